import { describe, expect, test } from "vitest";
import { normalWords, wordStem } from "./normal-words.ts";

const words = (text: string) => normalWords(text, { start: 0, end: text.length }).map(({ word }) => word);

describe("R3.6 words are read without regard to their form", () => {
  test.each([
    ["promoted", "promot"],
    ["promoting", "promot"],
    ["promotes", "promot"],
    ["companies", "company"],
    ["begged", "beg"],
    ["was", "be"],
    ["boss", "boss"],
  ])("R3.6 %s is read as %s", (word, stem) => {
    expect(wordStem(word)).toBe(stem);
  });
  test("R3.6 short forms are read as their words, at one place", () => {
    expect(words("I can't, and I'd say she's right.")).toEqual([
      "i",
      "can",
      "not",
      ",",
      "and",
      "i",
      "would",
      "say",
      "she",
      "be",
      "right",
      ".",
    ]);
    const [, can, not] = normalWords("I can't", { start: 0, end: 7 });
    expect([can?.start, can?.end, not?.start, not?.end]).toEqual([2, 7, 2, 7]);
  });
  test("R3.6 a full stop begins a new sentence and a comma does not", () => {
    const found = normalWords("One, two. Three", { start: 0, end: 15 });
    expect(found.filter(({ word }) => word !== ",").map(({ sentence }) => sentence)).toEqual([0, 0, 1, 1]);
  });
});
