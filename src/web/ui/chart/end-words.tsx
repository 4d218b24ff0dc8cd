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

/** A word's place: its left end, its middle height and its width, in pixels. */
export type WordPlace = { readonly x: number; readonly y: number; readonly width: number };

const lineHeight = 15;

/** About how wide a letter of chart text is (pixels). */
const letterWidth = 6.8;

function isBeside(a: WordPlace, b: WordPlace): boolean {
  return a.x + a.width < b.x || b.x + b.width < a.x;
}

/** Moves each place away from those before it, down or up, by whole lines where the two would overlap. */
function apart(places: readonly WordPlace[], way: 1 | -1): readonly WordPlace[] {
  const placed: WordPlace[] = [];
  for (const place of places) {
    const inTheWay = placed.filter((other) => !isBeside(other, place));
    const least = inTheWay.map((other) => other.y + way * lineHeight);
    placed.push({ ...place, y: way === 1 ? Math.max(place.y, ...least) : Math.min(place.y, ...least) });
  }
  return placed;
}

/**
 * Places for words beside line ends, given from top to bottom: no two overlap, each as near to its line as that leaves,
 * and none below `bottom`; with too many for the drawing the uppermost stand above it.
 */
export function spreadWords(places: readonly WordPlace[], bottom: number): readonly WordPlace[] {
  const down = apart(places, 1);
  const within = down.map((place) => ({ ...place, y: Math.min(place.y, bottom) }));
  return apart(within.toReversed(), -1).toReversed();
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
  const shown = words
    .toSorted((a, b) => a.y - b.y)
    .map((word) => ({
      ...word,
      text: word.text.length > length ? `${word.text.slice(0, length - 1)}…` : word.text,
    }));
  const places = spreadWords(
    shown.map(({ text, x, y }) => ({ x: Math.min(x + 10, right), y, width: text.length * letterWidth })),
    bottom,
  );
  return shown.map(({ key, text, isMain = false }, index) => (
    <text
      {...chartText}
      key={key}
      x={places[index]?.x}
      y={(places[index]?.y ?? 0) + 4}
      paintOrder="stroke"
      stroke="var(--color-page)"
      strokeWidth="4"
      fontWeight={isMain ? 600 : 400}
      fill={isMain ? "var(--color-accent)" : "var(--color-soft)"}
    >
      {text}
    </text>
  ));
}
