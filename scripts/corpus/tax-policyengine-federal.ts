import { scheduleTax } from "../../src/offer/tax/brackets.ts";
import { statusValue } from "../../src/offer/tax/filing-status.ts";
import { capitalLossLimit } from "../../src/offer/tax/us-federal/capital-gains.ts";
import { standardDeduction } from "../../src/offer/tax/us-federal/deductions.ts";
import { regularTax } from "../../src/offer/tax/us-federal/federal-tax.ts";
import { federalYear, type FederalYear } from "../../src/offer/tax/us-federal/federal-year.ts";
import { netInvestmentIncomeTax } from "../../src/offer/tax/us-federal/investment-income-tax.ts";
import {
  flatMinimumTaxParts,
  minimumTaxExemption,
  minimumTaxWithGains,
  separateReturnAddition,
} from "../../src/offer/tax/us-federal/minimum-tax.ts";
import {
  additionalMedicareTax,
  medicareTax,
  socialSecurityTax,
} from "../../src/offer/tax/us-federal/payroll.ts";
import { amount, held, type CaseInput } from "./tax-input.ts";
import type { Formulas, Situation } from "./tax-policyengine.ts";

function tableOf({ year }: Situation): FederalYear {
  return held(federalYear(year), `US ${year}`);
}

function perPerson({ household }: Situation, of: (person: CaseInput) => number): number {
  return household.people.reduce((sum, person) => sum + of(person), 0);
}

/** Cafeteria-plan deductions lower wages for payroll taxes too; deferrals into a 401(k) do not (IRC §3121(a)(5), §3121(v)). */
const cafeteriaPlan = ["pre_tax_health_insurance_premiums", "health_savings_account_payroll_contributions"];
const deferrals = ["traditional_401k_contributions", "traditional_403b_contributions"];

function payrollWages(person: CaseInput): number {
  const lowered = cafeteriaPlan.reduce(
    (wages, name) => wages - amount(person[name]),
    amount(person["employment_income"]),
  );
  return Math.max(0, lowered);
}

function incomeTaxWages(person: CaseInput): number {
  const deferred = deferrals.reduce(
    (sum, name) => sum + amount(person[name] ?? person[`${name}_desired`]),
    0,
  );
  return Math.max(0, payrollWages(person) - deferred);
}

const otherIncome = [
  "taxable_interest_income",
  "dividend_income",
  "loss_limited_net_capital_gains",
  "non_sch_d_capital_gains",
  "rental_income",
  "partnership_s_corp_income",
  "taxable_pension_income",
  "self_employment_income",
  "taxable_social_security",
  "taxable_unemployment_compensation",
  "farm_income",
  "miscellaneous_income",
];

const investmentIncome = [
  "taxable_interest_income",
  "dividend_income",
  "loss_limited_net_capital_gains",
  "non_sch_d_capital_gains",
  "rental_income",
  "passive_partnership_s_corp_income",
];

const incomeFormulas: Formulas = {
  payroll_tax_gross_wages: (s) => perPerson(s, payrollWages),
  irs_employment_income: (s) => perPerson(s, incomeTaxWages),
  taxable_earnings_for_social_security: (s) =>
    perPerson(s, (person) => Math.min(payrollWages(person), tableOf(s).socialSecurityWageBase)),
  employee_social_security_tax: (s) =>
    perPerson(s, (person) => socialSecurityTax(tableOf(s), payrollWages(person))),
  employee_medicare_tax: (s) => perPerson(s, (person) => medicareTax(payrollWages(person))),
  taxable_self_employment_income: (s) => 0.9235 * s.value("self_employment_income"),
  additional_medicare_tax: (s) => {
    const selfEmployed = Math.max(0, s.value("taxable_self_employment_income"));
    return additionalMedicareTax(
      s.household.status,
      Math.max(0, s.value("payroll_tax_gross_wages")) + selfEmployed,
    );
  },
  dividend_income: (s) => s.value("qualified_dividend_income") + s.value("non_qualified_dividend_income"),
  capital_gains: (s) => s.value("short_term_capital_gains") + s.value("long_term_capital_gains"),
  capital_losses: (s) => Math.max(0, -s.value("capital_gains")),
  limited_capital_loss: (s) => Math.min(capitalLossLimit(s.household.status), s.value("capital_losses")),
  loss_limited_net_capital_gains: (s) =>
    Math.max(0, s.value("capital_gains")) - s.value("limited_capital_loss"),
  capital_gain_distributions: (s) =>
    s.value("schedule_d_capital_gain_distributions") + s.value("non_sch_d_capital_gains"),
  net_capital_gain: (s) => {
    const long = s.value("long_term_capital_gains");
    const net = Math.max(0, Math.min(long, long + s.value("short_term_capital_gains")));
    return net + s.value("non_sch_d_capital_gains") + s.value("qualified_dividend_income");
  },
  adjusted_net_capital_gain: (s) =>
    Math.max(0, s.value("net_capital_gain") - s.value("unrecaptured_section_1250_gain")),
  adjusted_gross_income: (s) =>
    otherIncome.reduce((sum, name) => sum + s.value(name), s.value("irs_employment_income")),
  net_investment_income: (s) => investmentIncome.reduce((sum, name) => sum + s.value(name), 0),
  net_investment_income_tax: (s) =>
    netInvestmentIncomeTax(
      s.household.status,
      s.value("net_investment_income"),
      s.value("adjusted_gross_income"),
    ),
  standard_deduction: (s) => standardDeduction(tableOf(s), s.household.status, s.household.aged),
  taxable_income: (s) => Math.max(0, s.value("adjusted_gross_income") - s.value("standard_deduction")),
};

