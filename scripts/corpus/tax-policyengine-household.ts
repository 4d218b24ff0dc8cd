import type { FilingStatus } from "../../src/offer/tax/filing-status.ts";
import { amount, filingStatus, isRecord, type CaseInput } from "./tax-input.ts";

/** A household of PolicyEngine's YAML tests: either variables alone or people, tax units and households that hold them. */
export interface Household {
  readonly people: readonly CaseInput[];
  /** Every variable that the case gives: numbers of people added up, those of units taken as they are. */
  readonly given: CaseInput;
  readonly status: FilingStatus;
  /** Head or spouse of 65 or over. */
  readonly aged: number;
}

const groups = ["tax_units", "households", "spm_units", "families", "marital_units"] as const;

function membersOf(container: unknown): CaseInput[] {
  return isRecord(container) ? Object.values(container).filter(isRecord) : [];
}

function isDependent(person: CaseInput): boolean {
  if (person["is_tax_unit_head"] === true || person["is_tax_unit_spouse"] === true) return false;
  return (
    person["is_tax_unit_dependent"] === true || (typeof person["age"] === "number" && person["age"] < 18)
  );
}

function statusOf(given: CaseInput, people: readonly CaseInput[]): FilingStatus {
  if (typeof given["filing_status"] === "string") return filingStatus(given["filing_status"]);
  const adults = people.filter((person) => !isDependent(person)).length;
  if (adults >= 2) return "married_joint";
  return people.length > 1 ? "head_of_household" : "single";
}

function addedUp(people: readonly CaseInput[]): Record<string, unknown> {
  const sums: Record<string, unknown> = {};
  for (const person of people) {
    for (const [name, value] of Object.entries(person)) {
      sums[name] = typeof value === "number" ? amount(sums[name]) + value : value;
    }
  }
  return sums;
}

export function householdOf(input: CaseInput): Household {
  const structured = isRecord(input["people"]);
  const people = structured ? membersOf(input["people"]) : [input];
  const units = groups.flatMap((group) => membersOf(input[group]));
  const loose = Object.entries(input).filter(
    ([name]) => name !== "people" && !groups.some((group) => group === name),
  );
  const given: CaseInput = structured
    ? Object.assign(addedUp(people), ...units, Object.fromEntries(loose))
    : input;
  const adults = people.filter((person) => !isDependent(person));
  return {
    people,
    given,
    status: statusOf(given, people),
    aged: adults.filter((person) => amount(person["age"]) >= 65).length,
  };
}
