import { addDays, epochDay } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Instant } from "./step.ts";

/** Arithmetic on UTC instants without a clock. */

const dayMilliseconds = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** The number that the digits from `start` up to `end` spell; rules read thousands of instants, so no substring is cut. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Milliseconds since 1970-01-01T00:00Z; NaN when the text is not an ISO 8601 instant ending in `Z`, so that every comparison with it is false. */
export function epochMilliseconds(instant: Instant): number {
  if (!pattern.test(instant)) return Number.NaN;
  const minutes = digits(instant, 11, 13) * 60 + digits(instant, 14, 16);
  const seconds = instant.length > 17 ? digits(instant, 17, 19) : 0;
  const milliseconds =
    instant.length > 20 ? digits(instant.slice(20, 23).replace("Z", "").padEnd(3, "0"), 0, 3) : 0;
  return (
    epochDay(instant.slice(0, 10) as PlainDate) * dayMilliseconds +
    minutes * 60_000 +
    seconds * 1000 +
    milliseconds
  );
}

/** Whole days from `from` to `to`, rounded down; negative when `to` is earlier. */
export function daysBetweenInstants(from: Instant, to: Instant): number {
  return Math.floor((epochMilliseconds(to) - epochMilliseconds(from)) / dayMilliseconds);
}

/** The same time of day `days` later. */
export function instantDaysAfter(instant: Instant, days: number): Instant {
  return `${addDays(instant.slice(0, 10) as PlainDate, days)}${instant.slice(10)}`;
}

/** UTC midnight of a calendar date, for facts that know only the day. */
export function startOfDay(date: PlainDate): Instant {
  return `${date}T00:00:00Z`;
}
