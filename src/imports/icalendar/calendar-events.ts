import { addDays } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { unescapedText } from "../content-lines.ts";
import type { ContentLine } from "../content-lines.ts";
import { decodedText } from "../decoded-text.ts";
import { htmlText, isHtml } from "../html-text.ts";
import { textHash } from "../identity-key.ts";
import type { Attendee, EventFact, WrittenTime } from "../import-facts.ts";
import { textFindings } from "../reading.ts";
import type { Findings, ReadContext, Reading } from "../reading.ts";
import { calendarComponents, calendarTime } from "./calendar-component.ts";
import type { CalendarComponent, CalendarComponents } from "./calendar-component.ts";
import { eventOccurrences } from "./event-occurrences.ts";
import { writtenTimeOf } from "./zoned-time.ts";
import type { CalendarTime } from "./zoned-time.ts";

type Zones = CalendarComponents["zones"];

const longestText = 100_000;
/** Past this many, each further series lists its first occurrence alone. */
const occurrencesPerFile = 200_000;

function property(component: CalendarComponent, name: string): ContentLine | undefined {
  return component.properties.get(name)?.[0];
}

function text(component: CalendarComponent, name: string): string {
  return unescapedText(property(component, name)?.value ?? "")
    .trim()
    .slice(0, longestText);
}

function timeOf(line: ContentLine | undefined, zones: Zones): CalendarTime | null {
  if (line === undefined) return null;
  const tzid = line.parameters.get("TZID")?.join(",");
  // An unquoted zone such as (UTC+07:00) Bangkok holds the colon at which the value seems to begin.
  const split = tzid === undefined ? null : /^(.*):(\d{8}(?:T\d{4,6}Z?)?)$/.exec(line.value.trim());
  if (split) return calendarTime(split[2] ?? "", `${tzid}:${split[1]}`, zones);
  return calendarTime(line.value, tzid, zones);
}

function attendeeOf(line: ContentLine): Attendee {
  const parameter = (name: string): string => line.parameters.get(name)?.[0] ?? "";
  const address = line.value.trim().replace(/^mailto:/i, "");
  const kind = parameter("CUTYPE").toUpperCase();
  return {
    name: unescapedText(line.parameters.get("CN")?.join(", ") ?? ""),
    email: (address.includes("@") ? address : parameter("EMAIL")).toLowerCase(),
    answer: parameter("PARTSTAT").toLowerCase(),
    isPerson: kind !== "RESOURCE" && kind !== "ROOM",
  };
}

/** Seconds of a duration such as `PT1H30M` or `P1D`; null when it is none. */
function durationSeconds(value: string): number | null {
  const match =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i.exec(
      value.trim(),
    );
  if (!match) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? "0"));
  return ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
}

function laterTime(start: CalendarTime, seconds: number): CalendarTime {
  const total = (start.second ?? 0) + seconds;
  const days = Math.floor(total / 86_400);
  const date = addDays(start.date, days);
  return { ...start, date, second: start.second === null ? null : total - days * 86_400 };
}

function endOf(component: CalendarComponent, start: CalendarTime | null, zones: Zones): WrittenTime | null {
  if (start === null) return null;
  const end = timeOf(property(component, "DTEND"), zones);
  if (end !== null) return writtenTimeOf(end);
  const seconds = durationSeconds(property(component, "DURATION")?.value ?? "");
  return seconds === null ? null : writtenTimeOf(laterTime(start, seconds));
}

function statusOf(component: CalendarComponent): EventFact["status"] {
  const status = text(component, "STATUS").toLowerCase();
  if (component.calendar.method === "CANCEL" || status === "cancelled") return "cancelled";
  return status === "tentative" ? "tentative" : "confirmed";
}

function description(component: CalendarComponent): string {
  const written = text(component, "DESCRIPTION");
  return isHtml(written) ? htmlText(written) : written;
}

function reportZone(component: CalendarComponent, start: CalendarTime, found: Findings): void {
  const tzid = property(component, "DTSTART")?.parameters.get("TZID")?.join(",");
  if (tzid === undefined || start.second === null || start.zone !== null) return;
  found.problem(
    "unknown-time-zone",
    component.line,
    `Line ${component.line}: time zone "${tzid.slice(0, 80)}" is not known and not defined in the file; the time is kept as local.`,
  );
}

