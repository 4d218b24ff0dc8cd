/** Golden parachutes: IRC §§280G and 4999, 26 CFR 1.280G-1 (rules X1 to X6). Taxed once, in the year of the change. */
import { cents, centsOf, exactUnits, shareOf } from "../money.ts";
import type { Cents } from "../money.ts";
import { difference, one, product, quotient, rational, rationalOfNumber, total } from "../rational.ts";

const exciseRate = 0.2;
const safeHarbourMultiple = 3;
const perFullMonth = rational(1n, 100n);
const oneDollar = 100;

export type AcceleratedPayment = {
  /** Value of the equity that vests early. */
  readonly accelerated: Cents;
  /** Whole months by which it vests early. */
  readonly fullMonths: number;
  /** Accelerated value less the present value of receiving it on its old dates, at 120 % of the AFR. */
  readonly timeValue: Cents;
  /** Vesting that hung on performance counts in full: 24(c) is for service alone. */
  readonly performance: boolean;
};

/** The part of an acceleration that is a parachute payment, Q&A-24(b) and (c): 1 % a full month plus the time value. */
export function acceleratedParachute(payment: AcceleratedPayment): Cents {
  if (payment.performance) return payment.accelerated;
  const months = product(
    product(exactUnits(payment.accelerated), perFullMonth),
    rational(payment.fullMonths),
  );
  return cents(Math.min(payment.accelerated, payment.timeValue + centsOf(months)));
}

/** Average yearly wages (Form W-2, box 1) of up to five years before the change; each part year annualised by its days. */
export function baseAmount(
  years: readonly { readonly wages: Cents; readonly daysEmployed: number; readonly daysInYear: number }[],
): Cents {
  if (years.length === 0) return cents(0);
  const annual = years.map(({ wages, daysEmployed, daysInYear }) =>
    product(exactUnits(wages), rational(daysInYear, Math.max(1, daysEmployed))),
  );
  return centsOf(quotient(total(annual), rational(annual.length)));
}

export type ParachuteTerms = {
  readonly baseAmount: Cents;
  /** Present value of all payments contingent on the change, equity by {@link acceleratedParachute}. */
  readonly payments: Cents;
  /** Marginal rate of all other taxes on them, 0 to 1. */
  readonly incomeTaxRate: number;
};

export type Parachute = {
  readonly isParachute: boolean;
  /** Payments above one (not three) times the base amount. */
  readonly excess: Cents;
  readonly exciseTax: Cents;
  /** The company loses its deduction for the excess. */
  readonly deductionLost: Cents;
  /** Three times base less one dollar, or the payments where they are lower. */
  readonly cutbackPayments: Cents;
  readonly afterTaxFull: Cents;
  readonly afterTaxCutback: Cents;
  readonly bestNet: "full" | "cutback";
  readonly afterTaxBestNet: Cents;
  /** What the company must add so that the executive bears no excise tax; itself taxed and a parachute payment. Null when taxes take all of it. */
  readonly grossUp: Cents | null;
};

function grossUp(excise: Cents, incomeTaxRate: number): Cents | null {
  const kept = difference(one, rationalOfNumber(incomeTaxRate));
  const left = difference(kept, rationalOfNumber(exciseRate));
  if (left.numerator <= 0n) return null;
  return centsOf(quotient(exactUnits(excise), left));
}

/** Full payment, cutback and best-net side by side. A payment of exactly three times the base amount is a parachute. */
export function parachute(terms: ParachuteTerms): Parachute {
  const isParachute = terms.payments > 0 && terms.payments >= safeHarbourMultiple * terms.baseAmount;
  const excess = cents(isParachute ? Math.max(0, terms.payments - terms.baseAmount) : 0);
  const exciseTax = shareOf(excess, exciseRate);
  const ceiling = Math.max(0, safeHarbourMultiple * terms.baseAmount - oneDollar);
  const cutbackPayments = cents(isParachute ? Math.min(terms.payments, ceiling) : terms.payments);
  const afterTaxFull = cents(terms.payments - shareOf(terms.payments, terms.incomeTaxRate) - exciseTax);
  const afterTaxCutback = cents(cutbackPayments - shareOf(cutbackPayments, terms.incomeTaxRate));
  const bestNet = afterTaxFull >= afterTaxCutback ? "full" : "cutback";
  return {
    isParachute,
    excess,
    exciseTax,
    deductionLost: excess,
    cutbackPayments,
    afterTaxFull,
    afterTaxCutback,
    bestNet,
    afterTaxBestNet: bestNet === "full" ? afterTaxFull : afterTaxCutback,
    grossUp: isParachute ? grossUp(exciseTax, terms.incomeTaxRate) : cents(0),
  };
}

export type Exemption = {
  readonly privateCompany: boolean;
  /** Disinterested voting power that approved after full disclosure, 0 to 1. */
  readonly approval: number;
  /** Whether the executive gave up the payments unless the vote passes. */
  readonly waivedFirst: boolean;
  readonly smallBusinessCorporation: boolean;
};

/** Whether IRC §280G(b)(5) takes the payments out of the rules. */
export function isExempt(exemption: Exemption): boolean {
  const vote = exemption.privateCompany && exemption.waivedFirst && exemption.approval > 0.75;
  return vote || exemption.smallBusinessCorporation;
}
