import fc from "fast-check";
import { expect, test } from "vitest";
import { schedule, scheduleTax, stackedTax } from "./brackets.ts";

const rates = schedule([0, 100, 300], [0.1, 0.2, 0.4]);

test("T11 each part of the income bears the rate of its bracket", () => {
  expect(rates).toEqual([
    { from: 0, rate: 0.1 },
    { from: 100, rate: 0.2 },
    { from: 300, rate: 0.4 },
  ]);
  expect([-5, 0, 50, 100, 200, 300, 400].map((income) => scheduleTax(rates, income))).toEqual([
    0, 0, 5, 10, 30, 50, 90,
  ]);
  expect(scheduleTax([], 50)).toBe(0);
});

test("T11 a rate that is missing counts as 0", () => {
  expect(schedule([0, 10], [0.5])).toEqual([
    { from: 0, rate: 0.5 },
    { from: 10, rate: 0 },
  ]);
});

test("T12 an amount on top of another bears the rates above it", () => {
  expect(stackedTax(rates, 50, 100)).toBe(15);
  expect(stackedTax(rates, 300, 10)).toBeCloseTo(4, 9);
});

test("T11 tax rises by no more than the top rate and stacking adds up", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      (a, b) => {
        const onTop = stackedTax(rates, a, b);
        expect(onTop).toBeGreaterThanOrEqual(-1e-6);
        expect(onTop).toBeLessThanOrEqual(0.4 * b + 1e-6);
        expect(scheduleTax(rates, a) + onTop).toBeCloseTo(scheduleTax(rates, a + b), 4);
      },
    ),
  );
});
