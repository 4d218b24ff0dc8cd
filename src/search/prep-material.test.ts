import { describe, expect, test } from "vitest";
import type { PlainDate } from "../plain-date.ts";
import type { InterviewFacts } from "./interview-facts.ts";
import { prepSheet } from "./prep-sheet.ts";
import type { PrepSectionId } from "./prep-section.ts";
import {
  sampleAsking,
  sampleCareerEntry,
  sampleConcern,
  sampleInterviews,
  sampleQuestion,
  sampleRequirement,
  sampleStory,
  sampleTelling,
} from "./sample-material.ts";
import {
  sampleDoneStep,
  sampleFacts,
  sampleInterviewer,
  sampleOpportunity,
  sampleRationale,
  sampleStep,
} from "./sample-search.ts";
import type { Step } from "./step.ts";

const done = sampleDoneStep({
  interviewers: [sampleInterviewer({ personId: "greta", name: "Greta", position: "VP Product" })],
});

function sheet(interviews: Partial<InterviewFacts>, changes: Partial<Step> = {}) {
  const step = sampleStep(changes);
  const opportunity = sampleOpportunity({ steps: [done, step] });
  const facts = sampleFacts({
    opportunities: [opportunity],
    interviews: sampleInterviews({ tellings: [], ...interviews }),
  });
  const made = prepSheet(step, opportunity, sampleRationale(), facts);
  const lines = (id: PrepSectionId): string[] =>
    (made.sections.find((section) => section.id === id)?.items ?? []).map(({ text, detail }) =>
      detail === "" ? text : `${text} | ${detail}`,
    );
  return { made, lines };
}

test("PS1 W1 what was heard comes first, with what the two differed on", () => {
  const note = {
    stepId: "step-done",
    agreements: "",
    disagreements: "Who hires",
    howDisagreed: "",
    notedOn: "2026-11-20" as PlainDate,
  };
  const { made, lines } = sheet({ workingNotes: [note] });
  expect(made.sections[0]?.id).toBe("learnt");
  expect(lines("learnt")[0]).toContain("You disagreed on: Who hires");
});

describe("PS4 requirements, concerns, questions", () => {
  const requirements = [sampleRequirement(), sampleRequirement({ id: "g", fit: "gap", text: "Hardware" })];
  test("PS4 P9 a recruiter call's sheet has all requirements, gaps first; another's only the gaps", () => {
    expect(sheet({ requirements }, { kind: "recruiter-call" }).lines("requirements")).toEqual([
      expect.stringMatching(/^Gap: Hardware/u),
      "Met: Forty people | Director of Platform at Stoneground, 2019 to now",
    ]);
    expect(sheet({ requirements }).lines("requirements")).toHaveLength(1);
    expect(sheet({ requirements: [] }, { kind: "recruiter-call" }).lines("requirements")[0]).toContain(
      "No requirement is written down",
    );
  });
  test("PS4 P4 concerns of the people met come first, settled ones not at all", () => {
    const concerns = [
      sampleConcern({
        id: "a",
        personId: "greta",
        whose: "Greta",
        text: "Too slow",
        state: "open",
        answer: "",
      }),
      sampleConcern({ id: "b", state: "answered" }),
      sampleConcern({ id: "c", text: "Settled long ago" }),
    ];
    expect(sheet({ concerns }).lines("concerns")).toEqual([
      "Dana Okafor: Never led hardware | Said so far: A year on the floor",
      "Greta: Too slow | No answer written yet.",
    ]);
  });
  test("PS4 P7 D7 questions for the people met, then for anyone; refused ones say so, answered ones are gone", () => {
    const questions = [
      sampleQuestion({ id: "free", text: "Why now?", personId: null, personName: "", askings: [] }),
      sampleQuestion({ id: "other", text: "For Greta", personId: "greta", askings: [] }),
      sampleQuestion({ id: "full", text: "Answered" }),
      sampleQuestion({ text: "Price?", askings: [sampleAsking({ outcome: "refused", answer: "Later" })] }),
    ];
    expect(sheet({ questions }).lines("asked-questions")).toEqual([
      "Refused before: Price? | For Dana Okafor · Dana Okafor refused on 2026-11-20: Later",
      "Why now? | For anyone",
    ]);
  });
});

describe("PS5 stories and career", () => {
  test("PS5 P12 planned, suggested, told and missing stories", () => {
    const stories = [
      sampleStory({ id: "told", title: "Told", topics: ["priorities"] }),
      sampleStory({ id: "plan", title: "Plan", topics: ["business-model"] }),
      sampleStory({ id: "left", title: "Left", topics: ["technical-strategy"] }),
    ];
    const tellings = [
      sampleTelling({ storyId: "told", personId: "greta", personName: "Greta" }),
      sampleTelling({ id: "t2", storyId: "plan", stepId: "step-1", toldOn: null }),
    ];
    const lines = sheet({ stories, tellings }).lines("stories");
    expect(lines.some((line) => line.startsWith("Tell “Plan”"))).toBe(true);
    expect(lines.some((line) => line.startsWith("Could tell “Left”"))).toBe(true);
    expect(lines).toContain("Told here already: “Told” (Greta)");
    expect(lines).toContain("May be asked, no story yet: Working with a CEO or founder");
  });
  test("PS5 P4 the last three roles of which something is known", () => {
    const bare = sampleCareerEntry({ id: "bare", teamSize: null, teams: [], budget: null, results: [] });
    const career = [
      sampleCareerEntry(),
      bare,
      sampleCareerEntry({ id: "c" }),
      sampleCareerEntry({ id: "d" }),
    ];
    expect(sheet({ career }).lines("career")).toHaveLength(2);
  });
});
