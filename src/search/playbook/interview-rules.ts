import type { SearchFacts } from "../facts.ts";
import { daysBetweenInstants, epochMilliseconds } from "../instant.ts";
import type { Opportunity } from "../opportunity.ts";
import { stepKindOf } from "../step-kinds.ts";
import type { Step } from "../step.ts";
import {
  counted,
  daysUntil,
  isPast,
  loopSteps,
  nextStep,
  opportunitySubject,
  runningOpportunities,
  stepLabel,
  stepSubject,
} from "./open-loop.ts";
import type { LoopStep } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const soonDays = 7;
const usualStages: readonly { readonly kinds: readonly string[]; readonly name: string }[] = [
  { kinds: ["ceo-discussion", "executive-call"], name: "a conversation with the CEO or founder" },
  { kinds: ["peer-interview"], name: "a one-on-one with a peer executive" },
  { kinds: ["team-interview"], name: "a one-on-one with someone you would lead" },
];

function missingStageFinding(opportunity: Opportunity): Finding | null {
  const live = opportunity.steps.filter(({ state }) => state !== "cancelled");
  if (live.filter(({ state }) => state === "done").length < 2) return null;
  const missing = usualStages.find(({ kinds }) => !live.some(({ kind }) => kinds.includes(kind)));
  if (missing === undefined) return null;
  const subject = opportunitySubject(opportunity);
  return {
    subject,
    weight: 43,
    what: `The loop of ${subject.label} is under way without ${missing.name}. Ask for it.`,
    action: {
      operation: "step.add",
      input: { opportunityId: opportunity.id, kind: missing.kinds[0] },
      asks: [],
      label: "Add the conversation",
    },
  };
}

function unnamedFinding({ step, opportunity }: LoopStep, facts: SearchFacts): Finding | null {
  const days = daysUntil(step, facts);
  if (days === null || days > soonDays || step.interviewers.length > 0) return null;
  const kind = stepKindOf(step.kind);
  return {
    subject: stepSubject(step, opportunity),
    weight: days <= 2 ? 68 : 52,
    what: `${stepLabel(step, opportunity)} is near and nobody is named for it. Ask who will be there${kind === null ? "" : ", then open the prep sheet"}.`,
    action: {
      operation: "step.update",
      input: { id: step.id },
      asks: ["interviewers"],
      label: "Name who will be there",
    },
  };
}

function loopFindings(facts: SearchFacts): readonly Finding[] {
  const running = runningOpportunities(facts);
  return [
    ...running.flatMap((opportunity) => missingStageFinding(opportunity) ?? []),
    ...loopSteps(running).flatMap((entry) => unnamedFinding(entry, facts) ?? []),
  ];
}

/** Planned steps that are dated within two weeks, or next in their loop without a date. */
function upcomingSteps(facts: SearchFacts): readonly (LoopStep & { readonly days: number })[] {
  return runningOpportunities(facts).flatMap((opportunity) => {
    const next = nextStep(opportunity);
    return opportunity.steps.flatMap((step) => {
      const days = daysUntil(step, facts) ?? (step === next && step.startsAt === null ? 14 : 15);
      return days <= 14 ? [{ step, opportunity, days }] : [];
    });
  });
}

function backgroundFindings(facts: SearchFacts): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const { step, opportunity, days } of upcomingSteps(facts)) {
    for (const person of step.interviewers) {
      if (person.background !== "unknown") continue;
      const weight = Math.round(66 - days * 2);
      if ((findings.get(person.personId)?.weight ?? -1) >= weight) continue;
      findings.set(person.personId, {
        subject: { kind: "person", id: person.personId, label: person.name },
        weight,
        what: `You meet ${person.name} in ${stepLabel(step, opportunity)} and do not know their background.`,
        action: {
          operation: "person.update",
          input: { id: person.personId },
          asks: ["background"],
          label: "Set the background",
        },
      });
    }
  }
  return [...findings.values()];
}

function followUpFinding({ step, opportunity }: LoopStep, facts: SearchFacts): Finding | null {
  const subject = stepSubject(step, opportunity);
  if (isPast(step, facts) && (opportunity.state === "open" || opportunity.state === "offer")) {
    return {
      subject,
      weight: 74,
      what: `${subject.label} is over. Note how it went; the follow-up is due within 24 hours.`,
      action: {
        operation: "step.finish",
        input: { id: step.id },
        asks: ["notes", "core", "excitement"],
        label: "Finish the step",
      },
    };
  }
  if (step.state !== "done" || step.followUp.state !== "owed") return null;
  const { dueAt } = step.followUp;
  const hours = dueAt === null ? null : (epochMilliseconds(facts.now) - epochMilliseconds(dueAt)) / 3_600_000;
  const isOverdue = hours !== null && hours > 0;
  const late = isOverdue
    ? hours < 24
      ? counted(Math.max(1, Math.floor(hours)), "hour")
      : counted(Math.floor(hours / 24), "day")
    : "";
  return {
    subject,
    weight: isOverdue ? 92 : 82,
    what: isOverdue
      ? `Your follow-up to ${subject.label} is ${late} overdue.`
      : `You owe a follow-up to ${subject.label}; a short one today is best.`,
    action: {
      operation: "step.follow-up",
      input: { id: step.id, state: "sent" },
      asks: [],
      label: "Mark it as sent",
    },
  };
}

