import fc from "fast-check";
import { expect, test } from "vitest";
import { funnel, reachedStage, timesInStep, wilsonInterval } from "./funnel.ts";
import { sampleDoneStep, sampleOpportunity } from "./sample-search.ts";

test("X3 Wilson's interval holds the share, is wide for few and narrow for many", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  const [low, high] = wilsonInterval(1, 10) ?? [0, 0];
  expect(low).toBeCloseTo(0.0179, 4);
  expect(high).toBeCloseTo(0.4042, 4);
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (a, b) => {
      const [reached, of] = [Math.min(a, b), Math.max(a, b, 1)];
      const [lower, upper] = wilsonInterval(reached, of) ?? [0, 0];
      expect(lower).toBeLessThanOrEqual(reached / of + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(reached / of - 1e-12);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

test("X3 an opportunity is counted at the furthest stage it reached, wherever its loop went", () => {
  const at = (kind: string) => sampleOpportunity({ steps: [sampleDoneStep({ kind })] });
  expect(reachedStage(sampleOpportunity({ steps: [] }))).toBe("opened");
  expect(reachedStage(at("dinner"))).toBe("first-talk");
  expect(reachedStage(at("ceo-discussion"))).toBe("executive");
  expect(reachedStage(at("presentation"))).toBe("team");
  expect(reachedStage(sampleOpportunity({ state: "closed", closeReason: "offer-declined" }))).toBe("offer");
  expect(reachedStage(sampleOpportunity({ state: "accepted" }))).toBe("accepted");
});

test("X3 later stages never hold more than earlier ones, and channels add up to all", () => {
  const rows = funnel([
    sampleOpportunity({ channel: "posting", steps: [] }),
    sampleOpportunity({ channel: "posting", state: "offer" }),
    sampleOpportunity({ channel: null }),
  ]);
  expect(rows.map(({ channel, opportunities }) => [channel, opportunities])).toEqual([
    [null, 3],
    ["posting", 2],
    ["unknown", 1],
  ]);
  for (const { stages } of rows) {
    const counts = Object.values(stages).map(({ reached }) => reached);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  }
});

test("X3 time in step runs from the step before, the first from the opening", () => {
  const steps = [
    sampleDoneStep({
      kind: "recruiter-call",
      startsAt: "2026-11-12T00:00:00Z",
      doneAt: "2026-11-12T01:00:00Z",
    }),
    sampleDoneStep({
      kind: "ceo-discussion",
      startsAt: "2026-11-20T00:00:00Z",
      doneAt: "2026-11-20T01:00:00Z",
    }),
  ];
  expect(timesInStep([sampleOpportunity({ steps })])).toEqual([
    { kind: "ceo-discussion", count: 1, medianDays: 8, longestDays: 8 },
    { kind: "recruiter-call", count: 1, medianDays: 2, longestDays: 2 },
  ]);
});
