/** Vesting, windows and acceleration of a grant from untyped data. */
import { compared, one, total, zero } from "./rational.ts";
import type { Vesting } from "./offer.ts";
import {
  addProblem,
  fieldsOf,
  placeOf,
  readChoice,
  readFlag,
  readList,
  readNumber,
  readPart,
  readText,
} from "./reading.ts";
import type { Fields, Problem } from "./reading.ts";
import type { Acceleration, AccelerationAmount, TerminationKind } from "./vesting/acceleration.ts";
import { allocationKinds } from "./vesting/allocation.ts";
import type { ExerciseWindow } from "./vesting/leaving.ts";
import { readVestingTerms } from "./vesting/ocf-vesting-terms.ts";
import { monthlyVesting } from "./vesting/vesting-statement.ts";
import type { VestingStatement } from "./vesting/vesting-statement.ts";

const terminationKinds = [
  "without-cause",
  "good-reason",
  "for-cause",
  "resigned",
  "death",
  "disability",
  "retirement",
] as const satisfies readonly TerminationKind[];

const count = { least: 1, most: 1200, whole: true, unit: "occurrences" };
const months = { least: 0, most: 1200, whole: true, unit: "months" };

function readStatement(value: unknown, path: string, problems: Problem[]): VestingStatement | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const order = readNumber(
    fields,
    "order",
    { ...count, unit: "places" },
    Number(/\d+(?=\]$)/.exec(path)?.[0] ?? 0) + 1,
  );
  const eventId = fields.value["onEvent"] === undefined ? null : readText(fields, "onEvent");
  const part = readPart(fields, "part");
  const occurrences = readNumber(fields, "occurrences", count, 1);
  const period = readNumber(fields, "period", { least: 0, most: 100_000, whole: true, unit: "periods" }, 1);
  const unit = readChoice(fields, "unit", ["days", "months", "years"], "months");
  const cliff = fields.value["cliff"] === undefined ? null : readCliff(fields, occurrences ?? 0);
  if (order === null || part === null || occurrences === null || period === null || unit === null)
    return null;
  const base = eventId === null ? ({ kind: "start" } as const) : ({ kind: "event", eventId } as const);
  return { order, base, part, occurrences, period, unit, cliff };
}

function readCliff(parent: Fields, occurrences: number): VestingStatement["cliff"] {
  const fields = fieldsOf(parent.value["cliff"], placeOf(parent, "cliff"), parent.problems);
  if (fields === null) return null;
  const occurrence = readNumber(fields, "occurrence", { ...count, most: Math.max(1, occurrences) });
  const part = readPart(fields, "part");
  return occurrence === null || part === null ? null : { occurrence, part };
}

/** `{ months, cliffMonths }`, `{ statements, allocation }` or `{ terms }` with Open Cap Format vesting terms. */
export function readVesting(parent: Fields): Vesting | null {
  const fields = fieldsOf(parent.value["vesting"], placeOf(parent, "vesting"), parent.problems);
  if (fields === null) return null;
  if (fields.value["terms"] !== undefined) {
    const { facts, problems } = readVestingTerms(fields.value["terms"]);
    for (const problem of problems)
      parent.problems.push({ ...problem, path: `${placeOf(fields, "terms")}.${problem.path}` });
    return facts === null ? null : { kind: "terms", terms: facts };
  }
  const allocation = readChoice(fields, "allocation", allocationKinds, "CUMULATIVE_ROUND_DOWN");
  const statements =
    fields.value["statements"] === undefined
      ? plainVesting(fields)
      : readList(fields, "statements", readStatement);
  if (statements === null || allocation === null) return null;
  if (statements.length === 0) {
    addProblem(
      fields,
      "missing",
      placeOf(fields, "statements"),
      "The vesting has no statements.",
      "Add at least one, or give months.",
    );
    return null;
  }
  checkWhole(fields, statements);
  return { kind: "statements", allocation, statements };
}

function plainVesting(fields: Fields): VestingStatement[] | null {
  const length = readNumber(fields, "months", { ...months, least: 1 });
  const cliff = readNumber(fields, "cliffMonths", { ...months, most: length ?? months.most }, 0);
  return length === null || cliff === null ? null : monthlyVesting(length, cliff);
}

