/**
 * An FTS5 query that finds rows containing every word of what was typed, each as a beginning of a word.
 * Null when nothing searchable was typed. Quotes keep FTS operators in the user's text from meaning anything.
 */
export function textQuery(typed: string): string | null {
  const words = wordsOf(typed);
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(" ");
}

/**
 * Likewise, with only the last word as a beginning: each beginning is looked up by merging all words that start so, which
 * is felt where thousands of long texts hold a word.
 */
export function wordsQuery(typed: string): string | null {
  const words = wordsOf(typed);
  if (words.length === 0) return null;
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? "*" : ""}`).join(" ");
}

function wordsOf(typed: string): readonly string[] {
  return typed.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
}
