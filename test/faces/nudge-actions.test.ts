import * as z from "zod";
import { expect, test } from "vitest";
import { operationNamed } from "../../src/app.ts";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { closingAction } from "../../src/search/playbook/decision-actions.ts";
import type { DecisionAhead } from "../../src/search/playbook/decision-actions.ts";
import { playbookNudges } from "../../src/search/playbook/playbook.ts";
import type { Nudge } from "../../src/search/playbook/playbook.ts";
import { largeSearch, sampleOpportunity } from "../../src/search/sample-search.ts";
import { searchFacts } from "../../src/vault/search-facts.ts";
import { run, tempApp } from "../support/temp-app.ts";

const decisionParts = [
  "rationale",
  "deadline",
  "reason",
  "predictions",
  "scenarios",
  "criteria",
  "hours",
  "trust",
  "board",
  "team",
  "departures",
  "questions",
  "friends",
  "excited",
];

const noNudge: Omit<Nudge, "action"> = {
  ruleId: "D1",
  subject: { kind: "opportunity", id: "opp1", label: "" },
  weight: 0,
  what: "",
  why: "",
  source: "",
};

/** A decision whose gaps are closed by adding something, or by changing what is there. */
function ahead(isThere: boolean): DecisionAhead {
  const known = isThere ? "known" : null;
  return {
    opportunity: sampleOpportunity(),
    pending: {
      opportunityId: "opportunity-1",
      deadline: null,
      isDecided: false,
      gaps: [],
      unexplainedId: known,
      unscoredId: known,
      presentUnscoredId: isThere ? null : "known",
      lengthlessStepId: known,
      offerId: known,
    },
  };
}

async function nudges(): Promise<Nudge[]> {
  const empty = tempApp();
  const full = tempApp();
  await fillDemo(full);
  const internal = tempApp();
  const { id } = await run(internal, "opportunity.create", {
    company: "Own",
    title: "CTO",
    channel: "internal",
  });
  await run(internal, "opportunity.close", { id, reason: "rejected" });
  await run(internal, "rationale.save", { text: "I deserve the title." });
  const vaults = [empty, full, internal].map(async (app) =>
    playbookNudges(await searchFacts(app.session.current().db, { now: app.now(), today: app.today() }), []),
  );
  const parts = decisionParts.map((part) => closingAction({ rule: "D1", part, what: "" }, ahead(false)));
  const others = decisionParts.map((part) => closingAction({ rule: "D1", part, what: "" }, ahead(true)));
  const decisions = [...parts, ...others].map((action) => ({ ...noNudge, action }));
  return [
    ...decisions,
    ...(await Promise.all(vaults)).flat(),
    ...playbookNudges(largeSearch(40, 8, 100), []),
  ];
}

test("every nudge's action is an operation that takes what the nudge gives and asks", async () => {
  const fired = await nudges();
  expect(new Set(fired.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(12);
  for (const { ruleId, action } of fired) {
    const input = operationNamed(action.operation).input();
    const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
    const unknown = [...Object.keys(action.input), ...action.asks].filter((field) => !fields.includes(field));
    expect(unknown, `${ruleId} ${action.operation}`).toEqual([]);
  }
});
