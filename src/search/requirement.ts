/** How far the user meets a requirement, in their own word; "open" until they looked. */
export const fits = ["open", "met", "partly", "gap"] as const;
export type Fit = (typeof fits)[number];

/** A minimum requirement of a seat (P9), beside what in the user's career meets it. */
export type Requirement = {
  readonly id: string;
  readonly opportunityId: string;
  readonly text: string;
  readonly fit: Fit;
  /** How the user speaks to it. */
  readonly note: string;
  readonly position: number;
  /** Career entries that show it. */
  readonly careerEntryIds: readonly string[];
};

const order: Readonly<Record<Fit, number>> = { gap: 0, open: 1, partly: 2, met: 3 };

/** Gaps first, then what nobody looked at, then half met, then met. */
export function gapsFirst(requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements.toSorted((a, b) => order[a.fit] - order[b.fit] || a.position - b.position);
}
