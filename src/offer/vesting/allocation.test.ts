import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocationKinds, cumulativeShares, equalTranches, isCumulative } from "./allocation.ts";
import { rational } from "../rational.ts";

const wholeKinds = allocationKinds.filter((kind) => kind !== "FRACTIONAL");

describe("rounding kinds", () => {
  test.each([
    ["CUMULATIVE_ROUNDING", [4, 3, 4, 3]],
    ["CUMULATIVE_ROUND_DOWN", [3, 4, 3, 4]],
    ["FRONT_LOADED", [4, 4, 3, 3]],
    ["BACK_LOADED", [3, 3, 4, 4]],
    ["FRONT_LOADED_TO_SINGLE_TRANCHE", [5, 3, 3, 3]],
    ["BACK_LOADED_TO_SINGLE_TRANCHE", [3, 3, 3, 5]],
    ["FRACTIONAL", [3.5, 3.5, 3.5, 3.5]],
  ] as const)("V3 %s splits 14 shares over four tranches", (kind, expected) => {
    expect(equalTranches(14, 4, kind)).toEqual(expected);
  });

  test("V3 whole kinds give whole shares that add up to the grant and differ by no more than the remainder", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...wholeKinds),
        (quantity, count, kind) => {
          const sizes = equalTranches(quantity, count, kind);
          expect(sizes).toHaveLength(count);
          expect(sizes.reduce((a, b) => a + b, 0)).toBe(quantity);
          for (const size of sizes) {
            expect(Number.isInteger(size) && size >= Math.floor(quantity / count)).toBe(true);
            const most = kind.endsWith("SINGLE_TRANCHE") ? quantity : Math.ceil(quantity / count);
            expect(size).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  test("V3 a fractional grant adds up too", () => {
    expect(equalTranches(100, 48, "FRACTIONAL").reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
  });

  test("V3 refuses a number of tranches that is none", () => {
    expect(() => equalTranches(10, 0, "FRONT_LOADED")).toThrow(/0/);
    expect(() => equalTranches(10, 1.5, "FRONT_LOADED")).toThrow(/1.5/);
  });

  test("V4 the cumulative kinds look at the running total", () => {
    const portions = [rational(1n, 8n), rational(1n, 8n), rational(3n, 4n)];
    expect(cumulativeShares(10, portions, "CUMULATIVE_ROUND_DOWN")).toEqual([1, 1, 8]);
    expect(cumulativeShares(10, portions, "CUMULATIVE_ROUNDING")).toEqual([1, 2, 7]);
    expect(allocationKinds.filter(isCumulative)).toEqual([
      "CUMULATIVE_ROUNDING",
      "CUMULATIVE_ROUND_DOWN",
      "FRACTIONAL",
    ]);
  });
});
