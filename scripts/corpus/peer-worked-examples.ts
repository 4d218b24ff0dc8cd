/** Worked examples of other tools, restated: an NSO exercise, the ISO crossover, a year with an ISO spread, a couple's year. */
import { federalTax, noFederalIncome, regularTax } from "../../src/offer/tax/us-federal/federal-tax.ts";
import type { FederalTax } from "../../src/offer/tax/us-federal/federal-tax.ts";
import { federalYear } from "../../src/offer/tax/us-federal/federal-year.ts";
import type { FederalYear } from "../../src/offer/tax/us-federal/federal-year.ts";
import { minimumTaxExemption, minimumTaxWithGains } from "../../src/offer/tax/us-federal/minimum-tax.ts";
import { payrollTax } from "../../src/offer/tax/us-federal/payroll.ts";
import type { FilingStatus } from "../../src/offer/tax/filing-status.ts";
import { firstOf, has, number, record, text, UnsupportedCase } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { amount, amounts, filingStatus } from "./tax-input.ts";

function tables(input: CaseInput): FederalYear {
  const year = number(input, "tax_year");
  const found = federalYear(year);
  if (found === undefined) throw new UnsupportedCase(`no federal tables for ${year}`);
  return found;
}

function spreadOf(input: CaseInput): number {
  const grant = has(input, "iso") ? record(input["iso"], "iso") : input;
  const value = firstOf(grant, ["fmv", "price", "fmv_at_exercise"]);
  const count = firstOf(grant, ["shares", "units", "options"]);
  if (value === null || count === null) return amount(input["iso_spread_exercised_and_held"]);
  return Math.max(0, number(grant, count) * (number(grant, value) - number(grant, "strike", 0)));
}

/** Wages and taxable income before the exercise are given apart, so each tax is taken on its own base. */
function exerciseOnTop(input: CaseInput): unknown {
  const table = tables(input);
  const status = filingStatus(input["filing_status"]);
  const spread = spreadOf(input);
  const taxable = number(input, "taxable_income_before");
  const wages = number(input, "wages_before", taxable);
  const before = payrollTax(table, status, [wages]);
  const after = payrollTax(table, status, [wages + spread]);
  return {
    spread,
    incremental_federal_income_tax:
      regularTax(table, status, taxable + spread, 0) - regularTax(table, status, taxable, 0),
    incremental_social_security: after.socialSecurity - before.socialSecurity,
    incremental_medicare: after.medicare - before.medicare,
    incremental_additional_medicare: after.additionalMedicare - before.additionalMedicare,
  };
}

function tentativeMinimumTax(table: FederalYear, status: FilingStatus, income: number): number {
  const excess = Math.max(0, income - minimumTaxExemption(table, status, income));
  return minimumTaxWithGains(table, status, excess, {
    gains: 0,
    unrecaptured1250: 0,
    limit: 0,
    ordinaryTaxable: income,
  });
}

/** The largest spread that costs no minimum tax, by bisection: the tentative tax never falls as the spread grows. */
function crossover(input: CaseInput): unknown {
  const table = tables(input);
  const status = filingStatus(input["filing_status"]);
  const regular = regularTax(table, status, number(input, "regular_taxable_income"), 0);
  const base = number(input, "amt_income_before_iso", number(input, "regular_taxable_income"));
  let [low, high] = [0, 1e10];
  if (tentativeMinimumTax(table, status, base) > regular) high = 0;
  for (let step = 0; step < 200 && high - low > 1e-6; step += 1) {
    const middle = (low + high) / 2;
    if (tentativeMinimumTax(table, status, base + middle) > regular) high = middle;
    else low = middle;
  }
  const value = firstOf(input, ["fmv", "price"]);
  const perShare = value === null ? 0 : number(input, value) - number(input, "strike", 0);
  return {
    crossover_spread: low,
    crossover_shares: perShare > 0 ? Math.floor((low + 1e-6) / perShare) : null,
    regular_tax: regular,
  };
}

function figures(tax: FederalTax): Record<string, number> {
  return {
    agi: tax.adjustedGrossIncome,
    taxable_income: tax.taxableIncome,
    regular_tax: tax.regularTax,
    regular_tax_from_irs_tax_table: tax.regularTax,
    amti: tax.minimumTaxableIncome,
    amt_exemption: tax.minimumTaxExemption,
    amt_taxable: Math.max(0, tax.minimumTaxableIncome - tax.minimumTaxExemption),
    tentative_minimum_tax: tax.tentativeMinimumTax,
    amt: tax.minimumTax,
    amt_credit: tax.minimumTaxCreditCarried,
    niit: tax.netInvestmentIncomeTax,
    federal_income_tax_total: tax.incomeTax,
    additional_medicare_tax: tax.payroll.additionalMedicare,
    employee_social_security: tax.payroll.socialSecurity,
    employee_medicare: tax.payroll.medicare,
  };
}

function wholeYear(input: CaseInput): unknown {
  const spread = spreadOf(input);
  const tax = federalTax(tables(input), {
    ...noFederalIncome,
    filingStatus: filingStatus(text(input, "filing_status", "single")),
    wages: amounts(input["wages"]),
    isoSpreadHeld: spread,
    shortTermGains: amount(input["short_term_capital_gains"]),
    longTermGains: amount(input["long_term_capital_gains"]),
    interest: amount(input["interest"]),
    qualifiedDividends: amount(input["qualified_dividends"]),
  });
  return { spread, ...figures(tax) };
}

export function peerWorkedExamples(value: unknown): unknown {
  const input = record(value, "input");
  if (has(input, "taxable_income_before")) return exerciseOnTop(input);
  if (has(input, "regular_taxable_income")) return crossover(input);
  if (has(input, "wages")) return wholeYear(input);
  throw new UnsupportedCase(`no rule for the fields ${Object.keys(input).join(", ")}`);
}
