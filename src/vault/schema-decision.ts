import type { PlainDate } from "../plain-date.ts";
import type { Verdict } from "../search/decision/decision.ts";
import type { Flag } from "./flag.ts";

type OfOpportunity = { id: string; opportunity_id: string };

type DecisionTable = OfOpportunity & {
  deadline: PlainDate | null;
  is_excited: Flag | null;
  excited_on: PlainDate | null;
  verdict: Verdict | null;
  decided_on: PlainDate | null;
  reason: string;
  reason_on: PlainDate | null;
  departures_looked_on: PlainDate | null;
};

/** `trust` 1 to 5; `minutes` of a meeting beside the loop, or 0. */
type TrustNoteTable = OfOpportunity & { noted_on: PlainDate; trust: number; minutes: number; note: string };

type DepartureTable = OfOpportunity & {
  person_id: string | null;
  name: string;
  role: string;
  left_on: string;
  reason: string;
  source: string;
};

type CompanyReferenceTable = OfOpportunity & {
  name: string;
  relation: string;
  asked_on: PlainDate;
  said: string;
};

type FriendTalkTable = OfOpportunity & { name: string; told_on: PlainDate; said: string };

/** `first_weight` is the weight as it was first written. */
type CriterionTable = {
  id: string;
  position: number;
  name: string;
  weight: number;
  added_on: PlainDate;
  first_weight: number;
};

/** `opportunity_id` is null for the present job. */
type CriterionScoreTable = {
  id: string;
  criterion_id: string;
  opportunity_id: string | null;
  score: number;
  evidence: string;
};

type PredictionTable = OfOpportunity & {
  statement: string;
  probability: number;
  due_on: PlainDate;
  came_true: Flag | null;
  scored_on: PlainDate | null;
};

/** The tables of diligence and decision, by name. */
export type DecisionSchema = {
  decision: DecisionTable;
  trust_note: TrustNoteTable;
  departure: DepartureTable;
  company_reference: CompanyReferenceTable;
  friend_talk: FriendTalkTable;
  criterion: CriterionTable;
  criterion_score: CriterionScoreTable;
  prediction: PredictionTable;
};

export const decisionTables = [
  "decision",
  "trust_note",
  "departure",
  "company_reference",
  "friend_talk",
  "criterion",
  "criterion_score",
  "prediction",
] as const satisfies readonly (keyof DecisionSchema)[];
