import { expect, test } from "vitest";
import { beliefSwitches, levers, scaledBeliefs } from "./belief-sensitivity.ts";
import type { Candidate } from "./compared-offers.ts";
import { comparedOffers } from "./compared-offers.ts";
import { wasmEngine } from "./engine.ts";
import { publishedStages, usualStay } from "./published-rates.ts";
import { company, holder, neverLeaves, offer, quiet } from "./testing/situations.ts";

const paths = 10_000;
const kernel = wasmEngine({ paths, contracts: 1 });
const draw = { seed: 8, paths };

const startup: Candidate = {
  name: "start-up",
  beliefs: {
    company: company(publishedStages("A"), {
      value: 80e6,
      preferred: [{ shares: 20e6, preference: 30e6 }],
      horizonMonths: 120,
    }),
    stay: usualStay.value,
  },
  offer: offer(
    { shares: 1_500_000, strike: 0.5, fairValue: 0.5, windowMonths: "until-exit" },
    { salary: 220_000 },
  ),
};

const present: Candidate = {
  name: "present job",
  beliefs: { company: company([quiet], { horizonMonths: 120 }), stay: usualStay.value },
  offer: { ...offer({}, { salary: 330_000 }), grant: null },
};

test("E1 offers are ranked by mean, and each pair is compared on the same draws", () => {
  const { offers, gaps } = comparedOffers(kernel, [present, startup], holder, draw);
  expect(offers.map(({ worth }) => worth.mean)).toEqual(
    offers.map(({ worth }) => worth.mean).toSorted((a, b) => b - a),
  );
  const means = new Map(offers.map(({ name, worth }) => [name, worth.mean]));
  expect(gaps).toHaveLength(1);
  for (const { a, b, mean, aboveShare } of gaps) {
    expect(mean).toBeCloseTo((means.get(a) ?? NaN) - (means.get(b) ?? NaN), 0);
    expect(aboveShare).toBeGreaterThan(0);
  }
});

test("E1 an offer set against itself differs by nothing on any path", () => {
  const { gaps } = comparedOffers(kernel, [startup, { ...startup, name: "again" }], holder, draw);
  expect(gaps[0]).toMatchObject({ mean: 0, standardError: 0, aboveShare: 0 });
});

test("E1 the present job is worth its pay while it lasts", () => {
  const settled = { ...present, beliefs: { ...present.beliefs, stay: neverLeaves } };
  const { offers } = comparedOffers(kernel, [settled], holder, draw);
  let pay = 0;
  for (let month = 1; month <= 120; month++) pay += (0.6 * 330_000 * Math.exp(-0.005 * month)) / 12;
  expect(offers[0]?.worth.mean).toBeCloseTo(pay, -1);
});

test("D2 a switching belief puts the two offers level", () => {
  const pair = [startup, present] as const;
  const quick = { seed: 8, paths: 4000, windows: [3] };
  const switches = beliefSwitches(kernel, pair, holder, quick);
  expect(switches).toHaveLength(2 * levers.length);
  const found = switches.filter(({ factor }) => factor !== null);
  expect(found.length).toBeGreaterThan(0);
  const gapAt = (factor: number, index: 0 | 1, lever: (typeof levers)[number]) => {
    const moved = pair.map((candidate, i) =>
      i === index ? { ...candidate, beliefs: scaledBeliefs(candidate.beliefs, lever, factor) } : candidate,
    );
    const { offers } = comparedOffers(kernel, moved, holder, quick);
    return offers[0]?.name;
  };
  for (const { offer: name, lever, factor } of found.slice(0, 3)) {
    const index = name === startup.name ? 0 : 1;
    expect(gapAt(factor ?? 1, index, lever)).not.toBe(gapAt(1, index, lever));
  }
});
