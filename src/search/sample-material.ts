import type { PlainDate } from "../plain-date.ts";
import type { CareerEntry } from "./career.ts";
import type { ModelLine } from "./company-model.ts";
import type { Concern } from "./concern.ts";
import type { InterviewFacts } from "./interview-facts.ts";
import type { Asking, Question } from "./question.ts";
import type { Requirement } from "./requirement.ts";
import type { Story, Telling } from "./story.ts";

/** Small complete nouns of interview material for tests: each call gives one that no rule has anything to say about. */

const day = "2026-11-20" as PlainDate;

export function sampleCareerEntry(changes: Partial<CareerEntry> = {}): CareerEntry {
  return {
    id: "role-1",
    company: "Stoneground",
    title: "Director of Platform",
    description: "",
    location: "",
    startedOn: "2019-04",
    finishedOn: null,
    teams: ["Runtime", "Data"],
    teamSize: 46,
    budget: 6_200_000,
    currency: "EUR",
    results: ["Daily releases"],
    source: "own",
    ...changes,
  };
}

export function sampleStory(changes: Partial<Story> = {}): Story {
  return {
    id: "story-1",
    title: "Release trains",
    topics: ["delivery"],
    teamSize: null,
    careerEntryId: null,
    version: 1,
    madeOn: day,
    rehearsedSeconds: null,
    situation: "Six teams, one train.",
    task: "A date to plan on.",
    action: "Each team released alone.",
    result: "Daily releases in five months.",
    ...changes,
  };
}

export function sampleTelling(changes: Partial<Telling> = {}): Telling {
  return {
    id: "telling-1",
    storyId: "story-1",
    stepId: "step-done",
    opportunityId: "opportunity-1",
    personId: "person-1",
    personName: "Dana Okafor",
    toldOn: day,
    ...changes,
  };
}

export function sampleModelLine(changes: Partial<ModelLine> = {}): ModelLine {
  return {
    id: "line-1",
    companyId: "company-1",
    area: "product",
    isUnknown: false,
    text: "Arms that pack glass",
    source: "",
    notedOn: day,
    ...changes,
  };
}

export function sampleAsking(changes: Partial<Asking> = {}): Asking {
  return {
    id: "asking-1",
    personId: "person-1",
    personName: "Dana Okafor",
    stepId: "step-done",
    askedOn: day,
    outcome: "full",
    answer: "Twenty months",
    ...changes,
  };
}

export function sampleQuestion(changes: Partial<Question> = {}): Question {
  return {
    id: "question-1",
    opportunityId: "opportunity-1",
    text: "How long does the cash last?",
    lineId: null,
    area: null,
    personId: "person-1",
    personName: "Dana Okafor",
    refusalView: "",
    addedOn: day,
    askings: [sampleAsking()],
    ...changes,
  };
}

export function sampleConcern(changes: Partial<Concern> = {}): Concern {
  return {
    id: "concern-1",
    opportunityId: "opportunity-1",
    personId: "person-1",
    whose: "Dana Okafor",
    text: "Never led hardware",
    stepId: null,
    raisedOn: day,
    state: "settled",
    answer: "A year on the floor",
    answeredOn: day,
    ...changes,
  };
}

export function sampleRequirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: "requirement-1",
    opportunityId: "opportunity-1",
    text: "Forty people",
    fit: "met",
    note: "",
    position: 0,
    careerEntryIds: ["role-1"],
    ...changes,
  };
}

/** Material in good order: no rule fires on the sample search. */
export function sampleInterviews(changes: Partial<InterviewFacts> = {}): InterviewFacts {
  return {
    career: [sampleCareerEntry()],
    stories: [
      sampleStory({
        topics: ["priorities", "business-model", "working-relationship", "technical-strategy"],
      }),
    ],
    tellings: [sampleTelling({ stepId: "step-1", toldOn: null })],
    modelLines: ["a", "b", "c"].map((id) => sampleModelLine({ id })),
    questions: [sampleQuestion()],
    refusals: [],
    concerns: [sampleConcern()],
    requirements: [sampleRequirement()],
    workingNotes: [],
    selfReviews: [],
    ...changes,
  };
}
