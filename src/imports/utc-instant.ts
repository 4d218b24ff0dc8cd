import { dateOfEpochDay, epochDay } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";

const daySeconds = 86_400;

/** Seconds since 1970 of a date and a clock time in UTC. */
export function epochSeconds(date: PlainDate, secondOfDay: number): number {
  return epochDay(date) * daySeconds + secondOfDay;
}

/** `YYYY-MM-DDTHH:MM:SS`, without a zone, of seconds since 1970; null outside the years 1 to 9999. */
export function clockText(seconds: number): string | null {
  const day = Math.floor(seconds / daySeconds);
  if (!Number.isFinite(day) || day < -719_162 || day > 2_932_896) return null;
  const rest = seconds - day * daySeconds;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${dateOfEpochDay(day)}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
}
