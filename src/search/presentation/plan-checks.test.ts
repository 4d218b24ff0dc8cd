import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../../offer/money.ts";
import { defaultOutline, usualQuestionMinutes } from "./default-outline.ts";
import { planChecks, timeUse, unansweredClauses } from "./plan-checks.ts";
import type { CheckedPlan, PlanCheckId } from "./plan-checks.ts";
import { planCost } from "./plan-totals.ts";
import type { PlannedHire } from "./presentation.ts";
import { rehearsalDrift } from "./rehearsal-drift.ts";

const section = (
  changes: Partial<CheckedPlan["sections"][number]> = {},
): CheckedPlan["sections"][number] => ({
  id: "s1",
  title: "Focus",
  kind: "focus",
  minutes: 30,
  impact: 5,
  answers: ["c1"],
  ...changes,
});

const good: CheckedPlan = {
  totalMinutes: 60,
  questionMinutes: 15,
  wellReceived: "A demo of the first month",
  clauses: [{ id: "c1", text: "Your focus" }],
  reviewers: [{}],
  sections: [section(), section({ id: "s2", kind: "background", minutes: 15, impact: 2, answers: [] })],
};

function outcome(check: PlanCheckId, changes: Partial<CheckedPlan>) {
  return planChecks({ ...good, ...changes }).find((found) => found.check === check);
}

test("P15 a good plan holds on all five checks", () => {
  expect(planChecks(good).map(({ state }) => state)).toEqual(["holds", "holds", "holds", "holds", "holds"]);
});

test("P15 nobody asked for feedback, and nobody asked what worked for others", () => {
  expect(outcome("reviewer", { reviewers: [] })?.state).toBe("fails");
  expect(outcome("well-received", { wellReceived: "  " })?.state).toBe("fails");
});

test("P15 a clause that no section answers; bonus, questions and empty sections do not count", () => {
  const clauses = [...good.clauses, { id: "c2", text: "Your hires" }];
  expect(outcome("clauses", { clauses })?.what).toContain("“Your hires”");
  for (const kind of ["bonus", "questions"] as const)
    expect(
      unansweredClauses({ clauses, sections: [...good.sections, section({ kind, answers: ["c2"] })] }),
    ).toHaveLength(1);
  const empty = section({ id: "s3", minutes: 0, answers: ["c2"] });
  expect(outcome("clauses", { clauses, sections: [...good.sections, empty] })?.state).toBe("fails");
  const filled = { ...empty, minutes: 5 };
  expect(outcome("clauses", { clauses, sections: [...good.sections, filled] })?.state).toBe("holds");
  expect(outcome("clauses", { clauses: [] })?.state).toBe("waits");
});

test("P15 minutes against impact names the worst pair and how many minutes to move", () => {
  const sections = [
    section({ title: "Days", minutes: 10, impact: 5 }),
    section({ id: "s2", title: "Past", minutes: 25, impact: 1 }),
    section({ id: "s3", title: "Market", minutes: 14, impact: 3 }),
  ];
  const found = outcome("impact", { sections });
  expect(found?.state).toBe("fails");
  expect(found?.what).toBe("“Past” (impact 1) has 25 min, “Days” (impact 5) only 10.");
  expect(found?.fix).toContain("at least 8 min");
  expect(outcome("impact", { sections: sections.map((one) => ({ ...one, impact: 3 })) })?.state).toBe(
    "waits",
  );
  const bonus = section({ id: "s4", kind: "bonus", minutes: 90, impact: 1 });
  expect(outcome("impact", { sections: [...good.sections, bonus] })?.state).toBe("holds");
});

test("P15 less than the reserve for questions, none at all, and a talk over the total", () => {
  expect(outcome("questions", { totalMinutes: 55 })?.what).toBe(
    "The talk leaves 10 min for questions; you wanted 15.",
  );
  expect(outcome("questions", { questionMinutes: 0 })?.state).toBe("fails");
  expect(outcome("questions", { totalMinutes: 40 })?.fix).toContain("Cut 20 min");
  const asked = section({ id: "q", kind: "questions", minutes: 5 });
  expect(outcome("questions", { sections: [...good.sections, asked] })?.fix).toContain("10 min more");
  expect(outcome("questions", { sections: [...good.sections, { ...asked, minutes: 20 }] })?.fix).toContain(
    "Cut 5 min",
  );
  const bonus = section({ id: "b", kind: "bonus", minutes: 30 });
  expect(outcome("questions", { sections: [...good.sections, bonus] })?.state).toBe("holds");
});

test("PO1 the outline fills the talk exactly, keeps the reserve and spends the time where it counts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 480 }), (totalMinutes) => {
      const questionMinutes = usualQuestionMinutes(totalMinutes);
      const sections = defaultOutline(totalMinutes, questionMinutes).map((one, index) =>
        section({ ...one, id: `s${index}`, answers: [] }),
      );
      expect(timeUse({ totalMinutes, sections })).toEqual({
        talk: totalMinutes - questionMinutes,
        plannedQuestions: questionMinutes,
        left: questionMinutes,
        bonus: 5,
      });
      const failing = planChecks({ ...good, totalMinutes, questionMinutes, sections })
        .filter(({ state }) => state !== "holds")
        .map(({ check }) => check);
      expect(failing).toEqual(["clauses"]);
    }),
  );
});

test("PT1 hires cost from their month on, currencies stay apart, unknown costs are counted", () => {
  const hire = (month: number, yearlyCost: number | null, currency = "EUR"): PlannedHire => ({
    id: "h",
    role: "Lead",
    month,
    yearlyCost: yearlyCost === null ? null : cents(yearlyCost),
    currency,
  });
  const line = { id: "b", what: "Tools", amount: cents(1000), currency: "USD" };
  expect(
    planCost(
      [hire(1, 12_000), hire(3, 12_000), hire(14, 12_000), hire(2, null)],
      [
        { ...line, cadence: "monthly" },
        { ...line, cadence: "once" },
      ],
    ),
  ).toEqual({
    totals: [
      { currency: "EUR", hiresFirstYear: 22_000, hiresFullYear: 36_000, budgetFirstYear: 0 },
      { currency: "USD", hiresFirstYear: 0, hiresFullYear: 0, budgetFirstYear: 13_000 },
    ],
    hiresWithoutCost: 1,
  });
});

test("RD1 drift sets each rehearsal against the plan as it is now", () => {
  const lap = (sectionId: string | null, seconds: number) => ({
    sectionId,
    title: "x",
    targetSeconds: 600,
    seconds,
  });
  const drift = rehearsalDrift({
    sections: [
      { ...section({ id: "a", title: "A", minutes: 10 }), points: "", notes: "" },
      { ...section({ id: "b", title: "B", minutes: 5 }), points: "", notes: "" },
      { ...section({ id: "q", title: "Q", kind: "questions" }), points: "", notes: "" },
    ],
    rehearsals: [
      {
        id: "r1",
        startedAt: "2026-11-20T10:00:00Z",
        note: "",
        laps: [lap("a", 700), lap(null, 60), lap("a", 20)],
      },
      { id: "r2", startedAt: "2026-11-21T10:00:00Z", note: "", laps: [lap("a", 580)] },
    ],
  });
  expect(drift.sections).toEqual([
    { sectionId: "a", title: "A", targetSeconds: 600, seconds: [720, 580], lastOver: -20 },
    { sectionId: "b", title: "B", targetSeconds: 300, seconds: [null, null], lastOver: null },
  ]);
  expect(drift.totals[0]).toEqual({ id: "r1", seconds: 780, targetSeconds: 1800, removedSeconds: 60 });
});
