import { conceptMentions } from "./concept-mentions.ts";
import type { ConceptMention } from "./concept-mentions.ts";
import { normalWords } from "./normal-words.ts";
import type { NormalWord } from "./normal-words.ts";
import type { PhraseMatch } from "./phrase-matches.ts";
import type { Span } from "./sentence-context.ts";

/** What the scorer looks at in a passage, each with the words that show it. */
export type TextFeatures = {
  readonly words: readonly NormalWord[];
  /** By the feature's name; the numbers are places in `words`. */
  readonly features: ReadonlyMap<string, readonly number[]>;
};

/** Two concepts further apart than this many words are not read together. */
const longestPair = 25;

/**
 * Features of a passage: words in sequence ("a b", "a b c"), words with one or two left out ("a _ b"), concepts
 * ("{sting}", "not {sting}"), a concept beside a word ("own {title}"), two concepts in one sentence ("{peer} … {sting}",
 * "{self} {superior}" when close), and written patterns that fit ("pattern grievance").
 */
export function textFeatures(text: string, span: Span, matches: readonly PhraseMatch[]): TextFeatures {
  const words = normalWords(text, span);
  const features = new Map<string, number[]>();
  const add = (name: string, places: readonly number[]) => {
    const known = features.get(name);
    if (known === undefined) features.set(name, [...places]);
    else known.push(...places);
  };
  addSequences(words, add);
  addConcepts(words, conceptMentions(words), add);
  for (const match of matches) {
    const places = words.flatMap(({ start, end }, at) =>
      start < match.end && end > match.start ? [at] : [],
    );
    const guarded = match.isHarmless ? " guarded" : "";
    add(`pattern ${match.kind}${guarded}`, places);
    add(`pattern ${match.reason}${guarded}`, places);
  }
  if (words.some(({ word }) => word === "?")) add("a question", []);
  return { words, features };
}

type Add = (name: string, places: readonly number[]) => void;

function addSequences(words: readonly NormalWord[], add: Add): void {
  const at = (place: number) => words[place]?.word ?? "";
  const spoken = words.flatMap(({ word }, place) => (/^[.,;:?!]$/u.test(word) ? [] : [place]));
  for (const place of spoken) add(at(place), [place]);
  for (const place of [-1, ...words.keys()]) {
    const first = place === -1 ? "^" : at(place);
    const own = place === -1 ? [] : [place];
    if (place + 1 < words.length) add(`${first} ${at(place + 1)}`, [...own, place + 1]);
    if (place + 2 < words.length) {
      add(`${first} ${at(place + 1)} ${at(place + 2)}`, [...own, place + 1, place + 2]);
    }
  }
  for (const [index, place] of spoken.entries()) {
    for (const gap of [2, 3]) {
      const other = spoken[index + gap];
      if (other !== undefined) add(`${at(place)} _ ${at(other)}`, [place, other]);
    }
  }
}

function addConcepts(words: readonly NormalWord[], mentions: readonly ConceptMention[], add: Add): void {
  for (const { concept, start, end, isDenied } of mentions) {
    const places = placesOf(start, end);
    add(`{${concept}}`, places);
    if (isDenied) add(`not {${concept}}`, places);
    const before = words[start - 1];
    const after = words[end];
    if (before !== undefined) add(`${before.word} {${concept}}`, [start - 1, ...places]);
    if (after !== undefined) add(`{${concept}} ${after.word}`, [...places, end]);
  }
  for (const [index, first] of mentions.entries()) {
    for (const second of mentions.slice(index + 1)) {
      if (second.start - first.end > longestPair) break;
      if (second.start < first.end || words[second.start]?.sentence !== words[first.start]?.sentence)
        continue;
      const places = [...placesOf(first.start, first.end), ...placesOf(second.start, second.end)];
      add(`{${first.concept}} … {${second.concept}}`, places);
      if (second.start - first.end <= 2) add(`{${first.concept}} {${second.concept}}`, places);
    }
  }
  if (!mentions.some(({ concept }) => concept === "self")) add("nobody says I", []);
}

function placesOf(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
