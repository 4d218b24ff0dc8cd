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
  /** The header's pieces by row, top to bottom. */
  readonly parts: readonly string[];
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
function firstDataRow(rows: readonly Row[]): number {
  return rows.findIndex((row) => {
    const figures = row.items.filter(isFigure).filter((item) => item.year === null || /,/.test(item.text));
    const years = row.items.filter((item) => item.year !== null).length;
    const substantial = figures.filter(
      (item) => item.figure.kind !== "amount" || !/^[1-9]\d?$/.test(item.text),
    );
    return substantial.length >= 2 || (substantial.length >= 1 && (years === 1 || hasLabel(row)));
  });
}

function hasLabel(row: Row): boolean {
  const first = row.items[0];
  return (
    first !== undefined &&
    row.items.length >= 2 &&
    first.figure.kind === "text" &&
    /[a-z]{3}/i.test(first.text)
  );
}

/** No disclosure of pay has as many columns; a wider table is another, and is not weighed. */
const mostColumns = 60;
/** Rows that show where a table's columns are, and the heading rows above them that matter. */
const sampledRows = 400;
const headingRows = 15;

/** The ways to lay the headings over the figures: by place first, then in order where the headings drift beside them. */
export function logicalLayouts(rows: readonly Row[], table: Table): Layout[] {
  const first = firstDataRow(rows);
  if (first < 0) return [];
  const bodyRows = rows.slice(first);
  const headerRows = rows.slice(0, first);
  const sample = bodyRows.slice(0, sampledRows);
  const headings = headerRows.slice(-headingRows);
  const found = columnRanges(bodyRows);
  if (found.length === 0 || found.length > mostColumns) return [];
  const ranges = mergedSpans(found, headings, sample, table);
  const labelled = labelColumns(sample);
  const whole = withoutStrays(ranges, headings, sample, table, labelled);
  const byPlace = withHeaders(whole, headings, table, labelled);
  const layouts: Layout[] = [{ columns: byPlace, headerRows, bodyRows }];
  const inOrder = headersInOrder(whole, headings);
  if (inOrder !== null) layouts.push({ columns: inOrder, headerRows, bodyRows });
  return layouts;
}

/** Figures beside their column (a dash set left under figures set right) have no heading and never share a row with it. */
function withoutStrays(
  ranges: readonly Range[],
  headerRows: readonly Row[],
  bodyRows: readonly Row[],
  table: Table,
  labelled: readonly Range[],
): Range[] {
  let whole = [...ranges];
  for (let tries = whole.length; tries > 0; tries--) {
    const columns = withHeaders(whole, headerRows, table, labelled);
    if (columns.every((column) => column.header === "" && column.group === "")) return whole;
    const held = whole.map((range) =>
      bodyRows.map((row) => row.items.some((item) => isColumnar(item) && inRange(item, range))),
    );
    const exclusive = (a: number, b: number): boolean =>
      held[a]?.every((has, row) => !(has && held[b]?.[row] === true)) ?? false;
    const merge = columns.flatMap((column, i): [number, number][] => {
      if (column.header !== "") return [];
      const beside = [i - 1, i + 1].filter(
        (other) =>
          exclusive(i, other) &&
          (column.group === "" || columns[other]?.group.includes(column.group) === true),
      );
      const distance = (other: number): number =>
        other < i ? column.from - (whole[other]?.to ?? 0) : (whole[other]?.from ?? 0) - column.to;
      beside.sort((a, b) => distance(a) - distance(b));
      return beside[0] === undefined ? [] : [[Math.min(i, beside[0]), Math.max(i, beside[0])]];
    })[0];
    if (merge === undefined) return whole;
    const [left, right] = [whole[merge[0]], whole[merge[1]]];
    if (left === undefined || right === undefined) return whole;
    whole = [...whole.slice(0, merge[0]), { from: left.from, to: right.to }, ...whole.slice(merge[1] + 1)];
  }
  return whole;
}

function inRange(item: Item, range: Range): boolean {
  return item.column <= range.to && item.columnEnd >= range.from;
}

