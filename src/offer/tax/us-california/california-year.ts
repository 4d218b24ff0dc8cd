import type { Schedule } from "../brackets.ts";
import type { ByHousehold } from "../filing-status.ts";
import type { Confidence, Sourced } from "../sourced.ts";
import { californiaTables } from "./california-tables.ts";

/** Single and joint figures; a head of household has the joint standard deduction but the single minimum-tax figures. */
interface SingleAndJoint {
  readonly single: number;
  readonly married_joint: number;
}

/** The figures of one California tax year, in dollars. */
export interface CaliforniaYear extends Sourced {
  readonly year: number;
  readonly schedules: ByHousehold<Schedule>;
  readonly standardDeduction: SingleAndJoint;
  /** Credit for each person. */
  readonly exemptionCredit: number;
  /** Federal adjusted gross income at which the credit begins to fall. */
  readonly exemptionCreditPhaseOutFrom: ByHousehold<number>;
  /** How far the head of household's line in it may be trusted. */
  readonly headOfHouseholdConfidence: Confidence;
  readonly amt: { readonly exemption: SingleAndJoint; readonly phaseOutFrom: SingleAndJoint };
}

const tables: ReadonlyMap<number, CaliforniaYear> = new Map(
  californiaTables.map((table) => [table.year, table]),
);

export const californiaYears: readonly number[] = [...tables.keys()];

/** The figures of the year, or undefined where no table is held. */
export function californiaYear(year: number): CaliforniaYear | undefined {
  return tables.get(year);
}
