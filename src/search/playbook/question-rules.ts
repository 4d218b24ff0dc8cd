import { modelAreaTexts, modelAreas } from "../company-model.ts";
import type { InterviewFacts } from "../interview-facts.ts";
import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import { questionState } from "../question.ts";
import type { Question } from "../question.ts";
import { isCeoConversation } from "../step-reflection.ts";
import { interviewRule } from "./interview-rule.ts";
import { counted, opportunityLabel, opportunitySubject, runningOpportunities } from "./open-loop.ts";
import { sections } from "./rule.ts";
import type { Finding, Rule } from "./rule.ts";

/** Fewer known lines than this are no model yet. */
const fewestLines = 3;

function modelFinding(opportunity: Opportunity, interviews: InterviewFacts): readonly Finding[] {
  const lines = interviews.modelLines.filter(({ companyId }) => companyId === opportunity.companyId);
  const hasAhead = opportunity.steps.some(
    (step) => step.state === "planned" && step.kind !== "recruiter-call",
  );
  const subject = opportunitySubject(opportunity);
  if (hasAhead && lines.length < fewestLines) {
    const missing = modelAreas.find((area) => !lines.some((line) => line.area === area)) ?? "product";
    return [
      {
        subject,
        weight: opportunity.steps.some((step) => step.state === "planned" && isCeoConversation(step))
          ? 46
          : 35,
        what: `Your model of ${opportunity.companyName} has ${counted(lines.length, "line")}. Write what you know, and what you do not; begin with ${modelAreaTexts[missing].name.toLowerCase()}.`,
        action: {
          operation: "company-model.add",
          input: { companyId: opportunity.companyId, area: missing },
          asks: ["area", "text"],
          label: "Add a line",
        },
      },
    ];
  }
  const asked = new Set(interviews.questions.map(({ lineId }) => lineId));
  const unasked = lines.filter(({ id, isUnknown }) => isUnknown && !asked.has(id));
  if (unasked.length === 0) return [];
  return [
    {
      subject,
      weight: 47,
      what: `${counted(unasked.length, "unknown")} in your model of ${opportunity.companyName} ${unasked.length === 1 ? "has" : "have"} no question yet.`,
      action: {
        operation: "question.generate",
        input: { opportunityId: opportunity.id },
        asks: [],
        label: "Make the questions",
      },
    },
  ];
}

function unassignedFindings(opportunity: Opportunity, { questions }: InterviewFacts): readonly Finding[] {
  const [first, ...more] = questions.filter(
    (question) =>
      question.opportunityId === opportunity.id &&
      question.personId === null &&
      questionState(question) === "open",
  );
  if (first === undefined || opportunity.steps.every(({ interviewers }) => interviewers.length === 0))
    return [];
  return [
    {
      subject: { kind: "question", id: first.id, label: opportunityLabel(opportunity) },
      weight: 36,
      what: `Nobody is named to answer “${first.text}”${more.length === 0 ? "" : `, nor ${counted(more.length, "other question")}`}.`,
      action: {
        operation: "question.update",
        input: { id: first.id },
        asks: ["personId"],
        label: "Name who can answer",
      },
    },
  ];
}

function ownQuestions(opportunity: Opportunity, { questions }: InterviewFacts): readonly Question[] {
  return questions.filter(({ opportunityId }) => opportunityId === opportunity.id);
}

/** Whoever was to answer was met after the question stood, and nothing was written down. */
function unwrittenFindings(opportunity: Opportunity, interviews: InterviewFacts): readonly Finding[] {
  return ownQuestions(opportunity, interviews).flatMap((question): Finding[] => {
    if (questionState(question) !== "open" || question.personId === null) return [];
    const met = opportunity.steps.findLast(
      (step) =>
        step.state === "done" &&
        step.doneAt !== null &&
        step.doneAt.slice(0, 10) >= question.addedOn &&
        step.interviewers.some(({ personId }) => personId === question.personId),
    );
    if (met === undefined) return [];
    return [
      {
        subject: { kind: "question", id: question.id, label: opportunityLabel(opportunity) },
        weight: opportunity.state === "offer" ? 72 : 49,
        what: `You met ${question.personName} (${met.title}). Did they answer “${question.text}”?`,
        action: {
          operation: "question.ask",
          input: { id: question.id, personId: question.personId, stepId: met.id },
          asks: ["outcome", "answer"],
          label: "Write the answer",
        },
      },
    ];
  });
}

function refusedFindings(opportunity: Opportunity, interviews: InterviewFacts): readonly Finding[] {
  return interviews.refusals
    .filter(({ opportunityId, refusalView }) => opportunityId === opportunity.id && refusalView.trim() === "")
    .map((question) => ({
      subject: { kind: "question", id: question.id, label: opportunityLabel(opportunity) },
      weight: opportunity.state === "offer" ? 88 : 64,
      what: `${opportunity.companyName} would not answer “${question.text}”. Say what that means for you; it will head the decision.`,
      action: {
        operation: "question.update",
        input: { id: question.id },
        asks: ["refusalView"],
        label: "Say what it means",
      },
    }));
}

function openAtOffer(opportunity: Opportunity, interviews: InterviewFacts): readonly Finding[] {
  if (opportunity.state !== "offer") return [];
  const open = ownQuestions(opportunity, interviews).filter((question) =>
    ["open", "partly"].includes(questionState(question)),
  );
  const [first] = open;
  if (ownQuestions(opportunity, interviews).length === 0)
    return [
      {
        subject: opportunitySubject(opportunity),
        weight: 63,
        what: `An offer is there, and you have no question to ${opportunity.companyName} on record.`,
        action: {
          operation: "question.add",
          input: { opportunityId: opportunity.id },
          asks: ["text"],
          label: "Write a question",
        },
      },
    ];
  if (first === undefined) return [];
  return [
    {
      subject: opportunitySubject(opportunity),
      weight: 79,
      what: `An offer is there and ${counted(open.length, "question")} to ${opportunity.companyName} ${open.length === 1 ? "is" : "are"} not answered in full. First: “${first.text}”`,
      action: {
        operation: "question.ask",
        input: { id: first.id },
        asks: ["outcome", "answer"],
        label: "Write the answer",
      },
    },
  ];
}

const perRunning =
  (...finds: readonly ((opportunity: Opportunity, interviews: InterviewFacts) => readonly Finding[])[]) =>
  (interviews: InterviewFacts, facts: SearchFacts): readonly Finding[] =>
    runningOpportunities(facts).flatMap((opportunity) =>
      finds.flatMap((find) => find(opportunity, interviews)),
    );

export const questionRules: readonly Rule[] = [
  interviewRule({
    id: "P7",
    family: "P",
    title: "Questions that show your model of the company",
    source: sections.interview,
    why: "A good question shows how you think about their business, and its answer mends your picture of it.",
    waitsFor: "An open opportunity.",
    applies: (_, facts) => runningOpportunities(facts).length > 0,
    findings: perRunning(modelFinding, unassignedFindings),
  }),
  interviewRule({
    id: "D7",
    family: "D",
    title: "Your questions really answered",
    source: sections.deciding,
    why: "A company that will not answer a fair question before you join will not answer it after; it may be the reason to walk away.",
    waitsFor: "A question to a company, or an offer.",
    applies: ({ questions }, facts) =>
      questions.length > 0 || facts.opportunities.some(({ state }) => state === "offer"),
    findings: perRunning(refusedFindings, openAtOffer, unwrittenFindings),
  }),
];
