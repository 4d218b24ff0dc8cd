/** A table while its tags stream past: places cells in a grid by colspan and rowspan (HTML 4.9.12, "forming a table"). */

import type { Limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import type { Cell, Table } from "./table.ts";

export type OpenTable = {
  /** Is a cell open? Text and tables elsewhere in a table are not the table's. */
  readonly cellOpen: boolean;
  startRow(at: number): void;
  endRow(at: number): void;
  startCell(tagStart: number, contentStart: number, attributes: Readonly<Record<string, string>>): void;
  /** Returns the cell's text, for the running text around. */
  endCell(at: number): string;
  addText(text: string, start: number, end: number): void;
  breakLine(): void;
  breakBlock(): void;
  startInline(raised: boolean): void;
  endInline(): void;
  closed(at: number): { table: Table; problems: Problem[] };
};

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

function span(value: string | undefined, most: number): number {
  const count = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), most) : 1;
}

export function openTable(
  index: number,
  start: number,
  context: readonly string[],
  limits: Limits,
): OpenTable {
  return new GrowingTable(index, start, context, limits);
}

class GrowingTable implements OpenTable {
  private readonly index: number;
  private readonly start: number;
  private readonly context: readonly string[];
  private readonly limits: Limits;
  private readonly cells: Cell[] = [];
  /** Per grid column, the last row that a rowspan from above still covers. */
  private readonly coveredTo: number[] = [];
  private readonly widths: number[] = [];
  private row = -1;
  private rowOpen = false;
  private column = 0;
  private cellInRow = 0;
  private inCell = false;
  private cellStart = 0;
  private rowSpan = 1;
  private columnSpan = 1;
  private text = "";
  private map: number[] = [];
  private raised: number[] = [];
  private inlineStack: boolean[] = [];
  private raisedDepth = 0;
  private rowsSkipped = 0;

  constructor(index: number, start: number, context: readonly string[], limits: Limits) {
    this.index = index;
    this.start = start;
    this.context = context;
    this.limits = limits;
  }

  get cellOpen(): boolean {
    return this.inCell;
  }

  startRow(at: number): void {
    this.endRow(at);
    this.row++;
    this.rowOpen = true;
    this.column = 0;
    this.cellInRow = 0;
    if (this.row >= this.limits.rows) this.rowsSkipped++;
  }

  endRow(at: number): void {
    this.endCell(at);
    if (this.rowOpen && this.rowsSkipped === 0)
      this.widths[this.row] = Math.max(this.column, this.lastCovered());
    this.rowOpen = false;
  }

  /** The columns up to the last one that a row span from above still fills. */
  private lastCovered(): number {
    return this.coveredTo.findLastIndex((row) => row >= this.row) + 1;
  }

  startCell(tagStart: number, contentStart: number, attributes: Readonly<Record<string, string>>): void {
    if (this.rowOpen) this.endCell(tagStart);
    else this.startRow(tagStart);
    this.inCell = true;
    this.cellStart = contentStart;
    this.rowSpan = span(attributes.rowspan, this.limits.rows);
    this.columnSpan = span(attributes.colspan, this.limits.columns);
    this.text = "";
    this.map = [];
    this.raised = [];
    this.inlineStack = [];
    this.raisedDepth = 0;
  }

  endCell(at: number): string {
    if (!this.inCell) return "";
    this.inCell = false;
    while ((this.coveredTo[this.column] ?? -1) >= this.row && this.column < this.limits.columns)
      this.column++;
    const column = this.column;
    const columnEnd = Math.min(column + this.columnSpan, this.limits.columns) - 1;
    if (this.rowSpan > 1) {
      for (let covered = column; covered <= columnEnd; covered++)
        this.coveredTo[covered] = this.row + this.rowSpan - 1;
    }
    this.column = columnEnd + 1;
    const cell = this.cellInRow++;
    if (this.rowsSkipped > 0 || column > columnEnd || !/\S/.test(this.text)) return "";
    this.cells.push({
      row: this.row,
      rowEnd: this.row + this.rowSpan - 1,
      column,
      columnEnd,
      cell,
      text: this.text,
      map: this.map,
      raised: this.raised,
      start: this.cellStart,
      end: at,
    });
    return `${this.text} `;
  }

  addText(text: string, start: number, end: number): void {
    if (!this.inCell) return;
    if (end - start !== text.length) {
      if (!invisible.test(text)) this.append(text === "\u00a0" ? " " : text, start, end);
      invisible.lastIndex = 0;
      return;
    }
    let from = 0;
    for (const match of text.matchAll(invisible)) {
      if (match.index > from) this.append(text.slice(from, match.index), start + from);
      from = match.index + match[0].length;
    }
    if (from < text.length) this.append(from === 0 ? text : text.slice(from), start + from);
  }

  /** `end` is given where the document's spelling (an entity) is longer than the text. */
  private append(text: string, start: number, end?: number): void {
    // The source's own line ends are spaces in HTML; "\n" is kept for breaks that a reader sees.
    const visible = text.replace(/[\s\u00a0]/g, " ");
    if (this.text === "" && visible.trim() === "") return;
    this.map.push(this.text.length, start);
    if (this.raisedDepth > 0) {
      const last = this.raised.length - 1;
      if (this.raised[last] === this.text.length) this.raised[last] = this.text.length + visible.length;
      else this.raised.push(this.text.length, this.text.length + visible.length);
    }
    this.text += visible;
    if (end !== undefined) this.map.push(this.text.length, end);
  }

  breakLine(): void {
    if (this.inCell) this.text += "\n";
  }

  breakBlock(): void {
    if (this.inCell && !/(?:^|\n) *$/.test(this.text)) this.text += "\n";
  }

  startInline(raised: boolean): void {
    this.inlineStack.push(raised);
    if (raised) this.raisedDepth++;
  }

  endInline(): void {
    if (this.inlineStack.pop() === true) this.raisedDepth--;
  }

  closed(at: number): { table: Table; problems: Problem[] } {
    this.endRow(at);
    const problems: Problem[] = [];
    if (this.rowsSkipped > 0) {
      problems.push({
        code: "table-too-long",
        place: { start: this.start, end: at },
        message: `Table ${this.index} has ${this.row + 1} rows; only the first ${this.limits.rows} were read. Split it to read the rest.`,
      });
    }
    const rowCount = Math.min(this.row + 1, this.limits.rows);
    const { index, start, cells, context, widths } = this;
    const table: Table = {
      index,
      start,
      end: at,
      rowCount,
      cells,
      context,
      geometry: "grid",
      rules: [],
      widths,
    };
    return { table, problems };
  }
}
