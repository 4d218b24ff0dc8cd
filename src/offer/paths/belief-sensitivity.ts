/** Which belief, moved how far, changes the order of two offers. */

import type { CompanyBeliefs, StageRates } from "./company-beliefs.ts";
import type { Candidate } from "./compared-offers.ts";
import { portableExp, portableLog } from "./portable-math.ts";
import type { Holder } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import type { Beliefs, Draw } from "./simulated-paths.ts";
import { meanValue, simulatePaths } from "./simulated-paths.ts";
import { valueSum } from "./summed-offer.ts";

/** A belief that can be scaled, by name. */
export const levers = [
  "value",
  "growth",
  "volatility",
  "failure",
  "exit",
  "round",
  "dilution",
  "horizon-discount",
  "let-go",
  "quit",
] as const;

export type Lever = (typeof levers)[number];

export type BeliefSwitch = {
  readonly offer: string;
  readonly lever: Lever;
  /**
   * The factor on the belief, nearest to 1, at which the other offer becomes the better one; null where none between a
   * quarter and four does.
   */
  readonly factor: number | null;
};

function withStages(company: CompanyBeliefs, change: (rates: StageRates) => StageRates): CompanyBeliefs {
  const [first, ...rest] = company.scenarios.map((scenario) => {
    const [now, ...later] = scenario.stages;
    return { ...scenario, stages: [change(now), ...later.map(change)] as const };
  });
  return first ? { ...company, scenarios: [first, ...rest] } : company;
}

const mostMonthly = 0.5;
const mostShare = 0.9;

/** Beliefs with one of them scaled; chances and shares stay within what can be. */
export function scaledBeliefs(beliefs: Beliefs, lever: Lever, factor: number): Beliefs {
  const { company, stay } = beliefs;
  const monthly = (chance: number) => Math.min(chance * factor, mostMonthly);
  const share = (part: number) => Math.min(part * factor, mostShare);
  const stages = (change: (rates: StageRates) => StageRates): Beliefs => ({
    ...beliefs,
    company: withStages(company, change),
  });
  switch (lever) {
    case "value":
      return { ...beliefs, company: { ...company, value: company.value * factor } };
    case "horizon-discount":
      return {
        ...beliefs,
        company: { ...company, horizonDiscount: Math.min(company.horizonDiscount * factor, 1) },
      };
    case "let-go":
      return { ...beliefs, stay: { ...stay, letGo: monthly(stay.letGo) } };
    case "quit":
      return { ...beliefs, stay: { ...stay, quit: monthly(stay.quit) } };
    case "growth":
      return stages((rates) => ({ ...rates, growth: rates.growth * factor }));
    case "volatility":
      return stages((rates) => ({ ...rates, volatility: rates.volatility * factor }));
    case "failure":
      return stages((rates) => ({ ...rates, failure: Math.min(monthly(rates.failure), 0.4) }));
    case "exit":
      return stages((rates) => ({ ...rates, exit: Math.min(monthly(rates.exit), 0.4) }));
    case "round":
      return stages((rates) => ({ ...rates, round: Math.min(monthly(rates.round), 0.2) }));
    case "dilution":
      return stages((rates) => ({ ...rates, dilution: share(rates.dilution) }));
  }
}

function mean(kernel: PathKernel, candidate: Candidate, holder: Holder, draw: Draw): number {
  const simulated = simulatePaths(kernel, candidate.beliefs, candidate.holder ?? holder, draw);
  valueSum(simulated, [candidate.offer, ...(candidate.further ?? [])]);
  return meanValue(simulated, 0);
}

const furthest = 4;
const halvings = 7;

/**
 * The factor in one direction at which `isSwitched` first holds, to about one per cent of the range; null if the far end
 * does not switch. A belief whose worth goes up and down again may hide a switch in between.
 */
function switchingFactor(isSwitched: (factor: number) => boolean, direction: 1 | -1): number | null {
  const at = (distance: number) => portableExp(direction * distance);
  let [near, far] = [0, portableLog(furthest)];
  if (!isSwitched(at(far))) return null;
  for (let i = 0; i < halvings; i++) {
    const middle = (near + far) / 2;
    if (isSwitched(at(middle))) far = middle;
    else near = middle;
  }
  return at(far);
}

/**
 * For two offers and every belief about either: how far it must move to change their order. Each move simulates anew, so
 * use some ten thousand paths.
 */
export function beliefSwitches(
  kernel: PathKernel,
  pair: readonly [Candidate, Candidate],
  holder: Holder,
  draw: Draw,
): readonly BeliefSwitch[] {
  const means = pair.map((candidate) => mean(kernel, candidate, holder, draw));
  return pair.flatMap((candidate, index) => {
    const other = means[1 - index] ?? 0;
    const isAbove = (means[index] ?? 0) >= other;
    return levers.map((lever): BeliefSwitch => {
      const isSwitched = (factor: number) => {
        const beliefs = scaledBeliefs(candidate.beliefs, lever, factor);
        return mean(kernel, { ...candidate, beliefs }, holder, draw) >= other !== isAbove;
      };
      const factors = [switchingFactor(isSwitched, 1), switchingFactor(isSwitched, -1)];
      const found = factors.filter((factor) => factor !== null);
      const nearest = found.toSorted((a, b) => Math.abs(portableLog(a)) - Math.abs(portableLog(b)));
      return { offer: candidate.name, lever, factor: nearest[0] ?? null };
    });
  });
}
