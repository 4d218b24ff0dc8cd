import { describe, expect, test } from "vitest";
import { addDays } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { archetypes } from "../archetypes.ts";
import type { SearchFacts } from "../facts.ts";
import type { Opportunity } from "../opportunity.ts";
import {
  largeSearch,
  sampleDoneStep,
  sampleFacts,
  sampleInternalSeat,
  sampleInterviewer,
  sampleOpportunity,
  sampleOutreach,
  sampleRationale,
  sampleReview,
  sampleStep,
  sampleTarget,
  sampleToday,
} from "../sample-search.ts";
import { defaultLoop } from "../step-kinds.ts";
import type { Step } from "../step.ts";
import { playbookNudges, playbookRules, ruleStates } from "./playbook.ts";
import type { Nudge } from "./playbook.ts";

const day = (text: string): PlainDate => text as PlainDate;

function nudgesOf(ruleId: string, changes: Partial<SearchFacts> = {}): readonly Nudge[] {
  return playbookNudges(sampleFacts(changes), []).filter((nudge) => nudge.ruleId === ruleId);
}

const withOpportunity = (changes: Partial<Opportunity>): Partial<SearchFacts> => ({
  opportunities: [sampleOpportunity(changes)],
});
const withStep = (step: Step): Partial<SearchFacts> => withOpportunity({ steps: [step] });

test("a search in good order has no nudge", () => {
  expect(playbookNudges(sampleFacts(), [])).toEqual([]);
});

describe("R1 a clear answer to why", () => {
  test("R1 fires first of all without a rationale", () => {
    const nudges = playbookNudges(sampleFacts({ rationale: [] }), []);
    expect(nudges[0]).toMatchObject({
      ruleId: "R1",
      weight: 100,
      action: { operation: "rationale.save", asks: ["text"] },
    });
  });
  test("R1 fires on a few words, and on an old answer before a coming step", () => {
    expect(nudgesOf("R1", { rationale: [sampleRationale({ text: "More scope." })] })).toHaveLength(1);
    const old = { rationale: [sampleRationale({ writtenOn: day("2026-06-01") })] };
    expect(nudgesOf("R1", old)[0]?.what).toContain("CEO talk, Acme");
    expect(nudgesOf("R1", { ...old, opportunities: [] })).toEqual([]);
  });
  test("R1 looks at the last version only", () => {
    expect(nudgesOf("R1", { rationale: [sampleRationale({ text: "" }), sampleRationale()] })).toEqual([]);
  });
});

describe("R2 positive, excited, qualified", () => {
  const dull = "It is the next step for someone in my position and it makes sense to take it now.";
  test("R2 fires on a text without excitement or qualification and names what lacks", () => {
    const [nudge] = nudgesOf("R2", { rationale: [sampleRationale({ text: dull })] });
    expect(nudge?.what).toContain("excitement");
    expect(nudge?.what).toContain("what qualifies you");
  });
  test("R2 is quiet once an archetype was chosen, but not while its blanks are open", () => {
    expect(
      nudgesOf("R2", { rationale: [sampleRationale({ text: dull, archetype: "domain-calling" })] }),
    ).toEqual([]);
    const text = archetypes[0]!.startingText;
    const [nudge] = nudgesOf("R2", { rationale: [sampleRationale({ text, archetype: archetypes[0]!.id })] });
    expect(nudge?.what).toContain("[years]");
  });
});

