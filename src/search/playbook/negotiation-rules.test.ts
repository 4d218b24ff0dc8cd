import { expect, test } from "vitest";
import { largeSearch } from "../sample-search.ts";
import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import type { PayEvidence } from "../pay-facts.ts";
import { negotiationRules } from "./negotiation-rules.ts";

const base = largeSearch(1, 1, 3);
const rule = negotiationRules.find(({ id }) => id === "N2")!;

function facts(change: Partial<Opportunity>, evidence: PayEvidence | null): SearchFacts {
  const opportunity: Opportunity = { ...base.opportunities[0]!, id: "o1", steps: [], ...change };
  const byOpportunity = new Map(evidence === null ? [] : [["o1", evidence]]);
  return { ...base, opportunities: [opportunity], pay: { byOpportunity } };
}

const nothing: PayEvidence = { role: "cto", inFilings: 0, fromPeers: 0 };

test("N2 an offer without a word on the seat's pay elsewhere asks for it, and names the role", () => {
  const [finding] = rule.findings(facts({ state: "offer" }, nothing));
  expect(finding).toMatchObject({
    weight: 70,
    subject: { kind: "opportunity", id: "o1" },
    action: { operation: "peer-pay.add", input: { role: "cto" } },
  });
});

test("N2 a finished discussion with the CEO asks more quietly; a planned one does not yet", () => {
  const step = base.opportunities[0]!.steps[0]!;
  const done = facts({ state: "open", steps: [{ ...step, kind: "ceo-discussion", state: "done" }] }, nothing);
  expect(rule.findings(done)).toMatchObject([{ weight: 46 }]);
  const planned = facts(
    { state: "open", steps: [{ ...step, kind: "ceo-discussion", state: "planned" }] },
    nothing,
  );
  expect(rule.applies(planned)).toBe(false);
  expect(rule.findings(planned)).toEqual([]);
});

test("N2 a single peer or filing settles it, and so does the end of the opportunity", () => {
  expect(rule.findings(facts({ state: "offer" }, { ...nothing, fromPeers: 1 }))).toEqual([]);
  expect(rule.findings(facts({ state: "offer" }, { ...nothing, inFilings: 1 }))).toEqual([]);
  expect(rule.findings(facts({ state: "closed" }, nothing))).toEqual([]);
});

test("N2 says nothing where pay is not known of at all", () => {
  const { pay: _, ...without } = facts({ state: "offer" }, nothing);
  expect(rule.applies(without)).toBe(false);
});
