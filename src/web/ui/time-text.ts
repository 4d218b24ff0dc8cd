import { localTime, ownZone, placeOfZone } from "./zoned-time.ts";

const day = 86_400_000;

function parts(date: string, now: Date, zone: string): { readonly days: number; readonly sameYear: boolean } {
  const today = localTime(now.toISOString(), zone).slice(0, 10);
  return {
    days: Math.round((Date.parse(date) - Date.parse(today)) / day),
    sameYear: date.slice(0, 4) === today.slice(0, 4),
  };
}

function spelled(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(Date.parse(date));
}

/** A calendar date as people say it: today, tomorrow, Thursday, 3 Nov, 3 Nov 2025. */
export function dayText(date: string, now = new Date(), zone = ownZone()): string {
  const { days, sameYear } = parts(date, now, zone);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 7) return spelled(date, { weekday: "long" });
  return spelled(date, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** An instant as people say it, with the time of day near now: "tomorrow 15:00", "yesterday 09:30", "3 Nov". */
export function momentText(instant: string, zone = ownZone(), now = new Date()): string {
  const local = localTime(instant, zone);
  const date = local.slice(0, 10);
  const { days } = parts(date, now, zone);
  const text = dayText(date, now, zone);
  return Math.abs(days) > 6 && days < 0 ? text : `${text} ${local.slice(11)}`;
}

/** Exact, for whoever asks: "Tuesday, 24 November 2026, 15:00 (Berlin)". */
export function exactText(value: string, zone = ownZone()): string {
  if (value.length === 10)
    return spelled(value, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const local = localTime(value, zone);
  const date = spelled(local.slice(0, 10), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return `${date}, ${local.slice(11)} (${placeOfZone(zone)})`;
}

/** How long until or since: "in 5 h", "3 h ago", "2 days ago". */
export function distanceText(instant: string, now = new Date()): string {
  const ms = Date.parse(instant) - now.getTime();
  const minutes = Math.abs(ms) / 60_000;
  const size =
    minutes < 60
      ? `${Math.max(1, Math.round(minutes))} min`
      : minutes < 36 * 60
        ? `${Math.round(minutes / 60)} h`
        : `${Math.round(minutes / 1440)} days`;
  return ms < 0 ? `${size} ago` : `in ${size}`;
}
