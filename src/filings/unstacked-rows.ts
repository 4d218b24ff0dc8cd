/** Rows whose cells stack several years or grants with line breaks, taken apart into one row a line. */

import { printedDate, printedFigure, printedYear } from "./amount.ts";
import { cellItem, isFigure } from "./items.ts";
import type { Item, Row } from "./items.ts";
import { printedLines } from "./printed-text.ts";
import type { Piece } from "./printed-text.ts";
import type { Cell } from "./table.ts";

/** No one stacks more years or grants than this in a cell; longer cells are something else. */
const mostLines = 30;

/** The rows, each stacked one replaced by its lines. */
export function unstackedRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const lines = stackedLines(row);
    return lines === null ? [row] : takenApart(row, lines);
  });
}

/** Line numbers of the years (or dates) stacked in one cell of the row, or null when nothing is stacked. */
function stackedLines(row: Row): number[] | null {
  for (const item of row.items) {
    if (!item.cell.text.includes("\n")) continue;
    const lines = printedLines(item.cell);
    const filled = lines.flatMap((line, i) => (line.text === "" ? [] : [i]));
    const driving = filled.filter((i) => isDriver(lines[i]?.text ?? ""));
    if (driving.length < 2 || driving.length > mostLines || driving.length !== filled.length) continue;
    const others = row.items.filter((other) => other !== item && figureLines(other.cell).length >= 2);
    if (others.length >= 1) return driving;
  }
  return null;
}

function isDriver(text: string): boolean {
  return printedYear(text) !== null || printedDate(text) !== null;
}

function figureLines(cell: Cell): Piece[] {
  const filled = printedLines(cell).filter((line) => line.text !== "");
  const kinds = filled.map((line) => printedFigure(line.text).kind);
  return kinds.every((kind) => kind !== "text") ? filled.filter((_, i) => kinds[i] !== "mark") : [];
}

function takenApart(row: Row, lines: readonly number[]): Row[] {
  return lines.map((line, nth) => {
    const items: Item[] = [];
    for (const item of row.items) {
      const pieces = printedLines(item.cell);
      const filled = pieces.filter((piece) => piece.text !== "");
      const distributed = filled.every(
        (piece) => printedFigure(piece.text).kind !== "text" || isDriver(piece.text),
      );
      if (!distributed) {
        if (nth === 0) items.push(item);
        continue;
      }
      // By line number; where the cell has exactly one line a year but starts elsewhere, by order.
      const inStep = lines.every((number) => (pieces[number]?.text ?? "") !== "");
      const piece = !inStep && filled.length === lines.length ? filled[nth] : pieces[line];
      if (piece === undefined || piece.text === "") continue;
      const part = cellItem(item.cell, row.table, piece.text, piece.from, piece.to);
      if (isFigure(part) || isDriver(part.text)) items.push({ ...part, column: item.column });
    }
    return { table: row.table, row: row.row, items };
  });
}
