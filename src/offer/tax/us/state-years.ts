import { bracketState, bracketStateYears } from "../us-bracket-only/bracket-state.ts";
import { californiaYears } from "../us-california/california-year.ts";
import { federalYears } from "../us-federal/federal-year.ts";
import { massachusettsYears } from "../us-massachusetts/massachusetts-tax.ts";
import { newYorkYears } from "../us-new-york/new-york-year.ts";
import { hasNoWageTax } from "../us-no-wage-tax/no-wage-tax-states.ts";
import { washingtonYears } from "../us-washington/washington-tax.ts";

const years: Readonly<Record<string, readonly number[]>> = {
  CA: californiaYears,
  NY: newYorkYears,
  MA: massachusettsYears,
  WA: washingtonYears,
};

/** Years for which both federal and state tables are held; empty for a state without tables. */
export function stateYears(region: string): readonly number[] {
  if (hasNoWageTax(region)) return federalYears;
  const own = years[region];
  if (own !== undefined) return own;
  const state = bracketState(region);
  return state === undefined ? [] : bracketStateYears(state);
}
