import { statusValue, type ByStatus, type FilingStatus } from "../filing-status.ts";
import { schedule, type Schedule } from "../brackets.ts";
import type { Sourced } from "../sourced.ts";
import { federalTables2018To2020 } from "./federal-tables-2018-to-2020.ts";
import { federalTables2021To2023 } from "./federal-tables-2021-to-2023.ts";
import { federalTables2024To2026 } from "./federal-tables-2024-to-2026.ts";

/** The figures of one federal tax year, in dollars. */
export interface FederalFigures extends Sourced {
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
const minimumTaxRates = [0.26, 0.28] as const;

/** A year's figures with the schedules that follow from them. */
export interface FederalYear extends FederalFigures {
  readonly ordinary: ByStatus<Schedule>;
  readonly gains: ByStatus<Schedule>;
  /** 26 % and 28 % on the minimum taxable excess. */
  readonly minimum: ByStatus<Schedule>;
}

function eachStatus<T, U>(values: ByStatus<T>, of: (value: T) => U): ByStatus<U> {
  return {
    single: of(values.single),
    married_joint: of(values.married_joint),
    married_separate: of(values.married_separate),
    head_of_household: of(values.head_of_household),
  };
}

function withSchedules(figures: FederalFigures): FederalYear {
  return {
    ...figures,
    ordinary: eachStatus(figures.ordinaryFrom, (from) => schedule(from, ordinaryRates)),
    gains: eachStatus(figures.gainsFrom, (from) => schedule([0, ...from], gainRates)),
    minimum: eachStatus(figures.amt.upperRateFrom, (from) => schedule([0, from], minimumTaxRates)),
  };
}

const tables: ReadonlyMap<number, FederalYear> = new Map(
  [...federalTables2018To2020, ...federalTables2021To2023, ...federalTables2024To2026].map((figures) => [
    figures.year,
    withSchedules(figures),
  ]),
);

export const federalYears: readonly number[] = [...tables.keys()];

/** The figures of the year, or undefined where no table is held. */
export function federalYear(year: number): FederalYear | undefined {
  return tables.get(year);
}

/** Taxable income at which 37 % begins. */
export function topBracketFrom(table: FederalYear, status: FilingStatus): number {
  return statusValue(table.ordinaryFrom, status).at(-1) ?? Infinity;
}