describe("R4 reviews", () => {
  test("R4 fires until two are in", () => {
    expect(nudgesOf("R4", { reviews: [] })[0]?.action).toMatchObject({
      operation: "review.add",
      input: {},
    });
    expect(nudgesOf("R4", { reviews: [sampleReview()] })).toHaveLength(1);
    expect(nudgesOf("R4")).toEqual([]);
  });
  test("R4 asks for the answer of someone already asked", () => {
    const waiting = sampleReview({ id: "review-2", reviewer: "Jo", saidOn: null, verdict: "pending" });
    expect(nudgesOf("R4", { reviews: [sampleReview(), waiting] })[0]?.action).toMatchObject({
      operation: "review.update",
      input: { id: "review-2" },
    });
  });
  test("R4 asks for a verdict, and for a reason where feedback was not taken in", () => {
    const reviews = [
      sampleReview({ verdict: "pending" }),
      sampleReview({ id: "review-2", verdict: "not-taken" }),
    ];
    expect(nudgesOf("R4", { reviews }).map(({ subject }) => subject.id)).toEqual(["review-1", "review-2"]);
  });
  test("R4 waits for a rationale", () => {
    expect(nudgesOf("R4", { rationale: [], reviews: [] })).toEqual([]);
  });
});

describe("R5 cold outreach", () => {
  test("R5 fires where no executive was asked and nobody was written to", () => {
    const reviews = [sampleReview({ isExecutive: false })];
    expect(nudgesOf("R5", { reviews })[0]?.action.operation).toBe("outreach.add");
    expect(nudgesOf("R5", { reviews, outreach: [sampleOutreach()] })).toEqual([]);
    expect(nudgesOf("R5", { reviews: [sampleReview()] })).toEqual([]);
  });
  test("R5 fires on an unsent draft and on ten days without an answer", () => {
    const outreach = [
      sampleOutreach({ id: "a", state: "drafted", sentOn: null }),
      sampleOutreach({ id: "b", state: "sent", sentOn: addDays(sampleToday, -10) }),
      sampleOutreach({ id: "c", state: "sent", sentOn: addDays(sampleToday, -9) }),
    ];
    expect(nudgesOf("R5", { outreach }).map(({ subject }) => subject.id)).toEqual(["a", "b"]);
  });
});

const template = defaultLoop.map((step, position) =>
  sampleStep({ ...step, id: `step-${position}`, position, startsAt: null, interviewers: [] }),
);

describe("O1 every loop is its own", () => {
  test("O1 fires on no step, on the bare template and on a loop without a next step", () => {
    expect(nudgesOf("O1", withOpportunity({ steps: [] }))[0]?.action.operation).toBe(
      "opportunity.apply-template",
    );
    expect(nudgesOf("O1", withOpportunity({ steps: template }))[0]?.action.operation).toBe("step.update");
    expect(nudgesOf("O1", withStep(sampleDoneStep()))[0]?.action.operation).toBe("step.add");
  });
  test("O1 is quiet once the loop was changed, and on closed opportunities", () => {
    expect(nudgesOf("O1", withOpportunity({ steps: template.slice(1) }))).toEqual([]);
    const dated = template.map((step, index) =>
      index === 0 ? { ...step, startsAt: "2026-12-20T10:00:00Z" } : step,
    );
    expect(nudgesOf("O1", withOpportunity({ steps: dated }))).toEqual([]);
    expect(nudgesOf("O1", withOpportunity({ steps: [], state: "closed", closeReason: "own-no" }))).toEqual(
      [],
    );
  });
});

describe("O2 know what the seat is", () => {
  const unknown = {
    functionsInScope: [],
    productOwner: "unknown",
    founderKind: "unknown",
    ceoNeedsMost: "",
    scopeAgainstTitle: "",
  } as const;
  test("O2 fires once an opportunity and asks for every unknown field", () => {
    const [nudge] = nudgesOf("O2", withOpportunity({ role: unknown }));
    expect(nudge?.action.asks).toHaveLength(5);
    expect(nudge?.what).toContain("5 things");
  });
  test("O2 is quiet when all is known", () => {
    expect(nudgesOf("O2")).toEqual([]);
  });
  test("P3 fires where a technical founder's title was not looked behind, and only there", () => {
    const role = { ...sampleOpportunity().role, founderKind: "technical" } as const;
    expect(nudgesOf("P3", withOpportunity({ role: { ...role, scopeAgainstTitle: "" } }))).toHaveLength(1);
    expect(nudgesOf("P3", withOpportunity({ role }))).toEqual([]);
    expect(nudgesOf("P3", withOpportunity({ role: unknown }))).toEqual([]);
  });
});

