/** From runs of equal portions to dated whole-share tranches (rules V3 to V5, V11). */
import type { PlainDate } from "../../plain-date.ts";
import { floor, product, rational, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import { cumulativeShares, equalTranches, isCumulative } from "./allocation.ts";
import type { AllocationKind } from "./allocation.ts";

/** Equal portions that vest one after the other. */
export type VestingRun = {
  /** The condition or statement the run comes from. */
  readonly id: string;
  /** Breaks ties between runs on one date, the lower first. */
  readonly order: number;
  /** Portion of the grant in each occurrence. */
  readonly portion: Rational;
  /** As the terms say; `dates` is shorter when the run was cut off. */
  readonly occurrences: number;
  readonly dates: readonly PlainDate[];
  /** Tranches before this one (counted from 1) vest with it; 0 or 1 mean no cliff. */
  readonly cliffInstallment: number;
};

/** Shares that vest on one date; whole unless the allocation is FRACTIONAL. */
export type Tranche = { readonly on: PlainDate; readonly shares: number; readonly conditionId: string };

type Placed = Tranche & { readonly order: number; readonly index: number };

function inTime(a: Placed, b: Placed): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.order - b.order || a.index - b.index;
}

/** Index of the tranche that carries tranche `index` once the cliff has gathered the earlier ones. */
function carrier(run: VestingRun, index: number): number {
  return Math.max(index, run.cliffInstallment - 1);
}

function cumulativeTranches(runs: readonly VestingRun[], quantity: number, kind: AllocationKind): Placed[] {
  const due = runs
    .flatMap((run) =>
      run.dates.map((on, index) => {
        const gathered = run.dates.filter((_, earlier) => carrier(run, earlier) === index).length;
        const placed: Placed = { on, shares: 0, conditionId: run.id, order: run.order, index };
        return { placed, portion: product(run.portion, rational(gathered)) };
      }),
    )
    .toSorted((a, b) => inTime(a.placed, b.placed));
  const shares = cumulativeShares(
    quantity,
    due.map(({ portion }) => portion),
    kind,
  );
  return due.map(({ placed }, position) => ({ ...placed, shares: shares[position] ?? 0 }));
}

/** Kinds that load the front or the back do so within each run; run totals round down cumulatively, so nothing is lost. */
function loadedTranches(runs: readonly VestingRun[], quantity: number, kind: AllocationKind): Placed[] {
  let running = zero;
  let given = 0;
  return runs
    .flatMap((run) => {
      const wholeRun = sum(running, product(run.portion, rational(run.occurrences)));
      const target = Math.max(given, Number(floor(product(rational(quantity), wholeRun))));
      const sizes = equalTranches(target - given, run.occurrences, kind);
      running = sum(running, product(run.portion, rational(run.dates.length)));
      const gathered = run.dates.map((on, index) => ({
        on,
        conditionId: run.id,
        order: run.order,
        index,
        shares: sizes.reduce((sofar, size, i) => (carrier(run, i) === index ? sofar + size : sofar), 0),
      }));
      given += gathered.reduce((sofar, tranche) => sofar + tranche.shares, 0);
      return gathered;
    })
    .toSorted(inTime);
}

/**
 * Dated tranches in order of time, without empty ones. Whole shares (except FRACTIONAL) that add up to the part of the grant
 * which the runs vest.
 */
export function tranches(runs: readonly VestingRun[], quantity: number, kind: AllocationKind): Tranche[] {
  const placed = isCumulative(kind)
    ? cumulativeTranches(runs, quantity, kind)
    : loadedTranches(runs, quantity, kind);
  return placed
    .filter((tranche) => tranche.shares !== 0)
    .map(({ on, shares, conditionId }) => ({ on, shares, conditionId }));
}

/** Tranches due before the grant was made arrive with the first one on the grant date, or as one of their own (V11). */
export function heldUntilGrant(schedule: readonly Tranche[], grantDate: PlainDate): Tranche[] {
  const early = schedule.filter((tranche) => tranche.on < grantDate);
  const first = early[0];
  if (first === undefined) return [...schedule];
  const held = early.reduce((sofar, tranche) => sofar + tranche.shares, 0);
  const rest = schedule.filter((tranche) => tranche.on >= grantDate);
  const [head, ...tail] = rest;
  if (head !== undefined && head.on === grantDate) return [{ ...head, shares: head.shares + held }, ...tail];
  return [{ on: grantDate, shares: held, conditionId: first.conditionId }, ...rest];
}

/** Shares vested on a day, that day included. */
export function vestedShares(schedule: readonly Tranche[], on: PlainDate): number {
  return schedule.reduce((sofar, tranche) => (tranche.on <= on ? sofar + tranche.shares : sofar), 0);
}

export function totalShares(schedule: readonly Tranche[]): number {
  return schedule.reduce((sofar, tranche) => sofar + tranche.shares, 0);
}
