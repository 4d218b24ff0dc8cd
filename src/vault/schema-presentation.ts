import type { PlainDate } from "../plain-date.ts";
import type { BudgetCadence, PlanPeriod, SectionKind } from "../search/presentation/presentation.ts";
import type { Instant } from "../search/step.ts";

export type PresentationTable = {
  id: string;
  opportunity_id: string;
  step_id: string | null;
  title: string;
  prompt: string;
  total_minutes: number;
  question_minutes: number;
  well_received: string;
};

type Placed = { id: string; presentation_id: string; /** From 0, without gaps. */ position: number };

export type PresentationClauseTable = Placed & { text: string };

export type PresentationSectionTable = Placed & {
  title: string;
  kind: SectionKind;
  minutes: number;
  impact: number;
  points: string;
  notes: string;
};

export type SectionAnswerTable = { id: string; section_id: string; clause_id: string };

export type PlanItemTable = Placed & { period: PlanPeriod; what: string; measure: string };

/** `yearly_cost` in cents. */
export type PlanHireTable = Placed & {
  role: string;
  month: number;
  yearly_cost: number | null;
  currency: string;
};

/** `amount` in cents. */
export type PlanBudgetLineTable = Placed & {
  what: string;
  amount: number;
  currency: string;
  cadence: BudgetCadence;
};

export type PresentationReviewerTable = {
  id: string;
  presentation_id: string;
  person_id: string | null;
  reviewer: string;
  asked_on: PlainDate;
  said_on: PlainDate | null;
  said: string;
};

export type RehearsalTable = { id: string; presentation_id: string; started_at: Instant; note: string };

/** `section_id` is null once the section was removed. */
export type RehearsalLapTable = {
  id: string;
  rehearsal_id: string;
  section_id: string | null;
  position: number;
  title: string;
  target_seconds: number;
  seconds: number;
};

/** The tables of presentations, by name. */
export type PresentationSchema = {
  presentation: PresentationTable;
  presentation_clause: PresentationClauseTable;
  presentation_section: PresentationSectionTable;
  section_answer: SectionAnswerTable;
  plan_item: PlanItemTable;
  plan_hire: PlanHireTable;
  plan_budget_line: PlanBudgetLineTable;
  presentation_reviewer: PresentationReviewerTable;
  rehearsal: RehearsalTable;
  rehearsal_lap: RehearsalLapTable;
};

export const presentationTables = [
  "presentation",
  "presentation_clause",
  "presentation_section",
  "section_answer",
  "plan_item",
  "plan_hire",
  "plan_budget_line",
  "presentation_reviewer",
  "rehearsal",
  "rehearsal_lap",
] as const satisfies readonly (keyof PresentationSchema)[];
