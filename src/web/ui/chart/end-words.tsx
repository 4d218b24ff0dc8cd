import { chartText } from "./axes.tsx";

export type EndWord = {
  readonly key: string;
  readonly text: string;
  /** Where the line ends (pixels). */
  readonly x: number;
  readonly y: number;
  /** The line that the chart is about. */
  readonly isMain?: boolean;
};

const lineHeight = 15;

/**
 * Heights for words beside line ends: in the order of the ends, each at least a line below the one before, and the
 * whole stack within `bottom` where it has room.
 */
export function spreadHeights(heights: readonly number[], bottom: number): readonly number[] {
  const down: number[] = [];
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? -lineHeight) + lineHeight));
  const up: number[] = [];
  for (const height of down.toReversed())
    up.push(Math.min(height, (up.at(-1) ?? bottom + lineHeight) - lineHeight));
  return up.toReversed();
}

type EndWordsProps = {
  readonly words: readonly EndWord[];
  /** How far right a word may begin (pixels). */
  readonly right: number;
  /** The lowest that one may stand (pixels). */
  readonly bottom: number;
  /** The most letters of one. */
  readonly length?: number;
};

/** A word at the end of each line in place of a legend. */
export function EndWords({ words, right, bottom, length = 17 }: EndWordsProps) {
  const sorted = words.toSorted((a, b) => a.y - b.y);
  const heights = spreadHeights(
    sorted.map((word) => word.y),
    bottom,
  );
  return sorted.map(({ key, text, x, isMain = false }, index) => (
    <text
      {...chartText}
      key={key}
      x={Math.min(x + 10, right)}
      y={(heights[index] ?? 0) + 4}
      paintOrder="stroke"
      stroke="var(--color-page)"
      strokeWidth="4"
      fontWeight={isMain ? 600 : 400}
      fill={isMain ? "var(--color-accent)" : "var(--color-soft)"}
    >
      {text.length > length ? `${text.slice(0, length - 1)}…` : text}
    </text>
  ));
}
