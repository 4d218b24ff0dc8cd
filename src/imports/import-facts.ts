import type { PlainDate } from "../plain-date.ts";

/** Every kind of record that an import can bring, in the order in which reports list them. */
export const recordKinds = [
  "people",
  "messages",
  "invitations",
  "resumes",
  "positions",
  "profiles",
  "notes",
  "opportunities",
  "mails",
  "events",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Where a record stands in what was imported. */
type Place = {
  /** File name, or `archive.zip/inner name`. */
  readonly file: string;
  /** Line of the record's first character, counted from 1. */
  readonly line: number;
};

/** A value that has no field of its own; the label is the source's column or property name. */
export type LabelledText = { readonly label: string; readonly text: string };

/**
 * A date-time as the source gives it: a UTC instant (`2026-03-05T16:00:00Z`) where the zone is known, the same
 * without `Z` where the source names no zone, a bare date for whole days.
 */
export type WrittenTime = string;

/** A birthday: `YYYY-MM-DD`, or `--MM-DD` where the year is not told. */
export type Birthday = string;

type Record = Place & {
  /** Stable identity within its kind: the same record in a later export has the same key. */
  readonly key: string;
};

export type PersonFact = Record & {
  /** Keys this person would have had in a layout that tells less (no profile URL, no address). */
  readonly weakerKeys: readonly string[];
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly position: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly connectedOn: PlainDate | null;
  readonly birthday: Birthday | null;
  readonly notes: string;
  /** Everything else the source says, so that no column or property is lost. */
  readonly more: readonly LabelledText[];
};

export type Correspondent = { readonly name: string; readonly url: string };

/** Seen from the user; null where the source does not show whose it is. */
export const directions = ["incoming", "outgoing"] as const;
export type Direction = (typeof directions)[number];

export type MessageFact = Record & {
  readonly conversationId: string;
  readonly conversationTitle: string;
  /** Null for an account that LinkedIn no longer names ("LinkedIn Member"). */
  readonly from: Correspondent | null;
  readonly to: readonly Correspondent[];
  readonly sentAt: WrittenTime | null;
  readonly subject: string;
  /** Plain text; markup is taken out, never run. */
  readonly text: string;
  readonly direction: Direction | null;
  /** Lower case: inbox, archive, spam, … */
  readonly folder: string;
  readonly isDraft: boolean;
  readonly isSpam: boolean;
  readonly isSponsored: boolean;
  readonly attachments: readonly string[];
};

export type InvitationFact = Record & {
  readonly from: Correspondent;
  readonly to: Correspondent;
  readonly sentAt: WrittenTime | null;
  readonly text: string;
  readonly direction: Direction | null;
};

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source is. */
export type PartialDate = string;

export type PositionFact = Record & {
  readonly company: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startedOn: PartialDate | null;
  /** Null while the job lasts. */
  readonly finishedOn: PartialDate | null;
  readonly highlights: readonly string[];
};

/** The user's own profile. */
export type ProfileFact = Record & {
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly headline: string;
  readonly summary: string;
  readonly industry: string;
  readonly location: string;
  readonly urls: readonly string[];
  readonly more: readonly LabelledText[];
};

/** A private note on a connection. */
export type NoteFact = Record & {
  readonly about: Correspondent;
  readonly text: string;
  readonly createdAt: WrittenTime | null;
  readonly editedAt: WrittenTime | null;
};

export type OpportunityFact = Record & {
  readonly company: string;
  readonly title: string;
  /** The tracker's own word for the state, such as "Wishlist". */
  readonly stage: string;
  readonly url: string;
  readonly location: string;
  /** As written: trackers hold ranges, currencies and prose here. */
  readonly pay: string;
  readonly savedOn: PlainDate | null;
  readonly appliedOn: PlainDate | null;
  readonly contact: string;
  /** The notes column, then every column without a field, as `Column: value` lines. */
  readonly notes: string;
};

export type ResumeSection = {
  readonly name: string;
  readonly entries: readonly (readonly LabelledText[])[];
};

export type ResumeFact = Record & {
  readonly fullName: string;
  readonly label: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly summary: string;
  readonly location: string;
  /** Every section besides `work`, whose entries are positions. */
  readonly sections: readonly ResumeSection[];
};

export type Attendee = {
  readonly name: string;
  readonly email: string;
  /** Lower case: accepted, declined, tentative, needs-action, … */
  readonly answer: string;
  /** Rooms and other resources are told apart from people. */
  readonly isPerson: boolean;
};

export type EventFact = Record & {
  readonly uid: string;
  /** Start of the occurrence that this record replaces; null for a single event or a series. */
  readonly recurrenceId: WrittenTime | null;
  readonly sequence: number;
  readonly title: string;
  /** Null only for a cancellation, which need not repeat it. */
  readonly startsAt: WrittenTime | null;
  readonly endsAt: WrittenTime | null;
  /** Null where the start is. */
  readonly isAllDay: boolean | null;
  /** IANA zone the source gave the time in; null for UTC, floating or unknown. */
  readonly timeZone: string | null;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly location: string;
  readonly description: string;
  readonly url: string;
  readonly organizer: Attendee | null;
  readonly attendees: readonly Attendee[];
  /** The rule as written; empty for a single event. */
  readonly recurrence: string;
  /** Starts of a series' occurrences, bounded; empty for a single event. */
  readonly occurrences: readonly WrittenTime[];
  readonly calendar: string;
};

export type MailAddress = { readonly name: string; readonly email: string };

export type MailFact = Record & {
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly sentAt: WrittenTime | null;
  readonly subject: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly attachments: readonly string[];
  /** The mailbox's own name of the conversation, where it has one (Gmail). */
  readonly threadId: string;
  /** Sent to many at once or by a machine: newsletters, notices, automatic answers (RFC 2919, RFC 3834). */
  readonly isBulk: boolean;
};

/** Everything that one import brings, by kind, each list in source order. */
export type ImportFacts = {
  readonly people: readonly PersonFact[];
  readonly messages: readonly MessageFact[];
  readonly invitations: readonly InvitationFact[];
  readonly positions: readonly PositionFact[];
  readonly profiles: readonly ProfileFact[];
  readonly notes: readonly NoteFact[];
  readonly opportunities: readonly OpportunityFact[];
  readonly resumes: readonly ResumeFact[];
  readonly events: readonly EventFact[];
  readonly mails: readonly MailFact[];
};

export const noFacts: ImportFacts = {
  people: [],
  messages: [],
  invitations: [],
  positions: [],
  profiles: [],
  notes: [],
  opportunities: [],
  resumes: [],
  events: [],
  mails: [],
};

export function factCount(facts: ImportFacts): number {
  return recordKinds.reduce((sum, kind) => sum + facts[kind].length, 0);
}
