import type { Instant } from "../search/step.ts";

/** A time as people say it, in a zone: `Thu 26 Nov, 10:00`. */
export function spokenTime(instant: Instant, timeZone: string | null): string {
  const format = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${new Intl.DateTimeFormat("en-GB", { ...format, timeZone: zone }).format(new Date(instant))}${timeZone === null ? "" : ` (${timeZone})`}`;
}
