import { statusValue, type FilingStatus } from "../filing-status.ts";

const rate = 0.038;

/** Income at which the tax begins; not indexed (IRC §1411(b)). */
export function investmentIncomeTaxFrom(status: FilingStatus): number {
  return statusValue(
    { single: 200_000, married_joint: 250_000, married_separate: 125_000, head_of_household: 200_000 },
    status,
  );
}

/** 3.8 % of the lesser of net investment income and income above the line (IRC §1411; SPEC T25). */
export function netInvestmentIncomeTax(
  status: FilingStatus,
  netInvestmentIncome: number,
  adjustedGrossIncome: number,
): number {
  const over = Math.max(0, adjustedGrossIncome - investmentIncomeTaxFrom(status));
  return rate * Math.min(Math.max(0, netInvestmentIncome), over);
}
