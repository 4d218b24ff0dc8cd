import type { PresentationFacts, SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import type { PlannedPresentation } from "../presentation/planned-presentation.ts";
import { planChecks, worstInversion } from "../presentation/plan-checks.ts";
import type { PlanCheck, PlanCheckId } from "../presentation/plan-checks.ts";
import { planPeriods, spokenSections } from "../presentation/presentation.ts";
import { daysUntil, opportunityLabel, runningOpportunities } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Action, Finding, Rule } from "./rule.ts";

type Entry = {
  readonly plan: PlannedPresentation;
  readonly opportunity: Opportunity;
  /** Until its step; null while undated. */
  readonly days: number | null;
};

/** Plans of running opportunities whose day has not come. */
function livePlans({ plans }: PresentationFacts, facts: SearchFacts): readonly Entry[] {
  const running = new Map(runningOpportunities(facts).map((opportunity) => [opportunity.id, opportunity]));
  return plans.flatMap((plan) => {
    const opportunity = running.get(plan.opportunityId);
    if (opportunity === undefined) return [];
    const step = opportunity.steps.find(({ id }) => id === plan.stepId);
    if (step !== undefined && step.state !== "planned") return [];
    const days = step === undefined ? null : daysUntil(step, facts);
    // A dated step that has begun waits for its result, not for a better plan.
    if (step !== undefined && step.startsAt !== null && days === null) return [];
    return [{ plan, opportunity, days }];
  });
}

/** More weight the nearer the day. */
function near(base: number, days: number | null): number {
  if (days === null) return base;
  return base + (days <= 2 ? 18 : days <= 7 ? 10 : 0);
}

function subject(opportunity: Opportunity, part: string): Finding["subject"] {
  return {
    kind: "presentation",
    id: `${opportunity.id}:${part}`,
    label: `Presentation, ${opportunityLabel(opportunity)}`,
  };
}

function unplanned({ plans }: PresentationFacts, facts: SearchFacts): readonly Finding[] {
  const planned = new Set(plans.map(({ opportunityId }) => opportunityId));
  return runningOpportunities(facts).flatMap((opportunity) => {
    const step = opportunity.steps.find(({ kind, state }) => kind === "presentation" && state === "planned");
    const days = step === undefined ? null : daysUntil(step, facts);
    if (step === undefined || planned.has(opportunity.id) || (step.startsAt !== null && days === null))
      return [];
    return [
      {
        subject: subject(opportunity, "plan"),
        weight: near(50, days),
        what: `The presentation at ${opportunity.companyName} has no plan. Start from their prompt.`,
        action: {
          operation: "presentation.create",
          input: { opportunityId: opportunity.id, stepId: step.id },
          asks: ["prompt"],
          label: "Plan the presentation",
        },
      },
    ];
  });
}

function periodFinding({ plan, opportunity, days }: Entry): readonly Finding[] {
  const missing = planPeriods.filter((period) => !plan.periods.includes(period));
  const [period] = missing;
  if (period === undefined) return [];
  return [
    {
      subject: subject(opportunity, "days"),
      weight: near(40, days),
      what: `The plan for ${opportunityLabel(opportunity)} has nothing until day ${missing.join(", ")}.`,
      action: {
        operation: "presentation.save-plan-item",
        input: { presentationId: plan.id, period },
        asks: ["what", "measure"],
        label: "Add to the plan",
      },
    },
  ];
}

function rehearsalFinding({ plan, opportunity, days }: Entry): readonly Finding[] {
  if (plan.rehearsalCount > 0 || days === null || days > 7) return [];
  return [
    {
      subject: subject(opportunity, "rehearsal"),
      weight: near(48, days),
      what: `The presentation at ${opportunity.companyName} is near and was never rehearsed aloud.`,
      action: {
        operation: "presentation.show",
        input: { opportunityId: opportunity.id },
        asks: [],
        label: "Rehearse",
      },
    },
  ];
}

const weights: Readonly<Record<PlanCheckId, number>> = {
  clauses: 54,
  questions: 52,
  reviewer: 49,
  impact: 46,
  "well-received": 42,
};

function actionOf(check: PlanCheckId, plan: PlannedPresentation): Action {
  const update = "presentation.update-section";
  if (check === "reviewer")
    return {
      operation: "presentation.ask-reviewer",
      input: { presentationId: plan.id },
      asks: ["reviewer"],
      label: "Note whom you asked",
    };
  if (check === "well-received")
    return {
      operation: "presentation.update",
      input: { id: plan.id },
      asks: ["wellReceived"],
      label: "Note what worked",
    };
  if (check === "clauses")
    return { operation: update, input: {}, asks: ["id", "answers"], label: "Answer the prompt" };
  const inversion = check === "impact" ? worstInversion(spokenSections(plan.sections)) : null;
  if (inversion !== null)
    return {
      operation: update,
      input: { id: inversion.long.id },
      asks: ["minutes"],
      label: "Move the minutes",
    };
  return { operation: update, input: {}, asks: ["id", "minutes"], label: "Cut the talk" };
}

function checkFinding({ plan, opportunity, days }: Entry, check: PlanCheck): Finding {
  return {
    subject: subject(opportunity, check.check),
    weight: near(weights[check.check], days),
    what: `${opportunity.companyName}: ${check.what} ${check.fix}`,
    action: actionOf(check.check, plan),
  };
}

type Find = (presentations: PresentationFacts, facts: SearchFacts) => readonly Finding[];

const findPlan: Find = (presentations, facts) => [
  ...unplanned(presentations, facts),
  ...livePlans(presentations, facts).flatMap((entry) => [
    ...periodFinding(entry),
    ...rehearsalFinding(entry),
  ]),
];

const findChecks: Find = (presentations, facts) =>
  livePlans(presentations, facts).flatMap((entry) =>
    planChecks(entry.plan)
      .filter(({ state }) => state === "fails")
      .map((check) => checkFinding(entry, check)),
  );

const over =
  (find: Find) =>
  (facts: SearchFacts): readonly Finding[] =>
    facts.presentation === undefined ? [] : find(facts.presentation, facts);

export const presentationRules: readonly Rule[] = [
  {
    id: "P14",
    family: "P",
    title: "Plan the presentation",
    source: sections.interview,
    why: "The presentation is often the longest hour of the loop: your background, what matters for the business, your focus, your first 90 days.",
    reads: ["presentation", "opportunities", "now"],
    waitsFor: "A planned presentation in a loop.",
    applies: (facts) =>
      facts.presentation !== undefined &&
      (livePlans(facts.presentation, facts).length > 0 ||
        runningOpportunities(facts).some(({ steps }) =>
          steps.some(({ kind, state }) => kind === "presentation" && state === "planned"),
        )),
    findings: over(findPlan),
  },
  {
    id: "P15",
    family: "P",
    title: "Follow the prompt, spend the time where it counts, leave room for questions",
    source: sections.interview,
    why: "Feedback beforehand, what worked for others, each part of the prompt, minutes by impact and time for questions are what separates a good talk from a long one.",
    reads: ["presentation", "opportunities", "now"],
    waitsFor: "The plan of a presentation.",
    applies: (facts) => facts.presentation !== undefined && livePlans(facts.presentation, facts).length > 0,
    findings: over(findChecks),
  },
];
