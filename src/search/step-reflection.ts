import type { PlainDate } from "../plain-date.ts";
import type { Step } from "./step.ts";

/** How it would be to work with a CEO or founder, after one conversation (P11). */
export type WorkingNote = {
  readonly stepId: string;
  readonly agreements: string;
  readonly disagreements: string;
  readonly howDisagreed: string;
  readonly notedOn: PlainDate;
};

export const reviewedParts = ["background", "preparation", "communication", "excitement"] as const;
export type ReviewedPart = (typeof reviewedParts)[number];

/** The user's own marks, 1 to 5, on what a CEO call weighs (P10). */
export type SelfReview = Readonly<Record<ReviewedPart, number>> & {
  readonly stepId: string;
  readonly note: string;
  readonly reviewedOn: PlainDate;
};

const chiefs = /\b(ceo|chief executive|(co-?)?founder)\b/iu;

/** A conversation with the CEO or a founder, by its kind or by who is in it; what is weighed in a recruiter call or a talk is another thing. */
export function isCeoConversation({ kind, interviewers }: Pick<Step, "kind" | "interviewers">): boolean {
  if (kind === "presentation" || kind === "recruiter-call") return false;
  return (
    kind === "executive-call" ||
    kind === "ceo-discussion" ||
    interviewers.some(({ position }) => chiefs.test(position))
  );
}
