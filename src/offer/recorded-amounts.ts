/** From amounts in plain currency units, as people write them, to the whole cents and millionths that are recorded. */
import { centsOfUnits, microsOfUnits } from "./money.ts";

const inCents = new Set([
  "salary",
  "amount",
  "healthMonthly",
  "yearlyBudget",
  "debt",
  "invested",
  "principal",
]);
const inMicros = new Set(["price", "fairValueAtGrant", "commonPrice", "preferredPrice", "strike"]);
const asGiven = new Set(["beliefs", "vesting"]);

/** `key` is the field that the value stands in; a number out of range is left for the reader to refuse. */
export function recordedAmounts(value: unknown, key: string): unknown {
  if (asGiven.has(key)) return value;
  if (typeof value === "number" && Number.isFinite(value)) {
    if (inCents.has(key) && Math.abs(value) < 1e13) return centsOfUnits(value);
    if (inMicros.has(key) && value >= 0 && value < 1e9) return microsOfUnits(value);
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => recordedAmounts(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, recordedAmounts(item, name)]));
}

/** The way back: recorded amounts in plain units, for a person to read and change; with `amounts: units` beside them it reads the same. */
export function unitAmounts(value: unknown, key: string): unknown {
  if (asGiven.has(key)) return value;
  if (typeof value === "number") {
    if (inCents.has(key)) return value / 100;
    return inMicros.has(key) ? value / 1_000_000 : value;
  }
  if (Array.isArray(value)) return value.map((item) => unitAmounts(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unitAmounts(item, name)]));
}
