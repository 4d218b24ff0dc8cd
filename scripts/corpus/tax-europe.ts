import { incomeTaxTariff, solidaritySurcharge } from "../../src/offer/tax/germany/germany-tax.ts";
import { germanyYear } from "../../src/offer/tax/germany/germany-year.ts";
import { monthlyWageTax } from "../../src/offer/tax/netherlands/netherlands-tax.ts";
import { netherlandsYear } from "../../src/offer/tax/netherlands/netherlands-year.ts";
import { ukTax } from "../../src/offer/tax/uk/uk-tax.ts";
import { ukYear, type UkYear } from "../../src/offer/tax/uk/uk-year.ts";
import { amount, held, record } from "./tax-input.ts";

/**
 * The model behind the UK cases begins Scotland's top rate at £112,570 of taxable income, the Scottish Rate Resolutions at
 * £125,140. The product follows the resolutions; the cases are checked against the model's own line.
 */
const modelScottishTopRateFrom = 112_570;

function asTheModelHasIt(table: UkYear): UkYear {
  const scottishRates = table.scottishRates.map((band) =>
    band.rate === 0.48 ? { ...band, from: modelScottishTopRateFrom } : band,
  );
  return { ...table, scottishRates };
}

/** Cases of `uk.json`. */
export function ukCase(input: unknown): Record<string, number> {
  const fields = record(input);
  const startYear = Number.parseInt(String(fields["tax_year"]), 10);
  const gains = amount(fields["capital_gains"]);
  const tax = ukTax(asTheModelHasIt(held(ukYear(startYear), `GB ${startYear}`)), {
    pay: amount(fields["employment_income"]),
    equityPay: 0,
    readilyConvertible: true,
    employerNicPassedOn: false,
    scottish: fields["region"] === "Scotland",
    gains,
    businessDisposalGains: 0,
    businessDisposalUsed: 0,
    gainsBeforeChange: 0,
  });
  return {
    income_tax: tax.incomeTax,
    nic_employee_class1: tax.employeeNic,
    personal_allowance: tax.personalAllowance,
    capital_gains_tax: tax.capitalGainsTax,
  };
}

/** Cases of `de.json`. */
export function germanyCase(input: unknown): Record<string, number> {
  const fields = record(input);
  const year = amount(fields["tax_year"]);
  const table = held(germanyYear(year), `DE ${year}`);
  const joint = fields["joint"] === true;
  const incomeTax = incomeTaxTariff(table, amount(fields["taxable_income"]), joint);
  return { income_tax: incomeTax, soli: solidaritySurcharge(table, incomeTax, joint) };
}

/** Cases of `nl.json`, for people below state pension age. */
export function netherlandsCase(input: unknown): Record<string, number> {
  const fields = record(input);
  const year = amount(fields["tax_year"]);
  if (fields["below_aow_age"] === false) throw new RangeError("People of state pension age are not modelled");
  const month = monthlyWageTax(held(netherlandsYear(year), `NL ${year}`), amount(fields["gross_month"]));
  return {
    wage_tax_month_without_credits: month.withoutCredits,
    wage_tax_month_with_credits: month.withCredits,
    labour_credit_month_deducted: month.labourCredit,
  };
}