function eventFact(
  component: CalendarComponent,
  start: CalendarTime | null,
  zones: Zones,
  file: string,
): EventFact {
  const startsAt = start === null ? null : writtenTimeOf(start);
  const endsAt = endOf(component, start, zones);
  const title = text(component, "SUMMARY");
  const uid = text(component, "UID") || `none-${textHash(`${startsAt ?? ""}|${title}`)}`;
  const replaced = timeOf(property(component, "RECURRENCE-ID"), zones);
  const recurrenceId = replaced === null ? null : writtenTimeOf(replaced);
  const sequence = Number(text(component, "SEQUENCE"));
  const organizer = property(component, "ORGANIZER");
  return {
    file,
    line: component.line,
    key: recurrenceId === null ? `event:${uid}` : `event:${uid}|${recurrenceId}`,
    uid,
    recurrenceId,
    sequence: Number.isInteger(sequence) && sequence > 0 ? sequence : 0,
    title,
    startsAt,
    endsAt: endsAt !== null && startsAt !== null && endsAt >= startsAt ? endsAt : null,
    isAllDay: start === null ? null : start.second === null,
    timeZone: start?.zone?.kind === "iana" ? start.zone.name : null,
    status: statusOf(component),
    location: text(component, "LOCATION"),
    description: description(component),
    url: text(component, "URL") || text(component, "X-GOOGLE-CONFERENCE"),
    organizer: organizer === undefined ? null : attendeeOf(organizer),
    attendees: (component.properties.get("ATTENDEE") ?? []).map(attendeeOf),
    recurrence: text(component, "RRULE"),
    occurrences: [],
    calendar: unescapedText(component.calendar.name),
  };
}

type Read = {
  readonly fact: EventFact;
  readonly component: CalendarComponent;
  readonly start: CalendarTime | null;
};

function readComponent(
  component: CalendarComponent,
  zones: Zones,
  file: string,
  found: Findings,
): Read | null {
  const { line } = component;
  found.record();
  if (component.name !== "VEVENT") {
    const kind = component.name === "VTODO" ? "a to-do" : "a journal entry";
    found.skip("events", "no-start", line, `Line ${line}: ${kind}, no event.`);
    return null;
  }
  if (component.cutCount > 0) {
    found.problem(
      "properties-cut",
      line,
      `Line ${line}: ${component.cutCount} properties of this event are left out.`,
    );
  }
  if (!component.isClosed)
    found.problem("malformed", line, `Line ${line}: the event does not end; the file may be cut off.`);
  const start = timeOf(property(component, "DTSTART"), zones);
  const isCancellation = statusOf(component) === "cancelled" && text(component, "UID") !== "";
  if (start === null && !isCancellation) {
    const written = property(component, "DTSTART")?.value ?? "";
    const reason = written === "" ? "has no start" : `starts at "${written.slice(0, 60)}", which is no time`;
    found.skip(
      "events",
      "no-start",
      line,
      `Line ${line}: the event "${text(component, "SUMMARY").slice(0, 80)}" ${reason}.`,
    );
    return null;
  }
  if (start !== null) reportZone(component, start, found);
  return { fact: eventFact(component, start, zones, file), component, start };
}

/** Drops versions that an earlier record of the same file has overtaken. */
function currentVersions(reads: readonly Read[], found: Findings): Read[] {
  const highest = new Map<string, number>();
  return reads.filter(({ fact }) => {
    const known = highest.get(fact.key) ?? -1;
    if (fact.sequence < known) {
      found.skip(
        "events",
        "superseded",
        fact.line,
        `Line ${fact.line}: version ${fact.sequence} of "${fact.title.slice(0, 80)}"; version ${known} stands before it.`,
      );
      return false;
    }
    highest.set(fact.key, fact.sequence);
    return true;
  });
}

function withOccurrences(
  reads: readonly Read[],
  zones: Zones,
  found: Findings,
  today: PlainDate | undefined,
): EventFact[] {
  let unlisted = occurrencesPerFile;
  const replaced = new Map<string, Set<WrittenTime>>();
  for (const { fact } of reads) {
    if (fact.recurrenceId === null) continue;
    replaced.set(fact.uid, (replaced.get(fact.uid) ?? new Set()).add(fact.recurrenceId));
  }
  return reads.map(({ fact, component, start }) => {
    if (start === null || fact.recurrence === "" || fact.recurrenceId !== null) return fact;
    const dates = eventOccurrences(component.properties, start, zones, today, unlisted);
    unlisted -= dates.occurrences.length;
    if (dates.isCut) {
      found.problem(
        "recurrence-cut",
        fact.line,
        `Line ${fact.line}: "${fact.title.slice(0, 80)}" repeats on; ${dates.occurrences.length} occurrences are listed.`,
      );
    }
    const overridden = replaced.get(fact.uid);
    return { ...fact, occurrences: dates.occurrences.filter((each) => overridden?.has(each) !== true) };
  });
}

/**
 * iCalendar (RFC 5545): exports, invitations and cancellations. An event that replaces one occurrence of a series
 * is a record of its own, wherever it stands; series list their occurrences up to a bound.
 */
export function calendarEvents(input: Uint8Array | string, context: ReadContext): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  const { components, zones } = calendarComponents(decoded.text);
  const reads: Read[] = [];
  for (const component of components) {
    if (found.isFull("events", component.line)) break;
    const read = readComponent(component, zones, context.fileName, found);
    if (read !== null) reads.push(read);
  }
  for (const fact of withOccurrences(currentVersions(reads, found), zones, found, context.today)) {
    found.facts.events.push(fact);
  }
  return found.reading("icalendar", decoded.encoding);
}
