import type { PlainDate } from "../plain-date.ts";
import type { ModelArea } from "../search/company-model.ts";
import type { ConcernState } from "../search/concern.ts";
import type { AskingOutcome } from "../search/question.ts";
import type { Fit } from "../search/requirement.ts";
import type { Flag } from "./flag.ts";

export type StoryTable = {
  id: string;
  title: string;
  /** JSON array of text. */
  topics: string;
  team_size: number | null;
  career_position_id: string | null;
  made_on: PlainDate;
};

/** The four parts as they were saved; the highest number is current. */
export type StoryVersionTable = {
  id: string;
  story_id: string;
  /** From 1. */
  number: number;
  situation: string;
  task: string;
  action: string;
  result: string;
  written_on: PlainDate;
};

export type StoryRehearsalTable = {
  id: string;
  story_id: string;
  version: number;
  seconds: number;
  rehearsed_on: PlainDate;
};

/** A story told in a step, one row a listener; without a day it is planned for the step. */
export type StoryTellingTable = {
  id: string;
  story_id: string;
  step_id: string;
  person_id: string | null;
  told_on: PlainDate | null;
};

export type CompanyModelLineTable = {
  id: string;
  company_id: string;
  area: ModelArea;
  is_unknown: Flag;
  text: string;
  source: string;
  noted_on: PlainDate;
};

export type QuestionTable = {
  id: string;
  opportunity_id: string;
  text: string;
  /** The unknown that it settles. */
  line_id: string | null;
  /** Who can answer it. */
  person_id: string | null;
  /** What a refusal means to the user. */
  refusal_view: string;
  added_on: PlainDate;
};

export type QuestionAskingTable = {
  id: string;
  question_id: string;
  person_id: string | null;
  step_id: string | null;
  asked_on: PlainDate;
  outcome: AskingOutcome;
  answer: string;
};

export type ConcernTable = {
  id: string;
  opportunity_id: string;
  person_id: string | null;
  /** The name where the person is not among the user's people. */
  whose: string;
  text: string;
  step_id: string | null;
  raised_on: PlainDate;
  state: ConcernState;
  answer: string;
  answered_on: PlainDate | null;
};

export type WorkingNoteTable = {
  id: string;
  step_id: string;
  agreements: string;
  disagreements: string;
  how_disagreed: string;
  noted_on: PlainDate;
};

/** 1 to 5 on each of the four. */
export type SelfReviewTable = {
  id: string;
  step_id: string;
  background: number;
  preparation: number;
  communication: number;
  excitement: number;
  note: string;
  reviewed_on: PlainDate;
};

export type RequirementTable = {
  id: string;
  opportunity_id: string;
  text: string;
  fit: Fit;
  /** How the user speaks to it. */
  note: string;
  position: number;
};

export type RequirementMatchTable = { id: string; requirement_id: string; career_position_id: string };

/** The tables of this part. */
export type InterviewTables = {
  story: StoryTable;
  story_version: StoryVersionTable;
  story_rehearsal: StoryRehearsalTable;
  story_telling: StoryTellingTable;
  company_model_line: CompanyModelLineTable;
  question: QuestionTable;
  question_asking: QuestionAskingTable;
  concern: ConcernTable;
  working_note: WorkingNoteTable;
  self_review: SelfReviewTable;
  requirement: RequirementTable;
  requirement_match: RequirementMatchTable;
};

/** Each after those it refers to. */
export const interviewTables = [
  "story",
  "story_version",
  "story_rehearsal",
  "story_telling",
  "company_model_line",
  "question",
  "question_asking",
  "concern",
  "working_note",
  "self_review",
  "requirement",
  "requirement_match",
] as const satisfies readonly (keyof InterviewTables)[];
