import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { numberOf, rational } from "../rational.ts";
import {
  effectivePreMoney,
  impliedPreMoney,
  investorPart,
  proRataInvestment,
  roundPrice,
  stakeAfter,
  stakeAfterRoundAndPool,
  stakeBefore,
} from "./dilution.ts";
import { convertingAmount, pricedRound } from "./priced-round.ts";
import type { Convertible, PricedRound } from "./priced-round.ts";

const percent = (value: number) => rational(Math.round(value * 1000), 100_000);

describe("dilution", () => {
  test("W10 new money buys its part of the post-money", () => {
    expect(numberOf(investorPart(rational(15n), rational(5n)))).toBe(0.25);
    expect(numberOf(impliedPreMoney(rational(5n), percent(25)))).toBe(15);
  });

  test("W11 rounds compound, and can be undone", () => {
    const after = stakeAfter(percent(60), [percent(10), percent(25)]);
    expect(numberOf(after)).toBeCloseTo(0.405, 12);
    expect(numberOf(stakeBefore(after, [percent(10), percent(25)]))).toBeCloseTo(0.6, 12);
    expect(stakeAfter(percent(60), [])).toEqual(percent(60));
  });

  test("W12 W13 a new pool dilutes too and lowers the effective pre-money", () => {
    expect(numberOf(stakeAfterRoundAndPool(percent(60), percent(20), percent(10)))).toBeCloseTo(0.42, 12);
    expect(numberOf(effectivePreMoney(rational(15n), rational(5n), percent(10)))).toBe(13);
  });

  test("W10 price and pro rata", () => {
    expect(numberOf(roundPrice(rational(30n), rational(12n)))).toBe(2.5);
    expect(numberOf(proRataInvestment(percent(5), rational(8n)))).toBe(0.4);
  });
});

const on = "2027-01-01" as PlainDate;
const before = { issued: 9_000_000, unissuedPool: 1_000_000 };
const round: PricedRound = { on, preMoney: 40_000_000, investment: 10_000_000, pool: null };
const safe: Convertible = {
  id: "s",
  kind: "safe",
  amount: 1_000_000,
  cap: 10_000_000,
  capBase: "post-money",
  discount: 0,
  mostFavoured: false,
  interest: 0,
  issued: null,
};

describe("a priced round", () => {
  test("W14 without instruments the price is pre-money over shares", () => {
    const found = pricedRound(before, [], round)!;
    expect([found.price, found.newShares, found.totalShares, found.existingPart]).toEqual([
      4, 2_500_000, 12_500_000, 0.72,
    ]);
  });

  test("W15 a post-money SAFE owns amount over cap before the new money", () => {
    const found = pricedRound(before, [safe], round)!;
    const converted = found.convertedShares.get("s")!;
    expect(converted / (10_000_000 + converted)).toBeCloseTo(0.1, 6);
    expect(converted / found.totalShares).toBeCloseTo(0.08, 6);
    expect(found.newShares / found.totalShares).toBeCloseTo(0.2, 6);
  });

  test("W15 several post-money SAFEs add up", () => {
    const found = pricedRound(before, [safe, { ...safe, id: "t", cap: 5_000_000 }], round)!;
    const pre = found.totalShares - found.newShares;
    expect(found.convertedShares.get("s")! / pre).toBeCloseTo(0.1, 6);
    expect(found.convertedShares.get("t")! / pre).toBeCloseTo(0.2, 6);
  });

  test("W16 a pre-money cap does not count the converting shares", () => {
    const found = pricedRound(before, [{ ...safe, capBase: "pre-money" }], round)!;
    expect(found.conversionPrices.get("s")).toBeCloseTo(1, 9);
    expect(found.convertedShares.get("s")).toBe(1_000_000);
    expect(found.price).toBeCloseTo(40_000_000 / 11_000_000, 9);
  });

  test("W17 the better of cap and discount", () => {
    const high = pricedRound(before, [{ ...safe, cap: 100_000_000, discount: 0.2 }], round)!;
    expect(high.conversionPrices.get("s")! / high.price).toBeCloseTo(0.8, 9);
    const none = pricedRound(before, [{ ...safe, cap: null }], round)!;
    expect(none.conversionPrices.get("s")).toBeCloseTo(none.price, 9);
  });

  test("W18 an MFN SAFE takes the best price there is", () => {
    const found = pricedRound(before, [safe, { ...safe, id: "m", cap: null, mostFavoured: true }], round)!;
    expect(found.conversionPrices.get("m")).toBeCloseTo(found.conversionPrices.get("s")!, 9);
  });

  test("W19 a note converts with simple interest by days", () => {
    const note: Convertible = { ...safe, kind: "note", interest: 0.08, issued: "2025-01-01" as PlainDate };
    expect(convertingAmount(note, on)).toBeCloseTo(1_160_000, 6);
    expect(convertingAmount({ ...note, kind: "safe" }, on)).toBe(1_000_000);
    expect(convertingAmount({ ...note, issued: "2028-01-01" as PlainDate }, on)).toBe(1_000_000);
    expect(convertingAmount({ ...note, issued: null }, on)).toBe(1_000_000);
  });

  test("W12 the pool is topped up to its part of the post-money or of the pre-money", () => {
    const post = pricedRound(before, [safe], { ...round, pool: { part: 0.15, of: "post-money" } })!;
    expect((1_000_000 + post.poolIncrease) / post.totalShares).toBeCloseTo(0.15, 6);
    expect(post.newShares / post.totalShares).toBeCloseTo(0.2, 6);
    const pre = pricedRound(before, [safe], { ...round, pool: { part: 0.15, of: "pre-money" } })!;
    expect((1_000_000 + pre.poolIncrease) / (pre.totalShares - pre.newShares)).toBeCloseTo(0.15, 6);
    const enough = pricedRound(before, [], { ...round, pool: { part: 0.01, of: "post-money" } })!;
    expect(enough.poolIncrease).toBe(0);
  });

  test("W14 nothing to price", () => {
    expect(pricedRound({ issued: 0, unissuedPool: 0 }, [], round)).toBeNull();
    expect(pricedRound(before, [], { ...round, preMoney: 0 })).toBeNull();
    expect(pricedRound(before, [{ ...safe, cap: null, amount: 50_000_000 }], round)).toBeNull();
  });

  test("W14 price times all shares is the post-money, whatever converts", () => {
    const anySafe = fc.record({
      amount: fc.integer({ min: 10_000, max: 2_000_000 }),
      cap: fc.option(fc.integer({ min: 8_000_000, max: 80_000_000 })),
      capBase: fc.constantFrom("post-money", "pre-money") as fc.Arbitrary<Convertible["capBase"]>,
      discount: fc.constantFrom(0, 0.15, 0.25),
      mostFavoured: fc.boolean(),
    });
    const anyPool = fc.option(
      fc.record({
        part: fc.constantFrom(0.1, 0.2),
        of: fc.constantFrom("post-money", "pre-money") as fc.Arbitrary<"post-money" | "pre-money">,
      }),
    );
    fc.assert(
      fc.property(fc.array(anySafe, { maxLength: 4 }), anyPool, (terms, pool) => {
        const convertibles = terms.map((item, index) => ({ ...safe, ...item, id: `c${index}` }));
        const found = pricedRound(before, convertibles, { ...round, pool })!;
        expect((found.price * found.totalShares) / 50_000_000).toBeCloseTo(1, 5);
        for (const price of found.conversionPrices.values())
          expect(price).toBeLessThanOrEqual(found.price * (1 + 1e-9));
      }),
      { numRuns: 60 },
    );
  });
});
