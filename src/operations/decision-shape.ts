import * as z from "zod";
import { AppError } from "../app-error.ts";
import type { PlainDate } from "../plain-date.ts";
import { count, date, id, line, text } from "./field.ts";

/** A whole number between two ends, both of which its message names. */
export function wholeNumber(description: string, least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message).meta({ description });
}

export const trustShape = () =>
  z.object({
    id: id("Trust note id"),
    notedOn: date("Noted on"),
    trust: count("Trust, 1 to 5"),
    minutes: count("Minutes of a meeting beside the loop"),
    note: text("Note"),
  });

export const departureShape = () =>
  z.object({
    id: id("Departure id"),
    name: line("Who left"),
    personId: id("Person id").nullable(),
    role: line("Role"),
    leftOn: line("When"),
    reason: text("Reason told"),
    source: line("Who told it"),
  });

export const referenceShape = () =>
  z.object({
    id: id("Reference id"),
    name: line("Whom you asked"),
    relation: line("How they know the company"),
    askedOn: date("Asked on"),
    said: text("What they said"),
  });

export const friendShape = () =>
  z.object({
    id: id("Talk id"),
    name: line("Friend"),
    toldOn: date("Explained on"),
    said: text("What they said"),
  });

export const predictionShape = () =>
  z.object({
    id: id("Prediction id"),
    opportunityId: id("Opportunity id"),
    statement: text("Statement"),
    probability: count("Chance in per cent"),
    dueOn: date("To be scored on"),
    cameTrue: z.boolean().nullable().meta({ description: "Whether it came true; none until scored" }),
    scoredOn: date("Scored on").nullable(),
  });

export const brierShape = () =>
  z
    .object({
      score: z.number().meta({ description: "0 is perfect, 0.25 is a coin" }),
      count: count("Scored"),
    })
    .nullable();

export const gapShape = () =>
  z.object({
    rule: line("Rule of the playbook"),
    part: line("Part of the page"),
    what: text("What is missing"),
  });

export const removedShape = () => z.object({ id: id("Id of what was removed") });

/** The day of something that happened. @throws AppError `invalid-input` where it is still to come */
export function pastDate(on: PlainDate, today: PlainDate, field: string): PlainDate {
  if (on <= today) return on;
  throw new AppError(
    "invalid-input",
    `${on} is after today, ${today}. Record it once it has happened, or give the day on which it did.`,
    { issues: [{ path: field, message: "must not be after today" }] },
  );
}
