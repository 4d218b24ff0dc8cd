import type { PlainDate } from "../../plain-date.ts";
import type { VestingEvent } from "./vesting-terms.ts";

/** The first event of a name, on or after a day where one is given; null when there is none. */
export function earliestEvent(
  events: readonly VestingEvent[],
  id: string,
  from: PlainDate | null,
): VestingEvent | null {
  return events
    .filter((event) => event.id === id && event.on >= (from ?? event.on))
    .reduce<VestingEvent | null>((best, event) => (best === null || event.on < best.on ? event : best), null);
}
