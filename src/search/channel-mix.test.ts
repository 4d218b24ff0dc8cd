import { expect, test } from "vitest";
import { channelMix } from "./channel-mix.ts";
import { sampleOpportunity } from "./sample-search.ts";

test("S2 opportunities are counted by channel and outcome, a declined offer as an offer, no channel last", () => {
  const mix = channelMix([
    sampleOpportunity({ channel: null }),
    sampleOpportunity({ channel: "search-firm", state: "closed", closeReason: "ghosted" }),
    sampleOpportunity({ channel: "search-firm", state: "closed", closeReason: "own-no" }),
    sampleOpportunity({ channel: "investor", state: "closed", closeReason: "offer-declined" }),
    sampleOpportunity({ channel: "investor", state: "offer" }),
    sampleOpportunity({ channel: "investor" }),
  ]);
  expect(mix).toEqual([
    {
      channel: "investor",
      total: 3,
      by: { running: 1, offer: 2, "ended-by-you": 0, "ended-by-them": 0 },
    },
    {
      channel: "search-firm",
      total: 2,
      by: { running: 0, offer: 0, "ended-by-you": 1, "ended-by-them": 1 },
    },
    { channel: null, total: 1, by: { running: 1, offer: 0, "ended-by-you": 0, "ended-by-them": 0 } },
  ]);
});
