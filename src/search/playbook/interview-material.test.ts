import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import type { InterviewFacts } from "../interview-facts.ts";
import type { Opportunity } from "../opportunity.ts";
import {
  sampleAsking,
  sampleCareerEntry,
  sampleConcern,
  sampleInterviews,
  sampleModelLine,
  sampleQuestion,
  sampleRequirement,
  sampleStory,
  sampleTelling,
} from "../sample-material.ts";
import {
  sampleDoneStep,
  sampleFacts,
  sampleInterviewer,
  sampleOpportunity,
  sampleStep,
} from "../sample-search.ts";
import { playbookNudges, ruleStates } from "./playbook.ts";
import type { Nudge } from "./playbook.ts";

const day = "2026-11-20" as PlainDate;

function fired(
  rule: string,
  interviews: Partial<InterviewFacts> = {},
  seat: Partial<Opportunity> = {},
): readonly Nudge[] {
  return playbookNudges(
    sampleFacts({ interviews: sampleInterviews(interviews), opportunities: [sampleOpportunity(seat)] }),
    [],
  ).filter(({ ruleId }) => ruleId === rule);
}

test("material in good order has no nudge, and without any the rules wait", () => {
  expect(playbookNudges(sampleFacts({ interviews: sampleInterviews() }), [])).toEqual([]);
  const waiting = ruleStates(sampleFacts(), []).filter(({ state }) => state === "not-applicable-yet");
  expect(waiting.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["P4", "P6", "P7", "P9", "P10", "P11", "P12", "D7"]),
  );
});

describe("P4 career and concerns", () => {
  test("P4 fires on an empty ledger, and on one of the last three roles without size or results", () => {
    expect(fired("P4", { career: [] })[0]?.action.operation).toBe("career.add");
    const role = sampleCareerEntry({ teamSize: null, results: [] });
    expect(fired("P4", { career: [role] })[0]?.action).toMatchObject({
      operation: "career.update",
      asks: ["teamSize", "results"],
    });
    const old = ["a", "b", "c"].map((id) => sampleCareerEntry({ id }));
    expect(fired("P4", { career: [...old, role] })).toEqual([]);
  });
  test("P4 fires on a concern without an answer, heavier before a step within the week; not once answered", () => {
    const concerns = [sampleConcern({ state: "open", answer: "" })];
    expect(fired("P4", { concerns })[0]).toMatchObject({
      weight: 70,
      action: { operation: "concern.update" },
    });
    expect(fired("P4", { concerns }, { steps: [sampleDoneStep()] })[0]?.weight).toBe(54);
    expect(fired("P4", { concerns: [sampleConcern({ state: "answered" })] })).toEqual([]);
    expect(fired("P4", { concerns }, { state: "closed", closeReason: "own-no" })).toEqual([]);
  });
});

describe("P6 stories", () => {
  test("P6 fires without a story, and on a topic of coming steps without one", () => {
    expect(fired("P6", { stories: [], tellings: [] })[0]?.action.operation).toBe("story.add");
    const [gap] = fired("P6", { stories: [sampleStory({ topics: ["priorities"] })] });
    expect(gap).toMatchObject({
      subject: { id: "topic:business-model" },
      action: { operation: "story.add" },
    });
  });
  test("P6 fires on a missing part and on more than three minutes", () => {
    const [all] = sampleInterviews().stories;
    expect(fired("P6", { stories: [{ ...all!, result: " " }] })[0]?.what).toContain("lacks its result");
    expect(fired("P6", { stories: [{ ...all!, rehearsedSeconds: 181 }] })[0]?.what).toContain("3 min 1 s");
    expect(fired("P6", { stories: [{ ...all!, rehearsedSeconds: 180 }] })).toEqual([]);
  });
});

describe("P7 model and questions", () => {
  test("P7 fires on a thin model before a conversation, not where only a recruiter call comes", () => {
    expect(fired("P7", { modelLines: [] })[0]?.action).toMatchObject({
      operation: "company-model.add",
      input: { companyId: "company-1", area: "product" },
    });
    const call = sampleStep({ kind: "recruiter-call" });
    expect(fired("P7", { modelLines: [] }, { steps: [call] })).toEqual([]);
  });
  test("P7 fires on an unknown without a question, and on a question that nobody is named for", () => {
    const lines = [...sampleInterviews().modelLines, sampleModelLine({ id: "u", isUnknown: true })];
    expect(fired("P7", { modelLines: lines })[0]?.action.operation).toBe("question.generate");
    const asked = [sampleQuestion({ lineId: "u" })];
    expect(fired("P7", { modelLines: lines, questions: asked })).toEqual([]);
    const free = [sampleQuestion({ personId: null, askings: [] })];
    expect(fired("P7", { questions: free })[0]?.action).toMatchObject({
      operation: "question.update",
      asks: ["personId"],
    });
  });
});

describe("P9 requirements", () => {
  const call = sampleStep({ kind: "recruiter-call" });
  test("P9 fires where a recruiter call comes and no requirement is written", () => {
    expect(fired("P9", { requirements: [] }, { steps: [call] })[0]).toMatchObject({
      weight: 58,
      action: { operation: "requirement.add" },
    });
    expect(fired("P9", { requirements: [] })).toEqual([]);
  });
  test("P9 fires for each requirement nobody looked at, and not for a known gap", () => {
    const requirements = [sampleRequirement({ fit: "open" }), sampleRequirement({ id: "gap", fit: "gap" })];
    const nudges = fired("P9", { requirements }, { steps: [call] });
    expect(nudges.map(({ subject }) => subject.id)).toEqual(["requirement-1"]);
    expect(nudges[0]?.weight).toBe(44);
    expect(fired("P9", { requirements })[0]?.weight).toBe(27);
  });
});

