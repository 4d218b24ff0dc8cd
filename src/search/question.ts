import type { PlainDate } from "../plain-date.ts";
import type { ModelArea } from "./company-model.ts";

/** What became of asking once (D7). */
export const askingOutcomes = ["full", "partly", "refused"] as const;
export type AskingOutcome = (typeof askingOutcomes)[number];

export type Asking = {
  readonly id: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly stepId: string | null;
  readonly askedOn: PlainDate;
  readonly outcome: AskingOutcome;
  readonly answer: string;
};

/** Where a question stands after all askings. */
export const questionStates = ["open", "full", "partly", "refused"] as const;
export type QuestionState = (typeof questionStates)[number];

/** A question to an opportunity's company; the same ledger serves prep sheets and the decision (D7). */
export type Question = {
  readonly id: string;
  readonly opportunityId: string;
  readonly text: string;
  /** The unknown of the company model that it settles. */
  readonly lineId: string | null;
  readonly area: ModelArea | null;
  /** Who can answer it. */
  readonly personId: string | null;
  readonly personName: string;
  /** What a refusal means to the user; empty until they say. */
  readonly refusalView: string;
  readonly addedOn: PlainDate;
  /** Oldest first. */
  readonly askings: readonly Asking[];
};

/** Answered in full by anyone counts as answered; else the last asking says where it stands. */
export function questionState({ askings }: Pick<Question, "askings">): QuestionState {
  if (askings.some(({ outcome }) => outcome === "full")) return "full";
  return askings.at(-1)?.outcome ?? "open";
}

/** Questions that someone refused to answer and that nobody has answered since, newest refusal first. */
export function refusals(questions: readonly Question[]): readonly Question[] {
  const last = ({ askings }: Question): string => askings.at(-1)?.askedOn ?? "";
  return questions
    .filter((question) => questionState(question) === "refused")
    .toSorted((a, b) => last(b).localeCompare(last(a)) || a.id.localeCompare(b.id));
}
