/** What the negotiation's rules need of a saved offer; null stands for what it does not tell. */
export type OfferDigest = {
  readonly grants: readonly GrantDigest[];
  /** Null where the offer has no severance. */
  readonly severanceMonths: number | null;
  /** Null without a bonus. */
  readonly bonus: { readonly hasHistory: boolean; readonly isGuaranteed: boolean } | null;
  /** Months of service before parental leave is paid; null where it has none. */
  readonly leaveWaitMonths: number | null;
  readonly startDate: string | null;
};

export type GrantDigest = {
  readonly id: string;
  readonly instrument: string | null;
  readonly isOption: boolean;
  readonly hasVesting: boolean;
  readonly hasCliff: boolean;
  /** Shortest window to exercise after leaving, in days; null where it is not told. */
  readonly windowDays: number | null;
  readonly hasAcceleration: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const instruments = ["ISO", "NSO", "RSU", "RSA", "PSU"];
const daysOf: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function hasCliff(vesting: Json): boolean {
  if (isObject(vesting["terms"]))
    return /"(cliff_installment|vesting_cliff)|cliff/iu.test(JSON.stringify(vesting["terms"]));
  return (
    (numberOrNull(vesting["cliffMonths"]) ?? 0) > 0 ||
    objects(vesting["statements"]).some(({ cliff }) => isObject(cliff))
  );
}

function grantDigest(grant: Json, index: number): GrantDigest {
  const { id, instrument, vesting, windows, acceleration } = grant;
  const known = instruments.find((one) => one === instrument) ?? null;
  const lengths = objects(windows).flatMap(({ length, unit }) => {
    const days = daysOf[typeof unit === "string" ? unit : ""];
    return typeof length === "number" && days !== undefined ? [length * days] : [];
  });
  return {
    id: typeof id === "string" ? id : `grant ${index + 1}`,
    instrument: known,
    isOption: known === "ISO" || known === "NSO",
    hasVesting: isObject(vesting) && Object.keys(vesting).length > 0,
    hasCliff: isObject(vesting) && hasCliff(vesting),
    windowDays: lengths.length === 0 ? null : Math.min(...lengths),
    hasAcceleration: isObject(acceleration),
  };
}

/** Reads the digest from a saved offer's JSON; null where it is no object. Never throws. */
export function offerDigest(body: string): OfferDigest | null {
  let offer: unknown;
  try {
    offer = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isObject(offer)) return null;
  const { severance, bonus, parentalLeave, startDate } = offer;
  return {
    grants: objects(offer["grants"]).map(grantDigest),
    severanceMonths: isObject(severance) ? (numberOrNull(severance["months"]) ?? 0) : null,
    bonus: isObject(bonus)
      ? {
          hasHistory: objects(bonus["payouts"]).length > 0,
          isGuaranteed: (numberOrNull(bonus["guaranteedYears"]) ?? 0) > 0,
        }
      : null,
    leaveWaitMonths: isObject(parentalLeave) ? (numberOrNull(parentalLeave["waitingMonths"]) ?? 0) : null,
    startDate: typeof startDate === "string" ? startDate : null,
  };
}
