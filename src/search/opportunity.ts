import type { PlainDate } from "../plain-date.ts";
import type { Channel, Rung } from "./ladder.ts";
import type { Instant, Step } from "./step.ts";

export const opportunityStates = ["open", "offer", "accepted", "closed"] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** Why an opportunity ended (X1). */
export const closeReasons = [
  "ghosted",
  "role-filled",
  "mutual-mismatch",
  "missing-skill",
  "rejected",
  "own-no",
  "offer-declined",
  "search-stopped",
] as const;
export type CloseReason = (typeof closeReasons)[number];

export const founderKinds = ["unknown", "technical", "product", "business", "none"] as const;
export type FounderKind = (typeof founderKinds)[number];

export const productOwners = ["unknown", "this-seat", "product-executive", "ceo", "shared"] as const;
export type ProductOwner = (typeof productOwners)[number];

/** What the seat really is (O2). Empty text and "unknown" mean not yet learnt. */
export type RoleProfile = {
  /** Functions the seat would run, such as "engineering", "data", "security", "product". */
  readonly functionsInScope: readonly string[];
  readonly productOwner: ProductOwner;
  readonly founderKind: FounderKind;
  /** What the CEO needs most from this seat. */
  readonly ceoNeedsMost: string;
  /** How the title compares with what the seat decides. */
  readonly scopeAgainstTitle: string;
};

/** A former peer to whom an internal move owes a conversation (I1). */
export type TransitionPeer = {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly conversationOwed: string;
  readonly heldOn: PlainDate | null;
};

/** Present on internal opportunities only (I1). */
export type InternalSeat = {
  readonly seatHolder: string;
  /** What the company needs that its present team lacks. */
  readonly needsTeamLacks: string;
  readonly transitionPlan: string;
  readonly peers: readonly TransitionPeer[];
};

/** One executive seat at one company, with its own loop. */
export type Opportunity = {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  /** As the user wrote it, such as "Series B"; empty when not noted. */
  readonly companyStage: string;
  /** The seat's title, such as "VP Engineering". */
  readonly title: string;
  readonly state: OpportunityState;
  readonly channel: Channel | null;
  readonly rung: Rung | null;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closeReason: CloseReason | null;
  readonly closeNote: string;
  readonly role: RoleProfile;
  /** Null for an external seat. */
  readonly internal: InternalSeat | null;
  readonly notes: string;
  /** Last time anything happened between the two sides; finds silent opportunities (X1). */
  readonly lastContactAt: Instant | null;
  /** The loop, in order. */
  readonly steps: readonly Step[];
};
