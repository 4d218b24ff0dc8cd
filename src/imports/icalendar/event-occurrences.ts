import { addDays } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { ContentLine } from "../content-lines.ts";
import type { WrittenTime } from "../import-facts.ts";
import { calendarTime } from "./calendar-component.ts";
import { recurrenceDates, recurrenceRule } from "./recurrence-rule.ts";
import { writtenTimeOf } from "./zoned-time.ts";
import type { CalendarTime, Observance } from "./zoned-time.ts";

export type EventOccurrences = {
  readonly occurrences: readonly WrittenTime[];
  /** Whether the series goes on past what is listed. */
  readonly isCut: boolean;
};

const mostOccurrences = 500;
const mostListedTimes = 1000;
/** Series are followed this far past today, or past their start where today is not known. */
const followedDays = 730;

type Zones = ReadonlyMap<string, readonly Observance[]>;

function listedTimes(lines: readonly ContentLine[] | undefined, zones: Zones): WrittenTime[] {
  const values = (lines ?? []).flatMap((line) =>
    line.value.split(",").map((value) => ({ value, tzid: line.parameters.get("TZID")?.join(",") })),
  );
  return values.slice(0, mostListedTimes).flatMap(({ value, tzid }) => {
    const time = calendarTime(value.split("/")[0] ?? "", tzid, zones);
    return time === null ? [] : [writtenTimeOf(time)];
  });
}

/** UNTIL includes its own moment; a bare date includes its day, a time without zone is the series' own local time. */
function isPast(time: CalendarTime, written: WrittenTime, until: CalendarTime | null): boolean {
  if (until === null) return false;
  if (until.second === null) return time.date > until.date;
  if (until.zone !== null && written.endsWith("Z")) return written > writtenTimeOf(until);
  return time.date > until.date || (time.date === until.date && (time.second ?? 0) > until.second);
}

/** Starts of a series (RRULE, RDATE, EXDATE), bounded in number and in time. */
export function eventOccurrences(
  properties: ReadonlyMap<string, readonly ContentLine[]>,
  start: CalendarTime,
  zones: Zones,
  today: PlainDate | undefined,
  most: number,
): EventOccurrences {
  const first = writtenTimeOf(start);
  const rule = recurrenceRule(properties.get("RRULE")?.[0]?.value ?? "");
  if (rule === null) return { occurrences: [first], isCut: true };
  const until = rule.until === null ? null : calendarTime(rule.until, undefined, zones);
  const base = today === undefined || today < start.date ? start.date : today;
  const horizon = addDays(base, followedDays);
  const excluded = new Set(listedTimes(properties.get("EXDATE"), zones));
  const times = new Set<WrittenTime>();
  let isCut = false;
  for (const date of recurrenceDates(rule, start.date)) {
    const time = { ...start, date };
    const written = writtenTimeOf(time);
    if (isPast(time, written, until)) break;
    if (times.size >= Math.max(1, Math.min(mostOccurrences, most)) || date > horizon) {
      isCut = true;
      break;
    }
    if (!excluded.has(written)) times.add(written);
  }
  for (const written of listedTimes(properties.get("RDATE"), zones)) {
    if (!excluded.has(written) && times.size < Math.min(mostOccurrences * 2, most)) times.add(written);
  }
  return { occurrences: [...times].sort(), isCut };
}
