/** What early vesting adds to the parachute payments, tranche by tranche (rule X3). */
import { addMonths, dateParts, daysBetween } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { cents, centsOf, sumOfCents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";
import { difference, one, product, quotient, rational, rationalOfNumber, sum } from "../rational.ts";
import type { Rational } from "../rational.ts";
import type { Tranche } from "../vesting/vesting-run.ts";
import { vestedShares } from "../vesting/vesting-run.ts";
import { acceleratedParachute } from "./parachute.ts";

/** Whole calendar months from one day to a later one. */
export function fullMonthsBetween(from: PlainDate, to: PlainDate): number {
  const [a, b] = [dateParts(from), dateParts(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

export type AcceleratedEquity = {
  /** Vesting as it would have been. */
  readonly planned: readonly Tranche[];
  /** Vesting after the acceleration. */
  readonly accelerated: readonly Tranche[];
  /** The day of the acceleration. */
  readonly on: PlainDate;
  /** Value of one share in the change. */
  readonly price: Micros;
  /** What one share costs its holder: the strike. */
  readonly strike: Micros;
  /** 120 % of the AFR, a year. */
  readonly discountRate: number;
  readonly performance: boolean;
};

/** Value less its present value for so many days, with simple discounting within each year of 365 days. */
function timeValue(value: Cents, days: number, yearlyRate: number): Cents {
  const rate = rationalOfNumber(yearlyRate);
  let factor: Rational = one;
  for (let year = 0; year < Math.floor(days / 365); year += 1) factor = quotient(factor, sum(one, rate));
  factor = quotient(factor, sum(one, product(rate, rational(days % 365, 365))));
  return centsOf(product(rational(value, 100), difference(one, factor)));
}

/**
 * Parachute value of the shares that vest early. Shares count from the tranches that they come from: how far a tranche's
 * cumulative total runs ahead of the plan on the day of the acceleration, the nearest tranches first.
 */
export function acceleratedEquityParachute(equity: AcceleratedEquity): Cents {
  const { planned, accelerated, on, price, strike, discountRate, performance } = equity;
  let left = vestedShares(accelerated, on) - vestedShares(planned, on);
  const parts = planned
    .filter((tranche) => tranche.on > on)
    .map((tranche) => {
      const shares = Math.max(0, Math.min(left, tranche.shares));
      left -= shares;
      const value = cents(Math.max(0, valueOfShares(shares, price) - valueOfShares(shares, strike)));
      return acceleratedParachute({
        accelerated: value,
        fullMonths: fullMonthsBetween(on, tranche.on),
        timeValue: timeValue(value, daysBetween(on, tranche.on), discountRate),
        performance,
      });
    });
  return sumOfCents(parts);
}
