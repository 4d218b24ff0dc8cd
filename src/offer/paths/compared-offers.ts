/** Offers side by side, and against the present job, each with its own company and beliefs, on the same draws. */

import type { ExercisePlan } from "./contract-parameters.ts";
import * as L from "./memory-layout.ts";
import type { Holder, OfferTerms } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import type { Beliefs, Distribution, Draw, SimulatedPaths } from "./simulated-paths.ts";
import { distribution, simulatePaths } from "./simulated-paths.ts";
import { valueSum } from "./summed-offer.ts";

export type Candidate = {
  readonly name: string;
  readonly beliefs: Beliefs;
  readonly offer: OfferTerms;
  /** Further grants and the like, whose values add to the offer's. */
  readonly further?: readonly OfferTerms[];
  /** Where its taxes differ from those of the others. */
  readonly holder?: Holder;
};

export type ComparedOffer = {
  readonly name: string;
  readonly worth: Distribution;
  readonly plan: ExercisePlan;
};

export type OfferGap = {
  readonly a: string;
  readonly b: string;
  /** Worth of `a` less worth of `b`. */
  readonly mean: number;
  /** Of paths with the same draws. */
  readonly standardError: number;
  /** Chance that `a` ends above `b` when the same luck befalls both. */
  readonly aboveShare: number;
};

export type OfferComparison = {
  /** Best mean first. */
  readonly offers: readonly ComparedOffer[];
  readonly gaps: readonly OfferGap[];
};

/** Values of a contract in the order of path numbers, whatever order the engine keeps them in. */
function valuesByPath({ kernel, paths }: SimulatedPaths, contract: number): Float32Array {
  const { memory } = kernel;
  const numbers = (memory.i32[(memory.skeleton + L.skeletonPath) >> 2] ?? 0) >> 2;
  const from = (memory.values >> 2) + contract * memory.stride;
  const ordered = new Float32Array(paths);
  for (let i = 0; i < paths; i++) ordered[memory.i32[numbers + i] ?? 0] = memory.f32[from + i] ?? 0;
  return ordered;
}

function gap(
  a: { readonly name: string; readonly values: Float32Array },
  b: { readonly name: string; readonly values: Float32Array },
): OfferGap {
  let [sum, squares, above] = [0, 0, 0];
  const count = a.values.length;
  for (let i = 0; i < count; i++) {
    const difference = (a.values[i] ?? 0) - (b.values[i] ?? 0);
    sum += difference;
    squares += difference * difference;
    if (difference > 0) above++;
  }
  const mean = sum / count;
  return {
    a: a.name,
    b: b.name,
    mean,
    standardError: Math.sqrt(Math.max(squares / count - mean * mean, 0) / count),
    aboveShare: above / count,
  };
}

/**
 * Values every candidate with the same draws and compares each pair. Draws are shared by path, also between companies, so
 * that a gap shows the terms and beliefs and not the luck; real companies fare apart, so `aboveShare` is not a forecast.
 */
export function comparedOffers(
  kernel: PathKernel,
  candidates: readonly Candidate[],
  holder: Holder,
  draw: Draw,
): OfferComparison {
  const valued = candidates.map(({ name, beliefs, offer, further = [], holder: own = holder }) => {
    const simulated = simulatePaths(kernel, beliefs, own, draw);
    const [plan = { kind: "wait" as const }] = valueSum(simulated, [offer, ...further]);
    return { name, worth: distribution(simulated, 0), plan, values: valuesByPath(simulated, 0) };
  });
  const ranked = valued.toSorted((a, b) => b.worth.mean - a.worth.mean);
  const gaps = ranked.flatMap((a, i) => ranked.slice(i + 1).map((b) => gap(a, b)));
  return { offers: ranked.map(({ name, worth, plan }) => ({ name, worth, plan })), gaps };
}
