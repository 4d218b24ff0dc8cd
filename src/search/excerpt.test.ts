import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

const long = `${"Nothing to see here. ".repeat(20)}The Café opens at nine. ${"More of the same. ".repeat(20)}`;

test("W1 a short text is shown whole, on one line", () => {
  expect(excerpt("Hiring is\nthe worry", "speed")).toBe("Hiring is the worry");
});

test("W1 a long text is shown around the first word typed, whatever its accents", () => {
  const shown = excerpt(long, "cafe");
  expect(shown).toContain("The Café opens");
  expect(shown.startsWith("… ")).toBe(true);
  expect(shown.endsWith(" …")).toBe(true);
});

test("W1 an excerpt never runs far past its length and never fails", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 12 }), (text, typed) => {
      expect(excerpt(text, typed, 80).length).toBeLessThanOrEqual(84);
    }),
  );
});
