import type { Generated } from "kysely";
import type { RecordKind } from "../imports/import-facts.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Channel, Rung, RungState } from "../search/ladder.ts";
import type { AcquaintanceDepth, CompanyKind, Confidence, RecruiterKind } from "../search/network.ts";
import type { CloseReason, FounderKind, OpportunityState, ProductOwner } from "../search/opportunity.ts";
import type { FeedbackVerdict, OutreachState } from "../search/rationale.ts";
import type { Background, FollowUpState, Instant, StepState } from "../search/step.ts";

import type { Flag } from "./flag.ts";
import type { CalendarEventTable, ThreadLinkTable } from "./schema-correspondence.ts";
import { learningTables } from "./schema-learning.ts";
import type { LearningTables } from "./schema-learning.ts";
import type { FilingTable, PayRowTable } from "./schema-filings.ts";
import type { FilingTableTable, PeerPayTable } from "./schema-pay.ts";
import { interviewTables } from "./schema-interviews.ts";
import type { InterviewTables } from "./schema-interviews.ts";
import { contractTables } from "./schema-contract.ts";
import type { ContractSchema } from "./schema-contract.ts";
import { decisionTables } from "./schema-decision.ts";
import type { DecisionSchema } from "./schema-decision.ts";
import { letterTables } from "./schema-letter.ts";
import type { LetterSchema } from "./schema-letter.ts";
import { presentationTables } from "./schema-presentation.ts";
import type { PresentationSchema } from "./schema-presentation.ts";
import { networkTables } from "./schema-network.ts";
import type { NetworkTables } from "./schema-network.ts";

export type VaultInfoTable = { only: 1; vault_id: string; schema_version: number; created_at: Instant };

export type OperationLogTable = {
  seq: Generated<number>;
  name: string;
  summary: string;
  actor: string;
  by_assistant: Flag;
  at: Instant;
  /** The operation that this one undoes or redoes. */
  undoes: number | null;
  kind: "do" | "undo" | "redo";
  undone: Generated<Flag>;
  /** 1 only inside the writing transaction; the journal's triggers find their operation by it. */
  open: Generated<Flag>;
  changes: Generated<number>;
};

export type ChangeLogTable = {
  id: Generated<number>;
  operation: number;
  table_name: string;
  row_id: string;
  kind: "insert" | "update" | "delete";
  /** The row before the change as JSON; null for an insert. */
  before: string | null;
};

type Stamps = { created_at: Instant; updated_at: Instant };

export type SettingTable = { id: string; value: string };

export type CompanyTable = Stamps & {
  num: Generated<number>;
  id: string;
  name: string;
  /** Lower case, without punctuation and legal form: two spellings of one name share it. */
  name_key: string;
  website: string;
  stage: string;
  headcount: number | null;
  industry: string;
  notes: string;
  is_target: Flag;
  kind: Generated<CompanyKind>;
};

export type PersonTable = Stamps & {
  num: Generated<number>;
  id: string;
  full_name: string;
  given_name: string;
  family_name: string;
  position: string;
  company_id: string | null;
  email: string;
  phone: string;
  profile_url: string;
  location: string;
  background: Background;
  notes: string;
  connected_on: PlainDate | null;
  /** JSON array of person kinds. */
  kinds: Generated<string>;
  how_known: Generated<AcquaintanceDepth>;
  vouched_by: Generated<string>;
  may_know: Generated<Confidence>;
  told_on: PlainDate | null;
  recruiter_kind: RecruiterKind | null;
  roles_placed: Generated<string>;
};

/** What an outside source last said of a row; makes a second import of it change nothing, and never undoes an own edit. */
export type ImportedRecordTable = {
  id: string;
  kind: RecordKind;
  key: string;
  /** The person or other row that it became. */
  row_id: string;
  /** JSON of `FieldValues`. */
  field_values: string;
};

export type ImportRunTable = {
  id: string;
  source: string;
  file_name: string;
  sha256: string;
  at: Instant;
  /** JSON: counts of new, changed, same and skipped records, and the skipped ones with line and reason. */
  report: string;
};

