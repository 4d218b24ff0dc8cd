import type { Opportunity } from "./opportunity.ts";
import type { Instant, Step } from "./step.ts";

/** What the views of opportunities read off a loop. */

type Loop = Pick<Opportunity, "steps">;

/** The step that comes next: the first planned one with a date, else the first planned one; null when nothing is planned. */
export function nextStep(opportunity: Loop): Step | null {
  const planned = opportunity.steps.filter((step) => step.state === "planned");
  return planned.find((step) => step.startsAt !== null) ?? planned[0] ?? null;
}

/** The start of the earliest planned step that is not over yet at `now`; null when there is none. */
export function nextStart(opportunity: Loop, now: Instant): Instant | null {
  const starts = opportunity.steps.flatMap((step) =>
    step.state === "planned" && step.startsAt !== null && step.startsAt >= now ? [step.startsAt] : [],
  );
  return starts.toSorted()[0] ?? null;
}

/** Excitement as it was logged, 1 to 5, oldest first. */
export function loggedExcitement(
  opportunity: Loop,
): readonly { readonly step: Step; readonly at: Instant; readonly value: number }[] {
  return opportunity.steps
    .flatMap((step) =>
      step.doneAt === null || step.excitement === null
        ? []
        : [{ step, at: step.doneAt, value: step.excitement }],
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The excitement logged last, 1 to 5; null before the first. */
export function latestExcitement(opportunity: Loop): number | null {
  return loggedExcitement(opportunity).at(-1)?.value ?? null;
}
