import { diffWordsWithSpace } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readableDiff } from "./readable-diff.ts";
import type { DiffPart } from "./readable-diff.ts";

function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}

function without(parts: readonly DiffPart[], kind: DiffPart["kind"]): string {
  return parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join("");
}

test("R1 changes that a word keeps apart read as one", () => {
  const parts = readableDiff(
    wordDiff("I have run teams for nine years.", "I have built teams with two executives."),
  );
  expect(parts.map((part) => part.kind)).toEqual(["same", "removed", "added", "same"]);
  expect(parts[1]?.text).toBe("run teams for nine years");
});

test("R1 both versions can be read back from the difference", () => {
  const words = fc
    .array(fc.constantFrom("I", "run", "teams", "for", "years", "and", "want", "more"), { maxLength: 30 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = readableDiff(wordDiff(before, after));
      expect(without(parts, "added")).toBe(before);
      expect(without(parts, "removed")).toBe(after);
    }),
  );
});
