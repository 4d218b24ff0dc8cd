import { expect, test } from "vitest";
import type { CompanyBeliefs, StageRates } from "./company-beliefs.ts";
import * as L from "./memory-layout.ts";
import { wasmEngine } from "./engine.ts";
import { twinKernel } from "./path-kernel.ts";
import { openPathDesk } from "./path-request.ts";
import { outcomeTable, publishedStages, stageNames, usualStay } from "./published-rates.ts";
import { checksumOn, selfChecksum } from "./self-checksum.ts";
import { simulatePaths } from "./simulated-paths.ts";
import { company, holder, offer, quiet } from "./testing/situations.ts";

const beliefs = {
  company: company(publishedStages("B"), { preferred: [{ shares: 10e6, preference: 30e6 }] }),
  stay: usualStay.value,
};
const draw = { seed: 1, paths: 5000 };
const desk = openPathDesk();

test("P6 every feature of the engine gives the recorded bits, in WebAssembly and in the twin", () => {
  const paths = 5001;
  expect(checksumOn(twinKernel({ paths, contracts: 5 }), paths)).toBe(selfChecksum(paths));
  expect(selfChecksum(paths)).toBe("32cd248b");
});

test("E1 a request survives being sent as data and is answered alike each time", () => {
  const request = { kind: "value", beliefs, holder, draw, offer: offer() } as const;
  const first = desk.answer(structuredClone(request));
  desk.answer({ kind: "price-terms", beliefs, holder, draw, offer: offer(), employerRate: 0, terms: [] });
  expect(desk.answer(request)).toEqual(first);
  expect(structuredClone(first)).toEqual(first);
  const moved = { ...request, offer: offer({ shares: 1 }) };
  expect(desk.answer(moved)).not.toEqual(first);
});

function problemPlaces(change: {
  rates?: Partial<StageRates>;
  what?: Partial<CompanyBeliefs>;
  paths?: number;
}) {
  const rates = { ...quiet, ...change.rates };
  const answer = desk.answer({
    kind: "value",
    beliefs: { ...beliefs, company: company([rates], change.what) },
    holder,
    draw: { ...draw, paths: change.paths ?? 1000 },
    offer: offer(),
  });
  return answer.kind === "problems" ? answer.problems.map(({ place }) => place) : [];
}

test("D2 beliefs that cannot be are answered by the place and the fix", () => {
  expect(problemPlaces({})).toEqual([]);
  expect(problemPlaces({ rates: { volatility: NaN } })).toEqual(['scenario "only".stages[0].volatility']);
  expect(problemPlaces({ rates: { failure: 0.7 } })).toEqual(['scenario "only".stages[0].failure']);
  expect(problemPlaces({ what: { horizonMonths: 240 } })).toContain("company.horizonMonths");
  const half = [{ name: "half", probability: 0.5, stages: [quiet] as const }] as const;
  expect(problemPlaces({ what: { scenarios: half } })).toEqual(["company.scenarios"]);
  const four = Array.from({ length: 4 }, () => ({ shares: 1, preference: 1 }));
  expect(problemPlaces({ what: { preferred: four } })).toEqual(["company.preferred"]);
  expect(problemPlaces({ paths: 1e9 })).toEqual(["draw.paths"]);
});

test("D2 the published rates bring a Series A investor's outcomes near the published table", () => {
  const paths = 100_000;
  const kernel = wasmEngine({ paths, contracts: 1 });
  const value = 60e6;
  const what = company(publishedStages("A"), {
    value,
    commonShares: 8e6,
    preferred: [{ shares: 2e6, preference: 0.2 * value }],
    horizonMonths: 120,
    horizonDiscount: 0.6,
  });
  const simple = { ...holder, rule: { kind: "simple", factor: 1 } as const };
  simulatePaths(kernel, { company: what, stay: usualStay.value }, simple, { seed: 1, paths, windows: [3] });
  const { f32, i32, skeleton } = kernel.memory;
  const word = (offset: number) => (i32[(skeleton + offset) >> 2] ?? 0) >> 2;
  const multiples = Array.from({ length: paths }, (_, i) => {
    const multiple = ((f32[word(L.skeletonEndPrice) + i] ?? 0) * 10e6) / value;
    // A sale that still pays the common pays the preference in full.
    const isSale = ((i32[word(L.skeletonFlags) + i] ?? 0) & 3) === L.endsBySale;
    return isSale && multiple > 0 ? Math.max(multiple, 1) : multiple;
  });
  const shares = outcomeTable.value.map(({ from, to, share }) => {
    const found = multiples.filter((x) => x >= from && x < to).length / paths;
    return { found, share };
  });
  expect(shares[0]?.found).toBeCloseTo(0.65, 1);
  const tenfold = (part: "found" | "share") => shares.slice(3).reduce((sum, one) => sum + one[part], 0);
  expect(tenfold("share")).toBeCloseTo(0.04, 6);
  expect(tenfold("found")).toBeGreaterThan(0.025);
  expect(tenfold("found")).toBeLessThan(0.055);
});

test("D2 each stage has rates for the rounds still to come, the last repeated", () => {
  for (const stage of stageNames) {
    const stages = publishedStages(stage);
    expect(stages.length).toBe(Math.min(4, stageNames.length - stageNames.indexOf(stage)));
    for (const rates of stages) expect(rates.failure + rates.exit + rates.round).toBeLessThan(1);
  }
});
