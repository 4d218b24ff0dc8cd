import type { PlainDate } from "../plain-date.ts";

/** One version of the answer to "why are you looking for an executive role?" (R1). Versions are never edited, only added. */
export type RationaleVersion = {
  readonly id: string;
  readonly text: string;
  /** Id of the archetype it started from (R2), or null. */
  readonly archetype: string | null;
  readonly writtenOn: PlainDate;
};

/** What became of a reviewer's feedback. */
export const feedbackVerdicts = ["pending", "taken-in", "partly", "not-taken"] as const;
export type FeedbackVerdict = (typeof feedbackVerdicts)[number];

/** A review by a peer or mentor (R4). It counts once `saidOn` is set. */
export type RationaleReview = {
  readonly id: string;
  readonly versionId: string;
  readonly reviewer: string;
  readonly personId: string | null;
  /** Whether the reviewer has held an executive seat. */
  readonly isExecutive: boolean;
  readonly askedOn: PlainDate;
  readonly saidOn: PlainDate | null;
  readonly said: string;
  readonly verdict: FeedbackVerdict;
  /** Why it was taken in or not. */
  readonly verdictReason: string;
};

export const outreachStates = ["drafted", "sent", "answered", "declined"] as const;
export type OutreachState = (typeof outreachStates)[number];

/** A cold message to an executive who might review the rationale (R5). */
export type Outreach = {
  readonly id: string;
  readonly recipient: string;
  readonly personId: string | null;
  /** What connects the two, such as a company both worked at. */
  readonly connection: string;
  readonly draft: string;
  readonly state: OutreachState;
  readonly draftedOn: PlainDate;
  readonly sentOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
};
