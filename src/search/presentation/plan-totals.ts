import type { Currency } from "../../offer/money.ts";
import type { BudgetLine, PlannedHire } from "./presentation.ts";

/** What the plan costs in one currency, in cents. */
export type PlanTotal = {
  readonly currency: Currency;
  /** Hires from their month to the end of month 12, a month being a twelfth of the year. */
  readonly hiresFirstYear: number;
  /** A full year of all hires. */
  readonly hiresFullYear: number;
  /** Budget lines over twelve months. */
  readonly budgetFirstYear: number;
};

export type PlanCost = {
  /** One entry a currency, in the order in which they occur; amounts are never converted. */
  readonly totals: readonly PlanTotal[];
  /** Hires whose cost is not known; they are in no total. */
  readonly hiresWithoutCost: number;
};

const timesAYear = { once: 1, monthly: 12, yearly: 1 } as const;

/** What hires and budget lines cost in the first year; halves of a cent are rounded up, once a hire. */
export function planCost(hires: readonly PlannedHire[], budget: readonly BudgetLine[]): PlanCost {
  const totals = new Map<
    Currency,
    { hiresFirstYear: number; hiresFullYear: number; budgetFirstYear: number }
  >();
  const of = (currency: Currency) => {
    const known = totals.get(currency) ?? { hiresFirstYear: 0, hiresFullYear: 0, budgetFirstYear: 0 };
    totals.set(currency, known);
    return known;
  };
  for (const { month, yearlyCost, currency } of hires) {
    if (yearlyCost === null) continue;
    const total = of(currency);
    total.hiresFullYear += yearlyCost;
    total.hiresFirstYear += Math.round((yearlyCost * Math.max(0, 13 - month)) / 12);
  }
  for (const { amount, currency, cadence } of budget)
    of(currency).budgetFirstYear += amount * timesAYear[cadence];
  return {
    totals: Array.from(totals, ([currency, total]) => ({ currency, ...total })),
    hiresWithoutCost: hires.filter(({ yearlyCost }) => yearlyCost === null).length,
  };
}
