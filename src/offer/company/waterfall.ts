/**
 * Who gets what of an exit (rules W1 to W9). Each class's payout is a rising function of the price of one common share. The price at which all payouts add up to the proceeds is the conversion equilibrium: no class gains by switching.
 */
import {
  compared,
  difference,
  larger,
  one,
  product,
  quotient,
  smaller,
  sum,
  total,
  zero,
} from "../rational.ts";
import type { Rational } from "../rational.ts";

export type Preference = {
  /** Money put in, in currency units; the preference is a multiple of it. */
  readonly invested: Rational;
  readonly multiple: Rational;
  readonly participation: "none" | "full" | "capped";
  /** Capped: total per class as a multiple of what was invested; null means no cap. */
  readonly capMultiple: Rational | null;
  /** Higher is paid first; equal ranks share in proportion to what is owed. */
  readonly seniority: number;
  readonly convertible: boolean;
};

export type ShareClass = {
  readonly id: string;
  /** As-converted common shares (or options). */
  readonly shares: Rational;
  readonly claim:
    | { readonly kind: "common" }
    | { readonly kind: "option"; readonly strike: Rational }
    | ({ readonly kind: "preferred" } & Preference);
};

export type ExitTerms = {
  /** Price of the company. */
  readonly exitValue: Rational;
  /** Paid first: debt, transaction costs. */
  readonly debt: Rational;
  /** Part of what is left after debt that goes to management before any class, 0 to 1. */
  readonly carveOut: Rational;
};

export type ClassPayout = {
  readonly id: string;
  /** Net of strikes paid in. */
  readonly payout: Rational;
  /** Preferred: whether it takes common in place of its preference. Options: whether they are exercised. */
  readonly converted: boolean;
};

export type Waterfall = {
  readonly payouts: readonly ClassPayout[];
  readonly commonPrice: Rational;
  readonly debtPaid: Rational;
  readonly carveOutPaid: Rational;
  /** Left when every class is paid in full and none shares in the rest. */
  readonly undistributed: Rational;
};

/** What a class gets in all when preferences are paid in full and one common share is worth the price. */
type PayoutAt = (price: Rational) => Rational;

type Priced = { readonly share: ShareClass; readonly payoutAt: PayoutAt };

function capOf(claim: Preference): Rational | null {
  if (claim.participation !== "capped" || claim.capMultiple === null) return null;
  return product(claim.invested, claim.capMultiple);
}

/** A cap below the preference cuts the preference. */
function preferenceOf(claim: Preference): Rational {
  const full = product(claim.invested, claim.multiple);
  const cap = capOf(claim);
  return cap === null ? full : smaller(full, cap);
}

function payoutFunction({ claim, shares }: ShareClass): PayoutAt {
  if (claim.kind === "common") return (price) => product(shares, price);
  if (claim.kind === "option")
    return (price) => product(shares, larger(zero, difference(price, claim.strike)));
  const preference = preferenceOf(claim);
  const cap = capOf(claim);
  const held: PayoutAt = (price) => {
    if (claim.participation === "none") return preference;
    const participating = sum(preference, product(shares, price));
    return cap === null ? participating : smaller(participating, cap);
  };
  return claim.convertible ? (price) => larger(held(price), product(shares, price)) : held;
}

/** Prices of common at which the class's payout changes its slope: where a cap is reached, where converting is worth it. */
function kinks({ claim, shares }: ShareClass): Rational[] {
  if (claim.kind === "common" || shares.numerator === 0n) return [];
  if (claim.kind === "option") return [claim.strike];
  const preference = preferenceOf(claim);
  const cap = capOf(claim);
  if (cap !== null) return [quotient(difference(cap, preference), shares), quotient(cap, shares)];
  return claim.participation === "none" ? [quotient(preference, shares)] : [];
}

function pricedClasses(classes: readonly ShareClass[]): Priced[] {
  return classes.map((share) => ({ share, payoutAt: payoutFunction(share) }));
}

function paidAt(priced: readonly Priced[], price: Rational): Rational {
  return total(priced.map(({ payoutAt }) => payoutAt(price)));
}

/** The lowest price of common at which the payouts add up to `proceeds`, or null when they never reach it. */
function equilibriumPrice(priced: readonly Priced[], proceeds: Rational): Rational | null {
  const prices = [zero, ...priced.flatMap(({ share }) => kinks(share))].toSorted(compared);
  let below = zero;
  for (const price of prices) {
    if (compared(paidAt(priced, price), proceeds) >= 0) return between(priced, proceeds, below, price);
    below = price;
  }
  const above = sum(below, one);
  return compared(paidAt(priced, above), paidAt(priced, below)) > 0
    ? between(priced, proceeds, below, above)
    : null;
}

