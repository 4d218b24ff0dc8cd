/** A place in a text, in UTF-16 units; `end` is after it. */
export type Place = { readonly start: number; readonly end: number };

type Folded = { readonly text: string; readonly at: readonly number[] };

/** Lower case without accents, runs of space as one, each letter with where it stood in the text. */
function folded(text: string): Folded {
  const at: number[] = [];
  let whole = "";
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const plain = character.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    const isSpace = /^\s+$/u.test(plain);
    if (isSpace && whole.endsWith(" ")) continue;
    const kept = isSpace ? " " : plain;
    for (let unit = 0; unit < kept.length; unit++) at.push(index);
    whole += kept;
  }
  at.push(text.length);
  return { text: whole, at };
}

function placesIn({ text, at }: Folded, term: string): Place[] {
  const places: Place[] = [];
  for (let from = text.indexOf(term); from !== -1; from = text.indexOf(term, from + term.length))
    places.push({ start: at[from] ?? 0, end: at[from + term.length] ?? 0 });
  return places;
}

/** Where any of the terms stands, each as `searchedTerms` gives it, in their order in the text and without overlap. */
export function termPlaces(text: string, terms: readonly string[]): Place[] {
  if (terms.length === 0) return [];
  const whole = folded(text);
  const places = terms
    .flatMap((term) => placesIn(whole, term))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Place[] = [];
  for (const place of places) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
  return apart;
}

/** Single words of what was typed, folded. */
export function searchedWords(typed: string): string[] {
  return folded(typed).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What to look for in a text: what was typed as it is, or its words where they all stand in the text apart, as the
 * search over everything takes them; nothing where one is missing. Without regard to case and accents.
 */
export function searchedTerms(text: string, typed: string): readonly string[] {
  const phrase = folded(typed).text.trim();
  if (phrase === "") return [];
  const whole = folded(text).text;
  if (whole.includes(phrase)) return [phrase];
  const words = searchedWords(typed);
  return words.length > 1 && words.every((word) => whole.includes(word)) ? words : [];
}

export type MarkedPart = { readonly text: string; readonly isFound: boolean; readonly start: number };

/** The text in parts, those that were looked for marked. */
export function markedParts(text: string, terms: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { start, end } of termPlaces(text, terms)) {
    if (start > from) parts.push({ text: text.slice(from, start), isFound: false, start: from });
    parts.push({ text: text.slice(start, end), isFound: true, start });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isFound: false, start: from });
  return parts;
}
