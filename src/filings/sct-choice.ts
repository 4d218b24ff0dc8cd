/** Which table is the Summary Compensation Table, and which tables after it are its next pages. */

import { headedTables } from "./headed-table.ts";
import type { InlineFacts } from "./inline-facts.ts";
import { tableRows } from "./items.ts";
import { logicalLayouts } from "./logical-columns.ts";
import { moneyColumns, relabelled, sctLayouts } from "./sct-layout.ts";
import type { SctLayout } from "./sct-layout.ts";
import { isAccepted, joinedReading, sctReading } from "./summary-compensation.ts";
import type { SctReading } from "./summary-compensation.ts";
import type { Table } from "./table.ts";
import { unstackedRows } from "./unstacked-rows.ts";

export type SctChoice = {
  readonly reading: SctReading;
  /** Other tables that pass for one: a page may offer them. */
  readonly others: readonly SctReading[];
};

const widestGap = 12_000;
const furthest = 4;

export function chosenSct(
  tables: readonly Table[],
  known: (text: string) => boolean,
  facts: InlineFacts,
): SctChoice | null {
  const accepted = (from: readonly Table[]): SctReading[] =>
    from
      .flatMap((table) => sctReading(table, known, facts) ?? [])
      .filter(isAccepted)
      .sort((a, b) => b.score - a.score);
  const whole = accepted(tables);
  const readings = whole.length > 0 ? whole : accepted(headedTables(tables));
  const best = readings[0];
  if (best === undefined) return null;
  const layouts = withPages(best, tables, readings);
  const joined = layouts.length > 1 ? joinedReading(layouts, known, facts) : null;
  const reading = joined !== null && joined.score >= best.score - 1 ? joined : best;
  const used = new Set(reading.layouts.map((layout) => layout.table.index));
  const others = readings.filter((other) => other.layouts.every((layout) => !used.has(layout.table.index)));
  return { reading, others };
}

/** The best table's layout with those of the pages before and after it. */
function withPages(best: SctReading, tables: readonly Table[], readings: readonly SctReading[]): SctLayout[] {
  const own = best.layouts[0];
  if (own === undefined) return [];
  const at = tables.findIndex((table) => table.index === own.table.index);
  const taken = new Set(rowKeys(best));
  const before: SctLayout[] = [];
  const after: SctLayout[] = [];
  for (
    let i = at - 1, edge = own.table;
    i >= 0 && i >= at - furthest && edge.start - (tables[i]?.end ?? 0) < widestGap;
    i--
  ) {
    const page = tables[i] === undefined ? null : headedPage(tables[i], own, readings, taken);
    if (page === null) continue;
    before.unshift(page);
    edge = page.table;
  }
  for (let i = at + 1, edge = own.table, skipped = 0; i < tables.length && skipped < furthest; i++) {
    const table = tables[i];
    if (table === undefined || table.start - edge.end > widestGap) break;
    const page = headedPage(table, own, readings, taken) ?? barePage(table, own, edge);
    if (page === null) {
      skipped++;
      if (table.cells.length > 40) break;
      continue;
    }
    after.push(page);
    edge = table;
    skipped = 0;
  }
  return [...before, own, ...after].filter(
    (layout, i, all) => all.findIndex((other) => other.table === layout.table) === i,
  );
}

/** A table that has the same people's years again is another table, not the next page. */
function rowKeys(reading: SctReading): string[] {
  return reading.people.flatMap(({ person, rows }) => rows.map((row) => `${person.name}|${row.year}`));
}

function sameKeys(a: SctLayout, b: SctLayout): boolean {
  const keys = (layout: SctLayout): string =>
    moneyColumns(layout)
      .map((column) => column.key)
      .join();
  return keys(a) === keys(b);
}

/** A page with the headings printed again. */
function headedPage(
  table: Table | undefined,
  own: SctLayout,
  readings: readonly SctReading[],
  taken: ReadonlySet<string>,
): SctLayout | null {
  if (table === undefined) return null;
  const reading = readings.find((other) => other.layouts[0]?.table === table);
  const layout = reading?.layouts[0] ?? null;
  if (reading !== undefined && rowKeys(reading).some((key) => taken.has(key))) return null;
  return layout !== null && sameKeys(layout, own) ? layout : null;
}

/** A page without headings: as many columns of figures as the first has, the year where it stands there. */
function barePage(table: Table, own: SctLayout, edge: Table): SctLayout | null {
  if (table.start - edge.end > widestGap / 2) return null;
  const rows = unstackedRows(tableRows(table));
  if (
    sctLayouts(rows, table).some((layout) =>
      /salary|bonus|total|compensation|\byear\b/i.test(layout.headerText),
    )
  )
    return null;
  for (const layout of logicalLayouts(rows, table)) {
    if (layout.columns.length !== own.columns.length) continue;
    const page = relabelled(layout, own, table);
    if (page.rows.filter((row) => row.data && row.year !== null).length >= 1) return page;
  }
  return null;
}
