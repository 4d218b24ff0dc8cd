import type { Generated } from "kysely";
import type { Layout } from "../search/opportunity-view.ts";
import type { PlainDate } from "../plain-date.ts";
import type { EvidenceDirection, IntroductionState, MessageDirection } from "../search/network.ts";
import type { Instant } from "../search/step.ts";
import type { Flag } from "./flag.ts";

export type EmploymentTable = {
  id: string;
  person_id: string;
  company_id: string;
  title: string;
  started_on: string | null;
  ended_on: string | null;
  is_current: Flag;
  source: string;
};

/** Every address of a person; the first of each kind also stands with the person. */
export type ContactPointTable = {
  id: string;
  person_id: string;
  kind: "email" | "phone" | "url";
  value: string;
  label: string;
};

export type PersonNoteTable = {
  id: string;
  person_id: string;
  text: string;
  written_at: string | null;
  source: string;
};

export type CompanyInvestorTable = { id: string; company_id: string; investor_id: string };

export type ExecutiveTable = {
  id: string;
  company_id: string;
  person_id: string | null;
  name: string;
  role: string;
  since: string | null;
};

/** One message of a thread; `name` is the correspondent, whoever wrote it. */
export type MessageTable = {
  id: string;
  thread: string;
  title: string;
  person_id: string | null;
  name: string;
  profile_url: string;
  direction: MessageDirection;
  sent_at: string | null;
  subject: string;
  body: string;
  folder: string;
  /** Drafts, spam and advertisements: kept, but owed no answer. */
  is_noise: Flag;
  source: string;
  /** JSON array of everyone in a mail, each `{name, email}`; empty elsewhere. */
  participants: Generated<string>;
};

/** The user's word on a thread: settled elsewhere or not to be answered, and the draft of an answer. The id is the thread. */
export type ThreadMarkTable = {
  id: string;
  state: "open" | "settled";
  at: Instant;
  draft: string;
  is_recruiter: Flag | null;
};

export type IntroductionTable = {
  id: string;
  company_id: string | null;
  opportunity_id: string | null;
  via_person_id: string;
  to_person_id: string | null;
  to_name: string;
  purpose: string;
  draft: string;
  state: IntroductionState;
  drafted_on: PlainDate;
  asked_on: PlainDate | null;
  answered_on: PlainDate | null;
  thanked_on: PlainDate | null;
};

export type PostingTable = {
  id: string;
  company_id: string;
  opportunity_id: string | null;
  title: string;
  url: string;
  posted_on: PlainDate | null;
  seen_on: PlainDate;
  notes: string;
};

export type PostingEvidenceTable = {
  id: string;
  posting_id: string;
  points_to: EvidenceDirection;
  text: string;
  source: string;
  found_on: PlainDate;
};

/** The user's own career, from a profile or résumé. */
export type CareerPositionTable = {
  id: string;
  company: string;
  title: string;
  description: string;
  location: string;
  started_on: string | null;
  finished_on: string | null;
  /** JSON array of text. */
  highlights: string;
  source: string;
  /** JSON array of text: the teams led. */
  teams: Generated<string>;
  /** People led, directly and not. */
  team_size: number | null;
  budget_cents: number | null;
  /** ISO 4217; empty without a budget. */
  budget_currency: Generated<string>;
};

/** What a résumé holds besides positions, as it was. */
export type ResumeSectionTable = { id: string; name: string; entries: string; source: string };

/** Two people that the user says are two, though they look alike. */
export type KeptApartTable = { id: string; one_id: string; other_id: string };

/** A phrase that the rationale linter is told to let stand. */
export type LinterExceptionTable = { id: string; phrase: string };

export type SavedViewTable = {
  id: string;
  name: string;
  layout: Layout;
  /** JSON. */ filters: string;
};

/** One version of an offer's terms; a revision is a new version under the same name. */
export type SavedOfferTable = {
  id: string;
  opportunity_id: string | null;
  name: string;
  /** From 1. */
  version: number;
  /** JSON as `offerJson` writes it. */
  body: string;
  note: string;
  saved_on: PlainDate;
};

export type NetworkTables = {
  employment: EmploymentTable;
  contact_point: ContactPointTable;
  person_note: PersonNoteTable;
  company_investor: CompanyInvestorTable;
  executive: ExecutiveTable;
  message: MessageTable;
  thread_mark: ThreadMarkTable;
  introduction: IntroductionTable;
  posting: PostingTable;
  posting_evidence: PostingEvidenceTable;
  career_position: CareerPositionTable;
  resume_section: ResumeSectionTable;
  kept_apart: KeptApartTable;
  linter_exception: LinterExceptionTable;
  saved_view: SavedViewTable;
  saved_offer: SavedOfferTable;
};

/** In an order in which each comes after those it refers to. */
export const networkTables = [
  "employment",
  "contact_point",
  "person_note",
  "company_investor",
  "executive",
  "message",
  "thread_mark",
  "introduction",
  "posting",
  "posting_evidence",
  "career_position",
  "resume_section",
  "kept_apart",
  "linter_exception",
  "saved_view",
  "saved_offer",
] as const satisfies readonly (keyof NetworkTables)[];
