import fc from "fast-check";
import { expect, test } from "vitest";
import { portableExp, portableLog } from "./portable-math.ts";
import { exp, greater, lesser, log, uniform, writeNormals } from "./single-precision.ts";

const positive = fc.double({ min: 1e-30, max: 1e30, noNaN: true });

test("P2 portable exponential and logarithm are as good as the host's", () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), positive, (x, y) => {
      expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(portableLog(y) - Math.log(y))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(y))));
    }),
  );
  expect([portableExp(-800), portableExp(800), portableLog(0)]).toEqual([0, Infinity, -Infinity]);
});

test("P2 single-precision functions stay within their stated errors", () => {
  fc.assert(
    fc.property(fc.float({ min: -80, max: 80, noNaN: true }), fc.nat(0xffff_ffff), (x, word) => {
      const y = Math.fround(x);
      // Rounding the argument alone costs |x| times half a unit in the last place.
      expect(Math.abs(exp(y) / Math.exp(y) - 1)).toBeLessThan(4e-7);
      const u = uniform(word);
      expect(u).toBeGreaterThan(0);
      expect(u).toBeLessThan(1);
      expect(Math.abs(log(u) - Math.log(u))).toBeLessThan(4e-7 * Math.abs(Math.log(u)) + 1e-12);
    }),
  );
});

test("P2 an order that cannot be told takes the first number, as the SIMD instruction does", () => {
  expect([lesser(1, NaN), greater(1, NaN), lesser(2, 1), greater(2, 3)]).toEqual([1, 1, 1, 3]);
});

test("P2 normals match Box and Muller in double precision", () => {
  const pair = new Float32Array(2);
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), fc.nat(0xffff_ffff), (radiusWord, angleWord) => {
      writeNormals(radiusWord, angleWord, pair);
      const radius = Math.sqrt(-2 * Math.log(uniform(radiusWord)));
      const angle = (angleWord / 2 ** 32) * 2 * Math.PI;
      expect(Math.abs((pair[0] ?? 0) - radius * Math.cos(angle))).toBeLessThan(5e-6);
      expect(Math.abs((pair[1] ?? 0) - radius * Math.sin(angle))).toBeLessThan(5e-6);
    }),
  );
});
