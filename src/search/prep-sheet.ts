import type { SearchFacts } from "./facts.ts";
import { epochMilliseconds } from "./instant.ts";
import { interviewerAdvice } from "./interviewer-advice.ts";
import type { Opportunity } from "./opportunity.ts";
import type { RationaleVersion } from "./rationale.ts";
import { materialSections } from "./prep-material.ts";
import { interviewSource as interview, plainItems as plain, prepSectionIds } from "./prep-section.ts";
import type { PrepItem, PrepSection } from "./prep-section.ts";
import { decisionQuestions, roleProfileGaps } from "./role-profile-gaps.ts";
import { stepKindOf } from "./step-kinds.ts";
import type { Background, Interviewer, Step } from "./step.ts";

/** One page for one step, as plain data, so that page, command line and print show the same. */
export type PrepSheet = {
  readonly stepId: string;
  readonly opportunityId: string;
  readonly companyName: string;
  readonly seat: string;
  readonly stepTitle: string;
  readonly kindName: string;
  readonly when: {
    readonly startsAt: string | null;
    readonly timeZone: string | null;
    readonly minutes: number | null;
    readonly place: string;
  };
  readonly interviewers: readonly Interviewer[];
  readonly sections: readonly PrepSection[];
};

/** What one printed page holds. */
const mostLearnt = 6;
const mostQuestions = 6;

/**
 * The prep sheet of a step (P1): what was learnt in this loop (W1), what its kind assesses, advice fitted to who asks (P2),
 * the rationale (R1), the user's own material (P4, P6, P7, P9, P12), questions on the seat's unknowns (O2, P3) and the
 * follow-up owed (P5).
 * `rationale` is the current version, or null before the first.
 */
export function prepSheet(
  step: Step,
  opportunity: Opportunity,
  rationale: RationaleVersion | null,
  facts: SearchFacts,
): PrepSheet {
  const kind = stepKindOf(step.kind);
  const kindName = kind?.name ?? step.kind;
  const sections = [
    assessedSection(step),
    interviewersSection(step, facts),
    rationaleSection(rationale),
    learntSection(step, opportunity, facts),
    prepareSection(step),
    ...(facts.interviews === undefined ? [] : materialSections(step, opportunity, facts.interviews)),
    roleQuestionsSection(opportunity),
    questionsSection(step),
    followUpSection(step),
  ];
  return {
    stepId: step.id,
    opportunityId: opportunity.id,
    companyName: opportunity.companyName,
    seat: opportunity.title,
    stepTitle: step.title === "" ? kindName : step.title,
    kindName,
    when: {
      startsAt: step.startsAt,
      timeZone: step.timeZone,
      minutes: step.minutes ?? kind?.usualMinutes ?? null,
      place: step.place,
    },
    interviewers: step.interviewers,
    sections: prepSectionIds.flatMap((id) =>
      sections.filter((section) => section.id === id && section.items.length > 0),
    ),
  };
}

function assessedSection(step: Step): PrepSection {
  const kind = stepKindOf(step.kind);
  const purpose = step.state === "planned" ? step.notes.trim() : "";
  const items =
    kind === null
      ? [
          {
            text: purpose === "" ? "A step of your own kind: ask what it is for before the day." : purpose,
            detail: "Anything can be asked in an executive loop; take it as it comes.",
          },
        ]
      : [{ text: kind.assesses, detail: purpose }];
  return {
    id: "assesses",
    title: "What this is about",
    rules: kind === null ? ["P13"] : ["P1"],
    source: kind?.source ?? interview,
    items,
  };
}

/** Where the user met this person before, in any loop; empty when never. */
function earlierMeetings(person: Interviewer, step: Step, facts: SearchFacts): string {
  const titles = facts.opportunities.flatMap(({ steps }) =>
    steps
      .filter(
        (other) =>
          other.id !== step.id &&
          other.state === "done" &&
          other.interviewers.some(({ personId }) => personId === person.personId),
      )
      .map((other) => (other.core.trim() === "" ? other.title : `${other.title}: ${other.core.trim()}`)),
  );
  return titles.length === 0 ? "" : `Met before. ${titles.join(" · ")}`;
}

function interviewersSection(step: Step, facts: SearchFacts): PrepSection {
  const items: PrepItem[] = step.interviewers.map((person) => ({
    text: [
      person.name,
      person.position,
      person.background === "unknown" ? "background unknown" : person.background,
    ]
      .filter((part) => part !== "")
      .join(", "),
    detail: earlierMeetings(person, step, facts),
  }));
  const backgrounds: readonly Background[] =
    step.interviewers.length === 0
      ? ["unknown"]
      : [...new Set(step.interviewers.map(({ background }) => background))];
  if (step.interviewers.length === 0)
    items.push({ text: "Nobody is named yet: ask who will be there.", detail: "" });
  items.push(...plain(backgrounds.flatMap(interviewerAdvice)));
  return { id: "interviewers", title: "Who asks", rules: ["P2"], source: interview, items };
}

