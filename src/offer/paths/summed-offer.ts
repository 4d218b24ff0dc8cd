/** An offer of several parts on the same paths: the values of the parts add up path by path. */

import type { ExercisePlan } from "./contract-parameters.ts";
import { equityOnly } from "./contract-parameters.ts";
import type { OfferTerms } from "./offer-terms.ts";
import { noCash, startToday } from "./offer-terms.ts";
import type { Distribution, SimulatedPaths } from "./simulated-paths.ts";
import { distribution } from "./simulated-paths.ts";
import type { Valuation } from "./valued-offer.ts";
import { valueBestPlan, valueContract } from "./valued-offer.ts";

const slot = { sum: 0, part: 1, nothing: 2, negative: 3 } as const;

/** How a sum is valued: by the best plans of the holder unless `plans` are given. */
export type SumView = Partial<Pick<Valuation, "side" | "employerRate" | "inFull">> & {
  readonly plans?: readonly ExercisePlan[];
};

function valuePart(
  simulated: SimulatedPaths,
  contract: number,
  part: { readonly terms: OfferTerms; readonly plan: ExercisePlan | undefined },
  view: SumView,
): ExercisePlan {
  const { side = "holder", employerRate = 0, inFull = false } = view;
  const { terms, plan } = part;
  if (plan === undefined) return valueBestPlan(simulated, contract, terms, inFull);
  valueContract(simulated, contract, terms, { plan, side, employerRate, inFull });
  return plan;
}

/** Values every part and leaves their sum in contract slot 0; returns the plan of each. Uses slots 0 to 3. */
export function valueSum(
  simulated: SimulatedPaths,
  parts: readonly [OfferTerms, ...OfferTerms[]],
  view: SumView = {},
): readonly ExercisePlan[] {
  const { kernel, paths } = simulated;
  const [first, ...rest] = parts;
  const plans = [valuePart(simulated, slot.sum, { terms: first, plan: view.plans?.[0] }, view)];
  if (rest.length === 0) return plans;
  const plan: ExercisePlan = { kind: "wait" };
  const nothing = { grant: null, cash: noCash, start: startToday };
  valueContract(simulated, slot.nothing, nothing, { plan, side: "holder", employerRate: 0 });
  for (const [index, terms] of rest.entries()) {
    plans.push(valuePart(simulated, slot.part, { terms, plan: view.plans?.[index + 1] }, view));
    kernel.subtract(paths, slot.nothing, slot.part, slot.negative);
    kernel.subtract(paths, slot.sum, slot.negative, slot.sum);
  }
  return plans;
}

export type ValuedParts = {
  readonly whole: Distribution;
  /** Without cash and the present job; `zeroShare` is the chance that all of it comes to nothing. */
  readonly equity: Distribution;
  readonly plans: readonly ExercisePlan[];
};

/** Part of the paths on which the sum comes to nothing or less. */
function nothingShare({ kernel, paths }: SimulatedPaths): number {
  const { memory } = kernel;
  const from = (memory.values >> 2) + slot.sum * memory.stride;
  let found = 0;
  for (let i = from; i < from + paths; i++) if ((memory.f32[i] ?? 0) <= 0) found++;
  return found / paths;
}

export function valuedParts(
  simulated: SimulatedPaths,
  parts: readonly [OfferTerms, ...OfferTerms[]],
): ValuedParts {
  const [first, ...rest] = parts;
  valueSum(simulated, [equityOnly(first), ...rest.map(equityOnly)]);
  const sum = distribution(simulated, slot.sum);
  const equity = rest.length === 0 ? sum : { ...sum, zeroShare: nothingShare(simulated) };
  const plans = valueSum(simulated, parts);
  return { whole: distribution(simulated, slot.sum), equity, plans };
}
