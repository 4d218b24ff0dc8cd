import type { Attendee } from "../../imports/import-facts.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import { bulkInsert } from "../bulk-write.ts";
import { followEvent } from "../calendar-events.ts";
import type { EventStatus } from "../schema-correspondence.ts";
import { flag } from "../flag.ts";
import { changedRecord, entriesOf, insertRecords, objectsOf, textOf, textsOf } from "./imported-record.ts";
import type { Writing } from "./imported-record.ts";

function statusOf(text: string): EventStatus {
  return text === "cancelled" || text === "tentative" ? text : "confirmed";
}

function eventColumns(values: FieldValues) {
  return {
    uid: textOf(values["uid"]),
    recurrence_id: textOf(values["recurrenceId"]) || null,
    title: textOf(values["title"]),
    starts_at: textOf(values["startsAt"]) || null,
    ends_at: textOf(values["endsAt"]) || null,
    is_all_day: flag(values["isAllDay"] === true),
    time_zone: textOf(values["timeZone"]) || null,
    status: statusOf(textOf(values["status"])),
    place: textOf(values["location"]),
    description: textOf(values["description"]),
    url: textOf(values["url"]),
    organizer: textOf(values["organizer"]),
    attendees: JSON.stringify(objectsOf<Attendee>(values["attendees"])),
    recurrence: textOf(values["recurrence"]),
    occurrences: JSON.stringify(textsOf(values["occurrences"])),
    calendar: textOf(values["calendar"]),
  };
}

/** Applies a preview's events. A later version of an event changes it, and the step that the user took it for follows. */
export async function applyEvents(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "events");
  const records = added.map((entry) => ({ ...entry, rowId: writing.newId("evt") }));
  await bulkInsert(
    writing.db,
    "calendar_event",
    records.map(({ rowId, values }) => ({ id: rowId, ...eventColumns(values) })),
  );
  await insertRecords(writing, "events", records);
  for (const entry of changed) {
    const { rowId, before, after } = await changedRecord(writing, "events", entry);
    const columns = eventColumns(after);
    await writing.db.updateTable("calendar_event").set(columns).where("id", "=", rowId).execute();
    await followEvent(writing.db, rowId, eventColumns(before), columns, writing.now);
  }
}
