import { schedule, scheduleTax, type Schedule } from "../brackets.ts";
import { householdValue, type ByHousehold, type FilingStatus } from "../filing-status.ts";
import type { Sourced } from "../sourced.ts";

/** Resident tax of New York City; the rates are the same in 2024, 2025 and 2026. */
export const newYorkCityTable: Sourced & {
  readonly years: readonly number[];
  readonly schedules: ByHousehold<Schedule>;
  /** Taxable income up to which the school tax credit is 0.171 %; 0.228 % above. */
  readonly schoolCreditBreak: ByHousehold<number>;
} = {
  years: [2024, 2025, 2026],
  source: "NYC Administrative Code §11-1701; NY Tax Law §606(ggg), §1310(e); Form IT-201-I, lines 69 and 69a",
  asOf: "2025-12-31",
  confidence: "high",
  schedules: {
    single: schedule([0, 12_000, 25_000, 50_000], [0.03078, 0.03762, 0.03819, 0.03876]),
    married_joint: schedule([0, 21_600, 45_000, 90_000], [0.03078, 0.03762, 0.03819, 0.03876]),
    head_of_household: schedule([0, 14_400, 30_000, 60_000], [0.03078, 0.03762, 0.03819, 0.03876]),
  },
  schoolCreditBreak: { single: 12_000, married_joint: 21_600, head_of_household: 14_400 },
};

const creditRates = [0.00171, 0.00228] as const;
const rateCreditUpTo = 500_000;
const fixedCreditUpTo = 250_000;

interface NewYorkCityTax {
  readonly beforeCredits: number;
  readonly schoolTaxCredit: number;
  readonly total: number;
}

/** The school tax credit: a fixed sum and a cut in the rates, each up to an income (SPEC T53). */
export function schoolTaxCredit(
  status: FilingStatus,
  adjustedGrossIncome: number,
  taxableIncome: number,
): number {
  const joint = status === "married_joint" || status === "surviving_spouse";
  const fixed = adjustedGrossIncome > fixedCreditUpTo ? 0 : joint ? 125 : 63;
  if (adjustedGrossIncome > rateCreditUpTo) return 0;
  const rates = schedule([0, householdValue(newYorkCityTable.schoolCreditBreak, status)], creditRates);
  return fixed + scheduleTax(rates, taxableIncome);
}

/** City tax of a full-year resident, on New York State's taxable income (SPEC T52, T53). The credit may exceed the tax. */
export function newYorkCityTax(
  status: FilingStatus,
  adjustedGrossIncome: number,
  taxableIncome: number,
): NewYorkCityTax {
  const beforeCredits = scheduleTax(householdValue(newYorkCityTable.schedules, status), taxableIncome);
  const credit = schoolTaxCredit(status, adjustedGrossIncome, taxableIncome);
  return { beforeCredits, schoolTaxCredit: credit, total: beforeCredits - credit };
}
