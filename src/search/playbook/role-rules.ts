import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import { roleProfileGaps } from "../role-profile-gaps.ts";
import { defaultLoop } from "../step-kinds.ts";
import { counted, opportunitySubject, runningOpportunities } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const hasRunning = (facts: SearchFacts): boolean => runningOpportunities(facts).length > 0;
const waitsForOpportunity = "An open opportunity.";

/** Whether the loop is the template as it was applied: nothing added, moved, dated, named or written. */
function isBareTemplate({ steps }: Opportunity): boolean {
  return (
    steps.length === defaultLoop.length &&
    steps.every((step, index) => {
      const template = defaultLoop[index];
      return (
        template !== undefined &&
        step.kind === template.kind &&
        step.title === template.title &&
        step.state === "planned" &&
        step.startsAt === null &&
        step.interviewers.length === 0 &&
        step.notes.trim() === ""
      );
    })
  );
}

function loopFinding(opportunity: Opportunity): Finding | null {
  const subject = opportunitySubject(opportunity);
  if (opportunity.steps.length === 0) {
    return {
      subject,
      weight: 58,
      what: `${subject.label} has no loop yet. Start from the usual one, then change it to what they tell you.`,
      action: {
        operation: "opportunity.apply-template",
        input: { id: opportunity.id },
        asks: [],
        label: "Start from the usual loop",
      },
    };
  }
  const [first] = opportunity.steps;
  if (first !== undefined && isBareTemplate(opportunity)) {
    return {
      subject,
      weight: 44,
      what: `The loop of ${subject.label} is still the template. Ask how theirs really goes, and date the first step.`,
      action: {
        operation: "step.update",
        input: { id: first.id },
        asks: ["startsAt", "timeZone", "title"],
        label: "Make the first step theirs",
      },
    };
  }
  if (opportunity.state === "open" && !opportunity.steps.some(({ state }) => state === "planned")) {
    return {
      subject,
      weight: 38,
      what: `Nothing is planned after what you did for ${subject.label}. Ask what comes next and write it down.`,
      action: {
        operation: "step.add",
        input: { opportunityId: opportunity.id },
        asks: ["kind"],
        label: "Add the next step",
      },
    };
  }
  return null;
}

function profileFinding(opportunity: Opportunity, ruleId: "O2" | "P3"): Finding | null {
  const gaps = roleProfileGaps(opportunity).filter((gap) => gap.ruleId === ruleId);
  const [first] = gaps;
  if (first === undefined) return null;
  const subject = opportunitySubject(opportunity);
  const done = opportunity.steps.filter(({ state }) => state === "done").length;
  const isOffer = opportunity.state === "offer";
  return {
    subject,
    weight: Math.min(72, (isOffer ? 55 : 30) + done * 5 + gaps.length),
    what:
      ruleId === "P3"
        ? `${subject.label} has a technical founder: the title may say little. Ask ${first.askOf}: ${first.question}`
        : `${counted(gaps.length, "thing")} about ${subject.label} not known, first ${first.unknown}. Ask ${first.askOf}: ${first.question}`,
    action: {
      operation: "opportunity.update",
      input: { id: opportunity.id },
      asks: gaps.map(({ field }) => field),
      label: "Fill in the role profile",
    },
  };
}

function perOpportunity(find: (opportunity: Opportunity) => Finding | null) {
  return (facts: SearchFacts): readonly Finding[] =>
    runningOpportunities(facts).flatMap((opportunity) => find(opportunity) ?? []);
}

export const roleRules: readonly Rule[] = [
  {
    id: "O1",
    family: "O",
    title: "Every loop is its own",
    source: sections.oneOfOne,
    why: "Each executive process is made for one seat, so habits from structured loops mislead; write down theirs.",
    reads: ["opportunities"],
    waitsFor: waitsForOpportunity,
    applies: hasRunning,
    findings: perOpportunity(loopFinding),
  },
  {
    id: "O2",
    family: "O",
    title: "Know what the seat is",
    source: sections.oneOfOne,
    why: "Seats with the same title differ in functions, in who owns product and in what the founders keep.",
    reads: ["opportunities"],
    waitsFor: waitsForOpportunity,
    applies: hasRunning,
    findings: perOpportunity((opportunity) => profileFinding(opportunity, "O2")),
  },
  {
    id: "P3",
    family: "P",
    title: "A technical founder's title",
    source: sections.interview,
    why: "A technical founder may keep the CTO's decisions and hire a VP: who decides what matters more than the title.",
    reads: ["opportunities"],
    waitsFor: "An open opportunity with a technical founder.",
    applies: (facts) => runningOpportunities(facts).some(({ role }) => role.founderKind === "technical"),
    findings: perOpportunity((opportunity) => profileFinding(opportunity, "P3")),
  },
];
