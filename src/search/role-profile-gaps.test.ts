import { expect, test } from "vitest";
import { decisionQuestions, roleProfileGaps } from "./role-profile-gaps.ts";
import { sampleOpportunity } from "./sample-search.ts";

const blank = {
  functionsInScope: [],
  productOwner: "unknown",
  founderKind: "unknown",
  ceoNeedsMost: " ",
  scopeAgainstTitle: "",
} as const;

test("O2 each unknown field comes with one question that names the seat or the decision", () => {
  const gaps = roleProfileGaps(sampleOpportunity({ role: blank }));
  expect(gaps.map(({ field }) => field)).toEqual([
    "ceoNeedsMost",
    "functionsInScope",
    "productOwner",
    "founderKind",
    "scopeAgainstTitle",
  ]);
  for (const { question, askOf, ruleId } of gaps) {
    expect(question).toMatch(/\?$/u);
    expect(askOf).not.toBe("");
    expect(ruleId).toBe("O2");
  }
  expect(gaps[0]?.question).toContain("the VP Engineering");
});

test("O2 a full profile has no gap, and no founder is an answer", () => {
  expect(roleProfileGaps(sampleOpportunity())).toEqual([]);
  expect(
    roleProfileGaps(sampleOpportunity({ role: { ...sampleOpportunity().role, founderKind: "none" } })),
  ).toEqual([]);
});

test("P3 a technical founder turns the scope question into who decides what", () => {
  const role = { ...sampleOpportunity().role, founderKind: "technical", scopeAgainstTitle: "" } as const;
  expect(roleProfileGaps(sampleOpportunity({ role }))).toMatchObject([
    { ruleId: "P3", field: "scopeAgainstTitle" },
  ]);
  expect(decisionQuestions(sampleOpportunity({ role })).length).toBeGreaterThanOrEqual(5);
  expect(decisionQuestions(sampleOpportunity())).toEqual([]);
});
