/** The Summary Compensation Table of a document: every table that could be it is read, and the best borne out is taken. */

import type { InlineFacts } from "./inline-facts.ts";
import { tableRows } from "./items.ts";
import type { PayKey } from "./pay-columns.ts";
import { peopleOf } from "./people-rows.ts";
import type { LabelledRow, Person } from "./people-rows.ts";
import { moneyColumns, sctLayouts, within } from "./sct-layout.ts";
import type { SctLayout } from "./sct-layout.ts";
import { placedRow, sumTolerance } from "./sct-rows.ts";
import type { PlacedRow } from "./sct-rows.ts";
import type { Table } from "./table.ts";
import { turnedTable } from "./turned-table.ts";
import { unstackedRows } from "./unstacked-rows.ts";

export type SctReading = {
  /** One layout a table: a Summary Compensation Table cut over pages has several. */
  readonly layouts: readonly SctLayout[];
  readonly keys: readonly PayKey[];
  readonly unit: number;
  readonly people: readonly { readonly person: Person; readonly rows: readonly SctReadRow[] }[];
  readonly score: number;
  /** Does something beside the columns' names say that this is the Summary Compensation Table? */
  readonly attested: boolean;
};

export type SctReadRow = {
  readonly year: number;
  readonly yearFromHeading: boolean;
  readonly placed: PlacedRow;
  readonly source: LabelledRow;
};

const decoyWords =
  /realiz|realis|target(?:ed)?\b|performance[- ]year|\bpro forma|actually paid|annuali[sz]ed|hypothetical|director compensation|compensation of (?:non-employee )?directors|fees earned|adjusted compensation|supplemental table|take-home|opportunit|granted value|at-risk|peer|median/i;