describe("I1 the internal seat", () => {
  const internal = (seat: Parameters<typeof sampleInternalSeat>[0]): Partial<SearchFacts> =>
    withOpportunity({ channel: "internal", internal: sampleInternalSeat(seat) });
  test("I1 fires on a seat that is not described, without peers, and on each conversation owed", () => {
    expect(nudgesOf("I1", internal({ seatHolder: "" }))[0]?.action.asks).toEqual(["seatHolder"]);
    expect(nudgesOf("I1", internal({ peers: [] }))[0]?.action.operation).toBe("transition-peer.add");
    const peer = { id: "peer-2", name: "Ana", personId: null, conversationOwed: "", heldOn: null };
    expect(nudgesOf("I1", internal({ peers: [peer] }))[0]).toMatchObject({
      subject: { id: "peer-2" },
      action: { operation: "transition-peer.update", asks: ["heldOn"] },
    });
  });
  test("I1 fires on the internal channel without a described seat", () => {
    expect(nudgesOf("I1", withOpportunity({ channel: "internal" }))).toHaveLength(1);
  });
  test("I1 is quiet on a full description and on external seats", () => {
    expect(nudgesOf("I1", internal({}))).toEqual([]);
    expect(nudgesOf("I1")).toEqual([]);
  });
  test("I2 offers the external search after an internal seat was closed, unless one is open", () => {
    const closed = sampleOpportunity({
      id: "in",
      internal: sampleInternalSeat(),
      state: "closed",
      closeReason: "rejected",
    });
    expect(nudgesOf("I2", { opportunities: [closed] })[0]?.action.operation).toBe("opportunity.create");
    expect(nudgesOf("I2", { opportunities: [closed, sampleOpportunity()] })).toEqual([]);
  });
});

describe("S1 the ladder", () => {
  test("S1 fires on unknown rungs and takes the one where the user knows most people", () => {
    const target = sampleTarget("unknown");
    const ladder = target.ladder.map((rung) =>
      rung.rung === "investors" ? { ...rung, acquaintances: 3 } : rung,
    );
    const [nudge] = nudgesOf("S1", { targets: [{ ...target, ladder }] });
    expect(nudge?.action).toMatchObject({
      operation: "ladder.set",
      input: { companyId: "company-1", rung: "investors" },
    });
    expect(nudge?.what).toContain("3 people");
  });
  test("S1 fires while no network is imported", () => {
    expect(nudgesOf("S1", { peopleCount: 0 })[0]?.action.operation).toBe("import.run");
  });
  test("S1 is quiet on a known ladder and on companies that are over", () => {
    expect(nudgesOf("S1")).toEqual([]);
    const over = withOpportunity({ state: "closed", closeReason: "rejected" });
    expect(nudgesOf("S1", { ...over, targets: [sampleTarget("unknown")] })).toEqual([]);
  });
});

describe("S2 the mix of channels", () => {
  const mix = (...channels: readonly Opportunity["channel"][]): Partial<SearchFacts> => ({
    opportunities: channels.map((channel, index) => sampleOpportunity({ id: `o-${index}`, channel })),
  });
  test("S2 fires when more than 80 % came late in the ladder", () => {
    expect(nudgesOf("S2", mix("posting", "search-firm", "posting", "posting"))[0]?.subject.kind).toBe(
      "search",
    );
    expect(
      nudgesOf("S2", { ...mix("posting", "search-firm", "posting", "posting"), peopleCount: 0 })[0]?.action
        .operation,
    ).toBe("import.run");
  });
  test("S2 is quiet at 80 % and below four", () => {
    expect(nudgesOf("S2", mix("posting", "search-firm", "posting", "posting", "investor"))).toEqual([]);
    expect(nudgesOf("S2", mix("posting", "posting", "posting"))).toEqual([]);
  });
  test("S2 asks for the channel that is missing", () => {
    expect(nudgesOf("S2", mix(null))[0]?.action).toMatchObject({
      operation: "opportunity.update",
      asks: ["channel"],
    });
  });
});

