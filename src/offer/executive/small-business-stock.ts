/** Qualified small business stock, IRC §1202 as amended by P.L. 119-21 §70431 (rules X7 to X10). Federal only: California, for one, does not follow. */
import { addMonths, daysBetween } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { cents, shareOf } from "../money.ts";
import type { Cents } from "../money.ts";

const newLaw = "2025-07-05" as PlainDate;
const fullExclusion = "2010-09-28" as PlainDate;
const threeQuarters = "2009-02-18" as PlainDate;
const newCap = 15_000_000_00;
const oldCap = 10_000_000_00;
const basisMultiple = 10;

export type SmallBusinessSale = {
  /** The day the stock was issued: exercise (or early exercise with an 83(b) election), not grant. */
  readonly acquired: PlainDate;
  /** Either the day of sale or the years held, as far as known. */
  readonly held: { readonly sold: PlainDate } | { readonly years: number };
  readonly gain: Cents;
  readonly basis: Cents;
  /** Domestic C corporation, original issue, active business and gross assets at issue within the limit. */
  readonly otherTestsMet: boolean;
  /** Gain from the same issuer that was excluded in earlier years. */
  readonly excludedBefore: Cents;
};

export type SmallBusinessExclusion = {
  readonly rate: number;
  /** The larger of the dollar limit (less what was used) and ten times basis. */
  readonly cap: Cents;
  readonly excluded: Cents;
  /** Gain left to tax. */
  readonly taxable: Cents;
  /** Part of `taxable` that is taxed at up to 28 %: the eligible gain that a partial exclusion leaves. */
  readonly taxableAt28: Cents;
};

/** Whether the stock was held at least (new law) or more than (old law) so many years. */
function heldFor(sale: SmallBusinessSale, years: number, strictly: boolean): boolean {
  if ("years" in sale.held) return strictly ? sale.held.years > years : sale.held.years >= years;
  const days = daysBetween(addMonths(sale.acquired, years * 12), sale.held.sold);
  return strictly ? days > 0 : days >= 0;
}

function exclusionRate(sale: SmallBusinessSale): number {
  if (!sale.otherTestsMet) return 0;
  if (sale.acquired >= newLaw) {
    if (heldFor(sale, 5, false)) return 1;
    if (heldFor(sale, 4, false)) return 0.75;
    return heldFor(sale, 3, false) ? 0.5 : 0;
  }
  if (!heldFor(sale, 5, true)) return 0;
  if (sale.acquired >= fullExclusion) return 1;
  return sale.acquired >= threeQuarters ? 0.75 : 0.5;
}

export function smallBusinessExclusion(sale: SmallBusinessSale): SmallBusinessExclusion {
  const rate = exclusionRate(sale);
  const dollarLimit = Math.max(0, (sale.acquired >= newLaw ? newCap : oldCap) - sale.excludedBefore);
  const cap = cents(Math.max(dollarLimit, basisMultiple * sale.basis));
  const eligible = cents(Math.max(0, Math.min(sale.gain, cap)));
  const excluded = shareOf(eligible, rate);
  return {
    rate,
    cap,
    excluded,
    taxable: cents(sale.gain - excluded),
    taxableAt28: cents(rate > 0 ? eligible - excluded : 0),
  };
}

/** Gross assets that the issuer may have had right after the issue. */
export function grossAssetLimit(issued: PlainDate): Cents {
  return cents(issued >= newLaw ? 75_000_000_00 : 50_000_000_00);
}
