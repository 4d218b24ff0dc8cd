/** What the exact engine asks of a tax module: one year of income by kind in one place, taxes by kind back (rules C6, T). */
import type { Cents } from "./money.ts";

/** Kinds that at least one place taxes differently from the others. */
export const incomeKinds = [
  "salary",
  "bonus",
  "sign-on",
  "severance",
  "benefit",
  /** Exercise of an NSO, or of an ISO that has become one: wages. */
  "option-spread",
  "rsu-vest",
  /** Restricted or early-exercised shares: at vesting, or at transfer under an 83(b) election. */
  "restricted-stock",
  /** Exercise of an ISO that is held: income for the AMT only. */
  "iso-spread",
  /** Ordinary income of a disqualifying disposition: no payroll tax, no withholding. */
  "disqualifying-disposition",
  "loan-forgiven",
  "imputed-interest",
  "short-term-gain",
  "long-term-gain",
  /** Gain under IRC §1202 that is left after the exclusion and may be taxed at up to 28 %. */
  "small-business-gain",
  /** Gain that IRC §1202 excludes federally; some states tax it. */
  "small-business-gain-excluded",
  /** Options granted below value: income at vesting with the additional tax of IRC §409A. */
  "discounted-option",
  /** Excess parachute payment: taxed as wages elsewhere, here for the 20 % excise tax alone. */
  "excess-parachute",
] as const;

export type IncomeKind = (typeof incomeKinds)[number];

/** Amounts by kind; an absent kind is zero. Gains may be negative. */
export type IncomeByKind = Partial<Record<IncomeKind, Cents>>;

/** One calendar (or tax) year of one person's income from an offer. */
export type YearIncome = { readonly year: number; readonly income: IncomeByKind };

/** What one year hands to the next. */
export type TaxCarry = {
  /** Minimum tax credit of IRC §53. */
  readonly minimumTaxCredit: Cents;
  /** Capital loss not yet used, a positive amount. */
  readonly capitalLoss: Cents;
};

/** One tax of one year, e.g. `{ id: "us-federal-income", name: "Federal income tax", amount }`. */
export type TaxLine = { readonly id: string; readonly name: string; readonly amount: Cents };

export type YearTaxes = {
  readonly lines: readonly TaxLine[];
  /** Withheld by the employer during the year; the rest is due with the return. */
  readonly withheld: Cents;
  readonly carry: TaxCarry;
  /** Things in the year's income that the place's module does not cover, in words for the user. */
  readonly notModelled: readonly string[];
};

/** A place's tax module, closed over the household, the place and the other income. Pure: the same year gives the same taxes. */
export type TaxOf = (year: YearIncome, carried: TaxCarry) => YearTaxes;
