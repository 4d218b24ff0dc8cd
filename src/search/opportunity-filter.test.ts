import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../plain-date.ts";
import { channels, rungs } from "./ladder.ts";
import { filteredOpportunities, silentDays } from "./opportunity-filter.ts";
import type { OpportunityFilter } from "./opportunity-filter.ts";
import { opportunityStates } from "./opportunity.ts";
import { sampleDoneStep, sampleOpportunity, sampleStep } from "./sample-search.ts";

const now = "2026-11-24T12:00:00Z";

function passes(changes: Parameters<typeof sampleOpportunity>[0], filter: OpportunityFilter): boolean {
  return filteredOpportunities([sampleOpportunity(changes)], filter, now).length === 1;
}

describe("a filter", () => {
  test("that asks nothing lets everything through, in its order", () => {
    const rows = [sampleOpportunity({ id: "b" }), sampleOpportunity({ id: "a", state: "closed" })];
    expect(filteredOpportunities(rows, {}, now)).toEqual(rows);
    expect(filteredOpportunities(rows, { state: [], search: " " }, now)).toEqual(rows);
  });

  test("takes any of a list's values and what was never noted by its own word", () => {
    expect(passes({ state: "offer" }, { state: ["open", "offer"] })).toBe(true);
    expect(passes({ state: "closed" }, { state: ["open", "offer"] })).toBe(false);
    expect(passes({ channel: null }, { channel: ["unknown", "investor"] })).toBe(true);
    expect(passes({ channel: null }, { channel: ["investor"] })).toBe(false);
    expect(passes({ rung: null }, { rung: ["unknown"] })).toBe(true);
    expect(passes({ companyStage: "Series B" }, { stage: ["series b"] })).toBe(true);
    expect(passes({ companyStage: "" }, { stage: ["unknown"] })).toBe(true);
  });

  test("on excitement reads the value logged last", () => {
    const steps = [
      sampleDoneStep({ id: "1", doneAt: "2026-11-20T16:00:00Z", excitement: 2 }),
      sampleDoneStep({ id: "2", doneAt: "2026-11-10T16:00:00Z", excitement: 5 }),
    ];
    expect(passes({ steps }, { excitement: 2 })).toBe(true);
    expect(passes({ steps }, { excitement: 3 })).toBe(false);
    expect(passes({ steps: [] }, { excitement: 1 })).toBe(false);
  });

  test("on the next step takes planned ones ahead, not those that are over, done or undated", () => {
    const at = (startsAt: string | null, state: "planned" | "done" = "planned") => ({
      steps: [sampleStep({ startsAt, state })],
    });
    expect(passes(at("2026-11-27T11:00:00Z"), { nextWithin: 3 })).toBe(true);
    expect(passes(at("2026-11-27T12:00:00Z"), { nextWithin: 3 })).toBe(false);
    expect(passes(at("2026-11-20T12:00:00Z"), { nextWithin: 3 })).toBe(false);
    expect(passes(at("2026-11-25T12:00:00Z", "done"), { nextWithin: 3 })).toBe(false);
    expect(passes(at(null), { nextWithin: 3 })).toBe(false);
  });

  test("on silence counts from the last contact, else from the opening, and never takes a closed one", () => {
    expect(passes({ lastContactAt: "2026-11-10T12:00:00Z" }, { silentFor: 14 })).toBe(true);
    expect(passes({ lastContactAt: "2026-11-10T12:00:01Z" }, { silentFor: 14 })).toBe(false);
    const opened = { lastContactAt: null, openedOn: "2026-11-01" as PlainDate };
    expect(passes(opened, { silentFor: 23 })).toBe(true);
    expect(passes({ ...opened, state: "closed" }, { silentFor: 1 })).toBe(false);
    expect(silentDays(sampleOpportunity({ state: "closed" }), now)).toBeNull();
  });

  test("on words needs each of them, accents and case aside", () => {
    expect(passes({ companyName: "Café Nord", title: "VP Engineering" }, { search: "CAFE eng" })).toBe(true);
    expect(passes({ companyName: "Café Nord", title: "VP Engineering" }, { search: "cafe cto" })).toBe(false);
  });

  test("that asks more never lets more through", () => {
    const part = fc.record(
      {
        state: fc.subarray([...opportunityStates]),
        channel: fc.subarray([...channels]),
        rung: fc.subarray([...rungs]),
        excitement: fc.integer({ min: 1, max: 5 }),
        nextWithin: fc.nat(30),
        silentFor: fc.nat(60),
        isInternal: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const rows = opportunityStates.flatMap((state) =>
      [...channels, null].map((channel) => sampleOpportunity({ state, channel })),
    );
    fc.assert(
      fc.property(part, (filter) => {
        const narrow = filteredOpportunities(rows, { ...filter, search: "acme" }, now);
        expect(filteredOpportunities(narrow, filter, now)).toEqual(narrow);
        expect(filteredOpportunities(rows, filter, now)).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });
});
