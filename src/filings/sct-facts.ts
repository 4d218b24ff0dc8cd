/** Rows of the Summary Compensation Table as facts, each with its sources, its checks and what they found. */

import type { SctRow } from "./filing-facts.ts";
import type { InlineFact, InlineFacts } from "./inline-facts.ts";
import type { Item } from "./items.ts";
import { officerRole } from "./officer-role.ts";
import { partKeys } from "./pay-columns.ts";
import type { PayKey } from "./pay-columns.ts";
import type { Person } from "./people-rows.ts";
import { isPlausibleName } from "./person-names.ts";
import type { Problem } from "./problem.ts";
import { sumTolerance } from "./sct-rows.ts";
import type { SctReadRow, SctReading } from "./summary-compensation.ts";
import { cellSource } from "./table.ts";
import type { Source } from "./table.ts";

export type SctFacts = {
  readonly layout: "post-2006" | "pre-2006";
  readonly columnsPresent: readonly PayKey[];
  readonly fiscalYears: readonly number[];
  readonly rows: readonly SctRow[];
  readonly problems: readonly Problem[];
};

/** Item 402(b) had no total and counted options; Item 402(c), in force for fiscal years ending on or after 15 December 2006, has both in dollars. */
function layoutOf(reading: SctReading): SctFacts["layout"] {
  const newest = Math.max(...reading.people.flatMap((entry) => entry.rows.map((row) => row.year)));
  if (newest <= 2005) return "pre-2006";
  if (reading.keys.includes("total")) return "post-2006";
  const old: PayKey[] = ["otherAnnual", "optionsSarsCount", "ltipPayouts", "restrictedStock"];
  return old.filter((key) => reading.keys.includes(key)).length >= 2 ? "pre-2006" : "post-2006";
}

/** Headings alone do not tell dollars from counts: the layout does. */
function keyInLayout(key: PayKey, layout: SctFacts["layout"], keys: readonly PayKey[]): PayKey {
  if (layout === "pre-2006") {
    if (key === "optionAwards") return "optionsSarsCount";
    if (key === "stockAwards") return "restrictedStock";
    if (key === "nonEquityIncentive") return keys.includes("bonus") ? "ltipPayouts" : "bonus";
    return key;
  }
  if (key === "restrictedStock") return "stockAwards";
  if (key === "optionsSarsCount") return "optionAwards";
  if (key === "otherAnnual") return "allOther";
  return key === "ltipPayouts" ? "nonEquityIncentive" : key;
}

export function sctFacts(reading: SctReading, facts: InlineFacts): SctFacts {
  const layout = layoutOf(reading);
  const keys = [...new Set(reading.keys.map((key) => keyInLayout(key, layout, reading.keys)))];
  const peo = peoYears(reading, facts);
  const seen = new Map<string, SctRow>();
  const problems: Problem[] = [...peo.problems, ...averageProblems(reading, facts)];
  for (const { person, rows } of reading.people) {
    for (const row of rows) {
      const fact = sctRow(reading, layout, person, row, peo.warned);
      const key = `${fact.name}|${fact.year}`;
      const twin = seen.get(key);
      if (twin !== undefined && sameFigures(twin, fact)) continue;
      const kept =
        twin === undefined
          ? fact
          : {
              ...fact,
              confidence: 0.3,
              warnings: [...fact.warnings, "The table has a second row for this person and year."],
            };
      seen.set(twin === undefined ? key : `${key}|${seen.size}`, kept);
      if (kept.warnings.length > 0) problems.push(rowProblem(kept, row));
    }
  }
  const rows = [...seen.values()];
  const fiscalYears = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  return { layout, columnsPresent: keys, fiscalYears, rows, problems };
}

function sameFigures(a: SctRow, b: SctRow): boolean {
  return a.total === b.total && partKeys.every((key) => a[key] === b[key]);
}

function rowProblem(fact: SctRow, row: SctReadRow): Problem {
  const item = row.source.row.items[0];
  const place = item === undefined ? { start: 0, end: 0 } : cellSource(item.table, item.cell);
  return {
    code: "row-fails-check",
    place: { start: place.start, end: place.end },
    message: `${fact.name}, ${fact.year}: ${fact.warnings.join(" ")} Compare the row with the document before you use it.`,
  };
}

function sctRow(
  reading: SctReading,
  layout: SctFacts["layout"],
  person: Person,
  row: SctReadRow,
  warnedYears: ReadonlySet<number>,
): SctRow {
  const values: Partial<Record<PayKey, number | null>> = {};
  const sources: Partial<Record<PayKey | "name" | "title" | "year", Source>> = {};
  for (const [key, item] of Object.entries(row.placed.items) as [PayKey, Item][]) {
    const placed = keyInLayout(key, layout, reading.keys);
    const value = row.placed.values[key] ?? null;
    const before = values[placed] ?? null;
    values[placed] = before === null ? value : before + (value ?? 0);
    sources[placed] ??= cellSource(item.table, item.cell, item.from, item.to);
  }
  if (person.nameItem !== null) sources.name = cellSource(person.nameItem.table, person.nameItem.cell);
  if (person.titleItem !== null) sources.title = cellSource(person.titleItem.table, person.titleItem.cell);
  const yearItem = row.source.row.items.find((item) => item.year === row.year);
  if (yearItem !== undefined)
    sources.year = cellSource(yearItem.table, yearItem.cell, yearItem.from, yearItem.to);
  const warnings = rowWarnings(reading, layout, person, row, warnedYears);
  const value = (key: PayKey): number | null => values[key] ?? null;
  const old = layout === "pre-2006";
  return {
    name: person.name,
    title: person.title,
    year: row.year,
    salary: value("salary"),
    bonus: value("bonus"),
    stockAwards: old ? value("restrictedStock") : value("stockAwards"),
    optionAwards: old ? null : value("optionAwards"),
    nonEquityIncentive: old ? null : value("nonEquityIncentive"),
    pensionChange: value("pensionChange"),
    allOther: value("allOther"),
    total: value("total"),
    ...(old && {
      otherAnnual: value("otherAnnual"),
      restrictedStock: value("restrictedStock"),
      optionsSarsCount: value("optionsSarsCount"),
      ltipPayouts: value("ltipPayouts"),
    }),
    roles: officerRole(person.title),
    sources,
    confidence: warnings.length > 0 ? 0.4 : row.placed.offBy === null ? 0.8 : 0.97,
    warnings,
  };
}

