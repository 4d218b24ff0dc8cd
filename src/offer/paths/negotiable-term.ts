/** The terms that can be asked for, as data, and the offer that results from granting one (N4, N5, N7 to N11). */

import type {
  Bonus,
  CompanyLoan,
  Grant,
  Instrument,
  OfferTerms,
  ParentalLeave,
  Severance,
  SignOn,
} from "./offer-terms.ts";

export type NegotiableTerm =
  | { readonly kind: "cliff"; readonly months: number }
  | { readonly kind: "window"; readonly months: number | "until-exit" }
  | { readonly kind: "vesting-length"; readonly months: number }
  | { readonly kind: "single-trigger"; readonly fraction: number }
  | { readonly kind: "double-trigger"; readonly fraction: number; readonly protectionMonths: number }
  | { readonly kind: "let-go-acceleration"; readonly months: number }
  | { readonly kind: "grant-size"; readonly shares: number }
  | { readonly kind: "strike"; readonly strike: number }
  /** `shares` and `strike` where the other instrument comes in another number or price. */
  | {
      readonly kind: "instrument";
      readonly instrument: Instrument;
      readonly shares?: number;
      readonly strike?: number;
    }
  | { readonly kind: "early-exercise"; readonly right: Grant["earlyExercise"] }
  | { readonly kind: "loan"; readonly loan: CompanyLoan }
  | { readonly kind: "salary"; readonly salary: number }
  | { readonly kind: "severance"; readonly severance: Severance }
  | { readonly kind: "bonus"; readonly bonus: Bonus }
  | { readonly kind: "bonus-guarantee"; readonly share: number; readonly years: number }
  | { readonly kind: "sign-on"; readonly signOn: SignOn }
  | { readonly kind: "start"; readonly month: number; readonly forgone: number }
  | { readonly kind: "parental-leave"; readonly paidShare: number; readonly waitingMonths: number }
  | { readonly kind: "package"; readonly terms: readonly NegotiableTerm[] };

type GrantTerm = Extract<
  NegotiableTerm,
  {
    kind:
      | "cliff"
      | "window"
      | "vesting-length"
      | "single-trigger"
      | "double-trigger"
      | "let-go-acceleration"
      | "grant-size"
      | "strike"
      | "instrument"
      | "early-exercise"
      | "loan";
  }
>;

function grantWith(grant: Grant, term: GrantTerm): Grant {
  switch (term.kind) {
    case "cliff":
      return { ...grant, vesting: withoutSchedule(grant, { cliffMonths: term.months }) };
    case "vesting-length":
      return { ...grant, vesting: withoutSchedule(grant, { months: term.months }) };
    case "window":
      return { ...grant, windowMonths: term.months };
    case "single-trigger":
      return { ...grant, singleTrigger: term.fraction };
    case "double-trigger":
      return { ...grant, doubleTrigger: term.fraction, protectionMonths: term.protectionMonths };
    case "let-go-acceleration":
      return { ...grant, letGoMonths: term.months };
    case "grant-size":
      return { ...grant, shares: term.shares };
    case "strike":
      return { ...grant, strike: term.strike };
    case "instrument":
      return {
        ...grant,
        instrument: term.instrument,
        shares: term.shares ?? grant.shares,
        strike: term.strike ?? grant.strike,
      };
    case "early-exercise":
      return { ...grant, earlyExercise: term.right };
    case "loan":
      return { ...grant, loan: term.loan };
  }
}

function withoutSchedule(grant: Grant, change: Partial<Grant["vesting"]>): Grant["vesting"] {
  const { cliffMonths, months } = grant.vesting;
  return { cliffMonths, months, ...change };
}

function leaveWith(leave: ParentalLeave | null, paidShare: number, waitingMonths: number) {
  return leave && { ...leave, paidShare, waitingMonths };
}

/** The offer with the term granted. A term on a grant or bonus that the offer lacks changes nothing. */
export function offerWithTerm(offer: OfferTerms, term: NegotiableTerm): OfferTerms {
  const { cash } = offer;
  switch (term.kind) {
    case "package":
      return term.terms.reduce(offerWithTerm, offer);
    case "salary":
      return { ...offer, cash: { ...cash, salary: term.salary } };
    case "severance":
      return { ...offer, cash: { ...cash, severance: term.severance } };
    case "bonus":
      return { ...offer, cash: { ...cash, bonus: term.bonus } };
    case "bonus-guarantee": {
      const guarantee = { guaranteedShare: term.share, guaranteedYears: term.years };
      return { ...offer, cash: { ...cash, bonus: cash.bonus && { ...cash.bonus, ...guarantee } } };
    }
    case "sign-on":
      return { ...offer, cash: { ...cash, signOn: term.signOn } };
    case "parental-leave": {
      const parentalLeave = leaveWith(cash.parentalLeave, term.paidShare, term.waitingMonths);
      return { ...offer, cash: { ...cash, parentalLeave } };
    }
    case "start":
      return { ...offer, start: { ...offer.start, month: term.month, forgone: term.forgone } };
    default:
      return { ...offer, grant: offer.grant && grantWith(offer.grant, term) };
  }
}
