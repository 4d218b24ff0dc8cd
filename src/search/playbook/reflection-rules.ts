import type { SearchFacts } from "../facts.ts";
import { isCeoConversation } from "../step-reflection.ts";
import { interviewRule } from "./interview-rule.ts";
import { loopSteps, runningOpportunities, stepLabel, stepSubject } from "./open-loop.ts";
import type { LoopStep } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Rule } from "./rule.ts";

/** Done CEO conversations of running opportunities. */
function ceoConversations(facts: SearchFacts): readonly LoopStep[] {
  return loopSteps(runningOpportunities(facts)).filter(
    ({ step }) => step.state === "done" && isCeoConversation(step),
  );
}

const selfReview = interviewRule({
  id: "P10",
  family: "P",
  title: "Background, preparation, communication, excitement",
  source: sections.interview,
  why: "The CEO judges the first calls on these four; marking yourself on them the same day shows what to mend.",
  waitsFor: "A conversation with a CEO or founder that took place.",
  applies: (_, facts) => ceoConversations(facts).length > 0,
  findings: ({ selfReviews }, facts) =>
    ceoConversations(facts)
      .filter(({ step }) => !selfReviews.some(({ stepId }) => stepId === step.id))
      .map(({ step, opportunity }) => ({
        subject: stepSubject(step, opportunity),
        weight: 43,
        what: `How did you do in ${stepLabel(step, opportunity)}, on the four things a CEO looks at?`,
        action: {
          operation: "self-review.save",
          input: { stepId: step.id },
          asks: ["background", "preparation", "communication", "excitement", "note"],
          label: "Review yourself",
        },
      })),
});

const workingNotes = interviewRule({
  id: "P11",
  family: "P",
  title: "Would the two of you work well together?",
  source: sections.interview,
  why: "Talks with the founder go both ways; how you two disagree tells you more than that you get along.",
  waitsFor: "A conversation with a CEO or founder that took place.",
  applies: (_, facts) => ceoConversations(facts).length > 0,
  findings: (interviews, facts) =>
    ceoConversations(facts)
      .filter(({ step }) => !interviews.workingNotes.some(({ stepId }) => stepId === step.id))
      .map(({ step, opportunity }) => ({
        subject: stepSubject(step, opportunity),
        weight: 45,
        what: `Where did you agree and disagree in ${stepLabel(step, opportunity)}, and how did they take it?`,
        action: {
          operation: "working-note.save",
          input: { stepId: step.id },
          asks: ["agreements", "disagreements", "howDisagreed"],
          label: "Note how you would work",
        },
      })),
});

export const reflectionRules: readonly Rule[] = [selfReview, workingNotes];
