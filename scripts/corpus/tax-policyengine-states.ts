import { scheduleTax } from "../../src/offer/tax/brackets.ts";
import { householdValue } from "../../src/offer/tax/filing-status.ts";
import {
  californiaMinimumTax,
  californiaMinimumTaxExemption,
} from "../../src/offer/tax/us-california/california-minimum-tax.ts";
import { mentalHealthServicesTax } from "../../src/offer/tax/us-california/california-tax.ts";
import {
  massachusettsTaxOnParts,
  massachusettsYear,
} from "../../src/offer/tax/us-massachusetts/massachusetts-tax.ts";
import { newYorkSupplementalTax } from "../../src/offer/tax/us-new-york/new-york-tax.ts";
import { newYorkYear } from "../../src/offer/tax/us-new-york/new-york-year.ts";
import {
  washingtonCapitalGainsTax,
  washingtonYear,
} from "../../src/offer/tax/us-washington/washington-tax.ts";
import {
  californiaChildEarnedIncomePlus,
  californiaMinimumTaxFigures,
  newYorkRecaptureTables,
} from "./tax-earlier-tables.ts";
import { amount, held, type CaseInput } from "./tax-input.ts";
import type { Formulas, Situation } from "./tax-policyengine.ts";

function isChild(person: CaseInput | undefined): boolean {
  if (typeof person?.["age"] !== "number") return false;
  return person["age"] < 18 || (person["is_full_time_student"] === true && person["age"] < 24);
}

function californiaExemption(s: Situation): number {
  const figures = held(californiaMinimumTaxFigures(s.year), `US-CA ${s.year}`);
  const exemption = californiaMinimumTaxExemption(figures, s.household.status, s.value("ca_amti"));
  if (!isChild(s.household.people[0])) return exemption;
  return Math.min(exemption, s.value("head_earned") + californiaChildEarnedIncomePlus);
}

function massachusetts(s: Situation): number {
  if (s.household.given["is_ma_income_tax_exempt"] === true) return 0;
  const table = held(massachusettsYear(s.year), `US-MA ${s.year}`);
  const of = (pattern: RegExp): number =>
    Object.entries(s.household.given).reduce(
      (sum, [name, value]) => sum + (pattern.test(name) ? amount(value) : 0),
      0,
    );
  return massachusettsTaxOnParts(table, {
    shortTermGains: of(/^ma_part_a_taxable_capital_gains/),
    interestAndDividends: of(/^ma_part_a_taxable_(?!capital_gains)/),
    wages: of(/^ma_part_b_taxable/),
    longTermGains: of(/^ma_part_c_taxable/),
  });
}

/** State variables under PolicyEngine's names. */
export const stateFormulas: Formulas = {
  wa_capital_gains_tax: (s) =>
    washingtonCapitalGainsTax(
      held(washingtonYear(s.year), `US-WA ${s.year}`),
      s.value("long_term_capital_gains"),
      s.value("charitable_cash_donations") + s.value("charitable_non_cash_donations"),
    ),
  ca_mental_health_services_tax: (s) => mentalHealthServicesTax(s.value("ca_taxable_income")),
  ca_amt_exemption: californiaExemption,
  ca_amt: (s) =>
    californiaMinimumTax(
      s.value("ca_amti"),
      s.value("ca_amt_exemption"),
      s.value("ca_income_tax_before_credits"),
    ),
  ny_main_income_tax: (s) => {
    const table = held(newYorkYear(s.year), `US-NY ${s.year}`);
    return scheduleTax(householdValue(table.schedules, s.household.status), s.value("ny_taxable_income"));
  },
  ny_supplemental_tax: (s) =>
    newYorkSupplementalTax(
      held(newYorkRecaptureTables(s.year), `US-NY ${s.year}`),
      s.household.status,
      s.value("ny_agi"),
      s.value("ny_taxable_income"),
      s.value("ny_main_income_tax"),
    ),
  ma_income_tax_before_credits: massachusetts,
};