describe("P1 the usual stages", () => {
  test("P1 fires on a running loop without a usual stage", () => {
    const steps = [
      sampleDoneStep({ id: "a", kind: "recruiter-call" }),
      sampleDoneStep({ id: "b", kind: "peer-interview" }),
    ];
    expect(nudgesOf("P1", withOpportunity({ steps }))[0]?.action).toMatchObject({
      operation: "step.add",
      input: { opportunityId: "opportunity-1", kind: "ceo-discussion" },
    });
    const cancelled = [...steps, sampleStep({ id: "c", state: "cancelled" })];
    expect(nudgesOf("P1", withOpportunity({ steps: cancelled }))).toHaveLength(1);
  });
  test("P1 fires on a near step for which nobody is named", () => {
    expect(nudgesOf("P1", withStep(sampleStep({ interviewers: [] })))[0]?.subject.kind).toBe("step");
  });
  test("P1 is quiet on a full loop and on a far step", () => {
    expect(
      nudgesOf("P1", withStep(sampleStep({ interviewers: [], startsAt: "2026-12-20T10:00:00Z" }))),
    ).toEqual([]);
    const steps = ["executive-call", "peer-interview", "team-interview"].map((kind, index) =>
      sampleDoneStep({ id: `d${index}`, kind }),
    );
    expect(nudgesOf("P1", withOpportunity({ steps }))).toEqual([]);
  });
});

describe("P2 know who asks", () => {
  const unknown = [sampleInterviewer({ background: "unknown" })];
  test("P2 fires once a person, for the nearest step", () => {
    const steps = [
      sampleStep({ id: "late", startsAt: "2026-12-02T10:00:00Z", title: "Late", interviewers: unknown }),
      sampleStep({ id: "soon", startsAt: "2026-11-25T10:00:00Z", title: "Soon", interviewers: unknown }),
    ];
    const nudges = nudgesOf("P2", withOpportunity({ steps }));
    expect(nudges).toHaveLength(1);
    expect(nudges[0]?.what).toContain("Soon");
    expect(nudges[0]?.action).toMatchObject({ operation: "person.update", input: { id: "person-1" } });
  });
  test("P2 fires on the next step without a date, not on later ones", () => {
    const other = [sampleInterviewer({ personId: "person-2", background: "unknown" })];
    const steps = [
      sampleStep({ id: "a", startsAt: null, interviewers: unknown }),
      sampleStep({ id: "b", startsAt: null, interviewers: other }),
    ];
    expect(nudgesOf("P2", withOpportunity({ steps })).map(({ subject }) => subject.id)).toEqual(["person-1"]);
  });
  test("P2 is quiet on known people and on steps that are over", () => {
    expect(nudgesOf("P2")).toEqual([]);
    expect(nudgesOf("P2", withStep(sampleDoneStep({ interviewers: unknown })))).toEqual([]);
  });
});

