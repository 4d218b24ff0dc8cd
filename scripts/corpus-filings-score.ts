/** Scores of a filing's reading against its hand-made truth. */

import type { FilingFacts, GrantRow, PotentialPayment, Problem, SctRow } from "../src/filings/index.ts";

import { noCounts } from "./corpus-filings-report.ts";
import type { Counts, FileScore, Share } from "./corpus-filings-report.ts";

export type Found = { readonly facts: FilingFacts; readonly problems: readonly Problem[] };

type TruthRow = { readonly name: string; readonly title: string; readonly year: number } & Readonly<
  Record<string, unknown>
>;

export type Truth = {
  readonly sct: readonly TruthRow[];
  readonly layout: string | null;
  readonly columnsPresent: readonly string[];
  readonly fiscalYears: readonly number[];
  readonly grantsOfPlanBasedAwards?: readonly Readonly<Record<string, unknown>>[];
  readonly potentialPayments?: readonly {
    readonly name: string;
    readonly scenario: string;
    readonly total: number | null;
    readonly components: Readonly<Record<string, number>>;
  }[];
};

const moneyKeys = [
  "salary",
  "bonus",
  "stockAwards",
  "optionAwards",
  "nonEquityIncentive",
  "pensionChange",
  "allOther",
  "total",
];
const oldKeys = ["otherAnnual", "restrictedStock", "optionsSarsCount", "ltipPayouts"];
const grantKeys = [
  "neipThreshold",
  "neipTarget",
  "neipMaximum",
  "eipThreshold",
  "eipTarget",
  "eipMaximum",
  "stockUnits",
  "optionUnits",
  "exercisePrice",
];

function count(share: Share, hit: boolean): boolean {
  share.of++;
  if (hit) share.hits++;
  return hit;
}

