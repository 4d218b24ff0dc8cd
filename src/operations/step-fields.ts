import * as z from "zod";
import { opportunityById } from "../vault/opportunities.ts";
import type { StepFields } from "../vault/steps.ts";
import { id, instant, line, text } from "./field.ts";
import type { OperationContext } from "./operation.ts";

/** What plans a step. */
export const planInput = {
  title: line("Title; the kind's name when left out").optional(),
  startsAt: instant("When it starts, with an offset").nullable().optional(),
  timeZone: line("Time zone that you think of it in, such as Europe/Berlin").nullable().optional(),
  minutes: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .nullable()
    .optional()
    .meta({ description: "Length in minutes" }),
  place: line("Place or link").optional(),
  interviewers: z
    .array(id("Person id"))
    .max(50)
    .optional()
    .meta({ description: "Ids of the people you meet, in order" }),
  notes: text("Notes").optional(),
};

/** What is noted of a step. */
export const noteInput = {
  notes: text("Notes").optional(),
  core: text("The core of what they said").optional(),
  whyRight: text("Why they may be right").optional(),
  excitement: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .nullable()
    .optional()
    .meta({ description: "How excited you are now, 1 to 5" }),
};

type PlanInput = { [K in keyof typeof planInput]?: z.output<(typeof planInput)[K]> | undefined };
type NoteInput = { [K in keyof typeof noteInput]?: z.output<(typeof noteInput)[K]> | undefined };

/** The columns that these fields are kept in; fields left out are not among them. */
export function stepColumns(
  input: Omit<PlanInput, "interviewers"> &
    NoteInput & { kind?: string | undefined; state?: "planned" | "done" | "cancelled" | undefined },
): StepFields {
  const { startsAt, timeZone, whyRight, ...same } = input;
  const all = { ...same, starts_at: startsAt, time_zone: timeZone, why_right: whyRight };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** How the history names the seat that a step belongs to. */
export async function seatOf(context: Pick<OperationContext, "db">, opportunityId: string): Promise<string> {
  const { title, companyName } = await opportunityById(context.db, opportunityId);
  return `${title} at ${companyName}`;
}
