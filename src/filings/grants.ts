/** The Grants of Plan-Based Awards table (Regulation S-K 402(d)). */

import type { GrantRow } from "./filing-facts.ts";
import { isFigure, tableRows } from "./items.ts";
import type { Item, Row } from "./items.ts";
import type { KnownPeople } from "./known-people.ts";
import { logicalLayouts } from "./logical-columns.ts";
import type { LogicalColumn } from "./logical-columns.ts";
import { printedLines, withoutMarks } from "./printed-text.ts";
import { within } from "./sct-layout.ts";
import { cellSource } from "./table.ts";
import type { Source, Table } from "./table.ts";
import { unstackedRows } from "./unstacked-rows.ts";

type FigureKey = Exclude<
  keyof GrantRow,
  "name" | "award" | "grantDate" | "sources" | "confidence" | "warnings"
>;
type GrantKey = FigureKey | "grantDate" | "aside";
type GrantColumn = LogicalColumn & { readonly key: GrantKey | null };

type GrantsReading = {
  readonly table: Table;
  readonly columns: readonly GrantColumn[];
  readonly rows: readonly GrantRow[];
  readonly score: number;
};

const headerWords = /threshold|target|maximum|fair value|grant|award|\(#\)|\(\$\)|payout|\bname\b/i;

function grantColumn(header: string, group: string): GrantKey | null {
  const text = header.toLowerCase();
  const all = `${group} ${header}`.toLowerCase();
  if (/\bdates?\b/.test(text) && !/fair|value/.test(text))
    return /approv|action|committee|board|authori/.test(text) ? "aside" : "grantDate";
  const level = /threshold|minimum/.test(text)
    ? "Threshold"
    : /target/.test(text)
      ? "Target"
      : /max/.test(text)
        ? "Maximum"
        : null;
  if (level !== null) {
    const equity =
      !/non-?\s?equity|cash/.test(all) &&
      (/equity|stock|share|psu|performance (?:share|unit)/.test(all) || /#/.test(text));
    return `${equity ? "eip" : "neip"}${level}`;
  }
  if (/exercise|base\s+price|strike|grant price/.test(text)) return "exercisePrice";
  if (/fair\s+value|grant\s+date\s+value|value\s+of\s+(?:stock|equity|option)/.test(text))
    return "grantDateFairValue";
  if (/closing|market\s+price|market\s+value/.test(text)) return "aside";
  if (/options?\b|\bsars?\b|appreciation|tsrus?/.test(text)) return "optionUnits";
  if (/stock|shares|units|rsus?\b/.test(text)) return "stockUnits";
  return group === "" ? null : grantColumn(group, "");
}

/** Without headings that say which plan: the first three levels are the cash plan's where they are in dollars. */
function grantColumns(columns: readonly LogicalColumn[]): GrantColumn[] {
  const keyed = columns.map((column): GrantColumn => ({
    ...column,
    key: grantColumn(column.header, column.group),
  }));
  const seen = new Set<string>();
  return keyed.map((column) => {
    const key = column.key;
    if (key === null || key === "aside") return column;
    const again = seen.has(key);
    seen.add(key);
    if (!again) return column;
    const other = key.startsWith("neip") ? (key.replace("neip", "eip") as GrantKey) : null;
    if (other === null || seen.has(other)) return { ...column, key: null };
    seen.add(other);
    return { ...column, key: other };
  });
}

/** Reads the table as one of grants, or null where it is none. `carried` is the person whose rows the page before ended in. */
function grantsReading(table: Table, people: KnownPeople, carried: string | null): GrantsReading | null {
  if (table.rowCount < 2) return null;
  const rows = unstackedRows(tableRows(table));
  let best: GrantsReading | null = null;
  for (const layout of logicalLayouts(rows, table)) {
    const columns = grantColumns(layout.columns);
    const keys = new Set(columns.map((column) => column.key));
    const levels = [...keys].filter((key) => /^n?eip/.test(key ?? "")).length;
    if (!keys.has("grantDateFairValue") && levels < 2) continue;
    const headerEnd = layout.headerRows.findLastIndex((row) =>
      row.items.some((item) => headerWords.test(item.text) && people.named(item.text) === null),
    );
    const body = [...layout.headerRows.slice(headerEnd + 1), ...layout.bodyRows];
    const found = grantRows(body, columns, people, carried);
    const headerText = layout.headerRows.flatMap((row) => row.items.map((item) => item.text)).join(" ");
    const score = grantsScore(keys, headerText, table, found);
    if (found.length > 0 && score > (best?.score ?? 4)) best = { table, columns, rows: found, score };
  }
  return best;
}

function grantsScore(
  keys: ReadonlySet<GrantKey | null>,
  headerText: string,
  table: Table,
  rows: readonly GrantRow[],
): number {
  let score = 0;
  if (
    table.context
      .slice(-4)
      .some((block) => /grants?\s+of\s+plan[-\s]*based\s+awards?/i.test(block) && block.length < 160)
  )
    score += 5;
  if (/grants?\s+of\s+plan/i.test(headerText)) score += 4;
  for (const key of [
    "grantDate",
    "grantDateFairValue",
    "stockUnits",
    "optionUnits",
    "exercisePrice",
    "eipTarget",
    "neipTarget",
  ] as const)
    if (keys.has(key)) score += 1;
  if (/non-?\s?equity\s+incentive|estimated\s+(?:possible|future)/i.test(headerText)) score += 3;
  if (/outstanding|unexercis|not vested|expiration|fees earned|director/i.test(headerText)) score -= 6;
  if (!keys.has("grantDate")) score -= 2;
  if (!keys.has("grantDateFairValue")) score -= 2;
  return score + Math.min(rows.length, 20) * 0.05;
}

function grantRows(
  body: readonly Row[],
  columns: readonly GrantColumn[],
  people: KnownPeople,
  carried: string | null,
): GrantRow[] {
  const found: GrantRow[] = [];
  let person = carried;
  let nameItem: Item | null = null;
  let heading: string | null = null;
  for (const row of body) {
    const labels = row.items.filter(
      (item) => !isFigure(item) && item.date === null && item.year === null && /[a-z]/i.test(item.text),
    );
    const awards: string[] = [];
    for (const label of labels) {
      const named = personIn(label, people);
      if (named === null) awards.push(withoutMarks(label.text));
      else {
        if (named.name !== person) heading = null;
        person = named.name;
        nameItem = label;
        if (named.rest !== "") awards.push(named.rest);
      }
    }
    const award = awards.filter((text) => text !== "").join(" ");
    if (!hasGrant(row, columns)) {
      if (award !== "" && labels.length === 1 && award.length < 80) heading = award;
      continue;
    }
    if (person === null || /^(?:sub)?-?\s*total/i.test(award)) continue;
    found.push(grantRow(row, columns, person, award === "" ? heading : award, nameItem));
  }
  return found;
}

/** A label that is a person, or a person's name with an award's on the lines below it. */
function personIn(label: Item, people: KnownPeople): { name: string; rest: string } | null {
  const whole = people.named(label.text);
  if (whole !== null) return { name: whole, rest: "" };
  const lines = printedLines(label.cell)
    .map((line) => withoutMarks(line.text))
    .filter((line) => line !== "");
  for (let upTo = 1; upTo < Math.min(lines.length, 4); upTo++) {
    const name = people.named(lines.slice(0, upTo).join(" "));
    if (name === null) continue;
    const rest = lines.slice(upTo).join(" ");
    return {
      name,
      rest: /president|officer|chair|\bc[efotp]o\b|counsel|secretary|director/i.test(rest) ? "" : rest,
    };
  }
  const comma = people.named(label.text.split(/[,–—(]/)[0] ?? "");
  return comma === null ? null : { name: comma, rest: "" };
}

function hasGrant(row: Row, columns: readonly GrantColumn[]): boolean {
  return row.items.some(
    (item) =>
      item.figure.kind === "amount" &&
      item.year === null &&
      columns.some(
        (column) =>
          column.key !== null && column.key !== "grantDate" && column.key !== "aside" && within(item, column),
      ),
  );
}

function grantRow(
  row: Row,
  columns: readonly GrantColumn[],
  name: string,
  award: string | null,
  nameItem: Item | null,
): GrantRow {
  const values: Partial<Record<FigureKey, number>> = {};
  const sources: Record<string, Source> = {};
  const warnings: string[] = [];
  let grantDate: string | null = null;
  for (const column of columns) {
    const key = column.key;
    if (key === null || key === "aside") continue;
    const inside = row.items.filter((item) => within(item, column));
    if (key === "grantDate") {
      const dated = inside.find((item) => item.date !== null);
      if (dated === undefined) continue;
      grantDate ??= dated.date;
      sources.grantDate ??= cellSource(dated.table, dated.cell, dated.from, dated.to);
      continue;
    }
    const figures = inside.filter((item) => item.figure.kind === "amount");
    const item = figures[0];
    if (item === undefined || item.figure.kind !== "amount") continue;
    if (figures.length > 1)
      warnings.push(`${figures.length} figures stand in the column ${column.header}; the first was taken.`);
    values[key] = key === "exercisePrice" ? item.figure.value : Math.round(item.figure.value);
    sources[key] = cellSource(item.table, item.cell, item.from, item.to);
  }
  if (nameItem !== null) sources.name = cellSource(nameItem.table, nameItem.cell, nameItem.from, nameItem.to);
  const value = (key: FigureKey): number | null => values[key] ?? null;
  return {
    name,
    award,
    grantDate,
    neipThreshold: value("neipThreshold"),
    neipTarget: value("neipTarget"),
    neipMaximum: value("neipMaximum"),
    eipThreshold: value("eipThreshold"),
    eipTarget: value("eipTarget"),
    eipMaximum: value("eipMaximum"),
    stockUnits: value("stockUnits"),
    optionUnits: value("optionUnits"),
    exercisePrice: value("exercisePrice"),
    grantDateFairValue: value("grantDateFairValue"),
    sources,
    confidence: warnings.length > 0 ? 0.5 : 0.9,
    warnings,
  };
}

/** The grants table and its next pages; each person's fair values are checked against the newest year's stock and option awards. */
export function grantsOfPlanBasedAwards(
  tables: readonly Table[],
  people: KnownPeople,
  equity: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): { rows: GrantRow[]; tables: number[] } {
  const readings = tables.flatMap((table) =>
    taken.has(table.index) ? [] : (grantsReading(table, people, null) ?? []),
  );
  const best = readings.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score < 6) return { rows: [], tables: [] };
  const pages: GrantsReading[] = [best];
  let edge = best;
  for (const next of readings.filter((reading) => reading.table.index > best.table.index)) {
    const alike =
      next.columns.map((column) => column.key).join() === best.columns.map((column) => column.key).join();
    if (!alike || next.table.start - edge.table.end > 12_000) break;
    edge = grantsReading(next.table, people, edge.rows.at(-1)?.name ?? null) ?? next;
    pages.push(edge);
  }
  const rows = pages.flatMap((page) => page.rows);
  return {
    rows: rows.map((row) => checkedGrant(row, rows, equity)),
    tables: pages.map((page) => page.table.index),
  };
}

function checkedGrant(
  row: GrantRow,
  rows: readonly GrantRow[],
  equity: ReadonlyMap<string, number>,
): GrantRow {
  const expected = equity.get(row.name);
  const own = rows.filter((other) => other.name === row.name);
  if (expected === undefined || own.every((other) => other.grantDateFairValue === null)) return row;
  const sum = own.reduce((total, other) => total + (other.grantDateFairValue ?? 0), 0);
  if (Math.abs(sum - expected) <= Math.max(2, own.length))
    return { ...row, confidence: Math.max(row.confidence, 0.97) };
  const warning = `${row.name}'s fair values add up to $${sum.toLocaleString("en-US")}; stock and option awards of the year are $${expected.toLocaleString("en-US")}.`;
  return { ...row, confidence: 0.5, warnings: [...row.warnings, warning] };
}