function rationaleSection(rationale: RationaleVersion | null): PrepSection {
  return {
    id: "rationale",
    title: "Why you want an executive role",
    rules: ["R1"],
    source: "Larson, ch. 1, Why Pursue an Executive Role?",
    items:
      rationale === null || rationale.text.trim() === ""
        ? [{ text: "Not written yet. You will be asked; write it before this step.", detail: "" }]
        : [{ text: rationale.text.trim(), detail: `As of ${rationale.writtenOn}` }],
  };
}

function learntSection(step: Step, opportunity: Opportunity, facts: SearchFacts): PrepSection {
  const done = opportunity.steps.filter((other) => other.id !== step.id && other.state === "done");
  const latestFirst = done
    .filter(({ core }) => core.trim() !== "")
    .toSorted((a, b) => time(b) - time(a) || b.position - a.position);
  const items: PrepItem[] = latestFirst.slice(0, mostLearnt).map((other) => ({
    text: other.core.trim(),
    detail: [
      [other.title, ...other.interviewers.map(({ name }) => name)].join(", "),
      other.whyRight.trim() === "" ? "" : `May be right because: ${other.whyRight.trim()}`,
      disagreement(other, facts),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  }));
  const more = latestFirst.length - items.length;
  if (more > 0) items.push({ text: `${more} earlier core lines are in the loop.`, detail: "" });
  const bare = done.filter(({ core, notes }) => core.trim() === "" && notes.trim() !== "").length;
  if (bare > 0) items.push({ text: `Notes without a core line: ${bare}. Read them again.`, detail: "" });
  return {
    id: "learnt",
    title: "What you heard so far",
    rules: facts.interviews === undefined ? ["W1"] : ["W1", "P11"],
    source: "Larson, interview in The Pragmatic Engineer, advice for engineers who want to lead",
    items,
  };
}

/** On what the two differed, as far as it was noted (P11). */
function disagreement(step: Step, { interviews }: SearchFacts): string {
  const note = interviews?.workingNotes.find(({ stepId }) => stepId === step.id);
  const text = note?.disagreements.trim() ?? "";
  return text === "" ? "" : `You disagreed on: ${text}`;
}

function time({ doneAt }: Step): number {
  return doneAt === null ? 0 : epochMilliseconds(doneAt);
}

function prepareSection(step: Step): PrepSection {
  const kind = stepKindOf(step.kind);
  return {
    id: "prepare",
    title: "Have ready",
    rules: ["P1", "P6"],
    source: kind?.source ?? interview,
    items: plain([
      ...(kind?.prepare ?? ["Your background in two minutes", "Two short stories on different topics"]),
      "Answers in four short parts: situation, task, action, result",
    ]),
  };
}

function roleQuestionsSection(opportunity: Opportunity): PrepSection {
  const gaps = roleProfileGaps(opportunity);
  const decisions = decisionQuestions(opportunity);
  const items = gaps.map(({ question, unknown, askOf }) => ({
    text: question,
    detail: `Settles ${unknown}; ask ${askOf}`,
  }));
  // A technical founder's title stays doubtful until the scope is written down (P3).
  const extra = gaps.some(({ ruleId }) => ruleId === "P3") ? plain(decisions) : [];
  return {
    id: "role-questions",
    title: "What you do not know about the seat",
    rules: extra.length > 0 ? ["O2", "P3"] : ["O2"],
    source: "Larson, ch. 1, One of One",
    items: [...items, ...extra].slice(0, mostQuestions),
  };
}

function questionsSection(step: Step): PrepSection {
  const kind = stepKindOf(step.kind);
  return {
    id: "questions",
    title: "Learn from them",
    rules: ["P1", "P7"],
    source: kind?.source ?? interview,
    items: plain(
      kind?.learn ?? [
        "Why this step is in the loop",
        "What they would want from you in the first three months",
      ],
    ),
  };
}

function followUpSection(step: Step): PrepSection {
  return {
    id: "follow-up",
    title: "Afterwards",
    rules: ["P5", "P8", "W1"],
    source: interview,
    items: plain([
      step.followUp.state === "sent"
        ? "The follow-up is sent."
        : "Send a short thank-you within 24 hours that names one thing they said.",
      "Write the core of what they said, why they may be right, and how excited you left.",
    ]),
  };
}