export type OpportunityTable = Stamps & {
  num: Generated<number>;
  id: string;
  company_id: string;
  title: string;
  state: OpportunityState;
  channel: Channel | null;
  rung: Rung | null;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  close_reason: CloseReason | null;
  close_note: string;
  /** JSON array of text. */
  functions_in_scope: string;
  product_owner: ProductOwner;
  founder_kind: FounderKind;
  ceo_needs_most: string;
  scope_against_title: string;
  is_internal: Flag;
  seat_holder: string;
  needs_team_lacks: string;
  transition_plan: string;
  notes: string;
  last_contact_at: Instant | null;
};

export type TransitionPeerTable = {
  id: string;
  opportunity_id: string;
  person_id: string | null;
  name: string;
  conversation_owed: string;
  held_on: PlainDate | null;
};

export type StepTable = Stamps & {
  id: string;
  opportunity_id: string;
  position: number;
  kind: string;
  title: string;
  state: StepState;
  starts_at: Instant | null;
  time_zone: string | null;
  minutes: number | null;
  place: string;
  notes: string;
  core: string;
  why_right: string;
  excitement: number | null;
  done_at: Instant | null;
  follow_up_state: FollowUpState;
  follow_up_due_at: Instant | null;
  follow_up_draft: string;
  follow_up_sent_at: Instant | null;
};

export type StepInterviewerTable = { id: string; step_id: string; person_id: string; position: number };

/** A kind of step that the user made (P13). */
export type StepKindTable = {
  id: string;
  name: string;
  assesses: string;
  prepare: string;
  learn: string;
  minutes: number | null;
};

export type RationaleVersionTable = {
  num: Generated<number>;
  id: string;
  text: string;
  archetype: string | null;
  written_on: PlainDate;
  created_at: Instant;
  /** How many phrases the linter marks in it; null before it was looked at. Kept, since the linter is slow to load. */
  open_marks: number | null;
};

export type RationaleReviewTable = {
  id: string;
  version_id: string;
  reviewer: string;
  person_id: string | null;
  is_executive: Flag;
  asked_on: PlainDate;
  said_on: PlainDate | null;
  said: string;
  verdict: FeedbackVerdict;
  verdict_reason: string;
};

export type OutreachTable = {
  id: string;
  recipient: string;
  person_id: string | null;
  connection: string;
  draft: string;
  state: OutreachState;
  drafted_on: PlainDate;
  sent_on: PlainDate | null;
  answered_on: PlainDate | null;
};

export type LadderRungTable = { id: string; company_id: string; rung: Rung; state: RungState; note: string };

export type NudgeStateTable = {
  id: string;
  rule: string;
  subject: string;
  state: "snoozed" | "dismissed";
  until: PlainDate | null;
  reason: string;
  at: Instant;
};

export type Schema = InterviewTables &
  PresentationSchema &
  LearningTables &
  NetworkTables &
  ContractSchema &
  DecisionSchema &
  LetterSchema & {
    vault_info: VaultInfoTable;
    operation_log: OperationLogTable;
    change_log: ChangeLogTable;
    setting: SettingTable;
    company: CompanyTable;
    person: PersonTable;
    imported_record: ImportedRecordTable;
    import_run: ImportRunTable;
    opportunity: OpportunityTable;
    transition_peer: TransitionPeerTable;
    step: StepTable;
    step_interviewer: StepInterviewerTable;
    step_kind: StepKindTable;
    rationale_version: RationaleVersionTable;
    rationale_review: RationaleReviewTable;
    outreach: OutreachTable;
    ladder_rung: LadderRungTable;
    nudge_state: NudgeStateTable;
    filing: FilingTable;
    pay_row: PayRowTable;
    filing_table: FilingTableTable;
    peer_pay: PeerPayTable;
    calendar_event: CalendarEventTable;
    thread_link: ThreadLinkTable;
  };

/** Tables that hold the user's data, in an order in which each comes after those it refers to. */
export const dataTables = [
  "setting",
  "company",
  "person",
  "imported_record",
  "import_run",
  "opportunity",
  "transition_peer",
  "step",
  "step_interviewer",
  "step_kind",
  "rationale_version",
  "rationale_review",
  "outreach",
  "ladder_rung",
  "nudge_state",
  ...networkTables,
  "filing",
  "pay_row",
  "filing_table",
  "peer_pay",
  ...interviewTables,
  ...presentationTables,
  ...contractTables,
  ...decisionTables,
  ...letterTables,
  "calendar_event",
  "thread_link",
  ...learningTables,
] as const satisfies readonly (keyof Schema)[];

export type DataTable = (typeof dataTables)[number];
