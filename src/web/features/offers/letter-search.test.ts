import fc from "fast-check";
import { expect, test } from "vitest";
import { markedParts, searchedTerms, termPlaces } from "./letter-search.ts";

const found = (text: string, typed: string): string[] =>
  termPlaces(text, searchedTerms(text, typed)).map(({ start, end }) => text.slice(start, end));

test("a phrase is found without regard to case, accents and where its line ends", () => {
  expect(found("The rest in\n    equal monthly parts", "REST in equal")).toEqual(["rest in\n    equal"]);
  expect(found("Prämie und Prämie", "pramie")).toEqual(["Prämie", "Prämie"]);
});

test("words that stand apart are found each by itself, and nothing where one is missing", () => {
  expect(found("four good years", "years four")).toEqual(["four", "years"]);
  expect(found("four good years", "five years")).toEqual([]);
  expect(found("anything", "  ")).toEqual([]);
});

test("marked parts put together are the text, whatever is typed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      (text, typed) => {
        const parts = markedParts(text, searchedTerms(text, typed));
        expect(parts.map((part) => part.text).join("")).toBe(text);
      },
    ),
  );
});
