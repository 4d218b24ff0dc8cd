import { expect, test } from "vitest";
import type { SearchFacts } from "../facts.ts";
import type { SeatNegotiation } from "../negotiation/negotiation-facts.ts";
import type { GrantDigest, OfferDigest } from "../negotiation/offer-digest.ts";
import type { OpportunityState } from "../opportunity.ts";
import { sampleFacts, sampleOpportunity } from "../sample-search.ts";
import { contractRules } from "./contract-rules.ts";

const grant: GrantDigest = {
  id: "options",
  instrument: "ISO",
  isOption: true,
  hasVesting: true,
  hasCliff: false,
  windowDays: 3650,
  hasAcceleration: true,
};

/** An offer that leaves nothing to say. */
const digest: OfferDigest = {
  grants: [grant],
  severanceMonths: 6,
  bonus: null,
  leaveWaitMonths: 0,
  startDate: null,
};

const quiet: SeatNegotiation = {
  asks: [],
  offer: { id: "off1", name: "Acme", digest },
  hasSpokenToAdviser: true,
  expectsLeave: false,
  forgone: 1,
  plannedHires: 0,
};

function facts(change: Partial<SeatNegotiation>, state: OpportunityState = "offer"): SearchFacts {
  const opportunity = sampleOpportunity({ id: "o1", state, steps: [] });
  const byOpportunity = new Map([["o1", { ...quiet, ...change }]]);
  return sampleFacts({ opportunities: [opportunity], negotiation: { byOpportunity } });
}

const offered = (change: Partial<OfferDigest>): Partial<SeatNegotiation> => ({
  offer: { id: "off1", name: "Acme", digest: { ...digest, ...change } },
});

const asked = (term: string, state: "planned" | "made" = "planned", round = 1) =>
  ({ kind: "term", term, state, round }) as const;

function found(id: string, given: SearchFacts) {
  const rule = contractRules.find((one) => one.id === id)!;
  return rule.applies(given) ? rule.findings(given) : null;
}

test("an offer that leaves nothing open fires no rule, and a search without negotiations applies none", () => {
  for (const { id } of contractRules.filter((rule) => rule.waitsFor.startsWith("An offer")))
    expect(found(id, facts({})), id).toEqual([]);
  for (const { id } of contractRules) expect(found(id, sampleFacts()), id).toBeNull();
  for (const { id } of contractRules)
    expect(found(id, facts({ asks: [asked("")] }, "closed")), id).toBeNull();
});

test("N1 planned asks stay planned until there is an offer", () => {
  expect(found("N1", facts({ asks: [asked("")] }, "open"))).toMatchObject([
    { weight: 28, action: { operation: "negotiation.show" } },
  ]);
  expect(found("N1", facts({ asks: [asked("")] }))).toEqual([]);
});

test("N3 a grant of unknown kind, or no grant at all", () => {
  const unknown = facts(offered({ grants: [{ ...grant, instrument: null }] }));
  expect(found("N3", unknown)).toMatchObject([{ weight: 66, action: { input: { offerId: "off1" } } }]);
  expect(found("N3", facts(offered({ grants: [] }), "open"))).toMatchObject([{ weight: 33 }]);
});

test("N4 vesting or an option's window not known", () => {
  expect(found("N4", facts(offered({ grants: [{ ...grant, hasVesting: false }] })))?.[0]?.what).toContain(
    "vesting and cliff",
  );
  expect(found("N4", facts(offered({ grants: [{ ...grant, windowDays: null }] })))).toHaveLength(1);
  const unit = { ...grant, instrument: "RSU", isOption: false, windowDays: null };
  expect(found("N4", facts(offered({ grants: [unit] })))).toEqual([]);
});

test("N5 a short window, then a cliff, until each is planned", () => {
  const both = offered({ grants: [{ ...grant, windowDays: 90, hasCliff: true }] });
  expect(found("N5", facts(both))).toMatchObject([{ weight: 58, action: { input: { term: "window=60" } } }]);
  expect(found("N5", facts({ ...both, asks: [asked("options.window=36")] }))).toMatchObject([
    { weight: 54, action: { input: { term: "cliff=0" } } },
  ]);
  expect(found("N5", facts({ ...both, asks: [asked("window=36 + cliff=0")] }))).toEqual([]);
});

test("N6 no adviser was spoken to", () => {
  expect(found("N6", facts({ hasSpokenToAdviser: false }))).toMatchObject([
    { weight: 62, action: { operation: "negotiation.update", asks: ["adviser", "adviserSpokenOn"] } },
  ]);
});

test("N7 nothing is said of acceleration", () => {
  const open = offered({ grants: [{ ...grant, hasAcceleration: false }] });
  expect(found("N7", facts(open))).toHaveLength(1);
  expect(found("N7", facts({ ...open, asks: [asked("single-trigger=50%")] }))).toEqual([]);
});

test("N8 no severance is known", () => {
  expect(found("N8", facts(offered({ severanceMonths: null })))).toHaveLength(1);
  expect(found("N8", facts(offered({ severanceMonths: 0 })))).toHaveLength(1);
});

test("N9 a bonus without history or guarantee", () => {
  const told = { hasHistory: false, isGuaranteed: false };
  expect(found("N9", facts(offered({ bonus: told })))).toHaveLength(1);
  expect(found("N9", facts(offered({ bonus: { ...told, hasHistory: true } })))).toEqual([]);
});

test("N10 leave only where the user expects it", () => {
  expect(found("N10", facts(offered({ leaveWaitMonths: 12 })))).toEqual([]);
  expect(found("N10", facts({ ...offered({ leaveWaitMonths: 12 }), expectsLeave: true }))).toMatchObject([
    { action: { input: { term: "leave-wait=0" } } },
  ]);
  expect(found("N10", facts({ ...offered({ leaveWaitMonths: null }), expectsLeave: true }))).toMatchObject([
    { action: { input: { term: "parental-leave=16@100%" } } },
  ]);
});

test("N11 a start date without what is forgone", () => {
  const dated = offered({ startDate: "2027-02-01" });
  expect(found("N11", facts({ ...dated, forgone: 0 }))).toMatchObject([
    { action: { operation: "negotiation.save-forgone" } },
  ]);
  expect(found("N11", facts(dated))).toEqual([]);
});

test("N12 hires in the plan and no support ask", () => {
  expect(found("N12", facts({ plannedHires: 2 }))).toHaveLength(1);
  const support = { ...asked(""), kind: "support" } as const;
  expect(found("N12", facts({ plannedHires: 2, asks: [support] }))).toEqual([]);
});

test("N13 rounds that mount", () => {
  expect(found("N13", facts({ asks: [asked("", "made", 3)] }))).toEqual([]);
  expect(found("N13", facts({ asks: [asked("", "made", 4)] }))).toMatchObject([{ weight: 74 }]);
});
