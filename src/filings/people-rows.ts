/** Which rows are whose: people in a table by their names, their cells' row spans and the run of the years. */

import type { Item, Row } from "./items.ts";
import { isNameLike, isOfficeWord, nameAndTitle } from "./person-names.ts";
import { printedLines, withoutMarks } from "./printed-text.ts";
import type { Piece } from "./printed-text.ts";

export type LabelledRow = {
  readonly row: Row;
  /** The row's text cells left of its figures. */
  readonly labels: readonly Item[];
  /** The row's year, or null when it has no figures of a year (a name or a title by itself). */
  readonly year: number | null;
  /** Does the row carry figures? */
  readonly data: boolean;
};

export type Person = {
  readonly name: string;
  readonly title: string;
  /** The item that holds the name, for its source. */
  readonly nameItem: Item | null;
  readonly titleItem: Item | null;
  readonly rows: readonly LabelledRow[];
  /** A line of the title that reads as another person's name, or null. */
  readonly otherName: string | null;
};

type Line = Piece & { readonly item: Item };
type Draft = { lines: Line[]; rows: LabelledRow[]; spanEnd: number; spanRow: number };

const continued = /[\s,–—-]*\(?\bcont(?:inued|[’']d|\.)?\)?$/i;

function linesOf(labels: readonly Item[]): Line[] {
  return labels.flatMap((item) =>
    printedLines(item.cell)
      .map((line) => ({ ...line, text: line.text.replace(continued, "") }))
      .filter(
        (line) => withoutMarks(line.text) !== "" && !/^\(?(?:cont(?:inued|’d|'d|\.)?)\)?$/i.test(line.text),
      )
      .map((line) => ({ ...line, item })),
  );
}

/** Years run down (newest first) unless most steps within the table go up. */
function yearsAscend(rows: readonly LabelledRow[]): boolean {
  let up = 0;
  let down = 0;
  let previous: number | null = null;
  for (const row of rows) {
    if (row.year === null) continue;
    if (previous !== null && row.year - previous === 1) up++;
    if (previous !== null && row.year - previous === -1) down++;
    previous = row.year;
  }
  return up > down;
}

export function peopleOf(rows: readonly LabelledRow[], known: (text: string) => boolean): Person[] {
  const ascend = yearsAscend(rows);
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const open = (): Draft => {
    const draft: Draft = { lines: [], rows: [], spanEnd: -1, spanRow: -1 };
    drafts.push(draft);
    return draft;
  };
  for (const [i, row] of rows.entries()) {
    const lines = linesOf(row.labels);
    const starts = current === null || startsPerson(current, row, lines, rows.slice(i), ascend);
    if (starts || current === null) current = open();
    addLines(current, lines, row);
    if (row.data) current.rows.push(row);
  }
  return drafts.filter((draft) => draft.rows.length > 0).map((draft) => personOf(draft, known));
}

function addLines(draft: Draft, lines: readonly Line[], row: LabelledRow): void {
  const seen = new Set(draft.lines.map((line) => withoutMarks(line.text)));
  // A name and title printed again beside every year are said once.
  const repeats = lines.length > 0 && seen.has(withoutMarks(lines[0]?.text ?? ""));
  for (const line of lines) {
    if (!repeats || !seen.has(withoutMarks(line.text))) draft.lines.push(line);
  }
  for (const label of row.labels) {
    if (label.cell.rowEnd > label.cell.row) {
      draft.spanEnd = Math.max(draft.spanEnd, label.cell.rowEnd);
      draft.spanRow = label.cell.row;
    }
  }
}

function startsPerson(
  current: Draft,
  row: LabelledRow,
  lines: readonly Line[],
  following: readonly LabelledRow[],
  ascend: boolean,
): boolean {
  const first = lines[0];
  const named = nameLine(lines);
  if (first === undefined || current.rows.length === 0) return false;
  if (named !== undefined && isSameName(current, named)) return false;
  const restarts = resets(current, following, ascend);
  if (named !== undefined) return restarts || isUnmistakable(current, lines, named, following);
  const inSpan = current.rows.at(-1)?.row.table === row.row.table && current.spanEnd >= row.row.row;
  // Not a plain name, yet the years start over with it: a name with unusual words in it.
  return (
    !inSpan && row.data && resets(current, [row], ascend) && !startsWithOffice(first.text) && hasName(current)
  );
}

/** The line that is a name: the first, or the one below an office that stands above it. */
function nameLine(lines: readonly Line[]): Line | undefined {
  const first = lines[0];
  if (first === undefined || startsWithName(first.text)) return first;
  if (!startsWithOffice(first.text)) return undefined;
  return lines.find((line) => line.item === first.item && isNameLike(line.text));
}

/**
 * A person of earlier years only (a former officer) follows without the years starting over: the name counts where it
 * has its office beside it, or opens a cell of its own rows after another person's.
 */
function isUnmistakable(
  current: Draft,
  lines: readonly Line[],
  named: Line,
  following: readonly LabelledRow[],
): boolean {
  if (!isNameLike(named.text) && nameAndTitle([named.text], () => false).title === "") return false;
  if (nameAndTitle([named.text], () => false).title !== "") return true;
  if (lines.some((line) => line !== named && startsWithOffice(line.text))) return true;
  const cell = named.item.cell;
  if (cell.rowEnd > cell.row && current.spanEnd >= 0 && current.spanEnd < cell.row) return true;
  const next = following[1];
  const below = next === undefined ? undefined : linesOf(next.labels)[0];
  return current.lines.length > 1 && below !== undefined && startsWithOffice(below.text);
}

function isSameName(current: Draft, line: Line): boolean {
  const name = nameLine(current.lines);
  if (name === undefined) return false;
  const bare = (text: string): string => nameAndTitle([text], () => false).name.toLowerCase();
  return bare(name.text) === bare(line.text);
}

function hasName(current: Draft): boolean {
  return current.lines.some((line) => startsWithName(line.text));
}

/** Does the next row with a year start the years over, so that it belongs to another person? */
function resets(current: Draft, following: readonly LabelledRow[], ascend: boolean): boolean {
  const last = lastYear(current);
  const next = following.find((row) => row.data);
  if (next === undefined) return false;
  if (last === null || next.year === null) return true;
  return ascend ? next.year <= last : next.year >= last;
}

function lastYear(current: Draft): number | null {
  return current.rows.at(-1)?.year ?? null;
}

function startsWithOffice(text: string): boolean {
  return isOfficeWord(text.split(/[\s,]+/)[0] ?? "");
}

function startsWithName(text: string): boolean {
  if (isNameLike(text)) return true;
  const split = nameAndTitle([text], () => false);
  return split.title !== "" && isNameLike(split.name);
}

function personOf(draft: Draft, known: (text: string) => boolean): Person {
  const { name, title } = nameAndTitle(
    draft.lines.map((line) => line.text),
    known,
  );
  const nameItem = draft.lines[0]?.item ?? null;
  const titleItem =
    draft.lines.find((line) => line.item !== nameItem)?.item ?? (title === "" ? null : nameItem);
  const otherName =
    draft.lines.slice(1).find((line) => isNameLike(line.text) && !name.includes(withoutMarks(line.text)))
      ?.text ?? null;
  return { name, title, nameItem, titleItem, rows: draft.rows, otherName };
}
