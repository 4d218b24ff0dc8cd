import { schedule } from "../brackets.ts";
import type { CaliforniaYear } from "./california-year.ts";

/** California figures (SPEC T40 to T45). */
export const californiaTables: readonly CaliforniaYear[] = [
  {
    year: 2024,
    source: "FTB 2024 Form 540 tax rate schedules and Schedule P (540); R&TC §§17041, 17054, 17062",
    asOf: "2024-12-31",
    confidence: "high",
    schedules: {
      single: schedule(
        [0, 10_756, 25_499, 40_245, 55_866, 70_606, 360_659, 432_787, 721_314],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
      married_joint: schedule(
        [0, 21_512, 50_998, 80_490, 111_732, 141_212, 721_318, 865_574, 1_442_628],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
      head_of_household: schedule(
        [0, 21_527, 51_000, 65_744, 81_364, 96_107, 490_493, 588_593, 980_987],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
    },
    standardDeduction: { single: 5_540, married_joint: 11_080 },
    exemptionCredit: 149,
    exemptionCreditPhaseOutFrom: { single: 244_857, married_joint: 489_719, head_of_household: 367_291 },
    headOfHouseholdConfidence: "high",
    amt: {
      exemption: { single: 90_048, married_joint: 120_065 },
      phaseOutFrom: { single: 337_678, married_joint: 450_238 },
    },
  },
  {
    year: 2025,
    source: "FTB 2025 Form 540 tax rate schedules and Schedule P (540); R&TC §§17041, 17054, 17062",
    asOf: "2025-12-31",
    confidence: "high",
    schedules: {
      single: schedule(
        [0, 11_079, 26_264, 41_452, 57_542, 72_724, 371_479, 445_771, 742_953],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
      married_joint: schedule(
        [0, 22_158, 52_528, 82_904, 115_084, 145_448, 742_958, 891_542, 1_485_906],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
      head_of_household: schedule(
        [0, 22_173, 52_530, 67_716, 83_805, 98_990, 505_208, 606_251, 1_010_417],
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.093, 0.103, 0.113, 0.123],
      ),
    },
    standardDeduction: { single: 5_706, married_joint: 11_412 },
    exemptionCredit: 153,
    exemptionCreditPhaseOutFrom: { single: 252_203, married_joint: 504_411, head_of_household: 378_310 },
    headOfHouseholdConfidence: "medium",
    amt: {
      exemption: { single: 92_749, married_joint: 123_667 },
      phaseOutFrom: { single: 347_808, married_joint: 463_745 },
    },
  },
];
