import { scheduleTax, type Schedule } from "../brackets.ts";
import { householdValue, type ByHousehold, type FilingStatus } from "../filing-status.ts";
import { flatStates } from "./flat-state-tables.ts";
import { graduatedStates } from "./graduated-state-tables.ts";

/** Rates of some years: either one rate or a schedule by status. */
type StateRates =
  | { readonly years: readonly number[]; readonly rate: number }
  | { readonly years: readonly number[]; readonly schedules: ByHousehold<Schedule> };

/** A state of which the sources hold rates but no deductions, exemptions or credits. */
export interface BracketState {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  /** A part of the state's law, beside deductions and credits, that is known to be left out. */
  readonly alsoMissing: string | null;
  readonly tables: readonly StateRates[];
}

const states: ReadonlyMap<string, BracketState> = new Map(
  [...graduatedStates, ...flatStates].map((state) => [state.code, state]),
);

export function bracketStates(): readonly BracketState[] {
  return [...states.values()];
}

export function bracketState(code: string): BracketState | undefined {
  return states.get(code);
}

export function bracketStateYears(state: BracketState): readonly number[] {
  return state.tables.flatMap((table) => table.years).toSorted((a, b) => a - b);
}

/** The state's rates on `income`, or undefined where the year is not held (SPEC T70). */
export function bracketStateTax(
  state: BracketState,
  year: number,
  status: FilingStatus,
  income: number,
): number | undefined {
  const table = state.tables.find((candidate) => candidate.years.includes(year));
  if (table === undefined) return undefined;
  if ("rate" in table) return table.rate * Math.max(0, income);
  return scheduleTax(householdValue(table.schedules, status), income);
}
