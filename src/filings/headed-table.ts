/** A table whose headings stand in a table of their own right before it. */

import type { Cell, Table } from "./table.ts";

const widestGap = 3_000;
const mostHeadingRows = 12;

function has(table: Table, words: RegExp): boolean {
  return table.cells.some(({ text }) => words.test(text));
}

/** Are the table's rows headings only: it names salary and total or year, and holds no amount? */
function isHeading(table: Table): boolean {
  return (
    table.geometry === "grid" &&
    table.rowCount <= mostHeadingRows &&
    has(table, /\bsalary\b/i) &&
    has(table, /\btotal\b|\byear\b/i) &&
    !has(table, /\d,\d{3}/)
  );
}

/** `table` with the rows of the table before it on top; sources keep the row that the document's table has. */
function under(heading: Table, table: Table): Table {
  const down = heading.rowCount;
  const moved = table.cells.map((cell): Cell => ({
    ...cell,
    row: cell.row + down,
    rowEnd: cell.rowEnd + down,
    turnedFrom: cell.row,
  }));
  return {
    ...table,
    rowCount: down + table.rowCount,
    cells: [...heading.cells, ...moved],
    widths: [...heading.widths, ...table.widths],
    context: heading.context,
  };
}

/** Tables under headings that were set as a table of their own. */
export function headedTables(tables: readonly Table[]): Table[] {
  return tables.flatMap((table, i) => {
    const heading = tables[i - 1];
    const follows =
      heading !== undefined &&
      table.geometry === "grid" &&
      table.start >= heading.end &&
      table.start - heading.end < widestGap &&
      isHeading(heading) &&
      !has(table, /\bsalary\b/i);
    return follows ? [under(heading, table)] : [];
  });
}
