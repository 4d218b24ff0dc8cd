/** Options granted below value are deferred compensation, IRC §409A (rules X13 to X15). */
import { cents, shareOf, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";

const additionalRate = 0.2;
const californiaRate = 0.05;

export type DiscountedOption = {
  readonly options: number;
  readonly strike: Micros;
  /** Value of common at grant by an independent appraisal; the price of preferred is not the test. */
  readonly fairValueAtGrant: Micros;
  readonly fairValueAtVest: Micros;
  readonly incomeTaxRate: number;
  readonly california: boolean;
};

export type DeferredCompensationTax = {
  readonly isDiscounted: boolean;
  readonly incomeAtVest: Cents;
  readonly incomeTax: Cents;
  readonly additionalTax: Cents;
  readonly californiaAdditionalTax: Cents;
  readonly total: Cents;
};

/** Without the premium interest on earlier years (underpayment rate plus one point), which needs the dates of vesting. */
export function discountedOptionTax(option: DiscountedOption): DeferredCompensationTax {
  const isDiscounted = option.strike < option.fairValueAtGrant;
  const spread = Math.max(
    0,
    valueOfShares(option.options, option.fairValueAtVest) - valueOfShares(option.options, option.strike),
  );
  const income = cents(isDiscounted ? spread : 0);
  const incomeTax = shareOf(income, option.incomeTaxRate);
  const additionalTax = shareOf(income, additionalRate);
  const californiaAdditionalTax = option.california ? shareOf(income, californiaRate) : cents(0);
  return {
    isDiscounted,
    incomeAtVest: income,
    incomeTax,
    additionalTax,
    californiaAdditionalTax,
    total: cents(incomeTax + additionalTax + californiaAdditionalTax),
  };
}

export type WindowExtension = {
  readonly strike: Micros;
  readonly fairValueNow: Micros;
  /** Whether the longer window ends no later than ten years from grant and the original expiry, whichever comes first. */
  readonly withinOriginalTerm: boolean;
  readonly iso: boolean;
};

export type ExtensionOutcome = { readonly safeUnder409A: boolean; readonly endsIsoStatus: boolean };

/** Extending the window of an option that exists (Treas. Reg. §1.409A-1(b)(5)(v), §1.424-1(e)); a window in the grant is harmless. */
export function windowExtension(extension: WindowExtension): ExtensionOutcome {
  const underwater = extension.fairValueNow <= extension.strike;
  return {
    safeUnder409A: underwater || extension.withinOriginalTerm,
    endsIsoStatus: extension.iso && !underwater,
  };
}
