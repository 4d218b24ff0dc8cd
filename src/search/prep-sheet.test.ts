import { describe, expect, test } from "vitest";
import { prepSheet } from "./prep-sheet.ts";
import type { PrepSheet } from "./prep-sheet.ts";
import type { PrepSectionId } from "./prep-section.ts";
import type { Opportunity } from "./opportunity.ts";
import {
  sampleDoneStep,
  sampleFacts,
  sampleInterviewer,
  sampleOpportunity,
  sampleRationale,
  sampleStep,
} from "./sample-search.ts";
import { builtInStepKinds } from "./step.ts";
import type { Step } from "./step.ts";

const texts = (sheet: PrepSheet, id: PrepSectionId): string =>
  (sheet.sections.find((section) => section.id === id)?.items ?? [])
    .map(({ text, detail }) => `${text} | ${detail}`)
    .join("\n");

function sheetOf(step: Step, changes: Partial<Opportunity> = {}): PrepSheet {
  const opportunity = sampleOpportunity({ steps: [step], ...changes });
  return prepSheet(step, opportunity, sampleRationale(), sampleFacts({ opportunities: [opportunity] }));
}

describe("P1 a sheet for every kind", () => {
  test.each(builtInStepKinds)("P1 %s says what it assesses, what to have ready and what to learn", (kind) => {
    const sheet = sheetOf(sampleStep({ kind }));
    expect(texts(sheet, "assesses").length).toBeGreaterThan(20);
    expect(texts(sheet, "prepare")).toContain("situation, task, action, result");
    expect(texts(sheet, "questions")).not.toBe("");
    expect(sheet.when.startsAt).toBe("2026-11-27T15:00:00Z");
  });
  test("P13 a kind of the user's own shows its purpose", () => {
    expect(texts(sheetOf(sampleStep({ kind: "dinner", notes: "See us relaxed" })), "assesses")).toContain(
      "See us relaxed",
    );
    expect(texts(sheetOf(sampleStep({ kind: "dinner" })), "assesses")).toContain("ask what it is for");
  });
});

describe("P2 advice fits who asks", () => {
  test("P2 a business background gets outcomes, an engineering one depth", () => {
    expect(texts(sheetOf(sampleStep()), "interviewers")).toContain("revenue");
    const engineer = sheetOf(
      sampleStep({ interviewers: [sampleInterviewer({ background: "engineering" })] }),
    );
    expect(texts(engineer, "interviewers")).toContain("trade-off");
    expect(texts(engineer, "interviewers")).not.toContain("revenue");
  });
  test("P2 nobody named counts as unknown background", () => {
    expect(texts(sheetOf(sampleStep({ interviewers: [] })), "interviewers")).toContain("Nobody is named yet");
  });
  test("P2 earlier meetings with the same person show their core", () => {
    const step = sampleStep();
    const sheet = sheetOf(step, { steps: [sampleDoneStep({ title: "First call" }), step] });
    expect(texts(sheet, "interviewers")).toContain("Met before. First call: Shipping is slow");
  });
});

test("R1 the current rationale stands on the sheet, its lack too", () => {
  const step = sampleStep();
  expect(texts(sheetOf(step), "rationale")).toContain("I have led platform teams");
  expect(texts(prepSheet(step, sampleOpportunity(), null, sampleFacts()), "rationale")).toContain(
    "Not written yet",
  );
});

test("W1 core lines come latest first with why they may be right, and bare notes are counted", () => {
  const step = sampleStep({ id: "next", position: 9 });
  const steps = [
    sampleDoneStep({ id: "a", doneAt: "2026-11-10T10:00:00Z", core: "First core", whyRight: "" }),
    sampleDoneStep({ id: "b", doneAt: "2026-11-12T10:00:00Z", core: "Second core" }),
    sampleDoneStep({ id: "c", core: "" }),
    step,
  ];
  const learnt = texts(sheetOf(step, { steps }), "learnt");
  expect(learnt.indexOf("Second core")).toBeLessThan(learnt.indexOf("First core"));
  expect(learnt).toContain("May be right because: Three people said so.");
  expect(learnt).toContain("Notes without a core line: 1");
  const many = Array.from({ length: 9 }, (_, index) =>
    sampleDoneStep({ id: `m${index}`, core: `Core ${index}` }),
  );
  expect(texts(sheetOf(step, { steps: [...many, step] }), "learnt")).toContain("3 earlier core lines");
});

test("O2 unknowns of the seat become questions; P3 a technical founder adds who decides", () => {
  const step = sampleStep();
  expect(sheetOf(step).sections.map(({ id }) => id)).not.toContain("role-questions");
  const role = { ...sampleOpportunity().role, founderKind: "technical", scopeAgainstTitle: "" } as const;
  const sheet = sheetOf(step, { role });
  expect(texts(sheet, "role-questions")).toContain("technical founder stay on as CTO");
  expect(sheet.sections.find(({ id }) => id === "role-questions")?.rules).toEqual(["O2", "P3"]);
});

test("P5 the sheet ends with the follow-up owed", () => {
  expect(sheetOf(sampleStep()).sections.at(-1)?.id).toBe("follow-up");
  expect(texts(sheetOf(sampleDoneStep()), "follow-up")).toContain("is sent");
});
