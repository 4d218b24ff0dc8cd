/**
 * Reads and writes Open Cap Format vesting terms (object type VESTING_TERMS), schema unchanged.
 *
 * Copyright © 2024 Open Cap Table Coalition (https://opencaptablecoalition.com). This software includes material derived from
 * https://github.com/Open-Cap-Table-Coalition/Open-Cap-Format-OCF/tree/main/schema/objects/VestingTerms.schema.json and the
 * schema files that it refers to, under the OCF Schema and Documentation License 1.0.1.
 */
import { product, rational, rationalOfText } from "../rational.ts";
import type { Rational } from "../rational.ts";
import {
  addProblem,
  fieldsOf,
  fractionOfTexts,
  placeOf,
  read,
  readChoice,
  readDate,
  readFlag,
  readList,
  readNumber,
  readText,
} from "../reading.ts";
import type { Fields, Problem, Read } from "../reading.ts";
import { allocationKinds } from "./allocation.ts";
import type {
  DayOfMonth,
  VestingAmount,
  VestingCondition,
  VestingPeriod,
  VestingTerms,
  VestingTrigger,
} from "./vesting-terms.ts";

const startDay = "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH";
const lastDayKinds = [29, 30, 31] as const;

function readDayOfMonth(fields: Fields): DayOfMonth | null {
  const value = readText(fields, "day_of_month");
  if (value === null) return null;
  if (value === startDay) return "start-day";
  const late = lastDayKinds.find((day) => value === `${day}_OR_LAST_DAY_OF_MONTH`);
  if (late !== undefined) return late;
  if (/^(?:0[1-9]|1\d|2[0-8])$/.test(value)) return Number(value);
  const place = placeOf(fields, "day_of_month");
  addProblem(
    fields,
    "unknown-value",
    place,
    `${place} is "${value}".`,
    `Use 01 to 28, 29_, 30_ or 31_OR_LAST_DAY_OF_MONTH, or ${startDay}.`,
  );
  return null;
}

function readPeriod(parent: Fields): VestingPeriod | null {
  const fields = fieldsOf(parent.value["period"], placeOf(parent, "period"), parent.problems);
  if (fields === null) return null;
  const type = readChoice(fields, "type", ["DAYS", "MONTHS"]);
  const length = readNumber(fields, "length", {
    least: 0,
    most: 100_000,
    whole: true,
    unit: "days or months",
  });
  const occurrences = readNumber(fields, "occurrences", {
    least: 1,
    most: 10_000,
    whole: true,
    unit: "occurrences",
  });
  const cliff = readNumber(
    fields,
    "cliff_installment",
    { least: 0, most: 10_000, whole: true, unit: "installments" },
    0,
  );
  const dayOfMonth = type === "MONTHS" ? readDayOfMonth(fields) : "start-day";
  if (type === null || length === null || occurrences === null || cliff === null || dayOfMonth === null)
    return null;
  return {
    length,
    unit: type === "DAYS" ? "days" : "months",
    occurrences,
    dayOfMonth,
    cliffInstallment: cliff < 2 ? 0 : cliff,
  };
}

function readTrigger(parent: Fields): VestingTrigger | null {
  const fields = fieldsOf(parent.value["trigger"], placeOf(parent, "trigger"), parent.problems);
  if (fields === null) return null;
  const type = readChoice(fields, "type", [
    "VESTING_START_DATE",
    "VESTING_SCHEDULE_ABSOLUTE",
    "VESTING_SCHEDULE_RELATIVE",
    "VESTING_EVENT",
  ]);
  if (type === "VESTING_START_DATE") return { kind: "start" };
  if (type === "VESTING_EVENT") return { kind: "event" };
  if (type === "VESTING_SCHEDULE_ABSOLUTE") {
    const date = readDate(fields, "date");
    return date === null ? null : { kind: "absolute", date };
  }
  if (type === null) return null;
  const to = readText(fields, "relative_to_condition_id");
  const period = readPeriod(fields);
  return to === null || period === null ? null : { kind: "relative", to, period };
}

