import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { sampleDoneStep, sampleInterviewer, sampleStep } from "../sample-search.ts";
import type { Interviewer } from "../step.ts";
import { boardSteps, ceoTime, teamCoverage, toldFriends } from "./decision.ts";
import type { DecisionRecord, FriendTalk } from "./decision.ts";
import { decisionGaps } from "./readiness.ts";
import type { DecisionContext } from "./readiness.ts";

const day = (text: string): PlainDate => text as PlainDate;
const friend = (name: string): FriendTalk => ({ id: name, name, toldOn: day("2026-11-20"), said: "Go" });
const member = { id: "exe1", name: "Greta Holloway", role: "CFO", personId: "greta" };
const greta = sampleInterviewer({ personId: "greta", name: "Greta Holloway", position: "CFO" });

/** A decision of which everything is on record. */
const record: DecisionRecord = {
  opportunityId: "opportunity-1",
  deadline: day("2026-12-01"),
  isExcited: true,
  excitedOn: day("2026-11-23"),
  verdict: null,
  decidedOn: null,
  reason: "For: the CEO. Against: the evenings.",
  reasonOn: day("2026-11-23"),
  departuresLookedOn: day("2026-11-20"),
  trust: [{ id: "tru1", notedOn: day("2026-11-20"), trust: 4, minutes: 0, note: "" }],
  departures: [],
  references: [],
  friends: [friend("Ada Moreno"), friend("Ben Sato")],
  team: [member],
  predictions: [
    {
      id: "prd1",
      opportunityId: "opportunity-1",
      statement: "They raise",
      probability: 60,
      dueOn: day("2027-11-01"),
      cameTrue: null,
      scoredOn: null,
    },
  ],
};

const steps = [
  sampleDoneStep({ id: "ceo", minutes: 240 }),
  sampleDoneStep({ id: "board", kind: "board-conversation", interviewers: [] }),
  sampleDoneStep({ id: "peer", kind: "peer-interview", interviewers: [greta] }),
];

const context: DecisionContext = {
  steps,
  bar: { hours: 4, trust: 4 },
  questions: { asked: 3, open: 0, unweighed: 0 },
  comparison: { criteria: 4, unscored: 0, others: 1 },
  hasRationale: true,
  offer: { id: "off1", name: "Acme", hasScenarios: true },
  news: { on: day("2026-11-22"), what: "CEO talk" },
};

function gaps(changes: Partial<DecisionRecord>, further: Partial<DecisionContext> = {}): string[] {
  return decisionGaps({ ...record, ...changes }, { ...context, ...further }).map(
    ({ rule, part }) => `${rule} ${part}`,
  );
}

test("D9 a decision is ready only when nothing is missing", () => {
  expect(gaps({})).toEqual([]);
});

test.each<[string, string, Partial<DecisionRecord>, Partial<DecisionContext>]>([
  ["D1 no rationale", "D1 rationale", {}, { hasRationale: false }],
  ["D1 no deadline", "D1 deadline", { deadline: null }, {}],
  ["D1 nothing written for and against", "D1 reason", { reason: " " }, {}],
  ["D2 no prediction", "D2 predictions", { predictions: [] }, {}],
  [
    "D2 an offer without scenarios",
    "D2 scenarios",
    {},
    { offer: { id: "off1", name: "Acme", hasScenarios: false } },
  ],
  ["D3 no criteria", "D3 criteria", {}, { comparison: { criteria: 0, unscored: 0, others: 0 } }],
  ["D3 a score is missing", "D3 criteria", {}, { comparison: { criteria: 4, unscored: 1, others: 1 } }],
  ["D3 nothing to compare with", "D3 criteria", {}, { comparison: { criteria: 4, unscored: 0, others: 0 } }],
  ["D4 trust not noted", "D4 trust", { trust: [] }, {}],
  ["D4 hours below the bar", "D4 hours", {}, { bar: { hours: 5, trust: 4 } }],
  ["D4 trust below the bar", "D4 trust", {}, { bar: { hours: 4, trust: 5 } }],
  ["D5 no board member", "D5 board", {}, { steps: steps.filter(({ id }) => id !== "board") }],
  ["D6 an empty team", "D6 team", { team: [] }, {}],
  ["D6 an executive not met", "D6 team", {}, { steps: steps.filter(({ id }) => id !== "peer") }],
  ["D7 no question on record", "D7 questions", {}, { questions: { asked: 0, open: 0, unweighed: 0 } }],
  ["D7 an open question", "D7 questions", {}, { questions: { asked: 3, open: 1, unweighed: 0 } }],
  [
    "D7 a refusal that is not weighed",
    "D7 questions",
    {},
    { questions: { asked: 3, open: 0, unweighed: 1 } },
  ],
  ["D8 nothing of departures", "D8 departures", { departuresLookedOn: null }, {}],
  ["D9 one friend", "D9 friends", { friends: [friend("Ada Moreno")] }, {}],
  ["D9 excitement not noted", "D9 excited", { isExcited: null }, {}],
  ["D9 not excited", "D9 excited", { isExcited: false }, {}],
  ["D9 excitement older than the last talk", "D9 excited", { excitedOn: day("2026-11-21") }, {}],
])("%s", (_title, gap, changes, further) => {
  expect(gaps(changes, further)).toEqual([gap]);
});

