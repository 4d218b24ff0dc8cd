import { schedule, scheduleTax, type Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";

/** The federal figures of one Canadian tax year, in Canadian dollars. */
interface CanadaYear extends Sourced {
  readonly year: number;
  readonly rates: Schedule;
  /** Basic personal amount at high income: the part that everyone has. */
  readonly basicPersonalAmount: number;
}

const source = "Income Tax Act s.117, s.118(1.1); CRA T4127";

const tables: readonly CanadaYear[] = [
  {
    year: 2024,
    source,
    asOf: "2024-01-01",
    confidence: "medium",
    rates: schedule([0, 55_867, 111_733, 173_205, 246_752], [0.15, 0.205, 0.26, 0.29, 0.33]),
    basicPersonalAmount: 14_156,
  },
  {
    year: 2025,
    source,
    asOf: "2025-07-01",
    confidence: "medium",
    rates: schedule([0, 57_375, 114_750, 177_882, 253_414], [0.145, 0.205, 0.26, 0.29, 0.33]),
    basicPersonalAmount: 14_538,
  },
];

export const canadaYears: readonly number[] = tables.map((table) => table.year);

/** The figures of the year, or undefined where no table is held. */
export function canadaYear(year: number): CanadaYear | undefined {
  return tables.find((table) => table.year === year);
}

/** Half of an option benefit is deductible (s.110(1)(d), (d.1)); confidence medium (SPEC T111). */
const optionDeduction = 0.5;

/** Half of a capital gain is income (s.38). */
const gainsInclusion = 0.5;

interface CanadaIncome {
  readonly pay: number;
  /** Option benefit in the year in which it is taxed: sale for a CCPC, exercise otherwise. */
  readonly optionBenefit: number;
  /** The part of the benefit beyond the $200,000 vesting limit of a large employer, without the deduction. */
  readonly optionBenefitOverLimit: number;
  readonly gains: number;
}

/** Federal income tax alone (SPEC T110, T111): no province, CPP or EI. */
export function canadaFederalTax(
  table: CanadaYear,
  input: CanadaIncome,
): { taxableIncome: number; tax: number } {
  const deductible = Math.max(0, input.optionBenefit - input.optionBenefitOverLimit);
  const taxableIncome =
    input.pay +
    input.optionBenefit -
    optionDeduction * deductible +
    gainsInclusion * Math.max(0, input.gains);
  const credit = (table.rates[0]?.rate ?? 0) * table.basicPersonalAmount;
  return { taxableIncome, tax: Math.max(0, scheduleTax(table.rates, taxableIncome) - credit) };
}
