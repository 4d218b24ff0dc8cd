import { expect, test } from "vitest";
import { beliefSwitches, levers, movedBeliefs } from "./belief-sensitivity.ts";
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
  const [published, ...rest] = startup.beliefs.company.scenarios;
  const [now, ...later] = published.stages;
  const poor = { name: "poor", probability: 0.5, stages: [{ ...now, growth: -0.6 }, ...later] as const };
  const company_ = {
    ...startup.beliefs.company,
    scenarios: [{ ...published, probability: 0.5 }, ...rest, poor] as const,
  };
  const torn = { ...startup, beliefs: { ...startup.beliefs, company: company_ } };
  const pair = [torn, present] as const;
  const quick = { seed: 8, paths: 4000, windows: [3] };
  const switches = beliefSwitches(kernel, pair, holder, quick);
  // Every lever of the start-up with both scenarios; the present company's zero rates cannot be scaled.
  expect(switches.filter(({ offer: name }) => name === torn.name)).toHaveLength(levers.length + 1);
  const found = switches.filter(({ needed }) => needed !== null);
  expect(found.map(({ lever }) => lever)).toContain("scenario");
  const best = (moved: readonly Candidate[]) => comparedOffers(kernel, moved, holder, quick).offers[0]?.name;
  for (const { offer: name, lever, scenario, now: from, needed } of found) {
    const to = needed ?? from;
    const amount = lever === "growth" ? to - from : lever === "scenario" ? to : to / from;
    const moved = pair.map((candidate) =>
      candidate.name === name
        ? { ...candidate, beliefs: movedBeliefs(candidate.beliefs, { lever, scenario }, amount) }
        : candidate,
    );
    expect([lever, best(moved)]).not.toEqual([lever, best(pair)]);
  }
});

test("D2 a scenario that becomes likelier takes from the others in their proportions", () => {
  const stages = publishedStages("A");
  const beliefs = {
    ...startup.beliefs,
    company: {
      ...startup.beliefs.company,
      scenarios: [
        { name: "a", probability: 0.5, stages },
        { name: "b", probability: 0.3, stages },
        { name: "c", probability: 0.2, stages },
      ] as const,
    },
  };
  const moved = movedBeliefs(beliefs, { lever: "scenario", scenario: "a" }, 0.75);
  const chances = moved.company.scenarios.map(({ probability }) => probability);
  expect(chances[0]).toBe(0.75);
  expect(chances[1]).toBeCloseTo(0.15, 12);
  expect(chances[2]).toBeCloseTo(0.1, 12);
});
