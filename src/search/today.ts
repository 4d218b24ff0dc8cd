import type { SearchFacts } from "./facts.ts";
import { epochMilliseconds } from "./instant.ts";
import { daysUntil, isPast, loopSteps, stepLabel } from "./playbook/open-loop.ts";
import { playbookNudges } from "./playbook/playbook.ts";
import type { Nudge, NudgeState } from "./playbook/playbook.ts";
import type { Instant } from "./step.ts";

export type FollowUpDue = {
  readonly stepId: string;
  readonly opportunityId: string;
  readonly label: string;
  readonly dueAt: Instant | null;
  readonly isOverdue: boolean;
  readonly hasDraft: boolean;
};

export type ComingStep = {
  readonly stepId: string;
  readonly opportunityId: string;
  readonly label: string;
  readonly startsAt: Instant;
  readonly timeZone: string | null;
  readonly minutes: number | null;
  readonly interviewers: readonly string[];
};

export type TodayList = {
  /** Overdue first, then by when they are due. */
  readonly followUpsDue: readonly FollowUpDue[];
  /** Steps that begin within the next seven days or run right now, the nearest first. */
  readonly comingSteps: readonly ComingStep[];
  /** Steps whose time is over and that wait for their result, the oldest first. */
  readonly unfinishedSteps: readonly ComingStep[];
  /** Every nudge by weight; the follow-ups and unfinished steps above are also here, under P5. */
  readonly nudges: readonly Nudge[];
};

const comingDays = 7;

/** What to do next and why: due follow-ups, coming steps, nudges by weight. */
export function todayList(facts: SearchFacts, states: readonly NudgeState[]): TodayList {
  const now = epochMilliseconds(facts.now);
  const followUpsDue: FollowUpDue[] = [];
  const comingSteps: ComingStep[] = [];
  const unfinishedSteps: ComingStep[] = [];
  for (const { step, opportunity } of loopSteps(facts.opportunities)) {
    const label = stepLabel(step, opportunity);
    const { state, dueAt, draft } = step.followUp;
    if (step.state === "done" && state === "owed") {
      const isOverdue = dueAt !== null && epochMilliseconds(dueAt) < now;
      followUpsDue.push({
        stepId: step.id,
        opportunityId: opportunity.id,
        label,
        dueAt,
        isOverdue,
        hasDraft: draft.trim() !== "",
      });
    }
    if (step.state !== "planned" || step.startsAt === null || opportunity.state === "closed") continue;
    const listedStep: ComingStep = {
      stepId: step.id,
      opportunityId: opportunity.id,
      label,
      startsAt: step.startsAt,
      timeZone: step.timeZone,
      minutes: step.minutes,
      interviewers: step.interviewers.map(({ name }) => name),
    };
    if (isPast(step, facts)) unfinishedSteps.push(listedStep);
    // Without days until it, a step that is not over has begun: it runs right now.
    else if ((daysUntil(step, facts) ?? 0) <= comingDays) comingSteps.push(listedStep);
  }
  return {
    followUpsDue: followUpsDue.toSorted((a, b) => instantOrder(a.dueAt, b.dueAt)),
    comingSteps: comingSteps.toSorted((a, b) => instantOrder(a.startsAt, b.startsAt)),
    unfinishedSteps: unfinishedSteps.toSorted((a, b) => instantOrder(a.startsAt, b.startsAt)),
    nudges: playbookNudges(facts, states),
  };
}

/** Earliest first; what has no time comes last. */
function instantOrder(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return epochMilliseconds(a) - epochMilliseconds(b);
}
