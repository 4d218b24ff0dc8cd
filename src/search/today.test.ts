import { expect, test } from "vitest";
import { sampleDoneStep, sampleFacts, sampleOpportunity, sampleStep } from "./sample-search.ts";
import { todayList } from "./today.ts";

const owed = (id: string, dueAt: string | null) =>
  sampleDoneStep({ id, followUp: { state: "owed", dueAt, draft: id === "b" ? "Hello" : "", sentAt: null } });

test("T1 follow-ups come overdue first, those without a time last", () => {
  const steps = [
    owed("a", "2026-11-25T09:00:00Z"),
    owed("b", "2026-11-23T09:00:00Z"),
    owed("c", null),
    sampleDoneStep(),
  ];
  const { followUpsDue } = todayList(sampleFacts({ opportunities: [sampleOpportunity({ steps })] }), []);
  expect(followUpsDue.map(({ stepId, isOverdue, hasDraft }) => [stepId, isOverdue, hasDraft])).toEqual([
    ["b", true, true],
    ["a", false, false],
    ["c", false, false],
  ]);
});

test("T1 coming steps are those of the next seven days, in order; what is over waits for its result", () => {
  const at = (id: string, startsAt: string | null) => sampleStep({ id, startsAt });
  const steps = [
    at("in-a-week", "2026-12-01T11:59:00Z"),
    at("after", "2026-12-01T12:01:00Z"),
    at("tomorrow", "2026-11-25T09:00:00Z"),
    at("running", "2026-11-24T11:30:00Z"),
    at("over", "2026-11-24T10:30:00Z"),
    at("undated", null),
  ];
  const closed = sampleOpportunity({
    id: "closed",
    state: "closed",
    closeReason: "own-no",
    steps: [at("gone", "2026-11-25T09:00:00Z")],
  });
  const today = todayList(sampleFacts({ opportunities: [sampleOpportunity({ steps }), closed] }), []);
  expect(today.comingSteps.map(({ stepId }) => stepId)).toEqual(["running", "tomorrow", "in-a-week"]);
  expect(today.unfinishedSteps.map(({ stepId }) => stepId)).toEqual(["over"]);
  expect(today.nudges.map(({ ruleId }) => ruleId)).toContain("P5");
});
