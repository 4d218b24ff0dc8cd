/** A table taken for a Summary Compensation Table: which of its columns is which, and its rows of years. */

import { century } from "./amount.ts";
import { isFigure } from "./items.ts";
import type { Item, Row } from "./items.ts";
import { isColumnar, logicalLayouts } from "./logical-columns.ts";
import type { Layout, LogicalColumn } from "./logical-columns.ts";
import { payColumn } from "./pay-columns.ts";
import type { ColumnKey, PayKey } from "./pay-columns.ts";
import type { LabelledRow } from "./people-rows.ts";
import type { Table } from "./table.ts";

export type SctColumn = LogicalColumn & { readonly key: ColumnKey | null };

export type SctLayout = {
  readonly table: Table;
  readonly columns: readonly SctColumn[];
  readonly year: SctColumn | null;
  readonly headerText: string;
  /** More columns are headed than hold figures: one is lost, and figures may stand under a neighbour's heading. */
  readonly headingsLost: boolean;
  readonly rows: readonly LabelledRow[];
};

const headerWords =
  /\bsalary\b|\bbonus\b|principal position|compensation|\btotal\b|\byear\b|\(\$\)|\bname\b/i;

/** The ways to take the table's columns and rows as those of a Summary Compensation Table. */
export function sctLayouts(rows: readonly Row[], table: Table): SctLayout[] {
  return logicalLayouts(rows, table).map((layout) => keyedLayout(layout, table));
}

function keyedLayout(layout: Layout, table: Table): SctLayout {
  const bodyRows = withFullYears(layout);
  const year = yearColumn(layout.columns, bodyRows);
  const columns = layout.columns.map((column): SctColumn => ({ ...column, key: columnKey(column, year) }));
  const yearKeyed = columns.find((column) => column.key === "year") ?? null;
  const headerRows = layout.headerRows;
  const headerEnd = headerRows.findLastIndex((row) =>
    row.items.some((item) => headerWords.test(item.text) && !looksLabel(item)),
  );
  const body = [...headerRows.slice(headerEnd + 1), ...bodyRows];
  const headerText = headerRows
    .slice(0, headerEnd + 1)
    .flatMap((row) => row.items.map((item) => item.text))
    .join(" ");
  const firstColumn = columns[0]?.from ?? 0;
  const headed = headerRows.map((row) => row.items.filter((item) => item.columnEnd >= firstColumn).length);
  const headingsLost = Math.max(0, ...headed) > columns.length;
  return {
    table,
    columns,
    year: yearKeyed,
    headerText,
    headingsLost,
    rows: labelledRows(body, columns, yearKeyed),
  };
}

/** A page without headings under the columns of the page before it. */
export function relabelled(layout: Layout, own: SctLayout, table: Table): SctLayout {
  const columns = layout.columns.map((column, i): SctColumn => {
    const like = own.columns[i];
    return { ...column, header: like?.header ?? "", group: like?.group ?? "", key: like?.key ?? null };
  });
  const year = columns.find((column) => column.key === "year") ?? null;
  const rows = labelledRows([...layout.headerRows, ...layout.bodyRows], columns, year);
  return { table, columns, year, headerText: "", headingsLost: false, rows };
}

/** A name or office that happens to hold a heading's word ("Total Quality Officer") is short and has no unit. */
function looksLabel(item: Item): boolean {
  return /officer|president|chair/i.test(item.text) && item.column === 0;
}

function columnKey(column: LogicalColumn, year: LogicalColumn | null): ColumnKey | null {
  if (column === year) return "year";
  const key = payColumn(column.header, column.group);
  return key === "year" ? null : key;
}

/** Under a heading "Year", 97 and 96 are 1997 and 1996. */
function withFullYears(layout: Layout): readonly Row[] {
  const column = layout.columns.find((one) => payColumn(one.header, one.group) === "year");
  if (column === undefined) return layout.bodyRows;
  const figures = layout.bodyRows.flatMap((row) =>
    row.items.filter((item) => isColumnar(item) && within(item, column)),
  );
  if (figures.length === 0 || !figures.every((item) => /^\d\d(?:\(\w\))?$/.test(item.text)))
    return layout.bodyRows;
  return layout.bodyRows.map((row) => ({
    ...row,
    items: row.items.map((item) =>
      figures.includes(item) ? { ...item, year: century(Number(item.text.slice(0, 2))) } : item,
    ),
  }));
}

function yearColumn(columns: readonly LogicalColumn[], rows: readonly Row[]): LogicalColumn | null {
  let best: LogicalColumn | null = null;
  let bestCount = 0;
  for (const column of columns) {
    const items = rows.flatMap((row) => row.items.filter((item) => isColumnar(item) && within(item, column)));
    const years = items.filter((item) => item.year !== null && !/,/.test(item.text));
    if (years.length > bestCount && years.length >= items.length * 0.6) {
      best = column;
      bestCount = years.length;
    }
  }
  return best;
}

export function within(item: Item, column: LogicalColumn): boolean {
  return item.column <= column.to && item.columnEnd >= column.from;
}

function labelledRows(
  rows: readonly Row[],
  columns: readonly SctColumn[],
  year: SctColumn | null,
): LabelledRow[] {
  const firstMoney = columns.find(
    (column) => column !== year && column.key !== null && column.key !== "aside",
  );
  const labelEnd = firstMoney === undefined ? Number.POSITIVE_INFINITY : firstMoney.from;
  const labelled = rows.flatMap((row): LabelledRow[] => {
    const yearItem =
      year === null ? undefined : row.items.find((item) => item.year !== null && within(item, year));
    const figures = row.items.filter(
      (item) => isFigure(item) && item !== yearItem && item.columnEnd >= labelEnd,
    );
    const labels = row.items.filter((item) => item !== yearItem && !isFigure(item) && item.column < labelEnd);
    if (figures.length === 0 && isHeading(row)) return [];
    if (labels.length === 0 && figures.length === 0) return [];
    return [{ row, labels, year: yearItem?.year ?? null, data: figures.length > 0 }];
  });
  return withoutNotes(labelled);
}

/** Footnotes and running text set as rows of the table, between pages or below the last person, are no one's title. */
function withoutNotes(rows: readonly LabelledRow[]): LabelledRow[] {
  const last = rows.findLastIndex((row) => row.data);
  const kept: LabelledRow[] = [];
  for (const [i, row] of rows.entries()) {
    const text = row.labels.map((item) => item.text).join(" ");
    const note =
      !row.data &&
      (/^(?:\(?\d{1,2}\)|\*|[†‡]|\([a-z]\)|notes?:)\s*\S/i.test(text) ||
        text.length > 160 ||
        /[a-z]{3}[.;]$/.test(text));
    const before = kept.at(-1)?.row;
    const apart =
      row.row.table.geometry === "characters" && before !== undefined && row.row.row - before.row > 1;
    if (i > last && (note || apart)) break;
    if (!note) kept.push(row);
  }
  return kept;
}

/** A heading printed again where a page begins. */
function isHeading(row: Row): boolean {
  const text = row.items.map((item) => item.text).join(" ");
  return (
    /\bsalary\b|principal position|all other comp|\(\$\)/i.test(text) ||
    /^\(?[a-j]\)?(?: \(?[a-j]\)?)*$/.test(text)
  );
}

/** The columns that hold money (or a count of options), in the table's order. */
export function moneyColumns(layout: SctLayout): (SctColumn & { readonly key: PayKey })[] {
  return layout.columns.filter(
    (column): column is SctColumn & { readonly key: PayKey } =>
      column.key !== null && column.key !== "year" && column.key !== "aside",
  );
}