describe("P10 and P11 after a talk with a CEO or founder", () => {
  const steps = [sampleDoneStep(), sampleStep()];
  test("P10 P11 fire once each and are settled by a review and a note", () => {
    expect(fired("P10", {}, { steps })[0]?.action.operation).toBe("self-review.save");
    expect(fired("P11", {}, { steps })[0]?.action.operation).toBe("working-note.save");
    const marks = { background: 3, preparation: 3, communication: 3, excitement: 3 };
    const selfReviews = [{ stepId: "step-done", ...marks, note: "", reviewedOn: day }];
    const workingNotes = [
      { stepId: "step-done", agreements: "", disagreements: "x", howDisagreed: "", notedOn: day },
    ];
    expect(fired("P10", { selfReviews }, { steps })).toEqual([]);
    expect(fired("P11", { workingNotes }, { steps })).toEqual([]);
  });
  test("P11 a founder in a chat counts, a peer does not, nor does a recruiter call", () => {
    const founder = [sampleInterviewer({ position: "CTO & Co-founder" })];
    const chat = sampleDoneStep({ kind: "general-chat", interviewers: founder });
    expect(fired("P11", {}, { steps: [chat] })).toHaveLength(1);
    const peer = sampleDoneStep({
      kind: "peer-interview",
      interviewers: [sampleInterviewer({ position: "CFO" })],
    });
    expect(fired("P11", {}, { steps: [peer] })).toEqual([]);
    const call = sampleDoneStep({ kind: "recruiter-call", interviewers: founder });
    expect(fired("P11", {}, { steps: [call] })).toEqual([]);
  });
});

describe("P12 coverage", () => {
  const steps = [sampleDoneStep(), sampleStep()];
  test("P12 fires on a planned repeat and takes it off", () => {
    const tellings = [sampleTelling(), sampleTelling({ id: "t2", stepId: "step-1", toldOn: null })];
    expect(fired("P12", { tellings }, { steps })[0]).toMatchObject({
      weight: 56,
      action: { operation: "story.untell", input: { id: "story-1", stepId: "step-1" } },
    });
  });
  test("P12 fires on a near step without a planned story, with the best one", () => {
    expect(fired("P12", { tellings: [] })[0]?.action).toMatchObject({
      operation: "story.tell",
      input: { id: "story-1", stepId: "step-1", isPlanned: true },
    });
    const far = sampleStep({ startsAt: "2026-12-20T10:00:00Z" });
    expect(fired("P12", { tellings: [] }, { steps: [far] })).toEqual([]);
  });
  test("P12 asks after the step whether the planned story was told", () => {
    const tellings = [
      sampleTelling({ toldOn: null }),
      sampleTelling({ id: "t2", storyId: "other", stepId: "step-1", toldOn: null }),
    ];
    expect(fired("P12", { tellings }, { steps })[0]?.action).toMatchObject({
      operation: "story.tell",
      input: { id: "story-1", stepId: "step-done" },
    });
  });
});

describe("D7 answers", () => {
  const refused = sampleQuestion({ askings: [sampleAsking({ outcome: "refused" })] });
  test("D7 fires on a refusal until its meaning is written, heavier with an offer", () => {
    const interviews = { questions: [refused], refusals: [refused] };
    expect(fired("D7", interviews)[0]).toMatchObject({
      weight: 64,
      action: { operation: "question.update", asks: ["refusalView"] },
    });
    expect(fired("D7", interviews, { state: "offer" })[0]?.weight).toBe(88);
    const seen = { ...refused, refusalView: "A reason to walk" };
    expect(fired("D7", { questions: [seen], refusals: [seen] })).toEqual([]);
  });
  test("D7 fires where whoever can answer was met and nothing is written", () => {
    const open = { questions: [sampleQuestion({ askings: [], addedOn: "2026-11-19" as PlainDate })] };
    expect(fired("D7", open, { steps: [sampleDoneStep()] })[0]?.action).toMatchObject({
      operation: "question.ask",
      input: { id: "question-1", personId: "person-1", stepId: "step-done" },
    });
    const later = { questions: [sampleQuestion({ askings: [], addedOn: "2026-11-22" as PlainDate })] };
    expect(fired("D7", later, { steps: [sampleDoneStep()] })).toEqual([]);
  });
  test("D7 an offer without any question on record fires, a running loop does not", () => {
    expect(fired("D7", { questions: [] }, { state: "offer" })[0]?.action).toMatchObject({
      operation: "question.add",
      asks: ["text"],
    });
    expect(fired("D7", { questions: [] })).toEqual([]);
  });
  test("D7 an offer with questions not answered in full fires", () => {
    const partly = [sampleQuestion({ askings: [sampleAsking({ outcome: "partly" })] })];
    expect(fired("D7", { questions: partly }, { state: "offer" })[0]?.weight).toBe(79);
    expect(fired("D7", { questions: partly })).toEqual([]);
  });
});
