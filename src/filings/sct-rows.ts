/** Figures of a Summary Compensation Table's rows, each placed under its column; the sum of the parts weighs one placing against another. */

import { isFigure } from "./items.ts";
import type { Item } from "./items.ts";
import { partKeys } from "./pay-columns.ts";
import type { PayKey } from "./pay-columns.ts";
import type { LabelledRow } from "./people-rows.ts";
import { within } from "./sct-layout.ts";
import type { SctColumn } from "./sct-layout.ts";

type MoneyColumn = SctColumn & { readonly key: PayKey };

export type PlacedRow = {
  readonly values: Readonly<Partial<Record<PayKey, number | null>>>;
  readonly items: Readonly<Partial<Record<PayKey, Item>>>;
  /** Parts minus total in whole dollars; null where there is no total to compare with. */
  readonly offBy: number | null;
  readonly warnings: readonly string[];
};

/** A filer's rounding of parts may move a sum this far; a row further off fails. */
export function sumTolerance(unit: number): number {
  return unit > 1 ? unit * 4 : 2;
}

/** Whole dollars of a printed figure: 0 for a dash, null for "N/A". */
export function dollars(item: Item, unit: number): number | null {
  if (item.figure.kind === "amount") return Math.round(item.figure.value * unit);
  return item.figure.kind === "nil" ? 0 : null;
}

/** `asides` are columns that a total leaves out, such as a second total. */
export function placedRow(
  labelled: LabelledRow,
  columns: readonly MoneyColumn[],
  asides: readonly SctColumn[],
  unit: number,
): PlacedRow {
  const first = columns[0];
  const figures = labelled.row.items.filter(
    (item) =>
      isFigure(item) &&
      first !== undefined &&
      item.columnEnd >= first.from &&
      !(item.year === labelled.year && item.year !== null && item.column < first.from),
  );
  const known = [...columns, ...asides];
  const strays = figures.filter((item) => !known.some((column) => within(item, column)));
  const byPlace = withStrays(placedByColumn(figures, columns, unit), strays);
  if (
    byPlace.offBy === null ? figures.length <= columns.length : Math.abs(byPlace.offBy) <= sumTolerance(unit)
  )
    return byPlace;
  if (figures.length === columns.length) {
    const byOrder = placedInOrder(figures, columns, unit);
    if (byOrder.offBy !== null && Math.abs(byOrder.offBy) <= sumTolerance(unit)) return byOrder;
  }
  return byPlace;
}

/** A figure under no known column is told, unless the sum proves that it is a mark and none of the pay's. */
function withStrays(row: PlacedRow, strays: readonly Item[]): PlacedRow {
  const proven = row.offBy !== null && row.offBy === 0;
  const told = strays.filter(
    (item) => item.figure.kind === "nil" || (item.figure.kind === "amount" && !proven),
  );
  if (told.length === 0) return row;
  const warning = `${told.length} figures of the row stand under no known column and were left out.`;
  return { ...row, warnings: [...row.warnings, warning] };
}

function placedByColumn(figures: readonly Item[], columns: readonly MoneyColumn[], unit: number): PlacedRow {
  const pairs: [MoneyColumn, Item][] = [];
  const warnings: string[] = [];
  for (const column of columns) {
    const inside = figures.filter((item) => within(item, column));
    const item = inside[0];
    if (item === undefined) continue;
    if (inside.length > 1)
      warnings.push(
        `${inside.length} figures stand in the column ${column.header || column.key}; the first was taken.`,
      );
    pairs.push([column, item]);
  }
  return placed(pairs, unit, warnings);
}

function placedInOrder(figures: readonly Item[], columns: readonly MoneyColumn[], unit: number): PlacedRow {
  const pairs = columns.flatMap((column, i): [MoneyColumn, Item][] => {
    const item = figures[i];
    return item === undefined ? [] : [[column, item]];
  });
  return placed(pairs, unit, []);
}

function placed(pairs: readonly [MoneyColumn, Item][], unit: number, warnings: readonly string[]): PlacedRow {
  const values: Partial<Record<PayKey, number | null>> = {};
  const items: Partial<Record<PayKey, Item>> = {};
  const notes = [...warnings];
  for (const [column, item] of pairs) {
    const value = dollars(item, column.key === "optionsSarsCount" ? 1 : unit);
    const before = values[column.key];
    if (before === undefined || before === null) {
      values[column.key] = value;
      items[column.key] = item;
    } else if (value !== null && column.key !== "total") {
      values[column.key] = before + value;
      if (value !== 0 && before !== 0) notes.push(`Two columns are ${column.key}; the row has their sum.`);
    }
  }
  const offBy = partsMinusTotal(values);
  const keys = pairs.map(([column]) => column.key);
  if (offBy === null && notes.length === 0 && new Set(keys).size < keys.length) {
    notes.push("Two columns have the same heading, and no total tells which figure is which.");
  }
  return { values, items, offBy, warnings: notes };
}

function partsMinusTotal(values: Readonly<Partial<Record<PayKey, number | null>>>): number | null {
  const total = values.total;
  if (total === undefined || total === null) return null;
  let sum = 0;
  for (const key of partKeys) sum += values[key] ?? 0;
  return sum + (values.restrictedStock ?? 0) + (values.otherAnnual ?? 0) + (values.ltipPayouts ?? 0) - total;
}
