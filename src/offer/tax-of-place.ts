/** Joins the calendar to the tax modules of `tax/` (rule C6). */
import type { Cents } from "./money.ts";
import { modelledYears, yearTax } from "./tax/index.ts";
import type {
  Circumstances,
  TaxPlace,
  TaxProblem,
  YearDeductions,
  YearIncome,
  YearTax,
} from "./tax/year-tax.ts";
import type { FilingStatus } from "./tax/filing-status.ts";
import type { IncomeByKind, IncomeKind, TaxOf } from "./tax-interface.ts";

/** The household that an offer's income comes on top of; amounts in currency units of the place. */
export type Household = {
  readonly place: TaxPlace;
  readonly filingStatus: FilingStatus;
  /** Pay of the other earner, if there is one. */
  readonly otherWages: number;
  readonly deductions?: YearDeductions;
  readonly circumstances?: Circumstances;
};

function units(income: IncomeByKind, ...kinds: readonly IncomeKind[]): number {
  return kinds.reduce((sofar, kind) => sofar + (income[kind] ?? (0 as Cents)) / 100, 0);
}

function yearIncome(income: IncomeByKind, otherWages: number): YearIncome {
  const own = {
    wages: units(income, "salary"),
    supplementalWages: units(income, "bonus", "sign-on", "severance", "loan-forgiven", "imputed-interest"),
    equityWages: units(income, "option-spread", "rsu-vest", "restricted-stock"),
  };
  return {
    earners: otherWages > 0 ? [own, { wages: otherWages }] : [own],
    isoSpreadHeld: units(income, "iso-spread"),
    isoDisqualifyingIncome: units(income, "disqualifying-disposition"),
    shortTermGains: units(income, "short-term-gain"),
    longTermGains: units(income, "long-term-gain"),
    smallBusinessGainsTaxed: units(income, "small-business-gain"),
    smallBusinessGainsExcluded: units(income, "small-business-gain-excluded"),
  };
}

/**
 * The tax module of a household's place. Years after the last table are taxed by the law of that last year and say so; a place
 * without tables answers with `coverage: "none"`.
 */
export function taxOfPlace(household: Household): TaxOf {
  const { place, filingStatus, otherWages, deductions, circumstances } = household;
  return ({ year, income }, carriedIn) => {
    const last = modelledYears(place).at(-1) ?? year;
    const answer: YearTax = yearTax({
      place,
      year: Math.min(year, last),
      filingStatus,
      income: yearIncome(income, otherWages),
      carriedIn,
      ...(deductions === undefined ? {} : { deductions }),
      ...(circumstances === undefined ? {} : { circumstances }),
    });
    if (year <= last) return answer;
    const message = `No tables for ${year} yet: taxed by the law of ${last}.`;
    const problem: TaxProblem = { code: "year-not-modelled", place: place.country, message };
    const coverage = answer.coverage === "full" ? "partial" : answer.coverage;
    return { ...answer, coverage, problems: [...answer.problems, problem] };
  };
}
