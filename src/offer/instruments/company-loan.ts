/** A loan from the company to pay the strike (rules I18 to I22). */
import { cents, centsOf, exactUnits, shareOf } from "../money.ts";
import type { Cents } from "../money.ts";
import { product, rational, rationalOfNumber, sum, one } from "../rational.ts";

export type CompanyLoan = {
  readonly principal: Cents;
  /** Yearly rate that the note states, 0 to 1. */
  readonly rate: number;
  /** Applicable federal rate of the month and term, 0 to 1; the user looks it up (IRS revenue rulings, monthly). */
  readonly applicableFederalRate: number;
  /** Part of the debt for which the holder answers beyond the shares: 1 full recourse, 0 none. */
  readonly recourse: number;
};

/** With no recourse in substance the holder still holds an option: no holding period, no effective 83(b) election. */
export function isTreatedAsOption(loan: CompanyLoan): boolean {
  return loan.recourse === 0;
}

/** Principal and interest after whole years, interest added yearly, rounded once. */
export function owedAfter(loan: CompanyLoan, years: number): Cents {
  let owed = exactUnits(loan.principal);
  const growth = sum(one, rationalOfNumber(loan.rate));
  for (let year = 0; year < years; year += 1) owed = product(owed, growth);
  return centsOf(owed);
}

/** Interest that IRC §7872 imputes for one year because the note asks less than the AFR. */
export function imputedInterest(loan: CompanyLoan, outstanding: Cents): Cents {
  return shareOf(outstanding, Math.max(0, loan.applicableFederalRate - loan.rate));
}

export type LoanDefault = {
  /** What the company can still claim once it has taken the shares. */
  readonly owed: Cents;
  /** The holder's own money lost beyond the shares. */
  readonly loss: Cents;
};

/** The company takes the shares and claims what is left, as far as the note has recourse. */
export function loanDefault(loan: CompanyLoan, outstanding: Cents, valueOfPledgedShares: Cents): LoanDefault {
  const shortfall = cents(Math.max(0, outstanding - valueOfPledgedShares));
  const owed = centsOf(product(rational(shortfall, 100), rationalOfNumber(loan.recourse)));
  return { owed, loss: owed };
}

/** Forgiven principal and interest are wages in the year, and a parachute payment when it is for a change in control. */
export function forgivenessIncome(
  forgiven: Cents,
  onChangeInControl: boolean,
): { wages: Cents; parachute: Cents } {
  return { wages: forgiven, parachute: onChangeInControl ? forgiven : cents(0) };
}
