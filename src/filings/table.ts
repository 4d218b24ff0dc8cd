/** The one shape of a table that every later stage reads, whether it was HTML or columns of characters. */

/** A table as the document has it. Blank cells are not kept; positions say where the others stand. */
export type Table = {
  /** Counts the document's tables from 0, in the order in which they open. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly rowCount: number;
  readonly cells: readonly Cell[];
  /** Grid columns that each row fills, blank cells and row spans included; empty in "characters" geometry. */
  readonly widths: readonly number[];
  /** What stands before the table, nearest last: a few blocks of text, newlines folded. */
  readonly context: readonly string[];
  /** Columns are grid columns ("grid") or character columns ("characters"). */
  readonly geometry: "grid" | "characters";
  /** Rows that are nothing but a rule, in "characters" geometry: the column ranges ruled. */
  readonly rules: readonly Rule[];
};

export type Rule = { readonly row: number; readonly column: number; readonly columnEnd: number };

/** A cell with something in it. `columnEnd` and `rowEnd` are inclusive. */
export type Cell = {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  /** The document's row where the table was turned so that columns are rows. */
  readonly turnedFrom?: number;
  /** Counts the row's own cells from 0, blank ones included: the td a page would find. */
  readonly cell: number;
  /** Text with `\n` where the document breaks the line; zero-width characters are gone. */
  readonly text: string;
  /** Pairs (position in `text`, offset in the document), ascending. */
  readonly map: readonly number[];
  /** Pairs (from, to) of the positions in `text` that are printed raised. */
  readonly raised: readonly number[];
  /** Offsets of the whole cell in the document. */
  readonly start: number;
  readonly end: number;
};

/** Where a figure stands: a page shows characters `start` to `end` of the document highlighted. */
export type Source = {
  /** The document's n-th table, from 0. */
  readonly table: number;
  /** The table's n-th row, from 0. */
  readonly row: number;
  /** The row's n-th cell, from 0. */
  readonly cell: number;
  /** Character offsets in the text that was read; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

function documentOffset(map: readonly number[], position: number, exclusive: boolean): number {
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const at = map[low * 2] ?? 0;
  const offset = (map[low * 2 + 1] ?? 0) + (position - at);
  if (!exclusive) return offset;
  // An entity is longer in the document than in the text: its end is where the next piece begins.
  const next = map[low * 2 + 2];
  return next === position + 1 && position - at === 0
    ? Math.max(offset + 1, map[low * 2 + 3] ?? 0)
    : offset + 1;
}

/** The place in the document of positions `from` to `to` of a cell's text. */
export function cellSource(table: Table, cell: Cell, from = 0, to = cell.text.length): Source {
  const place = { table: table.index, row: cell.turnedFrom ?? cell.row, cell: cell.cell };
  if (cell.map.length === 0 || to <= from) return { ...place, start: cell.start, end: cell.end };
  const start = Math.max(cell.start, documentOffset(cell.map, from, false));
  const end = Math.min(cell.end, documentOffset(cell.map, to - 1, true));
  return { ...place, start, end: Math.max(start, end) };
}
