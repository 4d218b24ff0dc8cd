import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPackage } from "./ask-package.ts";
import type { PackageOption } from "./ask-package.ts";

const options = fc
  .array(
    fc.record({
      terms: fc.uniqueArray(fc.constantFrom("window", "cliff", "salary", "shares"), {
        minLength: 1,
        maxLength: 3,
      }),
      worth: fc.integer({ min: -20, max: 100 }),
      cost: fc.nat(100),
      pushes: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 9 },
  )
  .map((found) => found.map((option, index): PackageOption => ({ ...option, id: String(index) })));

/** Every choice, one after the other. */
function bestByTrying(all: readonly PackageOption[], pushes: number): number {
  const worths = Array.from({ length: 2 ** all.length }, (_, bits) => {
    const chosen = all.filter((_option, index) => (bits >> index) % 2 === 1);
    const terms = chosen.flatMap((option) => option.terms);
    const isFit = chosen.reduce((sum, option) => sum + option.pushes, 0) <= pushes;
    const isApart = new Set(terms).size === terms.length;
    return isFit && isApart ? chosen.reduce((sum, { worth }) => sum + worth, 0) : 0;
  });
  return Math.max(0, ...worths);
}

test("NG3 the package is worth as much as the best of all choices, within its pushes and without a term twice", () => {
  fc.assert(
    fc.property(options, fc.nat(8), (all, pushes) => {
      const found = bestPackage(all, pushes);
      const chosen = all.filter(({ id }) => found.ids.includes(id));
      const terms = chosen.flatMap((option) => option.terms);
      expect(found.worth).toBe(bestByTrying(all, pushes));
      expect(found.pushes).toBeLessThanOrEqual(pushes);
      expect(new Set(terms).size).toBe(terms.length);
      expect(chosen.reduce((sum, { cost }) => sum + cost, 0)).toBe(found.cost);
    }),
  );
});

test("NG3 of equal packages the one that costs the company less is taken", () => {
  const option = { terms: ["a"], worth: 5, pushes: 1 };
  const all = [
    { ...option, id: "dear", cost: 9 },
    { ...option, id: "cheap", cost: 2 },
  ];
  expect(bestPackage(all, 3).ids).toEqual(["cheap"]);
  expect(bestPackage(all, 0)).toMatchObject({ ids: [], worth: 0 });
});
