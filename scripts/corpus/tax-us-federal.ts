import {
  federalTax,
  noFederalIncome,
  type FederalIncome,
  type FederalTax,
} from "../../src/offer/tax/us-federal/federal-tax.ts";
import { federalYear } from "../../src/offer/tax/us-federal/federal-year.ts";
import { supplementalWithholding } from "../../src/offer/tax/us-federal/supplemental-withholding.ts";
import { amount, amounts, filingStatus, held, isRecord, record, type CaseInput } from "./tax-input.ts";

function householdOf(input: CaseInput): FederalIncome {
  return {
    ...noFederalIncome,
    filingStatus: filingStatus(input["filing_status"]),
    wages: amounts(input["wages"]),
    isoSpreadHeld: amount(input["iso_spread_exercised_and_held"]),
    shortTermGains: amount(input["short_term_capital_gains"]),
    longTermGains: amount(input["long_term_capital_gains"]),
    interest: amount(input["interest"]),
    qualifiedDividends: amount(input["qualified_dividends"]),
    itemised: { stateAndLocalTax: amount(input["state_income_tax_paid_for_salt"]), other: 0 },
    // Both spouses of a joint case are as old as it says.
    aged: amount(input["age"]) >= 65 ? (filingStatus(input["filing_status"]) === "married_joint" ? 2 : 1) : 0,
  };
}

function taxOf(input: CaseInput, change: Partial<FederalIncome> = {}): FederalTax {
  const year = amount(input["tax_year"]);
  return federalTax(held(federalYear(year), `US ${year}`), { ...householdOf(input), ...change });
}

/** The figures of a plain case: agi, amti and the taxes. */
export function federalFigures(input: CaseInput): Record<string, number> {
  const tax = taxOf(input);
  return {
    agi: tax.adjustedGrossIncome,
    taxable_income: tax.taxableIncome,
    amti: tax.minimumTaxableIncome,
    amt: tax.minimumTax,
    niit: tax.netInvestmentIncomeTax,
    federal_income_tax_total: tax.incomeTax,
    additional_medicare_tax: tax.payroll.additionalMedicare,
    employee_social_security: tax.payroll.socialSecurity,
    employee_medicare: tax.payroll.medicare,
  };
}

function nsoExercise(input: CaseInput): Record<string, number> {
  const before = amounts(input["wages_before"]);
  const spread = amount(input["nso_spread"]);
  const [first = 0, ...others] = before;
  const base = taxOf(input, { wages: before });
  const exercised = taxOf(input, { wages: [first + spread, ...others] });
  const incremental = exercised.incomeTax - base.incomeTax;
  const withheld = supplementalWithholding(spread);
  return {
    federal_income_tax_total: exercised.incomeTax,
    incremental_federal_income_tax: incremental,
    federal_supplemental_withholding_on_spread: withheld,
    shortfall_at_filing: incremental - withheld,
    employee_social_security: exercised.payroll.socialSecurity,
    employee_medicare: exercised.payroll.medicare,
    additional_medicare_tax: exercised.payroll.additionalMedicare,
  };
}

/** Years in a row, however many, each with the credit that the one before leaves. */
function creditOverYears(input: CaseInput): Record<string, number> {
  const figures: Record<string, number> = {};
  let credit = 0;
  for (let index = 1; isRecord(input[`year${index}`]); index++) {
    const year = record(input[`year${index}`]);
    const tax = taxOf({ filing_status: input["filing_status"], ...year }, { minimumTaxCredit: credit });
    credit = tax.minimumTaxCreditCarried;
    figures[`year${index}_amt`] = tax.minimumTax;
    figures[`year${index}_regular_tax`] = tax.regularTax;
    figures[`year${index}_tentative_minimum_tax`] = tax.tentativeMinimumTax;
    figures[`year${index}_credit_used`] = tax.minimumTaxCreditUsed;
    figures[`credit_carried_to_year${index + 1}`] = credit;
    figures[`year${index}_federal_income_tax_total`] = tax.incomeTax;
  }
  return figures;
}

/** Cases of `us-federal.json`. */
export function usFederalCase(input: unknown): Record<string, number> {
  const fields = record(input);
  if (isRecord(fields["year1"])) return creditOverYears(fields);
  if ("nso_spread" in fields) return nsoExercise(fields);
  return federalFigures(fields);
}
