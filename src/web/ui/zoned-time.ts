/** Wall-clock time in a zone, for fields of type `datetime-local`. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, known);
  }
  return known;
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isZone(zone: string): boolean {
  try {
    return format(zone) !== undefined;
  } catch {
    return false;
  }
}

/** `2026-11-24T15:00` as a clock in the zone shows the instant; empty for null. */
export function localTime(instant: string | null, zone: string): string {
  if (instant === null) return "";
  const ms = Date.parse(instant);
  return Number.isNaN(ms)
    ? ""
    : format(isZone(zone) ? zone : ownZone())
        .format(ms)
        .replace(" ", "T");
}

/** The UTC instant at which a clock in the zone shows that time; null for empty text. In a gap of the clock, the time after it. */
export function instantOf(local: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(local)) return null;
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`);
  const shownAt = (ms: number): number => Date.parse(`${localTime(new Date(ms).toISOString(), zone)}:00Z`);
  let at = wanted - (shownAt(wanted) - wanted);
  at -= shownAt(at) - wanted;
  return new Date(at).toISOString();
}

/** `Berlin` of `Europe/Berlin`. */
export function placeOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

export function allZones(): readonly string[] {
  return Intl.supportedValuesOf("timeZone");
}
