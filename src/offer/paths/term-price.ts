/**
 * What each negotiable term is worth to the holder (E1) and costs the company (E2): the offer with the term less the
 * offer without, on the same draws.
 */

import type { ExercisePlan } from "./contract-parameters.ts";
import { equityOnly, isPlainOffer } from "./contract-parameters.ts";
import type { NegotiableTerm } from "./negotiable-term.ts";
import { offerWithTerm } from "./negotiable-term.ts";
import type { OfferTerms } from "./offer-terms.ts";
import { noCash, startToday } from "./offer-terms.ts";
import type { Distribution, SimulatedPaths } from "./simulated-paths.ts";
import { distribution, meanValue, standardError } from "./simulated-paths.ts";
import type { Valuation } from "./valued-offer.ts";
import { valueBestPlan, valueContract } from "./valued-offer.ts";

export type Amount = { readonly mean: number; readonly standardError: number };

/** Expected cost to the company, before the holder's tax, in money of today. */
export type CompanyCost = {
  readonly total: Amount;
  /** Value of shares handed over less what is paid for them: borne by the other holders as dilution. */
  readonly equity: Amount;
  /** Pay, bonus, severance and the rest, with the employer's payroll taxes. */
  readonly cash: number;
};

export type TermPrice = {
  readonly term: NegotiableTerm;
  /** Worth with the term less worth without, path by path; `zeroShare` is the chance that it makes no difference. */
  readonly worth: Distribution;
  /** The whole offer with the term. */
  readonly offer: Distribution;
  readonly plan: ExercisePlan;
  /** Gross yearly salary of the same worth, while employed. */
  readonly asSalary: number;
  /** Part of the grant of the same worth; null where the grant is worth nothing. */
  readonly asShareOfGrant: number | null;
  readonly cost: CompanyCost;
};

export type TermPrices = {
  readonly base: Distribution;
  readonly basePlan: ExercisePlan;
  readonly terms: readonly TermPrice[];
};

const slot = {
  base: 0,
  baseCost: 1,
  baseEquityCost: 2,
  offer: 3,
  cost: 4,
  equityCost: 5,
  difference: 6,
  unit: 7,
} as const;

/** Contract slots that `termPrices` needs of an engine. */
export const termPriceSlots = 8;

function valueCosts(
  simulated: SimulatedPaths,
  offer: OfferTerms,
  valuation: Valuation,
  slots: { readonly whole: number; readonly equity: number },
): void {
  valueContract(simulated, slots.whole, offer, valuation);
  valueContract(simulated, slots.equity, equityOnly(offer), valuation);
}

function difference(simulated: SimulatedPaths, a: number, b: number): Amount {
  simulated.kernel.subtract(simulated.paths, a, b, slot.difference);
  return {
    mean: meanValue(simulated, slot.difference),
    standardError: standardError(simulated, slot.difference),
  };
}

/** Worth of one unit of gross yearly salary over the employment, and of the grant alone. */
function units(simulated: SimulatedPaths, offer: OfferTerms, plan: ExercisePlan) {
  const salary = { grant: null, cash: { ...noCash, salary: 1 }, start: startToday };
  const valuation = { plan, side: "holder", employerRate: 0 } as const;
  valueContract(simulated, slot.unit, salary, valuation);
  const perSalary = meanValue(simulated, slot.unit);
  valueContract(simulated, slot.unit, equityOnly(offer), valuation);
  return { perSalary, grant: meanValue(simulated, slot.unit) };
}

/**
 * Prices the terms one by one against the base offer. `employerRate` is the employer's payroll tax on cash pay. The
 * engine needs `termPriceSlots` contract slots.
 */
export function termPrices(
  simulated: SimulatedPaths,
  base: OfferTerms,
  terms: readonly NegotiableTerm[],
  employerRate: number,
): TermPrices {
  const offers = terms.map((term) => offerWithTerm(base, term));
  const inFull = ![base, ...offers].every((offer) => isPlainOffer(offer, simulated.holder));
  const company = (plan: ExercisePlan) => ({ plan, side: "company", employerRate, inFull }) as const;
  const basePlan = valueBestPlan(simulated, slot.base, base, inFull);
  valueCosts(simulated, base, company(basePlan), { whole: slot.baseCost, equity: slot.baseEquityCost });
  const { perSalary, grant } = units(simulated, base, basePlan);
  const prices = terms.map((term, index): TermPrice => {
    const changed = offers[index] ?? base;
    const plan = valueBestPlan(simulated, slot.offer, changed, inFull);
    valueCosts(simulated, changed, company(plan), { whole: slot.cost, equity: slot.equityCost });
    const total = difference(simulated, slot.cost, slot.baseCost);
    const equity = difference(simulated, slot.equityCost, slot.baseEquityCost);
    simulated.kernel.subtract(simulated.paths, slot.offer, slot.base, slot.difference);
    const worth = distribution(simulated, slot.difference);
    return {
      term,
      worth,
      offer: distribution(simulated, slot.offer),
      plan,
      asSalary: perSalary > 0 ? worth.mean / perSalary : 0,
      asShareOfGrant: grant > 0 ? worth.mean / grant : null,
      cost: { total, equity, cash: total.mean - equity.mean },
    };
  });
  return { base: distribution(simulated, slot.base), basePlan, terms: prices };
}

/**
 * Asks in the order of worth to the user against cost to the company (E2): those that cost it nothing first, by worth;
 * then by worth for each unit of cost; last those worth nothing.
 */
export function askOrder<Price extends Pick<TermPrice, "worth" | "cost">>(
  prices: readonly Price[],
): readonly Price[] {
  const rank = ({ worth, cost }: Price): number => {
    if (worth.mean <= 0) return worth.mean - Number.MAX_SAFE_INTEGER;
    return cost.total.mean <= 0 ? Number.MAX_SAFE_INTEGER + worth.mean : worth.mean / cost.total.mean;
  };
  return prices.toSorted((a, b) => rank(b) - rank(a));
}
