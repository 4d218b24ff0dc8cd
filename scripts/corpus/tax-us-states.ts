import { federalTax, noFederalIncome } from "../../src/offer/tax/us-federal/federal-tax.ts";
import { federalYear } from "../../src/offer/tax/us-federal/federal-year.ts";
import { medicareTax, socialSecurityTax } from "../../src/offer/tax/us-federal/payroll.ts";
import { stateYear } from "../../src/offer/tax/us/state-year.ts";
import { amount, amounts, filingStatus, held, record } from "./tax-input.ts";
import { federalFigures } from "./tax-us-federal.ts";

/** Cases of `us-states.json`: a resident's state and city tax beside the federal tax on the standard deduction. */
export function usStateCase(input: unknown): Record<string, number> {
  const fields = record(input);
  const year = amount(fields["tax_year"]);
  const table = held(federalYear(year), `US ${year}`);
  const wages = amounts(fields["wages"]);
  const shortTermGains = amount(fields["short_term_capital_gains"]);
  const longTermGains = amount(fields["long_term_capital_gains"]);
  const status = filingStatus(fields["filing_status"]);
  const federal = federalTax(table, {
    ...noFederalIncome,
    filingStatus: status,
    wages,
    shortTermGains,
    longTermGains,
    interest: amount(fields["interest"]),
    qualifiedDividends: amount(fields["qualified_dividends"]),
    isoSpreadHeld: amount(fields["iso_spread_exercised_and_held"]),
  });
  const code = String(fields["state"]);
  const city = code === "NYC" ? "NYC" : undefined;
  const state = stateYear(city === undefined ? code : "NY", city, year, {
    filingStatus: status,
    federalAdjustedGrossIncome: federal.adjustedGrossIncome,
    wages,
    payrollTaxes: wages.map((earned) => socialSecurityTax(table, earned) + medicareTax(earned)),
    otherOrdinary: 0,
    interestAndDividends: amount(fields["interest"]) + amount(fields["qualified_dividends"]),
    shortTermGains,
    longTermGains,
    excludedSmallBusinessGains: 0,
    isoSpreadHeld: amount(fields["iso_spread_exercised_and_held"]),
    itemised: 0,
    gifts: amount(fields["charitable_cash_donations"]),
    minimumTaxCredit: 0,
  });
  const levied = (by: string): number =>
    state.taxes.filter((line) => line.levied === by).reduce((sum, line) => sum + line.amount, 0);
  const total = state.taxes.reduce((sum, line) => sum + line.amount, 0);
  const minimum = state.taxes.find((line) => line.code === "state-minimum-tax")?.amount ?? 0;
  return {
    ...federalFigures(fields),
    federal_amt: federal.minimumTax,
    state_and_local_income_tax: total,
    ny_state_income_tax: levied("US-NY"),
    nyc_income_tax: levied("NYC"),
    of_which_ny_supplemental_tax: state.figures["stateSupplementalTax"] ?? 0,
    wa_capital_gains_tax: levied("US-WA"),
    ca_income_tax_total: levied("US-CA"),
    ca_amti: state.figures["stateMinimumTaxableIncome"] ?? 0,
    ca_amt_exemption: state.figures["stateMinimumTaxExemption"] ?? 0,
    ca_amt: minimum,
  };
}
