import { columnPositions, csvTable, foldedHeader } from "./csv-table.ts";
import type { CsvTable } from "./csv-table.ts";
import { decodedText } from "./decoded-text.ts";
import type { LabelledText, RecordKind } from "./import-facts.ts";
import { textFindings } from "./reading.ts";
import type { Findings, ImportFormat, ReadContext, Reading } from "./reading.ts";
import { rowFaults } from "./row-faults.ts";
import { dateOrderOf, writtenDate } from "./written-date.ts";
import type { DateOrder } from "./written-date.ts";
import type { PlainDate } from "../plain-date.ts";

/** How a delimited format is known and what its columns are called, folded. */
export type TableLayout<Field extends string> = {
  readonly format: ImportFormat;
  readonly kind: RecordKind;
  readonly columns: Readonly<Record<Field, readonly string[]>>;
  readonly isHeader: (cells: readonly string[]) => boolean;
  /** What a user would have to bring, for the message when no header is found. */
  readonly wanted: string;
  /** Which order the header's language suggests for dates that could be read both ways. */
  readonly dateOrder?: (folded: readonly string[]) => DateOrder;
};

/** One record of a table. */
export type TableRow<Field extends string> = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Trimmed text of a field; empty where there is none. */
  readonly cell: (field: Field) => string;
  /** The field's text as it stands, spaces and all. */
  readonly rawCell: (field: Field) => string;
  /** Non-empty cells that belong to no field. */
  readonly others: () => LabelledText[];
  /** Cells beyond the header's last column that hold something. */
  readonly hasExtraCells: boolean;
};

/** What a row reader may use besides the row. */
export type TableTools<Field extends string> = {
  readonly file: string;
  readonly header: readonly string[];
  readonly found: Findings;
  /** Order of day and month in the field's column. */
  readonly dateOrder: (field: Field) => DateOrder;
  /** A date cell; one that cannot be read is a problem, and the record is kept without it. */
  readonly date: (row: TableRow<Field>, field: Field) => PlainDate | null;
  readonly unreadableDate: (line: number, column: string, text: string) => void;
};

function tableRow<Field extends string>(
  table: CsvTable,
  row: CsvTable["rows"][number],
  columns: ReadonlyMap<Field, number>,
  known: ReadonlySet<number>,
): TableRow<Field> {
  const rawCell = (field: Field): string => {
    const position = columns.get(field);
    return position === undefined ? "" : (row.cells[position] ?? "");
  };
  return {
    line: row.line,
    cells: row.cells,
    rawCell,
    cell: (field) => rawCell(field).trim(),
    others: () =>
      row.cells.flatMap((cell, index) =>
        known.has(index) || cell.trim() === ""
          ? []
          : [{ label: table.header[index] ?? `Column ${index + 1}`, text: cell.trim() }],
      ),
    hasExtraCells:
      row.cells.length > table.header.length &&
      row.cells.slice(table.header.length).some((cell) => cell.trim() !== ""),
  };
}

function tableTools<Field extends string>(
  table: CsvTable,
  columns: ReadonlyMap<Field, number>,
  file: string,
  found: Findings,
  fallback: DateOrder,
): TableTools<Field> {
  const orders = new Map<Field, DateOrder>();
  const headerOf = (field: Field): string => table.header[columns.get(field) ?? -1] ?? field;
  const dateOrder = (field: Field): DateOrder => {
    const known = orders.get(field);
    if (known !== undefined) return known;
    const position = columns.get(field) ?? -1;
    const { order, isSettled } = dateOrderOf(
      table.rows.map((row) => row.cells[position] ?? ""),
      fallback,
    );
    if (!isSettled) {
      const reading = order === "day-first" ? "day first" : "month first";
      found.problem(
        "ambiguous-date",
        null,
        `"${headerOf(field)}" in ${file} could be day first or month first; it is read ${reading}.`,
      );
    }
    orders.set(field, order);
    return order;
  };
  const unreadableDate = (line: number, column: string, text: string): void => {
    found.problem(
      "unreadable-date",
      line,
      `Line ${line}: "${text.slice(0, 60)}" under "${column}" is no date this import knows; the record is kept without it.`,
    );
  };
  return {
    file,
    header: table.header,
    found,
    dateOrder,
    unreadableDate,
    date: (row, field) => {
      const text = row.cell(field);
      if (text === "") return null;
      const date = writtenDate(text, dateOrder(field));
      if (date === null) unreadableDate(row.line, headerOf(field), text);
      return date;
    },
  };
}

/** Reads a delimited file row by row; rows that could not be taken in are counted and skipped. */
export function tableReading<Field extends string>(
  input: Uint8Array | string,
  context: ReadContext,
  layout: TableLayout<Field>,
  readRow: (row: TableRow<Field>, tools: TableTools<Field>) => void,
): Reading {
  const decoded = decodedText(input);
  const file = context.fileName;
  const found = textFindings(decoded, file);
  const table = csvTable(decoded.text, layout.isHeader);
  if (table === null) {
    found.problem("no-header", null, `${file} has no header with ${layout.wanted}.`);
    return found.reading(layout.format, decoded.encoding);
  }
  const columns = columnPositions(table.header, layout.columns);
  const known = new Set(columns.values());
  const fallback =
    layout.dateOrder?.(table.header.map(foldedHeader)) ??
    (table.delimiter === ";" ? "day-first" : "month-first");
  const tools = tableTools(table, columns, file, found, fallback);
  for (const row of table.rows) {
    found.record();
    readRow(tableRow(table, row, columns, known), tools);
  }
  for (const { line, code } of table.skipped) {
    found.record();
    found.skip(layout.kind, code, line, `Line ${line}: ${rowFaults[code]}.`);
  }
  return found.reading(layout.format, decoded.encoding);
}

/** Reports a row with fewer cells than the header, skips one with more (its cells have shifted); says whether it skipped. */
export function skipMisshapenRow<Field extends string>(
  row: TableRow<Field>,
  kind: RecordKind,
  tools: TableTools<Field>,
): boolean {
  if (row.cells.length < tools.header.length) {
    tools.found.problem(
      "short-row",
      row.line,
      `Line ${row.line}: ${row.cells.length} cells under ${tools.header.length} columns; a line break may stand outside quotes. Check this record and the next.`,
    );
  }
  if (!row.hasExtraCells) return false;
  tools.found.skip(
    kind,
    "too-many-cells",
    row.line,
    `Line ${row.line}: ${row.cells.length} cells under ${tools.header.length} columns; a comma stands outside quotes. Quote the cell and import again.`,
  );
  return true;
}
