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

/** Offers that nobody has answered yet. */
function entries(facts: SearchFacts): readonly DecisionAhead[] {
  return (facts.decision?.pending ?? []).flatMap((pending) => {
    const opportunity = facts.opportunities.find(({ id }) => id === pending.opportunityId);
    return opportunity?.state === "offer" && !pending.isDecided ? [{ pending, opportunity }] : [];
  });
}

function isNear({ deadline }: PendingDecision, facts: SearchFacts): boolean {
  return deadline !== null && deadline <= addDays(facts.today, 7);
}

function subject(opportunity: Opportunity, part: string): Finding["subject"] {
  return {
    kind: "opportunity",
    id: `${opportunity.id}:decision-${part}`,
    label: `Decision, ${opportunityLabel(opportunity)}`,
  };
}

function gapFindings(rule: DecisionGap["rule"], weight: number, facts: SearchFacts): readonly Finding[] {
  return entries(facts).flatMap((entry) =>
    entry.pending.gaps
      .filter((gap) => gap.rule === rule)
      .map((gap) => ({
        subject: subject(entry.opportunity, gap.part),
        weight: weight + (isNear(entry.pending, facts) ? 14 : 0),
        what: `${entry.opportunity.companyName}: ${gap.what}`,
        action: closingAction(gap, entry),
      })),
  );
}

/** Written before the deadline, not after it. */
function deadlineFindings(facts: SearchFacts): readonly Finding[] {
  return entries(facts).flatMap(({ pending, opportunity }) => {
    const { deadline, gaps } = pending;
    if (deadline === null || !isNear(pending, facts)) return [];
    const isOver = deadline < facts.today;
    return [
      {
        subject: subject(opportunity, "answer"),
        weight: isOver ? 96 : 90,
        what: isOver
          ? `${opportunity.companyName} waited for your answer until ${deadline}. Write down what you decided.`
          : `${opportunity.companyName} waits for your answer until ${deadline}. ${gaps.length === 0 ? "The facts are there: write the decision down." : `Before it, ${gaps.length} thing${gaps.length === 1 ? " is" : "s are"} missing.`}`,
        action:
          gaps.length === 0 || isOver
            ? {
                operation: "decision.update",
                input: { opportunityId: opportunity.id },
                asks: ["verdict", "reason"],
                label: "Write the decision down",
              }
            : {
                operation: "decision.show",
                input: { opportunityId: opportunity.id },
                asks: [],
                label: "See what is missing",
              },
      },
    ];
  });
}

function predictionFindings(facts: SearchFacts): readonly Finding[] {
  return (facts.decision?.unscored ?? [])
    .filter(({ dueOn }) => dueOn < facts.today)
    .map(({ id, opportunityId, statement, dueOn }) => ({
      subject: {
        kind: "opportunity" as const,
        id: `${opportunityId}:prediction-${id}`,
        label: "A prediction",
      },
      weight: 32,
      what: `You predicted for ${dueOn}: ${statement} Did it come true?`,
      action: { operation: "prediction.score", input: { id }, asks: ["cameTrue"], label: "Score it" },
    }));
}

type Text = readonly [id: DecisionGap["rule"], weight: number, title: string, why: string];

const texts: readonly Text[] = [
  [
    "D1",
    66,
    "Decide by what you wrote at the start",
    "Recruiters, the company and your own effort all lean to a yes; what you wrote before knows nothing of them.",
  ],
  [
    "D2",
    50,
    "Predict the company's future",
    "A yes is a bet on what becomes of the company. Written with a chance and a day, it can be checked later.",
  ],
  [
    "D3",
    60,
    "Weigh all of your needs",
    "The seat has to serve all of your needs, not the loudest one, and beside your other choices.",
  ],
  [
    "D4",
    68,
    "Enough time with the CEO to trust them",
    "You will live with the CEO's judgement each day; a few hours of talk are the cheapest way to learn it.",
  ],
  ["D5", 58, "Speak to a board member", "The board sees the company and its CEO from another side."],
  [
    "D6",
    62,
    "Speak to every executive you would work with",
    "These are the people with whom the work is done; one who avoids you says something too.",
  ],
  [
    "D8",
    59,
    "Learn why executives left",
    "Those who left know what nobody inside will say; ask them or people you both know.",
  ],
  [
    "D9",
    64,
    "Still excited, and explained to two friends",
    "Said aloud to two people with nothing to gain, a weak reason is heard as one.",
  ],
];

export const decisionRules: readonly Rule[] = texts.map(([id, weight, title, why]) => ({
  id,
  family: "D",
  title,
  source: sections.deciding,
  why,
  reads: ["decision", "opportunities", "today"],
  waitsFor: "An offer.",
  applies: (facts) =>
    entries(facts).length > 0 || (id === "D2" && (facts.decision?.unscored.length ?? 0) > 0),
  findings: (facts) => [
    ...(id === "D1" ? deadlineFindings(facts) : []),
    ...(id === "D2" ? predictionFindings(facts) : []),
    ...gapFindings(id, weight, facts),
  ],
}));
