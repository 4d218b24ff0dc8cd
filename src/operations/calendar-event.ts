import * as z from "zod";
import { AppError } from "../app-error.ts";
import { eventById, eventsFrom, stepTiming, updateEvent } from "../vault/calendar-events.ts";
import type { CalendarEvent } from "../vault/calendar-events.ts";
import type { VaultDb } from "../vault/database.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { insertStep, saveInterviewers, stepById, updateStep } from "../vault/steps.ts";
import { eventShape, shownEvents } from "./correspondence.ts";
import { date, id, limit, line } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

async function shown(db: VaultDb, eventId: string) {
  const [event] = await shownEvents(db, [await eventById(db, eventId)]);
  if (event === undefined) throw new AppError("not-found", `There is no event ${eventId}.`);
  return event;
}

export const listEvents = readOperation({
  name: "event.list",
  summary: "List the calendar entries that were imported, from a day on, with who takes part.",
  input: () =>
    z.strictObject({
      from: date("First day; today when left out").optional(),
      limit: limit("How many at most", 100, 2000),
    }),
  output: () => z.object({ rows: z.array(eventShape()) }),
  example: "--from 2026-11-01",
  run: async ({ db, today }, input) => ({
    rows: await shownEvents(db, await eventsFrom(db, input.from ?? today, input.limit)),
  }),
});

/** The step that an event becomes: a new one, or one of the loop that takes the event's time and place. */
async function stepFor(
  context: OperationContext,
  event: CalendarEvent,
  opportunityId: string,
  wanted: { readonly stepId: string | undefined; readonly kind: string | undefined },
): Promise<string> {
  const timing = stepTiming(event);
  if (wanted.stepId !== undefined) {
    const step = await stepById(context.db, wanted.stepId);
    if (step.opportunityId !== opportunityId)
      throw new AppError(
        "invalid-input",
        `Step ${step.id} belongs to another opportunity. Name a step of this one.`,
        {
          issues: [{ path: "stepId", message: "belongs to another opportunity" }],
        },
      );
    const place = timing.place === "" ? step.place : timing.place;
    await updateStep(
      context.db,
      step.id,
      { ...timing, minutes: timing.minutes ?? step.minutes, place },
      context.now,
    );
    return step.id;
  }
  const stepId = context.newId("stp");
  await insertStep(
    context.db,
    { id: stepId, opportunityId, position: null },
    { kind: wanted.kind ?? "general-chat", title: event.title || "Conversation", ...timing },
    context.now,
  );
  const people = (await shown(context.db, event.id)).people.flatMap(({ personId }) => personId ?? []);
  await saveInterviewers(context.db, stepId, people, () => context.newId("sti"));
  return stepId;
}

export const takeEvent = writeOperation({
  name: "event.take",
  summary:
    "Take a calendar entry for an opportunity: as a new step of its loop, or for a step that is there; later versions of the entry move the step.",
  input: () =>
    z.strictObject({
      id: id("Event id"),
      opportunityId: id("Opportunity id"),
      stepId: id("Step that it is; a new one is made when left out").optional(),
      kind: line("Kind of a new step").optional(),
      noStep: z.boolean().default(false).meta({ description: "Link it only, without a step" }),
    }),
  output: eventShape,
  example: "evt_0123456789ab opp_0123456789ab --kind ceo-discussion",
  positionals: ["id", "opportunityId"],
  run: async (context, input) => {
    const event = await eventById(context.db, input.id);
    const seat = await opportunityById(context.db, input.opportunityId);
    const step = input.noStep
      ? null
      : await stepFor(context, event, seat.id, { stepId: input.stepId, kind: input.kind });
    await updateEvent(context.db, event.id, {
      opportunity_id: seat.id,
      step_id: step,
      offer_state: "taken",
    });
    context.describe(`Take "${event.title}" for ${seat.companyName}`);
    return shown(context.db, event.id);
  },
});

/** Takes an event off its seat and step: refused for good, or open to be offered again. */
async function withoutSeat(context: OperationContext, eventId: string, offerState: "open" | "refused") {
  const event = await eventById(context.db, eventId);
  await updateEvent(context.db, event.id, { opportunity_id: null, step_id: null, offer_state: offerState });
  context.describe(
    offerState === "refused" ? `"${event.title}" belongs to no seat` : `Offer "${event.title}" again`,
  );
  return shown(context.db, event.id);
}

export const refuseEvent = writeOperation({
  name: "event.refuse",
  summary: "Say that a calendar entry belongs to no seat; it is not offered again.",
  input: () => z.strictObject({ id: id("Event id") }),
  output: eventShape,
  example: "evt_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => withoutSeat(context, input.id, "refused"),
});

export const releaseEvent = writeOperation({
  name: "event.release",
  summary: "Take a calendar entry off its opportunity, or offer a refused one again; its step stays.",
  input: () => z.strictObject({ id: id("Event id") }),
  output: eventShape,
  example: "evt_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => withoutSeat(context, input.id, "open"),
});
