/** An offer's data with some of its fields changed. */
import { recordedAmounts } from "../recorded-amounts.ts";
import type { AskStep } from "./ask-step.ts";

type Json = Readonly<Record<string, unknown>>;

function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? "") : Number(index),
  );
}

/** Plain monthly vesting keeps its two numbers, so that one of them can be changed. */
function plainVesting(vesting: unknown): unknown {
  if (typeof vesting !== "object" || vesting === null || !("statements" in vesting)) return vesting;
  const { statements } = vesting;
  if (!Array.isArray(statements) || statements.length !== 1) return vesting;
  const [{ period, unit, occurrences, cliff }] = statements as [Json];
  if (period !== 1 || unit !== "months") return vesting;
  const at = (cliff as { readonly occurrence?: number } | undefined)?.occurrence ?? 0;
  return { months: occurrences, cliffMonths: at };
}

function withField(value: unknown, keys: readonly (string | number)[], to: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return to;
  if (typeof key === "number") {
    const list: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[key] = withField(list[key], rest, to);
    return list;
  }
  const whole: Json = typeof value === "object" && value !== null ? (value as Json) : {};
  const inner = key === "vesting" && rest.length === 1 ? plainVesting(whole[key]) : whole[key];
  return { ...whole, [key]: withField(inner, rest, to) };
}

/** `data` in recorded amounts, as `parseOffer` reads it; the steps' values are in plain units. */
export function changedFields(data: Json, steps: readonly AskStep[]): Json {
  return steps.reduce<Json>((changed, step) => {
    if (step.kind === "term") return changed;
    const keys = keysOf(step.path);
    const last = keys.findLast((key) => typeof key === "string") ?? "";
    return withField(changed, keys, recordedAmounts(step.value, String(last))) as Json;
  }, data);
}