function readAmount(fields: Fields): VestingAmount | null {
  const [portion, quantity] = [fields.value["portion"], fields.value["quantity"]];
  if ((portion === undefined) === (quantity === undefined)) {
    addProblem(
      fields,
      "contradiction",
      fields.path,
      `${fields.path} needs either a portion or a quantity.`,
      "Keep one of the two.",
    );
    return null;
  }
  if (quantity !== undefined) {
    const text = readText(fields, "quantity");
    const shares = text === null ? null : rationalOfText(text);
    if (shares !== null) return { kind: "shares", shares };
    if (text !== null)
      addProblem(
        fields,
        "wrong-type",
        placeOf(fields, "quantity"),
        `"${text}" is not a number.`,
        'Write it like "1000".',
      );
    return null;
  }
  const inner = fieldsOf(portion, placeOf(fields, "portion"), fields.problems);
  if (inner === null) return null;
  const [numerator, denominator] = [readText(inner, "numerator"), readText(inner, "denominator")];
  if (numerator === null || denominator === null) return null;
  const value = fractionOfTexts(numerator, denominator);
  const ofRemainder = readFlag(inner, "remainder", false);
  if (value !== null)
    return { kind: "portion", portion: value, ofRemainder, ratio: { numerator, denominator } };
  addProblem(
    inner,
    "out-of-range",
    inner.path,
    `${numerator}/${denominator} is not a fraction.`,
    "Give a denominator other than 0.",
  );
  return null;
}

function readLine(value: unknown, path: string, problems: Problem[]): string | null {
  if (typeof value === "string") return value;
  addProblem({ problems }, "wrong-type", path, `${path} is not a text.`, "Write comments as texts.");
  return null;
}

function readId(value: unknown, path: string, problems: Problem[]): string | null {
  if (typeof value === "string" && value !== "") return value;
  addProblem(
    { problems },
    "wrong-type",
    path,
    `${path} is not the id of a condition.`,
    "Name a condition of these terms.",
  );
  return null;
}

function readCondition(value: unknown, path: string, problems: Problem[]): VestingCondition | null {
  const fields = fieldsOf(value, path, problems);
  if (fields === null) return null;
  const id = readText(fields, "id");
  const trigger = readTrigger(fields);
  const amount = readAmount(fields);
  const next = readList(fields, "next_condition_ids", readId);
  if (id === null || trigger === null || amount === null) return null;
  const { description } = fields.value;
  return typeof description === "string"
    ? { id, description, trigger, amount, next }
    : { id, trigger, amount, next };
}

function checkReferences(fields: Fields, conditions: readonly VestingCondition[]): void {
  const ids = new Set(conditions.map((condition) => condition.id));
  const place = placeOf(fields, "vesting_conditions");
  if (ids.size < conditions.length) {
    addProblem(
      fields,
      "contradiction",
      place,
      "Two conditions have the same id.",
      "Give each condition an id of its own.",
    );
  }
  for (const condition of conditions) {
    const named =
      condition.trigger.kind === "relative" ? [...condition.next, condition.trigger.to] : condition.next;
    for (const id of named.filter((name) => !ids.has(name))) {
      addProblem(
        fields,
        "unknown-reference",
        place,
        `Condition ${condition.id} names ${id}, which is not there, so nothing vests on that way.`,
        "Add that condition or correct the id.",
        "warning",
      );
    }
  }
  if (hasCycle(conditions)) {
    addProblem(
      fields,
      "contradiction",
      place,
      "The conditions lead back to one another.",
      "Vesting conditions may not form a circle.",
    );
  }
}

function hasCycle(conditions: readonly VestingCondition[]): boolean {
  const left = new Map(conditions.map((condition) => [condition.id, condition]));
  for (;;) {
    const open = [...left.values()].find((condition) => condition.next.every((id) => !left.has(id)));
    if (open === undefined) return left.size > 0;
    left.delete(open.id);
  }
}

