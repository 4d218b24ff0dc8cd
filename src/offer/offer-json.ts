/** An offer as plain JSON values in the form that `parseOffer` reads (rule C11). */
import type { ShareClass } from "./company/waterfall.ts";
import { centsOf } from "./money.ts";
import type { Grant, Offer, Vesting } from "./offer.ts";
import { numberOf, product, rational } from "./rational.ts";
import type { Rational } from "./rational.ts";
import { ocfVestingTerms } from "./vesting/ocf-vesting-terms.ts";

type Json = Readonly<Record<string, unknown>>;

function part(value: Rational): string {
  return `${value.numerator}/${value.denominator}`;
}

function vestingJson(vesting: Vesting): Json {
  if (vesting.kind === "terms") return { terms: ocfVestingTerms(vesting.terms) };
  return {
    allocation: vesting.allocation,
    statements: vesting.statements.map(({ base, part: whole, cliff, ...rest }) => ({
      ...rest,
      part: part(whole),
      ...(base.kind === "event" ? { onEvent: base.eventId } : {}),
      ...(cliff === null ? {} : { cliff: { occurrence: cliff.occurrence, part: part(cliff.part) } }),
    })),
  };
}

function accelerationJson({ acceleration }: Grant): Json | null {
  if (acceleration === null) return null;
  const { amount } = acceleration;
  return {
    ...acceleration,
    amount: amount.kind === "months" ? amount : { kind: amount.kind, part: part(amount.part) },
  };
}

function classJson({ id, shares, claim }: ShareClass): Json {
  const base = { id, kind: claim.kind, shares: numberOf(shares) };
  if (claim.kind === "common") return base;
  if (claim.kind === "option")
    return { ...base, strike: numberOf(product(claim.strike, rational(1_000_000n))) };
  return {
    ...base,
    invested: centsOf(claim.invested),
    preferenceMultiple: numberOf(claim.multiple),
    participation: claim.participation,
    ...(claim.capMultiple === null ? {} : { capMultiple: numberOf(claim.capMultiple) }),
    seniority: claim.seniority,
    convertible: claim.convertible,
  };
}

/** Values that JSON can hold; reading them back with `parseOffer` gives the same offer. */
export function offerJson(offer: Offer): Json {
  const { fullyDilutedShares, ...company } = offer.company;
  return {
    ...offer,
    company: {
      ...company,
      ...(fullyDilutedShares === null ? {} : { fullyDilutedShares }),
      classes: company.classes.map(classJson),
    },
    grants: offer.grants.map((grant) => ({
      ...grant,
      vesting: vestingJson(grant.vesting),
      acceleration: accelerationJson(grant),
    })),
  };
}