function checkWhole(fields: Fields, statements: readonly VestingStatement[]): void {
  const whole = total(statements.map((statement) => statement.part));
  if (compared(whole, one) > 0) {
    addProblem(
      fields,
      "contradiction",
      fields.path,
      "The parts of the vesting add up to more than the grant.",
      "Make the parts add up to 1.",
    );
  } else if (compared(whole, one) < 0) {
    addProblem(
      fields,
      "contradiction",
      fields.path,
      "The parts of the vesting add up to less than the grant; the rest never vests.",
      "Make the parts add up to 1, or leave it if that is what the contract says.",
      "warning",
    );
  }
}

export function readWindow(value: unknown, path: string, problems: Problem[]): ExerciseWindow | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const length = readNumber(fields, "length", {
    least: 0,
    most: 10_000,
    whole: true,
    unit: "days, months or years",
  });
  const unit = readChoice(fields, "unit", ["days", "months", "years"]);
  const kind = fields.value["kind"] === undefined ? undefined : readChoice(fields, "kind", terminationKinds);
  if (length === null || unit === null || kind === null) return null;
  return kind === undefined ? { length, unit } : { kind, length, unit };
}

function readAmount(parent: Fields): AccelerationAmount | null {
  const fields = fieldsOf(parent.value["amount"], placeOf(parent, "amount"), parent.problems);
  const kind =
    fields === null ? null : readChoice(fields, "kind", ["part-of-unvested", "part-of-grant", "months"]);
  if (fields === null || kind === null) return null;
  if (kind === "months") {
    const served = readNumber(fields, "months", months);
    return served === null ? null : { kind, months: served };
  }
  const part = readPart(fields, "part");
  if (part === null) return null;
  if (compared(part, zero) < 0 || compared(part, one) > 0) {
    addProblem(
      fields,
      "out-of-range",
      placeOf(fields, "part"),
      "The accelerated part is not between 0 and 1.",
      "Give a part from 0 to 1.",
    );
  }
  return { kind, part };
}

export function readAcceleration(parent: Fields): Acceleration | null {
  if (parent.value["acceleration"] === undefined || parent.value["acceleration"] === null) return null;
  const fields = fieldsOf(parent.value["acceleration"], placeOf(parent, "acceleration"), parent.problems);
  if (fields === null) return null;
  const trigger = readChoice(fields, "trigger", ["single", "double"]);
  const amount = readAmount(fields);
  const protectionMonths = readNumber(fields, "protectionMonths", months, 12);
  const lookBackMonths = readNumber(fields, "lookBackMonths", months, 0);
  const ifNotAssumed = readChoice(
    fields,
    "ifNotAssumed",
    ["vests-in-full", "lapses", "accelerates-as-agreed"],
    "accelerates-as-agreed",
  );
  const takenFrom = readChoice(
    fields,
    "takenFrom",
    ["last-tranches", "all-tranches-in-proportion"],
    "all-tranches-in-proportion",
  );
  const terminations = readList(fields, "qualifyingTerminations", readTermination);
  if (trigger === null || amount === null || protectionMonths === null || lookBackMonths === null)
    return null;
  if (ifNotAssumed === null || takenFrom === null) return null;
  const qualifyingTerminations: readonly TerminationKind[] =
    terminations.length > 0 ? terminations : ["without-cause", "good-reason"];
  const beforeCliff = readFlag(fields, "beforeCliff", true);
  return {
    trigger,
    amount,
    protectionMonths,
    lookBackMonths,
    qualifyingTerminations,
    ifNotAssumed,
    beforeCliff,
    takenFrom,
  };
}

export function readTermination(value: unknown, path: string, problems: Problem[]): TerminationKind | null {
  const found = terminationKinds.find((kind) => kind === value);
  if (found !== undefined) return found;
  addProblem(
    { problems },
    "unknown-value",
    path,
    `${path} is ${JSON.stringify(value)}, which is no kind of leaving.`,
    `Use one of ${terminationKinds.join(", ")}.`,
  );
  return null;
}