/** Vesting terms from parsed JSON. */
export function readVestingTerms(value: unknown): Read<VestingTerms> {
  const problems: Problem[] = [];
  const fields = fieldsOf(value, "", problems);
  if (fields === null) return { facts: null, problems };
  readChoice(fields, "object_type", ["VESTING_TERMS"]);
  const [id, name] = [readText(fields, "id"), readText(fields, "name")];
  const description = typeof fields.value["description"] === "string" ? fields.value["description"] : "";
  const allocation = readChoice(fields, "allocation_type", allocationKinds);
  const conditions = readList(fields, "vesting_conditions", readCondition);
  if (conditions.length === 0) {
    addProblem(
      fields,
      "missing",
      "vesting_conditions",
      "The terms have no conditions.",
      "Add at least one condition.",
    );
  }
  checkReferences(fields, conditions);
  if (id === null || name === null || allocation === null) return { facts: null, problems };
  const terms = { id, name, description, allocation, conditions };
  const comments = readList(fields, "comments", readLine);
  return read(fields.value["comments"] === undefined ? terms : { ...terms, comments }, problems);
}

/** Up to ten decimals, as OCF's Numeric has it. */
export function ocfNumeric(value: Rational): string {
  const scaled = product(value, rational(10n ** 10n));
  const digits = (scaled.numerator / scaled.denominator).toString();
  const sign = digits.startsWith("-") ? "-" : "";
  const padded = digits.replace("-", "").padStart(11, "0");
  const fraction = padded.slice(-10).replace(/0+$/, "");
  return `${sign}${padded.slice(0, -10)}${fraction === "" ? "" : `.${fraction}`}`;
}

function writtenDay(day: DayOfMonth): string {
  if (day === "start-day") return startDay;
  return day > 28 ? `${day}_OR_LAST_DAY_OF_MONTH` : String(day).padStart(2, "0");
}

function writtenPeriod(period: VestingPeriod): Record<string, unknown> {
  return {
    length: period.length,
    type: period.unit === "days" ? "DAYS" : "MONTHS",
    occurrences: period.occurrences,
    ...(period.unit === "months" ? { day_of_month: writtenDay(period.dayOfMonth) } : {}),
    ...(period.cliffInstallment > 1 ? { cliff_installment: period.cliffInstallment } : {}),
  };
}

function writtenTrigger(trigger: VestingTrigger): Record<string, unknown> {
  if (trigger.kind === "start") return { type: "VESTING_START_DATE" };
  if (trigger.kind === "event") return { type: "VESTING_EVENT" };
  if (trigger.kind === "absolute") return { type: "VESTING_SCHEDULE_ABSOLUTE", date: trigger.date };
  return {
    type: "VESTING_SCHEDULE_RELATIVE",
    period: writtenPeriod(trigger.period),
    relative_to_condition_id: trigger.to,
  };
}

function writtenAmount(amount: VestingAmount): Record<string, unknown> {
  if (amount.kind === "shares") return { quantity: ocfNumeric(amount.shares) };
  const { numerator, denominator } = amount.portion;
  const portion = amount.ratio ?? { numerator: numerator.toString(), denominator: denominator.toString() };
  return { portion: amount.ofRemainder ? { ...portion, remainder: true } : portion };
}

/** The terms as an OCF object, ready for JSON. */
export function ocfVestingTerms(terms: VestingTerms): Record<string, unknown> {
  return {
    object_type: "VESTING_TERMS",
    id: terms.id,
    name: terms.name,
    description: terms.description,
    ...(terms.comments === undefined ? {} : { comments: [...terms.comments] }),
    allocation_type: terms.allocation,
    vesting_conditions: terms.conditions.map((condition) => ({
      id: condition.id,
      ...(condition.description === undefined ? {} : { description: condition.description }),
      ...writtenAmount(condition.amount),
      trigger: writtenTrigger(condition.trigger),
      next_condition_ids: [...condition.next],
    })),
  };
}
