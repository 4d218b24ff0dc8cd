import { spokenSections } from "./presentation.ts";
import type { Presentation, PresentationSection } from "./presentation.ts";

/** What the checks look at; no notes and no slide text. */
export type CheckedPlan = Pick<
  Presentation,
  "totalMinutes" | "questionMinutes" | "wellReceived" | "clauses"
> & {
  readonly reviewers: readonly unknown[];
  readonly sections: readonly Pick<
    PresentationSection,
    "id" | "title" | "kind" | "minutes" | "impact" | "answers"
  >[];
};

export const planCheckIds = ["reviewer", "well-received", "clauses", "impact", "questions"] as const;
export type PlanCheckId = (typeof planCheckIds)[number];

/** One of the five checks of P15 as it stands. */
export type PlanCheck = {
  readonly check: PlanCheckId;
  /** "waits": the plan holds too little to tell. */
  readonly state: "fails" | "holds" | "waits";
  /** What was found, with names and numbers. */
  readonly what: string;
  /** Why it matters, in our words. */
  readonly why: string;
  /** What settles it; empty when it holds. */
  readonly fix: string;
};

type Section = CheckedPlan["sections"][number];
type Outcome = Pick<PlanCheck, "state" | "what" | "fix">;

function minutesOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How the minutes of a plan are used. */
export type TimeUse = {
  /** Minutes of talking: all sections but questions and bonus. */
  readonly talk: number;
  /** Minutes of the sections that are questions. */
  readonly plannedQuestions: number;
  /** What the talk leaves of the whole; negative when the talk alone is too long. */
  readonly left: number;
  /** Minutes of bonus sections, which stand outside. */
  readonly bonus: number;
};

export function timeUse(plan: Pick<CheckedPlan, "totalMinutes" | "sections">): TimeUse {
  const talk = minutesOf(spokenSections(plan.sections));
  return {
    talk,
    plannedQuestions: minutesOf(plan.sections.filter(({ kind }) => kind === "questions")),
    left: plan.totalMinutes - talk,
    bonus: minutesOf(plan.sections.filter(({ kind }) => kind === "bonus")),
  };
}

/** Clauses that no section answers which the audience is sure to hear. */
export function unansweredClauses(plan: Pick<CheckedPlan, "clauses" | "sections">): CheckedPlan["clauses"] {
  const spoken = spokenSections(plan.sections).filter(({ minutes }) => minutes > 0);
  const answered = new Set(spoken.flatMap(({ answers }) => answers));
  return plan.clauses.filter(({ id }) => !answered.has(id));
}

function reviewer({ reviewers }: CheckedPlan): Outcome {
  if (reviewers.length > 0)
    return { state: "holds", what: "Somebody was asked for feedback beforehand.", fix: "" };
  return {
    state: "fails",
    what: "Nobody was asked for feedback before the day.",
    fix: "Ask one interviewer, or the recruiter, to look at the outline.",
  };
}

