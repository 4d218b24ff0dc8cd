import type { SearchFacts } from "../facts.ts";
import type { SeatNegotiation } from "../negotiation/negotiation-facts.ts";
import type { GrantDigest, OfferDigest } from "../negotiation/offer-digest.ts";
import { hasReachedOffer } from "../negotiation/offer-reached.ts";
import type { Opportunity } from "../opportunity.ts";
import { opportunitySubject, runningOpportunities } from "./open-loop.ts";
import type { Action, Finding } from "./rule.ts";

/** A running opportunity as the rules on its contract see it. */
export type Seat = {
  readonly opportunity: Opportunity;
  readonly negotiation: SeatNegotiation;
  readonly isReached: boolean;
};

/** A seat whose newest offer is known. */
export type OfferSeat = Seat & { readonly digest: OfferDigest; readonly offerId: string };

export function seatsOf(facts: SearchFacts): readonly Seat[] {
  return runningOpportunities(facts).flatMap((opportunity) => {
    const negotiation = facts.negotiation?.byOpportunity.get(opportunity.id);
    return negotiation === undefined
      ? []
      : [{ opportunity, negotiation, isReached: hasReachedOffer(opportunity) }];
  });
}

export function offerSeats(facts: SearchFacts): readonly OfferSeat[] {
  return seatsOf(facts).flatMap((seat) => {
    const { offer } = seat.negotiation;
    return offer === null ? [] : [{ ...seat, digest: offer.digest, offerId: offer.id }];
  });
}

/** Whether one of the words stands in an ask of the ledger, whatever became of it. */
export function isAsked({ negotiation }: Seat, words: readonly string[]): boolean {
  return negotiation.asks.some(({ term }) =>
    words.some((word) => new RegExp(`(^|[.\\s;])${word}\\s*=`, "u").test(term)),
  );
}

/** Before they want to hire, all of this is homework and weighs less. */
export function finding(seat: Seat, weight: number, what: string, action: Action): Finding {
  return {
    subject: opportunitySubject(seat.opportunity),
    weight: seat.isReached ? weight : Math.round(weight / 2),
    what: `${seat.opportunity.companyName}: ${what}`,
    action,
  };
}

export function planAsk({ opportunity }: Seat, term: string, what: string): Action {
  return {
    operation: "negotiation.add-ask",
    input: { opportunityId: opportunity.id, term, what },
    asks: ["reason", "fallBack"],
    label: "Plan the ask",
  };
}

export function seeOffer({ offerId }: OfferSeat): Action {
  return { operation: "offer.show", input: { offerId }, asks: [], label: "Go to the offer" };
}

export function seeLedger({ opportunity }: Seat): Action {
  return {
    operation: "negotiation.show",
    input: { opportunityId: opportunity.id },
    asks: [],
    label: "See the ledger",
  };
}

export function names(grants: readonly GrantDigest[]): string {
  return grants.map(({ id }) => id).join(", ");
}
