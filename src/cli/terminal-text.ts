import { stripVTControlCharacters, styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Control characters but tab and line feed, and those that turn the direction of text round. */
const steering = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Imported text must not steer the terminal: escape sequences and control characters are taken out. */
export function terminalText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(steering, "");
}

/** Styled where the terminal shows it; plain under NO_COLOR and in pipes. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Columns that a text takes, counting wide East Asian characters and emoji twice. */
function textWidth(text: string): number {
  // Segmenting costs a hundred times as much as counting, and most text needs none.
  if (/^[\u0020-\u02FF\u2010-\u2027]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text + " ".repeat(width - textWidth(text));
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (textWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`.padEnd(width);
}

/** A plain table: a bold header, then rows, cut to the terminal's width from the widest column. */
export function terminalTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns = process.stdout.columns ?? 120,
): string {
  const cells = rows.map((row) => row.map((cell) => terminalText(cell).replaceAll(/\s+/g, " ")));
  const widths = header.map((title, index) =>
    Math.max(textWidth(title), ...cells.map((row) => textWidth(row[index] ?? ""))),
  );
  const gaps = 2 * (header.length - 1);
  let excess = widths.reduce((sum, width) => sum + width, gaps) - Math.max(columns, 40);
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 8) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => cut(cell, widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  return [styled("bold", line(header)), ...cells.map(line)].join("\n");
}

/** Text broken at words to a width, each line after an indent. */
export function wrappedText(text: string, indent = "", columns = process.stdout.columns ?? 100): string {
  const width = Math.max(30, Math.min(columns, 100) - indent.length);
  const lines: string[] = [];
  for (const paragraph of terminalText(text).split("\n")) {
    let current = "";
    for (const word of paragraph.split(" ")) {
      if (current !== "" && textWidth(current) + 1 + textWidth(word) > width) {
        lines.push(current);
        current = word;
      } else current = current === "" ? word : `${current} ${word}`;
    }
    lines.push(current);
  }
  return lines.map((line) => `${indent}${line}`.trimEnd()).join("\n");
}
