import { coverage, expectedTopics, suggestedStories } from "../coverage.ts";
import type { SearchFacts } from "../facts.ts";
import type { InterviewFacts } from "../interview-facts.ts";
import { interviewRule } from "./interview-rule.ts";
import { daysUntil, loopSteps, nextStep, runningOpportunities, stepLabel, stepSubject } from "./open-loop.ts";
import type { LoopStep } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

const soonDays = 7;

function repeatFindings(entry: LoopStep, { stories, tellings }: InterviewFacts): readonly Finding[] {
  const { opportunity, step } = entry;
  if (step.state !== "planned") return [];
  const planned = tellings.filter(({ stepId }) => stepId === step.id);
  if (planned.length === 0) return [];
  return coverage(opportunity, stories, tellings)
    .warnings.filter(({ kind, stepId }) => kind === "repeat" && stepId === step.id)
    .map(({ text, storyId }) => ({
      subject: {
        kind: "step" as const,
        id: `${step.id}:${storyId ?? ""}`,
        label: stepLabel(step, opportunity),
      },
      weight: 56,
      what: text,
      action: {
        operation: "story.untell",
        input: { id: storyId, stepId: step.id },
        asks: [],
        label: "Take it off the plan",
      },
    }));
}

function planFindings(entry: LoopStep, interviews: InterviewFacts, facts: SearchFacts): readonly Finding[] {
  const { opportunity, step } = entry;
  const here = interviews.tellings.filter(({ stepId }) => stepId === step.id);
  const subject = stepSubject(step, opportunity);
  if (step.state === "done") {
    const [unconfirmed] = here.filter(({ toldOn }) => toldOn === null);
    const title = interviews.stories.find(({ id }) => id === unconfirmed?.storyId)?.title ?? "";
    return unconfirmed === undefined
      ? []
      : [
          {
            subject,
            weight: 40,
            what: `Did you tell “${title}” in ${subject.label}? You planned to.`,
            action: {
              operation: "story.tell",
              input: { id: unconfirmed.storyId, stepId: step.id },
              asks: [],
              label: "I told it",
            },
          },
        ];
  }
  // Two steps at once would be given the same story.
  if (nextStep(opportunity) !== step) return [];
  const days = daysUntil(step, facts);
  if (days === null || days > soonDays || here.length > 0 || expectedTopics(step).length === 0) return [];
  const [best] = suggestedStories(step, interviews.stories, interviews.tellings);
  if (best === undefined) return [];
  return [
    {
      subject,
      weight: days <= 2 ? 57 : 42,
      what: `No story is planned for ${subject.label}. The best one left is “${best.title}”: ${best.reason.charAt(0).toLowerCase()}${best.reason.slice(1)}`,
      action: {
        operation: "story.tell",
        input: { id: best.storyId, stepId: step.id, isPlanned: true },
        asks: [],
        label: "Plan to tell it",
      },
    },
  ];
}

const covered = interviewRule({
  id: "P12",
  family: "P",
  title: "No story twice, no topic left out",
  source: sections.interview,
  why: "Loops are seldom coordinated: the same question comes three times, another never, and the interviewers compare notes.",
  waitsFor: "A story and a step to tell it in.",
  applies: ({ stories: all }, facts) => all.length > 0 && runningOpportunities(facts).length > 0,
  findings: (interviews, facts) => {
    const byOpportunity = Map.groupBy(interviews.tellings, ({ opportunityId }) => opportunityId);
    return loopSteps(runningOpportunities(facts)).flatMap((entry) => {
      const own = { ...interviews, tellings: byOpportunity.get(entry.opportunity.id) ?? [] };
      return [...repeatFindings(entry, own), ...planFindings(entry, own, facts)];
    });
  },
});

export const coverageRules: readonly Rule[] = [covered];
