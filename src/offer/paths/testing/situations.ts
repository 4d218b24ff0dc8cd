/** Companies, holders and offers that the tests share. */

import type { CompanyBeliefs, StageRates, StayBeliefs } from "../company-beliefs.ts";
import type { Grant, Holder, OfferTerms } from "../offer-terms.ts";
import { noCash, startToday } from "../offer-terms.ts";

export const quiet: StageRates = {
  growth: 0.1,
  volatility: 0.5,
  failure: 0,
  exit: 0,
  saleShare: 1,
  round: 0,
  dilution: 0,
};

export function company(
  stages: readonly [StageRates, ...StageRates[]],
  change: Partial<CompanyBeliefs> = {},
): CompanyBeliefs {
  return {
    value: 100e6,
    commonShares: 50e6,
    preferred: [],
    debt: 0,
    scenarios: [{ name: "only", probability: 1, stages }],
    horizonMonths: 60,
    horizonDiscount: 1,
    ...change,
  };
}

export const neverLeaves: StayBeliefs = { letGo: 0, quit: 0, beforeFailure: null, afterSale: null };

export const holder: Holder = {
  tax: { ordinary: 0.4, gains: 0.2, isoExercise: 0.08 },
  discountRate: 0.06,
  cashLimit: null,
  rule: { kind: "expected-value" },
};

export const grant: Grant = {
  instrument: "nso",
  shares: 100_000,
  strike: 1,
  fairValue: 1,
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

export function offer(change: Partial<Grant> = {}, cash: Partial<OfferTerms["cash"]> = {}): OfferTerms {
  return { grant: { ...grant, ...change }, cash: { ...noCash, ...cash }, start: startToday };
}
