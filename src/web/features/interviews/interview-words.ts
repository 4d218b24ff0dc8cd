import type { ConcernState } from "../../../search/concern.ts";
import type { AskingOutcome, QuestionState } from "../../../search/question.ts";
import type { Fit } from "../../../search/requirement.ts";
import type { ReviewedPart } from "../../../search/step-reflection.ts";

/** How the page says what the closed lists of interviews hold. */

export const outcomeWords: Readonly<Record<AskingOutcome, string>> = {
  full: "Answered in full",
  partly: "Answered in part",
  refused: "Refused",
};

export const questionStateWords: Readonly<Record<QuestionState, string>> = {
  ...outcomeWords,
  open: "Not asked yet",
};

export const concernStateWords: Readonly<Record<ConcernState, string>> = {
  open: "Not answered",
  answered: "Answered",
  settled: "Settled",
};

export const fitWords: Readonly<Record<Fit, string>> = {
  open: "Not looked at",
  met: "Met",
  partly: "Partly met",
  gap: "Gap",
};

export const reviewedWords: Readonly<Record<ReviewedPart, string>> = {
  background: "How your background came across",
  preparation: "How prepared you were",
  communication: "How clearly you spoke",
  excitement: "How excited you seemed",
};

export const markWords: Readonly<Record<"1" | "2" | "3" | "4" | "5", string>> = {
  "1": "1 Poor",
  "2": "2 Weak",
  "3": "3 Fair",
  "4": "4 Good",
  "5": "5 Very good",
};
