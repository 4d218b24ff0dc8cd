/** The text on one line, cut at a word where it is longer than `most` characters. */
export function excerptOf(text: string, most: number): string {
  const line = text.trim().replaceAll(/\s+/gu, " ");
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : cut.length).trimEnd()}…`;
}
