/** Selling shares that came from an option: ordinary income, capital gain and the AMT adjustment (rules I5 to I8). */
import { addMonths, dateParts } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { cents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";

export type OptionSale = {
  readonly shares: number;
  readonly strike: Micros;
  readonly fairValueAtExercise: Micros;
  readonly salePrice: Micros;
  readonly grantDate: PlainDate;
  readonly exerciseDate: PlainDate;
  readonly saleDate: PlainDate;
};

export type GainTerm = "long" | "short";

export type SaleOutcome = {
  /** For an NSO false: there is nothing to qualify for. */
  readonly qualifying: boolean;
  /** Of a disqualifying disposition in the year of sale; of an NSO in the year of exercise. */
  readonly ordinaryIncome: Cents;
  readonly capitalGain: Cents;
  readonly term: GainTerm;
  /** Income for the AMT in the year of exercise. */
  readonly amtAdjustment: Cents;
  /** Gain on the sale for the AMT, whose basis is the value at exercise. */
  readonly amtCapitalGain: Cents;
};

/** Long when held for more than one year: the holding period starts on the day after `acquired` (IRC §1222). */
export function gainTerm(acquired: PlainDate, sold: PlainDate): GainTerm {
  return sold > addMonths(acquired, 12) ? "long" : "short";
}

/** More than two years after grant and more than one year after exercise (IRC §422(a)(1)). */
export function isQualifyingSale(sale: Pick<OptionSale, "grantDate" | "exerciseDate" | "saleDate">): boolean {
  return sale.saleDate > addMonths(sale.grantDate, 24) && sale.saleDate > addMonths(sale.exerciseDate, 12);
}

/** Shares from an ISO that was exercised as one. */
export function isoSale(sale: OptionSale): SaleOutcome {
  const cost = valueOfShares(sale.shares, sale.strike);
  const value = valueOfShares(sale.shares, sale.fairValueAtExercise);
  const proceeds = valueOfShares(sale.shares, sale.salePrice);
  const spread = Math.max(0, value - cost);
  const qualifying = isQualifyingSale(sale);
  const ordinary = qualifying ? 0 : Math.max(0, Math.min(value, proceeds) - cost);
  const sameYear = dateParts(sale.exerciseDate).year === dateParts(sale.saleDate).year;
  const spreadCounted = qualifying || !sameYear;
  const adjustment = spreadCounted ? spread : 0;
  const amtIncomeSoFar = spreadCounted ? adjustment : ordinary;
  return {
    qualifying,
    ordinaryIncome: cents(ordinary),
    capitalGain: cents(proceeds - cost - ordinary),
    term: gainTerm(sale.exerciseDate, sale.saleDate),
    amtAdjustment: cents(adjustment),
    amtCapitalGain: cents(proceeds - cost - amtIncomeSoFar),
  };
}

/** Shares from an NSO: the spread is wages at exercise and becomes basis (IRC §83, Treas. Reg. §1.83-7). */
export function nsoSale(sale: OptionSale): SaleOutcome {
  const cost = valueOfShares(sale.shares, sale.strike);
  const value = valueOfShares(sale.shares, sale.fairValueAtExercise);
  const proceeds = valueOfShares(sale.shares, sale.salePrice);
  const ordinary = Math.max(0, value - cost);
  const gain = cents(proceeds - cost - ordinary);
  return {
    qualifying: false,
    ordinaryIncome: cents(ordinary),
    capitalGain: gain,
    term: gainTerm(sale.exerciseDate, sale.saleDate),
    amtAdjustment: cents(0),
    amtCapitalGain: gain,
  };
}
