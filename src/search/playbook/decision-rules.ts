import { addDays } from "../../plain-date.ts";
import type { PendingDecision } from "../decision/decision-facts.ts";
import type { DecisionGap } from "../decision/readiness.ts";
import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import { opportunityLabel } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Action, Finding, Rule } from "./rule.ts";

type Entry = { readonly pending: PendingDecision; readonly opportunity: Opportunity };

/** Offers that nobody has answered yet. */
function entries(facts: SearchFacts): readonly Entry[] {
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

/** The operation that closes a gap, by its part. */
function actionOf({ part }: DecisionGap, { pending, opportunity }: Entry): Action {
  const given = { opportunityId: opportunity.id };
  const update = (field: string, label: string): Action => ({
    operation: "decision.update",
    input: given,
    asks: [field],
    label,
  });
  const addStep = (kind: string, label: string): Action => ({
    operation: "step.add",
    input: { ...given, kind },
    asks: ["title"],
    label,
  });
  const actions: Readonly<Record<string, () => Action>> = {
    rationale: () => ({ operation: "rationale.save", input: {}, asks: ["text"], label: "Write why" }),
    deadline: () => update("deadline", "Note the day"),
    predictions: () => ({
      operation: "prediction.add",
      input: given,
      asks: ["statement", "probability", "dueOn"],
      label: "Predict something",
    }),
    criteria: () =>
      pending.unscoredId === null
        ? {
            operation: "criterion.save",
            input: {},
            asks: ["name", "weight"],
            label: "Add a criterion",
          }
        : {
            operation: "criterion.score",
            input: { ...given, criterionId: pending.unscoredId },
            asks: ["score", "evidence"],
            label: "Score it",
          },
    hours: () => addStep("ceo-discussion", "Ask for more time"),
    trust: () => ({
      operation: "trust.add",
      input: given,
      asks: ["trust", "note"],
      label: "Note your trust",
    }),
    board: () => addStep("board-conversation", "Ask for a board member"),
    team: () =>
      opportunity.companyId !== "" && opportunity.steps.length === 0
        ? addStep("peer-interview", "Ask to meet them")
        : {
            operation: "diligence.show",
            input: given,
            asks: [],
            label: "See whom you have met",
          },
    departures: () =>
      pending.unexplainedId === null
        ? { operation: "departure.add", input: given, asks: ["name", "reason"], label: "Add who left" }
        : {
            operation: "departure.update",
            input: { id: pending.unexplainedId },
            asks: ["reason", "source"],
            label: "Write why they left",
          },
    friends: () => ({
      operation: "friend.add",
      input: given,
      asks: ["name", "said"],
      label: "Note what a friend said",
    }),
    excited: () => update("isExcited", "Say whether you are"),
  };
  return (
    actions[part] ?? (() => ({ operation: "decision.show", input: given, asks: [], label: "Open it" }))
  )();
}

function gapFindings(rule: DecisionGap["rule"], weight: number, facts: SearchFacts): readonly Finding[] {
  return entries(facts).flatMap((entry) =>
    entry.pending.gaps
      .filter((gap) => gap.rule === rule)
      .map((gap) => ({
        subject: subject(entry.opportunity, gap.part),
        weight: weight + (isNear(entry.pending, facts) ? 14 : 0),
        what: `${entry.opportunity.companyName}: ${gap.what}`,
        action: actionOf(gap, entry),
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
