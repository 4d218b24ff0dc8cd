import { expect, test } from "vitest";
import { plainDate } from "../../plain-date.ts";
import type { NetworkFacts, SearchFacts } from "../facts.ts";
import type { Introduction, Posting } from "../network.ts";
import { sampleFacts, sampleOpportunity, sampleTarget } from "../sample-search.ts";
import { playbookNudges } from "./playbook.ts";

const quiet: NetworkFacts = {
  rationaleMarks: 0,
  recruiters: [],
  waiting: [],
  introductions: [],
  acquaintances: new Map(),
  postings: [],
};

function fired(rule: string, network: Partial<NetworkFacts>, facts: Partial<SearchFacts> = {}) {
  return playbookNudges(sampleFacts({ ...facts, network: { ...quiet, ...network } }), []).filter(
    ({ ruleId }) => ruleId === rule,
  );
}

const introduction: Introduction = {
  id: "itr",
  companyId: "company-1",
  companyName: "Harbor",
  opportunityId: null,
  viaPersonId: "p",
  viaName: "Mirela",
  toPersonId: null,
  toName: "Pascal",
  purpose: "",
  draft: "",
  state: "made",
  draftedOn: plainDate(2026, 11, 1),
  askedOn: null,
  answeredOn: null,
  thankedOn: null,
};

const posting: Posting = {
  id: "pst",
  companyId: "elsewhere",
  companyName: "Northlight",
  opportunityId: null,
  title: "CTO",
  url: "",
  postedOn: null,
  seenOn: plainDate(2026, 11, 1),
  notes: "",
  evidence: [],
};

test("R3 fires while phrases are marked and leads to them", () => {
  expect(fired("R3", { rationaleMarks: 2 })[0]?.action.operation).toBe("rationale.lint");
  expect(fired("R3", { rationaleMarks: 0 })).toEqual([]);
  expect(fired("R3", { rationaleMarks: null })).toEqual([]);
  expect(fired("R3", { rationaleMarks: 2 }, { rationale: [] })).toEqual([]);
});

test("S3 fires for an agency recruiter whom nobody vouches for", () => {
  const recruiter = { id: "r", name: "Ola", vouchedBy: "", kind: "agency" as const };
  expect(fired("S3", { recruiters: [recruiter] })).toHaveLength(1);
  expect(
    fired("S3", {
      recruiters: [
        { ...recruiter, vouchedBy: "Jonas" },
        { ...recruiter, kind: "in-house" },
      ],
    }),
  ).toEqual([]);
});

test("S5 fires for each thread that waits, the heavier the longer", () => {
  const waiting = [
    { thread: "a", name: "Ola", since: "2026-11-14T12:00:00.000Z" },
    { thread: "b", name: "Ada", since: "2026-11-24T11:00:00.000Z" },
  ];
  const nudges = fired("S5", { waiting });
  expect(nudges.map((nudge) => nudge.subject.id)).toEqual(["a", "b"]);
  expect(nudges[0]?.what).toContain("10 days");
  expect(fired("S5", {})).toEqual([]);
});

test("S6 fires while thanks are owed", () => {
  expect(fired("S6", { introductions: [introduction] })[0]?.action.input).toEqual({
    id: "itr",
    thanked: true,
  });
  expect(fired("S6", { introductions: [{ ...introduction, thankedOn: plainDate(2026, 11, 2) }] })).toEqual(
    [],
  );
});

test("S6 fires for a target where the user knows people and asked nobody, but not for their own employer", () => {
  const targets = [{ ...sampleTarget(), id: "t", name: "Tidewater" }];
  expect(fired("S6", { acquaintances: new Map([["t", 3]]) }, { targets })).toHaveLength(1);
  expect(
    fired(
      "S6",
      {
        acquaintances: new Map([["t", 3]]),
        introductions: [{ ...introduction, companyId: "t", state: "asked" }],
      },
      { targets },
    ),
  ).toEqual([]);
  const internal = sampleOpportunity({
    companyId: "t",
    internal: { seatHolder: "x", needsTeamLacks: "x", transitionPlan: "x", peers: [] },
  });
  expect(fired("S6", { acquaintances: new Map([["t", 3]]) }, { targets, opportunities: [internal] })).toEqual(
    [],
  );
});

test("S7 fires for a posting without evidence, and for a posted seat without its posting", () => {
  expect(fired("S7", { postings: [posting] })[0]?.action.operation).toBe("posting.add-evidence");
  const evidence = [
    { id: "e", pointsTo: "principle" as const, text: "x", source: "", foundOn: plainDate(2026, 11, 2) },
  ];
  expect(fired("S7", { postings: [{ ...posting, evidence }] })).toEqual([]);
  expect(
    fired("S7", {}, { opportunities: [sampleOpportunity({ channel: "posting" })] })[0]?.action.operation,
  ).toBe("posting.add");
});
