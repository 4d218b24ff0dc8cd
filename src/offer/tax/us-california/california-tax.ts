import { scheduleTax } from "../brackets.ts";
import { householdValue, type FilingStatus } from "../filing-status.ts";
import {
  californiaMinimumTax,
  californiaMinimumTaxExemption,
  californiaTentativeMinimumTax,
  minimumTaxFigures,
} from "./california-minimum-tax.ts";
import type { CaliforniaYear } from "./california-year.ts";

const mentalHealthRate = 0.01;
const mentalHealthFrom = 1_000_000;
const exemptionCreditStep = 6;

export interface CaliforniaIncome {
  readonly filingStatus: FilingStatus;
  readonly federalAdjustedGrossIncome: number;
  /** Income that only California taxes: gain that §1202 excludes federally. */
  readonly addedToFederalIncome: number;
  readonly isoSpreadHeld: number;
  /** Itemised deductions under California's rules, without state income tax. */
  readonly itemised: number;
  readonly minimumTaxCredit: number;
}

interface CaliforniaTax {
  readonly taxableIncome: number;
  readonly taxBeforeCredits: number;
  readonly exemptionCredit: number;
  readonly mentalHealthTax: number;
  readonly minimumTaxableIncome: number;
  readonly minimumTaxExemption: number;
  readonly minimumTax: number;
  readonly minimumTaxCreditUsed: number;
  readonly minimumTaxCreditCarried: number;
  readonly total: number;
}

function isJoint(status: FilingStatus): boolean {
  return status === "married_joint" || status === "surviving_spouse";
}

/** 1 % of taxable income above $1,000,000, whatever the status (R&TC §17043; SPEC T42). */
export function mentalHealthServicesTax(taxableIncome: number): number {
  return mentalHealthRate * Math.max(0, taxableIncome - mentalHealthFrom);
}

/** Personal exemption credit: falls by $6 for each person and each $2,500 or part of it above the line (R&TC §17054.1; SPEC T43). */
export function exemptionCredit(table: CaliforniaYear, status: FilingStatus, federalIncome: number): number {
  const step = status === "married_separate" ? 1_250 : 2_500;
  const over = Math.max(0, federalIncome - householdValue(table.exemptionCreditPhaseOutFrom, status));
  const each = Math.max(0, table.exemptionCredit - exemptionCreditStep * Math.ceil(over / step));
  return each * (isJoint(status) ? 2 : 1);
}

function standardDeduction(table: CaliforniaYear, status: FilingStatus): number {
  const joint = isJoint(status) || status === "head_of_household";
  return joint ? table.standardDeduction.married_joint : table.standardDeduction.single;
}

/** California's year: gains are ordinary income, and it has a minimum tax of its own (SPEC T40 to T45). */
export function californiaTax(table: CaliforniaYear, input: CaliforniaIncome): CaliforniaTax {
  const status = input.filingStatus;
  const income = input.federalAdjustedGrossIncome + input.addedToFederalIncome;
  const deduction = Math.max(standardDeduction(table, status), input.itemised);
  const itemises = deduction > standardDeduction(table, status);
  const taxableIncome = Math.max(0, income - deduction);
  const taxBeforeCredits = scheduleTax(householdValue(table.schedules, status), taxableIncome);
  const figures = minimumTaxFigures(table);
  const beforeSpread = Math.max(0, income - (itemises ? deduction : 0));
  const minimumOf = (minimumTaxableIncome: number): { exemption: number; tax: number } => {
    const exemption = californiaMinimumTaxExemption(figures, status, minimumTaxableIncome);
    return { exemption, tax: californiaMinimumTax(minimumTaxableIncome, exemption, taxBeforeCredits) };
  };
  const minimumTaxableIncome = beforeSpread + input.isoSpreadHeld;
  const minimum = minimumOf(minimumTaxableIncome);
  const tentative = californiaTentativeMinimumTax(minimumTaxableIncome, minimum.exemption);
  const credit = Math.min(exemptionCredit(table, status, input.federalAdjustedGrossIncome), taxBeforeCredits);
  const room = Math.max(0, taxBeforeCredits - credit - tentative);
  const creditUsed = Math.min(input.minimumTaxCredit, room);
  const creditEarned = Math.max(0, minimum.tax - minimumOf(beforeSpread).tax);
  const mentalHealthTax = mentalHealthServicesTax(taxableIncome);
  return {
    taxableIncome,
    taxBeforeCredits,
    exemptionCredit: credit,
    mentalHealthTax,
    minimumTaxableIncome,
    minimumTaxExemption: minimum.exemption,
    minimumTax: minimum.tax,
    minimumTaxCreditUsed: creditUsed,
    minimumTaxCreditCarried: input.minimumTaxCredit - creditUsed + creditEarned,
    total: taxBeforeCredits - credit + minimum.tax + mentalHealthTax - creditUsed,
  };
}
