/** Acceleration on a change in control (rules V15 to V20). */
import { addMonths } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { floor, product, rational } from "../rational.ts";
import type { Rational } from "../rational.ts";
import { cumulativeShares } from "./allocation.ts";
import type { Tranche } from "./vesting-run.ts";
import { totalShares, vestedShares } from "./vesting-run.ts";

/** How much vests early. "50 %" alone is not a term: say of what. */
export type AccelerationAmount =
  | { readonly kind: "part-of-unvested"; readonly part: Rational }
  | { readonly kind: "part-of-grant"; readonly part: Rational }
  /** As if so many more months had been served. */
  | { readonly kind: "months"; readonly months: number };

export type TerminationKind =
  | "without-cause"
  | "good-reason"
  | "for-cause"
  | "resigned"
  | "death"
  | "disability"
  | "retirement";

export type Acceleration = {
  readonly trigger: "single" | "double";
  readonly amount: AccelerationAmount;
  /** Double trigger: a termination counts up to so many months after the change in control, that day included. */
  readonly protectionMonths: number;
  /** Double trigger: a termination counts from so many months before it, that day included. */
  readonly lookBackMonths: number;
  readonly qualifyingTerminations: readonly TerminationKind[];
  /** What becomes of an award that the buyer does not take over. */
  readonly ifNotAssumed: "vests-in-full" | "lapses" | "accelerates-as-agreed";
  /** Whether the term works before anything has vested. */
  readonly beforeCliff: boolean;
  /** Where partly accelerated shares are taken from. */
  readonly takenFrom: "last-tranches" | "all-tranches-in-proportion";
};

export type ChangeInControl = { readonly on: PlainDate; readonly assumed: boolean };

export type Termination = { readonly on: PlainDate; readonly kind: TerminationKind };

/** What decided about an acceleration. */
export type AccelerationOutcome =
  | "accelerated"
  | "nothing-left"
  | "no-termination"
  | "termination-does-not-count"
  | "left-before-change"
  | "not-assumed-vests"
  | "not-assumed-lapses";

export type AcceleratedVesting = {
  readonly schedule: readonly Tranche[];
  readonly accelerated: number;
  /** The day on which they vest; null when nothing is accelerated. */
  readonly on: PlainDate | null;
  readonly outcome: AccelerationOutcome;
};

/** Shares that vest early out of `quantity - vested`; rounds down and never exceeds what is unvested (V16). */
export function acceleratedShares(
  quantity: number,
  vested: number,
  amount: Exclude<AccelerationAmount, { kind: "months" }>,
): number {
  const unvested = Math.max(0, quantity - vested);
  const base = amount.kind === "part-of-grant" ? quantity : unvested;
  return Math.max(0, Math.min(unvested, Number(floor(product(rational(base), amount.part)))));
}

/** Whether a termination falls into the protected window around a change in control and is of a kind that counts (V17). */
export function isSecondTrigger(
  terms: Acceleration,
  change: ChangeInControl,
  termination: Termination,
): boolean {
  return (
    terms.qualifyingTerminations.includes(termination.kind) &&
    termination.on >= addMonths(change.on, -terms.lookBackMonths) &&
    termination.on <= addMonths(change.on, terms.protectionMonths)
  );
}

function amountDue(
  schedule: readonly Tranche[],
  terms: Acceleration,
  fixedOn: PlainDate,
  vested: number,
): number {
  const quantity = totalShares(schedule);
  if (!terms.beforeCliff && vested === 0) return 0;
  if (terms.amount.kind !== "months") return acceleratedShares(quantity, vested, terms.amount);
  return vestedShares(schedule, addMonths(fixedOn, terms.amount.months)) - vested;
}

