import { schedule } from "../brackets.ts";
import type { BracketState } from "./bracket-state.ts";

/** States with rising rates, of which the sources hold the rates only (SPEC T70). */
export const graduatedStates: readonly BracketState[] = [
  {
    code: "NJ",
    name: "New Jersey",
    source: "N.J.S.A. 54A:2-1; NJ-1040 instructions",
    alsoMissing: null,
    tables: [
      {
        years: [2024, 2025, 2026],
        schedules: {
          single: schedule(
            [0, 20_000, 35_000, 40_000, 75_000, 500_000, 1_000_000],
            [0.014, 0.0175, 0.035, 0.05525, 0.0637, 0.0897, 0.1075],
          ),
          married_joint: schedule(
            [0, 20_000, 50_000, 70_000, 80_000, 150_000, 500_000, 1_000_000],
            [0.014, 0.0175, 0.0245, 0.035, 0.05525, 0.0637, 0.0897, 0.1075],
          ),
          head_of_household: schedule(
            [0, 20_000, 50_000, 70_000, 80_000, 150_000, 500_000, 1_000_000],
            [0.014, 0.0175, 0.0245, 0.035, 0.05525, 0.0637, 0.0897, 0.1075],
          ),
        },
      },
    ],
  },
  {
    code: "OR",
    name: "Oregon",
    source: "ORS 316.037; Form OR-40 instructions",
    alsoMissing: "local income taxes of Portland and its counties; the federal tax subtraction",
    tables: [
      {
        years: [2024],
        schedules: {
          single: schedule([0, 4_300, 10_750, 125_000], [0.0475, 0.0675, 0.0875, 0.099]),
          married_joint: schedule([0, 8_600, 21_500, 250_000], [0.0475, 0.0675, 0.0875, 0.099]),
          head_of_household: schedule([0, 8_600, 21_500, 250_000], [0.0475, 0.0675, 0.0875, 0.099]),
        },
      },
      {
        years: [2025],
        schedules: {
          single: schedule([0, 4_400, 11_100, 125_000], [0.0475, 0.0675, 0.0875, 0.099]),
          married_joint: schedule([0, 8_800, 22_200, 250_000], [0.0475, 0.0675, 0.0875, 0.099]),
          head_of_household: schedule([0, 8_800, 22_200, 250_000], [0.0475, 0.0675, 0.0875, 0.099]),
        },
      },
    ],
  },
  {
    code: "CT",
    name: "Connecticut",
    source: "Conn. Gen. Stat. §12-700; CT-1040 instructions",
    alsoMissing: "recapture of the lower rates at high income",
    tables: [
      {
        years: [2024, 2025, 2026],
        schedules: {
          single: schedule(
            [0, 10_000, 50_000, 100_000, 200_000, 250_000, 500_000],
            [0.02, 0.045, 0.055, 0.06, 0.065, 0.069, 0.0699],
          ),
          married_joint: schedule(
            [0, 20_000, 100_000, 200_000, 400_000, 500_000, 1_000_000],
            [0.02, 0.045, 0.055, 0.06, 0.065, 0.069, 0.0699],
          ),
          head_of_household: schedule(
            [0, 16_000, 80_000, 160_000, 320_000, 400_000, 800_000],
            [0.02, 0.045, 0.055, 0.06, 0.065, 0.069, 0.0699],
          ),
        },
      },
    ],
  },
  {
    code: "MD",
    name: "Maryland",
    source: "Md. Tax-Gen. §10-105 as amended by ch. 604 of 2025",
    alsoMissing: "county income tax and, from 2025, the tax on capital gains at high income",
    tables: [
      {
        years: [2024],
        schedules: {
          single: schedule(
            [0, 1_000, 2_000, 3_000, 100_000, 125_000, 150_000, 250_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575],
          ),
          married_joint: schedule(
            [0, 1_000, 2_000, 3_000, 150_000, 175_000, 225_000, 300_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575],
          ),
          head_of_household: schedule(
            [0, 1_000, 2_000, 3_000, 150_000, 175_000, 225_000, 300_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575],
          ),
        },
      },
      {
        years: [2025, 2026],
        schedules: {
          single: schedule(
            [0, 1_000, 2_000, 3_000, 100_000, 125_000, 150_000, 250_000, 500_000, 1_000_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575, 0.0625, 0.065],
          ),
          married_joint: schedule(
            [0, 1_000, 2_000, 3_000, 150_000, 175_000, 225_000, 300_000, 600_000, 1_200_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575, 0.0625, 0.065],
          ),
          head_of_household: schedule(
            [0, 1_000, 2_000, 3_000, 150_000, 175_000, 225_000, 300_000, 600_000, 1_200_000],
            [0.02, 0.03, 0.04, 0.0475, 0.05, 0.0525, 0.055, 0.0575, 0.0625, 0.065],
          ),
        },
      },
    ],
  },
  {
    code: "MN",
    name: "Minnesota",
    source: "Minn. Stat. §290.06; M1 instructions",
    alsoMissing: "its own minimum tax and the tax on net investment income above $1,000,000",
    tables: [
      {
        years: [2024],
        schedules: {
          single: schedule([0, 31_690, 104_690, 193_240], [0.0535, 0.068, 0.0785, 0.0985]),
          married_joint: schedule([0, 46_330, 184_040, 321_450], [0.0535, 0.068, 0.0785, 0.0985]),
          head_of_household: schedule([0, 39_690, 156_760, 256_880], [0.0535, 0.068, 0.0785, 0.0985]),
        },
      },
      {
        years: [2025],
        schedules: {
          single: schedule([0, 32_570, 106_990, 198_630], [0.0535, 0.068, 0.0785, 0.0985]),
          married_joint: schedule([0, 47_620, 189_180, 330_410], [0.0535, 0.068, 0.0785, 0.0985]),
          head_of_household: schedule([0, 40_100, 161_130, 264_050], [0.0535, 0.068, 0.0785, 0.0985]),
        },
      },
    ],
  },
  {
    code: "VA",
    name: "Virginia",
    source: "Va. Code §58.1-320; Form 760 instructions",
    alsoMissing: null,
    tables: [
      {
        years: [2024, 2025, 2026],
        schedules: {
          single: schedule([0, 3_000, 5_000, 17_000], [0.02, 0.03, 0.05, 0.0575]),
          married_joint: schedule([0, 3_000, 5_000, 17_000], [0.02, 0.03, 0.05, 0.0575]),
          head_of_household: schedule([0, 3_000, 5_000, 17_000], [0.02, 0.03, 0.05, 0.0575]),
        },
      },
    ],
  },
  {
    code: "DC",
    name: "District of Columbia",
    source: "D.C. Code §47-1806.03; D-40 booklet",
    alsoMissing: null,
    tables: [
      {
        years: [2024, 2025, 2026],
        schedules: {
          single: schedule(
            [0, 10_000, 40_000, 60_000, 250_000, 500_000, 1_000_000],
            [0.04, 0.06, 0.065, 0.085, 0.0925, 0.0975, 0.1075],
          ),
          married_joint: schedule(
            [0, 10_000, 40_000, 60_000, 250_000, 500_000, 1_000_000],
            [0.04, 0.06, 0.065, 0.085, 0.0925, 0.0975, 0.1075],
          ),
          head_of_household: schedule(
            [0, 10_000, 40_000, 60_000, 250_000, 500_000, 1_000_000],
            [0.04, 0.06, 0.065, 0.085, 0.0925, 0.0975, 0.1075],
          ),
        },
      },
    ],
  },
];
