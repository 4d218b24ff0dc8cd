/** Scores of a filing's reading against its hand-made truth. */

import type { FilingFacts, GrantRow, PotentialPayment, Problem, SctRow } from "../src/filings/index.ts";

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

/** Hits of tries. */
export type Share = { hits: number; of: number };

export type Counts = {
  verdict: Share;
  layout: Share;
  columns: Share;
  rows: Share;
  exactRows: Share;
  cells: Share;
  names: Share;
  titles: Share;
  invented: number;
  silentErrors: number;
  warned: number;
  grantRows: Share;
  grantDates: Share;
  grantFairValues: Share;
  grantCells: Share;
  paymentTotals: Share;
  paymentComponentSums: Share;
};

export type FileScore = Counts & {
  readonly file: string;
  readonly scored: boolean;
  readonly found: number;
  readonly mistakes: readonly string[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
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

function noCounts(): Counts {
  const share = (): Share => ({ hits: 0, of: 0 });
  return {
    verdict: share(),
    layout: share(),
    columns: share(),
    rows: share(),
    exactRows: share(),
    cells: share(),
    names: share(),
    titles: share(),
    invented: 0,
    silentErrors: 0,
    warned: 0,
    grantRows: share(),
    grantDates: share(),
    grantFairValues: share(),
    grantCells: share(),
    paymentTotals: share(),
    paymentComponentSums: share(),
  };
}

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
      mistakes.push(`${label} ${key} ${String(value)}, truth ${String(expected[key])}`);
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

export function pooledScore(scores: readonly FileScore[]): Counts {
  const pooled = noCounts();
  for (const score of scores) {
    for (const key of Object.keys(pooled) as (keyof Counts)[]) {
      const from = score[key];
      const to = pooled[key];
      if (typeof from === "number" || typeof to === "number")
        (pooled[key] as number) = (to as number) + (from as number);
      else {
        to.hits += from.hits;
        to.of += from.of;
      }
    }
  }
  return pooled;
}

function percent(share: Share): string {
  return share.of === 0 ? "-" : `${((100 * share.hits) / share.of).toFixed(1)}% of ${share.of}`;
}

export function printedScore(scores: readonly FileScore[], pooled: Counts): string {
  const lines = [
    "file                                  verdict rows  exact invented silent warned grants(fv) payments    ms    MB",
  ];
  const fraction = (share: Share): string => (share.of === 0 ? "-" : `${share.hits}/${share.of}`);
  for (const score of scores) {
    lines.push(
      [
        score.file.padEnd(38),
        (score.scored ? (score.verdict.hits === 1 ? "right" : "WRONG") : `(${score.found})`).padEnd(7),
        fraction(score.rows).padEnd(5),
        fraction(score.exactRows).padEnd(6),
        String(score.invented).padEnd(8),
        String(score.silentErrors).padEnd(6),
        String(score.warned).padEnd(6),
        fraction(score.grantFairValues).padEnd(10),
        fraction(score.paymentTotals).padEnd(8),
        score.milliseconds.toFixed(0).padStart(5),
        score.peakMegabytes.toFixed(0).padStart(5),
      ].join(" "),
    );
    for (const mistake of score.mistakes.slice(0, 40)) lines.push(`    ${mistake}`);
  }
  lines.push("", "pooled");
  for (const [key, value] of Object.entries(pooled)) {
    lines.push(`  ${key.padEnd(22)} ${typeof value === "number" ? value : percent(value)}`);
  }
  return lines.join("\n");
}