/** Typographic apostrophes, quotes, dashes and spaces are one with the plain ones; case counts. */
function plain(text: unknown): string {
  return typeof text === "string"
    ? text
        .normalize("NFKC")
        .replace(/[’‘`]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[–—]/g, "-")
        .replace(/\s+/g, " ")
        .trim()
    : "";
}

function letters(text: unknown): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

export function scoreOf(
  file: string,
  found: Found,
  truth: Truth | null,
): Omit<FileScore, "milliseconds" | "peakMegabytes" | "bytes"> {
  const counts = noCounts();
  const mistakes: string[] = [];
  const rows = found.facts.sct;
  counts.warned = rows.filter((row) => row.warnings.length > 0).length;
  if (truth !== null) {
    const expected = truth.sct.length > 0 ? "found" : "none";
    if (!count(counts.verdict, found.facts.verdict === expected))
      mistakes.push(`verdict ${found.facts.verdict}, truth ${expected}`);
    count(counts.layout, found.facts.layout === truth.layout);
    if (!count(counts.columns, found.facts.columnsPresent.join() === truth.columnsPresent.join())) {
      mistakes.push(`columns ${found.facts.columnsPresent.join()}, truth ${truth.columnsPresent.join()}`);
    }
    scoreRows(rows, truth.sct, counts, mistakes);
    if (truth.grantsOfPlanBasedAwards)
      scoreGrants(found.facts.grantsOfPlanBasedAwards, truth.grantsOfPlanBasedAwards, counts, mistakes);
    if (truth.potentialPayments)
      scorePayments(found.facts.potentialPayments, truth.potentialPayments, counts, mistakes);
  }
  return { ...counts, file, scored: truth !== null, found: rows.length, mistakes };
}

function scoreRows(
  rows: readonly SctRow[],
  truth: readonly TruthRow[],
  counts: Counts,
  mistakes: string[],
): void {
  const left = new Set(rows);
  for (const expected of truth) {
    const row = [...left].find(
      (candidate) => letters(candidate.name) === letters(expected.name) && candidate.year === expected.year,
    );
    const near =
      row ??
      [...left].find(
        (candidate) =>
          candidate.year === expected.year &&
          candidate.salary === expected.salary &&
          candidate.total === expected.total &&
          candidate.allOther === expected.allOther,
      );
    const label = `${expected.name} ${expected.year}`;
    if (!count(counts.rows, near !== undefined)) mistakes.push(`missing row ${label}`);
    count(counts.names, near !== undefined && plain(near.name) === plain(expected.name));
    count(counts.titles, near !== undefined && plain(near.title) === plain(expected.title));
    if (near !== undefined && plain(near.name) !== plain(expected.name))
      mistakes.push(`name ${near.name}, truth ${expected.name}`);
    if (near !== undefined && plain(near.title) !== plain(expected.title))
      mistakes.push(`title ${near.title}, truth ${expected.title}`);
    const exact = scoreCells(near, expected, label, counts, mistakes);
    count(counts.exactRows, exact);
    if (near !== undefined) {
      left.delete(near);
      if (!exact && near.warnings.length === 0) counts.silentErrors++;
    }
  }
  for (const row of left) {
    counts.invented++;
    if (row.warnings.length === 0) counts.silentErrors++;
    mistakes.push(`invented row ${row.name} ${row.year}`);
  }
}

function scoreCells(
  row: SctRow | undefined,
  expected: TruthRow,
  label: string,
  counts: Counts,
  mistakes: string[],
): boolean {
  let exact = row !== undefined;
  for (const key of [...moneyKeys, ...oldKeys.filter((old) => old in expected)]) {
    const value = row === undefined ? undefined : ((row as unknown as Record<string, unknown>)[key] ?? null);
    const right = row !== undefined && value === (expected[key] ?? null);
    count(counts.cells, right);
    if (!right && row !== undefined)
      mistakes.push(`${label} ${key} ${JSON.stringify(value)}, truth ${JSON.stringify(expected[key])}`);
    exact &&= right;
  }
  return exact;
}

function scoreGrants(
  rows: readonly GrantRow[],
  truth: readonly Readonly<Record<string, unknown>>[],
  counts: Counts,
  mistakes: string[],
): void {
  const left = new Set(rows);
  for (const expected of truth) {
    const best = [...left]
      .filter((row) => letters(row.name) === letters(expected.name))
      .map((row) => ({ row, same: agreeing(row, expected) }))
      .sort((a, b) => b.same - a.same)[0]?.row;
    const label = `grant ${String(expected.name)} ${String(expected.award ?? expected.grantDate)}`;
    if (!count(counts.grantRows, best !== undefined)) mistakes.push(`missing ${label}`);
    const value = (key: string): unknown =>
      best === undefined ? undefined : (best as unknown as Record<string, unknown>)[key];
    const cell = (share: Share, key: string): void => {
      if (!count(share, value(key) === (expected[key] ?? null)) && best !== undefined)
        mistakes.push(`${label} ${key} ${String(value(key))}, truth ${String(expected[key])}`);
    };
    cell(counts.grantDates, "grantDate");
    cell(counts.grantFairValues, "grantDateFairValue");
    for (const key of grantKeys) cell(counts.grantCells, key);
    count(counts.grantCells, plain(value("award")) === plain(expected.award));
    if (plain(value("award")) !== plain(expected.award))
      mistakes.push(`${label} award ${String(value("award"))}`);
    if (best !== undefined) left.delete(best);
  }
  for (const row of left)
    mistakes.push(`invented grant ${row.name} ${row.grantDate ?? ""} ${row.award ?? ""}`);
}

function agreeing(row: GrantRow, expected: Readonly<Record<string, unknown>>): number {
  const values = row as unknown as Record<string, unknown>;
  const keys = ["grantDate", "grantDateFairValue", "award", ...grantKeys];
  return keys.filter((key) => (values[key] ?? null) === (expected[key] ?? null)).length;
}

function scorePayments(
  rows: readonly PotentialPayment[],
  truth: NonNullable<Truth["potentialPayments"]>,
  counts: Counts,
  mistakes: string[],
): void {
  for (const expected of truth) {
    const row = rows.find(
      (candidate) =>
        letters(candidate.name) === letters(expected.name) &&
        letters(candidate.scenario) === letters(expected.scenario),
    );
    const right = row !== undefined && row.total === expected.total;
    count(counts.paymentTotals, right);
    if (!right)
      mistakes.push(
        `payment ${expected.name}, ${expected.scenario}: ${row === undefined ? "missing" : String(row.total)}, truth ${String(expected.total)}`,
      );
    const components = Object.values(expected.components);
    if (components.length === 0) continue;
    const sum = components.reduce((a, b) => a + b, 0);
    if (!count(counts.paymentComponentSums, row?.componentsSum === sum)) {
      mistakes.push(
        `components ${expected.name}, ${expected.scenario}: ${String(row?.componentsSum)}, truth ${sum}`,
      );
    }
  }
  const known = new Set(truth.map((expected) => letters(expected.name) + letters(expected.scenario)));
  for (const row of rows) {
    if (!known.has(letters(row.name) + letters(row.scenario)))
      mistakes.push(`further payment ${row.name}, ${row.scenario}`);
  }
}
