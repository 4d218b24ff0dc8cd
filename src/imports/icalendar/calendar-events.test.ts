import { readFileSync } from "node:fs";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { dateOfEpochDay, epochDay, parsePlainDate } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { importPreview } from "../import-preview.ts";
import { calendarEvents } from "./calendar-events.ts";
import { recurrenceDates, recurrenceRule } from "./recurrence-rule.ts";

const context = { fileName: "a.ics" };
const fixture = readFileSync(new URL("../../../test/fixtures/imports/calendar.ics", import.meta.url), "utf8");

function event(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
}

function startOf(line: string): string | null | undefined {
  return calendarEvents(event("UID:u", line), context).facts.events[0]?.startsAt;
}

test("an override stands by itself, before its series too; the series leaves its day out", () => {
  const { facts, recordsIn, skipped } = calendarEvents(fixture, context);
  expect(recordsIn).toBe(7);
  expect(skipped.map(({ code }) => code)).toEqual(["no-start", "no-start"]);
  const [override, series] = facts.events;
  expect(override).toMatchObject({
    key: "event:series@example|2026-03-18T09:00:00Z",
    startsAt: "2026-03-18T10:30:00Z",
    calendar: "Search",
  });
  // Summer time begins on 29 March: the same wall clock is another hour in UTC.
  expect(series).toMatchObject({
    timeZone: "Europe/Berlin",
    occurrences: ["2026-03-11T09:00:00Z", "2026-04-01T08:00:00Z"],
  });
});

test("zones: defined in the file, Windows names, whole days", () => {
  const [, , custom, windows, day] = calendarEvents(fixture, context).facts.events;
  expect(custom).toMatchObject({
    startsAt: "2026-07-15T07:00:00Z",
    endsAt: "2026-07-15T08:30:00Z",
    title: "Presentation, final",
    description: "Join here <https://meet.example/x>",
    organizer: { name: "Brandt, Zoë", email: "zoe@brandt.example" },
    attendees: [
      { name: "Sam Ruiz", email: "sam@ruiz.example", answer: "accepted", isPerson: true },
      { name: "Room 1", isPerson: false },
    ],
  });
  expect(windows).toMatchObject({
    startsAt: "2026-09-10T07:00:00Z",
    status: "tentative",
    timeZone: "Europe/Berlin",
  });
  expect(day).toMatchObject({ startsAt: "2026-05-01", endsAt: "2026-05-02", isAllDay: true });
});

test("zones are known under all their spellings", () => {
  const cases = [
    ["DTSTART:20260115T100000Z", "2026-01-15T10:00:00Z"],
    ["DTSTART:20260115T100000", "2026-01-15T10:00:00"],
    ["DTSTART;TZID=America/New_York:20260115T100000", "2026-01-15T15:00:00Z"],
    ["DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260715T100000", "2026-07-15T08:00:00Z"],
    ["DTSTART;TZID=Pacific Standard Time:20260715T100000", "2026-07-15T17:00:00Z"],
    ['DTSTART;TZID="W. Europe Standard Time:20260715T100000"', "2026-07-15T08:00:00Z"],
    ['DTSTART;TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20260715T100000', "2026-07-15T03:00:00Z"],
    ['DTSTART;TZID="(UTC-08:00) Pacific Time (US & Canada)":20260715T100000', "2026-07-15T17:00:00Z"],
    ["DTSTART;TZID=(UTC+07:00) Bangkok\\, Hanoi\\, Jakarta:20260715T100000", "2026-07-15T03:00:00Z"],
    ['DTSTART;TZID="(UTC+05:30) Nowhere":20260715T100000', "2026-07-15T04:30:00Z"],
  ] as const;
  for (const [line, startsAt] of cases) expect([line, startOf(line)]).toEqual([line, startsAt]);
});

test("a zone that is neither known nor defined is told, and the time kept as local", () => {
  const { facts, problems } = calendarEvents(
    event("UID:u", "DTSTART;TZID=Middle-earth:20260715T100000"),
    context,
  );
  expect(facts.events[0]?.startsAt).toBe("2026-07-15T10:00:00");
  expect(problems.map(({ code, line }) => [code, line])).toEqual([["unknown-time-zone", 2]]);
});

