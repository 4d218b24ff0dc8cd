/**
 * Base rates to start from where the user has no belief of their own. Every number says where it comes from and can be
 * replaced. `published` numbers stand in the source; `fitted` ones are chosen so that the simulated outcomes of an
 * investor's round come near the published table of outcomes; `assumed` ones have no source and want the user's own.
 */

import type { StageRates, StayBeliefs } from "./company-beliefs.ts";

export type Sourced<T> = {
  readonly value: T;
  readonly basis: "published" | "fitted" | "assumed";
  readonly source: string;
  /** Year or quarter that the number describes. */
  readonly asOf: string;
};

export const stageNames = ["seed", "A", "B", "C", "D"] as const;

/** The latest round that the company has closed; `D` stands for all later ones. */
export type Stage = (typeof stageNames)[number];

const correlationVentures =
  "Correlation Ventures, 21,000 US financings 2004-2013, in sethlevine.com 2014-08 and alearningaday.blog 2020-11-29; split of the top 1.5% read from the chart";

/** Money back per financing: share of financings that return between `from` and `to` times the money. */
export const outcomeTable: Sourced<
  readonly { readonly from: number; readonly to: number; readonly share: number }[]
> = {
  basis: "published",
  source: correlationVentures,
  asOf: "2004-2013",
  value: [
    { from: 0, to: 1, share: 0.65 },
    { from: 1, to: 5, share: 0.25 },
    { from: 5, to: 10, share: 0.06 },
    { from: 10, to: 20, share: 0.025 },
    { from: 20, to: 50, share: 0.011 },
    { from: 50, to: Infinity, share: 0.004 },
  ],
};

/** Part of the company that the round of each stage sells. */
export const dilutionByRound: Sourced<Record<Stage, number>> = {
  basis: "published",
  source: "Carta, median dilution by round, in mazantipulse.com 2023-10-12",
  asOf: "2023",
  value: { seed: 0.205, A: 0.195, B: 0.172, C: 0.126, D: 0.103 },
};

/** Yearly standard deviation of the log value while the company lives. */
export const volatilityByStage: Sourced<Record<Stage, number>> = {
  basis: "fitted",
  source:
    "Fitted to the outcome table, failures apart; Cochrane, JFE 75 (2005) 3-52, has near 100% with failures in, falling in later rounds; 409A practice takes 35-100%",
  asOf: "2005",
  value: { seed: 0.8, A: 0.75, B: 0.7, C: 0.6, D: 0.5 },
};

/** Yearly mean of the log value's growth while the company lives. */
export const logGrowth: Sourced<number> = {
  basis: "fitted",
  source:
    "Fitted to the outcome table; Cochrane, JFE 75 (2005) 3-52, has 7-15% after correcting for selection",
  asOf: "2005",
  value: 0.05,
};

/** Chances a month of a further round, of failure and of a sale or listing. */
export const monthlyHazards: Sourced<
  Record<Stage, { readonly round: number; readonly failure: number; readonly exit: number }>
> = {
  basis: "fitted",
  source: `Fitted to the outcome table (${correlationVentures}); seed rounds also to 40% reaching Series A (techcrunch.com 2017-05-17) in a median of 2.1 years (Carta, State of Seed, winter 2025)`,
  asOf: "2003-2025",
  value: {
    seed: { round: 0.011, failure: 0.014, exit: 0.0055 },
    A: { round: 0.018, failure: 0.011, exit: 0.006 },
    B: { round: 0.022, failure: 0.0075, exit: 0.007 },
    C: { round: 0.022, failure: 0.0055, exit: 0.009 },
    D: { round: 0.018, failure: 0.004, exit: 0.011 },
  },
};

/** Share of exits that are sales. */
export const saleShare: Sourced<number> = {
  basis: "assumed",
  source: "No source at hand; most exits are sales",
  asOf: "2026",
  value: 0.9,
};

/** Price of an unsold common share as a part of its price in a sale: the upper end of marketability discounts. */
export const horizonDiscount: Sourced<number> = {
  basis: "published",
  source:
    "409A practice: discounts for lack of marketability of 10-40% (lotoftools.org; txncapitalllc.com 10-35%)",
  asOf: "2025",
  value: 0.6,
};

/** The user's own stay. */
export const usualStay: Sourced<StayBeliefs> = {
  basis: "assumed",
  source:
    "No source at hand: 7% a year let go, 10% leaving, four times that risk in the year around a failure or sale",
  asOf: "2026",
  value: {
    letGo: 0.006,
    quit: 0.009,
    beforeFailure: { months: 12, monthly: 0.018 },
    afterSale: { months: 12, monthly: 0.018 },
  },
};

function stageRates(stage: Stage, next: Stage): StageRates {
  const volatility = volatilityByStage.value[stage];
  return {
    growth: logGrowth.value + (volatility * volatility) / 2,
    volatility,
    ...monthlyHazards.value[stage],
    saleShare: saleShare.value,
    dilution: dilutionByRound.value[next],
  };
}

/** Rates from a company's stage on, one entry a stage, for a scenario. */
export function publishedStages(stage: Stage): readonly [StageRates, ...StageRates[]] {
  const from = stageNames.indexOf(stage);
  const nextOf = (index: number): Stage => stageNames[index + 1] ?? "D";
  const later = stageNames.slice(from + 1, from + 4).map((one, i) => stageRates(one, nextOf(from + 1 + i)));
  return [stageRates(stage, nextOf(from)), ...later];
}
