import { csvRows } from "./csv-rows.ts";
import type { CsvRow, CsvRowSkip } from "./csv-rows.ts";
import { foldedText } from "./identity-key.ts";

/** A delimited file with its header told from what stands above it. */
export type CsvTable = {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  readonly skipped: readonly CsvRowSkip[];
};

export const delimiters = [",", ";", "\t", "|"] as const;

const headLength = 65_536;
const headerRowsSearched = 30;

/** A header cell as it is compared: lower case, no accents, words parted by one space. */
export function foldedHeader(cell: string): string {
  return foldedText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The table whose header satisfies `isHeader`, under the first delimiter that shows one; null when none does.
 * `isHeader` gets folded cells. Rows above the header are a preamble and no records.
 */
export function csvTable(text: string, isHeader: (cells: readonly string[]) => boolean): CsvTable | null {
  const head = text.slice(0, headLength);
  for (const delimiter of delimiters) {
    const found = csvRows(head, delimiter)
      .rows.slice(0, headerRowsSearched)
      .find((row) => isHeader(row.cells.map(foldedHeader)));
    if (found === undefined) continue;
    const { rows, skipped } = csvRows(text, delimiter);
    return {
      delimiter,
      header: found.cells.map((cell) => cell.trim()),
      headerLine: found.line,
      rows: rows.filter((row) => row.line > found.line && row.cells.some((cell) => cell.trim() !== "")),
      skipped: skipped.filter((skip) => skip.line > found.line),
    };
  }
  return null;
}

/** Which column holds which field: position in the header by field name. */
export type ColumnPositions<Field extends string> = ReadonlyMap<Field, number>;

/** Positions of the fields whose names, in any of the given languages, stand in the header. */
export function columnPositions<Field extends string>(
  header: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): ColumnPositions<Field> {
  const folded = header.map(foldedHeader);
  const positions = new Map<Field, number>();
  for (const [field, fieldNames] of Object.entries(names) as [Field, readonly string[]][]) {
    const position = folded.findIndex(
      (cell, index) => fieldNames.includes(cell) && folded.indexOf(cell) === index,
    );
    if (position !== -1) positions.set(field, position);
  }
  return positions;
}
