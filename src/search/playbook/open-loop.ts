import type { SearchFacts } from "../facts.ts";
import { epochMilliseconds } from "../instant.ts";
import type { Opportunity } from "../opportunity.ts";
import type { Step } from "../step.ts";
import type { Subject } from "./rule.ts";

/** Opportunities that still run: open ones and those with an offer on the table. */
export function runningOpportunities(facts: SearchFacts): readonly Opportunity[] {
  return facts.opportunities.filter(({ state }) => state === "open" || state === "offer");
}

/** How a nudge names an opportunity, such as "VP Engineering at Acme". */
export function opportunityLabel({ title, companyName }: Opportunity): string {
  return title === "" ? companyName : `${title} at ${companyName}`;
}

/** How a nudge names a step, such as "CEO call, Acme". */
export function stepLabel(step: Step, { companyName }: Opportunity): string {
  return `${step.title === "" ? step.kind : step.title}, ${companyName}`;
}

export function opportunitySubject(opportunity: Opportunity): Subject {
  return { kind: "opportunity", id: opportunity.id, label: opportunityLabel(opportunity) };
}

export function stepSubject(step: Step, opportunity: Opportunity): Subject {
  return { kind: "step", id: step.id, label: stepLabel(step, opportunity) };
}

export type LoopStep = { readonly step: Step; readonly opportunity: Opportunity };

/** Steps of the given opportunities in one list, each with its opportunity. */
export function loopSteps(opportunities: readonly Opportunity[]): readonly LoopStep[] {
  return opportunities.flatMap((opportunity) => opportunity.steps.map((step) => ({ step, opportunity })));
}

/** Days from now until a planned, dated step that has not begun; null for every other step. */
export function daysUntil(step: Step, facts: SearchFacts): number | null {
  if (step.state !== "planned" || step.startsAt === null) return null;
  const days = (epochMilliseconds(step.startsAt) - epochMilliseconds(facts.now)) / 86_400_000;
  return days >= 0 ? days : null;
}

/** Whether a planned step's time is over, so that it waits for its result. An hour is assumed where no length is given. */
export function isPast(step: Step, facts: SearchFacts): boolean {
  if (step.state !== "planned" || step.startsAt === null) return false;
  const end = epochMilliseconds(step.startsAt) + (step.minutes ?? 60) * 60_000;
  return end < epochMilliseconds(facts.now);
}

/** The first planned step of the loop, dated or not; null when none is planned. */
export function nextStep(opportunity: Opportunity): Step | null {
  return opportunity.steps.find(({ state }) => state === "planned") ?? null;
}

/** "1 day", "3 days". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
