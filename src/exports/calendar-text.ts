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
  /** UTC instant of the last change. */
  readonly changedAt: string;
};

export type CalendarOptions = {
  readonly name: string;
  /** Titles read "Busy", and places and descriptions are left out: for a feed that others may see. */
  readonly isBusyOnly: boolean;
};

const minute = 60_000;

/** How long a calendar program may show what it has before it asks again (seconds). */
const freshFor = 900;

/**
 * An iCalendar file (RFC 5545) with all times in UTC, which needs no time-zone definitions. The same entries give the
 * same text: where no METHOD is given, DTSTAMP is the last change (RFC 5545, 3.8.7.2), not the moment of writing.
 */
export function calendarText(entries: Iterable<CalendarEntry>, options: CalendarOptions): string {
  const calendar = ical({
    name: options.isBusyOnly ? "Busy" : options.name,
    ttl: freshFor,
    prodId: { company: "One of One", product: "oneofone", language: "EN" },
  });
  for (const entry of entries) {
    const start = new Date(entry.startsAt);
    calendar.createEvent({
      id: `${entry.id}@oneofone`,
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
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
