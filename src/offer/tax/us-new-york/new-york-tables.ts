import { schedule } from "../brackets.ts";
import type { NewYorkYear } from "./new-york-year.ts";

/** New York figures (SPEC T50 to T53). */
export const newYorkTables: readonly NewYorkYear[] = [
  {
    year: 2024,
    source: "NY Tax Law §601(a)-(d); Form IT-201-I 2024 tax computation worksheets",
    asOf: "2024-12-31",
    confidence: "high",
    schedules: {
      single: schedule(
        [0, 8_500, 11_700, 13_900, 80_650, 215_400, 1_077_550, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
      married_joint: schedule(
        [0, 17_150, 23_600, 27_900, 161_550, 323_200, 2_155_350, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
      head_of_household: schedule(
        [0, 12_800, 17_650, 20_900, 107_650, 269_300, 1_616_450, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
    },
    recapture: {
      single: [
        { from: 0, base: 0, increment: 568 },
        { from: 215_400, base: 568, increment: 1_831 },
        { from: 1_077_550, base: 2_399, increment: 30_172 },
        { from: 5_000_000, base: 32_571, increment: 32_500 },
      ],
      married_joint: [
        { from: 0, base: 0, increment: 333 },
        { from: 161_550, base: 333, increment: 807 },
        { from: 323_200, base: 1_140, increment: 2_747 },
        { from: 2_155_350, base: 3_887, increment: 60_350 },
        { from: 5_000_000, base: 64_237, increment: 32_500 },
      ],
      head_of_household: [
        { from: 0, base: 0, increment: 787 },
        { from: 269_300, base: 787, increment: 2_289 },
        { from: 1_616_450, base: 3_076, increment: 45_261 },
        { from: 5_000_000, base: 48_337, increment: 32_500 },
      ],
    },
  },
  {
    year: 2025,
    source: "NY Tax Law §601(a)-(d); Form IT-201-I 2025 tax computation worksheets",
    asOf: "2025-12-31",
    confidence: "high",
    schedules: {
      single: schedule(
        [0, 8_500, 11_700, 13_900, 80_650, 215_400, 1_077_550, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
      married_joint: schedule(
        [0, 17_150, 23_600, 27_900, 161_550, 323_200, 2_155_350, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
      head_of_household: schedule(
        [0, 12_800, 17_650, 20_900, 107_650, 269_300, 1_616_450, 5_000_000, 25_000_000],
        [0.04, 0.045, 0.0525, 0.055, 0.06, 0.0685, 0.0965, 0.103, 0.109],
      ),
    },
    recapture: {
      single: [
        { from: 0, base: 0, increment: 568 },
        { from: 215_400, base: 568, increment: 1_831 },
        { from: 1_077_550, base: 2_399, increment: 30_172 },
        { from: 5_000_000, base: 32_571, increment: 32_500 },
      ],
      married_joint: [
        { from: 0, base: 0, increment: 333 },
        { from: 161_550, base: 333, increment: 807 },
        { from: 323_200, base: 1_140, increment: 2_747 },
        { from: 2_155_350, base: 3_887, increment: 60_350 },
        { from: 5_000_000, base: 64_237, increment: 32_500 },
      ],
      head_of_household: [
        { from: 0, base: 0, increment: 787 },
        { from: 269_300, base: 787, increment: 2_289 },
        { from: 1_616_450, base: 3_076, increment: 45_261 },
        { from: 5_000_000, base: 48_337, increment: 32_500 },
      ],
    },
  },
  {
    year: 2026,
    source: "NY Tax Law §601(a)-(d); Form IT-201-I 2026 tax computation worksheets",
    asOf: "2025-05-09",
    confidence: "high",
    schedules: {
      single: schedule(
        [0, 8_500, 11_700, 13_900, 80_650, 215_400, 1_077_550, 5_000_000, 25_000_000],
        [0.039, 0.044, 0.0515, 0.054, 0.059, 0.0685, 0.0965, 0.103, 0.109],
      ),
      married_joint: schedule(
        [0, 17_150, 23_600, 27_900, 161_550, 323_200, 2_155_350, 5_000_000, 25_000_000],
        [0.039, 0.044, 0.0515, 0.054, 0.059, 0.0685, 0.0965, 0.103, 0.109],
      ),
      head_of_household: schedule(
        [0, 12_800, 17_650, 20_900, 107_650, 269_300, 1_616_450, 5_000_000, 25_000_000],
        [0.039, 0.044, 0.0515, 0.054, 0.059, 0.0685, 0.0965, 0.103, 0.109],
      ),
    },
    recapture: {
      single: [
        { from: 0, base: 0, increment: 567 },
        { from: 215_400, base: 567, increment: 2_047 },
        { from: 1_077_550, base: 2_614, increment: 30_172 },
        { from: 5_000_000, base: 32_786, increment: 32_500 },
      ],
      married_joint: [
        { from: 0, base: 0, increment: 333 },
        { from: 161_550, base: 333, increment: 807 },
        { from: 323_200, base: 1_140, increment: 3_071 },
        { from: 2_155_350, base: 4_211, increment: 60_350 },
        { from: 5_000_000, base: 64_561, increment: 32_500 },
      ],
      head_of_household: [
        { from: 0, base: 0, increment: 787 },
        { from: 269_300, base: 787, increment: 2_559 },
        { from: 1_616_450, base: 3_346, increment: 45_260 },
        { from: 5_000_000, base: 48_606, increment: 32_500 },
      ],
    },
  },
];
