/** Every year of an offer: cash, shares, events and, with a tax module, what is left (rules C3 to C8). */
import { addMonths, dateParts } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import {
  expectedBonus,
  salaryBetween,
  severancePay,
  signOnClawBack,
  targetBonus,
} from "./executive/cash-terms.ts";
import { addedIncome, exerciseIncome, offerIsoLimit, vestingIncome } from "./exercise-income.ts";
import type { Exercise, ScheduledGrant } from "./exercise-income.ts";
import { grantSchedule } from "./grant-schedule.ts";
import { cents, centsOf, centsOfUnits, exactUnits, sumOfCents, valueOfShares } from "./money.ts";
import type { Cents, Micros } from "./money.ts";
import type { Offer } from "./offer.ts";
import { product, rational } from "./rational.ts";
import type { CarriedAmounts, YearTax } from "./tax/year-tax.ts";
import type { IncomeByKind, TaxOf } from "./tax-interface.ts";
import { acceleratedVesting } from "./vesting/acceleration.ts";
import type { ChangeInControl, Termination } from "./vesting/acceleration.ts";
import { exerciseDeadline } from "./vesting/leaving.ts";
import type { Tranche } from "./vesting/vesting-run.ts";
import type { VestingEvent } from "./vesting/vesting-terms.ts";

export type CalendarAssumptions = {
  /** Last calendar year shown. */
  readonly lastYear: number;
  readonly termination: Termination | null;
  readonly changeInControl: ChangeInControl | null;
  readonly liquidityOn: PlainDate | null;
  readonly events: readonly VestingEvent[];
  readonly exercises: readonly Exercise[];
  /** Value of one common share on a day; null where the user states none. */
  readonly commonPrice: (on: PlainDate) => Micros | null;
  readonly taxOf: TaxOf | null;
};

export type CalendarEvent = {
  readonly on: PlainDate;
  readonly kind:
    | "start"
    | "vest"
    | "exercise"
    | "sign-on"
    | "leave"
    | "claw-back"
    | "window-ends"
    | "change-in-control";
  readonly grantId: string | null;
  readonly shares: number;
  /** Cash to the holder; negative when paid. */
  readonly cash: Cents;
};

export type CalendarYear = {
  readonly year: number;
  readonly events: readonly CalendarEvent[];
  readonly vestedShares: number;
  /** Before tax: pay less strikes and money paid back. Delivered shares are not cash. */
  readonly cash: Cents;
  readonly income: IncomeByKind;
  /** Null without a tax module. A place it does not cover has `coverage: "none"`. */
  readonly taxes: YearTax | null;
  readonly cashAfterTax: Cents | null;
  /** Vested units without a price that year, so their income is left out. */
  readonly unpricedShares: number;
};

/** Vesting of each grant under the assumptions: liquidity, acceleration, and nothing after leaving. */
export function scheduledGrants(offer: Offer, assumptions: CalendarAssumptions): ScheduledGrant[] {
  const { termination, changeInControl, events, liquidityOn } = assumptions;
  const until = servedUntil(offer, termination);
  return offer.grants.map((grant) => {
    const planned = grantSchedule(grant, events, liquidityOn);
    const served = until === null ? planned : planned.filter((tranche) => tranche.on <= until);
    if (changeInControl === null || grant.acceleration === null) return { grant, schedule: served };
    const found = acceleratedVesting(planned, grant.acceleration, changeInControl, termination);
    // Vesting months of a severance still count where the acceleration does not work.
    const isServedMore =
      found.outcome === "termination-does-not-count" || found.outcome === "left-before-change";
    return { grant, schedule: isServedMore ? served : found.schedule };
  });
}

/** The last day whose vesting counts: the day of leaving, later by the vesting months of the severance. */
function servedUntil(offer: Offer, termination: Termination | null): PlainDate | null {
  if (termination === null) return null;
  const { severance } = offer;
  const counts = severance?.qualifyingTerminations.includes(termination.kind) === true;
  return addMonths(termination.on, counts ? severance.vestingMonths : 0);
}

function vestEvents(grants: readonly ScheduledGrant[]): CalendarEvent[] {
  return grants.flatMap(({ grant, schedule }) =>
    schedule.map((tranche: Tranche) => ({
      on: tranche.on,
      kind: "vest" as const,
      grantId: grant.id,
      shares: tranche.shares,
      cash: cents(0),
    })),
  );
}

function exerciseEvents(offer: Offer, exercises: readonly Exercise[]): CalendarEvent[] {
  return exercises.map(({ grantId, on, shares }) => {
    const strike = offer.grants.find((grant) => grant.id === grantId)?.price ?? (0 as Micros);
    return { on, kind: "exercise", grantId, shares, cash: cents(0 - valueOfShares(shares, strike)) };
  });
}

function plainEvent(on: PlainDate, kind: CalendarEvent["kind"], cash: number): CalendarEvent {
  return { on, kind, grantId: null, shares: 0, cash: cents(cash) };
}

