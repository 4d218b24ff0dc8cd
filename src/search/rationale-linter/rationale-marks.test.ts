import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelledTexts } from "../../../scripts/labelled-texts.ts";
import { rationaleMarks } from "./rationale-marks.ts";

const kinds = (text: string): readonly string[] => [...new Set(rationaleMarks(text).map(({ kind }) => kind))];

describe("R3 each kind is marked", () => {
  test.each([
    ["ego", "I single-handedly rebuilt the platform."],
    ["jealousy", "I was passed over twice, and that stings."],
    ["status", "I want a VP title."],
    ["ambivalence", "I guess it's worth a try."],
  ])("R3 %s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
  test("R3 a mark gives its place, why an interviewer would stumble, and a turn", () => {
    const text = "I like building teams. I want a “VP” title before I turn forty.";
    const [mark] = rationaleMarks(text);
    expect(text.slice(mark?.start, mark?.end)).toBe(mark?.phrase);
    expect(mark?.why.length).toBeGreaterThan(30);
    expect(mark?.turn.length).toBeGreaterThan(30);
  });
});

describe("R3 context takes the sting away", () => {
  test.each([
    ["negation", "I'm not in it for the title."],
    ["negation after the phrase", "The title doesn't matter to me."],
    ["someone else", "Some leaders want the prestige; I want the problems."],
    ["the past", "I used to want a big title, and today I want good problems."],
    ["a quotation", 'A friend calls me "a visionary", which makes me laugh.'],
    ["what was learnt", "I was passed over once, asked why, and learned to delegate."],
    ["conviction", "I fell into management and have loved it ever since."],
    ["a purpose beyond oneself", "I want a seat at the table so that engineering is heard early."],
    ["pride in others", "I'm proud of the people I hired; two of them are CTOs now."],
    ["an open detail", "I'm not sure which industry I want."],
  ])("R3 %s: %s", (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
  test("R3 a confession is not a negation", () => {
    expect(kinds("I won't deny that I want the prestige.")).toEqual(["status"]);
  });
  test("R3 a text that stands in quotes as a whole is read", () => {
    expect(kinds('"I want a VP title."')).toEqual(["status"]);
  });
});

test("R3 a phrase called fine as is stays unmarked", () => {
  const text = "I want a VP title.";
  const [mark] = rationaleMarks(text);
  expect(rationaleMarks(text, [` ${mark?.phrase.toUpperCase()} `])).toEqual([]);
});

test("R3 marks of one kind do not overlap, lie within the text and come in order, whatever the text", () => {
  const words = fc.constantFrom(
    "I",
    "want",
    "the",
    "title",
    "guess",
    "not",
    "sure",
    "passed over",
    "best",
    "in",
    "“",
    "”",
    ".",
    "\n",
    "İ",
    "than everyone",
    "it's",
    "👩‍💻",
  );
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(texts, (text) => {
      const marks = rationaleMarks(text);
      for (const [index, { start, end, phrase, kind }] of marks.entries()) {
        expect(text.slice(start, end)).toBe(phrase);
        expect(end).toBeGreaterThan(start);
        expect(marks.slice(0, index).every((other) => other.kind !== kind || other.end <= start)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("R3 a long text is read in well under a second", () => {
  const text =
    "I have led teams, and I think that what they build together is what matters to the people who use it every day, without me in the way. ".repeat(
      60,
    );
  const before = performance.now();
  rationaleMarks(text);
  expect(performance.now() - before).toBeLessThan(1000);
});

describe("R3 the work is bounded", () => {
  test.each([
    ["one word without an end", "a".repeat(100_000)],
    ["one sentence without an end", "I want the title and I never ".repeat(3500)],
    ["nothing but spaces and quotes", "\" ' ".repeat(30_000)],
    ["commas", "I, me, my, ".repeat(9000)],
  ])(
    "R3 100 kB of %s are read within ten seconds",
    (_, text) => {
      const marks = rationaleMarks(text);
      expect(marks.every(({ start, end, phrase }) => text.slice(start, end) === phrase)).toBe(true);
    },
    10_000,
  );
  test("R3 the same text gets the same marks", () => {
    const text = "I want a VP title. I guess it's worth a try. I single-handedly rebuilt the platform.";
    expect(rationaleMarks(text)).toEqual(rationaleMarks(text));
  });
});

test("R3.7 plain wording is read at a precision of 0.9 and a recall of 0.8", () => {
  const file = new URL("../../../test/fixtures/rationale/test.jsonl", import.meta.url);
  const [hits, given, expected] = labelledTexts(readFileSync(file, "utf8")).reduce(
    ([hit, marked, wanted], { text, labels }) => {
      const found = kinds(text);
      return [
        hit + found.filter((kind) => labels.some((label) => label === kind)).length,
        marked + found.length,
        wanted + labels.length,
      ] as const;
    },
    [0, 0, 0] as readonly [number, number, number],
  );
  expect(hits / given).toBeGreaterThan(0.9);
  expect(hits / expected).toBeGreaterThan(0.8);
});

test("R3.8 good sentences around a plainly bad one do not hide it", () => {
  const bad = "I deserve the title.";
  const good = "I am excited to build a team that ships every day.";
  for (const text of [`${bad} ${good}`, `${good} ${bad}`, `${good} ${bad} ${good}`]) {
    const phrases = rationaleMarks(text).map(({ phrase }) => phrase);
    expect(phrases).not.toEqual([]);
    for (const phrase of phrases) expect(phrase).toContain("deserve");
  }
});
