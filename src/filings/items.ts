/** A table's rows as a person sees them: currency signs and footnote marks joined to their figures. */

import { printedDate, printedFigure, printedYear } from "./amount.ts";
import type { Printed } from "./amount.ts";
import { printedPiece } from "./printed-text.ts";
import type { Cell, Table } from "./table.ts";

/** One thing printed in a row, and the grid columns it stands over (both inclusive). */
export type Item = {
  readonly cell: Cell;
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly figure: Printed;
  readonly year: number | null;
  readonly date: string | null;
  /** A footnote mark stands beside the figure. */
  readonly marked: boolean;
};

export type Row = { readonly table: Table; readonly row: number; readonly items: readonly Item[] };

/** Every row of the table, blank ones included, so that a row's number is its index. */
export function tableRows(table: Table): Row[] {
  const byRow: Cell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) byRow[cell.row]?.push(cell);
  return byRow.map((cells, row) => ({ table, row, items: joinedItems(cells, table) }));
}

export function isFigure(item: Item): boolean {
  return item.figure.kind === "amount" || item.figure.kind === "nil" || item.figure.kind === "not-applicable";
}

export function cellItem(cell: Cell, table: Table, text: string, from: number, to: number): Item {
  const { row, column, columnEnd } = cell;
  const figure = printedFigure(text);
  const date = figure.kind === "nil" ? null : printedDate(text);
  return {
    cell,
    table,
    row,
    column,
    columnEnd,
    text,
    from,
    to,
    figure,
    year: printedYear(text),
    date,
    marked: false,
  };
}

function joinedItems(cells: readonly Cell[], table: Table): Item[] {
  const items: Item[] = [];
  let currency: Item | null = null;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const piece = printedPiece(cell);
    const item = cellItem(cell, table, piece.text, piece.from, piece.to);
    const previous = items.at(-1);
    if (/^(?:US|C|CAD)?[$€£]$/.test(piece.text)) {
      currency = item;
      continue;
    }
    if (piece.text === "" || (item.figure.kind === "mark" && previous !== undefined)) {
      if (previous !== undefined) items[items.length - 1] = { ...previous, marked: true };
      continue;
    }
    if (/^%\s*(?:\(\w\))?$/.test(piece.text) && previous?.figure.kind === "amount") {
      items[items.length - 1] = { ...previous, figure: { kind: "percent", value: previous.figure.value } };
      continue;
    }
    const joinsCurrency = currency !== null && isFigure(item) && item.column - currency.columnEnd <= 12;
    items.push(joinsCurrency && currency !== null ? { ...item, column: currency.column } : item);
    currency = null;
  }
  return items;
}
