/**
 * Discounted cash of an offer by the month in which it ends, so that a path needs one look-up: exact by month whatever
 * the cash terms are.
 */

import type { Bonus, CashTerms, OfferTerms, ParentalLeave, SignOn } from "./offer-terms.ts";
import { portableExp } from "./portable-math.ts";

export type CashView = {
  /** What one unit of pay is worth to the holder after tax, or costs the company. */
  readonly perUnit: number;
  /** Yearly, continuous. */
  readonly discountRate: number;
  readonly horizonMonths: number;
  /** Whether the present job's side of the start date counts. */
  readonly countsPresentJob: boolean;
};

/** Entry t of each row: money of today received in all when the job ends in month t. Rows run over months 0 to 127. */
export type CashTables = {
  readonly letGo: readonly number[];
  readonly quit: readonly number[];
  readonly companyFailed: readonly number[];
  readonly stayed: number;
};

const entries = 128;

/** Expected part of the bonus target that is paid, at least `floor` of it. */
export function expectedPayout(bonus: Bonus, floor: number): number {
  return bonus.payouts.reduce((sum, { share, probability }) => sum + probability * Math.max(share, floor), 0);
}

/** Pay that a year's work earns at target, for severance that counts the bonus. */
function yearlyPay(cash: CashTerms, includesBonus: boolean): number {
  return cash.salary + (includesBonus ? (cash.bonus?.target ?? 0) : 0);
}

function parentalCost(leave: ParentalLeave, salary: number): number {
  const paid = leave.atMonth >= leave.waitingMonths ? leave.paidShare : 0;
  return leave.probability * (leave.weeks / 52) * salary * (1 - paid);
}

/** Cash earned in the `service`-th month after the start, before tax; month 0 is the start itself. */
function earned(cash: CashTerms, service: number): number {
  if (service === 0) return cash.signOn?.amount ?? 0;
  let sum = cash.salary / 12;
  const { bonus, parentalLeave } = cash;
  if (bonus && service % 12 === 0) {
    const isGuaranteed = service / 12 <= bonus.guaranteedYears;
    sum += bonus.target * expectedPayout(bonus, isGuaranteed ? bonus.guaranteedShare : 0);
  }
  if (parentalLeave && service === parentalLeave.atMonth) sum -= parentalCost(parentalLeave, cash.salary);
  return sum;
}

/** What leaving after `service` months claws back, before tax. */
function clawedBack(signOn: SignOn | null, service: number): number {
  if (!signOn || service < 0 || service >= signOn.clawBackMonths) return 0;
  return signOn.amount * (signOn.isProRata ? 1 - service / signOn.clawBackMonths : 1);
}

export function cashTables(offer: OfferTerms, view: CashView): CashTables {
  const { cash, start } = offer;
  const discount = (month: number) => portableExp((-view.discountRate * month) / 12);
  const letGo: number[] = [];
  const quit: number[] = [];
  const companyFailed: number[] = [];
  let paid = 0;
  let stayed = 0;
  const { months, includesBonus, other } = cash.severance;
  const severance = (months / 12) * yearlyPay(cash, includesBonus) + other;
  for (let month = 0; month < entries; month++) {
    const service = month - start.month;
    if (service >= 0) paid += view.perUnit * earned(cash, service) * discount(month);
    else if (view.countsPresentJob) paid += start.presentNetPay * discount(month + 1);
    if (service === 0 && view.countsPresentJob) paid -= start.forgone * discount(month);
    const claw = view.perUnit * clawedBack(cash.signOn, service) * discount(month);
    const onLetGo = service >= 0 ? view.perUnit * severance * discount(month) : 0;
    letGo.push(paid + onLetGo - (cash.signOn?.onLetGo ? claw : 0));
    quit.push(paid - claw);
    companyFailed.push(paid);
    if (month === view.horizonMonths) stayed = paid;
  }
  return { letGo, quit, companyFailed, stayed };
}
