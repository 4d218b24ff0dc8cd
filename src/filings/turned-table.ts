/** A table whose columns are people and years and whose rows are salary, bonus and so on, turned to read as the others do. */

import { payColumn } from "./pay-columns.ts";
import { printedPiece } from "./printed-text.ts";
import type { Cell, Table } from "./table.ts";

const widest = 60;

/** The turned table, or null when the first cells of its rows are no headings of pay. */
export function turnedTable(table: Table): Table | null {
  if (table.geometry !== "grid" || table.rowCount < 4 || table.rowCount > 40) return null;
  const lead = Math.min(...table.cells.map((cell) => cell.column));
  const keys = new Set(
    table.cells.filter((cell) => cell.column === lead).map((cell) => payColumn(printedPiece(cell).text, "")),
  );
  if (!keys.has("salary") || !keys.has("total") || keys.size < 4) return null;
  const columns = [...new Set(table.cells.flatMap((cell) => [cell.column, cell.columnEnd]))].sort(
    (a, b) => a - b,
  );
  if (columns.length > widest * 2) return null;
  const cells = table.cells.map((cell): Cell => ({
    ...cell,
    turnedFrom: cell.row,
    row: columns.indexOf(cell.column),
    rowEnd: columns.indexOf(cell.columnEnd),
    column: cell.row,
    columnEnd: cell.rowEnd,
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rowCount: columns.length, cells, widths: [] };
}
