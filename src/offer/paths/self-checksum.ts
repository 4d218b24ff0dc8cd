/** A valuation made to be compared between machines: every feature of the engine, one number at the end. */

import { bitChecksum } from "./bit-checksum.ts";
import type { NegotiableTerm } from "./negotiable-term.ts";
import { offerWithTerm } from "./negotiable-term.ts";
import type { Holder, OfferTerms } from "./offer-terms.ts";
import { pathEngine } from "./engine.ts";
import type { PathKernel } from "./path-kernel.ts";
import { publishedStages, usualStay } from "./published-rates.ts";
import type { Beliefs } from "./simulated-paths.ts";
import { simulatePaths } from "./simulated-paths.ts";
import { exercisePlans, valueContract } from "./valued-offer.ts";

const stages = publishedStages("A");
const [now, ...later] = stages;

const beliefs: Beliefs = {
  company: {
    value: 80e6,
    commonShares: 12e6,
    preferred: [
      { shares: 3e6, preference: 6e6 },
      { shares: 4e6, preference: 22e6 },
    ],
    debt: 2e6,
    scenarios: [
      { name: "as published", probability: 0.7, stages },
      { name: "slow", probability: 0.3, stages: [{ ...now, growth: 0 }, ...later] },
    ],
    horizonMonths: 120,
    horizonDiscount: 0.6,
  },
  stay: usualStay.value,
};

const holder: Holder = {
  tax: { ordinary: 0.42, gains: 0.24, isoExercise: 0.1 },
  discountRate: 0.08,
  cashLimit: 150_000,
  rule: { kind: "expected-value" },
};

const offer: OfferTerms = {
  grant: {
    instrument: "iso",
    shares: 150_000,
    strike: 1.4,
    fairValue: 1.6,
    vesting: { cliffMonths: 12, months: 48 },
    windowMonths: 3,
    earlyExercise: "none",
    singleTrigger: 0.25,
    doubleTrigger: 1,
    protectionMonths: 12,
    letGoMonths: 6,
    expiryMonths: null,
    loan: null,
  },
  cash: {
    salary: 300_000,
    bonus: {
      target: 90_000,
      payouts: [
        { share: 0, probability: 0.2 },
        { share: 1, probability: 0.8 },
      ],
      guaranteedShare: 0.5,
      guaranteedYears: 1,
    },
    signOn: { amount: 50_000, clawBackMonths: 12, isProRata: true, onLetGo: false },
    severance: { months: 6, includesBonus: true, other: 12_000 },
    parentalLeave: { probability: 0.3, atMonth: 10, weeks: 16, paidShare: 0.5, waitingMonths: 12 },
  },
  start: { month: 1, presentNetPay: 15_000, forgone: 20_000 },
};

const terms: readonly NegotiableTerm[] = [
  { kind: "cliff", months: 0 },
  { kind: "window", months: "until-exit" },
  { kind: "instrument", instrument: "rsu", shares: 100_000 },
  {
    kind: "package",
    terms: [
      { kind: "loan", loan: { share: 1, rate: 0.05, isRecourse: false, forgiven: 0.2 } },
      { kind: "early-exercise", right: "done" },
    ],
  },
];

/** Contracts that the checksum runs over. */
export const checksumContracts = terms.length + 1;

/** The checksum on a given engine with room for `paths` and `checksumContracts`. */
export function checksumOn(kernel: PathKernel, paths: number): string {
  const simulated = simulatePaths(kernel, beliefs, holder, { seed: 2026, paths });
  const offers = [offer, ...terms.map((term) => offerWithTerm(offer, term))];
  for (const [contract, one] of offers.entries()) {
    const plan = exercisePlans(one.grant, simulated).at(-1) ?? { kind: "wait" };
    valueContract(simulated, contract, one, { plan, side: "holder", employerRate: 0 }, 0);
    kernel.quantiles(paths, contract);
  }
  return bitChecksum(kernel.memory, paths, offers.length);
}

/** The checksum on this place's engine. */
export function selfChecksum(paths: number): string {
  return checksumOn(pathEngine({ paths, contracts: checksumContracts }), paths);
}
