/** The $100,000 limit on incentive stock options, IRC §422(d), 26 CFR 1.422-4 (rules I1 to I4). */
import { dateParts } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { compared, difference, floor, product, quotient, rational, smaller, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import type { Tranche } from "../vesting/vesting-run.ts";

export const isoYearlyLimit = rational(100_000n);

/** One grant as the limit sees it. */
export type LimitedGrant = {
  readonly id: string;
  /** Orders the grants; grants with the same key keep their order in the list. */
  readonly grantedKey: string;
  /** Value of one share on the day of grant, in dollars. */
  readonly fairValue: Rational;
  /** Shares first exercisable in each year. */
  readonly exercisable: ReadonlyMap<number, number>;
};

export type LimitShare = { readonly firstExercisable: number; readonly iso: number; readonly nso: number };

/** By year, then by grant id. Grants with nothing first exercisable in a year are left out of it. */
export type LimitByYear = ReadonlyMap<number, ReadonlyMap<string, LimitShare>>;

/**
 * Shares first exercisable by year. An early-exercisable grant counts in full in the year of grant; otherwise each tranche in
 * its year, accelerated ones in the year of the trigger.
 */
export function firstExercisable(
  schedule: readonly Tranche[],
  grantDate: PlainDate,
  earlyExercisable: boolean,
): Map<number, number> {
  const years = new Map<number, number>();
  for (const tranche of schedule) {
    const { year } = dateParts(earlyExercisable || tranche.on < grantDate ? grantDate : tranche.on);
    years.set(year, (years.get(year) ?? 0) + tranche.shares);
  }
  return years;
}

/** ISO and NSO shares of each grant in each year: calendar years over all grants, in order of grant, at grant-date value. */
export function isoLimitByYear(grants: readonly LimitedGrant[]): LimitByYear {
  const ordered = grants.toSorted((a, b) =>
    a.grantedKey < b.grantedKey ? -1 : a.grantedKey > b.grantedKey ? 1 : 0,
  );
  const years = [...new Set(ordered.flatMap((grant) => [...grant.exercisable.keys()]))].toSorted(
    (a, b) => a - b,
  );
  return new Map(years.map((year) => [year, oneYear(ordered, year)]));
}

function oneYear(ordered: readonly LimitedGrant[], year: number): Map<string, LimitShare> {
  let used = zero;
  const shares = new Map<string, LimitShare>();
  for (const grant of ordered) {
    const first = grant.exercisable.get(year) ?? 0;
    if (first === 0) continue;
    const left = compared(used, isoYearlyLimit) >= 0 ? zero : difference(isoYearlyLimit, used);
    const fits = grant.fairValue.numerator === 0n ? rational(first) : quotient(left, grant.fairValue);
    const iso = Number(floor(smaller(fits, rational(first))));
    used = sum(used, product(grant.fairValue, rational(first)));
    shares.set(grant.id, { firstExercisable: first, iso, nso: first - iso });
  }
  return shares;
}
