import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { careerLabel, careerOrder, careerScope } from "./career.ts";
import { questionOf, whoCanAnswer } from "./company-model.ts";
import { questionState, refusals } from "./question.ts";
import { gapsFirst } from "./requirement.ts";
import {
  sampleAsking,
  sampleCareerEntry,
  sampleQuestion,
  sampleRequirement,
  sampleStory,
} from "./sample-material.ts";
import { sampleInterviewer } from "./sample-search.ts";
import { durationText, estimatedSeconds, spokenSeconds } from "./story.ts";

describe("P4 career", () => {
  test("P4 what goes on comes first, then by end", () => {
    const entries = [
      sampleCareerEntry({ id: "old", finishedOn: "2015" }),
      sampleCareerEntry({ id: "newer", finishedOn: "2019-03" }),
      sampleCareerEntry({ id: "now" }),
    ];
    expect(entries.toSorted(careerOrder).map(({ id }) => id)).toEqual(["now", "newer", "old"]);
  });
  test("P4 scope and label say what is known only", () => {
    expect(careerScope(sampleCareerEntry())).toBe("46 people in 2 teams, EUR 6.2 million a year");
    expect(careerScope(sampleCareerEntry({ teams: [], teamSize: 1, budget: null }))).toBe("1 person");
    expect(careerLabel(sampleCareerEntry({ title: "", startedOn: null }))).toBe("Stoneground");
  });
});

describe("P6 length", () => {
  test("P6 140 words take a minute; signs are no words", () => {
    const words = Array.from({ length: 70 }, () => "word").join(" ");
    const story = sampleStory({ situation: words, task: words, action: "– –", result: "" });
    expect(estimatedSeconds(story)).toBe(60);
    expect(spokenSeconds({ ...story, rehearsedSeconds: 84 })).toBe(84);
    expect(durationText(60)).toBe("1 min");
    expect(durationText(84)).toBe("1 min 24 s");
  });
  test("P6 more text never takes less time", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => {
        const before = estimatedSeconds(sampleStory({ action: text }));
        return estimatedSeconds(sampleStory({ action: `${text} ${more}` })) >= before;
      }),
    );
  });
});

describe("P7 questions from unknowns", () => {
  test.each([
    ["Who decides on hiring?", "Who decides on hiring?"],
    ["how the price is set", "Can you tell me how the price is set?"],
    ["Does a second supplier exist", "Does a second supplier exist?"],
    ["Revenue per robot.", "Can you tell me about revenue per robot?"],
    ["ARR per robot", "Can you tell me about ARR per robot?"],
  ])("P7 %s", (text, asked) => {
    expect(questionOf({ text })).toBe(asked);
  });
  test("P7 the nearest position answers, then the background; nobody rather than anybody", () => {
    const cfo = sampleInterviewer({ personId: "cfo", position: "CFO", background: "finance" });
    const ceo = sampleInterviewer({ personId: "ceo", position: "CEO & Co-founder" });
    const engineer = sampleInterviewer({ personId: "eng", position: "", background: "engineering" });
    expect(whoCanAnswer("money", [ceo, cfo])?.personId).toBe("cfo");
    expect(whoCanAnswer("money", [engineer, ceo])?.personId).toBe("ceo");
    expect(whoCanAnswer("technology", [ceo, engineer])?.personId).toBe("eng");
    expect(whoCanAnswer("product", [engineer])).toBeNull();
  });
});

describe("D7 the ledger", () => {
  const refused = sampleAsking({ id: "r", outcome: "refused" });
  test("D7 an answer in full settles a refusal, whoever gave it; else the last asking counts", () => {
    expect(questionState({ askings: [] })).toBe("open");
    expect(questionState({ askings: [sampleAsking(), refused] })).toBe("full");
    expect(questionState({ askings: [refused, sampleAsking({ outcome: "partly" })] })).toBe("partly");
  });
  test("D7 refusals are those not answered since, the newest first", () => {
    const of = (id: string, month: number) =>
      sampleQuestion({ id, askings: [{ ...refused, askedOn: plainDate(2026, month, 1) }] });
    const answered = sampleQuestion({ id: "full", askings: [refused, sampleAsking()] });
    expect(refusals([of("older", 9), answered, of("newer", 10)]).map(({ id }) => id)).toEqual([
      "newer",
      "older",
    ]);
  });
});

test("P9 gaps come first, what is met last", () => {
  const order = gapsFirst([
    sampleRequirement({ id: "met" }),
    sampleRequirement({ id: "open", fit: "open" }),
    sampleRequirement({ id: "gap", fit: "gap" }),
    sampleRequirement({ id: "partly", fit: "partly" }),
  ]);
  expect(order.map(({ id }) => id)).toEqual(["gap", "open", "partly", "met"]);
});
