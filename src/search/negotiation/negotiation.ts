import type { Cents } from "../../offer/money.ts";
import type { PlainDate } from "../../plain-date.ts";

export const askKinds = ["term", "support"] as const;
/** "support": an assistant, a budget for the team; not the user's own money (N12). */
export type AskKind = (typeof askKinds)[number];

export const askStates = ["planned", "made", "granted", "partly", "refused", "withdrawn"] as const;
export type AskState = (typeof askStates)[number];

/** One ask of the ledger (N13). */
export type NegotiationAsk = {
  readonly id: string;
  readonly opportunityId: string;
  readonly kind: AskKind;
  /** From 1. */
  readonly round: number;
  /** In the words of offer asks, such as "window=60"; empty for what has no price. */
  readonly term: string;
  readonly what: string;
  readonly reason: string;
  readonly fallBack: string;
  /** How many pushes it costs. */
  readonly pushes: number;
  readonly yearlyBudget: Cents | null;
  /** Empty without a budget. */
  readonly currency: string;
  readonly state: AskState;
  readonly answer: string;
  readonly plannedOn: PlainDate;
  readonly madeOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
};

/** What is set for the talks on one opportunity. */
export type NegotiationPlan = {
  readonly pushes: number;
  readonly earliestStart: PlainDate | null;
  readonly expectsLeave: boolean;
  readonly adviser: string;
  readonly adviserSpokenOn: PlainDate | null;
  readonly notes: string;
};

export const usualPlan: NegotiationPlan = {
  pushes: 5,
  earliestStart: null,
  expectsLeave: false,
  adviser: "",
  adviserSpokenOn: null,
  notes: "",
};

/** What the present job would still pay or vest, before tax. */
export type ForgoneItem = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly amount: Cents;
  readonly currency: string;
};

/** Whether the company has heard the ask. */
export function isMade(state: AskState): boolean {
  return state !== "planned" && state !== "withdrawn";
}
