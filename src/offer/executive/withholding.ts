/** Federal withholding on supplemental wages, Treas. Reg. §31.3402(g)-1, IRS Pub. 15 §7 (rules X16 and X17). */
import { cents, shareOf } from "../money.ts";
import type { Cents } from "../money.ts";

const flatRate = 0.22;
const rateAbove = 0.37;
const threshold = 1_000_000_00;

/** What is withheld from one supplemental payment: 22 % up to $1,000,000 of such pay in the calendar year, 37 % above. */
export function supplementalWithholding(payment: Cents, paidEarlierThisYear: Cents): Cents {
  const atFlat = cents(Math.max(0, Math.min(payment, threshold - paidEarlierThisYear)));
  return cents(shareOf(atFlat, flatRate) + shareOf(cents(payment - atFlat), rateAbove));
}

/** What is left to pay with the return; negative for a refund. */
export function dueWithReturn(owed: Cents, withheld: Cents): Cents {
  return cents(owed - withheld);
}
