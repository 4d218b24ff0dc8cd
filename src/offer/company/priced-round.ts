/** A priced round with SAFEs, notes and a pool top-up (rules W14 to W19). Prices are solved in plain units, shares rounded down once. */
import { daysBetween } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";

export type Convertible = {
  readonly id: string;
  readonly kind: "safe" | "note";
  /** Currency units put in. */
  readonly amount: number;
  /** Valuation cap in currency units; null for none. */
  readonly cap: number | null;
  /** Whether the cap counts the converting instruments themselves (post-money) or not. */
  readonly capBase: "post-money" | "pre-money";
  /** 0.2 for 20 % off the round's price. */
  readonly discount: number;
  /** Takes the best price that another instrument gets. */
  readonly mostFavoured: boolean;
  /** Notes: simple interest a year from `issued`, by days of 365. */
  readonly interest: number;
  readonly issued: PlainDate | null;
};

export type PricedRound = {
  readonly on: PlainDate;
  /** Fully diluted and inclusive of converting instruments and the new pool, as term sheets have it. */
  readonly preMoney: number;
  readonly investment: number;
  /** Unissued pool wanted after the round, as a part of the post-money or of the pre-money shares; null for no top-up. */
  readonly pool: { readonly part: number; readonly of: "post-money" | "pre-money" } | null;
};

export type BeforeRound = {
  /** Issued shares, options and warrants, without the unissued pool. */
  readonly issued: number;
  readonly unissuedPool: number;
};

export type RoundOutcome = {
  readonly price: number;
  readonly newShares: number;
  readonly convertedShares: ReadonlyMap<string, number>;
  readonly conversionPrices: ReadonlyMap<string, number>;
  readonly poolIncrease: number;
  readonly totalShares: number;
  /** What existing holders keep, 0 to 1. */
  readonly existingPart: number;
};

/** Principal and, for a note, interest up to the round. */
export function convertingAmount(convertible: Convertible, on: PlainDate): number {
  if (convertible.kind === "safe" || convertible.issued === null) return convertible.amount;
  const years = daysBetween(convertible.issued, on) / 365;
  return convertible.amount * (1 + convertible.interest * Math.max(0, years));
}

/** Conversion prices at a given round price. Post-money caps count all converting shares, so they are iterated to a fixed point. */
function conversionPrices(
  convertibles: readonly Convertible[],
  existing: number,
  roundPrice: number,
  on: PlainDate,
): Map<string, number> {
  let prices = new Map(convertibles.map((item) => [item.id, roundPrice * (1 - item.discount)]));
  for (let round = 0; round < 500; round += 1) {
    const converted = convertibles.reduce(
      (sofar, item) => sofar + convertingAmount(item, on) / (prices.get(item.id) ?? roundPrice),
      0,
    );
    const own = convertibles.map((item): [string, number] => {
      const base = item.capBase === "post-money" ? existing + converted : existing;
      const atCap = item.cap === null ? Number.POSITIVE_INFINITY : item.cap / base;
      return [item.id, Math.min(atCap, roundPrice * (1 - item.discount))];
    });
    const best = Math.min(roundPrice, ...own.map(([, price]) => price));
    const next = new Map(
      own.map(([id, price]) => [
        id,
        convertibles.find((item) => item.id === id)?.mostFavoured === true ? best : price,
      ]),
    );
    const moved = [...next].some(([id, price]) => Math.abs(price - (prices.get(id) ?? 0)) > 1e-13 * price);
    prices = next;
    if (!moved) break;
  }
  return prices;
}

function poolIncrease(round: PricedRound, before: BeforeRound, preShares: number, newShares: number): number {
  if (round.pool === null) return 0;
  const others = round.pool.of === "post-money" ? preShares + newShares : preShares;
  const wanted = (round.pool.part * (others - before.unissuedPool)) / (1 - round.pool.part);
  return Math.max(0, wanted - before.unissuedPool);
}

/** How far the pre-money shares at `price` are from what the pre-money says; falls as the price rises. */
function atPrice(
  price: number,
  before: BeforeRound,
  convertibles: readonly Convertible[],
  round: PricedRound,
): { excess: number; prices: Map<string, number>; increase: number } {
  const existing = before.issued + before.unissuedPool;
  const prices = conversionPrices(convertibles, existing, price, round.on);
  const converted = convertibles.reduce(
    (sofar, item) => sofar + convertingAmount(item, round.on) / (prices.get(item.id) ?? price),
    0,
  );
  const increase = poolIncrease(round, before, existing + converted, round.investment / price);
  return { excess: price * (existing + converted + increase) - round.preMoney, prices, increase };
}

/**
 * The round's price and shares; null when instruments and pool want more than the whole pre-money. The price is found by
 * bisection to the last bits of a double.
 */
export function pricedRound(
  before: BeforeRound,
  convertibles: readonly Convertible[],
  round: PricedRound,
): RoundOutcome | null {
  const existing = before.issued + before.unissuedPool;
  if (existing <= 0 || round.preMoney <= 0) return null;
  let [low, high] = [0, round.preMoney / existing];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (atPrice(middle, before, convertibles, round).excess > 0) high = middle;
    else low = middle;
  }
  const found = atPrice(high, before, convertibles, round);
  if (high < 1e-12 || !Number.isFinite(found.excess)) return null;
  const convertedShares = new Map(
    convertibles.map((item) => [
      item.id,
      wholeShares(convertingAmount(item, round.on) / (found.prices.get(item.id) ?? high)),
    ]),
  );
  const newShares = wholeShares(round.investment / high);
  const increase = wholeShares(found.increase);
  const totalShares =
    existing +
    newShares +
    increase +
    [...convertedShares.values()].reduce((sofar, shares) => sofar + shares, 0);
  return {
    price: high,
    newShares,
    convertedShares,
    conversionPrices: found.prices,
    poolIncrease: increase,
    totalShares,
    existingPart: before.issued / totalShares,
  };
}

/** Whole shares, forgiving the last bits of the division. */
function wholeShares(shares: number): number {
  return Math.floor(shares + 1e-6);
}