function rowWarnings(
  reading: SctReading,
  layout: SctFacts["layout"],
  person: Person,
  row: SctReadRow,
  warnedYears: ReadonlySet<number>,
): string[] {
  const warnings = [...row.placed.warnings];
  const { offBy, values } = row.placed;
  if (offBy !== null && Math.abs(offBy) > sumTolerance(reading.unit)) {
    const total = values.total ?? 0;
    warnings.push(
      `The parts add up to $${(total + offBy).toLocaleString("en-US")}; the total printed is $${total.toLocaleString("en-US")}.`,
    );
  }
  if (layout === "post-2006" && reading.keys.includes("total") && (values.total ?? null) === null)
    warnings.push("The row prints no total to check the parts against.");
  if (layout === "post-2006" && !reading.keys.includes("total"))
    warnings.push("The table has no total column to check the parts against.");
  if (offBy === null && reading.layouts[0]?.headingsLost === true) {
    warnings.push(
      "The table has more headings than columns of figures, and no total to tell which is which.",
    );
  }
  if (offBy === null && isOddlyWide(row.source))
    warnings.push(
      "The row has more or fewer cells than the others, and no total to tell which figure is which.",
    );
  if (person.otherName !== null)
    warnings.push(`“${person.otherName}” in the title reads as another person's name.`);
  if (!isPlausibleName(person.name)) warnings.push(`“${person.name}” does not read as a person's name.`);
  if (row.yearFromHeading) warnings.push("The row prints no year; the year is the heading's.");
  if (warnedYears.has(row.year) && isPrincipal(person))
    warnings.push(
      "The total is not the one tagged as the principal executive officer's (ecd:PeoTotalCompAmt).",
    );
  return warnings;
}

/** A cell lost or added moves the figures after it under other headings. */
function isOddlyWide({ row }: SctReadRow["source"]): boolean {
  const { widths } = row.table;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
  return usual !== undefined && widths[row.row] !== usual;
}

function isPrincipal(person: Person): boolean {
  return officerRole(person.title).includes("ceo");
}

function newestFirst(facts: readonly InlineFact[]): InlineFact[] {
  return facts
    .filter((fact) => fact.periodEnd !== null && fact.value !== 0)
    .sort((a, b) => ((a.periodEnd ?? "") < (b.periodEnd ?? "") ? 1 : -1));
}

/** Years of the table whose tagged principal executive officer's totals no row has. Fiscal years are counted from the newest, whatever they are called. */
function peoYears(
  reading: SctReading,
  facts: InlineFacts,
): { warned: ReadonlySet<number>; problems: Problem[] } {
  const rows = reading.people.flatMap((entry) => entry.rows);
  const totals = new Set(rows.map((row) => row.placed.values.total));
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  const ends = [...new Set(newestFirst(facts.peoTotals).map((fact) => fact.periodEnd))];
  const warned = new Set<number>();
  const problems: Problem[] = [];
  for (const [i, year] of years.entries()) {
    const tagged = facts.peoTotals.filter((fact) => fact.periodEnd === ends[i] && fact.value !== 0);
    if (ends[i] === undefined || tagged.length === 0 || tagged.some((fact) => totals.has(fact.value)))
      continue;
    warned.add(year);
    problems.push(
      failedCheck(
        reading,
        `No row has the total ${tagged.map((fact) => fact.value).join(" or ")} that the filing tags for the principal executive officer of ${year} (ecd:PeoTotalCompAmt). Compare the rows of that year with the document.`,
      ),
    );
  }
  return { warned, problems };
}

/** The newest year's tagged mean of the others (ecd:NonPeoNeoAvgTotalCompAmt): a missed or doubled person moves it. */
function averageProblems(reading: SctReading, facts: InlineFacts): Problem[] {
  const tagged = newestFirst(facts.otherAverages)[0];
  const rows = reading.people.flatMap((entry) => entry.rows);
  const newest = Math.max(...rows.map((row) => row.year));
  if (tagged === undefined) return [];
  const peo = new Set(facts.peoTotals.map((fact) => fact.value));
  const others = rows.filter((row) => row.year === newest && !peo.has(row.placed.values.total ?? -1));
  if (others.length === 0) return [];
  const mean = others.reduce((sum, row) => sum + (row.placed.values.total ?? 0), 0) / others.length;
  if (Math.abs(mean - tagged.value) <= Math.max(2, tagged.value * 0.0005)) return [];
  return [
    failedCheck(
      reading,
      `The mean total of the ${others.length} other officers of ${newest} is ${Math.round(mean)}; the filing tags ${tagged.value} (ecd:NonPeoNeoAvgTotalCompAmt). A person may be missed or doubled, or the filer's own figure is off: compare the table's people with the document.`,
    ),
  ];
}

function failedCheck(reading: SctReading, message: string): Problem {
  const table = reading.layouts[0]?.table;
  return { code: "filing-check-failed", place: { start: table?.start ?? 0, end: table?.end ?? 0 }, message };
}
