import type { NegotiationAsk } from "./negotiation.ts";
import type { OfferDigest } from "./offer-digest.ts";

/** What the negotiation's rules look at (N1, N3 to N13), by running opportunity. */
export type NegotiationFacts = { readonly byOpportunity: ReadonlyMap<string, SeatNegotiation> };

export type SeatNegotiation = {
  readonly asks: readonly Pick<NegotiationAsk, "kind" | "term" | "state" | "round">[];
  /** The version saved last; null while none is saved for it. */
  readonly offer: { readonly id: string; readonly name: string; readonly digest: OfferDigest } | null;
  readonly hasSpokenToAdviser: boolean;
  readonly expectsLeave: boolean;
  /** Things that the present job would still pay or vest. */
  readonly forgone: number;
  /** Hires of the 90-day plan. */
  readonly plannedHires: number;
};
