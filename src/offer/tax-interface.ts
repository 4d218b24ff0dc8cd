/** What the exact engine asks of a tax module: one year of income by kind in, taxes, withholding and carried amounts out (rule C6). */
import type { Cents } from "./money.ts";
import type { CarriedAmounts, YearTax } from "./tax/year-tax.ts";

/** Kinds of income that an offer gives and that at least one place taxes differently from the others. */
export const incomeKinds = [
  "salary",
  "bonus",
  "sign-on",
  "severance",
  /** Exercise of an NSO, or of an ISO that has become one: wages. */
  "option-spread",
  "rsu-vest",
  /** Restricted or early-exercised shares: at vesting, or at transfer under an 83(b) election. */
  "restricted-stock",
  /** Exercise of an ISO that is held: income for the minimum tax only. */
  "iso-spread",
  /** Ordinary income of a disqualifying disposition: no payroll tax, no withholding. */
  "disqualifying-disposition",
  "loan-forgiven",
  "imputed-interest",
  "short-term-gain",
  "long-term-gain",
  /** Gain that a part exclusion under IRC §1202 leaves; up to 28 %. */
  "small-business-gain",
  /** Gain that IRC §1202 excludes; some states tax it. */
  "small-business-gain-excluded",
] as const;

export type IncomeKind = (typeof incomeKinds)[number];

/** Amounts by kind; an absent kind is zero. Gains may be negative. */
export type IncomeByKind = Partial<Record<IncomeKind, Cents>>;

/** One year of a person's income from an offer. */
export type IncomeYear = { readonly year: number; readonly income: IncomeByKind };

/** A place's tax module, closed over household and place. Pure: the same year and carried amounts give the same taxes. */
export type TaxOf = (income: IncomeYear, carried: Partial<CarriedAmounts>) => YearTax;
