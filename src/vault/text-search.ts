/**
 * An FTS5 query that finds rows containing every word of what was typed, the last one as a beginning of a word.
 * Null when nothing searchable was typed. Quotes keep FTS operators in the user's text from meaning anything.
 */
export function textQuery(typed: string): string | null {
  const words = typed.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(" ");
}
