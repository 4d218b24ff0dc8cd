import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { passageMatches, writtenPatterns } from "./phrase-matches.ts";

const texts = readFileSync(new URL("../../../test/fixtures/rationale/tuning.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((_, at) => at % 5 === 0)
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .filter((text) => !/[.!?]./u.test(text));

test("R3.4 no pattern that fits is left out because of the bits of words it is looked up by", () => {
  for (const text of texts) {
    const expected = writtenPatterns
      .flatMap(({ kind, expression }) =>
        [...text.toLowerCase().matchAll(expression)].map((match) => `${kind} ${match.index}`),
      )
      .filter((found) => !found.endsWith("undefined"));
    const found = passageMatches(text, { start: 0, end: text.length }).map(
      ({ kind, start }) => `${kind} ${start}`,
    );
    expect(new Set(found), text).toEqual(new Set(expected));
  }
}, 60_000);

test("R3.4 case makes no difference to a pattern", () => {
  const at = (text: string) => passageMatches(text, { start: 0, end: text.length }).length;
  expect(at("I WANT A VP TITLE.")).toBe(at("i want a vp title."));
});
