import type { PlainDate } from "../plain-date.ts";
import type { DecisionFacts } from "./decision/decision-facts.ts";
import type { LearningFacts } from "./learning.ts";
import type { InterviewFacts } from "./interview-facts.ts";
import type { Rung, RungState } from "./ladder.ts";
import type { Introduction, Posting, RecruiterKind } from "./network.ts";
import type { Opportunity } from "./opportunity.ts";
import type { PlannedPresentation } from "./presentation/planned-presentation.ts";
import type { Outreach, RationaleReview, RationaleVersion } from "./rationale.ts";
import type { NegotiationFacts } from "./negotiation/negotiation-facts.ts";
import type { PayFacts } from "./pay-facts.ts";
import type { WaitingThread } from "./reply-clock.ts";
import type { Instant } from "./step.ts";

/** A rung of a target company's ladder, with how many people the user knows there (S1). */
export type LadderRung = {
  readonly rung: Rung;
  readonly state: RungState;
  readonly note: string;
  readonly acquaintances: number;
};

/** A company the user wants to work for or has an opportunity at. */
export type TargetCompany = {
  readonly id: string;
  readonly name: string;
  /** One entry a rung, in the order of `rungs`. */
  readonly ladder: readonly LadderRung[];
};

/** What the network's rules look at (R3, S3, S5, S6, S7). */
export type NetworkFacts = {
  /** Phrases of the current rationale at which an interviewer may stumble; null before the linter looked. */
  readonly rationaleMarks: number | null;
  readonly recruiters: readonly {
    readonly id: string;
    readonly name: string;
    readonly vouchedBy: string;
    readonly kind: RecruiterKind | null;
  }[];
  readonly waiting: readonly (WaitingThread & { readonly name: string })[];
  readonly introductions: readonly Introduction[];
  /** By target company, how many people the user knows who work or worked there. */
  readonly acquaintances: ReadonlyMap<string, number>;
  readonly postings: readonly Posting[];
};

/** What the rules on presentations look at (P14, P15): the plans of opportunities that run. */
export type PresentationFacts = { readonly plans: readonly PlannedPresentation[] };

/**
 * Everything the playbook's rules may look at: a snapshot of one search, taken at `now`.
 * Rules never see the vault; adding a fact means adding a field here and filling it in the vault.
 */
export type SearchFacts = {
  readonly today: PlainDate;
  readonly now: Instant;
  /** When the search began; null before the first use. */
  readonly startedOn: PlainDate | null;
  /** Oldest first; the last one is current. */
  readonly rationale: readonly RationaleVersion[];
  readonly reviews: readonly RationaleReview[];
  readonly outreach: readonly Outreach[];
  readonly opportunities: readonly Opportunity[];
  readonly targets: readonly TargetCompany[];
  /** How many people the vault holds; zero means that no network was imported yet. */
  readonly peopleCount: number;
  /** Left out where nothing of the network is known. */
  readonly network?: NetworkFacts;
  /** What was learnt on the way; left out where nobody looked. */
  readonly learning?: LearningFacts;
  /** Left out where nothing of pay is known. */
  readonly pay?: PayFacts;
  /** Left out where nothing of interviews is known. */
  readonly interviews?: InterviewFacts;
  /** Left out where nothing of presentations is known. */
  readonly presentation?: PresentationFacts;
  /** Left out where nothing of negotiations is known. */
  readonly negotiation?: NegotiationFacts;
  /** Left out where nothing of the decisions ahead is known. */
  readonly decision?: DecisionFacts;
};
