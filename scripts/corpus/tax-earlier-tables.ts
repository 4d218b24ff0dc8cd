import type { MinimumTaxFigures } from "../../src/offer/tax/us-california/california-minimum-tax.ts";
import { minimumTaxFigures } from "../../src/offer/tax/us-california/california-minimum-tax.ts";
import { californiaYear } from "../../src/offer/tax/us-california/california-year.ts";
import { newYorkYear, type RecaptureTables } from "../../src/offer/tax/us-new-york/new-york-year.ts";

/** Figures of closed years that single-rule cases ask for and the product has no use for. */

/** FTB, Schedule P (540) of 2021 to 2023, lines 19 to 22; for 2023 the line follows from where the exemption ends. */
const californiaFigures: Readonly<Record<number, MinimumTaxFigures>> = {
  2021: {
    exemption: {
      single: 78_070,
      married_joint: 104_094,
      married_separate: 52_044,
      head_of_household: 78_070,
    },
    phaseOutFrom: {
      single: 292_763,
      married_joint: 390_351,
      married_separate: 195_172,
      head_of_household: 292_763,
    },
  },
  2022: {
    exemption: {
      single: 84_550,
      married_joint: 112_734,
      married_separate: 56_364,
      head_of_household: 84_550,
    },
    phaseOutFrom: {
      single: 317_062,
      married_joint: 422_750,
      married_separate: 211_371,
      head_of_household: 317_062,
    },
  },
  2023: {
    exemption: {
      single: 87_171,
      married_joint: 116_229,
      married_separate: 58_111,
      head_of_household: 87_171,
    },
    phaseOutFrom: {
      single: 326_891,
      married_joint: 435_855,
      married_separate: 217_924,
      head_of_household: 326_891,
    },
  },
};

/** Schedule P (540): a child's exemption is at most its earned income plus this. */
export const californiaChildEarnedIncomePlus = 8_300;

export function californiaMinimumTaxFigures(year: number): MinimumTaxFigures | undefined {
  const table = californiaYear(year);
  return californiaFigures[year] ?? (table === undefined ? undefined : minimumTaxFigures(table));
}

const lastNewYorkTable = newYorkYear(2024)?.recapture;

/** NY Tax Law §601(d-2) for 2021, (d-3) for 2022, (d-4) from 2023; IT-201-I tax computation worksheets. */
const newYorkRecapture: Readonly<Record<number, RecaptureTables | undefined>> = {
  2021: {
    single: [
      { from: 0, base: 0, increment: 526 },
      { from: 215_400, base: 526, increment: 1_120 },
      { from: 1_077_550, base: 1_646, increment: 30_171 },
      { from: 5_000_000, base: 31_817, increment: 32_500 },
    ],
    married_joint: [
      { from: 0, base: 0, increment: 474 },
      { from: 161_550, base: 474, increment: 582 },
      { from: 323_200, base: 1_056, increment: 1_680 },
      { from: 2_155_350, base: 2_736, increment: 60_350 },
      { from: 5_000_000, base: 63_086, increment: 32_500 },
    ],
    head_of_household: [
      { from: 0, base: 0, increment: 742 },
      { from: 269_300, base: 742, increment: 1_401 },
      { from: 1_616_450, base: 2_143, increment: 45_260 },
      { from: 5_000_000, base: 47_403, increment: 32_500 },
    ],
  },
  2022: {
    single: [
      { from: 0, base: 0, increment: 536 },
      { from: 215_400, base: 536, increment: 1_293 },
      { from: 1_077_550, base: 1_829, increment: 30_171 },
      { from: 5_000_000, base: 32_000, increment: 32_500 },
    ],
    married_joint: [
      { from: 0, base: 0, increment: 430 },
      { from: 161_550, base: 430, increment: 646 },
      { from: 323_200, base: 1_076, increment: 1_940 },
      { from: 2_155_350, base: 3_016, increment: 60_349 },
      { from: 5_000_000, base: 63_365, increment: 32_500 },
    ],
    head_of_household: [
      { from: 0, base: 0, increment: 752 },
      { from: 269_300, base: 752, increment: 1_616 },
      { from: 1_616_450, base: 2_368, increment: 45_261 },
      { from: 5_000_000, base: 47_629, increment: 32_500 },
    ],
  },
  2023: lastNewYorkTable,
};

export function newYorkRecaptureTables(year: number): RecaptureTables | undefined {
  return newYorkRecapture[year] ?? newYorkYear(year)?.recapture;
}
