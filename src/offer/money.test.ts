import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cents,
  centsOfUnits,
  centsThatAddUp,
  micros,
  microsOfUnits,
  shareOf,
  sumOfCents,
  unitPrice,
  unitsOf,
  valueOfShares,
} from "./money.ts";
import { rational, rounded, product, total } from "./rational.ts";

describe("money", () => {
  test("C1 cents and micros are whole, prices are not negative", () => {
    expect(() => cents(1.5)).toThrow(/1.5/);
    expect(() => micros(-1)).toThrow(/-1/);
    expect(() => micros(0.5)).toThrow(/0.5/);
    expect(micros(0)).toBe(0);
    expect(() => microsOfUnits(-0.01)).toThrow(/-10000/);
    expect(() => centsOfUnits(1e300)).toThrow(/2\^53/);
  });

  test("C1 round once, halves away from zero", () => {
    expect(centsOfUnits(1.005)).toBe(101);
    expect(centsOfUnits(-1.005)).toBe(-101);
    expect(microsOfUnits(0.0000005)).toBe(1);
    expect(valueOfShares(3, micros(333_333))).toBe(100);
    expect(shareOf(cents(12_345), 0.1)).toBe(1235);
    expect([unitsOf(cents(1234)), unitPrice(micros(1_500_000))]).toEqual([12.34, 1.5]);
    expect(sumOfCents([cents(1), cents(-3)])).toBe(-2);
  });

  test("C1 parts rounded to cents add up to the rounded whole", () => {
    expect(centsThatAddUp([rational(1n, 3n), rational(1n, 3n), rational(1n, 3n)])).toEqual([34, 33, 33]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 999n)), { maxLength: 9 }),
        (pairs) => {
          const parts = pairs.map(([n, d]) => rational(n, d));
          const whole = rounded(product(total(parts), rational(100n)));
          expect(BigInt(sumOfCents(centsThatAddUp(parts)))).toBe(whole);
        },
      ),
    );
  });
});
