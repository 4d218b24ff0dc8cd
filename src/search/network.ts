import type { PlainDate } from "../plain-date.ts";

/** What a person is to the search; one may be several. */
export const personKinds = [
  "recruiter",
  "executive",
  "investor",
  "board-member",
  "peer",
  "report",
  "mentor",
  "founder",
] as const;
export type PersonKind = (typeof personKinds)[number];

/** How well the user knows someone, the least first. */
export const acquaintanceDepths = ["unknown", "connected-only", "met", "worked-together", "close"] as const;
export type AcquaintanceDepth = (typeof acquaintanceDepths)[number];

/** Whether someone may know of the search: a search in confidence has few who do. */
export const confidences = ["unknown", "knows", "may-know", "must-not-know"] as const;
export type Confidence = (typeof confidences)[number];

/** Kinds of recruiter (S3). */
export const recruiterKinds = ["in-house", "agency", "investor-talent"] as const;
export type RecruiterKind = (typeof recruiterKinds)[number];

export const companyKinds = ["company", "investor", "search-firm"] as const;
export type CompanyKind = (typeof companyKinds)[number];

/** A date as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** One job of one person. */
export type Employment = {
  readonly id: string;
  readonly personId: string;
  readonly companyId: string;
  readonly company: string;
  readonly title: string;
  readonly startedOn: PartialDate | null;
  readonly endedOn: PartialDate | null;
  readonly isCurrent: boolean;
};

export const introductionStates = ["drafted", "asked", "made", "declined", "no-answer"] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** An ask for an introduction (S6). Thanks are owed once it was made, until `thankedOn`. */
export type Introduction = {
  readonly id: string;
  readonly companyId: string | null;
  /** Empty when it leads to no company. */
  readonly companyName: string;
  readonly opportunityId: string | null;
  readonly viaPersonId: string;
  readonly viaName: string;
  readonly toPersonId: string | null;
  readonly toName: string;
  readonly purpose: string;
  readonly draft: string;
  readonly state: IntroductionState;
  readonly draftedOn: PlainDate;
  readonly askedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly thankedOn: PlainDate | null;
};

export const evidenceDirections = ["principle", "desperation"] as const;
export type EvidenceDirection = (typeof evidenceDirections)[number];

/** A public posting of an executive role (S7) with what was found about why it is public. */
export type Posting = {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly opportunityId: string | null;
  readonly title: string;
  readonly url: string;
  readonly postedOn: PlainDate | null;
  readonly seenOn: PlainDate;
  readonly notes: string;
  readonly evidence: readonly {
    readonly id: string;
    readonly pointsTo: EvidenceDirection;
    readonly text: string;
    readonly source: string;
    readonly foundOn: PlainDate;
  }[];
};

export const messageDirections = ["incoming", "outgoing", "unknown"] as const;
export type MessageDirection = (typeof messageDirections)[number];
