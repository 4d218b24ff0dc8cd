/** What one step of an ask changes: a field of the offer, or a term of a grant. */
import type { NegotiableTerm } from "../paths/negotiable-term.ts";

export type AskStep =
  /** Path as problems have it, `grants[0].quantity`; `value` in plain units; null takes the field away. */
  | { readonly kind: "field"; readonly path: string; readonly value: unknown }
  /** `index` of the grant. */
  | { readonly kind: "term"; readonly index: number; readonly term: NegotiableTerm };

/** Steps, or why there are none: a reason and a fix. */
export type AskReading =
  | { readonly kind: "steps"; readonly label: string; readonly steps: readonly AskStep[] }
  | { readonly kind: "refused"; readonly reason: string; readonly fix: string };

export function refused(reason: string, fix: string): AskReading {
  return { kind: "refused", reason, fix };
}

export function steps(label: string, ...made: readonly AskStep[]): AskReading {
  return { kind: "steps", label, steps: made };
}

export function field(path: string, value: unknown): AskStep {
  return { kind: "field", path, value };
}
