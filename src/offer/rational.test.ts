import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceiling,
  compared,
  difference,
  floor,
  larger,
  numberOf,
  one,
  product,
  quotient,
  rational,
  rationalOfNumber,
  rationalOfText,
  rounded,
  smaller,
  sum,
  zero,
} from "./rational.ts";

const anyRational = fc
  .tuple(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 10_000n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("exact fractions", () => {
  test("W1 are in lowest terms with a positive denominator", () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => rational(1n, 0n)).toThrow(/1\/0/);
  });

  test.each([
    ["-12.50", -25n, 2n],
    ["1e-3", 1n, 1000n],
    ["2.5E2", 250n, 1n],
    [".5", 1n, 2n],
    ["+7.", 7n, 1n],
  ])("W1 read %s exactly", (text, numerator, denominator) => {
    expect(rationalOfText(text)).toEqual({ numerator, denominator });
  });

  test.each(["", ".", "x", "1,000", "1e999", "--1"])("W1 refuse %j", (text) => {
    expect(rationalOfText(text)).toBeNull();
  });

  test("W1 take a number for the decimal that was written", () => {
    expect(rationalOfNumber(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(() => rationalOfNumber(Number.NaN)).toThrow(/NaN/);
  });

  test("W1 round down, up and to the nearest with halves away from zero", () => {
    const cases: [bigint, bigint, bigint, bigint, bigint][] = [
      [7n, 2n, 3n, 4n, 4n],
      [-7n, 2n, -4n, -3n, -4n],
      [5n, 1n, 5n, 5n, 5n],
      [-5n, 1n, -5n, -5n, -5n],
      [1n, 3n, 0n, 1n, 0n],
      [-1n, 3n, -1n, 0n, 0n],
    ];
    for (const [n, d, down, up, near] of cases) {
      expect([floor(rational(n, d)), ceiling(rational(n, d)), rounded(rational(n, d))]).toEqual([
        down,
        up,
        near,
      ]);
    }
  });

  test("W1 obey the laws of arithmetic", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(product(a, sum(b, c))).toEqual(sum(product(a, b), product(a, c)));
        expect(difference(sum(a, b), b)).toEqual(a);
        const divisor = b.numerator === 0n ? one : b;
        expect(product(quotient(a, divisor), divisor)).toEqual(a);
        expect(compared(a, b)).toBe(0 - compared(b, a) || 0);
        expect(compared(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0);
        expect(numberOf(a)).toBeCloseTo(Number(a.numerator) / Number(a.denominator), 9);
      }),
    );
  });

  test("W1 compare", () => {
    expect([compared(one, zero), compared(zero, one), compared(one, one)]).toEqual([1, -1, 0]);
    expect(numberOf(rational(10n ** 30n + 1n, 10n ** 28n))).toBe(100);
  });
});
