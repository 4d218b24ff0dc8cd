/** Restricted stock units: time, double trigger with an expiry, and units on a stated condition (rules I14 to I17). */
import type { PlainDate } from "../../plain-date.ts";
import { cents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";
import { ceiling, product, rational, rationalOfNumber } from "../rational.ts";
import type { Tranche } from "../vesting/vesting-run.ts";

export type LiquidityCondition = {
  /** The first sale or listing; null while there is none. */
  readonly liquidityOn: PlainDate | null;
  /** The award lapses when liquidity comes after this day; null when it never does. */
  readonly expires: PlainDate | null;
};

/**
 * Vesting once both conditions are met. Units that have served their time wait and all arrive on the day of liquidity; later
 * ones arrive on their own day. Nothing arrives after the award has expired without liquidity.
 */
export function doubleTriggerSchedule(service: readonly Tranche[], condition: LiquidityCondition): Tranche[] {
  const { liquidityOn, expires } = condition;
  if (liquidityOn === null || (expires !== null && liquidityOn > expires)) return [];
  const waiting = service.filter((tranche) => tranche.on <= liquidityOn);
  const units = waiting.reduce((sofar, tranche) => sofar + tranche.shares, 0);
  const after = service.filter((tranche) => tranche.on > liquidityOn);
  return units > 0 ? [{ on: liquidityOn, shares: units, conditionId: "liquidity" }, ...after] : after;
}

/** Wages when units are delivered, IRC §83. */
export function deliveryIncome(units: number, price: Micros): Cents {
  return valueOfShares(units, price);
}

export type SellToCover = { readonly withheld: number; readonly delivered: number };

/** Whole units kept back for tax at `rate` (0 to 1), rounded up. */
export function sellToCover(units: number, rate: number): SellToCover {
  const withheld = Math.min(units, Number(ceiling(product(rational(units), rationalOfNumber(rate)))));
  return { withheld, delivered: units - withheld };
}

/** Units of a performance award: its target times the stated payout (0 to 1 or above), rounded down to whole units. */
export function performanceUnits(target: number, payout: number): number {
  const exact = product(rational(target), rationalOfNumber(payout));
  return Number(exact.numerator / exact.denominator);
}

/** Cash value of units that have served their time but lapse with the award. */
export function lapsedValue(
  service: readonly Tranche[],
  condition: LiquidityCondition,
  price: Micros,
): Cents {
  if (doubleTriggerSchedule(service, condition).length > 0) return cents(0);
  return valueOfShares(
    service.reduce((sofar, tranche) => sofar + tranche.shares, 0),
    price,
  );
}
