/** The one path that a grant takes through its graph of vesting conditions (rules V6 to V10). */
import { addDays, addMonths, dateParts, daysInMonth, plainDate } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { compared, difference, one, product, quotient, rational, smaller, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import { earliestEvent } from "./earliest-event.ts";
import type { VestingRun } from "./vesting-run.ts";
import type { VestingCondition, VestingFacts, VestingPeriod, VestingTerms } from "./vesting-terms.ts";

type Step = {
  readonly condition: VestingCondition;
  /** The day the condition is first met. */
  readonly on: PlainDate;
  /** The day of each occurrence. */
  readonly dates: readonly PlainDate[];
  readonly realized: Rational;
};

/** The date of occurrence `count` of a period that runs from `base`; months are counted from `base`, never step by step. */
function occurrenceDate(
  base: PlainDate,
  count: number,
  period: VestingPeriod,
  start: PlainDate | null,
): PlainDate {
  if (period.unit === "days") return addDays(base, count * period.length);
  const month = dateParts(
    addMonths(plainDate(dateParts(base).year, dateParts(base).month, 1), count * period.length),
  );
  const day = period.dayOfMonth === "start-day" ? dateParts(start ?? base).day : period.dayOfMonth;
  return plainDate(month.year, month.month, Math.min(day, daysInMonth(month.year, month.month)));
}

function later(date: PlainDate, arrival: PlainDate | null): PlainDate {
  return date < (arrival ?? date) ? (arrival ?? date) : date;
}

/** Ends the path (an expiry) or vests everything left (an acceleration): both stop tranches that are still to come. */
function interrupts(condition: VestingCondition): boolean {
  const { amount } = condition;
  if (amount.kind === "shares") return amount.shares.numerator === 0n && condition.next.length === 0;
  if (amount.portion.numerator === 0n) return condition.next.length === 0;
  return amount.ofRemainder && compared(amount.portion, one) === 0;
}

/** The days on which a condition is met from an arrival on, and how far; null when it is not met. */
function stepOf(
  condition: VestingCondition,
  facts: VestingFacts,
  reached: ReadonlyMap<string, Step>,
  arrival: PlainDate | null,
): Step | null {
  const { trigger } = condition;
  const once = (on: PlainDate, realized = one): Step => ({ condition, on, dates: [on], realized });
  if (trigger.kind === "start") return facts.start === null ? null : once(facts.start);
  if (trigger.kind === "absolute") return once(later(trigger.date, arrival));
  if (trigger.kind === "event") {
    const found = earliestEvent(facts.events, condition.id, arrival);
    return found === null ? null : once(found.on, found.realized);
  }
  const base = reached.get(trigger.to)?.dates.at(-1);
  if (base === undefined) return null;
  const { period } = trigger;
  const dates = Array.from({ length: period.occurrences }, (_, index) =>
    later(occurrenceDate(base, index + 1, period, facts.start), arrival),
  );
  return {
    condition,
    on: later(occurrenceDate(base, 1, period, facts.start), arrival),
    dates,
    realized: one,
  };
}

function rootIds(terms: VestingTerms): string[] {
  const followers = new Set(terms.conditions.flatMap((condition) => condition.next));
  return terms.conditions
    .filter((condition) => !followers.has(condition.id))
    .map((condition) => condition.id);
}

function pathSteps(terms: VestingTerms, facts: VestingFacts): Step[] {
  const byId = new Map(terms.conditions.map((condition) => [condition.id, condition]));
  const reached = new Map<string, Step>();
  let candidates: readonly string[] = rootIds(terms);
  let arrival: PlainDate | null = null;
  for (;;) {
    let next: Step | null = null;
    for (const id of candidates) {
      const condition = reached.has(id) ? undefined : byId.get(id);
      const step: Step | null = condition === undefined ? null : stepOf(condition, facts, reached, arrival);
      if (step !== null && (next === null || step.on < next.on)) next = step;
    }
    if (next === null) return [...reached.values()];
    if (interrupts(next.condition)) cutAfter(reached, next.on);
    reached.set(next.condition.id, next);
    candidates = next.condition.next;
    arrival = next.on;
  }
}

/** What is due by then has vested, but nothing of a run that has not come to its cliff. */
function cutAfter(reached: Map<string, Step>, date: PlainDate): void {
  for (const [id, step] of reached) {
    const { trigger } = step.condition;
    const cliff = trigger.kind === "relative" ? trigger.period.cliffInstallment : 0;
    const due = step.dates.filter((on) => on <= date);
    reached.set(id, { ...step, dates: due.length < cliff ? [] : due });
  }
}

/** Portion of the grant that one occurrence vests, given what has vested on the path before it. */
function occurrencePortion(condition: VestingCondition, quantity: number, vested: Rational): Rational {
  const { amount } = condition;
  if (amount.kind === "shares") return quantity === 0 ? zero : quotient(amount.shares, rational(quantity));
  return amount.ofRemainder ? product(amount.portion, difference(one, vested)) : amount.portion;
}

/**
 * The runs of tranches that a grant of `quantity` shares goes through, given what has happened so far and assuming that
 * nothing but time happens from now on. Portions never add up to more than the grant (V10).
 */
export function vestingRuns(terms: VestingTerms, quantity: number, facts: VestingFacts): VestingRun[] {
  let vested = zero;
  return pathSteps(terms, facts).map((step, order) => {
    const { trigger } = step.condition;
    const occurrences = trigger.kind === "relative" ? trigger.period.occurrences : 1;
    const wanted = product(occurrencePortion(step.condition, quantity, vested), step.realized);
    const most = quotient(difference(one, vested), rational(Math.max(1, step.dates.length)));
    const portion = smaller(wanted, most);
    vested = sum(vested, product(portion, rational(step.dates.length)));
    return {
      id: step.condition.id,
      order,
      portion,
      occurrences,
      dates: step.dates,
      cliffInstallment: trigger.kind === "relative" ? trigger.period.cliffInstallment : 0,
    };
  });
}
