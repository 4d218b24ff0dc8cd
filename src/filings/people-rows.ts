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
};

type Line = Piece & { readonly item: Item };
type Draft = { lines: Line[]; rows: LabelledRow[]; spanEnd: number; spanRow: number };

function linesOf(labels: readonly Item[]): Line[] {
  return labels.flatMap((item) =>
    printedLines(item.cell)
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
  const sameTable = current.rows.length === 0 || current.rows.at(-1)?.row.table === row.row.table;
  const first = lines[0];
  if (first === undefined || sameName(current, first)) return false;
  if (sameTable && current.spanEnd >= row.row.row && current.rows.length > 0) {
    // Inside a name's row span: one person, unless the span is wider than the years it holds.
    return startsWithName(first.text) && resets(current, following, ascend);
  }
  if (current.rows.length === 0) return false;
  if (!startsWithName(first.text)) {
    // Not a plain name, yet the years start over with it: a name with unusual words in it.
    return row.data && resets(current, [row], ascend) && !startsWithOffice(first.text) && hasName(current);
  }
  return resets(current, following, ascend);
}

function sameName(current: Draft, line: Line): boolean {
  const name = current.lines[0];
  return (
    name !== undefined && withoutMarks(name.text) === withoutMarks(line.text) && startsWithName(line.text)
  );
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
  return { name, title, nameItem, titleItem, rows: draft.rows };
}