test("D8 a departure needs a reason and who told it", () => {
  const left = { id: "dep1", name: "Ida", personId: null, role: "CTO", leftOn: "", reason: "", source: "" };
  expect(gaps({ departures: [left] })).toEqual(["D8 departures"]);
  expect(gaps({ departures: [{ ...left, reason: "Fell out" }] })).toEqual(["D8 departures"]);
  expect(gaps({ departures: [{ ...left, reason: "Fell out", source: "Herself" }] })).toEqual([]);
});

describe("D4 time with the CEO", () => {
  const time = (position: string, changes = {}) =>
    ceoTime([sampleDoneStep({ interviewers: [sampleInterviewer({ position })], ...changes })], {
      trust: [],
      team: [],
    }).occasions;
  test.each([
    ["CEO", 1],
    ["Co-founder & CTO", 1],
    ["Chief Executive Officer", 1],
    ["Chief of Staff to the CEO", 0],
    ["Assistant to CEO", 0],
    ["Former CEO", 0],
    ["Deputy CEO", 0],
    ["Founding engineer", 0],
    ["VP Product", 0],
    ["", 1],
  ])("D4 %s", (position, occasions) => {
    expect(time(position)).toBe(occasions);
  });
  test("D4 a planned talk is no time; a CEO known from the team counts without a position", () => {
    expect(time("CEO", { state: "planned" })).toBe(0);
    const talk = sampleDoneStep({
      kind: "general-chat",
      minutes: null,
      interviewers: [sampleInterviewer({ personId: "noa", position: "" })],
    });
    expect(
      ceoTime([talk], { trust: [], team: [{ id: "exe2", name: "Noa", role: "CEO", personId: "noa" }] }),
    ).toEqual({ minutes: 0, occasions: 1, withoutLength: 1, trust: null });
  });
  test("D4 an occasion without a length is named in the gap", () => {
    const [gap] = decisionGaps(record, {
      ...context,
      steps: [...steps.slice(1), sampleDoneStep({ minutes: null })],
    });
    expect(gap?.what).toBe("0 h with the CEO; the bar is 4 h. 1 occasion has no length and adds no time.");
  });
});

describe("D5 the board", () => {
  const met = (interviewers: readonly Interviewer[], kind = "general-chat") =>
    boardSteps([sampleDoneStep({ kind, interviewers })], []).length;
  const who = (position: string) => sampleInterviewer({ position });
  test.each([
    ["Board member", 1],
    ["Independent director", 1],
    ["Chairwoman", 1],
    ["Founder, chair of the board", 1],
    ["CEO and chair", 0],
    ["Former board member", 0],
    ["Advisory board member", 0],
    ["Engineering director", 0],
  ])("D5 %s", (position, count) => {
    expect(met([who(position)])).toBe(count);
  });
  test("D5 a conversation of that kind counts, unless only the CEO was there", () => {
    expect(met([], "board-conversation")).toBe(1);
    expect(met([who("Partner, Northgate Capital")], "board-conversation")).toBe(1);
    expect(met([who("CEO")], "board-conversation")).toBe(0);
    expect(met([who("CEO"), who("Partner")], "board-conversation")).toBe(1);
  });
});

test("D6 person by person: met by the same person or name, planned where a step is to come", () => {
  const other = { ...member, id: "exe2", name: "Pascal  Ibarra", personId: null };
  const coming = sampleStep({ interviewers: [sampleInterviewer({ personId: "p", name: "pascal ibarra" })] });
  expect(teamCoverage([...steps, coming], [member, other])).toMatchObject([
    { isMet: true, isPlanned: false },
    { isMet: false, isPlanned: true },
  ]);
});

test("D9 the same friend twice is one", () => {
  expect(toldFriends([friend("Ada Moreno"), friend(" ada  moreno ")])).toBe(1);
  expect(toldFriends([friend("Ada"), friend("Ada Moreno")])).toBe(1);
  expect(toldFriends([friend("Ada Moreno"), friend("Ada Sato")])).toBe(2);
});
