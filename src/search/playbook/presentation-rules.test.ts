import { expect, test } from "vitest";
import type { SearchFacts } from "../facts.ts";
import type { PlannedPresentation } from "../presentation/planned-presentation.ts";
import { sampleFacts, sampleOpportunity, sampleStep } from "../sample-search.ts";
import { playbookNudges, ruleStates } from "./playbook.ts";

const step = sampleStep({ id: "talk", kind: "presentation", title: "Presentation" });
const opportunity = sampleOpportunity({ steps: [step] });

const plan: PlannedPresentation = {
  id: "prs",
  opportunityId: opportunity.id,
  stepId: "talk",
  totalMinutes: 60,
  questionMinutes: 15,
  wellReceived: "A demo",
  clauses: [{ id: "c", text: "Your focus" }],
  reviewers: [{}],
  sections: [
    { id: "s1", title: "Focus", kind: "focus", minutes: 30, impact: 5, answers: ["c"] },
    { id: "s2", title: "Past", kind: "background", minutes: 15, impact: 2, answers: [] },
  ],
  periods: ["30", "60", "90"],
  rehearsalCount: 1,
};

function fired(
  rule: string,
  plans: readonly PlannedPresentation[],
  changes: Partial<SearchFacts> = {},
): readonly {
  readonly id: string;
  readonly operation: string;
  readonly what: string;
  readonly weight: number;
}[] {
  const facts = sampleFacts({ opportunities: [opportunity], presentation: { plans }, ...changes });
  return playbookNudges(facts, [])
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ subject, action, what, weight }) => ({
      id: subject.id,
      operation: action.operation,
      what,
      weight,
    }));
}

test("P14 fires for a presentation without a plan, the heavier the nearer", () => {
  expect(fired("P14", [])[0]).toMatchObject({
    id: "opportunity-1:plan",
    operation: "presentation.create",
    weight: 60,
  });
  const undated = sampleOpportunity({ steps: [{ ...step, startsAt: null }] });
  expect(fired("P14", [], { opportunities: [undated] })[0]?.weight).toBe(50);
  expect(fired("P14", [plan])).toEqual([]);
});

test("P14 fires for a period of the 90-day plan without an item", () => {
  const [found] = fired("P14", [{ ...plan, periods: ["30"] }]);
  expect(found).toMatchObject({ id: "opportunity-1:days", operation: "presentation.save-plan-item" });
  expect(found?.what).toContain("day 60, 90");
});

test("P14 fires when the day is near and nothing was rehearsed", () => {
  expect(fired("P14", [{ ...plan, rehearsalCount: 0 }])[0]?.id).toBe("opportunity-1:rehearsal");
  const later = sampleOpportunity({ steps: [{ ...step, startsAt: "2026-12-20T10:00:00Z" }] });
  expect(fired("P14", [{ ...plan, rehearsalCount: 0 }], { opportunities: [later] })).toEqual([]);
});

test("P15 fires by check, each with the operation that settles it and a subject of its own", () => {
  expect(fired("P15", [plan])).toEqual([]);
  const cases = [
    [{ reviewers: [] }, "reviewer", "presentation.ask-reviewer"],
    [{ wellReceived: "" }, "well-received", "presentation.update"],
    [
      { clauses: [...plan.clauses, { id: "d", text: "Your hires" }] },
      "clauses",
      "presentation.update-section",
    ],
    [{ totalMinutes: 50 }, "questions", "presentation.update-section"],
    [
      { sections: plan.sections.map((one) => ({ ...one, minutes: one.id === "s2" ? 31 : 10 })) },
      "impact",
      "presentation.update-section",
    ],
  ] as const;
  for (const [changes, part, operation] of cases)
    expect(fired("P15", [{ ...plan, ...changes }]), part).toMatchObject([
      { id: `opportunity-1:${part}`, operation },
    ]);
});

test("P15 is quiet once the day is over, and when the opportunity is closed", () => {
  const bare = { ...plan, reviewers: [] };
  const done = sampleOpportunity({ steps: [{ ...step, state: "done" }] });
  expect(fired("P15", [bare], { opportunities: [done] })).toEqual([]);
  const begun = sampleOpportunity({ steps: [{ ...step, startsAt: "2026-11-24T11:30:00Z" }] });
  expect(fired("P15", [bare], { opportunities: [begun] })).toEqual([]);
  expect(fired("P15", [bare], { opportunities: [{ ...opportunity, state: "closed" }] })).toEqual([]);
});

test("P14 P15 say what they wait for", () => {
  const states = ruleStates(sampleFacts({ presentation: { plans: [] } }), []);
  for (const id of ["P14", "P15"])
    expect(states.find((rule) => rule.id === id)?.state, id).toBe("not-applicable-yet");
});
