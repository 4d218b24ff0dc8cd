/** Severance, bonus, sign-on, parental leave, start date and support (rules X18 to X23). */
import { addMonths, dateParts, daysBetween, isLeapYear } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { fullMonthsBetween } from "./accelerated-equity.ts";
import { cents, centsOf, exactUnits, shareOf, sumOfCents } from "../money.ts";
import type { Cents } from "../money.ts";
import { product, rational } from "../rational.ts";
import type { TerminationKind } from "../vesting/acceleration.ts";

export type Severance = {
  /** Months of base salary. */
  readonly months: number;
  /** Part of the yearly target bonus, 0 to 1 or above. */
  readonly bonusPart: number;
  /** Months of health cover that the company pays, and what one month costs. */
  readonly healthMonths: number;
  readonly healthMonthly: Cents;
  /** Months of vesting that count as served. */
  readonly vestingMonths: number;
  readonly qualifyingTerminations: readonly TerminationKind[];
};

export type SeverancePay = {
  readonly salary: Cents;
  readonly bonus: Cents;
  readonly health: Cents;
  readonly total: Cents;
};

export function severancePay(
  severance: Severance,
  salary: Cents,
  targetBonus: Cents,
  termination: TerminationKind,
): SeverancePay {
  const due = severance.qualifyingTerminations.includes(termination) ? 1 : 0;
  const base = centsOf(product(exactUnits(salary), rational(due * severance.months, 12)));
  const bonus = shareOf(targetBonus, due * severance.bonusPart);
  const health = cents(due * severance.healthMonths * severance.healthMonthly);
  return { salary: base, bonus, health, total: sumOfCents([base, bonus, health]) };
}

export type Bonus = {
  /** Target as a part of salary, 0 to 1 or above. */
  readonly target: number;
  /** Part of the target that is guaranteed, and for how many years from the start. */
  readonly guaranteedPart: number;
  readonly guaranteedYears: number;
  /** Stated payouts as a multiple of target with their chances, which add up to 1; empty: always target. */
  readonly payouts: readonly { readonly multiple: number; readonly probability: number }[];
};

/** The bonus of a year at target; nothing without a bonus. */
export function targetBonus(bonus: Bonus | null, salary: Cents): Cents {
  return shareOf(salary, bonus?.target ?? 0);
}

/** Expected bonus for a full year `yearsSinceStart` after the start (0 is the first); never below a guarantee that still runs. */
export function expectedBonus(bonus: Bonus, salary: Cents, yearsSinceStart: number): Cents {
  const target = targetBonus(bonus, salary);
  const guaranteed =
    yearsSinceStart < bonus.guaranteedYears ? shareOf(target, bonus.guaranteedPart) : cents(0);
  if (bonus.payouts.length === 0) return cents(Math.max(target, guaranteed));
  return sumOfCents(
    bonus.payouts.map(({ multiple, probability }) =>
      shareOf(cents(Math.max(shareOf(target, multiple), guaranteed)), probability),
    ),
  );
}

export type SignOn = {
  readonly amount: Cents;
  readonly paidOn: PlainDate;
  /** Months after payment during which a part must be paid back; 0 means none. */
  readonly clawBackMonths: number;
  /** Paid back in full until the end, or falling month by month. */
  readonly clawBack: "full" | "monthly";
  readonly clawBackTerminations: readonly TerminationKind[];
};

/** What must be paid back on leaving. Gross: tax already paid on it comes back through IRC §1341 or not at all. */
export function signOnClawBack(signOn: SignOn, left: PlainDate, kind: TerminationKind): Cents {
  const served = Math.max(0, fullMonthsBetween(signOn.paidOn, left));
  if (!signOn.clawBackTerminations.includes(kind) || served >= signOn.clawBackMonths) return cents(0);
  if (signOn.clawBack === "full") return signOn.amount;
  const left12 = rational(signOn.clawBackMonths - served, signOn.clawBackMonths);
  return centsOf(product(exactUnits(signOn.amount), left12));
}

export type ParentalLeave = {
  readonly weeks: number;
  /** Part of salary paid, 0 to 1. */
  readonly payPart: number;
  /** Months of service before it can be taken. */
  readonly waitingMonths: number;
};

/** Pay during a leave that begins on `begins`; nothing within the waiting period. */
export function leavePay(leave: ParentalLeave, salary: Cents, started: PlainDate, begins: PlainDate): Cents {
  if (begins < addMonths(started, leave.waitingMonths)) return cents(0);
  return shareOf(centsOf(product(exactUnits(salary), rational(leave.weeks * 7, 365))), leave.payPart);
}

/** Salary for the days from `from` up to and without `until`, by calendar days of each year. */
export function salaryBetween(salary: Cents, from: PlainDate, until: PlainDate): Cents {
  const [first, last] = [dateParts(from).year, dateParts(until).year];
  const parts: Cents[] = [];
  for (let year = first; year <= last; year += 1) {
    const begin = from > `${year}-01-01` ? from : (`${year}-01-01` as PlainDate);
    const end = until < `${year + 1}-01-01` ? until : (`${year + 1}-01-01` as PlainDate);
    const days = Math.max(0, daysBetween(begin, end));
    parts.push(centsOf(product(exactUnits(salary), rational(days, isLeapYear(year) ? 366 : 365))));
  }
  return sumOfCents(parts);
}

export type StartDateTerms = {
  /** Value of what the current employer would still vest or pay, each with its day. */
  readonly forgone: readonly { readonly what: string; readonly on: PlainDate; readonly value: Cents }[];
};

export type StartDateCost = {
  /** Due at the current employer on or after the start day: lost by starting then. */
  readonly forgoneThere: Cents;
  readonly lostItems: readonly string[];
  /** Salary of the new job between the earliest start and this one: lost by waiting. */
  readonly forgoneHere: Cents;
  readonly total: Cents;
};

/** What a start on `start` costs on each side, compared with `earliest`, the first day that the notice period allows. */
export function startDateCost(
  terms: StartDateTerms,
  salary: Cents,
  earliest: PlainDate,
  start: PlainDate,
): StartDateCost {
  const lost = terms.forgone.filter((item) => item.on >= start);
  const forgoneThere = sumOfCents(lost.map((item) => item.value));
  const forgoneHere = salaryBetween(salary, earliest, start > earliest ? start : earliest);
  return {
    forgoneThere,
    lostItems: lost.map((item) => item.what),
    forgoneHere,
    total: cents(forgoneThere + forgoneHere),
  };
}

export type Support = { readonly what: string; readonly yearlyBudget: Cents };

export type SupportCover = { readonly budget: Cents; readonly plannedCost: Cents; readonly shortBy: Cents };

/** Whether the budget asked for covers what the 90-day plan needs; `shortBy` is zero when it does. */
export function supportCover(
  support: readonly Support[],
  plannedYearlyCosts: readonly Cents[],
): SupportCover {
  const budget = sumOfCents(support.map((item) => item.yearlyBudget));
  const plannedCost = sumOfCents(plannedYearlyCosts);
  return { budget, plannedCost, shortBy: cents(Math.max(0, plannedCost - budget)) };
}
