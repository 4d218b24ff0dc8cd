import type { PlainDate } from "../../plain-date.ts";

/** What the user expects of a company, to be scored on a day (D2). */
export type Prediction = {
  readonly id: string;
  readonly opportunityId: string;
  readonly statement: string;
  /** Per cent, 0 to 100. */
  readonly probability: number;
  readonly dueOn: PlainDate;
  /** Null until scored. */
  readonly cameTrue: boolean | null;
  readonly scoredOn: PlainDate | null;
};

/** Mean of (probability − outcome)²: 0 is perfect, 0.25 is what always saying 50 % gives; null before the first outcome. */
export function brierScore(
  predictions: readonly Pick<Prediction, "probability" | "cameTrue">[],
): { readonly score: number; readonly count: number } | null {
  const scored = predictions.filter(({ cameTrue }) => cameTrue !== null);
  if (scored.length === 0) return null;
  const sum = scored.reduce(
    (total, { probability, cameTrue }) => total + (probability / 100 - (cameTrue === true ? 1 : 0)) ** 2,
    0,
  );
  return { score: sum / scored.length, count: scored.length };
}
