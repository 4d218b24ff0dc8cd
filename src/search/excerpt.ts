const wordPattern = /[\p{L}\p{N}]+/gu;

function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/**
 * The part of a text around the first of the words that were typed, at most about `length` characters, on one line; the text's
 * beginning where none of them stands in it.
 */
export function excerpt(text: string, typed: string, length = 160): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const wanted = (typed.match(wordPattern) ?? []).map(folded);
  const at = Array.from(line.matchAll(wordPattern)).find(({ 0: word }) =>
    wanted.some((begin) => folded(word).startsWith(begin)),
  )?.index;
  const start = at === undefined || at < length / 2 ? 0 : line.lastIndexOf(" ", at - length / 3) + 1;
  const end = start + length >= line.length ? line.length : line.lastIndexOf(" ", start + length);
  const cut = line.slice(start, end <= start ? start + length : end);
  return `${start > 0 ? "… " : ""}${cut}${start + cut.length < line.length ? " …" : ""}`;
}
