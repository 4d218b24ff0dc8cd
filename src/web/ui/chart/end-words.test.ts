import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadHeights } from "./end-words.tsx";

test("words never stand closer than a line, keep their order, and stay within the drawing where they fit", () => {
  const heights = fc
    .array(fc.integer({ min: 0, max: 150 }), { maxLength: 8 })
    .map((values) => values.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(heights, (given) => {
      const spread = spreadHeights(given, 150);
      for (const [index, height] of spread.entries()) {
        expect(height).toBeLessThanOrEqual(150);
        if (index > 0) expect(height - (spread[index - 1] ?? 0)).toBeGreaterThanOrEqual(15);
      }
    }),
  );
  expect(spreadHeights([10, 60, 120], 150)).toEqual([10, 60, 120]);
});
