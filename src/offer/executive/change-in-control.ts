/** What a sale of the company with or without a dismissal pays under one offer, tested against IRC §280G (rules X1 to X6). */
import { grantSchedule } from "../grant-schedule.ts";
import { sumOfCents } from "../money.ts";
import type { Cents, Micros } from "../money.ts";
import type { Grant, Offer } from "../offer.ts";
import { acceleratedVesting } from "../vesting/acceleration.ts";
import type { ChangeInControl, Termination } from "../vesting/acceleration.ts";
import { acceleratedEquityParachute } from "./accelerated-equity.ts";
import { severancePay, targetBonus } from "./cash-terms.ts";
import { parachute } from "./parachute.ts";
import type { Parachute } from "./parachute.ts";

export type ChangeFacts = {
  readonly change: ChangeInControl;
  readonly termination: Termination | null;
  /** What one common share fetches in the change. */
  readonly price: Micros;
  readonly baseAmount: Cents;
  readonly incomeTaxRate: number;
  /** 120 % of the AFR, a year. */
  readonly discountRate: number;
};

export type ChangePayments = {
  /** Present value that counts as contingent on the change, by what it is for. */
  readonly items: readonly { readonly what: string; readonly amount: Cents }[];
  readonly parachute: Parachute;
  /** What is left after income and excise tax under the contract's clause. Silence means payment in full. */
  readonly afterTax: Cents;
};

function equityItem(grant: Grant, facts: ChangeFacts): Cents {
  if (grant.acceleration === null) return sumOfCents([]);
  const { change, termination, price, discountRate } = facts;
  const planned = grantSchedule(grant, [], change.on);
  const found = acceleratedVesting(planned, grant.acceleration, change, termination);
  if (found.on === null) return sumOfCents([]);
  return acceleratedEquityParachute({
    planned,
    accelerated: found.schedule,
    on: found.on,
    price,
    strike: grant.price ?? (0 as Micros),
    discountRate,
    performance: grant.performance !== null,
  });
}

function severanceItem(offer: Offer, facts: ChangeFacts): Cents {
  if (offer.severance === null || facts.termination === null) return sumOfCents([]);
  const target = targetBonus(offer.bonus, offer.salary);
  return severancePay(offer.severance, offer.salary, target, facts.termination.kind).total;
}

function afterTax(offer: Offer, outcome: Parachute): Cents {
  switch (offer.parachuteClause) {
    case "cutback":
      return outcome.afterTaxCutback;
    case "best-net":
      return outcome.afterTaxBestNet;
    case "gross-up":
      // A gross-up restores what the excise tax takes.
      return sumOfCents([outcome.afterTaxFull, outcome.exciseTax]);
    default:
      return outcome.afterTaxFull;
  }
}

/**
 * Payments for a change in control and what the clause of the contract leaves of them. Equity counts for its acceleration
 * alone, not for what had vested; severance counts when the termination is on its list.
 */
export function changeInControlPayments(offer: Offer, facts: ChangeFacts): ChangePayments {
  const items = [
    { what: "severance", amount: severanceItem(offer, facts) },
    ...offer.grants.map((grant) => ({
      what: `acceleration of ${grant.id}`,
      amount: equityItem(grant, facts),
    })),
  ].filter((item) => item.amount > 0);
  const outcome = parachute({
    baseAmount: facts.baseAmount,
    payments: sumOfCents(items.map((item) => item.amount)),
    incomeTaxRate: facts.incomeTaxRate,
  });
  return { items, parachute: outcome, afterTax: afterTax(offer, outcome) };
}
