import { scheduleTax } from "../brackets.ts";
import type { NetherlandsYear } from "./netherlands-year.ts";

const rulingShare = 0.3;

/** The payroll tables step by €54 of yearly pay (€4.50 a month). */
const yearlyStep = 54;

// A product that should be whole may miss it by a hair in binary.
const hair = 1e-7;

function roundedDown(amount: number): number {
  return Math.floor(amount + hair);
}

/** A credit in whole euros, never below nothing. */
function roundedUp(amount: number): number {
  return Math.max(0, Math.ceil(amount - hair));
}

/** General credit: a sum that falls to nothing as income rises (art. 8.10; SPEC T101). */
export function generalCredit(table: NetherlandsYear, income: number): number {
  const { amount, from, rate } = table.generalCredit;
  return roundedUp(amount - rate * Math.max(0, income - from));
}

/** Labour credit on wages: built up in three bands, then down to nothing (art. 8.11; SPEC T102). */
export function labourCredit(table: NetherlandsYear, wages: number): number {
  // The published rates leave a few cents where the law says that nothing is left.
  const end = table.labourCredit.at(-1)?.from ?? 0;
  return wages >= end ? 0 : roundedUp(scheduleTax(table.labourCredit, wages));
}

/** Box 1 tax and premiums before credits, in whole euros rounded down (SPEC T100). */
export function box1Tax(table: NetherlandsYear, income: number): number {
  return roundedDown(scheduleTax(table.rates, income));
}

/** Pay that the 30 % ruling leaves taxable (SPEC T104). Unchanged pay where the ruling cannot be used. */
export function payUnderRuling(table: NetherlandsYear, pay: number, young: boolean): number {
  const minimum = young ? table.ruling.minimumYoung : table.ruling.minimum;
  const free = Math.min(rulingShare * Math.min(pay, table.ruling.maximum), Math.max(0, pay - minimum));
  return pay - free;
}

export interface NetherlandsTax {
  readonly taxableIncome: number;
  readonly taxBeforeCredits: number;
  readonly generalCredit: number;
  readonly labourCredit: number;
  readonly incomeTax: number;
}

/** Box 1 of the year for someone below state pension age (SPEC T100 to T104). */
export function netherlandsTax(table: NetherlandsYear, income: number): NetherlandsTax {
  const taxBeforeCredits = box1Tax(table, income);
  const general = generalCredit(table, income);
  const labour = labourCredit(table, income);
  return {
    taxableIncome: income,
    taxBeforeCredits,
    generalCredit: general,
    labourCredit: labour,
    incomeTax: Math.max(0, taxBeforeCredits - general - labour),
  };
}

interface MonthlyWageTax {
  readonly withoutCredits: number;
  readonly withCredits: number;
  readonly labourCredit: number;
}

/** A row of the white monthly table: the year's figures of the step that the pay reaches, over twelve (SPEC T103). */
export function monthlyWageTax(table: NetherlandsYear, grossMonth: number): MonthlyWageTax {
  const yearly = roundedDown((grossMonth * 12) / yearlyStep) * yearlyStep;
  const year = netherlandsTax(table, yearly);
  const month = (amount: number): number => Math.round((amount * 100) / 12) / 100;
  return {
    withoutCredits: month(year.taxBeforeCredits),
    withCredits: month(year.incomeTax),
    labourCredit: month(year.labourCredit),
  };
}