describe("P5 follow-ups", () => {
  const owed = (dueAt: string | null): Partial<SearchFacts> =>
    withOpportunity({
      steps: [sampleDoneStep({ followUp: { state: "owed", dueAt, draft: "", sentAt: null } }), sampleStep()],
    });
  test("P5 fires on a follow-up owed and more so when overdue", () => {
    const [due] = nudgesOf("P5", owed("2026-11-25T10:00:00Z"));
    const [late] = nudgesOf("P5", owed("2026-11-22T10:00:00Z"));
    expect(due).toMatchObject({
      weight: 82,
      action: { operation: "step.follow-up", input: { state: "sent" } },
    });
    expect(late).toMatchObject({ weight: 92 });
    expect(late?.what).toContain("2 days overdue");
    expect(nudgesOf("P5", owed(null))).toHaveLength(1);
  });
  test("P5 asks for the result of a step whose time is over", () => {
    const over = withStep(sampleStep({ startsAt: "2026-11-24T10:30:00Z", minutes: 60 }));
    expect(nudgesOf("P5", over)[0]?.action.operation).toBe("step.finish");
    expect(nudgesOf("P5", withStep(sampleStep({ startsAt: "2026-11-24T11:30:00Z", minutes: 60 })))).toEqual(
      [],
    );
  });
  test("P5 is quiet when sent or waived", () => {
    expect(nudgesOf("P5", withOpportunity({ steps: [sampleDoneStep(), sampleStep()] }))).toEqual([]);
    const waived = sampleDoneStep({ followUp: { state: "waived", dueAt: null, draft: "", sentAt: null } });
    expect(nudgesOf("P5", withStep(waived))).toEqual([]);
  });
});

describe("P8 excitement", () => {
  test("P8 fires on a step done without it, the fresher the heavier", () => {
    const [fresh] = nudgesOf("P8", withStep(sampleDoneStep({ excitement: null })));
    const [old] = nudgesOf(
      "P8",
      withStep(sampleDoneStep({ excitement: null, doneAt: "2026-10-01T10:00:00Z" })),
    );
    expect(fresh?.action).toMatchObject({ operation: "step.update", asks: ["excitement"] });
    expect(fresh!.weight).toBeGreaterThan(old!.weight);
  });
  test("P8 is quiet when logged or not done", () => {
    expect(nudgesOf("P8", withStep(sampleDoneStep()))).toEqual([]);
    expect(nudgesOf("P8")).toEqual([]);
  });
});

describe("P13 steps of any kind", () => {
  test("P13 fires on a step of the user's own kind without a purpose", () => {
    expect(nudgesOf("P13", withStep(sampleStep({ kind: "dinner with founders" })))[0]?.action.asks).toEqual([
      "notes",
    ]);
  });
  test("P13 is quiet with a purpose, on built-in kinds and once done", () => {
    expect(nudgesOf("P13", withStep(sampleStep({ kind: "dinner", notes: "To see us relaxed" })))).toEqual([]);
    expect(nudgesOf("P13", withStep(sampleStep({ kind: "programming-screen" })))).toEqual([]);
    expect(nudgesOf("P13", withStep(sampleDoneStep({ kind: "dinner", notes: "" })))).toEqual([]);
  });
});

describe("X1 silence and endings", () => {
  const silent = (lastContactAt: string, changes: Partial<Opportunity> = {}): Partial<SearchFacts> =>
    withOpportunity({ openedOn: day("2026-10-01"), lastContactAt, steps: template, ...changes });
  test("X1 fires after more than 14 silent days without a dated step", () => {
    expect(nudgesOf("X1", silent("2026-11-09T11:00:00Z"))[0]?.action).toMatchObject({
      operation: "opportunity.close",
      input: { id: "opportunity-1", reason: "ghosted" },
    });
    expect(nudgesOf("X1", silent("2026-11-10T11:00:00Z"))).toEqual([]);
  });
  test("X1 counts from the day of opening where there was no contact", () => {
    expect(
      nudgesOf("X1", withOpportunity({ openedOn: day("2026-10-01"), lastContactAt: null, steps: [] })),
    ).toHaveLength(1);
  });
  test("X1 is quiet with a step ahead, a step that took place since, or an offer", () => {
    expect(nudgesOf("X1", silent("2026-10-09T11:00:00Z", { steps: [sampleStep()] }))).toEqual([]);
    expect(nudgesOf("X1", silent("2026-10-09T11:00:00Z", { steps: [sampleDoneStep()] }))).toEqual([]);
    expect(nudgesOf("X1", silent("2026-10-09T11:00:00Z", { state: "offer" }))).toEqual([]);
  });
  test("X1 asks for the reason of a closed opportunity", () => {
    expect(nudgesOf("X1", withOpportunity({ state: "closed" }))[0]?.action.asks).toContain("reason");
    expect(nudgesOf("X1", withOpportunity({ state: "closed", closeReason: "missing-skill" }))).toEqual([]);
  });
});

