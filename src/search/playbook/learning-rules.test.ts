import { expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import type { SearchFacts } from "../facts.ts";
import type { Advice, EnergyEntry, LearningFacts, Retrospective } from "../learning.ts";
import { sampleDoneStep, sampleFacts, sampleOpportunity } from "../sample-search.ts";
import { playbookNudges, ruleStates } from "./playbook.ts";

const day = (text: string): PlainDate => text as PlainDate;

function inOrder(changes: Partial<LearningFacts> = {}): LearningFacts {
  return {
    advice: [],
    groundwork: [],
    groundworkReviewedOn: day("2026-11-01"),
    profileCheckedOn: day("2026-11-01"),
    retrospectives: [],
    energy: [entry({ feltOn: day("2026-11-22") })],
    checkupOn: null,
    ...changes,
  };
}

function entry(changes: Partial<EnergyEntry> = {}): EnergyEntry {
  return {
    id: "e",
    scope: "search",
    activity: "Talks",
    energy: 1,
    minutes: 30,
    feltOn: day("2026-11-20"),
    note: "",
    ...changes,
  };
}

function piece(changes: Partial<Advice> = {}): Advice {
  return {
    id: "a",
    giver: "Jo",
    personId: null,
    topic: "Firms",
    stance: "do",
    text: "Use one",
    context: "",
    givenOn: day("2026-11-01"),
    verdict: "open",
    verdictReason: "",
    ...changes,
  };
}

function closed(id: string, changes: Parameters<typeof sampleOpportunity>[0] = {}) {
  return sampleOpportunity({
    id,
    state: "closed",
    closedOn: day("2026-11-20"),
    closeReason: "rejected",
    ...changes,
  });
}

function lookBack(opportunityId: string, changes: Partial<Retrospective> = {}): Retrospective {
  return {
    id: `r-${opportunityId}`,
    opportunityId,
    whatHappened: "",
    learnt: "",
    differently: "",
    endedAtKind: null,
    missingSkills: [],
    writtenOn: day("2026-11-21"),
    ...changes,
  };
}

function said(rule: string, learning: LearningFacts, changes: Partial<SearchFacts> = {}): string[] {
  return playbookNudges(sampleFacts({ ...changes, learning }), [])
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ what, action }) => `${action.operation}: ${what}`);
}

test("a search in good order that learns hears nothing of these rules", () => {
  const nudges = playbookNudges(sampleFacts({ learning: inOrder() }), []);
  expect(nudges).toEqual([]);
});

test("without knowledge of what was learnt the rules wait and say for what", () => {
  const states = ruleStates(sampleFacts(), []).filter(({ id }) =>
    ["R6", "O3", "S4", "S8", "X2", "X3", "W2"].includes(id),
  );
  expect(states.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => "not-applicable-yet"));
  for (const { waitsFor } of states) expect(waitsFor).not.toBe("");
});

test("R6 a search of more than a week without a rationale is offered the checkup, until it is taken", () => {
  expect(said("R6", inOrder(), { rationale: [] })).toEqual([
    expect.stringMatching(/^checkup.save: .*over a week/),
  ]);
  expect(said("R6", inOrder(), { rationale: [], startedOn: day("2026-11-20") })).toEqual([]);
  expect(said("R6", inOrder({ checkupOn: day("2026-11-20") }), { rationale: [] })).toEqual([]);
});

test("O3 two pieces of advice that contradict each other ask for a decision", () => {
  const both = [piece(), piece({ id: "b", giver: "Mi", stance: "do-not", topic: "firms " })];
  expect(said("O3", inOrder({ advice: both }))).toEqual([
    'advice.update: Jo and Mi contradict each other on "Firms". Whose case is yours?',
  ]);
  const decided = [piece({ verdict: "left" }), piece({ id: "b", stance: "do-not" })];
  expect(said("O3", inOrder({ advice: decided }))).toEqual([]);
  expect(said("O3", inOrder({ advice: [piece(), piece({ id: "b" })] }))).toEqual([]);
});

test("S4 the profile comes back each quarter", () => {
  expect(said("S4", inOrder({ profileCheckedOn: null }))).toHaveLength(1);
  expect(said("S4", inOrder({ profileCheckedOn: day("2026-08-25") }))).toEqual([]);
  expect(said("S4", inOrder({ profileCheckedOn: day("2026-08-24") }))).toEqual([
    "profile.check: You last looked at your public profile 92 days ago. Look again.",
  ]);
});

test("S8 overdue actions and a plan that was not reviewed this quarter, with the kinds that miss", () => {
  const action = {
    id: "g",
    kind: "visible-work",
    text: "Talk",
    dueOn: day("2026-11-20"),
    doneOn: null,
    outcome: "",
  } as const;
  expect(said("S8", inOrder({ groundwork: [action], groundworkReviewedOn: null }))).toEqual([
    'groundwork.update: "Talk" was due 4 days ago. Do it, or move it.',
    "groundwork.review: Your groundwork plan was not reviewed this quarter. Nothing is planned for a larger or fast-growing company, being known to investors, running an organisation.",
  ]);
  expect(said("S8", inOrder({ groundwork: [{ ...action, doneOn: day("2026-11-21") }] }))).toEqual([]);
});

test("X2 a seat that ended owes a retrospective; a skill missing twice is to be planned for", () => {
  expect(said("X2", inOrder(), { opportunities: [closed("o1")] })).toEqual([
    "retrospective.save: VP Engineering at Acme ended. Three lines on what happened and what you would do differently.",
  ]);
  const written = [
    lookBack("o1", { missingSkills: ["Budgets", "budgets"] }),
    lookBack("o2", { missingSkills: ["budgets "] }),
  ];
  const seats = { opportunities: [closed("o1"), closed("o2")] };
  expect(said("X2", inOrder({ retrospectives: written }), seats)).toEqual([
    'groundwork.add: "Budgets" was missing in 2 of 2 seats that ended. Plan how to gain it.',
  ]);
  const planned = [
    {
      id: "g",
      kind: "operating-experience",
      text: "Gain: Budgets",
      dueOn: null,
      doneOn: null,
      outcome: "",
    } as const,
  ];
  expect(said("X2", inOrder({ retrospectives: written, groundwork: planned }), seats)).toEqual([]);
});

test("X3 five ended seats of which most end at one stage say so", () => {
  const steps = [sampleDoneStep({ kind: "ceo-discussion" })];
  const opportunities = ["1", "2", "3", "4", "5"].map((id) => closed(id, { steps: id === "5" ? [] : steps }));
  expect(
    said("X3", inOrder({ retrospectives: opportunities.map(({ id }) => lookBack(id)) }), { opportunities }),
  ).toEqual([
    "advice.add: 4 of 5 seats that ended went no further than the CEO or an executive. What happens there?",
  ]);
  expect(said("X3", inOrder(), { opportunities: opportunities.slice(1) })).toEqual([]);
});

test("W2 a week without a word on energy, and an activity that drains every time", () => {
  const active = { opportunities: [sampleOpportunity({ steps: [sampleDoneStep()] })] };
  expect(said("W2", inOrder({ energy: [] }), active)).toEqual([
    expect.stringMatching(/^energy.log: A week of the search/),
  ]);
  const drains = ["2026-11-21", "2026-11-22", "2026-11-23"].map((on) =>
    entry({ activity: "Forms", energy: -1, feltOn: day(on) }),
  );
  expect(said("W2", inOrder({ energy: drains }), active)).toEqual([
    "energy.log: Forms drained you 3 times. Do less of it, do it differently, or say why it must be.",
  ]);
});
