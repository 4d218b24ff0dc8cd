import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadWords } from "./end-words.tsx";
import type { WordPlace } from "./end-words.tsx";

const places = fc
  .array(fc.record({ x: fc.nat(300), y: fc.nat(150), width: fc.integer({ min: 5, max: 120 }) }), {
    maxLength: 8,
  })
  .map((found) => found.toSorted((a, b) => a.y - b.y));

function overlaps(a: WordPlace, b: WordPlace): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && Math.abs(a.y - b.y) < 15;
}

test("no two words overlap, none moves sideways, and none stands below the drawing", () => {
  fc.assert(
    fc.property(places, (given) => {
      const spread = spreadWords(given, 150);
      const pairs = spread.flatMap((a, index) => spread.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
      expect(spread.map(({ x }) => x)).toEqual(given.map(({ x }) => x));
      expect(Math.max(0, ...spread.map(({ y }) => y))).toBeLessThanOrEqual(150);
    }),
  );
});

test("words that are far enough apart stand where their lines end", () => {
  const far = [
    { x: 0, y: 50, width: 40 },
    { x: 60, y: 50, width: 40 },
    { x: 0, y: 70, width: 40 },
  ];
  expect(spreadWords(far, 150)).toEqual(far);
});
