import { statusValue, type ByStatus, type FilingStatus } from "../filing-status.ts";
import type { Sourced } from "../sourced.ts";

/** The rates of one Massachusetts tax year. */
interface MassachusettsYear extends Sourced {
  readonly year: number;
  /** Wages, interest, dividends and long-term gains. */
  readonly rate: number;
  readonly shortTermGainsRate: number;
  readonly surtaxRate: number;
  readonly surtaxFrom: number;
}

const law = "M.G.L. c. 62 §§3, 4(a) to (d); Form 1 instructions";

const tables: readonly MassachusettsYear[] = [
  {
    year: 2021,
    source: law,
    asOf: "2021-12-31",
    confidence: "high",
    rate: 0.05,
    shortTermGainsRate: 0.12,
    surtaxRate: 0,
    surtaxFrom: Infinity,
  },
  {
    year: 2022,
    source: law,
    asOf: "2022-12-31",
    confidence: "high",
    rate: 0.05,
    shortTermGainsRate: 0.12,
    surtaxRate: 0,
    surtaxFrom: Infinity,
  },
  {
    year: 2023,
    source: law,
    asOf: "2023-12-31",
    confidence: "high",
    rate: 0.05,
    shortTermGainsRate: 0.085,
    surtaxRate: 0.04,
    surtaxFrom: 1_000_000,
  },
  {
    year: 2024,
    source: law,
    asOf: "2024-12-31",
    confidence: "high",
    rate: 0.05,
    shortTermGainsRate: 0.085,
    surtaxRate: 0.04,
    surtaxFrom: 1_053_750,
  },
  {
    year: 2025,
    source: law,
    asOf: "2025-12-31",
    confidence: "high",
    rate: 0.05,
    shortTermGainsRate: 0.085,
    surtaxRate: 0.04,
    surtaxFrom: 1_083_150,
  },
];

export const massachusettsYears: readonly number[] = tables.map((table) => table.year);

/** The rates of the year, or undefined where no table is held. */
export function massachusettsYear(year: number): MassachusettsYear | undefined {
  return tables.find((table) => table.year === year);
}

const personalExemptions: ByStatus<number> = {
  single: 4_400,
  married_joint: 8_800,
  married_separate: 4_400,
  head_of_household: 6_800,
};

const socialSecurityDeductionCap = 2_000;

/** Taxable income by part, after deductions and exemptions. */
interface MassachusettsParts {
  /** Part A: interest and dividends. */
  readonly interestAndDividends: number;
  /** Part A: short-term gains. */
  readonly shortTermGains: number;
  /** Part B: wages and other income. */
  readonly wages: number;
  /** Part C: long-term gains. */
  readonly longTermGains: number;
}

/** Tax by part and the surtax on the sum (M.G.L. c. 62 §4; SPEC T61). */
export function massachusettsTaxOnParts(table: MassachusettsYear, parts: MassachusettsParts): number {
  const atRate = parts.interestAndDividends + parts.wages + parts.longTermGains;
  const surtaxed = Math.max(0, atRate + parts.shortTermGains - table.surtaxFrom);
  // Below the line no surtax applies; a line at infinity stands for years before the surtax.
  const surtax = surtaxed > 0 ? table.surtaxRate * surtaxed : 0;
  return table.rate * atRate + table.shortTermGainsRate * parts.shortTermGains + surtax;
}

export interface MassachusettsIncome {
  readonly filingStatus: FilingStatus;
  readonly wages: readonly number[];
  /** Social Security and Medicare paid by each earner, in the order of `wages`. */
  readonly payrollTaxes: readonly number[];
  readonly otherOrdinary: number;
  readonly interestAndDividends: number;
  readonly shortTermGains: number;
  readonly longTermGains: number;
}

interface MassachusettsTax {
  readonly parts: MassachusettsParts;
  readonly total: number;
}

function netOfLosses(shortTerm: number, longTerm: number): { short: number; long: number } {
  const net = Math.max(0, shortTerm + longTerm);
  return { short: Math.min(Math.max(0, shortTerm), net), long: Math.min(Math.max(0, longTerm), net) };
}

/** Massachusetts' year for a resident (SPEC T60 to T62). */
export function massachusettsTax(table: MassachusettsYear, input: MassachusettsIncome): MassachusettsTax {
  const deducted = input.wages.reduce((sum, earned, index) => {
    return sum + Math.min(socialSecurityDeductionCap, input.payrollTaxes[index] ?? 0, Math.max(0, earned));
  }, 0);
  const earned = input.wages.reduce((sum, wages) => sum + wages, 0) + input.otherOrdinary;
  const gains = netOfLosses(input.shortTermGains, input.longTermGains);
  // The exemption goes against Part B first; what is left lowers Part A and then Part C (c. 62 §3(b)).
  let exemption = statusValue(personalExemptions, input.filingStatus) + deducted;
  const after = (amount: number): number => {
    const used = Math.min(exemption, Math.max(0, amount));
    exemption -= used;
    return Math.max(0, amount) - used;
  };
  const wages = after(earned);
  const interestAndDividends = after(input.interestAndDividends);
  const shortTermGains = after(gains.short);
  const longTermGains = after(gains.long);
  const parts = { wages, interestAndDividends, shortTermGains, longTermGains };
  return { parts, total: massachusettsTaxOnParts(table, parts) };
}
