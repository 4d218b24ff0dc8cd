/** What exercising, delivering and vesting mean for income by kind (rules C4 and C5). */
import { dateParts } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import { firstExercisable, isoLimitByYear } from "./instruments/iso-limit.ts";
import type { LimitByYear } from "./instruments/iso-limit.ts";
import { cents, exactPrice, valueOfShares } from "./money.ts";
import type { Cents, Micros } from "./money.ts";
import type { Grant } from "./offer.ts";
import { floor, product, rational } from "./rational.ts";
import type { IncomeByKind, IncomeKind } from "./tax-interface.ts";
import { isoTaxedAs } from "./vesting/leaving.ts";
import type { Termination } from "./vesting/acceleration.ts";
import type { Tranche } from "./vesting/vesting-run.ts";

export type ScheduledGrant = { readonly grant: Grant; readonly schedule: readonly Tranche[] };

/** The $100,000 limit over all ISO grants of an offer; grants without a known value at grant are measured at their strike. */
export function offerIsoLimit(grants: readonly ScheduledGrant[]): LimitByYear {
  return isoLimitByYear(
    grants
      .filter(({ grant }) => grant.instrument === "ISO")
      .map(({ grant, schedule }) => ({
        id: grant.id,
        grantedKey: grant.grantDate,
        fairValue: exactPrice(grant.fairValueAtGrant ?? grant.price ?? (0 as Micros)),
        exercisable: firstExercisable(schedule, grant.grantDate, grant.earlyExercisable),
      })),
  );
}

/** ISO shares among `shares` exercised on a day: in proportion to what has become exercisable by then, rounded down. */
export function isoSharesOf(limit: LimitByYear, grantId: string, shares: number, on: PlainDate): number {
  let [iso, all] = [0, 0];
  for (const [year, byGrant] of limit) {
    const share = year <= dateParts(on).year ? byGrant.get(grantId) : undefined;
    iso += share?.iso ?? 0;
    all += share?.firstExercisable ?? 0;
  }
  return all === 0 ? 0 : Number(floor(product(rational(shares), rational(iso, all))));
}

export type Exercise = {
  readonly grantId: string;
  readonly on: PlainDate;
  readonly shares: number;
  readonly fairValue: Micros;
};

function spread(shares: number, fairValue: Micros, price: Micros): Cents {
  return cents(Math.max(0, valueOfShares(shares, fairValue) - valueOfShares(shares, price)));
}

/** Income of one exercise, with no sale in the same year. Options only; other grants give none. */
export function exerciseIncome(
  exercise: Exercise,
  grant: Grant,
  limit: LimitByYear,
  termination: Termination | null,
): IncomeByKind {
  const strike = grant.price ?? (0 as Micros);
  if (grant.instrument === "NSO")
    return { "option-spread": spread(exercise.shares, exercise.fairValue, strike) };
  if (grant.instrument !== "ISO") return {};
  const isIso = isoTaxedAs(exercise.on, termination) === "ISO";
  const iso = isIso ? isoSharesOf(limit, grant.id, exercise.shares, exercise.on) : 0;
  return {
    "iso-spread": spread(iso, exercise.fairValue, strike),
    "option-spread": spread(exercise.shares - iso, exercise.fairValue, strike),
  };
}

/** Income of units or shares that vest on a day; null when it needs a price that nobody has given. */
export function vestingIncome(grant: Grant, shares: number, fairValue: Micros | null): IncomeByKind | null {
  if (grant.instrument === "ISO" || grant.instrument === "NSO") return {};
  if (fairValue === null) return null;
  const kind: IncomeKind = grant.instrument === "RSA" ? "restricted-stock" : "rsu-vest";
  return { [kind]: spread(shares, fairValue, grant.price ?? (0 as Micros)) };
}

export function addedIncome(a: IncomeByKind, b: IncomeByKind): IncomeByKind {
  const result: IncomeByKind = { ...a };
  for (const [kind, amount] of Object.entries(b) as [IncomeKind, Cents][]) {
    result[kind] = cents((result[kind] ?? 0) + amount);
  }
  return result;
}
