import { scheduleTax } from "../brackets.ts";
import { householdValue, type ByHousehold, type FilingStatus } from "../filing-status.ts";
import type { NewYorkYear, RecaptureTables } from "./new-york-year.ts";

const recaptureFrom = 107_650;
const recapturePhaseIn = 50_000;
const flatFrom = 25_000_000;
const flatRate = 0.109;

/** Not indexed since 2013 (NY Tax Law §614). */
const standardDeductions: ByHousehold<number> = {
  single: 8_000,
  married_joint: 16_050,
  head_of_household: 11_200,
};

interface NewYorkIncome {
  readonly filingStatus: FilingStatus;
  readonly federalAdjustedGrossIncome: number;
  /** Itemised deductions under New York's rules, without state income tax. */
  readonly itemised: number;
}

interface NewYorkTax {
  readonly adjustedGrossIncome: number;
  readonly taxableIncome: number;
  readonly scheduleTax: number;
  readonly supplementalTax: number;
  readonly total: number;
}

/**
 * What takes back the benefit of the lower rates above $107,650 of income (NY Tax Law §601(d) to (d-4); SPEC T51). Above
 * $25,000,000 the whole taxable income bears the top rate.
 */
export function newYorkSupplementalTax(
  recapture: RecaptureTables,
  status: FilingStatus,
  adjustedGrossIncome: number,
  taxableIncome: number,
  taxOnSchedule: number,
): number {
  if (adjustedGrossIncome > flatFrom) return Math.max(0, flatRate * taxableIncome - taxOnSchedule);
  if (adjustedGrossIncome <= recaptureFrom) return 0;
  const row = householdValue(recapture, status).findLast((candidate) => taxableIncome >= candidate.from);
  if (row === undefined) return 0;
  const over = Math.max(0, adjustedGrossIncome - Math.max(row.from, recaptureFrom));
  return row.base + row.increment * Math.min(1, over / recapturePhaseIn);
}

/** New York State's tax for a full-year resident (SPEC T50, T51). */
export function newYorkTax(table: NewYorkYear, input: NewYorkIncome): NewYorkTax {
  const status = input.filingStatus;
  const adjustedGrossIncome = Math.max(0, input.federalAdjustedGrossIncome);
  const deduction = Math.max(householdValue(standardDeductions, status), input.itemised);
  const taxableIncome = Math.max(0, adjustedGrossIncome - deduction);
  const taxOnSchedule = scheduleTax(householdValue(table.schedules, status), taxableIncome);
  const supplementalTax = newYorkSupplementalTax(
    table.recapture,
    status,
    adjustedGrossIncome,
    taxableIncome,
    taxOnSchedule,
  );
  return {
    adjustedGrossIncome,
    taxableIncome,
    scheduleTax: taxOnSchedule,
    supplementalTax,
    total: taxOnSchedule + supplementalTax,
  };
}