describe("W1 the core of what they said", () => {
  test("W1 fires on notes without a core line", () => {
    expect(nudgesOf("W1", withStep(sampleDoneStep({ core: " " })))[0]?.action.asks).toContain("core");
  });
  test("W1 is quiet with a core line or without notes", () => {
    expect(nudgesOf("W1", withStep(sampleDoneStep()))).toEqual([]);
    expect(nudgesOf("W1", withStep(sampleDoneStep({ core: "", notes: "" })))).toEqual([]);
  });
});

describe("snoozed and dismissed nudges", () => {
  const facts = sampleFacts({ rationale: [] });
  const snoozed = (until: PlainDate) => [
    { ruleId: "R1", subjectId: "search", state: "snoozed", until, reason: "" } as const,
  ];
  test("a snoozed nudge comes back on its day", () => {
    expect(playbookNudges(facts, snoozed(addDays(sampleToday, 1)))).toEqual([]);
    expect(playbookNudges(facts, snoozed(sampleToday))).toHaveLength(1);
  });
  test("a dismissed nudge stays away for that subject only", () => {
    const two = sampleFacts({ opportunities: ["a", "b"].map((id) => sampleOpportunity({ id, steps: [] })) });
    const states = [
      { ruleId: "O1", subjectId: "a", state: "dismissed", until: null, reason: "no loop there" } as const,
    ];
    expect(playbookNudges(two, states).map(({ subject }) => subject.id)).toEqual(["b"]);
    expect(ruleStates(two, states).find(({ id }) => id === "O1")).toMatchObject({
      state: "fires",
      fires: 1,
      silenced: 1,
    });
  });
  test("the list of rules says which fire, which are silenced, quiet, or wait for something", () => {
    const states = ruleStates(facts, snoozed(addDays(sampleToday, 3)));
    expect(states.find(({ id }) => id === "R1")?.state).toBe("silenced");
    expect(states.find(({ id }) => id === "R4")).toMatchObject({
      state: "not-applicable-yet",
      waitsFor: "A written rationale.",
    });
    expect(states.find(({ id }) => id === "W1")?.state).toBe("not-applicable-yet");
    expect(states.find(({ id }) => id === "O2")?.state).toBe("quiet");
  });
});

describe("the playbook as data", () => {
  test("ids are unique and of their family; every rule cites its source", () => {
    expect(new Set(playbookRules.map(({ id }) => id)).size).toBe(playbookRules.length);
    for (const { id, family, source, why, reads } of playbookRules) {
      expect(id.startsWith(family)).toBe(true);
      expect(source).toMatch(/^Larson, /u);
      expect(why.length).toBeGreaterThan(40);
      expect(reads.length).toBeGreaterThan(0);
    }
  });
  test("every rule that waits says for what", () => {
    for (const { waitsFor, state } of ruleStates(sampleFacts({ rationale: [], opportunities: [] }), [])) {
      expect(waitsFor !== "").toBe(state === "not-applicable-yet");
    }
  });
  test("weights are within 0 to 100, texts are whole and nudges are sorted", () => {
    const nudges = playbookNudges(largeSearch(20, 8, 30_000), []);
    expect(nudges.length).toBeGreaterThan(100);
    for (const { weight, what, action } of nudges) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(100);
      expect(what).not.toMatch(/undefined|NaN|null/u);
      expect(action.operation).toMatch(/^[a-z-]+\.[a-z-]+$/u);
    }
    expect(nudges.map(({ weight }) => weight)).toEqual(
      nudges.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });
});
