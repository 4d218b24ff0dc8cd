import { statusValue, type ByStatus, type FilingStatus } from "../filing-status.ts";
import type { Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";
import { federalTables2018To2020 } from "./federal-tables-2018-to-2020.ts";
import { federalTables2021To2023 } from "./federal-tables-2021-to-2023.ts";
import { federalTables2024To2026 } from "./federal-tables-2024-to-2026.ts";

/** The figures of one federal tax year, in dollars. */
export interface FederalYear extends Sourced {
  readonly year: number;
  /** Taxable income at which 10, 12, 22, 24, 32, 35 and 37 % begin. */
  readonly ordinaryFrom: ByStatus<readonly number[]>;
  /** Taxable income at which long-term gains are taxed at 15 % and at 20 %. */
  readonly gainsFrom: ByStatus<readonly number[]>;
  readonly standardDeduction: ByStatus<number>;
  /** More for each spouse of 65 or over. */
  readonly agedDeduction: { readonly unmarried: number; readonly married: number };
  readonly amt: {
    readonly exemption: ByStatus<number>;
    readonly phaseOutFrom: ByStatus<number>;
    readonly phaseOutRate: number;
    /** Minimum taxable excess at which 28 % begins. */
    readonly upperRateFrom: ByStatus<number>;
    /** A child under the kiddie tax is exempt up to its earned income plus this. */
    readonly childEarnedIncomePlus: number;
  };
  readonly socialSecurityWageBase: number;
  readonly saltCap: {
    readonly amount: number;
    readonly phaseDown: { readonly from: number; readonly rate: number; readonly floor: number } | null;
  };
  readonly itemisedCutInTopBracket: boolean;
}

const ordinaryRates = [0.1, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37] as const;
const gainRates = [0, 0.15, 0.2] as const;

const tables: ReadonlyMap<number, FederalYear> = new Map(
  [...federalTables2018To2020, ...federalTables2021To2023, ...federalTables2024To2026].map((table) => [
    table.year,
    table,
  ]),
);

export const federalYears: readonly number[] = [...tables.keys()];

/** The figures of the year, or undefined where no table is held. */
export function federalYear(year: number): FederalYear | undefined {
  return tables.get(year);
}

export function ordinarySchedule(table: FederalYear, status: FilingStatus): Schedule {
  return statusValue(table.ordinaryFrom, status).map((from, index) => ({
    from,
    rate: ordinaryRates[index] ?? 0,
  }));
}

export function gainSchedule(table: FederalYear, status: FilingStatus): Schedule {
  return [0, ...statusValue(table.gainsFrom, status)].map((from, index) => ({
    from,
    rate: gainRates[index] ?? 0,
  }));
}

/** Taxable income at which 37 % begins. */
export function topBracketFrom(table: FederalYear, status: FilingStatus): number {
  return statusValue(table.ordinaryFrom, status).at(-1) ?? Infinity;
}
