import { expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import type { PendingDecision } from "../decision/decision-facts.ts";
import type { Prediction } from "../decision/predictions.ts";
import type { DecisionGap } from "../decision/readiness.ts";
import type { SearchFacts } from "../facts.ts";
import type { OpportunityState } from "../opportunity.ts";
import { sampleFacts, sampleOpportunity } from "../sample-search.ts";
import { decisionRules } from "./decision-rules.ts";
import type { Finding } from "./rule.ts";

const day = (text: string): PlainDate => text as PlainDate;
const gap = (rule: DecisionGap["rule"], part: string, what = "Missing."): DecisionGap => ({
  rule,
  part,
  what,
});

function facts(
  changes: Partial<PendingDecision>,
  state: OpportunityState = "offer",
  unscored: readonly Prediction[] = [],
): SearchFacts {
  const pending: PendingDecision = {
    opportunityId: "opportunity-1",
    deadline: null,
    isDecided: false,
    gaps: [],
    unexplainedId: null,
    unscoredId: null,
    presentUnscoredId: null,
    lengthlessStepId: null,
    offerId: null,
    ...changes,
  };
  return {
    ...sampleFacts(),
    opportunities: [sampleOpportunity({ state })],
    decision: { pending: [pending], unscored },
  };
}

function ruleOf(id: string) {
  const rule = decisionRules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function findings(id: string, given: SearchFacts): readonly Finding[] {
  return ruleOf(id).applies(given) ? ruleOf(id).findings(given) : [];
}

test.each<[DecisionGap["rule"], string, string, readonly string[], Partial<PendingDecision>]>([
  ["D1", "deadline", "decision.update", ["deadline"], {}],
  ["D1", "reason", "decision.update", ["reason"], {}],
  ["D1", "rationale", "rationale.save", ["text"], {}],
  ["D2", "predictions", "prediction.add", ["statement", "probability", "dueOn"], {}],
  ["D2", "scenarios", "offer.show", [], { offerId: "off1" }],
  ["D3", "criteria", "criterion.save", ["name", "weight"], {}],
  ["D3", "criteria", "criterion.score", ["score", "evidence"], { unscoredId: "crt1" }],
  ["D3", "criteria", "criterion.score", ["score", "evidence"], { presentUnscoredId: "crt1" }],
  ["D4", "hours", "step.add", ["title"], {}],
  ["D4", "hours", "step.update", ["minutes"], { lengthlessStepId: "stp1" }],
  ["D4", "trust", "trust.add", ["trust", "note"], {}],
  ["D5", "board", "step.add", ["title"], {}],
  ["D6", "team", "diligence.show", [], {}],
  ["D8", "departures", "departure.add", ["name", "reason", "source"], {}],
  ["D8", "departures", "departure.update", ["reason", "source"], { unexplainedId: "dep1" }],
  ["D9", "friends", "friend.add", ["name", "said"], {}],
  ["D9", "excited", "decision.update", ["isExcited"], {}],
])(
  "%s fires on a gap of its own (%s) with %s, and is quiet without",
  (id, part, operation, asks, changes) => {
    const [finding, ...more] = findings(id, facts({ ...changes, gaps: [gap(id, part)] }));
    expect(finding).toMatchObject({ what: "Acme: Missing.", action: { operation, asks } });
    expect(more).toEqual([]);
    expect(findings(id, facts({ ...changes, gaps: [] }))).toEqual([]);
    expect(findings(id, facts({ ...changes, gaps: [gap(id, part)], isDecided: true }))).toEqual([]);
    expect(findings(id, facts({ ...changes, gaps: [gap(id, part)] }, "accepted"))).toEqual([]);
  },
);

test("D4 gaps of one rule are one nudge", () => {
  const both = [gap("D4", "hours", "2 h with the CEO."), gap("D4", "trust", "Trust is not noted.")];
  expect(findings("D4", facts({ gaps: both }))).toMatchObject([
    { what: "Acme: 2 h with the CEO. Trust is not noted.", subject: { id: "opportunity-1" } },
  ]);
});

const all = (["D1", "D2", "D3", "D4", "D5", "D6", "D8", "D9"] as const).map((rule) => gap(rule, "deadline"));

test("D1 to D9 at most three rules speak of one decision, those that take others' time first; the others wait", () => {
  const speaking = (given: SearchFacts) =>
    decisionRules.filter(({ id }) => findings(id, given).length > 0).map(({ id }) => id);
  expect(speaking(facts({ gaps: all }))).toEqual(["D1", "D4", "D6"]);
  expect(speaking(facts({ gaps: all, deadline: day("2026-11-28") }))).toEqual(["D1", "D3", "D4"]);
  const nine = ruleOf("D9");
  expect(nine.applies(facts({ gaps: all }))).toBe(false);
  expect(nine.waitsFor).toContain("At most three rules");
});

test("D1 in the last week one nudge counts what is missing, and then asks for the decision", () => {
  const near = { deadline: day("2026-11-30") };
  expect(findings("D1", facts({ ...near, gaps: [gap("D5", "board")] }))).toMatchObject([
    {
      weight: 90,
      what: "Acme waits for your answer until 2026-11-30. Before it, 1 thing is missing.",
      action: { operation: "decision.show" },
    },
  ]);
  expect(findings("D1", facts(near))[0]?.action).toMatchObject({
    operation: "decision.update",
    asks: ["verdict", "reason"],
  });
  expect(findings("D1", facts({ deadline: day("2026-12-15") }))).toEqual([]);
  expect(findings("D1", facts({ deadline: day("2026-11-20") }))[0]).toMatchObject({ weight: 96 });
});

test("D2 predictions that are due are asked about, one nudge a company, whatever became of the seat", () => {
  const prediction = (id: string, dueOn: string): Prediction => ({
    id,
    opportunityId: "opportunity-1",
    statement: "They raise.",
    probability: 60,
    dueOn: day(dueOn),
    cameTrue: null,
    scoredOn: null,
  });
  const due = [prediction("b", "2026-11-02"), prediction("a", "2026-11-01"), prediction("c", "2026-12-01")];
  expect(findings("D2", facts({}, "closed", due))).toMatchObject([
    {
      what: "You predicted for 2026-11-01: “They raise.” Did it come true? 1 more waits.",
      action: { operation: "prediction.score", input: { id: "a" }, asks: ["cameTrue"] },
    },
  ]);
  expect(findings("D2", facts({}, "closed", due.slice(2)))).toEqual([]);
});
