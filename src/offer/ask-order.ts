/** Which asks to put first: worth to the user against cost to the company (rules C9 and C10). */
import { cents, shareOf, sumOfCents, valueOfShares } from "./money.ts";
import type { Cents, Micros } from "./money.ts";

/** What granting an ask costs the company. */
export type AskCost =
  | {
      readonly kind: "yearly-cash";
      readonly amount: Cents;
      readonly years: number;
      readonly payrollRate: number;
    }
  | { readonly kind: "cash-if"; readonly amount: Cents; readonly probability: number }
  | { readonly kind: "shares"; readonly shares: number; readonly price: Micros }
  /** Costs nothing that can be put in money, such as a longer exercise window. */
  | { readonly kind: "none" };

export type Ask = {
  readonly id: string;
  /** After tax, in today's money. */
  readonly worth: Cents;
  /** One standard error of `worth`; 0 where it is exact. */
  readonly standardError: Cents;
  readonly costs: readonly AskCost[];
};

export type RankedAsk = {
  readonly id: string;
  readonly worth: Cents;
  readonly cost: Cents;
  /** Worth per unit of cost; null when it costs nothing. */
  readonly worthPerCost: number | null;
  /** Whether the worth is within two standard errors of zero. */
  readonly isUncertain: boolean;
};

const standardErrorsThatCount = 2;

function costOf(cost: AskCost): Cents {
  switch (cost.kind) {
    case "yearly-cash":
      return shareOf(shareOf(cost.amount, cost.years), 1 + cost.payrollRate);
    case "cash-if":
      return shareOf(cost.amount, cost.probability);
    case "shares":
      return valueOfShares(cost.shares, cost.price);
    case "none":
      return cents(0);
  }
}

function rank(a: RankedAsk, b: RankedAsk): number {
  const group = (ask: RankedAsk): number =>
    ask.worth <= 0 || ask.isUncertain ? 2 : ask.worthPerCost === null ? 0 : 1;
  const byGroup = group(a) - group(b);
  if (byGroup !== 0) return byGroup;
  const byRatio = (b.worthPerCost ?? 0) - (a.worthPerCost ?? 0);
  return byRatio || b.worth - a.worth || (a.id < b.id ? -1 : 1);
}

/** Free asks of certain worth first, the dearest first; then by worth per cost; asks whose worth is not certain last. */
export function askOrder(asks: readonly Ask[]): RankedAsk[] {
  return asks
    .map((ask) => {
      const cost = sumOfCents(ask.costs.map(costOf));
      return {
        id: ask.id,
        worth: ask.worth,
        cost,
        worthPerCost: cost > 0 ? ask.worth / cost : null,
        isUncertain:
          ask.standardError > 0 && Math.abs(ask.worth) < standardErrorsThatCount * ask.standardError,
      };
    })
    .toSorted(rank);
}
