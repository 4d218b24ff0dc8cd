import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import type { CalendarEventTable } from "./schema-correspondence.ts";
import { updateStep } from "./steps.ts";

export type CalendarEvent = Selectable<CalendarEventTable>;

type Timing = Pick<CalendarEvent, "starts_at" | "ends_at" | "time_zone" | "status" | "place" | "is_all_day">;

/** When a step takes place that is this event. A time without a zone, or a whole day, is no instant and gives null. */
export function stepTiming(event: Timing): {
  readonly starts_at: Instant | null;
  readonly time_zone: string | null;
  readonly minutes: number | null;
  readonly place: string;
} {
  const start = instantOf(event.starts_at);
  const end = instantOf(event.ends_at);
  const minutes =
    start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  return {
    starts_at: start,
    time_zone: start === null ? null : event.time_zone,
    minutes: minutes !== null && minutes > 0 && minutes <= 1440 ? minutes : null,
    place: event.place,
  };
}

function instantOf(time: string | null): Instant | null {
  if (time === null || !time.endsWith("Z")) return null;
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** Events that begin, or recur, from a day on; the soonest first. */
export async function eventsFrom(db: VaultDb, from: string, limit: number): Promise<CalendarEvent[]> {
  return db
    .selectFrom("calendar_event")
    .selectAll()
    .where((eb) => eb.or([eb("starts_at", ">=", from), eb("occurrences", "!=", "[]")]))
    .orderBy("starts_at")
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function eventsOfOpportunity(db: VaultDb, opportunityId: string): Promise<CalendarEvent[]> {
  return db
    .selectFrom("calendar_event")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
}

export async function eventById(db: VaultDb, id: string): Promise<CalendarEvent> {
  const row = await db.selectFrom("calendar_event").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no event ${id}. \`oneofone event list\` shows them.`);
  return row;
}

export async function updateEvent(
  db: VaultDb,
  id: string,
  fields: Partial<Pick<CalendarEventTable, "opportunity_id" | "step_id">> & {
    offer_state?: "open" | "taken" | "refused";
  },
): Promise<void> {
  await db.updateTable("calendar_event").set(fields).where("id", "=", id).execute();
}

/**
 * Lets the step that an event was taken for follow it: a new time or place where the step still has the old one, and a cancellation.
 * What the user set differently stays.
 */
export async function followEvent(
  db: VaultDb,
  eventId: string,
  before: Timing,
  after: Timing,
  now: Instant,
): Promise<void> {
  const { step_id: stepId } = await eventById(db, eventId);
  if (stepId === null) return;
  const step = await db.selectFrom("step").selectAll().where("id", "=", stepId).executeTakeFirstOrThrow();
  const old = stepTiming(before);
  const next = stepTiming(after);
  const changes: Record<string, string | number | null> = {};
  if (step.starts_at === old.starts_at && next.starts_at !== null) {
    changes["starts_at"] = next.starts_at;
    changes["time_zone"] = next.time_zone;
    changes["minutes"] = next.minutes ?? step.minutes;
  }
  if (step.place === old.place && next.place !== "") changes["place"] = next.place;
  if (after.status === "cancelled" && step.state === "planned") changes["state"] = "cancelled";
  if (before.status === "cancelled" && after.status !== "cancelled" && step.state === "cancelled")
    changes["state"] = "planned";
  await updateStep(db, stepId, changes, now);
}
