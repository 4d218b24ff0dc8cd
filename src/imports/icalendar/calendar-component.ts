import { parsePlainDate } from "../../plain-date.ts";
import { contentLines } from "../content-lines.ts";
import type { ContentLine } from "../content-lines.ts";
import { recordsPerFile } from "../reading.ts";
import type { CalendarTime, Observance } from "./zoned-time.ts";
import { zoneName, zoneOf } from "./zoned-time.ts";

/** One event or to-do as it stands in the file, with the calendar around it. */
export type CalendarComponent = {
  readonly name: string;
  readonly line: number;
  readonly properties: ReadonlyMap<string, readonly ContentLine[]>;
  readonly calendar: CalendarHead;
  /** False when the file ends, or another event begins, within it. */
  readonly isClosed: boolean;
  readonly cutCount: number;
};

type CalendarHead = { name: string; method: string };

export type CalendarComponents = {
  readonly components: readonly CalendarComponent[];
  readonly zones: ReadonlyMap<string, readonly Observance[]>;
};

const propertiesPerComponent = 2000;
const recordNames = new Set(["VEVENT", "VTODO", "VJOURNAL"]);

type Open = { name: string; line: number; properties: Map<string, ContentLine[]>; count: number };

/** A value such as `20260305T160000Z`, `20260305`, or with the dashes that some programs write. */
export function calendarTime(
  value: string,
  tzid: string | undefined,
  zones: ReadonlyMap<string, readonly Observance[]>,
): CalendarTime | null {
  const text = value.trim().replace(/"$/, "");
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z)?)?$/i.exec(text);
  if (!match) return null;
  const date = parsePlainDate(`${match[1]}-${match[2]}-${match[3]}`);
  if (date === null || date < "1000-01-01" || date > "9000-12-31") return null;
  if (match[4] === undefined) return { date, second: null, zone: null };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Math.min(Number(match[6] ?? "0"), 59)];
  if (hour > 23 || minute > 59) return null;
  const utc = match[7] !== undefined ? ({ kind: "offset", seconds: 0 } as const) : null;
  return {
    date,
    second: hour * 3600 + minute * 60 + second,
    zone: utc ?? (tzid === undefined ? null : zoneOf(tzid, zones)),
  };
}

function offsetSeconds(text: string): number | null {
  const match = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text.trim());
  if (!match) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? "0");
  return match[1] === "-" ? -seconds : seconds;
}

function observanceOf(open: Open): Observance | null {
  const value = (name: string): string => open.properties.get(name)?.[0]?.value ?? "";
  const onset = calendarTime(value("DTSTART"), undefined, new Map());
  const offset = offsetSeconds(value("TZOFFSETTO"));
  if (onset === null || offset === null) return null;
  return { onset: { date: onset.date, second: onset.second ?? 0 }, rule: value("RRULE"), offset };
}

/** Follows BEGIN and END, and hands out each component as it closes. */
class ComponentReader {
  readonly components: CalendarComponent[] = [];
  readonly zones = new Map<string, Observance[]>();
  #head: CalendarHead = { name: "", method: "" };
  #record: Open | null = null;
  #observance: Open | null = null;
  #zoneId = "";
  #isInZone = false;
  /** Depth of alarms and the like within the record at hand; what stands there is not the record's own. */
  #depth = 0;

  take(property: ContentLine): void {
    const value = property.value.trim();
    if (property.name === "BEGIN") this.#begin(value.toUpperCase(), property.line);
    else if (property.name === "END") this.#end(value.toUpperCase(), property.line);
    else if (this.#observance !== null) add(this.#observance, property);
    else if (this.#record !== null) {
      if (this.#depth === 0) add(this.#record, property);
    } else if (this.#isInZone) {
      if (property.name === "TZID") this.#zoneId = zoneName(value);
    } else if (property.name === "X-WR-CALNAME" || property.name === "NAME") this.#head.name = value;
    else if (property.name === "METHOD") this.#head.method = value.toUpperCase();
  }

  #begin(name: string, line: number): void {
    if (name === "VCALENDAR") {
      this.close(false);
      this.#head = { name: "", method: "" };
      this.#isInZone = false;
    } else if (recordNames.has(name)) {
      this.close(false);
      this.#record = { name, line, properties: new Map(), count: 0 };
      this.#depth = 0;
      this.#observance = null;
      this.#isInZone = false;
    } else if (name === "VTIMEZONE" && this.#record === null) {
      this.#isInZone = true;
      this.#zoneId = "";
    } else if (this.#isInZone && (name === "STANDARD" || name === "DAYLIGHT")) {
      this.#observance = { name, line, properties: new Map(), count: 0 };
    } else if (this.#record !== null) this.#depth += 1;
  }

  #end(name: string, line: number): void {
    if (this.#observance !== null && name === this.#observance.name) {
      const observance = observanceOf(this.#observance);
      this.#observance = null;
      if (observance !== null)
        this.zones.set(this.#zoneId, [...(this.zones.get(this.#zoneId) ?? []), observance].slice(0, 50));
    } else if (name === "VTIMEZONE") this.#isInZone = false;
    else if (this.#record !== null && name === this.#record.name) this.close(true);
    else if (this.#record === null && recordNames.has(name)) {
      // The line that began this event is damaged: the event is lost, and must be counted so.
      this.components.push({
        name,
        line,
        properties: new Map(),
        calendar: this.#head,
        isClosed: false,
        cutCount: 0,
      });
    } else if (name === "VCALENDAR") this.close(false);
    else this.#depth = Math.max(0, this.#depth - 1);
  }

  close(isClosed: boolean): void {
    if (this.#record === null) return;
    const { name, line, properties, count } = this.#record;
    const cutCount = Math.max(0, count - propertiesPerComponent);
    this.components.push({ name, line, properties, calendar: this.#head, isClosed, cutCount });
    this.#record = null;
  }
}

function add(open: Open, property: ContentLine): void {
  open.count += 1;
  if (open.count > propertiesPerComponent || property.name === "") return;
  const list = open.properties.get(property.name);
  if (list === undefined) open.properties.set(property.name, [property]);
  else list.push(property);
}

/** Events, to-dos and journal entries of a text that may hold several calendars, with the zones it defines. */
export function calendarComponents(text: string): CalendarComponents {
  const reader = new ComponentReader();
  for (const property of contentLines(text)) {
    reader.take(property);
    if (reader.components.length > recordsPerFile) break;
  }
  reader.close(false);
  return { components: reader.components, zones: reader.zones };
}
