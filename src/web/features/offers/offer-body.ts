/** An offer's JSON values, in plain units, as the editor changes them; what the editor does not know stays as it is. */
export type OfferBody = Readonly<Record<string, unknown>>;

export function objectAt(body: OfferBody, key: string): OfferBody {
  const value = body[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as OfferBody) : {};
}

export function listAt(body: OfferBody, key: string): readonly OfferBody[] {
  const value = body[key];
  return Array.isArray(value) ? (value as readonly OfferBody[]) : [];
}

export function textAt(body: OfferBody, key: string): string {
  const value = body[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A part as the file may have it: 0.25, "25%" or "1/4". */
export function partNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const fraction = /^(-?\d+)\/(\d+)$/u.exec(value);
  if (fraction !== null) return Number(fraction[1]) / Number(fraction[2]);
  const percent = /^([\d.]+)\s*%$/u.exec(value);
  return percent === null ? null : Number(percent[1]) / 100;
}

/** A number without the noise of floating point: 0.15 × 100 is 15. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 1e9) / 1e9);
}

export type PlainVesting = { readonly months: number; readonly cliffMonths: number };

/** Months and cliff where the vesting is equal monthly parts; null for any other. */
export function plainVesting(vesting: OfferBody): PlainVesting | null {
  if (vesting["terms"] !== undefined) return null;
  if (vesting["statements"] === undefined)
    return typeof vesting["months"] === "number"
      ? { months: vesting["months"], cliffMonths: Number(vesting["cliffMonths"] ?? 0) }
      : null;
  const [one, ...others] = listAt(vesting, "statements");
  if (one === undefined || others.length > 0) return null;
  const months = Number(one["occurrences"] ?? 1);
  const isMonthly = Number(one["period"] ?? 1) === 1 && (one["unit"] ?? "months") === "months";
  if (!isMonthly || one["onEvent"] !== undefined || partNumber(one["part"]) !== 1) return null;
  if (one["cliff"] === undefined || one["cliff"] === null) return { months, cliffMonths: 0 };
  const cliff = objectAt(one, "cliff");
  const occurrence = Number(cliff["occurrence"]);
  const isEven = Math.abs((partNumber(cliff["part"]) ?? 0) * months - occurrence) < 1e-6;
  return isEven ? { months, cliffMonths: occurrence } : null;
}