const sctHeading =
  /summary\s+(?:executive\s+|of\s+executive\s+|of\s+)?compensation(?:\s+information)?\s*(?:\(?continued\)?|table|\(sct\)|for|of|in|[-–—:(]|\d|$)|executive\s+compensation\s+table|compensation\s+summary\s+table/i;

/** A heading is short and no sentence: "This is no substitute for the Summary Compensation Table." is none. */
function isSctHeading(block: string): boolean {
  if (block.length > 140 || !sctHeading.test(block)) return false;
  if (
    /supplement|\bnotes?\b|footnote|\bsee\b|discussion|substitut|differ|\bnot\b|instead|reported|refer|\bpage\b/i.test(
      block,
    )
  )
    return false;
  return !/[.;]$/.test(block) || block.split(" ").length <= 8;
}

export function moneyUnit(layoutText: string): number {
  const text = layoutText.toLowerCase();
  if (/in thousands|\(\$?\s*000'?s?\)|\$\s*000s?|000's|000’s|thousands of dollars|\(thousands\)/.test(text))
    return 1000;
  if (/in millions|\$ ?mm\b|\(millions\)/.test(text)) return 1_000_000;
  return 1;
}

/** "In thousands" may stand over another table: salaries of 20 million dollars and more say that it does. */
function plausibleUnit(unit: number, layout: SctLayout): number {
  if (unit === 1) return 1;
  const salary = layout.columns.find((column) => column.key === "salary");
  const amounts = layout.rows.flatMap(({ row }) =>
    row.items.flatMap((item) =>
      salary !== undefined && within(item, salary) && item.figure.kind === "amount"
        ? [item.figure.value]
        : [],
    ),
  );
  amounts.sort((a, b) => a - b);
  const middle = amounts[amounts.length >> 1] ?? 0;
  return middle * unit > 20_000_000 ? 1 : unit;
}

/** The best reading of one table by itself, or null where nothing in it reads as salaries of people by year. */
export function sctReading(
  table: Table,
  known: (text: string) => boolean,
  facts: InlineFacts,
): SctReading | null {
  if (table.rowCount < 2) return null;
  const upright = uprightReading(table, known, facts);
  if (upright !== null) return upright;
  const turned = turnedTable(table);
  return turned === null ? null : uprightReading(turned, known, facts);
}

function uprightReading(
  table: Table,
  known: (text: string) => boolean,
  facts: InlineFacts,
): SctReading | null {
  let best: SctReading | null = null;
  for (const layout of sctLayouts(unstackedRows(tableRows(table)), table)) {
    const keys = new Set(moneyColumns(layout).map((column) => column.key));
    // A small company may pay its officers salaries and nothing else; the two columns then stand under the table's heading.
    if (!keys.has("salary") || keys.size < (keys.has("total") ? 2 : 3)) continue;
    const reading = joinedReading([layout], known, facts);
    if (reading !== null && reading.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = reading;
  }
  return best;
}

/** The layouts of one table after the other read as one. */
export function joinedReading(
  layouts: readonly SctLayout[],
  known: (text: string) => boolean,
  facts: InlineFacts,
): SctReading | null {
  const first = layouts[0];
  if (first === undefined) return null;
  const nearest = first.table.context.slice(-5);
  const around = nearest.slice(-2).filter((block) => block.length < 200);
  const unit = plausibleUnit(moneyUnit(`${first.headerText} ${around.join(" ")}`), first);
  const fallbackYear = first.year === null ? headingYear([...nearest, first.headerText]) : null;
  if (first.year === null && fallbackYear === null) return null;
  const columnsOf = new Map(layouts.map((layout) => [layout.table, moneyColumns(layout)]));
  const asidesOf = new Map(
    layouts.map((layout) => [layout.table, layout.columns.filter((column) => column.key === "aside")]),
  );
  const labelled = layouts.flatMap((layout) => layout.rows);
  const people = peopleOf(labelled, known).flatMap((person) => {
    const rows = person.rows.flatMap((row): SctReadRow[] => {
      const year = row.year ?? fallbackYear;
      const columns = columnsOf.get(row.row.table);
      if (year === null || columns === undefined) return [];
      return [
        {
          year,
          placed: placedRow(row, columns, asidesOf.get(row.row.table) ?? [], unit),
          yearFromHeading: row.year === null,
          source: row,
        },
      ];
    });
    return rows.length === 0 || person.name === "" ? [] : [{ person, rows }];
  });
  if (people.length === 0) return null;
  const keys = [...new Set((columnsOf.get(first.table) ?? []).map((column) => column.key))];
  const draft = { layouts, keys, unit, people };
  return { ...draft, ...borneOut(draft, nearest, facts) };
}

function headingYear(blocks: readonly string[]): number | null {
  for (const block of blocks.toReversed()) {
    if (block.length > 300) continue;
    const years = [...block.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
    if (years.length > 0) return Math.max(...years);
  }
  return null;
}

type Draft = Pick<SctReading, "layouts" | "keys" | "unit" | "people">;

function borneOut(
  reading: Draft,
  nearest: readonly string[],
  facts: InlineFacts,
): { score: number; attested: boolean } {
  const rows = reading.people.flatMap((entry) => entry.rows);
  const first = reading.layouts[0];
  const headerText = first?.headerText ?? "";
  const headed = nearest.some(isSctHeading) || sctHeading.test(headerText);
  const tagged = peoScore(rows, facts);
  let score = headed ? 6 : 0;
  if (!headed && nearest.some((block) => /summary compensation/i.test(block))) score += 2;
  if (/principal\s+position|name\s+and\s+(?:\w+\s+)?position/i.test(headerText)) score += 2;
  score += columnScore(new Set(reading.keys)) + sumScore(rows, reading.unit) + tagged;
  if (first?.year !== null) score += 2;
  if (decoyWords.test(headerText)) score -= 6;
  if (
    nearest.slice(-2).some((block) => block.length <= 160 && decoyWords.test(block) && !isSctHeading(block))
  )
    score -= 4;
  score -= 1.5 * (first?.columns.filter((column) => column.key === null).length ?? 0);
  score += Math.min(rows.length, 15) * 0.1;
  return {
    score,
    attested: headed || tagged > 0 || reading.keys.includes("allOther") || isWholeForm(reading, headerText),
  };
}

/** Without heading or "All Other Compensation": the rest of the form, every column known and no word of another table. */
function isWholeForm(reading: Draft, headerText: string): boolean {
  const keys = new Set(reading.keys);
  const any = (...wanted: PayKey[]): boolean => wanted.some((key) => keys.has(key));
  return (
    /principal\s+position/i.test(headerText) &&
    keys.has("total") &&
    keys.size >= 5 &&
    any("bonus", "nonEquityIncentive") &&
    any("stockAwards", "optionAwards") &&
    !decoyWords.test(headerText) &&
    (reading.layouts[0]?.columns.every((column) => column.key !== null) ?? false)
  );
}

function columnScore(keys: ReadonlySet<PayKey>): number {
  const any = (...wanted: PayKey[]): number => (wanted.some((key) => keys.has(key)) ? 1 : 0);
  return (
    3 * any("allOther") +
    2 * any("total") +
    any("stockAwards", "restrictedStock", "optionAwards", "optionsSarsCount") +
    any("nonEquityIncentive", "bonus", "pensionChange", "otherAnnual", "ltipPayouts")
  );
}

function sumScore(rows: readonly SctReadRow[], unit: number): number {
  const judged = rows.filter((row) => row.placed.offBy !== null);
  const adding = judged.filter((row) => Math.abs(row.placed.offBy ?? 0) <= sumTolerance(unit));
  return judged.length === 0 ? 0 : 6 * (adding.length / judged.length) - 2;
}

/** The CEO's totals are tagged in filings since 2023: a table that has them is it, one that has none of those years' is not. */
function peoScore(rows: readonly SctReadRow[], facts: InlineFacts): number {
  const totals = new Set(rows.map((row) => row.placed.values.total ?? 0).filter((total) => total !== 0));
  const tagged = facts.peoTotals.filter((fact) => fact.value !== 0);
  if (tagged.length === 0 || totals.size === 0) return 0;
  return tagged.some((fact) => totals.has(fact.value)) ? 8 : -3;
}

/** A table that scores less is taken for a look-alike. */
export function isAccepted(reading: SctReading): boolean {
  const first = reading.layouts[0];
  const dated = first?.year !== null || reading.keys.includes("allOther");
  const formed =
    reading.keys.includes("total") ||
    reading.keys.includes("allOther") ||
    /position/i.test(first?.headerText ?? "");
  return reading.attested && dated && formed && reading.score >= 9;
}
