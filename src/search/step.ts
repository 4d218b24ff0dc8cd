/** A UTC instant as ISO 8601 text ending in `Z`. */
export type Instant = string;

/** Kinds that the default loop knows (P1, P13). A user's own kind is any other text. */
export const builtInStepKinds = [
  "recruiter-call",
  "executive-call",
  "ceo-discussion",
  "peer-interview",
  "team-interview",
  "presentation",
  "general-chat",
  "programming-screen",
  "architecture-interview",
  "board-conversation",
  "reference",
  "offer-conversation",
] as const;

export type BuiltInStepKind = (typeof builtInStepKinds)[number];

export const stepStates = ["planned", "done", "cancelled"] as const;
export type StepState = (typeof stepStates)[number];

/** Background of an interviewer (P2). */
export const backgrounds = [
  "unknown",
  "engineering",
  "engineering-executive",
  "product",
  "business",
  "recruiting",
  "finance",
  "design",
  "other",
] as const;
export type Background = (typeof backgrounds)[number];

export type Interviewer = {
  readonly personId: string;
  readonly name: string;
  readonly position: string;
  readonly background: Background;
};

export const followUpStates = ["none", "owed", "sent", "waived"] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** One conversation, presentation or reference in an opportunity's own loop (O1). */
export type Step = {
  readonly id: string;
  readonly opportunityId: string;
  /** Order within the loop, counted from 0 without gaps. */
  readonly position: number;
  /** A built-in kind or the user's own. */
  readonly kind: string;
  readonly title: string;
  readonly state: StepState;
  /** Null while undated. */
  readonly startsAt: Instant | null;
  /** IANA zone the user gave the time in. */
  readonly timeZone: string | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly interviewers: readonly Interviewer[];
  readonly notes: string;
  /** "The core of what they said" (W1). */
  readonly core: string;
  /** "Why they may be right" (W1). */
  readonly whyRight: string;
  /** 1 (drained) to 5 (delighted), logged after the step (P8). */
  readonly excitement: number | null;
  readonly doneAt: Instant | null;
  readonly followUp: {
    readonly state: FollowUpState;
    /** 24 hours after the step was done (P5). */
    readonly dueAt: Instant | null;
    readonly draft: string;
    readonly sentAt: Instant | null;
  };
};
