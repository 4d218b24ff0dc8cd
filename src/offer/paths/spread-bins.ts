/** How the values of a valued contract spread, for a chart. */

import type { SimulatedPaths } from "./simulated-paths.ts";

export type Spread = {
  /** Value at the left edge of the first bin and the width of each; what lies outside counts in the outermost bins. */
  readonly low: number;
  readonly width: number;
  /** Part of the paths in each bin; they add to 1. */
  readonly parts: readonly number[];
};

/** Bins of equal width from `low` to `high`. */
export function spreadBins(
  { kernel, paths }: SimulatedPaths,
  contract: number,
  range: { readonly low: number; readonly high: number; readonly bins: number },
): Spread {
  const { low, bins } = range;
  const width = (range.high - low) / bins || 1;
  const counts = new Uint32Array(bins);
  const from = (kernel.memory.values >> 2) + contract * kernel.memory.stride;
  const values = kernel.memory.f32.subarray(from, from + paths);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, width, parts: Array.from(counts, (count) => count / paths) };
}
