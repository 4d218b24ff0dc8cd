import type { CareerEntry } from "./career.ts";
import type { ModelLine } from "./company-model.ts";
import type { Concern } from "./concern.ts";
import type { Question } from "./question.ts";
import type { Requirement } from "./requirement.ts";
import type { SelfReview, WorkingNote } from "./step-reflection.ts";
import type { Story, Telling } from "./story.ts";

/** What the rules on interviews look at (P4, P6, P7, P9 to P12, D7). */
export type InterviewFacts = {
  /** Newest first. */
  readonly career: readonly CareerEntry[];
  readonly stories: readonly Story[];
  readonly tellings: readonly Telling[];
  /** Known and unknown, of companies with an opportunity. */
  readonly modelLines: readonly ModelLine[];
  readonly questions: readonly Question[];
  /** Questions that stand refused, newest refusal first (D7). */
  readonly refusals: readonly Question[];
  readonly concerns: readonly Concern[];
  readonly requirements: readonly Requirement[];
  readonly workingNotes: readonly WorkingNote[];
  readonly selfReviews: readonly SelfReview[];
};
