/**
 * What terms moved by a slider are worth to the holder and cost the company, less the offer as it stands on the same
 * draws. Fast enough for a frame of a drag: the holder's tax stays as drawn.
 */

import type { ExercisePlan } from "./contract-parameters.ts";
import type { NegotiableTerm } from "./negotiable-term.ts";
import { offerWithTerm } from "./negotiable-term.ts";
import type { OfferTerms } from "./offer-terms.ts";
import type { Distribution, SimulatedPaths } from "./simulated-paths.ts";
import { distribution, meanValue, standardError } from "./simulated-paths.ts";
import type { Spread } from "./spread-bins.ts";
import { spreadBins } from "./spread-bins.ts";
import { valuedParts, valueSum } from "./summed-offer.ts";
import type { Amount } from "./term-price.ts";

type Parts = readonly [OfferTerms, ...OfferTerms[]];

/** Terms on a grant change the part given, all others the first. A salary is the letter's, before tax. */
export type TermChange = { readonly part: number; readonly term: NegotiableTerm };

/** The offer as it stands, valued once for both sides; `net` as the holder counts it, `gross` as the company pays it. */
export type MoveBase = {
  readonly net: Parts;
  readonly gross: Parts;
  readonly employerRate: number;
  readonly worth: Float32Array;
  readonly cost: Float32Array;
  readonly whole: Distribution;
};

export type MovedTerms = {
  /** Worth with the changes less worth without. */
  readonly worth: Amount;
  /** Cost to the company with them less cost without, before the holder's tax. */
  readonly cost: Amount;
  /** The whole offer with them. */
  readonly whole: Distribution;
  /** Chance that the equity comes to nothing. */
  readonly nothing: number;
  readonly spread: Spread;
  readonly plans: readonly ExercisePlan[];
};

const slot = { sum: 0, reference: 4, difference: 5 } as const;

function values({ kernel, paths }: SimulatedPaths, contract: number): Float32Array {
  const from = (kernel.memory.values >> 2) + contract * kernel.memory.stride;
  return kernel.memory.f32.subarray(from, from + paths);
}

function changed(parts: Parts, changes: readonly TermChange[]): Parts {
  const [first, ...rest] = parts.map((terms, index) =>
    changes
      .filter(({ part }) => part === index)
      .reduce((sofar, { term }) => offerWithTerm(sofar, term), terms),
  );
  return first === undefined ? parts : [first, ...rest];
}

/** The raise counts at the flat rate on top of the net salary. */
function withRaise(net: Parts, gross: Parts, asked: Parts): Parts {
  const [first, ...rest] = net;
  const raise = asked[0].cash.salary - gross[0].cash.salary;
  const salary = Math.max(0, first.cash.salary + raise);
  return [{ ...first, cash: { ...first.cash, salary } }, ...rest];
}

export function moveBase(
  simulated: SimulatedPaths,
  offer: Pick<MoveBase, "net" | "gross" | "employerRate">,
): MoveBase {
  const { net, gross, employerRate } = offer;
  const plans = valueSum(simulated, net, { inFull: true });
  const worth = values(simulated, slot.sum).slice();
  const whole = distribution(simulated, slot.sum);
  valueSum(simulated, gross, { inFull: true, plans, side: "company", employerRate });
  return { ...offer, worth, cost: values(simulated, slot.sum).slice(), whole };
}

function difference(simulated: SimulatedPaths, from: Float32Array): Amount {
  values(simulated, slot.reference).set(from);
  simulated.kernel.subtract(simulated.paths, slot.sum, slot.reference, slot.difference);
  return {
    mean: meanValue(simulated, slot.difference),
    standardError: standardError(simulated, slot.difference),
  };
}

/** The changes together. The holder follows the best plan. */
export function movedTerms(
  simulated: SimulatedPaths,
  base: MoveBase,
  changes: readonly TermChange[],
  bins: number,
): MovedTerms {
  const asked = changed(base.gross, changes);
  const kept = changes.filter(({ term }) => term.kind !== "salary");
  const net = withRaise(changed(base.net, kept), base.gross, asked);
  const several = net.length > 1 ? valuedParts(simulated, net).equity.zeroShare : null;
  const plans = valueSum(simulated, net, { inFull: true });
  const whole = distribution(simulated, slot.sum);
  const room = (base.whole.p95 - base.whole.p5) * 0.25;
  const range = { low: base.whole.p5 - room * 0.2, high: base.whole.p95 + room };
  const spread = spreadBins(simulated, slot.sum, { ...range, bins });
  const worth = difference(simulated, base.worth);
  valueSum(simulated, asked, { inFull: true, plans, side: "company", employerRate: base.employerRate });
  const cost = difference(simulated, base.cost);
  return { worth, cost, whole, nothing: several ?? whole.zeroShare, spread, plans };
}
