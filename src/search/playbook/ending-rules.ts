import type { SearchFacts } from "../facts.ts";
import { daysBetweenInstants, epochMilliseconds, startOfDay } from "../instant.ts";
import type { Opportunity } from "../opportunity.ts";
import {
  stepLabel,
  counted,
  daysUntil,
  loopSteps,
  opportunitySubject,
  runningOpportunities,
  stepSubject,
} from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const silentDays = 14;
const ghostedDays = 28;

/** Whole days since the last sign of life: logged contact, a step that took place or was due, else the day it was opened. */
function silentFor(opportunity: Opportunity, facts: SearchFacts): number {
  const now = epochMilliseconds(facts.now);
  const signs = [startOfDay(opportunity.openedOn), opportunity.lastContactAt];
  for (const { doneAt, startsAt, state } of opportunity.steps) {
    signs.push(doneAt, state === "cancelled" ? null : startsAt);
  }
  let last: string | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const sign of signs) {
    if (sign === null) continue;
    const at = epochMilliseconds(sign);
    if (at > now || !(at > lastAt)) continue;
    [last, lastAt] = [sign, at];
  }
  return last === null ? 0 : daysBetweenInstants(last, facts.now);
}

function silenceFinding(opportunity: Opportunity, facts: SearchFacts): Finding | null {
  if (opportunity.state !== "open") return null;
  if (opportunity.steps.some((step) => daysUntil(step, facts) !== null)) return null;
  const days = silentFor(opportunity, facts);
  if (days <= silentDays) return null;
  const subject = opportunitySubject(opportunity);
  const isGone = days > ghostedDays;
  return {
    subject,
    weight: isGone ? 64 : 76,
    what: isGone
      ? `${subject.label} has been silent for ${counted(days, "day")} and nothing is planned. Close it as ghosted; it can be opened again.`
      : `${subject.label} has been silent for ${counted(days, "day")} and nothing is planned. Ask once where it stands, or close it as ghosted.`,
    action: {
      operation: "opportunity.close",
      input: { id: opportunity.id, reason: "ghosted" },
      asks: ["note"],
      label: "Close as ghosted",
    },
  };
}

function reasonFinding(opportunity: Opportunity): Finding | null {
  if (opportunity.state !== "closed" || opportunity.closeReason !== null) return null;
  const subject = opportunitySubject(opportunity);
  return {
    subject,
    weight: 32,
    what: `${subject.label} is closed without a reason. Say how it ended while you remember.`,
    action: {
      operation: "opportunity.close",
      input: { id: opportunity.id },
      asks: ["reason", "note"],
      label: "Give the reason",
    },
  };
}

export const endingRules: readonly Rule[] = [
  {
    id: "X1",
    family: "X",
    title: "Silence and endings",
    source: sections.ending,
    why: "Searches end in silence, in a seat filled meanwhile, in a mismatch or a missing skill. Seeing it early frees you for the seat where you thrive.",
    reads: ["opportunities", "now"],
    waitsFor: "An opportunity.",
    applies: (facts) => facts.opportunities.length > 0,
    findings: (facts) =>
      facts.opportunities.flatMap(
        (opportunity) => silenceFinding(opportunity, facts) ?? reasonFinding(opportunity) ?? [],
      ),
  },
];

export const understandingRules: readonly Rule[] = [
  {
    id: "W1",
    family: "W",
    title: "The core of what they said",
    source: sections.author,
    why: "Busy people say right things badly; one line on the core, and why it may be right, is what you will use later.",
    reads: ["opportunities"],
    waitsFor: "A step that took place, with notes.",
    applies: (facts) =>
      facts.opportunities.some(({ steps }) =>
        steps.some(({ state, notes }) => state === "done" && notes.trim() !== ""),
      ),
    findings: (facts) =>
      loopSteps(runningOpportunities(facts))
        .filter(({ step }) => step.state === "done" && step.notes.trim() !== "" && step.core.trim() === "")
        .map(({ step, opportunity }) => ({
          subject: stepSubject(step, opportunity),
          weight: 47,
          what: `Your notes on ${stepLabel(step, opportunity)} have no core line. What did they mean, in one sentence?`,
          action: {
            operation: "step.update",
            input: { id: step.id },
            asks: ["core", "whyRight"],
            label: "Write the core",
          },
        })),
  },
];
