import { expect, test } from "vitest";
import { writeWords } from "./philox.ts";

function words(counter: readonly [number, number, number, number], key: readonly [number, number]): string {
  const to = new Uint32Array(4);
  writeWords(counter, key, to);
  return [...to].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

const ones = 0xffff_ffff;

test("P1 the generator gives the published Philox4x32-7 answers", () => {
  expect(words([0, 0, 0, 0], [0, 0])).toBe("5f6fb709 0d893f64 4f121f81 4f730a48");
  expect(words([ones, ones, ones, ones], [ones, ones])).toBe("5207ddc2 45165e59 4d8ee751 8c52f662");
  expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
    "4dfccaba 190a87f0 c47362ba b6b5242a",
  );
});

test("P1 words of neighbouring paths and blocks are uniform and unrelated", () => {
  const to = new Uint32Array(4);
  const bins = new Float64Array(256);
  const paths = 20_000;
  let product = 0;
  let previous = 0.5;
  for (let path = 0; path < paths; path++) {
    for (const block of [0, 0x100, 0x200]) {
      writeWords([path, block, 0, 0], [7, 0], to);
      for (const word of to) {
        const bin = word >>> 24;
        bins[bin] = (bins[bin] ?? 0) + 1;
        const u = word / 2 ** 32;
        product += (u - 0.5) * (previous - 0.5);
        previous = u;
      }
    }
  }
  const many = paths * 12;
  const expected = many / 256;
  const chiSquare = bins.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
  // 255 degrees of freedom: mean 255, standard deviation 22.6.
  expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6);
  expect(Math.abs((product / many) * 12 * Math.sqrt(many))).toBeLessThan(4);
});
