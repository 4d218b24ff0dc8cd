/**
 * The reference company of the yardstick: 300M, Series C, with 13 contracts whose prices are known from two independent
 * programs. Simple exercise rule: exercise where 0.6 of the common price exceeds the strike.
 */

import type { CompanyBeliefs, StayBeliefs } from "../../src/offer/paths/company-beliefs.ts";
import type { ExercisePlan } from "../../src/offer/paths/contract-parameters.ts";
import type { Grant, Holder, OfferTerms } from "../../src/offer/paths/offer-terms.ts";
import { noCash, startToday } from "../../src/offer/paths/offer-terms.ts";

export const referenceCompany: CompanyBeliefs = {
  value: 300e6,
  commonShares: 60e6,
  preferred: [
    { shares: 15e6, preference: 12e6 },
    { shares: 14e6, preference: 35e6 },
    { shares: 11e6, preference: 60e6 },
  ],
  debt: 0,
  scenarios: [
    {
      name: "reference",
      probability: 1,
      stages: [
        {
          growth: 0.1,
          volatility: 0.6,
          failure: 0.006,
          exit: 0.01,
          saleShare: 0.8,
          round: 0.045,
          dilution: 0.15,
        },
      ],
    },
  ],
  horizonMonths: 120,
  horizonDiscount: 0.6,
};

export const referenceStay: StayBeliefs = { letGo: 0.006, quit: 0.009, beforeFailure: null, afterSale: null };

export const referenceHolder: Holder = {
  tax: { ordinary: 0.45, gains: 0.25, isoExercise: 0.45 },
  discountRate: 0.08,
  cashLimit: null,
  rule: { kind: "simple", factor: 0.6 },
};

export const referenceWindows = [3, 12];
const monthlyPay = 25_000;

type Change = Partial<Omit<Grant, "vesting">> & {
  readonly cliff?: number;
  readonly vest?: number;
  readonly severance?: number;
};

const baseGrant: Grant = {
  instrument: "nso",
  shares: 400_000,
  strike: 1.2,
  fairValue: 1.2,
  vesting: { cliffMonths: 12, months: 48 },
  windowMonths: 3,
  earlyExercise: "none",
  singleTrigger: 0,
  doubleTrigger: 0,
  protectionMonths: 12,
  letGoMonths: 0,
  expiryMonths: null,
  loan: null,
};

function offer({ cliff = 12, vest = 48, severance = 3, ...grant }: Change): OfferTerms {
  return {
    grant: { ...baseGrant, vesting: { cliffMonths: cliff, months: vest }, ...grant },
    // Severance as one sum keeps the monthly salary itself out of the comparison.
    cash: { ...noCash, severance: { months: 0, includesBonus: false, other: severance * monthlyPay } },
    start: startToday,
  };
}

export type ReferenceContract = {
  readonly name: string;
  readonly offer: OfferTerms;
  readonly plan: ExercisePlan;
};

const threeMonths: ExercisePlan = { kind: "window", slot: 0, months: 3 };
const twelveMonths: ExercisePlan = { kind: "window", slot: 1, months: 12 };
const wait: ExercisePlan = { kind: "wait" };

export const referenceContracts: readonly ReferenceContract[] = [
  { name: "base", offer: offer({}), plan: threeMonths },
  { name: "cliff waived", offer: offer({ cliff: 0 }), plan: threeMonths },
  { name: "ten-year window", offer: offer({ windowMonths: 120 }), plan: wait },
  { name: "twelve-month window", offer: offer({ windowMonths: 12 }), plan: twelveMonths },
  { name: "single trigger 50%", offer: offer({ singleTrigger: 0.5 }), plan: threeMonths },
  { name: "double trigger 100%", offer: offer({ doubleTrigger: 1 }), plan: threeMonths },
  { name: "severance 12 months", offer: offer({ severance: 12 }), plan: threeMonths },
  { name: "10% more shares", offer: offer({ shares: 440_000 }), plan: threeMonths },
  { name: "early exercise", offer: offer({ earlyExercise: "done" }), plan: { kind: "start" } },
  { name: "36-month vesting", offer: offer({ vest: 36 }), plan: threeMonths },
  { name: "12 months when let go", offer: offer({ letGoMonths: 12 }), plan: threeMonths },
  { name: "RSU instead", offer: offer({ instrument: "rsu", shares: 280_000, strike: 0 }), plan: wait },
  {
    name: "package",
    offer: offer({ windowMonths: 120, doubleTrigger: 1, severance: 6 }),
    plan: wait,
  },
];
