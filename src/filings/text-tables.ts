/** Tables out of plain text: 1990s filings set them in columns of characters, with or without `<TABLE>` marks. */

import type { Limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import type { Cell, Rule, Table } from "./table.ts";

/** A line, and where each of its characters stands in the document. */
export type TextLine = {
  readonly text: string;
  readonly start: number;
  /** Offsets of each character, or null when they simply follow `start`. */
  readonly offsets: readonly number[] | null;
};

const mark = /<\/?(?:TABLE|CAPTION|S|C|F[NT]?\d*|PAGE|fn)>/gi;
const ruleLine = /^[\s\-=_*]*[-=_]{3,}[\s\-=_*]*$/;
const numberLike =
  /^(?:\(?\$?-?\(?[\d,]*\d(?:\.\d+)?%?\)?|\$|[-–—]+|\$?-0-|n\/?a|none|nil)(?:\(\w{1,2}\)|[*†])*$/i;
const opensColumn = /^(?:\$|(?:19|20)\d\d(?:\(\w{1,2}\))?$|\(?\d{1,3}(?:,\d{3})+)/;

const longestLine = 1_000;

export function textLines(text: string, start: number, end: number): TextLine[] {
  const lines: TextLine[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 || newline > end ? end : newline;
    lines.push(untabbed({ text: text.slice(at, stop).replace(/\r$/, ""), start: at, offsets: null }));
    at = stop + 1;
  }
  return lines;
}

function untabbed(line: TextLine): TextLine {
  if (!line.text.includes("\t")) return line;
  let text = "";
  const offsets: number[] = [];
  for (let i = 0; i < line.text.length; i++) {
    const width = line.text[i] === "\t" ? 8 - (text.length % 8) : 1;
    text += line.text[i] === "\t" ? " ".repeat(width) : (line.text[i] ?? "");
    for (let n = 0; n < width; n++) offsets.push(line.start + i);
  }
  return { text, start: line.start, offsets };
}

type Region = { readonly from: number; readonly to: number; readonly context: string[] };

/** Groups lines into tables: marked regions as marked, elsewhere stretches of lines that are no prose. */
export function textTables(
  lines: readonly TextLine[],
  firstIndex: number,
  contextBefore: readonly string[],
  limits: Limits,
): { tables: Table[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tables = tableRegions(lines, contextBefore).map((region, i) => {
    const wholeLength = region.to - region.from;
    const rows = lines.slice(region.from, Math.min(region.to, region.from + limits.rows));
    const table = tableOfLines(rows, firstIndex + i, region.context);
    if (wholeLength > limits.rows) {
      problems.push({
        code: "table-too-long",
        place: { start: table.start, end: table.end },
        message: `Table ${table.index} has ${wholeLength} lines; only the first ${limits.rows} were read. Split it to read the rest.`,
      });
    }
    return table;
  });
  return { tables, problems };
}

function tableRegions(lines: readonly TextLine[], contextBefore: readonly string[]): Region[] {
  const regions: Region[] = [];
  const recent = [...contextBefore];
  let from = -1;
  let marked = false;
  let blank = 0;
  const close = (to: number): void => {
    if (from >= 0 && to - from >= 2) regions.push({ from, to, context: recent.slice(-10) });
    for (let i = Math.max(from, 0); from >= 0 && i < to; i++) note(recent, lines[i]?.text ?? "");
    from = -1;
    marked = false;
  };
  for (const [i, line] of lines.entries()) {
    const text = line.text;
    if (/<TABLE>/i.test(text)) {
      close(i);
      from = i;
      marked = true;
    } else if (/<\/TABLE>/i.test(text)) {
      close(i);
    } else if (!marked) {
      blank = text.trim() === "" ? blank + 1 : 0;
      if (isProse(text) || blank > 3) {
        close(i);
        note(recent, text);
      } else if (from < 0 && text.trim() !== "" && !ruleLine.test(text)) from = i;
    }
  }
  close(lines.length);
  return regions;
}

function note(recent: string[], text: string): void {
  const folded = text.replace(mark, "").replace(/\s+/g, " ").trim();
  if (folded === "" || ruleLine.test(folded)) return;
  recent.push(folded);
  if (recent.length > 12) recent.shift();
}

function isProse(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 7 || /\S {3,}\S/.test(text.trim())) return false;
  return words.filter((word) => /^[a-z(,;]/.test(word)).length >= words.length * 0.4;
}

function tableOfLines(lines: readonly TextLine[], index: number, context: readonly string[]): Table {
  const cells: Cell[] = [];
  const rules: Rule[] = [];
  lines.forEach((line, row) => {
    const unmarked = line.text.replace(mark, (found) => " ".repeat(found.length));
    // A rule under a heading may share its line with other headings; a dash for nothing is never that long.
    const text = unmarked.replace(/(?<=^|\s)[-=_]{7,}(?=\s|$)/g, (found, at: number) => {
      if (!ruleLine.test(unmarked)) rules.push({ row, column: at, columnEnd: at + found.length - 1 });
      return ruleLine.test(unmarked) ? found : " ".repeat(found.length);
    });
    if (ruleLine.test(text)) {
      for (const match of text.matchAll(/[-=_]{3,}/g)) {
        rules.push({ row, column: match.index, columnEnd: match.index + match[0].length - 1 });
      }
      return;
    }
    // A line this long is no line of a table of characters.
    if (text.length <= longestLine) cells.push(...lineCells(text, line, row));
  });
  const first = lines[0];
  const last = lines.at(-1);
  const titles = titleRows(lines, cells);
  return {
    index,
    start: first?.start ?? 0,
    end: last === undefined ? 0 : last.start + last.text.length,
    rowCount: lines.length,
    cells: cells.filter(({ row }) => !titles.has(row)),
    context: [...context, ...cells.filter(({ row }) => titles.has(row)).map(({ text }) => text)],
    geometry: "characters",
    rules,
    widths: [],
  };
}

/** Lines at the top that stand by themselves between blank ones: the table's title, not the heading of a column under it. */
function titleRows(lines: readonly TextLine[], cells: readonly Cell[]): ReadonlySet<number> {
  const titles = new Set<number>();
  const isBlank = (row: number): boolean => (lines[row]?.text ?? "").replace(mark, "").trim() === "";
  for (const { row } of cells) {
    const isAlone = cells.filter((other) => other.row === row).length === 1;
    if (!isAlone || !isBlank(row - 1) || !isBlank(row + 1)) break;
    titles.add(row);
  }
  return titles;
}

function lineCells(text: string, line: TextLine, row: number): Cell[] {
  // Dot leaders lead the eye, not the reader: they count as space.
  const clear = text.replace(
    /(\b(?:[JS]r|[A-Z]|Inc|Co|Corp))?(?:\. ?){3,}/g,
    (found, abbreviation?: string) =>
      abbreviation === undefined ? " ".repeat(found.length) : `${abbreviation}.`.padEnd(found.length),
  );
  const cells: Cell[] = [];
  let start = -1;
  let end = -1;
  let previous = "";
  const push = (): void => {
    if (start < 0) return;
    cells.push(cellOf(clear.slice(start, end), line, row, start, cells.length));
    start = -1;
  };
  for (const match of clear.matchAll(/\S+/g)) {
    const word = match[0];
    const gap = start < 0 ? 0 : match.index - end;
    const bothNumbers = numberLike.test(word) && numberLike.test(previous);
    if (gap >= 2 || bothNumbers || (start >= 0 && opensColumn.test(word))) push();
    if (start < 0) start = match.index;
    end = match.index + word.length;
    previous = word;
  }
  push();
  return cells;
}

function cellOf(text: string, line: TextLine, row: number, column: number, cell: number): Cell {
  const offset = (position: number): number => line.offsets?.[position] ?? line.start + position;
  const map: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (i === 0 || offset(column + i) !== offset(column + i - 1) + 1) map.push(i, offset(column + i));
  }
  const end = offset(column + text.length - 1) + 1;
  const columnEnd = column + text.length - 1;
  return { row, rowEnd: row, column, columnEnd, cell, text, map, raised: [], start: offset(column), end };
}
