import { scheduleTax, type Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";

/** The figures of one Washington tax year. */
interface WashingtonYear extends Sourced {
  readonly year: number;
  /** One deduction a couple, on joint and on separate returns (RCW 82.87.060(1)). */
  readonly standardDeduction: number;
  /** Gifts count above this much. */
  readonly giftsFrom: number;
  readonly giftsCap: number;
  readonly rates: Schedule;
}

const flat: Schedule = [{ from: 0, rate: 0.07 }];
const tiered: Schedule = [
  { from: 0, rate: 0.07 },
  { from: 1_000_000, rate: 0.099 },
];
const source = "RCW 82.87.040, .060, .080; Washington Department of Revenue";

const tables: readonly WashingtonYear[] = [
  {
    year: 2022,
    source,
    asOf: "2022-12-31",
    confidence: "high",
    standardDeduction: 250_000,
    giftsFrom: 250_000,
    giftsCap: 100_000,
    rates: flat,
  },
  {
    year: 2023,
    source,
    asOf: "2023-12-31",
    confidence: "high",
    standardDeduction: 262_000,
    giftsFrom: 262_000,
    giftsCap: 105_000,
    rates: flat,
  },
  {
    year: 2024,
    source,
    asOf: "2024-12-31",
    confidence: "high",
    standardDeduction: 270_000,
    giftsFrom: 270_000,
    giftsCap: 108_000,
    rates: flat,
  },
  {
    year: 2025,
    source: `${source}; ESSB 5813 of 2025`,
    asOf: "2025-12-31",
    confidence: "high",
    standardDeduction: 278_000,
    giftsFrom: 278_000,
    giftsCap: 111_000,
    rates: tiered,
  },
];

export const washingtonYears: readonly number[] = tables.map((table) => table.year);

/** The figures of the year, or undefined where no table is held. */
export function washingtonYear(year: number): WashingtonYear | undefined {
  return tables.find((table) => table.year === year);
}

/** Tax on a household's long-term gains; wages and short-term gains are free (SPEC T64). */
export function washingtonCapitalGainsTax(table: WashingtonYear, longTermGains: number, gifts = 0): number {
  const giftDeduction = Math.min(Math.max(0, gifts - table.giftsFrom), table.giftsCap);
  return scheduleTax(table.rates, longTermGains - table.standardDeduction - giftDeduction);
}
