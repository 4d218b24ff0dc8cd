import { dateParts, plainDate, daysInMonth, type PlainDate } from "../../../plain-date.ts";
import type { Sourced } from "../sourced.ts";

/** §19a EStG: the benefit of discounted shares is taxed later. The size limits were not seen in a primary source. */
export const deferralRule: Sourced & {
  readonly years: number;
  readonly allowance: number;
  readonly company: {
    readonly staffUpTo: number;
    readonly revenueUpTo: number;
    readonly balanceSheetUpTo: number;
    readonly ageYearsUpTo: number;
  };
} = {
  source: "§19a, §3 Nr. 39 EStG as amended by the ZuFinG (2023)",
  asOf: "2024-01-01",
  confidence: "medium",
  years: 15,
  allowance: 2_000,
  company: {
    staffUpTo: 1_000,
    revenueUpTo: 100_000_000,
    balanceSheetUpTo: 86_000_000,
    ageYearsUpTo: 20,
  },
};

export interface DeferredShares {
  readonly acquired: PlainDate;
  readonly sold?: PlainDate;
  readonly left?: PlainDate;
  /** The employer has declared irrevocably that it is liable for the wage tax: leaving then ends nothing. */
  readonly employerLiable: boolean;
}

function yearsLater(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = dateParts(date);
  return plainDate(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/** The day on which deferred shares are taxed as wages: sale, leaving or 15 years, whichever is first (SPEC T96). */
export function deferredTaxDate(shares: DeferredShares): PlainDate {
  const events = [yearsLater(shares.acquired, deferralRule.years)];
  if (shares.sold !== undefined) events.push(shares.sold);
  if (shares.left !== undefined && !shares.employerLiable) events.push(shares.left);
  return events.reduce((first, date) => (date < first ? date : first));
}

/** The benefit that is taxed: value less price less the yearly allowance (§3 Nr. 39 EStG). */
export function deferredBenefit(value: number, paid: number, allowanceUsed = 0): number {
  const allowance = Math.max(0, deferralRule.allowance - allowanceUsed);
  return Math.max(0, value - paid - allowance);
}
