/** Leaving on any day: what has vested, how long it can be exercised and until when an ISO stays one (rules V21 to V24). */
import { addDays, addMonths } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { TerminationKind, Termination } from "./acceleration.ts";
import type { Tranche } from "./vesting-run.ts";
import { totalShares, vestedShares } from "./vesting-run.ts";

export type ExerciseWindow = {
  /** Absent: for every kind that has no window of its own. */
  readonly kind?: TerminationKind;
  readonly length: number;
  readonly unit: "days" | "months" | "years";
};

export type OptionEnd = {
  /** Last day on which the option can be exercised while employed. */
  readonly expires: PlainDate;
  readonly windows: readonly ExerciseWindow[];
};

export type Leaving = {
  readonly vested: number;
  readonly unvested: number;
  /** Last day to exercise, never after the option expires; null when the grant has no window for this kind of leaving. */
  readonly exerciseUntil: PlainDate | null;
  /** Last day on which an ISO is taxed as one; null when no such limit applies (death). */
  readonly isoUntil: PlainDate | null;
};

const isoMonths = 3;
const isoMonthsWhenDisabled = 12;

/** Last day of ISO treatment after leaving (IRC §422(a)(2), (c)(6)): calendar months, not days; no limit after death. */
export function isoLastDay(termination: Termination): PlainDate | null {
  if (termination.kind === "death") return null;
  return addMonths(termination.on, termination.kind === "disability" ? isoMonthsWhenDisabled : isoMonths);
}

/** How an ISO exercised on `exercised` is taxed; `termination` null while employed. */
export function isoTaxedAs(exercised: PlainDate, termination: Termination | null): "ISO" | "NSO" {
  const last = termination === null ? null : isoLastDay(termination);
  return last === null || exercised <= last ? "ISO" : "NSO";
}

/** Last day to exercise after leaving; null when no window covers this kind of leaving. */
export function exerciseDeadline(end: OptionEnd, termination: Termination): PlainDate | null {
  const window =
    end.windows.find((candidate) => candidate.kind === termination.kind) ??
    end.windows.find((candidate) => candidate.kind === undefined);
  if (window === undefined) return null;
  const last =
    window.unit === "days"
      ? addDays(termination.on, window.length)
      : addMonths(termination.on, window.unit === "years" ? window.length * 12 : window.length);
  return last < end.expires ? last : end.expires;
}

export function leaving(schedule: readonly Tranche[], end: OptionEnd, termination: Termination): Leaving {
  const vested = vestedShares(schedule, termination.on);
  return {
    vested,
    unvested: totalShares(schedule) - vested,
    exerciseUntil: exerciseDeadline(end, termination),
    isoUntil: isoLastDay(termination),
  };
}
