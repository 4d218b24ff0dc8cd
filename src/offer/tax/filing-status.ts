/** Filing status as US law has it (IRC §1, §2). Other places read `married_joint` as a couple assessed together. */
export type FilingStatus =
  | "single"
  | "married_joint"
  | "married_separate"
  | "head_of_household"
  | "surviving_spouse";

/** One figure a status; a surviving spouse has the joint figure (IRC §1(a)(2), §2(a)). */
export interface ByStatus<T> {
  readonly single: T;
  readonly married_joint: T;
  readonly married_separate: T;
  readonly head_of_household: T;
}

/** One figure a status where separate returns use the single figure, or half the joint one. */
export interface ByHousehold<T> {
  readonly single: T;
  readonly married_joint: T;
  readonly head_of_household: T;
}

export function statusValue<T>(values: ByStatus<T>, status: FilingStatus): T {
  return values[status === "surviving_spouse" ? "married_joint" : status];
}

export function householdValue<T>(values: ByHousehold<T>, status: FilingStatus): T {
  if (status === "surviving_spouse") return values.married_joint;
  return values[status === "married_separate" ? "single" : status];
}
