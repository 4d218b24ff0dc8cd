/** Reads the loosely typed input of a corpus case. */

import type { FilingStatus } from "../../src/offer/tax/filing-status.ts";

export type CaseInput = Readonly<Record<string, unknown>>;

/** Where a case may carry the year beside its input. */
export interface CaseContext {
  readonly period?: unknown;
}

export function isRecord(value: unknown): value is CaseInput {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function record(value: unknown): CaseInput {
  if (isRecord(value)) return value;
  throw new TypeError("A case's input must be an object");
}

/** The number, or 0 where the case has none. */
export function amount(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** One number or a list of them, as a list. */
export function amounts(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(amount);
  return typeof value === "number" ? [value] : [];
}

const statuses: Readonly<Record<string, FilingStatus>> = {
  single: "single",
  married_joint: "married_joint",
  joint: "married_joint",
  married_separate: "married_separate",
  separate: "married_separate",
  head_of_household: "head_of_household",
  surviving_spouse: "surviving_spouse",
  widow: "surviving_spouse",
};

/** The filing status in either spelling of the corpus; single where none is given. */
export function filingStatus(value: unknown): FilingStatus {
  return (typeof value === "string" ? statuses[value.toLowerCase()] : undefined) ?? "single";
}

export function held<T>(table: T | undefined, name: string): T {
  if (table === undefined) throw new RangeError(`No table is held for ${name}`);
  return table;
}
