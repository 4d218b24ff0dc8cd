import { ambivalenceConcepts } from "./ambivalence-concepts.ts";
import { cleanConcepts } from "./clean-concepts.ts";
import { egoConcepts } from "./ego-concepts.ts";
import { generalConcepts } from "./general-concepts.ts";
import { jealousyConcepts } from "./jealousy-concepts.ts";
import { wordStem } from "./normal-words.ts";
import type { NormalWord } from "./normal-words.ts";
import { peopleConcepts } from "./people-concepts.ts";
import { statusConcepts } from "./status-concepts.ts";

/** A place where the text speaks of something; `end` is exclusive, both count words. */
export type ConceptMention = {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly isDenied: boolean;
};

type Entry = { readonly words: readonly string[]; readonly concept: string };

const lists = [
  generalConcepts,
  peopleConcepts,
  egoConcepts,
  jealousyConcepts,
  statusConcepts,
  ambivalenceConcepts,
  cleanConcepts,
];

/** Entries by their first word. */
const entries = (() => {
  const byFirst = new Map<string, Entry[]>();
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? wordStem(word);
    stems.set(word, known);
    return known;
  };
  for (const list of lists) {
    for (const [concept, phrases] of Object.entries(list)) {
      for (const phrase of phrases.split(",")) {
        const words = phrase
          .trim()
          .split(/[\s&-]+/u)
          .map(stemOf);
        const first = words[0] ?? "";
        const known = byFirst.get(first);
        if (known === undefined) byFirst.set(first, [{ words, concept }]);
        else known.push({ words, concept });
      }
    }
  }
  return byFirst;
})();

const negations = new Set(
  "not never no neither nor without hardly rarely seldom nobody nothing none stop instead".split(" "),
);
/** How many words a negation reaches, unless the clause ends before. */
const reach = 7;

/** Concepts spoken of in the words, longest entry of each concept at a place. */
export function conceptMentions(words: readonly NormalWord[]): readonly ConceptMention[] {
  const denied = deniedWords(words);
  return words.flatMap((_, start) => {
    const longest = new Map<string, ConceptMention>();
    for (const entry of entries.get(words[start]?.word ?? "") ?? []) {
      const end = start + entry.words.length;
      const known = longest.get(entry.concept);
      if (known !== undefined && known.end >= end) continue;
      if (!entry.words.every((word, at) => words[start + at]?.word === word)) continue;
      longest.set(entry.concept, {
        concept: entry.concept,
        start,
        end,
        isDenied: denied[start] ?? false,
      });
    }
    return [...longest.values()];
  });
}

function deniedWords(words: readonly NormalWord[]): readonly boolean[] {
  let left = 0;
  return words.map(({ word }) => {
    if (/^[.?!,;:]$/u.test(word) || word === "but") left = 0;
    const isDenied = left > 0;
    left = negations.has(word) ? reach : left - 1;
    return isDenied;
  });
}
