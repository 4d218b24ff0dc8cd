import { salaryBetween, startDateCost, targetBonus } from "./cash-terms.ts";
import type { Cents } from "../money.ts";
import { cents } from "../money.ts";
import type { Offer } from "../offer.ts";
import { addDays } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";

/** What the present job would still pay or vest, before tax. */
export type ForgoneAtPresent = { readonly what: string; readonly dueOn: PlainDate; readonly amount: Cents };

/** What a start on one day leaves behind, before tax, in cents. */
export type StartDay = {
  readonly on: PlainDate;
  /** Due at the present job on that day or later: lost by starting then. */
  readonly atPresentJob: Cents;
  readonly lostItems: readonly string[];
  /** Salary and bonus at target of the new job since the earliest start: lost by waiting until then. */
  readonly atNewJob: Cents;
  readonly total: Cents;
};

type Range = { readonly earliest: PlainDate; readonly days: number };

/** Each day from the earliest start on (N11). What the present job pays meanwhile and later vesting are not in it. */
export function startDays(
  offer: Offer,
  items: readonly ForgoneAtPresent[],
  { earliest, days }: Range,
): readonly StartDay[] {
  const terms = {
    forgone: items.map(({ what, dueOn, amount }) => ({ what, on: dueOn, value: amount })),
  };
  const bonus = targetBonus(offer.bonus, offer.salary);
  return Array.from({ length: days + 1 }, (_, index) => {
    const on = addDays(earliest, index);
    const cost = startDateCost(terms, offer.salary, earliest, on);
    const waited = cents(cost.forgoneHere + salaryBetween(bonus, earliest, on));
    return {
      on,
      atPresentJob: cost.forgoneThere,
      lostItems: cost.lostItems,
      atNewJob: waited,
      total: cents(cost.forgoneThere + waited),
    };
  });
}

/** The day that leaves the least behind; of equal ones the earliest. */
export function leastForgone(days: readonly StartDay[]): StartDay | null {
  return days.reduce<StartDay | null>(
    (least, day) => (least === null || day.total < least.total ? day : least),
    null,
  );
}
