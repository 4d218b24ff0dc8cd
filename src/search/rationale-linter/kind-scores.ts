import weights from "./kind-weights.json" with { type: "json" };
import { flagKinds } from "./phrase-pattern.ts";
import type { FlagKind } from "./phrase-pattern.ts";
import type { TextFeatures } from "./text-features.ts";

/** How sure the scorer is that a passage shows a kind, and which of its words say so. */
export type KindScore = {
  readonly kind: FlagKind;
  /** Between 0 and 1. */
  readonly share: number;
  /** For each word of the passage, how much it speaks for the kind rather than for a passage without any. */
  readonly byWord: readonly number[];
};

/** Weights are whole hundredths, for each kind in turn and last for a clean passage. */
const features: Readonly<Record<string, readonly number[]>> = weights.features;
const clean = flagKinds.length;

/** From this share on a kind is marked. */
export const markedFrom = weights.markedFrom;

/**
 * Shares of the four kinds in a passage: a multinomial logistic regression over its features, trained by
 * `scripts/train-rationale.ts`. What is left of 1 is the share of "clean".
 */
export function kindScores({ words, features: found }: TextFeatures): readonly KindScore[] {
  const known = [...found].flatMap(([name, places]) => {
    const row = Object.hasOwn(features, name) ? features[name] : undefined;
    return row === undefined ? [] : [{ row, places }];
  });
  const scale = 1 / Math.sqrt(Math.max(1, known.length)) / 100;
  const sums = weights.bias.map(
    (bias, at) => bias / 100 + known.reduce((sum, { row }) => sum + (row[at] ?? 0) * scale, 0),
  );
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return flagKinds.map((kind, at) => {
    const byWord = words.map(() => 0);
    for (const { row, places } of known) {
      const part = (((row[at] ?? 0) - (row[clean] ?? 0)) * scale) / Math.max(1, places.length);
      for (const place of places) byWord[place] = (byWord[place] ?? 0) + part;
    }
    return { kind, share: (powers[at] ?? 0) / total, byWord };
  });
}
