/**
 * Logical columns out of grid columns. A filing sets eight columns over as many as 66 grid columns; the figures
 * themselves say where they are: those that stand over one another are one column, whatever spacers lie between.
 */

import { isFigure } from "./items.ts";
import type { Item, Row } from "./items.ts";
import { joinedLines } from "./printed-text.ts";
import type { Table } from "./table.ts";

export type LogicalColumn = {
  /** Grid columns from the leftmost to the rightmost figure, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Header words over it, top to bottom; those that span several columns are in `group`. */
  readonly header: string;
  readonly group: string;
};

export type Layout = {
  readonly columns: readonly LogicalColumn[];
  /** Rows above the first one with figures. */
  readonly headerRows: readonly Row[];
  readonly bodyRows: readonly Row[];
};

/** Does the item belong to a column of figures: an amount, dash, year or date? */
export function isColumnar(item: Item): boolean {
  return isFigure(item) || item.year !== null || item.date !== null || item.figure.kind === "percent";
}

/** The first row that reads as data: two figures, or a year and one. Header rows of years only are not. */
export function firstDataRow(rows: readonly Row[]): number {
  return rows.findIndex((row) => {
    const figures = row.items.filter(isFigure).filter((item) => item.year === null || /,/.test(item.text));
    const years = row.items.filter((item) => item.year !== null).length;
    const substantial = figures.filter((item) => item.figure.kind !== "amount" || !/^\d{1,2}$/.test(item.text));
    return substantial.length >= 2 || (substantial.length >= 1 && (years === 1 || hasLabel(row)));
  });
}

function hasLabel(row: Row): boolean {
  const first = row.items[0];
  return first !== undefined && row.items.length >= 2 && first.figure.kind === "text" && /[a-z]{3}/i.test(first.text);
}

export function logicalLayout(rows: readonly Row[], table: Table): Layout | null {
  const first = firstDataRow(rows);
  if (first < 0) return null;
  const bodyRows = rows.slice(first);
  const ranges = columnRanges(bodyRows);
  if (ranges.length === 0) return null;
  const headerRows = rows.slice(0, first);
  return { columns: withHeaders(ranges, headerRows, table), headerRows, bodyRows };
}

type Range = { from: number; to: number };

function columnRanges(rows: readonly Row[]): Range[] {
  const all: Range[] = [];
  for (const row of rows) {
    for (const item of row.items) {
      if (isColumnar(item)) all.push({ from: item.column, to: item.columnEnd });
    }
  }
  all.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Range[] = [];
  for (const range of all) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}

/** Gives each range the header text above it; text over several ranges is their group's. */
function withHeaders(ranges: readonly Range[], headerRows: readonly Row[], table: Table): LogicalColumn[] {
  const headers = ranges.map((): string[] => []);
  const groups = ranges.map((): string[] => []);
  for (const row of headerRows) {
    for (const item of row.items) {
      for (const part of table.geometry === "characters" ? wordsOver(item, ranges, table) : [item]) {
        const over = overlapped(part, ranges, table);
        const target = over.length > 1 ? groups : headers;
        for (const index of over) target[index]?.push(part.text);
      }
    }
  }
  return ranges.map((range, i) => ({
    from: range.from,
    to: range.to,
    header: headerText(headers[i] ?? []),
    group: headerText(groups[i] ?? []),
  }));
}

type Part = { readonly text: string; readonly column: number; readonly columnEnd: number; readonly row: number };

/** In character geometry one space may part two headings: a heading over several columns is taken word by word unless a rule groups them. */
function wordsOver(item: Item, ranges: readonly Range[], table: Table): Part[] {
  const over = overlapped(item, ranges, table);
  const grouped = table.rules.some(
    (rule) => rule.row === item.row + 1 && rule.column <= item.column + 1 && rule.columnEnd >= item.columnEnd - 1,
  );
  if (over.length < 2 || grouped) return [item];
  const words: Part[] = [];
  for (const match of item.cell.text.matchAll(/\S+/g)) {
    const column = item.column + match.index;
    words.push({ text: match[0], column, columnEnd: column + match[0].length - 1, row: item.row });
  }
  return words;
}

function overlapped(part: Part, ranges: readonly Range[], table: Table): number[] {
  const over: number[] = [];
  for (const [i, range] of ranges.entries()) {
    if (part.column <= range.to && part.columnEnd >= range.from) over.push(i);
  }
  if (over.length > 0) return over;
  // Nothing under it: headings may stand a little beside their figures.
  const reach = table.geometry === "characters" ? 8 : 3;
  let best = -1;
  let bestDistance = reach + 1;
  for (const [i, range] of ranges.entries()) {
    const distance = part.column > range.to ? part.column - range.to : range.from - part.columnEnd;
    const sideCost = part.columnEnd < range.from ? 0 : 0.5;
    if (distance + sideCost < bestDistance) {
      best = i;
      bestDistance = distance + sideCost;
    }
  }
  return best < 0 ? [] : [best];
}

function headerText(parts: readonly string[]): string {
  const joined = joinedLines(parts.filter((part) => !/^\(?[a-z]\)?$/.test(part)));
  return unwrapped(joined);
}

/** "Compen- sation" is one word; "Non- Equity" keeps its hyphen. */
function unwrapped(text: string): string {
  return text
    .replace(/(non)-\s+/gi, "$1-")
    .replace(/([a-z]{2,})-\s*(sation|ation|tion|sion|ments?|pensation|tive|ity|ings?|ties|ary|als?|ed)\b/gi, "$1$2")
    .replace(/\s+/g, " ")
    .trim();
}