function excitementFinding({ step, opportunity }: LoopStep, facts: SearchFacts): Finding | null {
  if (step.state !== "done" || step.excitement !== null) return null;
  const days = step.doneAt === null ? 0 : Math.max(0, daysBetweenInstants(step.doneAt, facts.now));
  return {
    subject: stepSubject(step, opportunity),
    weight: Math.max(12, 46 - days * 2),
    what: `How did ${stepLabel(step, opportunity)} leave you, from drained to delighted?`,
    action: {
      operation: "step.update",
      input: { id: step.id },
      asks: ["excitement"],
      label: "Log your excitement",
    },
  };
}

function purposeFinding({ step, opportunity }: LoopStep, facts: SearchFacts): Finding | null {
  if (step.state !== "planned" || stepKindOf(step.kind) !== null || step.notes.trim() !== "") return null;
  const days = daysUntil(step, facts);
  return {
    subject: stepSubject(step, opportunity),
    weight: days !== null && days <= soonDays ? 57 : 36,
    what: `${stepLabel(step, opportunity)} is a step of your own kind. Ask what it is for and write one line.`,
    action: { operation: "step.update", input: { id: step.id }, asks: ["notes"], label: "Write its purpose" },
  };
}

type StepFinding = (entry: LoopStep, facts: SearchFacts) => Finding | null;

function perStep(find: StepFinding, from: (facts: SearchFacts) => readonly Opportunity[]) {
  return (facts: SearchFacts): readonly Finding[] =>
    loopSteps(from(facts)).flatMap((entry) => find(entry, facts) ?? []);
}

const hasRunning = (facts: SearchFacts): boolean => runningOpportunities(facts).length > 0;
const hasStep = (facts: SearchFacts, matches: (step: Step) => boolean): boolean =>
  facts.opportunities.some(({ steps }) => steps.some(matches));

export const interviewRules: readonly Rule[] = [
  {
    id: "P1",
    family: "P",
    title: "The usual stages, each with its preparation",
    source: sections.interview,
    why: "Most loops go from recruiter to CEO, peers, future team and a presentation; what is missing is what nobody planned for you.",
    reads: ["opportunities", "now"],
    waitsFor: "An open opportunity.",
    applies: hasRunning,
    findings: loopFindings,
  },
  {
    id: "P2",
    family: "P",
    title: "Know who asks",
    source: sections.interview,
    why: "Whoever hires this seat has usually not been an engineer: outcomes speak to them, technical depth to others.",
    reads: ["opportunities", "now"],
    waitsFor: "A coming step with an interviewer.",
    applies: (facts) => upcomingSteps(facts).some(({ step }) => step.interviewers.length > 0),
    findings: backgroundFindings,
  },
  {
    id: "P5",
    family: "P",
    title: "Quick, polite follow-ups",
    source: sections.interview,
    why: "With interviewers who cannot judge the craft, small courtesies weigh more.",
    reads: ["opportunities", "now"],
    waitsFor: "A step that took place.",
    applies: (facts) => hasStep(facts, (step) => step.state === "done" || isPast(step, facts)),
    findings: perStep(followUpFinding, ({ opportunities }) => opportunities),
  },
  {
    id: "P8",
    family: "P",
    title: "Excitement after every step",
    source: sections.interview,
    why: "Interviewers look for energy, and yours over time tells you more than one good day.",
    reads: ["opportunities", "now"],
    waitsFor: "A step that took place.",
    applies: (facts) => hasStep(facts, ({ state }) => state === "done"),
    findings: perStep(excitementFinding, runningOpportunities),
  },
  {
    id: "P13",
    family: "P",
    title: "Steps of any kind",
    source: sections.interview,
    why: "Anything may be on the calendar, from a chat to a coding test; a line on its purpose keeps you from preparing for the wrong one.",
    reads: ["opportunities", "now"],
    waitsFor: "A planned step of your own kind.",
    applies: (facts) =>
      runningOpportunities(facts).some(({ steps }) =>
        steps.some(({ state, kind }) => state === "planned" && stepKindOf(kind) === null),
      ),
    findings: perStep(purposeFinding, runningOpportunities),
  },
];
