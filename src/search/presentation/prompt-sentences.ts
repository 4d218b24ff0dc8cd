/**
 * Stand-ins, of the private use area, for marks that end no sentence and list nothing: within brackets and quotes, in
 * abbreviations, numbers and dates.
 */
const standIns: readonly (readonly [mark: string, standIn: string])[] = [
  [" and ", "\uE000"],
  [".", "\uE001"],
  [",", "\uE002"],
  [";", "\uE003"],
  [":", "\uE004"],
  ["?", "\uE005"],
  ["!", "\uE006"],
  ["&", "\uE007"],
];

function shielded(text: string): string {
  return standIns.reduce((out, [mark, standIn]) => out.replaceAll(mark, standIn), text);
}

const abbreviations =
  /\b(?:e\.\s?g|i\.\s?e|etc|vs|approx|inc|ltd|corp|dr|mrs?|ms|st|dept|p\.\s?s|u\.\s?s|u\.\s?k|ph\.\s?d)\./giu;

/** The text with what must not be cut apart behind stand-ins; `restoredText` takes it back. */
export function protectedText(text: string): string {
  return text
    .replaceAll(/\([^()]{0,400}\)|"[^"]{0,400}"|“[^”]{0,400}”/gu, shielded)
    .replaceAll(abbreviations, shielded)
    .replaceAll(/(?<=\d)[.,:](?=\d)/gu, shielded)
    .replaceAll(/(?<=\d),(?= \d{4}\b)/gu, shielded)
    .replaceAll(/(?<!\d)\d{1,4}(?:, ?\d{1,4}){0,9},? and \d{1,4}/gu, shielded)
    .replaceAll(/\bQ\s?(?:&|and)\s?A\b/giu, shielded);
}

export function restoredText(text: string): string {
  return standIns.reduce((out, [mark, standIn]) => out.replaceAll(standIn, mark), text);
}

/** Sentences of a protected text. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])["”’)]?\s+(?=[\p{Lu}\p{N}"“(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