/** The schedule once `accelerated` of its shares after `on` vest on `on`. */
function rescheduled(
  schedule: readonly Tranche[],
  on: PlainDate,
  accelerated: number,
  takenFrom: Acceleration["takenFrom"],
): Tranche[] {
  const done = schedule.filter((tranche) => tranche.on <= on);
  const open = schedule.filter((tranche) => tranche.on > on);
  const early: Tranche = { on, shares: accelerated, conditionId: "acceleration" };
  const whole = totalShares(open);
  let left = whole - accelerated;
  const portions = open.map((tranche) => rational(tranche.shares, Math.max(1, whole)));
  const smaller = cumulativeShares(left, portions, "CUMULATIVE_ROUND_DOWN");
  const rest = open.map((tranche, index) => {
    const shares = takenFrom === "last-tranches" ? Math.min(tranche.shares, left) : (smaller[index] ?? 0);
    left -= shares;
    return { ...tranche, shares };
  });
  return [...done, early, ...rest].filter((tranche) => tranche.shares > 0);
}

function stoppedAt(schedule: readonly Tranche[], on: PlainDate): Tranche[] {
  return schedule.filter((tranche) => tranche.on <= on);
}

function unchanged(
  schedule: readonly Tranche[],
  termination: Termination | null,
  outcome: AccelerationOutcome,
): AcceleratedVesting {
  const kept = termination === null ? [...schedule] : stoppedAt(schedule, termination.on);
  return { schedule: kept, accelerated: 0, on: null, outcome };
}

function notAssumed(
  schedule: readonly Tranche[],
  terms: Acceleration,
  change: ChangeInControl,
): AcceleratedVesting {
  const kept = stoppedAt(schedule, change.on);
  if (terms.ifNotAssumed === "lapses") {
    return {
      schedule: kept,
      accelerated: 0,
      on: null,
      outcome: "not-assumed-lapses",
    };
  }
  const accelerated = totalShares(schedule) - totalShares(kept);
  const early: Tranche = { on: change.on, shares: accelerated, conditionId: "acceleration" };
  return {
    schedule: accelerated > 0 ? [...kept, early] : kept,
    accelerated,
    on: accelerated > 0 ? change.on : null,
    outcome: "not-assumed-vests",
  };
}

function onDoubleTrigger(
  schedule: readonly Tranche[],
  terms: Acceleration,
  change: ChangeInControl,
  termination: Termination | null,
): AcceleratedVesting {
  if (termination === null) return unchanged(schedule, null, "no-termination");
  if (!isSecondTrigger(terms, change, termination)) {
    return unchanged(schedule, termination, "termination-does-not-count");
  }
  const on = termination.on > change.on ? termination.on : change.on;
  const vested = vestedShares(schedule, termination.on);
  const accelerated = amountDue(schedule, terms, termination.on, vested);
  const kept = stoppedAt(schedule, termination.on);
  if (accelerated === 0) return { schedule: kept, accelerated, on: null, outcome: "nothing-left" };
  const early: Tranche = { on, shares: accelerated, conditionId: "acceleration" };
  return { schedule: [...kept, early], accelerated, on, outcome: "accelerated" };
}

/**
 * Vesting after a change in control, with or without a termination. Vesting stops on the day of a termination. Never vests
 * less than the schedule without the term would have by the same day, except when an award lapses because it is not assumed.
 */
export function acceleratedVesting(
  schedule: readonly Tranche[],
  terms: Acceleration,
  change: ChangeInControl,
  termination: Termination | null,
): AcceleratedVesting {
  const leftBefore = termination !== null && termination.on < change.on;
  if (!change.assumed && terms.ifNotAssumed !== "accelerates-as-agreed" && !leftBefore) {
    return notAssumed(schedule, terms, change);
  }
  if (terms.trigger === "double") return onDoubleTrigger(schedule, terms, change, termination);
  if (leftBefore) return unchanged(schedule, termination, "left-before-change");
  const vested = vestedShares(schedule, change.on);
  const accelerated = amountDue(schedule, terms, change.on, vested);
  if (accelerated === 0) return unchanged(schedule, termination, "nothing-left");
  const after = rescheduled(schedule, change.on, accelerated, terms.takenFrom);
  return {
    schedule: termination === null ? after : stoppedAt(after, termination.on),
    accelerated,
    on: change.on,
    outcome: "accelerated",
  };
}
