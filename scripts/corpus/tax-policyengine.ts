import { amount, record, type CaseContext } from "./tax-input.ts";
import { federalFormulas } from "./tax-policyengine-federal.ts";
import { householdOf, type Household } from "./tax-policyengine-household.ts";
import { stateFormulas } from "./tax-policyengine-states.ts";

/** Answers for a variable: what the case gives, else what its formula says, else 0. */
type VariableReader = (name: string) => number;

export interface Situation {
  readonly year: number;
  readonly household: Household;
  readonly value: VariableReader;
  readonly isGiven: (name: string) => boolean;
}

/** How a variable follows from others; it is not asked for one that the case gives. */
export type Formulas = Readonly<Record<string, (situation: Situation) => number>>;

const formulas: Formulas = { ...federalFormulas, ...stateFormulas };

function situationOf(household: Household, year: number): Situation {
  const known = new Map<string, number>();
  const isGiven = (name: string): boolean => typeof household.given[name] === "number";
  const value = (name: string): number => {
    if (isGiven(name)) return amount(household.given[name]);
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const result = formulas[name]?.(situation) ?? 0;
    known.set(name, result);
    return result;
  };
  const situation: Situation = { year, household, value, isGiven };
  return situation;
}

function yearOf(input: Readonly<Record<string, unknown>>, context: CaseContext | undefined): number {
  return Number.parseInt(String(input["period"] ?? context?.period), 10);
}

/**
 * Cases of `us-components-policyengine-tests.json`: every variable that follows from the input. The year is the case's
 * `period`, which stands beside its input.
 */
export function policyEngineCase(input: unknown, context?: CaseContext): Record<string, number> {
  const fields = record(input);
  const situation = situationOf(householdOf(fields), yearOf(fields, context));
  const figures: Record<string, number> = {};
  for (const name of Object.keys(formulas)) {
    try {
      figures[name] = situation.value(name);
    } catch (error) {
      // A variable of a year without tables is left out, so that a case that asks for it fails in plain sight.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return figures;
}
