import type { Schedule } from "../brackets.ts";
import type { ByHousehold } from "../filing-status.ts";
import type { Sourced } from "../sourced.ts";
import { newYorkTables } from "./new-york-tables.ts";

/** One row of the recapture tables: for taxable income from `from`, `base` and up to `increment` more. */
interface RecaptureRow {
  readonly from: number;
  readonly base: number;
  readonly increment: number;
}

export type RecaptureTables = ByHousehold<readonly RecaptureRow[]>;

/** The figures of one New York tax year, in dollars. */
export interface NewYorkYear extends Sourced {
  readonly year: number;
  readonly schedules: ByHousehold<Schedule>;
  readonly recapture: RecaptureTables;
}

const tables: ReadonlyMap<number, NewYorkYear> = new Map(newYorkTables.map((table) => [table.year, table]));

export const newYorkYears: readonly number[] = [...tables.keys()];

/** The figures of the year, or undefined where no table is held. */
export function newYorkYear(year: number): NewYorkYear | undefined {
  return tables.get(year);
}
