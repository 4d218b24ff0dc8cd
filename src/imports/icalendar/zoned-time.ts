import { dateParts, plainDate } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { WrittenTime } from "../import-facts.ts";
import { clockText, epochSeconds } from "../utc-instant.ts";
import { datesInYear, recurrenceRule } from "./recurrence-rule.ts";
import { windowsZones } from "./windows-zones.ts";

/** One half of a VTIMEZONE: from `onset` (and each year by `rule`) clocks are `offset` seconds ahead of UTC. */
export type Observance = {
  readonly onset: { readonly date: PlainDate; readonly second: number };
  readonly rule: string;
  readonly offset: number;
};

/** Where a time stands: an IANA zone, a zone the file itself defines, or a fixed offset in seconds. */
export type Zone =
  | { readonly kind: "iana"; readonly name: string }
  | { readonly kind: "defined"; readonly observances: readonly Observance[] }
  | { readonly kind: "offset"; readonly seconds: number };

/** A calendar value: a whole day, or a clock time in UTC, in a zone, or in none. */
export type CalendarTime = {
  readonly date: PlainDate;
  /** Second of the day; null for a whole day. */
  readonly second: number | null;
  readonly zone: Zone | null;
};

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatter(name: string): Intl.DateTimeFormat | null {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    made = null;
  }
  if (formatters.size < 1000) formatters.set(name, made);
  return made;
}

function isIana(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatter(name) !== null;
}

/** Seconds that a zone's clocks are ahead of UTC at an instant. */
function ianaOffset(name: string, instant: number): number {
  const parts = formatter(name)?.formatToParts(instant * 1000) ?? [];
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? "0");
  const [year, month, day] = [value("year"), value("month"), value("day")];
  if (year < 1000 || year > 9999) return 0;
  const local = epochSeconds(
    plainDate(year, month, day),
    value("hour") * 3600 + value("minute") * 60 + value("second"),
  );
  return local - instant;
}

/** The last onset of an observance at or before a local time; null when there is none. */
function lastOnset({ onset, rule }: Observance, local: number, year: number): number | null {
  const first = epochSeconds(onset.date, onset.second);
  const parsed = recurrenceRule(rule);
  if (parsed === null || parsed.frequency !== "YEARLY") return first <= local ? first : null;
  const until = parsed.until?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, "$1-$2-$3") ?? "9999-12-31";
  const dates = [...datesInYear(parsed, onset.date, year - 1), ...datesInYear(parsed, onset.date, year)];
  const past = dates
    .filter((date) => date >= onset.date && date <= until)
    .map((date) => epochSeconds(date, onset.second))
    .filter((at) => at <= local);
  return past.at(-1) ?? null;
}

function definedOffset(observances: readonly Observance[], local: number, year: number): number {
  let best: { at: number; offset: number } | null = null;
  for (const observance of observances) {
    const at = lastOnset(observance, local, year);
    if (at !== null && (best === null || at >= best.at)) best = { at, offset: observance.offset };
  }
  return best?.offset ?? observances[0]?.offset ?? 0;
}

/** Seconds since 1970 of a clock time; of a time that clocks skip or repeat, the reading before the change. */
function instantOf(local: number, zone: Zone, year: number): number {
  if (zone.kind === "offset") return local - zone.seconds;
  if (zone.kind === "defined") return local - definedOffset(zone.observances, local, year);
  const guess = local - ianaOffset(zone.name, local);
  return local - ianaOffset(zone.name, guess);
}

/** A calendar value as it is recorded: `YYYY-MM-DD`, a UTC instant, or a local time without `Z` where no zone is known. */
export function writtenTimeOf({ date, second, zone }: CalendarTime): WrittenTime {
  if (second === null) return date;
  const local = epochSeconds(date, second);
  if (zone === null) return clockText(local) ?? date;
  const text = clockText(instantOf(local, zone, dateParts(date).year));
  return text === null ? date : `${text}Z`;
}

let zonesByCity: ReadonlyMap<string, string> | null = null;

/** IANA zones by their city, in lower case. */
function cityZones(): ReadonlyMap<string, string> {
  zonesByCity ??= new Map(
    Intl.supportedValuesOf("timeZone").map((name) => [
      (name.split("/").at(-1) ?? "").replaceAll("_", " ").toLowerCase(),
      name,
    ]),
  );
  return zonesByCity;
}

/** Outlook's display names: `(UTC+07:00) Bangkok, Hanoi, Jakarta`. */
function displayedZone(name: string): Zone | null {
  const match = /^\((?:UTC|GMT)(?:([+-])(\d{2}):(\d{2}))?\)\s*(.*)$/i.exec(name);
  if (!match) return null;
  const places = (match[4] ?? "").trim();
  const region = windowsZones.get(places.toLowerCase());
  if (region !== undefined) return { kind: "iana", name: region };
  for (const place of places.split(",")) {
    const zone = cityZones().get(place.trim().toLowerCase());
    if (zone !== undefined) return { kind: "iana", name: zone };
  }
  const seconds = Number(match[2] ?? "0") * 3600 + Number(match[3] ?? "0") * 60;
  return { kind: "offset", seconds: match[1] === "-" ? -seconds : seconds };
}

/** A TZID as it is compared: without quotes, escapes and the spaces after commas. */
export function zoneName(tzid: string): string {
  return tzid.replaceAll("\\", "").replace(/^"|"$/g, "").replace(/,\s+/g, ",").trim();
}

/**
 * The zone of a TZID: an IANA name (bare or at the end of a path), a Windows name, a definition in the file, or
 * Outlook's display name; null when it is none of these.
 */
export function zoneOf(tzid: string, definitions: ReadonlyMap<string, readonly Observance[]>): Zone | null {
  const name = zoneName(tzid);
  const windows = windowsZones.get(name.toLowerCase());
  if (windows !== undefined) return { kind: "iana", name: windows };
  if (isIana(name)) return { kind: "iana", name };
  const segments = name.split("/");
  const path = [3, 2]
    .map((count) => segments.slice(-count).join("/"))
    .find((each) => each.includes("/") && isIana(each));
  if (path !== undefined) return { kind: "iana", name: path };
  const displayed = displayedZone(name);
  if (displayed?.kind === "iana") return displayed;
  const observances = definitions.get(name);
  if (observances !== undefined && observances.length > 0) return { kind: "defined", observances };
  return displayed;
}
