/** A place in a text, in UTF-16 units; `end` is after it. */
export type Place = { readonly start: number; readonly end: number };

/** Lower case without accents, each letter with where it stood in the text. */
function folded(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let whole = "";
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const plain = character.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    const spaced = /\s/u.test(plain) ? " " : plain;
    for (let unit = 0; unit < spaced.length; unit++) at.push(index);
    whole += spaced;
  }
  at.push(text.length);
  return { text: whole, at };
}

/** Where what was typed stands, without regard to case and accents; a space in it matches a line's end. */
export function foldedPlaces(text: string, typed: string): Place[] {
  const wanted = folded(typed.trim().replaceAll(/\s+/gu, " ")).text;
  if (wanted === "") return [];
  const { text: whole, at } = folded(text);
  const places: Place[] = [];
  for (let from = whole.indexOf(wanted); from !== -1; from = whole.indexOf(wanted, from + wanted.length)) {
    const start = at[from] ?? 0;
    places.push({ start, end: at[from + wanted.length] ?? text.length });
  }
  return places;
}

export type MarkedPart = { readonly text: string; readonly isFound: boolean; readonly start: number };

/** The text in parts, those that were looked for marked. */
export function markedParts(text: string, typed: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { start, end } of foldedPlaces(text, typed)) {
    if (start > from) parts.push({ text: text.slice(from, start), isFound: false, start: from });
    parts.push({ text: text.slice(start, end), isFound: true, start });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isFound: false, start: from });
  return parts;
}
