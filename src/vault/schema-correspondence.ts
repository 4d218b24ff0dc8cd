import type { Generated } from "kysely";
import type { WrittenTime } from "../imports/import-facts.ts";
import type { Flag } from "./flag.ts";

export type EventStatus = "confirmed" | "tentative" | "cancelled";

/** A calendar entry as its calendar tells it, and the seat and step that the user took it for. */
export type CalendarEventTable = {
  id: string;
  uid: string;
  /** Start of the one occurrence that this row replaces; null for a single event or a series. */
  recurrence_id: WrittenTime | null;
  title: string;
  starts_at: WrittenTime | null;
  ends_at: WrittenTime | null;
  is_all_day: Flag;
  time_zone: string | null;
  status: EventStatus;
  place: string;
  description: string;
  url: string;
  /** JSON of an `Attendee`, or empty. */
  organizer: string;
  /** JSON array of `Attendee`. */
  attendees: string;
  recurrence: string;
  /** JSON array of a series' next starts, bounded. */
  occurrences: string;
  calendar: string;
  opportunity_id: string | null;
  step_id: string | null;
  /** Whether the user has answered what the event was offered as. */
  offer_state: Generated<"open" | "taken" | "refused">;
};

/** Which seat a thread of messages belongs to, or that none was wanted. The id is the thread. */
export type ThreadLinkTable = { id: string; opportunity_id: string | null; offer_state: "taken" | "refused" };
