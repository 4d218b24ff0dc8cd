import { careerLabel, careerScope } from "./career.ts";
import type { CareerEntry } from "./career.ts";
import { coverage, expectedTopics, suggestedStories } from "./coverage.ts";
import type { InterviewFacts } from "./interview-facts.ts";
import type { Opportunity } from "./opportunity.ts";
import { interviewSource } from "./prep-section.ts";
import type { PrepItem, PrepSection } from "./prep-section.ts";
import { questionState } from "./question.ts";
import type { Question } from "./question.ts";
import { gapsFirst } from "./requirement.ts";
import type { Requirement } from "./requirement.ts";
import { topicName } from "./story-topics.ts";
import { durationText, spokenSeconds } from "./story.ts";
import type { Step } from "./step.ts";

/** What one printed page holds of each. */
const most = { career: 3, requirements: 8, concerns: 4, stories: 5, questions: 6 };

const fitWords = { gap: "Gap", open: "Not looked at", partly: "Partly met", met: "Met" } as const;

function careerDetail(entry: CareerEntry): string {
  return [careerScope(entry), ...entry.results.slice(0, 2)].filter((part) => part !== "").join(" · ");
}

/** What the ledger says of the roles that are asked about (P4). */
function careerSection({ career }: InterviewFacts): PrepSection {
  return {
    id: "career",
    title: "Your career in figures",
    rules: ["P4"],
    source: interviewSource,
    items: career
      .slice(0, most.career)
      .map((entry) => ({ text: careerLabel(entry), detail: careerDetail(entry) }))
      .filter(({ detail }) => detail !== ""),
  };
}

function requirementItem(requirement: Requirement, career: readonly CareerEntry[]): PrepItem {
  const shown = requirement.careerEntryIds.flatMap((id) => career.find((entry) => entry.id === id) ?? []);
  return {
    text: `${fitWords[requirement.fit]}: ${requirement.text}`,
    detail: [requirement.note.trim(), ...shown.map(careerLabel)].filter((part) => part !== "").join(" · "),
  };
}

/** Minimum requirements, gaps first: in full before a recruiter call, else only what is not met (P9). */
function requirementsSection(step: Step, { requirements, career }: InterviewFacts): PrepSection {
  const own = gapsFirst(requirements.filter(({ opportunityId }) => opportunityId === step.opportunityId));
  const isRecruiterCall = step.kind === "recruiter-call";
  const shown = isRecruiterCall ? own : own.filter(({ fit }) => fit === "gap");
  const items = shown.slice(0, most.requirements).map((requirement) => requirementItem(requirement, career));
  if (isRecruiterCall && own.length === 0)
    items.push({ text: "No requirement is written down: ask for them, or read the posting.", detail: "" });
  return {
    id: "requirements",
    title: isRecruiterCall ? "Minimum requirements, gaps first" : "Gaps against their requirements",
    rules: ["P9"],
    source: interviewSource,
    items,
  };
}

/** Concerns not settled: those of the people met first, open ones before answered ones (P4). */
function concernsSection(step: Step, { concerns }: InterviewFacts): PrepSection {
  const isHere = (personId: string | null): boolean =>
    step.interviewers.some((person) => person.personId === personId);
  const left = concerns
    .filter(({ opportunityId, state }) => opportunityId === step.opportunityId && state !== "settled")
    .toSorted(
      (a, b) =>
        Number(isHere(b.personId)) - Number(isHere(a.personId)) ||
        Number(b.state === "open") - Number(a.state === "open") ||
        a.raisedOn.localeCompare(b.raisedOn),
    );
  return {
    id: "concerns",
    title: "Concerns to answer",
    rules: ["P4"],
    source: interviewSource,
    items: left.slice(0, most.concerns).map(({ whose, text, state, answer }) => ({
      text: whose === "" ? text : `${whose}: ${text}`,
      detail:
        answer.trim() !== ""
          ? `${state === "answered" ? "Said so far" : "Your answer"}: ${answer.trim()}`
          : "No answer written yet.",
    })),
  };
}