function wellReceived(plan: CheckedPlan): Outcome {
  if (plan.wellReceived.trim() !== "")
    return { state: "holds", what: "You know what went down well with others.", fix: "" };
  return {
    state: "fails",
    what: "You have not noted what others did that was well received.",
    fix: "Ask the recruiter or an interviewer what worked before, and write the answer down.",
  };
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}”`;
}

function clauses(plan: CheckedPlan): Outcome {
  if (plan.clauses.length === 0)
    return {
      state: "waits",
      what: "No prompt is split into asks yet.",
      fix: "Paste what they asked for.",
    };
  const open = unansweredClauses(plan);
  const first = open[0];
  if (first === undefined)
    return { state: "holds", what: "A section answers each part of the prompt.", fix: "" };
  const others = open.length === 1 ? "" : ` and ${open.length - 1} more`;
  return {
    state: "fails",
    what: `No section answers ${quoted(first.text)}${others}.`,
    fix: "Mark the section that answers it, or add one. A bonus section does not count: it may never be shown.",
  };
}

/** The pair in which a part of less impact takes the most time more than one of more impact; null when there is none. */
export function worstInversion(
  sections: readonly Section[],
): { readonly long: Section; readonly short: Section } | null {
  let worst: { long: Section; short: Section; gap: number } | null = null;
  for (const long of sections)
    for (const short of sections) {
      const gap = long.minutes - short.minutes;
      if (long.impact < short.impact && gap > (worst?.gap ?? 0)) worst = { long, short, gap };
    }
  return worst;
}

function impact(plan: CheckedPlan): Outcome {
  const spoken = spokenSections(plan.sections);
  if (new Set(spoken.map((section) => section.impact)).size < 2)
    return {
      state: "waits",
      what:
        spoken.length < 2
          ? "Fewer than two sections are planned."
          : "All sections have the same impact, so their minutes cannot be held against it.",
      fix: "Say which section matters most to them, 1 to 5.",
    };
  const found = worstInversion(spoken);
  if (found === null)
    return { state: "holds", what: "No part of less impact takes more time than one of more.", fix: "" };
  const { long, short } = found;
  return {
    state: "fails",
    what: `${quoted(long.title)} (impact ${long.impact}) has ${long.minutes} min, ${quoted(short.title)} (impact ${short.impact}) only ${short.minutes}.`,
    fix: `Move at least ${Math.ceil((long.minutes - short.minutes) / 2)} min from the one to the other.`,
  };
}

function questions(plan: CheckedPlan): Outcome {
  const { talk, plannedQuestions, left } = timeUse(plan);
  const { totalMinutes, questionMinutes } = plan;
  if (left < 0)
    return {
      state: "fails",
      what: `The talk takes ${talk} of ${totalMinutes} min.`,
      fix: `Cut ${-left + questionMinutes} min: ${-left} that are too many and ${questionMinutes} for questions. Spare material can become bonus.`,
    };
  if (questionMinutes === 0)
    return {
      state: "fails",
      what: "No time is kept for questions.",
      fix: "Keep a reserve, and cut the talk to it.",
    };
  if (left < questionMinutes)
    return {
      state: "fails",
      what: `The talk leaves ${left} min for questions; you wanted ${questionMinutes}.`,
      fix: `Cut ${questionMinutes - left} min. Spare material can become bonus.`,
    };
  const isPlanned = plan.sections.some(({ kind }) => kind === "questions");
  if (isPlanned && plannedQuestions < questionMinutes)
    return {
      state: "fails",
      what: `Questions are planned with ${plannedQuestions} min; you wanted ${questionMinutes}.`,
      fix: `Give them ${questionMinutes - plannedQuestions} min more.`,
    };
  if (talk + plannedQuestions > totalMinutes)
    return {
      state: "fails",
      what: `Talk and questions together take ${talk + plannedQuestions} of ${totalMinutes} min.`,
      fix: `Cut ${talk + plannedQuestions - totalMinutes} min.`,
    };
  return { state: "holds", what: `${left} min are left for questions.`, fix: "" };
}

const checks: Readonly<Record<PlanCheckId, readonly [why: string, find: (plan: CheckedPlan) => Outcome]>> = {
  reviewer: [
    "An interviewer who saw it beforehand tells you what is missing while it can still be mended, and wants it to go well.",
    reviewer,
  ],
  "well-received": [
    "What went down well with earlier candidates tells you what this audience takes for good.",
    wellReceived,
  ],
  clauses: ["Whoever wrote the prompt listens for each part of it.", clauses],
  impact: ["Time spent on what matters less to them is missing where it would decide.", impact],
  questions: ["In the questions they talk themselves into it, and you learn what they doubt.", questions],
};

/** The five checks of P15 on a plan, always all of them and in this order. */
export function planChecks(plan: CheckedPlan): readonly PlanCheck[] {
  return planCheckIds.map((check) => {
    const [why, find] = checks[check];
    return { check, why, ...find(plan) };
  });
}
