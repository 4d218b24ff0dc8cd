import { expect, test } from "vitest";
import type { CompanyBeliefs, StayBeliefs } from "./company-beliefs.ts";
import { wasmEngine } from "./engine.ts";
import * as L from "./memory-layout.ts";
import type { Beliefs } from "./simulated-paths.ts";
import { scenarioCounts, simulatePaths } from "./simulated-paths.ts";
import { publishedStages } from "./published-rates.ts";
import { company, holder, neverLeaves, quiet } from "./testing/situations.ts";
import type { SteppedPath } from "./testing/month-stepping.ts";
import { generator, steppedCommonPrice, steppedPath } from "./testing/month-stepping.ts";

const paths = 60_000;
const kernel = wasmEngine({ paths, contracts: 1 });
const simple = { ...holder, rule: { kind: "simple", factor: 1 } as const };
const endings = ["horizon", "sale", "listing", "failure"] as const;

function enginePaths(
  beliefs: Beliefs,
  windows: readonly number[],
  count: number = paths,
): readonly SteppedPath[] {
  simulatePaths(kernel, beliefs, simple, { seed: 11, paths: count, windows });
  const { f32, i32, skeleton, stride } = kernel.memory;
  const word = (offset: number) => (i32[(skeleton + offset) >> 2] ?? 0) >> 2;
  return Array.from({ length: count }, (_, i) => {
    const flags = i32[word(L.skeletonFlags) + i] ?? 0;
    const leave = f32[word(L.skeletonLeave) + i] ?? 0;
    const prices: number[] = [];
    for (const [slot, window] of leave < 120 ? windows.entries() : [])
      prices[leave + window] = f32[word(L.skeletonPrices) + slot * stride + i] ?? 0;
    return {
      ending: endings[(flags & 3) as 0 | 1 | 2 | 3],
      end: f32[word(L.skeletonEnd) + i] ?? 0,
      leave,
      letGo: flags >= 4,
      endPrice: f32[word(L.skeletonEndPrice) + i] ?? 0,
      prices,
      rounds: 0,
    };
  });
}

type Reading = (path: SteppedPath) => number;

function checkSameMean(reading: Reading, a: readonly SteppedPath[], b: readonly SteppedPath[]): void {
  const moments = [a, b].map((all) => {
    const mean = all.reduce((sum, path) => sum + reading(path), 0) / all.length;
    const variance = all.reduce((sum, path) => sum + (reading(path) - mean) ** 2, 0) / all.length;
    return { mean, square: variance / all.length };
  });
  const [x, y] = moments;
  const error = Math.sqrt((x?.square ?? 0) + (y?.square ?? 0));
  expect(Math.abs((x?.mean ?? 0) - (y?.mean ?? 0))).toBeLessThanOrEqual(3.5 * error + 1e-9);
}

function checkAgainstStepping(what: CompanyBeliefs, stay: StayBeliefs): void {
  const windows = [3, 12];
  const ours = enginePaths({ company: what, stay }, windows);
  const random = generator(5);
  const theirs = Array.from({ length: 25_000 }, () => steppedPath(what, stay, random));
  for (const kind of endings) checkSameMean((path) => Number(path.ending === kind), ours, theirs);
  checkSameMean((path) => path.end, ours, theirs);
  checkSameMean((path) => Number(path.leave < path.end), ours, theirs);
  checkSameMean((path) => Number(path.leave < path.end && path.letGo), ours, theirs);
  checkSameMean((path) => path.endPrice, ours, theirs);
  checkSameMean((path) => Math.min(path.endPrice, 5), ours, theirs);
  for (const window of windows) {
    // Engine paths carry a price only where a window ends before the company does.
    const priced: Reading = (path) =>
      path.leave + window < path.end ? (path.prices[path.leave + window] ?? NaN) : 0;
    checkSameMean(priced, ours, theirs);
    checkSameMean((path) => Math.min(priced(path), 3), ours, theirs);
  }
}

const classes = {
  preferred: [
    { shares: 10e6, preference: 8e6 },
    { shares: 12e6, preference: 40e6 },
  ],
  debt: 3e6,
  horizonMonths: 120,
  horizonDiscount: 0.6,
};
const stay = { letGo: 0.01, quit: 0.012, beforeFailure: null, afterSale: null };

