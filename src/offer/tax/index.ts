/**
 * Tax of a year by place. `yearTax` takes a household's income by kind and answers with the taxes, what was withheld, what is
 * owed with the return and what is carried to the next year. Rules and their sources are in SPEC.md. Not tax advice.
 */
import { canadaTaxYear } from "./canada/canada-tax-year.ts";
import { canadaYears } from "./canada/canada-tax.ts";
import { germanyTaxYear } from "./germany/germany-tax-year.ts";
import { germanyYears } from "./germany/germany-year.ts";
import { invalidInput } from "./invalid-input.ts";
import { netherlandsTaxYear } from "./netherlands/netherlands-tax-year.ts";
import { netherlandsYears } from "./netherlands/netherlands-year.ts";
import { ukTaxYear } from "./uk/uk-tax-year.ts";
import { ukYears } from "./uk/uk-year.ts";
import { stateYears } from "./us/state-years.ts";
import { usYear } from "./us/us-year.ts";
import { notModelled } from "./year-answer.ts";
import type { TaxPlace, TaxYear, YearTax } from "./year-tax.ts";

export type { FilingStatus } from "./filing-status.ts";
export type { Confidence } from "./sourced.ts";
export type {
  CarriedAmounts,
  Circumstances,
  EarnerPay,
  TaxCode,
  TaxLine,
  TaxNote,
  TaxPlace,
  TaxProblem,
  TaxProblemCode,
  TaxYear,
  YearDeductions,
  YearIncome,
  YearTax,
} from "./year-tax.ts";
export { supplementalWithholding } from "./us-federal/supplemental-withholding.ts";
export { deferredBenefit, deferredTaxDate, type DeferredShares } from "./germany/deferred-equity.ts";
export { emiLimits, type EmiLimits } from "./uk/emi-limits.ts";

/**
 * The taxes of a household's year, in whole cents of the place's currency. Never throws: what is not modelled comes back as a
 * problem, and a place or year without tables as `coverage: "none"` with null amounts (SPEC T1 to T5).
 */
export function yearTax(question: TaxYear): YearTax {
  const invalid = invalidInput(question);
  if (invalid !== null) return notModelled(question, invalid);
  switch (question.place.country) {
    case "US":
      return usYear(question);
    case "GB":
      return ukTaxYear(question);
    case "DE":
      return germanyTaxYear(question);
    case "NL":
      return netherlandsTaxYear(question);
    case "CA":
      return canadaTaxYear(question);
    default:
      return notModelled(question, {
        code: "place-not-modelled",
        place: question.place.country,
        message: `No tax tables of ${question.place.country}: amounts are before tax.`,
      });
  }
}

/**
 * Years for which `yearTax` holds tables of the place, in rising order; empty for an unknown place. For a later year a caller
 * may ask with the last of them and say so: future law is not guessed here (SPEC T4).
 */
export function modelledYears(place: TaxPlace): readonly number[] {
  switch (place.country) {
    case "US":
      return stateYears(place.region ?? "unknown");
    case "GB":
      return ukYears;
    case "DE":
      return germanyYears;
    case "NL":
      return netherlandsYears;
    case "CA":
      return canadaYears;
    default:
      return [];
  }
}
