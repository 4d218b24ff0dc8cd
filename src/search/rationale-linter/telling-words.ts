import type { NormalWord } from "./normal-words.ts";
import type { Span } from "./sentence-context.ts";

/** A quoted phrase longer than this says less than the whole sentence would. */
const mostWords = 12;
/** What a word more must add, so that a phrase stays short. */
const costOfWord = 0.01;

/** The run of words within one sentence that speaks most for a kind, from its first word's start to its last word's end. */
export function tellingWords(words: readonly NormalWord[], parts: readonly number[]): Span | undefined {
  let best: { readonly sum: number; readonly first: number; readonly last: number } | undefined;
  for (const first of words.keys()) {
    if (isMark(words[first])) continue;
    let sum = 0;
    for (let last = first; last < Math.min(words.length, first + mostWords); last += 1) {
      if (words[last]?.sentence !== words[first]?.sentence) break;
      sum += (parts[last] ?? 0) - costOfWord;
      if (!isMark(words[last]) && sum > (best?.sum ?? 0)) best = { sum, first, last };
    }
  }
  const start = words[best?.first ?? -1];
  const end = words[best?.last ?? -1];
  return start === undefined || end === undefined ? undefined : { start: start.start, end: end.end };
}

function isMark(word: NormalWord | undefined): boolean {
  return word !== undefined && /^[.,;:?!]$/u.test(word.word);
}