const minimumTaxFormulas: Formulas = {
  amt_income: (s) => {
    const beforeAddition = s.value("adjusted_gross_income");
    return (
      beforeAddition +
      (s.isGiven("amt_separate_addition")
        ? s.value("amt_separate_addition")
        : separateReturnAddition(tableOf(s), s.household.status, beforeAddition))
    );
  },
  amt_exemption: (s) =>
    minimumTaxExemption(
      tableOf(s),
      s.household.status,
      s.value("amt_income"),
      s.household.given["amt_kiddie_tax_applies"] === true ? s.value("filer_adjusted_earnings") : undefined,
    ),
  amt_income_less_exemptions: (s) => Math.max(0, s.value("amt_income") - s.value("amt_exemption")),
  amt_lower_base_tax: (s) =>
    flatMinimumTaxParts(tableOf(s), s.household.status, s.value("amt_income_less_exemptions")).lower,
  amt_higher_base_tax: (s) =>
    flatMinimumTaxParts(tableOf(s), s.household.status, s.value("amt_income_less_exemptions")).upper,
  amt_base_tax: (s) => s.value("amt_lower_base_tax") + s.value("amt_higher_base_tax"),
  dwks10: (s) => s.value("net_capital_gain"),
  dwks13: (s) => s.value("dwks10") - s.value("unrecaptured_section_1250_gain"),
  dwks14: (s) => Math.max(0, s.value("taxable_income") - s.value("dwks13")),
  amt_tax_including_cg: (s) =>
    minimumTaxWithGains(tableOf(s), s.household.status, s.value("amt_income_less_exemptions"), {
      gains: s.value("dwks13"),
      unrecaptured1250: s.value("unrecaptured_section_1250_gain"),
      limit: s.value("dwks10"),
      ordinaryTaxable: s.value("dwks14"),
    }),
  alternative_minimum_tax: (s) => {
    const hasGains = s.isGiven("amt_tax_including_cg") || s.value("dwks10") > 0 || s.value("dwks13") > 0;
    const flat = s.value("amt_base_tax");
    const tentative = hasGains ? Math.min(flat, s.value("amt_tax_including_cg")) : flat;
    const regular = s.value("regular_tax_before_credits") - s.value("form_4972_lumpsum_distributions");
    return Math.max(
      0,
      tentative - s.value("amt_foreign_tax_credit") - (regular - s.value("foreign_tax_credit")),
    );
  },
};

const totalFormulas: Formulas = {
  regular_tax_before_credits: (s) =>
    regularTax(tableOf(s), s.household.status, s.value("taxable_income"), s.value("net_capital_gain")),
  income_tax_main_rates: (s) => {
    const ordinary = Math.max(0, s.value("taxable_income") - s.value("net_capital_gain"));
    return scheduleTax(statusValue(tableOf(s).ordinary, s.household.status), ordinary);
  },
  capital_gains_tax: (s) => s.value("regular_tax_before_credits") - s.value("income_tax_main_rates"),
  income_tax_before_credits: (s) =>
    s.value("regular_tax_before_credits") +
    s.value("alternative_minimum_tax") +
    s.value("net_investment_income_tax"),
  income_tax_before_refundable_credits: (s) => s.value("income_tax_before_credits"),
  income_tax: (s) => s.value("income_tax_before_refundable_credits"),
};

/** Federal variables under PolicyEngine's names. */
export const federalFormulas: Formulas = { ...incomeFormulas, ...minimumTaxFormulas, ...totalFormulas };
