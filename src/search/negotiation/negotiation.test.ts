import { expect, test } from "vitest";
import { cents } from "../../offer/money.ts";
import { sampleOpportunity, sampleStep, sampleToday } from "../sample-search.ts";
import { mountingWarning } from "./mounting-warning.ts";
import type { AskState, NegotiationAsk } from "./negotiation.ts";
import { offerDigest } from "./offer-digest.ts";
import { hasReachedOffer } from "./offer-reached.ts";
import { supportCoverage } from "./support-cover.ts";

const ask = (changes: Partial<NegotiationAsk> = {}): NegotiationAsk => ({
  id: "a",
  opportunityId: "o",
  kind: "term",
  round: 1,
  term: "",
  what: "",
  reason: "",
  fallBack: "",
  pushes: 1,
  yearlyBudget: null,
  currency: "",
  state: "made",
  answer: "",
  plannedOn: sampleToday,
  madeOn: null,
  answeredOn: null,
  ...changes,
});

test("NG1 the offer is reached by the state or a done offer conversation, not by a planned one", () => {
  const talk = { kind: "offer-conversation" } as const;
  expect(hasReachedOffer(sampleOpportunity({ state: "offer", steps: [] }))).toBe(true);
  expect(hasReachedOffer(sampleOpportunity({ steps: [sampleStep({ ...talk, state: "done" })] }))).toBe(true);
  expect(hasReachedOffer(sampleOpportunity({ steps: [sampleStep({ ...talk, state: "planned" })] }))).toBe(
    false,
  );
});

test("NG2 it mounts with a fourth round or a seventh ask that they heard; plans do not count", () => {
  const many = (count: number, state: AskState) => Array.from({ length: count }, () => ask({ state }));
  expect(mountingWarning(many(6, "refused"))).toBeNull();
  expect(mountingWarning(many(7, "refused"))?.reason).toContain("7 asks were made");
  expect(mountingWarning([...many(6, "made"), ...many(9, "planned")])).toBeNull();
  expect(mountingWarning([ask({ round: 3 })])).toBeNull();
  expect(mountingWarning([ask({ round: 4 })])?.reason).toMatch(/^This is round 4\./u);
  expect(mountingWarning([ask({ round: 4, state: "planned" })])).toBeNull();
});

test("NG4 support is compared currency by currency, without what was refused", () => {
  const support = (yearlyBudget: number, state: AskState, currency = "EUR") =>
    ask({ kind: "support", state, currency, yearlyBudget: cents(yearlyBudget) });
  const plan = {
    totals: [{ currency: "EUR" as const, hiresFirstYear: 700, hiresFullYear: 900, budgetFirstYear: 300 }],
    hiresWithoutCost: 0,
  };
  expect(
    supportCoverage([support(400, "planned"), support(500, "refused"), support(70, "made", "USD")], plan),
  ).toEqual([
    { currency: "EUR", asked: 400, needed: 1000, shortBy: 600 },
    { currency: "USD", asked: 70, needed: 0, shortBy: 0 },
  ]);
});

test("the digest of an offer takes anything and tells what is unknown", () => {
  for (const body of ["", "null", "[]", "{", '"x"']) expect(offerDigest(body)).toBeNull();
  expect(offerDigest('{"grants":[{"instrument":"SAR"},7],"severance":null,"bonus":{}}')).toEqual({
    grants: [
      {
        id: "grant 1",
        instrument: null,
        isOption: false,
        hasVesting: false,
        hasCliff: false,
        windowDays: null,
        hasAcceleration: false,
      },
    ],
    severanceMonths: null,
    bonus: { hasHistory: false, isGuaranteed: false },
    leaveWaitMonths: null,
    startDate: null,
  });
});