/** Stories planned and suggested, what repeats and what nobody heard yet (P6, P12). */
function storiesSection(step: Step, opportunity: Opportunity, interviews: InterviewFacts): PrepSection {
  const { stories, tellings } = interviews;
  const planned = new Set(tellings.filter(({ stepId }) => stepId === step.id).map(({ storyId }) => storyId));
  const view = coverage(opportunity, stories, tellings);
  const expected = expectedTopics(step);
  const uncovered = expected.filter((topic) => !stories.some(({ topics }) => topics.includes(topic)));
  const here = tellings.filter(
    ({ opportunityId, stepId }) => opportunityId === opportunity.id && stepId !== step.id,
  );
  const heard = Map.groupBy(
    here.filter(({ toldOn }) => toldOn !== null),
    ({ storyId }) => storyId,
  );
  const items: PrepItem[] = [
    ...stories
      .filter(({ id }) => planned.has(id))
      .map((story) => ({
        text: `Tell “${story.title}” (${durationText(spokenSeconds(story))})`,
        detail: story.result.trim(),
      })),
    ...suggestedStories(step, stories, tellings).map((story) => ({
      text: `Could tell “${story.title}” (${durationText(story.seconds)})`,
      detail: story.reason,
    })),
  ];
  const warnings: PrepItem[] = view.warnings
    .filter((warning) => warning.stepId === step.id)
    .map(({ text }) => ({ text, detail: "" }));
  const told = [...heard].map(([storyId, all]) => {
    const title = stories.find(({ id }) => id === storyId)?.title ?? "";
    return `“${title}” (${[...new Set(all.map(({ personName }) => personName))].filter((name) => name !== "").join(", ")})`;
  });
  return {
    id: "stories",
    title: "Stories",
    rules: ["P6", "P12"],
    source: interviewSource,
    items: [
      ...warnings.slice(0, 3),
      ...items.slice(0, most.stories),
      ...(told.length === 0
        ? []
        : [{ text: `Told here already: ${told.slice(0, 6).join("; ")}`, detail: "" }]),
      ...(uncovered.length === 0 || step.state !== "planned"
        ? []
        : [{ text: `May be asked, no story yet: ${uncovered.map(topicName).join(", ")}`, detail: "" }]),
    ],
  };
}

function lastAnswer({ askings }: Question): string {
  const last = askings.at(-1);
  if (last === undefined) return "";
  const how = last.outcome === "refused" ? "refused" : "answered partly";
  return `${last.personName === "" ? "They" : last.personName} ${how} on ${last.askedOn}${last.answer.trim() === "" ? "" : `: ${last.answer.trim()}`}`;
}

/** Questions assigned to who is met here, then those that anyone may answer; refused ones are marked (P7, D7). */
function questionsSection(step: Step, { questions }: InterviewFacts): PrepSection {
  const ids = step.interviewers.map(({ personId }) => personId);
  const open = questions.filter(
    (question) => question.opportunityId === step.opportunityId && questionState(question) !== "full",
  );
  const assigned = open.filter(({ personId }) => personId !== null && ids.includes(personId));
  const free = open.filter(({ personId }) => personId === null);
  return {
    id: "asked-questions",
    title: "Your questions to them",
    rules: ["P7", "D7"],
    source: interviewSource,
    items: [...assigned, ...free].slice(0, most.questions).map((question) => ({
      text: `${questionState(question) === "refused" ? "Refused before: " : ""}${question.text}`,
      detail: [question.personId === null ? "For anyone" : `For ${question.personName}`, lastAnswer(question)]
        .filter((part) => part !== "")
        .join(" · "),
    })),
  };
}

/** The sections of a prep sheet that come from the user's own material. */
export function materialSections(
  step: Step,
  opportunity: Opportunity,
  interviews: InterviewFacts,
): readonly PrepSection[] {
  return [
    requirementsSection(step, interviews),
    concernsSection(step, interviews),
    storiesSection(step, opportunity, interviews),
    careerSection(interviews),
    questionsSection(step, interviews),
  ];
}
