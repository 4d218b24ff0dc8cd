/** The Summary Compensation Table of a document: every table that could be it is read, and the best borne out is taken. */

import type { InlineFacts } from "./inline-facts.ts";
import { tableRows } from "./items.ts";
import type { PayKey } from "./pay-columns.ts";
import { peopleOf } from "./people-rows.ts";
import type { Person } from "./people-rows.ts";
import { moneyColumns, sctLayout } from "./sct-layout.ts";
import type { SctColumn, SctLayout } from "./sct-layout.ts";
import { placedRow, sumTolerance } from "./sct-rows.ts";
import type { PlacedRow } from "./sct-rows.ts";
import type { Table } from "./table.ts";
import { unstackedRows } from "./unstacked-rows.ts";

export type SctReading = {
  readonly tables: readonly Table[];
  readonly layout: SctLayout;
  readonly columns: readonly (SctColumn & { readonly key: PayKey })[];
  readonly unit: number;
  readonly people: readonly { readonly person: Person; readonly rows: readonly SctReadRow[] }[];
  readonly score: number;
};

export type SctReadRow = { readonly year: number; readonly placed: PlacedRow; readonly yearFromHeading: boolean; readonly person: Person; readonly source: Person["rows"][number] };

const decoyWords =
  /realiz|realis|target(?:ed)?\b|performance[- ]year|\bpro forma|actually paid|annuali[sz]ed|hypothetical|director compensation|compensation of (?:non-employee )?directors|fees earned|adjusted compensation|supplemental table|take-home|opportunit|granted value|at-risk|peer|median/i;
const sctHeading = /summary\s+(?:of\s+)?(?:executive\s+)?compensation(?:\s+information)?\s*(?:table)?|executive\s+compensation\s+table/i;

/** The blocks right before the table that are short enough to be headings or a lead-in. */
function headings(table: Table): string[] {
  return table.context.slice(-5);
}

function isSctHeading(block: string): boolean {
  return block.length <= 160 && sctHeading.test(block) && !/supplement|note|footnote|see |discussion|\bas\s+reported/i.test(block);
}

export function moneyUnit(layoutText: string): number {
  const text = layoutText.toLowerCase();
  if (/in thousands|\(\$?\s*000'?s?\)|\$\s*000s?|000's|000’s|thousands of dollars|\(thousands\)/.test(text)) return 1000;
  if (/in millions|\$ ?mm\b|\(millions\)/.test(text)) return 1_000_000;
  return 1;
}

export function sctReading(table: Table, known: (text: string) => boolean, facts: InlineFacts): SctReading | null {
  if (table.rowCount < 2) return null;
  const layout = sctLayout(unstackedRows(tableRows(table)), table);
  return layout === null ? null : readingOf(layout, [table], layout.rows, known, facts);
}

export function readingOf(
  layout: SctLayout,
  tables: readonly Table[],
  labelledRows: SctLayout["rows"],
  known: (text: string) => boolean,
  facts: InlineFacts,
): SctReading | null {
  const columns = moneyColumns(layout);
  const keys = new Set(columns.map((column) => column.key));
  if (!keys.has("salary") || columns.length < 3) return null;
  const nearest = headings(layout.table);
  const unit = moneyUnit(`${layout.headerText} ${nearest.slice(-2).filter((block) => block.length < 200).join(" ")}`);
  const fallbackYear = layout.year === null ? headingYear([...nearest, layout.headerText]) : null;
  if (layout.year === null && fallbackYear === null) return null;
  const people = peopleOf(labelledRows, known).flatMap((person) => {
    const rows = person.rows.flatMap((row): SctReadRow[] => {
      const year = row.year ?? fallbackYear;
      if (year === null) return [];
      return [{ year, placed: placedRow(row, columns, unit), yearFromHeading: row.year === null, person, source: row }];
    });
    return rows.length === 0 || person.name === "" ? [] : [{ person, rows }];
  });
  if (people.length === 0) return null;
  const draft = { tables, layout, columns, unit, people, score: 0 };
  return { ...draft, score: readingScore(draft, nearest, facts) };
}

function headingYear(blocks: readonly string[]): number | null {
  for (const block of blocks.toReversed()) {
    if (block.length > 300) continue;
    const years = [...block.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
    if (years.length > 0) return Math.max(...years);
  }
  return null;
}

function readingScore(reading: SctReading, nearest: readonly string[], facts: InlineFacts): number {
  const keys = new Set(reading.columns.map((column) => column.key));
  const rows = reading.people.flatMap((entry) => entry.rows);
  const judged = rows.filter((row) => row.placed.offBy !== null);
  const adding = judged.filter((row) => Math.abs(row.placed.offBy ?? 0) <= sumTolerance(reading.unit));
  let score = 0;
  if (nearest.some(isSctHeading)) score += 6;
  else if (nearest.some((block) => /summary compensation/i.test(block))) score += 2;
  if (sctHeading.test(reading.layout.headerText)) score += 5;
  if (/principal\s+position|name\s+and\s+(?:\w+\s+)?position/i.test(reading.layout.headerText)) score += 2;
  if (keys.has("allOther")) score += 3;
  if (keys.has("total")) score += 2;
  if (["stockAwards", "restrictedStock", "optionAwards", "optionsSarsCount"].some((key) => keys.has(key as PayKey))) score += 1;
  if (["nonEquityIncentive", "bonus", "pensionChange", "otherAnnual", "ltipPayouts"].some((key) => keys.has(key as PayKey))) score += 1;
  if (reading.layout.year !== null) score += 2;
  if (judged.length > 0) score += 6 * (adding.length / judged.length) - 2;
  if (decoyWords.test(reading.layout.headerText)) score -= 6;
  if (nearest.slice(-2).some((block) => block.length <= 160 && decoyWords.test(block) && !isSctHeading(block))) score -= 4;
  score -= 1.5 * reading.layout.columns.filter((column) => column.key === null).length;
  score += peoScore(rows, facts);
  score += Math.min(rows.length, 15) * 0.1;
  return score;
}

/** The CEO's totals are tagged in filings since 2023: a table that has them is it, one that has none of those years' is not. */
function peoScore(rows: readonly SctReadRow[], facts: InlineFacts): number {
  const totals = new Set(rows.map((row) => row.placed.values.total ?? 0).filter((total) => total !== 0));
  const tagged = facts.peoTotals.filter((fact) => fact.value !== 0);
  if (tagged.length === 0 || totals.size === 0) return 0;
  return tagged.some((fact) => totals.has(fact.value)) ? 8 : -3;
}

export const leastScore = 9;
