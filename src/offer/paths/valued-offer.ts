/** An offer's worth on simulated paths, the holder following the best of the plans that the terms allow. */

import type { ExercisePlan, Side } from "./contract-parameters.ts";
import { writeContract } from "./contract-parameters.ts";
import type { Grant, OfferTerms } from "./offer-terms.ts";
import type { Distribution, SimulatedPaths } from "./simulated-paths.ts";
import { distribution, meanValue } from "./simulated-paths.ts";

export type ValuedOffer = {
  readonly worth: Distribution;
  readonly plan: ExercisePlan;
};

const wait: ExercisePlan = { kind: "wait" };

function isUntilExit(grant: Grant, horizonMonths: number): boolean {
  return grant.windowMonths === "until-exit" || grant.windowMonths >= horizonMonths;
}

/** Plans that decide at the end of each kept window that the grant's window covers, shortest first. */
function windowPlans(grant: Grant, { windows, beliefs }: SimulatedPaths): readonly ExercisePlan[] {
  const untilExit = isUntilExit(grant, beliefs.company.horizonMonths);
  return windows.flatMap((months, slot): readonly ExercisePlan[] =>
    untilExit || months <= Number(grant.windowMonths) ? [{ kind: "window", slot, months }] : [],
  );
}

/**
 * What the holder may do. Under the expected-value rule every shorter window is also a plan, so that a longer window is
 * never worth less; under the simple rule the plan is the one that the terms name.
 */
export function exercisePlans(grant: Grant | null, simulated: SimulatedPaths): readonly ExercisePlan[] {
  if (!grant || grant.instrument === "rsu") return [wait];
  if (grant.instrument === "rsa" || grant.earlyExercise === "done") return [{ kind: "start" }];
  const decisions = windowPlans(grant, simulated);
  const last = isUntilExit(grant, simulated.beliefs.company.horizonMonths) ? [wait] : decisions.slice(-1);
  if (simulated.holder.rule.kind === "simple") return last;
  const waiting = last[0] === wait ? [wait] : [];
  const early: readonly ExercisePlan[] = grant.earlyExercise === "allowed" ? [{ kind: "start" }] : [];
  return [...decisions, ...waiting, ...early];
}

export type Valuation = {
  readonly plan: ExercisePlan;
  readonly side: Side;
  /** Employer's payroll taxes on cash pay, for the company's side. */
  readonly employerRate: number;
  /** Use the general kernel even where the short one would do. */
  readonly inFull?: boolean;
};

/** Values the offer under one plan into contract slot `contract`; differences count from `reference`. */
export function valueContract(
  simulated: SimulatedPaths,
  contract: number,
  offer: OfferTerms,
  valuation: Valuation,
  reference: number = contract,
): void {
  const { kernel, paths, holder, beliefs, keptShare } = simulated;
  writeContract(kernel.memory, contract, offer, {
    holder,
    keptShare,
    horizonMonths: beliefs.company.horizonMonths,
    ...valuation,
  });
  kernel.revalue(paths, contract, contract + 1, reference);
}

/** Values the offer for the holder into slot `contract` under the best plan, which it returns. */
export function valueBestPlan(
  simulated: SimulatedPaths,
  contract: number,
  offer: OfferTerms,
  inFull: boolean = false,
): ExercisePlan {
  const plans = exercisePlans(offer.grant, simulated);
  let best = plans[0] ?? wait;
  let bestMean = -Infinity;
  let held = best;
  for (const plan of plans) {
    valueContract(simulated, contract, offer, { plan, side: "holder", employerRate: 0, inFull });
    held = plan;
    const mean = meanValue(simulated, contract);
    if (mean > bestMean) [best, bestMean] = [plan, mean];
  }
  if (held !== best)
    valueContract(simulated, contract, offer, { plan: best, side: "holder", employerRate: 0, inFull });
  return best;
}

/** The offer's worth to the holder: mean with its error, quantiles, chance that the equity comes to nothing. */
export function valuedOffer(simulated: SimulatedPaths, offer: OfferTerms): ValuedOffer {
  const plan = valueBestPlan(simulated, 0, offer);
  return { worth: distribution(simulated, 0), plan };
}
