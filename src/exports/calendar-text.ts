import ical from "ical-generator";
import { ICalEventBusyStatus, ICalEventStatus } from "ical-generator";

/** A dated step of a loop as the calendar writer takes it. */
export type CalendarEntry = {
  /** Stable identity; becomes the event's UID. */
  readonly id: string;
  readonly title: string;
  /** UTC instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly description: string;
  readonly isCancelled: boolean;
  /** Counts changes, so that a calendar takes the newer version. */
  readonly sequence: number;
};

export type CalendarOptions = {
  readonly name: string;
  /** UTC instant of writing. */
  readonly stampedAt: string;
  /** Titles read "Busy", and places and descriptions are left out: for a feed that others may see. */
  readonly isBusyOnly: boolean;
};

const minute = 60_000;

/** An iCalendar file (RFC 5545) with all times in UTC, which needs no time-zone definitions. */
export function calendarText(entries: Iterable<CalendarEntry>, options: CalendarOptions): string {
  const calendar = ical({
    name: options.isBusyOnly ? "Busy" : options.name,
    prodId: { company: "One of One", product: "oneofone", language: "EN" },
  });
  for (const entry of entries) {
    const start = new Date(entry.startsAt);
    calendar.createEvent({
      id: `${entry.id}@oneofone`,
      sequence: entry.sequence,
      stamp: new Date(options.stampedAt),
      start,
      end: new Date(start.getTime() + entry.minutes * minute),
      summary: options.isBusyOnly ? "Busy" : entry.title,
      location: options.isBusyOnly || entry.place === "" ? null : entry.place,
      description: options.isBusyOnly || entry.description === "" ? null : entry.description,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: entry.isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return calendar.toString();
}
