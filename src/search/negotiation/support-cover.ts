import type { PlanCost } from "../presentation/plan-totals.ts";
import type { NegotiationAsk } from "./negotiation.ts";

/** What the 90-day plan needs in its first year beside what is asked for, in one currency, in cents. */
export type SupportLine = {
  readonly currency: string;
  readonly asked: number;
  readonly needed: number;
  /** 0 where what is asked for covers the plan. */
  readonly shortBy: number;
};

/** Compares support asks that still stand with the plan's hires and budget, currency by currency; nothing is converted (N12). */
export function supportCoverage(asks: readonly NegotiationAsk[], plan: PlanCost): readonly SupportLine[] {
  const standing = asks.filter(
    ({ kind, state }) => kind === "support" && state !== "refused" && state !== "withdrawn",
  );
  const needs = new Map(
    plan.totals.map(({ currency, hiresFirstYear, budgetFirstYear }): [string, number] => [
      currency,
      hiresFirstYear + budgetFirstYear,
    ]),
  );
  const askedIn = standing.flatMap(({ currency, yearlyBudget }) => (yearlyBudget === null ? [] : [currency]));
  return [...new Set([...needs.keys(), ...askedIn])].map((currency) => {
    const asked = standing
      .filter((ask) => ask.currency === currency)
      .reduce((sum, { yearlyBudget }) => sum + (yearlyBudget ?? 0), 0);
    const needed = needs.get(currency) ?? 0;
    return { currency, asked, needed, shortBy: Math.max(0, needed - asked) };
  });
}
