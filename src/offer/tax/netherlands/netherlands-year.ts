import { schedule, type Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";

/** The figures of one Dutch tax year for people below state pension age, in euros. */
export interface NetherlandsYear extends Sourced {
  readonly year: number;
  /** Box 1 with premiums. */
  readonly rates: Schedule;
  /** Falls at `rate` of income above `from`. */
  readonly generalCredit: { readonly amount: number; readonly from: number; readonly rate: number };
  /** Built up, then down, in bands of wages; the rates are of the wages within each band. */
  readonly labourCredit: Schedule;
  /** The 30 % ruling: taxable pay must reach `minimum`, and pay above `maximum` gets nothing. */
  readonly ruling: { readonly minimum: number; readonly minimumYoung: number; readonly maximum: number };
}

const source =
  "Wet IB 2001 arts. 2.10, 8.10, 8.11; Belastingdienst payroll tables; Uitvoeringsbesluit LB 1965 arts. 10ea, 10eb";

const tables: readonly NetherlandsYear[] = [
  {
    year: 2024,
    source,
    asOf: "2024-01-01",
    confidence: "high",
    rates: schedule([0, 38_097, 75_517], [0.3697, 0.3697, 0.495]),
    generalCredit: { amount: 3_362, from: 24_813, rate: 0.0663 },
    labourCredit: schedule([0, 11_490, 24_820, 39_957, 124_934], [0.08425, 0.31433, 0.02471, -0.0651, 0]),
    ruling: { minimum: 46_107, minimumYoung: 35_048, maximum: 233_000 },
  },
  {
    year: 2025,
    source,
    asOf: "2025-01-01",
    confidence: "high",
    rates: schedule([0, 38_441, 76_817], [0.3582, 0.3748, 0.495]),
    generalCredit: { amount: 3_068, from: 28_407, rate: 0.06337 },
    labourCredit: schedule([0, 12_169, 26_288, 43_071, 129_078], [0.08053, 0.3003, 0.02258, -0.0651, 0]),
    ruling: { minimum: 46_660, minimumYoung: 35_468, maximum: 246_000 },
  },
  {
    year: 2026,
    source,
    asOf: "2026-01-01",
    confidence: "high",
    rates: schedule([0, 38_883, 78_426], [0.3575, 0.3756, 0.495]),
    generalCredit: { amount: 3_115, from: 29_737, rate: 0.06398 },
    labourCredit: schedule([0, 11_965, 25_845, 45_592, 132_948], [0.08324, 0.31009, 0.0195, -0.0651, 0]),
    ruling: { minimum: 48_013, minimumYoung: 36_497, maximum: 262_000 },
  },
];

export const netherlandsYears: readonly number[] = tables.map((table) => table.year);

/** The figures of the year, or undefined where no table is held. */
export function netherlandsYear(year: number): NetherlandsYear | undefined {
  return tables.find((table) => table.year === year);
}
