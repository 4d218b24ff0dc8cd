/**
 * What any change of an offer is worth to the holder and costs the company (E1, E2): all parts of the offer with it less
 * all parts without it, on the same draws, also where the change moves the holder's tax.
 */

import type { ExercisePlan } from "./contract-parameters.ts";
import { equityOnly } from "./contract-parameters.ts";
import * as L from "./memory-layout.ts";
import type { Holder, OfferTerms } from "./offer-terms.ts";
import { noCash, startToday } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import type { Beliefs, Distribution, Draw, SimulatedPaths } from "./simulated-paths.ts";
import { distribution, meanValue, simulatePaths, standardError } from "./simulated-paths.ts";
import { valueSum } from "./summed-offer.ts";
import type { Amount, CompanyCost } from "./term-price.ts";
import { valueContract } from "./valued-offer.ts";

export type Parts = readonly [OfferTerms, ...OfferTerms[]];

export type PricedParts = {
  /** As the holder counts them: the salary such that the flat rate leaves what the exact tax leaves. */
  readonly net: Parts;
  /** As the company pays them. */
  readonly gross: Parts;
  readonly holder: Holder;
  readonly employerRate: number;
};

export type OfferChange = { readonly without: PricedParts; readonly with: PricedParts };

export type ChangePrice = {
  /** Worth with less worth without, path by path; `zeroShare` is the chance that it makes no difference. */
  readonly worth: Distribution;
  /** The whole offer with the change. */
  readonly offer: Distribution;
  /** One for each part. */
  readonly plans: readonly ExercisePlan[];
  readonly asSalary: number;
  /** Part of the equity of the same worth; null where it is worth nothing. */
  readonly asShareOfGrant: number | null;
  readonly cost: CompanyCost;
};

/** Contract slots that `changePrices` needs: `valueSum` works in the first four. */
export const changePriceSlots = 6;
const slot = { sum: 0, reference: 4, difference: 5 } as const;

/** Values of one side of a change in the order of path numbers, which is the same for all holders. */
type Side = {
  readonly worth: Float32Array;
  readonly cost: Float32Array;
  readonly equityCost: Float32Array;
  readonly offer: Distribution;
  readonly plans: readonly ExercisePlan[];
  readonly perSalary: number;
  readonly equity: number;
};

function places({ kernel, paths }: SimulatedPaths) {
  const { memory } = kernel;
  const numbers = (memory.i32[(memory.skeleton + L.skeletonPath) >> 2] ?? 0) >> 2;
  return memory.i32.subarray(numbers, numbers + paths);
}

function values({ kernel, paths }: SimulatedPaths, contract: number): Float32Array {
  const from = (kernel.memory.values >> 2) + contract * kernel.memory.stride;
  return kernel.memory.f32.subarray(from, from + paths);
}

function summed(simulated: SimulatedPaths): Float32Array {
  const found = new Float32Array(simulated.paths);
  const sums = values(simulated, slot.sum);
  for (const [i, number] of places(simulated).entries()) found[number] = sums[i] ?? 0;
  return found;
}

function onlyEquity([first, ...rest]: Parts): Parts {
  return [equityOnly(first), ...rest.map(equityOnly)];
}

function sideOf(simulated: SimulatedPaths, parts: PricedParts): Side {
  const plans = valueSum(simulated, parts.net, { inFull: true });
  const [worth, offer] = [summed(simulated), distribution(simulated, slot.sum)];
  const company = { inFull: true, plans, side: "company", employerRate: parts.employerRate } as const;
  valueSum(simulated, parts.gross, company);
  const cost = summed(simulated);
  valueSum(simulated, onlyEquity(parts.gross), company);
  const equityCost = summed(simulated);
  valueSum(simulated, onlyEquity(parts.net), { inFull: true, plans });
  const equity = meanValue(simulated, slot.sum);
  const salary = { grant: null, cash: { ...noCash, salary: 1 }, start: startToday };
  const view = { plan: { kind: "wait" }, side: "holder", employerRate: 0 } as const;
  valueContract(simulated, slot.sum, salary, view);
  return { worth, cost, equityCost, offer, plans, perSalary: meanValue(simulated, slot.sum), equity };
}

/** Leaves `a` less `b`, both by path number, in the difference slot. */
function subtract(simulated: SimulatedPaths, a: Float32Array, b: Float32Array): void {
  const [to, reference] = [values(simulated, slot.sum), values(simulated, slot.reference)];
  for (const [i, number] of places(simulated).entries()) {
    to[i] = a[number] ?? 0;
    reference[i] = b[number] ?? 0;
  }
  simulated.kernel.subtract(simulated.paths, slot.sum, slot.reference, slot.difference);
}

function difference(simulated: SimulatedPaths, a: Float32Array, b: Float32Array): Amount {
  subtract(simulated, a, b);
  return {
    mean: meanValue(simulated, slot.difference),
    standardError: standardError(simulated, slot.difference),
  };
}

/** Prices changes one by one. The engine needs `changePriceSlots` contract slots. */
export function changePrices(
  kernel: PathKernel,
  beliefs: Beliefs,
  draw: Draw,
  changes: readonly OfferChange[],
): readonly ChangePrice[] {
  let held: { readonly key: string; readonly simulated: SimulatedPaths } | null = null;
  const simulated = (holder: Holder): SimulatedPaths => {
    const key = JSON.stringify(holder);
    if (held?.key !== key) held = { key, simulated: simulatePaths(kernel, beliefs, holder, draw) };
    return held.simulated;
  };
  const known = new Map<string, Side>();
  const side = (parts: PricedParts): Side => {
    const key = JSON.stringify(parts);
    const found = known.get(key) ?? sideOf(simulated(parts.holder), parts);
    // Many asks stand against the same offer; those with it are all different.
    if (known.size === 0) known.set(key, found);
    return found;
  };
  return changes.map((change): ChangePrice => {
    const [before, after] = [side(change.without), side(change.with)];
    const run = simulated(change.with.holder);
    const total = difference(run, after.cost, before.cost);
    const equity = difference(run, after.equityCost, before.equityCost);
    subtract(run, after.worth, before.worth);
    const worth = distribution(run, slot.difference);
    return {
      worth,
      offer: after.offer,
      plans: after.plans,
      asSalary: before.perSalary > 0 ? worth.mean / before.perSalary : 0,
      asShareOfGrant: before.equity > 0 ? worth.mean / before.equity : null,
      cost: { total, equity, cash: total.mean - equity.mean },
    };
  });
}
