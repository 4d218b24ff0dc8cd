import type { PlainDate } from "../plain-date.ts";
import type {
  AdviceStance,
  AdviceVerdict,
  EnergyLevel,
  EnergyScope,
  GroundworkKind,
} from "../search/learning.ts";

type AdviceTable = {
  id: string;
  giver: string;
  person_id: string | null;
  topic: string;
  stance: AdviceStance;
  text: string;
  context: string;
  given_on: PlainDate;
  verdict: AdviceVerdict;
  verdict_reason: string;
};

type GroundworkActionTable = {
  id: string;
  kind: GroundworkKind;
  text: string;
  due_on: PlainDate | null;
  done_on: PlainDate | null;
  outcome: string;
};

type GroundworkReviewTable = { id: string; reviewed_on: PlainDate; note: string };

/** `items`: JSON array of the checklist's item ids that were in order. */
type ProfileCheckTable = { id: string; checked_on: PlainDate; items: string; note: string };

/** `missing_skills`: JSON array of text. */
type RetrospectiveTable = {
  id: string;
  opportunity_id: string;
  what_happened: string;
  learnt: string;
  differently: string;
  ended_at_kind: string | null;
  missing_skills: string;
  written_on: PlainDate;
};

type EnergyEntryTable = {
  id: string;
  scope: EnergyScope;
  activity: string;
  energy: EnergyLevel;
  minutes: number | null;
  felt_on: PlainDate;
  note: string;
};

/** `answers`: JSON object of answers by question id. */
type CareerCheckupTable = { id: string; answered_on: PlainDate; answers: string };

export type LearningTables = {
  advice: AdviceTable;
  groundwork_action: GroundworkActionTable;
  groundwork_review: GroundworkReviewTable;
  profile_check: ProfileCheckTable;
  retrospective: RetrospectiveTable;
  energy_entry: EnergyEntryTable;
  career_checkup: CareerCheckupTable;
};

export const learningTables = [
  "advice",
  "groundwork_action",
  "groundwork_review",
  "profile_check",
  "retrospective",
  "energy_entry",
  "career_checkup",
] as const satisfies readonly (keyof LearningTables)[];
