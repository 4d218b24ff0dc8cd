import { schedule, type Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";

/** The figures of one UK tax year, in pounds. */
export interface UkYear extends Sourced {
  /** Calendar year in which the tax year begins: 2025 for 2025-26. */
  readonly startYear: number;
  readonly personalAllowance: number;
  readonly allowanceTaperFrom: number;
  /** Bands of taxable income, after the allowance. */
  readonly mainRates: Schedule;
  readonly scottishRates: Schedule;
  readonly employeeNic: {
    readonly mainRate: number;
    readonly upperRate: number;
    readonly primaryThreshold: number;
    readonly upperEarningsLimit: number;
  };
  readonly employerNic: { readonly rate: number; readonly secondaryThreshold: number };
  readonly capitalGains: {
    readonly annualExempt: number;
    readonly basicRate: number;
    readonly higherRate: number;
    /** Rates for disposals before a day within the year, where they changed. */
    readonly earlier: {
      readonly before: string;
      readonly basicRate: number;
      readonly higherRate: number;
    } | null;
    readonly businessDisposalRate: number;
    readonly businessDisposalLifetimeLimit: number;
  };
}

const mainRates = schedule([0, 37_700, 125_140], [0.2, 0.4, 0.45]);
// The Scottish Rate Resolutions count the top rate from £125,140 of taxable income: no allowance is left there.
const scottishRates = (second: number, third: number): Schedule =>
  schedule([0, second, third, 31_092, 62_430, 125_140], [0.19, 0.2, 0.21, 0.42, 0.45, 0.48]);

const employeeNic = { mainRate: 0.08, upperRate: 0.02, primaryThreshold: 12_570, upperEarningsLimit: 50_270 };
const allowance = { personalAllowance: 12_570, allowanceTaperFrom: 100_000 };
const gainsNow = { annualExempt: 3_000, basicRate: 0.18, higherRate: 0.24 };
const businessDisposalLifetimeLimit = 1_000_000;

const tables: readonly UkYear[] = [
  {
    startYear: 2024,
    source:
      "ITA 2007 ss.10, 11A, 35; Scottish Rate Resolution 2024-25; SSCBA 1992 ss.6, 8, 9; TCGA 1992 s.1H; FA 2025",
    asOf: "2024-10-30",
    confidence: "high",
    ...allowance,
    mainRates,
    scottishRates: scottishRates(2_306, 13_991),
    employeeNic,
    employerNic: { rate: 0.138, secondaryThreshold: 9_100 },
    capitalGains: {
      ...gainsNow,
      earlier: { before: "2024-10-30", basicRate: 0.1, higherRate: 0.2 },
      businessDisposalRate: 0.1,
      businessDisposalLifetimeLimit,
    },
  },
  {
    startYear: 2025,
    source:
      "ITA 2007 ss.10, 11A, 35; Scottish Rate Resolution 2025-26; SSCBA 1992 ss.6, 8, 9; TCGA 1992 s.1H; FA 2025",
    asOf: "2025-04-06",
    confidence: "high",
    ...allowance,
    mainRates,
    scottishRates: scottishRates(2_827, 14_921),
    employeeNic,
    employerNic: { rate: 0.15, secondaryThreshold: 5_000 },
    capitalGains: { ...gainsNow, earlier: null, businessDisposalRate: 0.14, businessDisposalLifetimeLimit },
  },
  {
    startYear: 2026,
    source:
      "ITA 2007 ss.10, 11A, 35; Scottish Rate Resolution 2026-27; SSCBA 1992 ss.6, 8, 9; TCGA 1992 s.1H; FA 2025",
    asOf: "2026-04-06",
    confidence: "high",
    ...allowance,
    mainRates,
    scottishRates: scottishRates(3_967, 16_956),
    employeeNic,
    employerNic: { rate: 0.15, secondaryThreshold: 5_000 },
    capitalGains: { ...gainsNow, earlier: null, businessDisposalRate: 0.18, businessDisposalLifetimeLimit },
  },
];

export const ukYears: readonly number[] = tables.map((table) => table.startYear);

/** The figures of the tax year that begins in `startYear`, or undefined where no table is held. */
export function ukYear(startYear: number): UkYear | undefined {
  return tables.find((table) => table.startYear === startYear);
}
