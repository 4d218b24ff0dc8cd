/** The two offers that an ask is the difference of: without it and with it (rules A1 to A4). */
import type { PlainDate } from "../../plain-date.ts";
import { unknownOfferKeys } from "../known-keys.ts";
import type { Offer } from "../offer.ts";
import type { OfferBeliefs } from "../offer-beliefs.ts";
import { offerJson } from "../offer-json.ts";
import { parseOffer } from "../parse-offer.ts";
import type { OfferTerms } from "../paths/offer-terms.ts";
import type { OfferChange, PricedParts } from "../paths/change-price.ts";
import { offerParts, pricedOffer, withNetSalary } from "../priced-offer.ts";
import type { PricedOffer } from "../priced-offer.ts";
import type { PricingNote } from "../pricing-note.ts";
import type { Problem, Read } from "../reading.ts";
import { changedFields } from "./changed-fields.ts";
import { readAsk, withTerms } from "./read-ask.ts";
import type { ReadAsk } from "./read-ask.ts";

/** An ask as the chance engine prices it. */
export type AskedOffer = {
  readonly text: string;
  readonly label: string;
  readonly change: OfferChange;
  /** What the changed offer is approximated in beyond the offer as it stands. */
  readonly notes: readonly PricingNote[];
};

type Given = {
  readonly name: string;
  readonly offer: Offer;
  readonly beliefs: OfferBeliefs;
  readonly today: PlainDate;
};

/** Both views of an offer: after the exact tax of a full year for the holder, before tax for the company. */
function pricedParts(priced: PricedOffer): PricedParts {
  const grants = priced.grants.map(({ grant }) => grant);
  return {
    net: offerParts(priced.netTerms, grants),
    gross: offerParts(priced.terms, grants),
    holder: priced.holder,
    employerRate: priced.employerRate,
  };
}

function changedOffer(given: Given, ask: ReadAsk, place: string): Read<Offer> {
  if (ask.steps.every(({ kind }) => kind === "term")) return { facts: given.offer, problems: [] };
  const data = changedFields(offerJson(given.offer), ask.steps);
  const { facts, problems } = parseOffer(data);
  const all = [...unknownOfferKeys(data), ...problems.filter(({ severity }) => severity === "error")];
  const told = all.map((one) => ({
    ...one,
    path: place,
    reason: `${ask.text}: ${one.path === "" ? "" : `${one.path}: `}${one.reason}`,
  }));
  return { facts: told.length > 0 ? null : facts, problems: told };
}

/** Leave that an ask adds would otherwise be taken without pay: that is what the offer without it costs (rule A4). */
function withUnpaidLeave(priced: PricedOffer, changed: PricedOffer): PricedOffer {
  const { parentalLeave } = changed.terms.cash;
  if (parentalLeave === null || priced.terms.cash.parentalLeave !== null) return priced;
  const unpaid = { ...parentalLeave, paidShare: 0 };
  const bare = (terms: OfferTerms) => ({ ...terms, cash: { ...terms.cash, parentalLeave: unpaid } });
  return { ...priced, terms: bare(priced.terms), netTerms: bare(priced.netTerms) };
}

/**
 * In the same place the flat rates stay those of the offer as it stands, and what more pay leaves comes from the exact tax
 * of the year: rates of the next bracket on all of the equity would price a rise below zero (rule A3).
 */
function sameRates(priced: PricedOffer, changed: PricedOffer, isSamePlace: boolean): PricedOffer {
  if (!isSamePlace) return changed;
  const { holder } = priced;
  return {
    ...changed,
    holder,
    netTerms: withNetSalary(changed.terms, changed.netPay, holder.tax.ordinary),
  };
}

/** Notes that only the changed offer has. */
function newNotes(priced: PricedOffer, changed: PricedOffer): PricingNote[] {
  const known = new Set(priced.notes.map(({ text }) => text));
  return changed.notes.filter(({ text, about }) => !known.has(text) && about !== "tax");
}

/** The ask in `text`, or problems at `place`. `priced` is the offer as it stands, from `pricedOffer`. */
export function askedOffer(
  given: Given,
  priced: PricedOffer,
  text: string,
  place: string,
): { readonly facts: AskedOffer | null; readonly problems: readonly Problem[] } {
  const read = readAsk(text, { offer: given.offer, grants: priced.grants }, place);
  if (read.facts === null) return { facts: null, problems: read.problems };
  const { label, steps } = read.facts;
  const offer = changedOffer(given, read.facts, place);
  if (offer.facts === null) return { facts: null, problems: offer.problems };
  const fresh =
    offer.facts === given.offer
      ? { facts: priced, problems: [] }
      : pricedOffer(given.name, offer.facts, given.beliefs, given.today);
  if (fresh.facts === null)
    return { facts: null, problems: fresh.problems.map((one) => ({ ...one, path: place })) };
  const changed = sameRates(priced, fresh.facts, offer.facts.place === given.offer.place);
  const asked: PricedOffer = {
    ...changed,
    beliefs: priced.beliefs,
    grants: withTerms(changed.grants, steps),
  };
  const change = {
    without: pricedParts(withUnpaidLeave(priced, asked)),
    with: pricedParts(asked),
  };
  return { facts: { text, label, change, notes: newNotes(priced, asked) }, problems: [] };
}
