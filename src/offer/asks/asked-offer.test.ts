import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openOffer } from "../offer-session.ts";
import type { AskPrice } from "../offer-session.ts";
import { keptWindows, usualWindows } from "../paths/kept-windows.ts";
import { beliefsOf, sampleGrant, sampleOffer, today } from "../testing/sample-offer.ts";

const paths = 16_384;

function session(change = {}, beliefs = {}) {
  const { facts, problems } = openOffer(sampleOffer(change), beliefsOf(beliefs), { today, paths, seed: 5 });
  if (facts === null) throw new Error(JSON.stringify(problems));
  return facts;
}

function prices(asks: readonly string[], change = {}, beliefs = {}): readonly AskPrice[] {
  const found = session(change, beliefs).priceTerms(asks);
  expect(found.problems).toEqual([]);
  return found.prices;
}

const worths = (found: readonly AskPrice[]) => found.map(({ worth }) => worth.mean);

describe("A2 an ask is the offer with it less the offer without it", () => {
  test("whatever changes, as much as two files valued one after the other", () => {
    const [whole] = prices(["grants[0].quantity=300000 + severance=6 + cliff=0"]);
    const changed = session({
      severance: { months: 6 },
      grants: [{ ...sampleGrant, quantity: 300_000, vesting: { months: 48, cliffMonths: 0 } }],
    });
    const [after, before] = [changed.value(changed.contract), session().value(session().contract)];
    expect(whole?.worth.mean).toBeCloseTo(after.worth.mean - before.worth.mean, -1);
    expect(whole?.offer.mean).toBeCloseTo(after.worth.mean, -1);
  });

  test("a word and the field that it stands for give the same", () => {
    const [word, field] = prices(["vesting=36", "grants[0].vesting.months=36"]);
    expect(word?.worth).toEqual(field?.worth);
    const [number, path] = prices(["shares=+50%", "grants[0].quantity=300000"]);
    expect(number?.worth).toEqual(path?.worth);
    expect(number?.cost).toEqual(path?.cost);
  });

  test("what changes nothing is worth nothing, with no error", () => {
    for (const { worth, cost } of prices(["cliff=12", "salary=280000", "window=3"])) {
      expect([worth.mean, worth.standardError, worth.zeroShare]).toEqual([0, 0, 1]);
      expect(cost.total.mean).toBe(0);
    }
  });

  test("R5 a window of any length is kept by the draw, not snapped to a usual one", () => {
    expect(keptWindows([3, 12])).toBe(usualWindows);
    expect(keptWindows([])).toBe(usualWindows);
    expect(keptWindows([18, 3])).toEqual([1, 3, 6, 12, 18, 24, 36, 60]);
    expect(keptWindows([5, 7, 8, 9, 10, 11, 13, 14, 15])).toHaveLength(8);
    expect(keptWindows([200, 0])).toBe(usualWindows);
    const [at17, at18, at24] = worths(prices(["window=17", "window=18", "window=24"]));
    expect(at18).toBeGreaterThanOrEqual(at17 ?? NaN);
    expect(at24).toBeGreaterThanOrEqual(at18 ?? NaN);
  });
});

test("A3 more pay is worth what the exact tax leaves of it, and never lowers the worth of the equity", () => {
  const found = prices(["salary=+1%", "salary=+20%", "salary=+300k"], {}, { tax: undefined });
  for (const { worth, cost } of found) {
    expect(worth.mean).toBeGreaterThan(0);
    expect(worth.mean).toBeLessThan(cost.total.mean);
    expect(cost.equity.mean).toBe(0);
  }
});

test("A3 another place to work brings its own taxes and nothing else", () => {
  const [texas] = prices(["place=US-TX"], {}, { tax: undefined });
  expect(texas?.worth.mean).toBeGreaterThan(0);
  expect(texas?.cost.cash).toBeCloseTo(0, 0);
  const refused = session({}, { tax: undefined }).priceTerms(["place=US-QQ", "place=FR"]);
  expect(refused.problems).toHaveLength(2);
});

test("A4 leave that is asked for is worth the pay that it would cost without", () => {
  const taken = { parentalLeave: { probability: 0.5, atMonth: 10 } };
  const [paid, half, waits] = prices(
    ["parental-leave=16@100%", "parental-leave=16@50%", "parental-leave=16@100% + leave-wait=12"],
    {},
    taken,
  );
  expect(paid?.worth.mean).toBeGreaterThan(0);
  expect(half?.worth.mean).toBeCloseTo((paid?.worth.mean ?? NaN) / 2, 0);
  expect(waits?.worth.mean).toBeCloseTo(0, 6);
  expect(worths(prices(["parental-leave=16@100%"]))).toEqual([0]);
});

test("E2 the cost of an ask: cash with payroll tax, shares before the holder's tax", () => {
  const [salary, shares, start] = prices(["salary=+10k", "shares=+10%", "start=2027-06-01"]);
  expect((salary?.cost.total.mean ?? 0) / (salary?.worth.mean ?? 1)).toBeCloseTo(1.0145 / 0.6, 3);
  expect(shares?.cost.cash).toBeCloseTo(0, 0);
  expect(shares?.cost.equity.mean).toBeGreaterThan(shares?.worth.mean ?? Infinity);
  expect(start?.cost.total.mean).toBeLessThan(0);
});

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyOffer = fc.record({
  instrument: fc.constantFrom("ISO", "NSO", "RSU"),
  price: share(0.05, 5),
  months: fc.constantFrom(36, 48, 60),
  cliffMonths: fc.constantFrom(0, 6, 12),
  window: fc.integer({ min: 1, max: 24 }),
  second: fc.boolean(),
  start: fc.constantFrom("2026-12-01", "2027-02-01", "2027-09-01"),
});

