import { spokenSections } from "./presentation.ts";
import type { Presentation, Rehearsal } from "./presentation.ts";

/** One section over all rehearsals. */
export type SectionDrift = {
  readonly sectionId: string;
  readonly title: string;
  /** What the plan gives it now. */
  readonly targetSeconds: number;
  /** Seconds by rehearsal, oldest first; null where it was not spoken. */
  readonly seconds: readonly (number | null)[];
  /** Last time spoken against the target; positive is too long. Null while never spoken. */
  readonly lastOver: number | null;
};

export type RehearsalTotal = {
  readonly id: string;
  readonly seconds: number;
  /** Targets of the spoken sections as they were then. */
  readonly targetSeconds: number;
  /** Seconds in sections that were removed since. */
  readonly removedSeconds: number;
};

export type RehearsalDrift = {
  readonly sections: readonly SectionDrift[];
  readonly totals: readonly RehearsalTotal[];
};

function secondsIn({ laps }: Rehearsal, sectionId: string): number | null {
  const spoken = laps.filter((lap) => lap.sectionId === sectionId);
  return spoken.length === 0 ? null : spoken.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** How the time of each section moves from rehearsal to rehearsal (P14). */
export function rehearsalDrift({
  sections,
  rehearsals,
}: Pick<Presentation, "sections" | "rehearsals">): RehearsalDrift {
  return {
    sections: spokenSections(sections).map(({ id, title, minutes }) => {
      const targetSeconds = minutes * 60;
      const seconds = rehearsals.map((rehearsal) => secondsIn(rehearsal, id));
      const last = seconds.findLast((value) => value !== null);
      return {
        sectionId: id,
        title,
        targetSeconds,
        seconds,
        lastOver: last === undefined || last === null ? null : last - targetSeconds,
      };
    }),
    totals: rehearsals.map(({ id, laps }) => ({
      id,
      seconds: laps.reduce((sum, lap) => sum + lap.seconds, 0),
      targetSeconds: laps.reduce((sum, lap) => sum + lap.targetSeconds, 0),
      removedSeconds: laps
        .filter(({ sectionId }) => sectionId === null)
        .reduce((sum, lap) => sum + lap.seconds, 0),
    })),
  };
}
