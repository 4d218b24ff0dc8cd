/** Closed forms for what an option is worth: oracles for the simulation, and a first figure for the user (rules I23 to I25). */
import { cents, shareOf, sumOfCents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";

/** Value of exercising now; never below zero, since nobody has to exercise. */
export function exerciseValue(options: number, strike: Micros, price: Micros): Cents {
  return cents(Math.max(0, valueOfShares(options, price) - valueOfShares(options, strike)));
}

const seriesEnd = 6;

/**
 * The error function, absolute error below 1e-14. Kummer's series with positive terms only, so nothing cancels
 * (Abramowitz and Stegun 7.1.6); beyond 6 the value is 1 to the last bit.
 */
export function errorFunction(x: number): number {
  const size = Math.abs(x);
  if (size >= seriesEnd) return Math.sign(x);
  let term = size;
  let series = size;
  for (let n = 1; term > series * 1e-17; n += 1) {
    term *= (2 * size * size) / (2 * n + 1);
    series += term;
  }
  return Math.sign(x) * Math.min(1, (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * series);
}

/** Standard normal distribution function. */
export function normalDistribution(x: number): number {
  return 0.5 * (1 + errorFunction(x / Math.SQRT2));
}

export type OptionTerms = {
  readonly spot: number;
  readonly strike: number;
  /** Continuously compounded, per year, as are `dividend` and `volatility`. */
  readonly rate: number;
  readonly volatility: number;
  readonly years: number;
  readonly dividend: number;
};

/** Black, Scholes (1973) and Merton (1973) value of a European call and put per share, in the unit of `spot`. */
export function blackScholes(terms: OptionTerms): { readonly call: number; readonly put: number } {
  const { spot, strike, rate, volatility, years, dividend } = terms;
  const forwardSpot = spot * Math.exp(-dividend * years);
  const discounted = strike * Math.exp(-rate * years);
  const deviation = volatility * Math.sqrt(years);
  if (deviation === 0 || spot === 0 || strike === 0) {
    return { call: Math.max(0, forwardSpot - discounted), put: Math.max(0, discounted - forwardSpot) };
  }
  const d1 = Math.log(forwardSpot / discounted) / deviation + deviation / 2;
  const d2 = d1 - deviation;
  return {
    call: forwardSpot * normalDistribution(d1) - discounted * normalDistribution(d2),
    put: discounted * normalDistribution(-d2) - forwardSpot * normalDistribution(-d1),
  };
}

export type ExitScenario = { readonly companyValue: Cents; readonly probability: number };

/**
 * Expected value net of the strike over stated scenarios, for a holding that takes `stake` (0 to 1) of each exit. Exercised
 * now, the cost is sunk in every scenario; held as an option, it is paid only where it is worth it.
 */
export function expectedNetValue(
  stake: number,
  exerciseCost: Cents,
  scenarios: readonly ExitScenario[],
  exercisedNow: boolean,
): Cents {
  return sumOfCents(
    scenarios.map(({ companyValue, probability }) => {
      const gain = cents(shareOf(companyValue, stake) - exerciseCost);
      return shareOf(exercisedNow ? gain : cents(Math.max(0, gain)), probability);
    }),
  );
}