/** Grid columns under which rows of figures have words: headings there are the words', not a figure's beside them. */
function labelColumns(rows: readonly Row[]): Range[] {
  return rows.flatMap((row) =>
    row.items.some(isColumnar)
      ? row.items
          .filter((item) => !isColumnar(item))
          .map((item) => ({ from: item.column, to: item.columnEnd }))
      : [],
  );
}

/** The lowest row of headings that has one for each column of figures, with or without one for the names. */
function headersInOrder(ranges: readonly Range[], headerRows: readonly Row[]): LogicalColumn[] | null {
  for (const row of headerRows.toReversed()) {
    const items = row.items.filter((item) => /[a-z]{2}/i.test(item.text));
    const extra = items.length - ranges.length;
    if (extra !== 0 && extra !== 1) continue;
    return ranges.map((range, i) => ({
      ...range,
      header: headerText([items[i + extra]?.text ?? ""]),
      group: "",
      parts: [items[i + extra]?.text ?? ""],
    }));
  }
  return null;
}

/** One heading over figures that never share a row is over one column, set at two places. */
function mergedSpans(
  ranges: readonly Range[],
  headerRows: readonly Row[],
  bodyRows: readonly Row[],
  table: Table,
): Range[] {
  if (table.geometry === "characters") return [...ranges];
  const merged = [...ranges];
  for (const row of headerRows) {
    for (const item of row.items) {
      const over = merged.filter((range) => item.column <= range.to && item.columnEnd >= range.from);
      const from = over[0];
      const to = over.at(-1);
      if (from === undefined || to === undefined || over.length < 2) continue;
      const inner = headerRows.some(
        (other) =>
          other.row > row.row &&
          other.items.filter((below) => below.column <= to.to && below.columnEnd >= from.from).length > 1,
      );
      const shared = bodyRows.some(
        (body) =>
          over.filter((range) =>
            body.items.some((it) => isColumnar(it) && it.column <= range.to && it.columnEnd >= range.from),
          ).length > 1,
      );
      if (!inner && !shared) merged.splice(merged.indexOf(from), over.length, { from: from.from, to: to.to });
    }
  }
  return merged;
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
function withHeaders(
  ranges: readonly Range[],
  headerRows: readonly Row[],
  table: Table,
  labelled: readonly Range[],
): LogicalColumn[] {
  const headers = ranges.map((): string[] => []);
  const groups = ranges.map((): string[] => []);
  for (const row of headerRows) {
    for (const item of row.items) {
      for (const part of table.geometry === "characters" ? wordsOver(item, ranges, table) : [item]) {
        const over = overlapped(part, ranges, table, labelled);
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
    parts: headers[i] ?? [],
  }));
}

type Part = {
  readonly text: string;
  readonly column: number;
  readonly columnEnd: number;
  readonly row: number;
};

/** In character geometry one space may part two headings: a heading over several columns is taken word by word unless a rule groups them. */
function wordsOver(item: Item, ranges: readonly Range[], table: Table): Part[] {
  const over = overlapped(item, ranges, table);
  const grouped = table.rules.some(
    (rule) =>
      rule.row === item.row + 1 && rule.column <= item.column + 1 && rule.columnEnd >= item.columnEnd - 1,
  );
  if (over.length < 2 || grouped) return [item];
  const words: Part[] = [];
  for (const match of item.cell.text.matchAll(/\S+/g)) {
    const column = item.column + match.index;
    words.push({ text: match[0], column, columnEnd: column + match[0].length - 1, row: item.row });
  }
  return words;
}

function overlapped(
  part: Part,
  ranges: readonly Range[],
  table: Table,
  labelled: readonly Range[] = [],
): number[] {
  const over: number[] = [];
  for (const [i, range] of ranges.entries()) {
    if (part.column <= range.to && part.columnEnd >= range.from) over.push(i);
  }
  if (over.length > 0) return over;
  if (labelled.some((label) => part.column <= label.to && part.columnEnd >= label.from)) return [];
  // Nothing under it: headings may stand a little beside their figures.
  const reach = table.geometry === "characters" ? 12 : 3;
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
    .replace(
      /([a-z]{2,})-\s*(sation|ation|tion|sion|ments?|pensation|tive|ity|ings?|ties|ary|als?|ed)\b/gi,
      "$1$2",
    )
    .replace(/\s+/g, " ")
    .trim();
}
