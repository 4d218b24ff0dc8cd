import { addDays } from "../../plain-date.ts";
import type { PendingDecision } from "../decision/decision-facts.ts";
import type { DecisionGap } from "../decision/readiness.ts";
import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import { closingAction } from "./decision-actions.ts";
import type { DecisionAhead } from "./decision-actions.ts";
import { opportunityLabel } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

/** Decisions that nobody has taken yet. */
function entries(facts: SearchFacts): readonly DecisionAhead[] {
  return (facts.decision?.pending ?? []).flatMap((pending) => {
    const opportunity = facts.opportunities.find(({ id }) => id === pending.opportunityId);
    const isAhead = opportunity?.state === "offer" || opportunity?.state === "open";
    return isAhead && !pending.isDecided ? [{ pending, opportunity }] : [];
  });
}

function isNear({ deadline }: PendingDecision, facts: SearchFacts): boolean {
  return deadline !== null && deadline <= addDays(facts.today, 7);
}

function subject(opportunity: Opportunity): Finding["subject"] {
  return { kind: "opportunity", id: opportunity.id, label: `Decision, ${opportunityLabel(opportunity)}` };
}

/** Rules that speak of one decision at a time; the page lists every gap. */
const rulesAtOnce = 3;

/** What a rule weighs: what takes other people's time comes first, until the last week. */
function gapWeight({ id, far, near }: RuleText, gaps: readonly DecisionGap[], isClose: boolean): number {
  if (isClose) return near;
  // The reasons for and against are written once most is known.
  return id === "D1" && gaps.every(({ part }) => part === "reason") ? 46 : far;
}

type Said = {
  readonly id: DecisionGap["rule"];
  readonly weight: number;
  readonly gaps: readonly DecisionGap[];
};

/** The rules with gaps that speak of this decision now, heaviest first. */
function spoken({ pending }: DecisionAhead, facts: SearchFacts): readonly Said[] {
  const isClose = isNear(pending, facts);
  return texts
    .map((text) => {
      const gaps = pending.gaps.filter(({ rule }) => rule === text.id);
      return { id: text.id, weight: gapWeight(text, gaps, isClose), gaps };
    })
    .filter(({ gaps }) => gaps.length > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, rulesAtOnce);
}

function gapFindings(rule: DecisionGap["rule"], facts: SearchFacts): readonly Finding[] {
  return entries(facts).flatMap((entry) =>
    spoken(entry, facts)
      .filter(({ id }) => id === rule)
      .flatMap(({ weight, gaps }) => {
        const [first] = gaps;
        if (first === undefined) return [];
        return {
          subject: subject(entry.opportunity),
          weight,
          what: `${entry.opportunity.companyName}: ${gaps.map(({ what }) => what).join(" ")}`,
          action: closingAction(first, entry),
        };
      }),
  );
}

/** Written before the deadline, not after it. */
function deadlineFindings(facts: SearchFacts): readonly Finding[] {
  return entries(facts).flatMap(({ pending, opportunity }) => {
    const { deadline, gaps } = pending;
    if (deadline === null || !isNear(pending, facts)) return [];
    const { id, companyName } = opportunity;
    const missing = gaps.length === 1 ? "1 thing is missing" : `${gaps.length} things are missing`;
    const write = {
      operation: "decision.update",
      input: { opportunityId: id },
      asks: ["verdict", "reason"],
      label: "Write the decision down",
    };
    const look = {
      operation: "decision.show",
      input: { opportunityId: id },
      asks: [],
      label: "See what is missing",
    };
    const isOver = deadline < facts.today;
    const what = isOver
      ? `${companyName} waited for your answer until ${deadline}. Write down what you decided.`
      : gaps.length === 0
        ? `${companyName} waits for your answer until ${deadline}. The facts are there: write the decision down.`
        : `${companyName} waits for your answer until ${deadline}. Before it, ${missing}.`;
    return {
      subject: { ...subject(opportunity), id: `${id}:answer` },
      weight: isOver ? 96 : 90,
      what,
      action: isOver || gaps.length === 0 ? write : look,
    };
  });
}

