/**
 * The model of SPEC.md written the slow and obvious way, in double precision and month by month, with a generator of its
 * own: an oracle for the engine. It shares no code with it.
 */

import type { CompanyBeliefs, StageRates, StayBeliefs } from "../company-beliefs.ts";

type Generator = () => number;

/** Mulberry32: unrelated to the engine's generator. */
export function generator(seed: number): Generator {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

function normal(random: Generator): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

export type SteppedPath = {
  readonly ending: "horizon" | "sale" | "listing" | "failure";
  readonly end: number;
  readonly leave: number;
  readonly letGo: boolean;
  readonly endPrice: number;
  /** Common price at the end of each month lived. */
  readonly prices: readonly number[];
  readonly rounds: number;
};

/** Equilibrium of non-participating 1x classes: convert one class after another while that pays it more. */
export function steppedCommonPrice(
  company: CompanyBeliefs,
  value: number,
  newShares: number,
  owedNew: number,
): number {
  const classes = [...company.preferred, { shares: newShares, preference: owedNew }]
    .filter(({ shares }) => shares > 0)
    .sort((a, b) => a.preference / a.shares - b.preference / b.shares);
  let owed = company.debt + classes.reduce((sum, one) => sum + one.preference, 0);
  let sharing = company.commonShares;
  for (const { shares, preference } of classes) {
    const price = (value - (owed - preference)) / (sharing + shares);
    if (price * shares < preference) break;
    owed -= preference;
    sharing += shares;
  }
  return Math.max((value - owed) / sharing, 0);
}

type LeaveClock = { leave: number; letGo: boolean };

function stepLeave(clock: LeaveClock, month: number, stay: StayBeliefs, random: Generator): void {
  const u = random();
  if (clock.leave < Infinity || u >= stay.letGo + stay.quit) return;
  clock.leave = month;
  clock.letGo = u < stay.letGo;
}

function ending(rates: StageRates, u: number): SteppedPath["ending"] | "round" | null {
  if (u < rates.failure) return "failure";
  if (u < rates.failure + rates.exit * rates.saleShare) return "sale";
  if (u < rates.failure + rates.exit) return "listing";
  return u < rates.failure + rates.exit + rates.round ? "round" : null;
}

/** One path of the first scenario; the linked hazards are left out. */
export function steppedPath(company: CompanyBeliefs, stay: StayBeliefs, random: Generator): SteppedPath {
  const { stages } = company.scenarios[0];
  let shares = company.commonShares + company.preferred.reduce((sum, one) => sum + one.shares, 0);
  const first = shares;
  let [value, owed, rounds, end] = [company.value, 0, 0, 0];
  let how: SteppedPath["ending"] = "horizon";
  const clock: LeaveClock = { leave: Infinity, letGo: false };
  const prices = [steppedCommonPrice(company, value, 0, 0)];
  for (let month = 1; month <= company.horizonMonths; month++) {
    stepLeave(clock, month, stay, random);
    if (end > 0) continue;
    const rates = stages[Math.min(rounds, stages.length - 1)] ?? stages[0];
    const drift = (rates.growth - rates.volatility ** 2 / 2) / 12;
    value *= Math.exp(drift + (rates.volatility / Math.sqrt(12)) * normal(random));
    const event = ending(rates, random());
    if (event === "round") {
      shares /= 1 - rates.dilution;
      owed += rates.dilution * value;
      rounds++;
    } else if (event) [how, end] = [event, month];
    prices.push(steppedCommonPrice(company, value, shares - first, owed));
  }
  const sold = prices.at(-1) ?? 0;
  const worth = { horizon: sold * company.horizonDiscount, sale: sold, failure: 0 };
  const endPrice = how === "listing" ? Math.max((value - company.debt) / shares, 0) : worth[how];
  return { ending: how, end: end || company.horizonMonths, ...clock, endPrice, prices, rounds };
}
