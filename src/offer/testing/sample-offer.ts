/** An offer in recorded amounts that the tests change. */
import type { PlainDate } from "../../plain-date.ts";
import type { Offer } from "../offer.ts";
import type { OfferBeliefs } from "../offer-beliefs.ts";
import { readOfferBeliefs } from "../offer-beliefs.ts";
import { parseOffer } from "../parse-offer.ts";

type Json = Readonly<Record<string, unknown>>;

export const today = "2026-11-24" as PlainDate;

export const sampleGrant: Json = {
  id: "options",
  instrument: "NSO",
  quantity: 200_000,
  grantDate: "2027-02-01",
  vestingStart: "2027-02-01",
  vesting: { months: 48, cliffMonths: 12 },
  price: 2_000_000,
  fairValueAtGrant: 2_000_000,
  windows: [{ length: 3, unit: "months" }],
};

const sampleBeliefs: Json = { stage: "B", tax: { ordinary: 0.4, gains: 0.25, isoExercise: 0.1 } };

const sample: Json = {
  id: "sample",
  currency: "USD",
  place: "US-CA",
  startDate: "2027-02-01",
  salary: 28_000_000,
  bonus: {
    target: 0.2,
    payouts: [
      { multiple: 0, probability: 0.25 },
      { multiple: 1, probability: 0.75 },
    ],
  },
  company: {
    name: "Sample",
    commonPrice: 2_000_000,
    preferredPrice: 6_000_000,
    fullyDilutedShares: 30_000_000,
    classes: [{ id: "A", kind: "preferred", shares: 9_000_000, invested: 3_000_000_000 }],
  },
  grants: [sampleGrant],
};

/** The sample with fields replaced. @throws Error where the result is no offer */
export function sampleOffer(change: Json = {}): Offer {
  const { facts, problems } = parseOffer({ ...sample, ...change });
  if (facts === null) throw new Error(JSON.stringify(problems));
  return facts;
}

export function beliefsOf(change: Json = {}): OfferBeliefs {
  const { facts, problems } = readOfferBeliefs({ ...sampleBeliefs, ...change });
  if (facts === null) throw new Error(JSON.stringify(problems));
  return facts;
}