/** Payouts are linear from `below` to `above` (and beyond, past the last kink). */
function between(priced: readonly Priced[], proceeds: Rational, below: Rational, above: Rational): Rational {
  const paidBelow = paidAt(priced, below);
  const rise = difference(paidAt(priced, above), paidBelow);
  if (rise.numerator === 0n) return below;
  return sum(below, product(quotient(difference(proceeds, paidBelow), rise), difference(above, below)));
}

/** Preferences alone, the highest rank first, one rank in proportion to what is owed. */
function bySeniority(classes: readonly ShareClass[], proceeds: Rational): Map<string, Rational> {
  const owed = classes.flatMap(({ id, claim }) =>
    claim.kind === "preferred" ? [{ id, rank: claim.seniority, amount: preferenceOf(claim) }] : [],
  );
  const paid = new Map<string, Rational>();
  let left = proceeds;
  for (const rank of [...new Set(owed.map((item) => item.rank))].toSorted((a, b) => b - a)) {
    const tier = owed.filter((item) => item.rank === rank);
    const due = total(tier.map((item) => item.amount));
    const part = due.numerator === 0n ? zero : smaller(one, quotient(left, due));
    for (const item of tier) paid.set(item.id, product(item.amount, part));
    left = difference(left, product(due, part));
  }
  return paid;
}

function isConverted({ claim, shares }: ShareClass, price: Rational): boolean {
  if (claim.kind !== "preferred") return claim.kind === "option" && compared(price, claim.strike) > 0;
  const most = claim.participation === "none" ? preferenceOf(claim) : capOf(claim);
  return claim.convertible && most !== null && compared(product(shares, price), most) > 0;
}

/** Exit value less debt and carve-out. */
function netProceeds(terms: ExitTerms): { debtPaid: Rational; carveOutPaid: Rational; proceeds: Rational } {
  const exit = larger(zero, terms.exitValue);
  const debtPaid = smaller(exit, terms.debt);
  const carveOutPaid = product(difference(exit, debtPaid), terms.carveOut);
  return { debtPaid, carveOutPaid, proceeds: difference(difference(exit, debtPaid), carveOutPaid) };
}

/**
 * Exact payouts of every class; they add up with debt, carve-out and `undistributed` to the exit value. An exit value below
 * zero counts as zero.
 */
export function waterfall(classes: readonly ShareClass[], terms: ExitTerms): Waterfall {
  const { debtPaid, carveOutPaid, proceeds } = netProceeds(terms);
  const priced = pricedClasses(classes);
  const short = compared(paidAt(priced, zero), proceeds) > 0;
  const preferences = short ? bySeniority(classes, proceeds) : null;
  const price = short ? zero : equilibriumPrice(priced, proceeds);
  const everyoneCapped = priced.flatMap(({ share }) => kinks(share)).reduce(larger, zero);
  const payouts = priced.map(({ share, payoutAt }): ClassPayout => {
    const payout =
      preferences === null ? payoutAt(price ?? everyoneCapped) : (preferences.get(share.id) ?? zero);
    return { id: share.id, payout, converted: !short && isConverted(share, price ?? everyoneCapped) };
  });
  return {
    payouts,
    commonPrice: price ?? zero,
    debtPaid,
    carveOutPaid,
    undistributed: difference(proceeds, total(payouts.map((item) => item.payout))),
  };
}

/** Exit value at which one common share is worth `price`: the break-even of a strike. Null when a carve-out takes everything. */
export function exitValueForCommonPrice(
  classes: readonly ShareClass[],
  terms: Pick<ExitTerms, "debt" | "carveOut">,
  price: Rational,
): Rational | null {
  const kept = difference(one, terms.carveOut);
  if (kept.numerator <= 0n) return null;
  return sum(terms.debt, quotient(paidAt(pricedClasses(classes), price), kept));
}

export type Breakpoint = {
  readonly exitValue: Rational;
  readonly commonPrice: Rational;
  /** Classes that change what they do here: reach a cap, convert, or exercise. */
  readonly classes: readonly string[];
};

/** Exit values at which some class's share of the next dollar changes, the first being where common begins to get anything. */
export function breakpoints(
  classes: readonly ShareClass[],
  terms: Pick<ExitTerms, "debt" | "carveOut">,
): Breakpoint[] {
  const at = new Map<string, { price: Rational; ids: string[] }>();
  const add = (price: Rational, ids: string[]): void => {
    const key = `${price.numerator}/${price.denominator}`;
    const known = at.get(key);
    if (known === undefined) at.set(key, { price, ids });
    else known.ids.push(...ids.filter((id) => !known.ids.includes(id)));
  };
  add(zero, []);
  for (const share of classes) for (const price of kinks(share)) add(price, [share.id]);
  return [...at.values()]
    .toSorted((a, b) => compared(a.price, b.price))
    .flatMap(({ price, ids }) => {
      const exitValue = exitValueForCommonPrice(classes, terms, price);
      return exitValue === null ? [] : [{ exitValue, commonPrice: price, classes: ids }];
    });
}
