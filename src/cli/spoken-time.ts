import type { Instant } from "../search/step.ts";

const format = {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
} as const;

/** Making a formatter costs more than a thousand uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...format, timeZone });
  formatters.set(timeZone, made);
  return made;
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The same words for this machine's zone, without the international tables, whose first use costs a command time. */
function localTime(at: Date): string {
  return `${weekdays[at.getDay()]} ${at.getDate()} ${months[at.getMonth()]}, ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** A time as people say it, in a zone or where this machine is: `Thu 26 Nov, 10:00`. */
export function spokenTime(instant: Instant, timeZone: string | null): string {
  const at = new Date(instant);
  return timeZone === null ? localTime(at) : `${formatter(timeZone).format(at)} (${timeZone})`;
}
