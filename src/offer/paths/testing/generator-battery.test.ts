import { expect, test } from "vitest";
import { drawnStreams } from "./drawn-words.ts";
import { batteryResults } from "./generator-battery.ts";
import { chiSquareChance, normalChance, uniformChance } from "./p-values.ts";

test("P1 the tests' own chances are those of the tables", () => {
  expect(chiSquareChance(3.841_459, 1)).toBeCloseTo(0.05, 6);
  expect(chiSquareChance(18.307_038, 10)).toBeCloseTo(0.05, 6);
  expect(chiSquareChance(293.247_835, 255)).toBeCloseTo(0.05, 6);
  expect(normalChance(1.959_964)).toBeCloseTo(0.05, 6);
  expect(uniformChance([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])).toBeGreaterThan(0.9);
});

test("P1 the words pass the battery along a path, across paths and across seeds", () => {
  const chances = drawnStreams(20_261_124).flatMap(({ name, stream }) =>
    batteryResults(stream, 1 << 16).map((result) => ({ name, ...result })),
  );
  const odd = chances.filter(({ chance }) => chance < 1e-5 || Number.isNaN(chance));
  expect(odd).toEqual([]);
});

test("P1 the battery finds what is wrong with weak generators", () => {
  const failed = (stream: (index: number) => number) =>
    batteryResults(stream, 1 << 16).filter(({ chance }) => chance < 1e-6).length;
  let state = 1;
  // Low bits of a linear congruence have short periods.
  expect(failed(() => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0))).toBeGreaterThan(1);
  let shift = 1;
  // A 32-bit shift register is linear, so that its matrices lack rank.
  const register = () => {
    shift ^= shift << 13;
    shift ^= shift >>> 17;
    shift ^= shift << 5;
    return shift >>> 0;
  };
  expect(failed(register)).toBeGreaterThan(0);
  expect(failed((index) => Math.imul(index, 0x9e37_79b9) >>> 0)).toBeGreaterThan(3);
});
