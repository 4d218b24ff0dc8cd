/** Which belief, moved how far, changes the order of two offers. */

import type { CompanyBeliefs, StageRates } from "./company-beliefs.ts";
import type { Candidate } from "./compared-offers.ts";
import { portableExp, portableLog } from "./portable-math.ts";
import type { Holder } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import type { Beliefs, Draw } from "./simulated-paths.ts";
import { meanValue, simulatePaths } from "./simulated-paths.ts";
import { valueSum } from "./summed-offer.ts";

/** A belief that can be moved, by name. */
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
  "scenario",
] as const;

export type Lever = (typeof levers)[number];

/** A lever of one offer; `scenario` names the scenario whose probability it is. */
export type Belief = { readonly lever: Lever; readonly scenario: string | null };

export type BeliefSwitch = Belief & {
  readonly offer: string;
  /** The offer that it is compared with. */
  readonly other: string;
  /** The belief as it stands: today's stage and all scenarios by their probability; growth a year, hazards a month. */
  readonly now: number;
  /**
   * The value nearest to `now` at which the other offer becomes the better one; null where none does: rates, chances and
   * values between a quarter and four times, growth half a unit (50 % a year) up or down, a scenario from 0 to 1.
   */
  readonly needed: number | null;
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

/** The scenario's probability set, the others in their proportions. */
function withScenario(company: CompanyBeliefs, name: string | null, probability: number): CompanyBeliefs {
  const own = company.scenarios.find((one) => one.name === name)?.probability ?? 0;
  const [first, ...rest] = company.scenarios.map((one) => ({
    ...one,
    probability:
      one.name === name ? probability : own < 1 ? (one.probability * (1 - probability)) / (1 - own) : 0,
  }));
  return first ? { ...company, scenarios: [first, ...rest] } : company;
}

/**
 * Beliefs with one of them moved: growth by `amount` a year, a scenario to the probability `amount`, any other times
 * `amount`; chances and shares stay within what can be.
 */
export function movedBeliefs(beliefs: Beliefs, { lever, scenario }: Belief, amount: number): Beliefs {
  const factor = amount;
  const { company, stay } = beliefs;
  const monthly = (chance: number) => Math.min(chance * factor, mostMonthly);
  const share = (part: number) => Math.min(part * factor, mostShare);
  const stages = (change: (rates: StageRates) => StageRates): Beliefs => ({
    ...beliefs,
    company: withStages(company, change),
  });
  switch (lever) {
    case "scenario":
      return { ...beliefs, company: withScenario(company, scenario, amount) };
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
      return stages((rates) => ({ ...rates, growth: rates.growth + amount }));
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

/** The belief as it stands. */
function presentBelief({ company, stay }: Beliefs, { lever, scenario }: Belief): number {
  const mean = (rate: keyof StageRates) =>
    company.scenarios.reduce((sum, { probability, stages }) => sum + probability * stages[0][rate], 0);
  switch (lever) {
    case "value":
      return company.value;
    case "horizon-discount":
      return company.horizonDiscount;
    case "let-go":
      return stay.letGo;
    case "quit":
      return stay.quit;
    case "scenario":
      return company.scenarios.find((one) => one.name === scenario)?.probability ?? 0;
    default:
      return mean(lever);
  }
}

const furthest = 4;
const furthestGrowth = 0.5;
const halvings = 7;

/** How far to move at a distance from 0 to 1 in one direction, and the belief that this gives. */
type Move = { readonly amount: number; readonly value: number };

function move(lever: Lever, now: number, direction: 1 | -1, distance: number): Move {
  if (lever === "growth") {
    const amount = direction * distance * furthestGrowth;
    return { amount, value: now + amount };
  }
  if (lever === "scenario") {
    const value = direction > 0 ? now + distance * (1 - now) : now * (1 - distance);
    return { amount: value, value };
  }
  const amount = portableExp(direction * distance * portableLog(furthest));
  return { amount, value: now * amount };
}

/**
 * The distance at which `isSwitched` first holds, to about one per cent of the range; null if the far end does not switch.
 * A belief whose worth goes up and down again may hide a switch in between.
 */
function switchingDistance(isSwitched: (distance: number) => boolean): number | null {
  let [near, far] = [0, 1];
  if (!isSwitched(far)) return null;
  for (let i = 0; i < halvings; i++) {
    const middle = (near + far) / 2;
    if (isSwitched(middle)) far = middle;
    else near = middle;
  }
  return far;
}

/** Beliefs that can be moved: a rate of nought stays nought, and a single scenario has nothing beside it. */
function movable(beliefs: Beliefs): readonly Belief[] {
  const { scenarios } = beliefs.company;
  const named =
    scenarios.length > 1 ? scenarios.map(({ name }) => ({ lever: "scenario", scenario: name }) as const) : [];
  const rates = levers
    .filter((lever) => lever !== "scenario")
    .map((lever) => ({ lever, scenario: null }))
    .filter((belief) => belief.lever === "growth" || presentBelief(beliefs, belief) > 0);
  return [...rates, ...named];
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
    const names = { offer: candidate.name, other: pair[1 - index]?.name ?? "" };
    return movable(candidate.beliefs).map((belief): BeliefSwitch => {
      const now = presentBelief(candidate.beliefs, belief);
      const found = ([1, -1] as const).flatMap((direction) => {
        const at = (distance: number) => move(belief.lever, now, direction, distance);
        const distance = switchingDistance((far) => {
          const beliefs = movedBeliefs(candidate.beliefs, belief, at(far).amount);
          return mean(kernel, { ...candidate, beliefs }, holder, draw) >= other !== isAbove;
        });
        return distance === null ? [] : [{ distance, value: at(distance).value }];
      });
      const [nearest] = found.toSorted((a, b) => a.distance - b.distance);
      return { ...names, ...belief, now, needed: nearest?.value ?? null };
    });
  });
}
