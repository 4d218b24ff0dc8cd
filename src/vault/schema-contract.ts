import type { Generated } from "kysely";
import type { PlainDate } from "../plain-date.ts";
import type { AskKind, AskState } from "../search/negotiation/negotiation.ts";
import type { Flag } from "./flag.ts";

/** What is set for the talks on one opportunity; one row each. */
export type NegotiationTable = {
  id: string;
  opportunity_id: string;
  /** How many pushes the user wants to spend at most. */
  pushes: Generated<number>;
  /** First day that the present job's notice allows. */
  earliest_start: Generated<PlainDate | null>;
  expects_leave: Generated<Flag>;
  adviser: Generated<string>;
  adviser_spoken_on: Generated<PlainDate | null>;
  /** Private: left out of an adviser pack unless asked for. */
  notes: Generated<string>;
};

export type NegotiationAskTable = {
  id: string;
  opportunity_id: string;
  kind: AskKind;
  /** From 1. */
  round: number;
  /** In the words of offer asks, such as "window=60"; empty for what the engine does not price. */
  term: string;
  what: string;
  reason: string;
  fall_back: string;
  /** How many pushes it costs. */
  pushes: number;
  /** Cents; of a support ask only. */
  yearly_budget: number | null;
  currency: string;
  state: AskState;
  answer: Generated<string>;
  planned_on: PlainDate;
  made_on: PlainDate | null;
  answered_on: PlainDate | null;
};

/** What the present job would still pay or vest; `amount` in cents before tax. */
export type ForgoneItemTable = {
  id: string;
  opportunity_id: string;
  what: string;
  due_on: PlainDate;
  amount: number;
  currency: string;
};

/** The tables of the contract, by name. */
export type ContractSchema = {
  negotiation: NegotiationTable;
  negotiation_ask: NegotiationAskTable;
  forgone_item: ForgoneItemTable;
};

export const contractTables = [
  "negotiation",
  "negotiation_ask",
  "forgone_item",
] as const satisfies readonly (keyof ContractSchema)[];