test("P3 with the same hazards at every stage, paths have the law of stepping month by month", () => {
  const rates = { ...quiet, failure: 0.008, exit: 0.012, saleShare: 0.7, round: 0.05, dilution: 0.15 };
  checkAgainstStepping(company([rates], classes), stay);
});

test("P3 with hazards, growth and dilution by stage, paths have the law of stepping month by month", () => {
  checkAgainstStepping(company(publishedStages("A"), classes), stay);
});

test("P4 the common price at an exit is the equilibrium of converting classes", () => {
  const rates = { ...quiet, volatility: 0, growth: 0 };
  for (const value of [2e6, 20e6, 60e6, 90e6, 200e6, 800e6]) {
    const what = company([rates], { ...classes, value });
    const [path] = enginePaths({ company: what, stay: neverLeaves }, [3], 1);
    expect(path?.endPrice).toBeCloseTo(0.6 * steppedCommonPrice(what, value, 0, 0), 5);
  }
});

test("P5 being let go is likelier before a failure and after a sale where the user says so", () => {
  const rates = { ...quiet, failure: 0.01, exit: 0.01, saleShare: 0.5 };
  const what = company([rates], { horizonMonths: 120 });
  const plain = { letGo: 0.005, quit: 0.005, beforeFailure: null, afterSale: null };
  const linked = {
    ...plain,
    beforeFailure: { months: 12, monthly: 0.05 },
    afterSale: { months: 12, monthly: 0.05 },
  };
  const letGo = (kind: string, stayed: StayBeliefs) => {
    const all = enginePaths({ company: what, stay: stayed }, [3], 30_000).filter(
      ({ ending }) => ending === kind,
    );
    const near = all.filter(({ letGo: gone, leave, end }) =>
      kind === "failure"
        ? gone && leave < end && leave >= end - 12
        : gone && leave > end && leave <= end + 12,
    );
    return near.length / all.length;
  };
  expect(letGo("failure", linked)).toBeGreaterThan(letGo("failure", plain) + 0.2);
  expect(letGo("sale", linked)).toBeGreaterThan(letGo("sale", plain) + 0.2);
  expect(letGo("listing", linked)).toBeCloseTo(letGo("listing", plain), 3);
});

test("D2 scenarios get paths in proportion and all paths are used", () => {
  const [only] = company([quiet]).scenarios;
  const split = [0.2, 0.5, 0.3].map((probability, i) => ({ ...only, name: String(i), probability }));
  expect(scenarioCounts(split, 1001)).toEqual([200, 501, 300]);
  expect(scenarioCounts(split, 1001).reduce((a, b) => a + b, 0)).toBe(1001);
});

test("D2 two scenarios together are worth their weighted mean", () => {
  const good = { ...quiet, volatility: 0, growth: 0.3 };
  const bad = { ...quiet, volatility: 0, growth: -0.3 };
  const both = company([good], {
    scenarios: [
      { name: "good", probability: 0.25, stages: [good] },
      { name: "bad", probability: 0.75, stages: [bad] },
    ],
  });
  const mean = (what: CompanyBeliefs) =>
    enginePaths({ company: what, stay: neverLeaves }, [3], 1000).reduce(
      (sum, path) => sum + path.endPrice,
      0,
    ) / 1000;
  expect(mean(both)).toBeCloseTo(0.25 * mean(company([good])) + 0.75 * mean(company([bad])), 4);
});

test("P6 the same seed gives the same paths, another seed others", () => {
  const beliefs = { company: company(publishedStages("B"), classes), stay };
  const run = (seed: number) => {
    simulatePaths(kernel, beliefs, simple, { seed, paths: 1000, windows: [3] });
    const from = (kernel.memory.i32[(kernel.memory.skeleton + L.skeletonEndPrice) >> 2] ?? 0) >> 2;
    return kernel.memory.f32.slice(from, from + 1000).join();
  };
  expect(run(1)).toBe(run(1));
  expect(run(1)).not.toBe(run(2));
  // Seeds that differ in the upper word only.
  expect(run(1)).not.toBe(run(1 + 2 ** 32));
});