const anyBeliefs = fc.record({
  stage: fc.constantFrom("seed", "A", "B", "C"),
  value: share(20e6, 900e6),
  stay: fc.record({ letGo: share(0.002, 0.03), quit: share(0.002, 0.03) }),
  discountRate: share(0.02, 0.15),
  horizonDiscount: share(0.3, 1),
});

type AnyOffer = typeof anyOffer extends fc.Arbitrary<infer One> ? One : never;

function offerChange({ instrument, price, months, cliffMonths, window, second, start }: AnyOffer) {
  const grant = {
    ...sampleGrant,
    instrument,
    price: instrument === "RSU" ? null : Math.round(price * 1e6),
    fairValueAtGrant: Math.round(price * 1e6),
    grantDate: start,
    vestingStart: start,
    vesting: { months, cliffMonths },
    windows: [{ length: window, unit: "months" }],
  };
  const more = { ...sampleGrant, id: "more", quantity: 30_000, grantDate: start, vestingStart: start };
  return { startDate: start, grants: second ? [grant, more] : [grant] };
}

/**
 * Asks that only add rights. Not for bought shares: unvested ones are bought back at cost, so that vesting them can lose where
 * the price has fallen below it (rule R2).
 */
function rights({ instrument, window, months }: AnyOffer): string[] {
  const isOption = instrument === "ISO" || instrument === "NSO";
  return [
    "options.cliff=0",
    "options.single-trigger=50%",
    "options.double-trigger=50%@12",
    "options.double-trigger=100%@24",
    "let-go=12",
    `options.vesting=${months - 12}`,
    "shares=+10%",
    "severance=6",
    "sign-on=20000@0",
    "salary=+3%",
    "bonus-guarantee=100%@2",
    "options.cliff=0 + let-go=6 + severance=3",
    ...(isOption
      ? [`options.window=${window + 5}`, "options.window=until-exit", "options.early-exercise=yes"]
      : []),
  ];
}

test("E1 an ask that only adds rights never prices below zero by more than three standard errors, whatever the offer", () => {
  fc.assert(
    fc.property(anyOffer, anyBeliefs, (offer, beliefs) => {
      const found = prices(rights(offer), offerChange(offer), beliefs);
      const negative = found.filter(({ worth }) => worth.mean < -3 * worth.standardError - 0.05);
      expect(negative.map(({ text, worth }) => [text, worth.mean, worth.standardError])).toEqual([]);
    }),
    { numRuns: 10, seed: 20_261_124, endOnFailure: true },
  );
}, 120_000);

test("E1 more of a right is never worth less", () => {
  const ladders = [
    ["shares=+1%", "shares=+10%", "shares=+40%"],
    ["double-trigger=25%@12", "double-trigger=75%@12", "double-trigger=75%@36"],
    ["single-trigger=10%", "single-trigger=60%", "single-trigger=100%"],
    ["window=4", "window=9", "window=30", "window=until-exit"],
    ["let-go=3", "let-go=12", "let-go=48"],
    ["severance=1", "severance=6", "severance=18"],
    ["strike=-10%", "strike=-50%", "strike=0"],
    ["bonus-guarantee=50%@1", "bonus-guarantee=100%@1", "bonus-guarantee=100%@3"],
  ];
  for (const ladder of ladders) {
    const found = worths(prices(ladder));
    expect([ladder, found]).toEqual([ladder, found.toSorted((a, b) => a - b)]);
    expect(found[0]).toBeGreaterThan(-0.05);
  }
}, 60_000);

test("R9 the worth of an offer is the sum over its grants and its cash", () => {
  const cash = { salary: 0, bonus: null };
  const more = { ...sampleGrant, id: "more", instrument: "RSU", price: null, quantity: 40_000 };
  const mean = (grants: readonly unknown[], change = {}) => {
    const one = session({ ...change, grants });
    return one.value(one.contract).worth.mean;
  };
  const parts = mean([sampleGrant], cash) + mean([more], cash) + mean([]);
  expect(mean([sampleGrant, more]) / parts).toBeCloseTo(1, 5);
});

test("P5 severance is worth more where being let go comes before a failure as well", () => {
  const asked = ["severance=12"];
  const [linked] = prices(asked);
  const own = session();
  const [first] = own.contract;
  expect(first.cash.salary).toBeGreaterThan(0);
  const [safe] = prices(asked, {}, { scenarios: [{ name: "safe", probability: 1, failure: 0 }] });
  const [doomed] = prices(asked, {}, { scenarios: [{ name: "doomed", probability: 1, failure: 0.04 }] });
  expect(linked?.worth.mean).toBeGreaterThan(0);
  // Per month at work the doomed company lets go more often.
  const perSalary = (price: AskPrice | undefined) => price?.asSalary ?? NaN;
  expect(perSalary(doomed)).toBeGreaterThan(1.3 * perSalary(safe));
});
