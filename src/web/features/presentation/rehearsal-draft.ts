import { pausedClock } from "./rehearsal-clock.ts";
import type { RehearsalClock } from "./rehearsal-clock.ts";

type Draft = { readonly clock: RehearsalClock; readonly seenAt: number };

// Ids and times only: nothing that could be read leaves the vault.
function keyOf(presentationId: string): string {
  return `oneofone.rehearsal.${presentationId}`;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null || !("clock" in value) || !("seenAt" in value))
    return false;
  const { clock } = value as { clock: Partial<RehearsalClock> | null };
  return (
    typeof value.seenAt === "number" &&
    typeof clock === "object" &&
    clock !== null &&
    typeof clock.startedAt === "string" &&
    Array.isArray(clock.order) &&
    typeof clock.at === "number" &&
    typeof clock.spent === "object"
  );
}

/** A rehearsal that was left midway, paused where it was last seen; null when there is none. */
export function rehearsalDraft(presentationId: string): RehearsalClock | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(presentationId)) ?? "null");
    return isDraft(value) ? pausedClock(value.clock, value.seenAt) : null;
  } catch {
    return null;
  }
}

export function hasRehearsalDraft(presentationId: string): boolean {
  return rehearsalDraft(presentationId) !== null;
}

/** Keeps the rehearsal, so that closing the window midway loses nothing. */
export function keepRehearsal(presentationId: string, clock: RehearsalClock, now: number): void {
  const draft: Draft = { clock, seenAt: now };
  try {
    localStorage.setItem(keyOf(presentationId), JSON.stringify(draft));
  } catch {
    // A full or forbidden store only means that nothing outlives the window.
  }
}

export function dropRehearsal(presentationId: string): void {
  try {
    localStorage.removeItem(keyOf(presentationId));
  } catch {
    // As above.
  }
}