function cashEvents(offer: Offer, { termination, changeInControl }: CalendarAssumptions): CalendarEvent[] {
  const found = [plainEvent(offer.startDate, "start", 0)];
  const { signOn } = offer;
  if (signOn !== null && (termination === null || signOn.paidOn <= termination.on)) {
    found.push(plainEvent(signOn.paidOn, "sign-on", signOn.amount));
  }
  if (changeInControl !== null) found.push(plainEvent(changeInControl.on, "change-in-control", 0));
  if (termination === null) return found;
  const bonusTarget = targetBonus(offer.bonus, offer.salary);
  const paid =
    offer.severance === null
      ? 0
      : severancePay(offer.severance, offer.salary, bonusTarget, termination.kind).total;
  found.push(plainEvent(termination.on, "leave", paid));
  const back =
    signOn === null || signOn.paidOn > termination.on
      ? 0
      : signOnClawBack(signOn, termination.on, termination.kind);
  if (back > 0) found.push(plainEvent(termination.on, "claw-back", 0 - back));
  return found;
}

function windowEvents(offer: Offer, termination: Termination | null): CalendarEvent[] {
  if (termination === null) return [];
  return offer.grants.flatMap((grant) => {
    const expires = grant.expires ?? ("9999-12-31" as PlainDate);
    const on = exerciseDeadline({ expires, windows: grant.windows }, termination);
    return on === null
      ? []
      : [{ on, kind: "window-ends" as const, grantId: grant.id, shares: 0, cash: cents(0) }];
  });
}

function allEvents(
  offer: Offer,
  grants: readonly ScheduledGrant[],
  assumptions: CalendarAssumptions,
): CalendarEvent[] {
  return [
    ...cashEvents(offer, assumptions),
    ...vestEvents(grants),
    ...exerciseEvents(offer, assumptions.exercises),
    ...windowEvents(offer, assumptions.termination),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Salary and expected bonus of one calendar year, for the days employed in it. */
function yearPay(
  offer: Offer,
  year: number,
  termination: Termination | null,
): { salary: Cents; bonus: Cents } {
  const first = `${year}-01-01` as PlainDate;
  const next = `${year + 1}-01-01` as PlainDate;
  const from = offer.startDate > first ? offer.startDate : first;
  const until = termination !== null && termination.on < next ? termination.on : next;
  if (until <= from) return { salary: cents(0), bonus: cents(0) };
  const salary = salaryBetween(offer.salary, from, until);
  if (offer.bonus === null || until !== next || offer.salary === 0) return { salary, bonus: cents(0) };
  const full = expectedBonus(offer.bonus, offer.salary, year - dateParts(offer.startDate).year);
  return { salary, bonus: centsOf(product(exactUnits(full), rational(salary, offer.salary))) };
}

function equityIncome(
  events: readonly CalendarEvent[],
  grants: readonly ScheduledGrant[],
  assumptions: CalendarAssumptions,
  year: number,
): { income: IncomeByKind; unpriced: number } {
  let income: IncomeByKind = {};
  let unpriced = 0;
  for (const event of events) {
    const grant = grants.find((scheduled) => scheduled.grant.id === event.grantId)?.grant;
    if (event.kind !== "vest" || grant === undefined) continue;
    const found = vestingIncome(grant, event.shares, assumptions.commonPrice(event.on));
    if (found === null) unpriced += event.shares;
    else income = addedIncome(income, found);
  }
  const limit = offerIsoLimit(grants);
  for (const exercise of assumptions.exercises.filter((item) => dateParts(item.on).year === year)) {
    const grant = grants.find((scheduled) => scheduled.grant.id === exercise.grantId)?.grant;
    if (grant === undefined) continue;
    income = addedIncome(income, exerciseIncome(exercise, grant, limit, assumptions.termination));
  }
  return { income, unpriced };
}

function cashOf(events: readonly CalendarEvent[], kind: CalendarEvent["kind"]): Cents {
  return sumOfCents(events.filter((event) => event.kind === kind).map((event) => event.cash));
}

function withoutZeros(income: IncomeByKind): IncomeByKind {
  return Object.fromEntries(Object.entries(income).filter(([, amount]) => amount !== 0));
}

/**
 * One row a calendar year from the start to `lastYear`. A bonus is earned by the day and lost by leaving within the year.
 * Shares are never turned into cash here: what they fetch is the waterfall's and the simulation's matter.
 */
export function offerCalendar(offer: Offer, assumptions: CalendarAssumptions): CalendarYear[] {
  const grants = scheduledGrants(offer, assumptions);
  const events = allEvents(offer, grants, assumptions);
  const rows: CalendarYear[] = [];
  let carried: Partial<CarriedAmounts> = {};
  for (let { year } = dateParts(offer.startDate); year <= assumptions.lastYear; year += 1) {
    const ofYear = events.filter((event) => dateParts(event.on).year === year);
    const { salary, bonus } = yearPay(offer, year, assumptions.termination);
    const equity = equityIncome(ofYear, grants, assumptions, year);
    const income = withoutZeros(
      addedIncome(equity.income, {
        salary,
        bonus,
        "sign-on": cents(cashOf(ofYear, "sign-on") + cashOf(ofYear, "claw-back")),
        severance: cashOf(ofYear, "leave"),
      }),
    );
    const cash = sumOfCents([salary, bonus, ...ofYear.map((event) => event.cash)]);
    const taxes = assumptions.taxOf === null ? null : assumptions.taxOf({ year, income }, carried);
    carried = taxes?.carriedOut ?? carried;
    rows.push({
      year,
      events: ofYear,
      vestedShares: ofYear.reduce(
        (sofar, event) => (event.kind === "vest" ? sofar + event.shares : sofar),
        0,
      ),
      cash,
      income,
      taxes,
      cashAfterTax: taxes === null || taxes.total === null ? null : cents(cash - centsOfUnits(taxes.total)),
      unpricedShares: equity.unpriced,
    });
  }
  return rows;
}