test("an older version after a newer one is skipped; against the store too", () => {
  const newer = event("UID:u", "SEQUENCE:2", "DTSTART:20260115T100000Z", "SUMMARY:Moved");
  const older = event("UID:u", "SEQUENCE:1", "DTSTART:20260114T100000Z", "SUMMARY:First");
  const { facts, skipped } = calendarEvents(newer + older, context);
  expect(facts.events.map(({ title }) => title)).toEqual(["Moved"]);
  expect(skipped.map(({ code }) => code)).toEqual(["superseded"]);
  const events = new Map(importPreview(facts, {}).entries.map(({ key, values }) => [key, { key, values }]));
  expect(importPreview(calendarEvents(older, context).facts, { events }).counts).toMatchObject({
    changed: 0,
    skipped: 1,
  });
});

test("a cancellation changes the event it cancels", () => {
  const request = calendarEvents(event("UID:u", "DTSTART:20260115T100000Z", "SUMMARY:Talk"), context).facts;
  const events = new Map(importPreview(request, {}).entries.map(({ key, values }) => [key, { key, values }]));
  const cancel = event("UID:u", "SEQUENCE:1", "DTSTART:20260115T100000Z").replace(
    "BEGIN:VEVENT",
    "METHOD:CANCEL\r\nBEGIN:VEVENT",
  );
  const [entry] = importPreview(calendarEvents(cancel, context).facts, { events }).entries;
  expect(entry).toMatchObject({
    verdict: "changed",
    changes: [{ field: "sequence" }, { field: "status", after: "cancelled" }],
  });
  const bare = cancel.replace("DTSTART:20260115T100000Z\r\n", "");
  expect(importPreview(calendarEvents(bare, context).facts, { events }).entries).toMatchObject([
    {
      verdict: "changed",
      values: { startsAt: "2026-01-15T10:00:00Z", isAllDay: false, status: "cancelled" },
    },
  ]);
});

test("an endless series is followed two years past today, and told to be cut", () => {
  const today = parsePlainDate("2026-03-01");
  const { facts, problems } = calendarEvents(
    event("UID:u", "DTSTART:20200101T100000Z", "RRULE:FREQ=MONTHLY"),
    {
      ...context,
      ...(today === null ? {} : { today }),
    },
  );
  expect(facts.events[0]?.occurrences.at(-1)).toBe("2028-02-01T10:00:00Z");
  expect(problems.map(({ code }) => code)).toEqual(["recurrence-cut"]);
});

const rules = fc
  .record({
    frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY"),
    interval: fc.integer({ min: 1, max: 4 }),
    byday: fc.constantFrom("", ";BYDAY=MO", ";BYDAY=TU,TH"),
    count: fc.integer({ min: 2, max: 12 }),
    day: fc.integer({ min: epochDay("2024-01-01" as PlainDate), max: epochDay("2027-12-31" as PlainDate) }),
  })
  .filter(({ frequency, byday }) => frequency !== "DAILY" || byday === "");

test("common rules give the days that ical.js gives", () => {
  fc.assert(
    fc.property(rules, ({ frequency, interval, byday, count, day }) => {
      const text = `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}${byday};WKST=MO`;
      const start = dateOfEpochDay(day);
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
      const expected: string[] = [];
      for (let next = iterator.next(); next && expected.length < count; next = iterator.next())
        expected.push(next.toString());
      // Where the start itself does not fit the rule, RFC 5545 leaves open what happens: it stands here, there it does not.
      fc.pre(expected[0] === start);
      const rule = recurrenceRule(text);
      expect(rule === null ? null : [...recurrenceDates(rule, start)]).toEqual(expected);
    }),
  );
});

test("rules by position, from the end, and on days that some months lack", () => {
  const days = (text: string, start: string): string[] => {
    const [rule, date] = [recurrenceRule(text), parsePlainDate(start)];
    return rule === null || date === null ? [] : [...recurrenceDates(rule, date)].slice(0, 4);
  };
  expect(days("FREQ=MONTHLY;BYDAY=-1FR;COUNT=4", "2026-01-30")).toEqual([
    "2026-01-30",
    "2026-02-27",
    "2026-03-27",
    "2026-04-24",
  ]);
  expect(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-01-30")).toEqual([
    "2026-01-30",
    "2026-02-27",
    "2026-03-31",
  ]);
  expect(days("FREQ=MONTHLY;COUNT=3", "2026-01-31")).toEqual(["2026-01-31", "2026-03-31", "2026-05-31"]);
  expect(days("FREQ=YEARLY;COUNT=3", "2024-02-29")).toEqual(["2024-02-29", "2028-02-29", "2032-02-29"]);
  expect(days("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", "2025-11-27")).toEqual([
    "2025-11-27",
    "2026-11-26",
    "2027-11-25",
  ]);
  expect(days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-01-31")).toEqual(["2026-01-31"]);
});