/** Predictions of one company that are due speak together, the oldest first. */
function predictionFindings(facts: SearchFacts): readonly Finding[] {
  const due = (facts.decision?.unscored ?? []).filter(({ dueOn }) => dueOn < facts.today);
  return [...Map.groupBy(due, ({ opportunityId }) => opportunityId)].flatMap(([opportunityId, rows]) => {
    const [first] = rows.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    if (first === undefined) return [];
    const more = rows.length === 1 ? "" : ` ${rows.length - 1} more wait${rows.length === 2 ? "s" : ""}.`;
    return {
      subject: { kind: "opportunity" as const, id: `${opportunityId}:predictions`, label: "A prediction" },
      weight: 32,
      what: `You predicted for ${first.dueOn}: “${first.statement}” Did it come true?${more}`,
      action: {
        operation: "prediction.score",
        input: { id: first.id },
        asks: ["cameTrue"],
        label: "Score it",
      },
    };
  });
}

type RuleText = {
  readonly id: DecisionGap["rule"];
  /** Weight before the last week, and in it. */
  readonly far: number;
  readonly near: number;
  readonly title: string;
  readonly why: string;
};

const texts: readonly RuleText[] = [
  {
    id: "D1",
    far: 70,
    near: 84,
    title: "Decide by what you wrote at the start",
    why: "Recruiters, the company and your own effort all lean to a yes; what you wrote before knows nothing of them.",
  },
  {
    id: "D2",
    far: 50,
    near: 70,
    title: "Predict the company's future",
    why: "A yes is a bet on what becomes of the company. Written with a chance and a day, it can be checked later.",
  },
  {
    id: "D3",
    far: 52,
    near: 80,
    title: "Weigh all of your needs",
    why: "The seat has to serve all of your needs, not the loudest one, and beside your other choices.",
  },
  {
    id: "D4",
    far: 68,
    near: 82,
    title: "Enough time with the CEO to trust them",
    why: "You will live with the CEO's judgement each day; a few hours of talk are the cheapest way to learn it.",
  },
  {
    id: "D5",
    far: 58,
    near: 72,
    title: "Speak to a board member",
    why: "The board sees the company and its CEO from another side.",
  },
  {
    id: "D6",
    far: 62,
    near: 76,
    title: "Speak to every executive you would work with",
    why: "These are the people with whom the work is done; one who avoids you says something too.",
  },
  {
    id: "D8",
    far: 60,
    near: 74,
    title: "Learn why executives left",
    why: "Those who left know what nobody inside will say; ask them or people you both know.",
  },
  {
    id: "D9",
    far: 54,
    near: 78,
    title: "Still excited, and explained to two friends",
    why: "Said aloud to two people with nothing to gain, a weak reason is heard as one.",
  },
];

/** Whether the rule has something to say of a decision and leaves the word to heavier ones. */
function isHeldBack(rule: DecisionGap["rule"], facts: SearchFacts): boolean {
  const withGaps = entries(facts).filter(({ pending }) => pending.gaps.some((gap) => gap.rule === rule));
  return (
    withGaps.length > 0 && withGaps.every((entry) => spoken(entry, facts).every(({ id }) => id !== rule))
  );
}

export const decisionRules: readonly Rule[] = texts.map(({ id, title, why }) => {
  const own = (facts: SearchFacts): readonly Finding[] => {
    if (id === "D1") return deadlineFindings(facts);
    return id === "D2" ? predictionFindings(facts) : [];
  };
  return {
    id,
    family: "D",
    title,
    source: sections.deciding,
    why,
    reads: ["decision", "opportunities", "today"],
    waitsFor:
      "A decision ahead: an offer, or a day to answer by. At most three rules speak of one at a time, first those that need others' time.",
    applies: (facts) => own(facts).length > 0 || (entries(facts).length > 0 && !isHeldBack(id, facts)),
    findings: (facts) => [...own(facts), ...gapFindings(id, facts)],
  };
});
