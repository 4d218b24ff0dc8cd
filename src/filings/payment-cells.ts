/** Figures of a payments table, each told by its person, its scenario and its component, whichever side they are printed on. */

import { isFigure } from "./items.ts";
import type { Item, Row } from "./items.ts";
import type { KnownPeople } from "./known-people.ts";
import type { Layout, LogicalColumn } from "./logical-columns.ts";
import { printedLines } from "./printed-text.ts";
import { bareLabel, isComponent, isPartTotal, isScenario, isTotal } from "./scenario-words.ts";
import { within } from "./sct-layout.ts";
import type { Table } from "./table.ts";

export type PaymentCell = {
  readonly person: string;
  /** Empty for a column shared by the scenarios beside it. */
  readonly scenario: string;
  /** Empty where the table has one figure for the whole scenario. */
  readonly component: string;
  readonly total: boolean;
  /** Its label is a total's of some sort: the sum tells whether it is the scenario's. */
  readonly partTotal: boolean;
  readonly item: Item;
};

type Side = {
  readonly scenario: string;
  readonly component: string;
  readonly total: boolean;
  readonly person: string | null;
};
type RowLabels = {
  readonly row: Row;
  readonly person: string | null;
  readonly sections: readonly string[];
  readonly labels: readonly string[];
};

export function paymentCells(layout: Layout, table: Table, people: KnownPeople): PaymentCell[] {
  const headerEnd = layout.headerRows.findLastIndex((row) => row.items.length >= 2);
  const headerRows = layout.headerRows.slice(0, headerEnd + 1);
  const lead = layout.headerRows.slice(headerEnd + 1);
  const outside = personAround(headerRows, layout, table, people);
  const rows = rowLabels([...lead, ...layout.bodyRows], layout, people, outside);
  const columns = columnSides(layout.columns, people);
  const byColumns = columns.filter((side) => side.scenario !== "").length;
  const scenarioColumns = byColumns > 0 && byColumns * 2 >= columns.filter((side) => !side.total).length;
  const sides = rows.map((labels) => rowSide(labels, scenarioColumns));
  const headed = byColumns === 0 && sides.every((side) => side.scenario === "") ? scenarioAround(table) : "";
  return rows.flatMap((labels, at) => {
    const own = sides[at] ?? rowSide(labels, scenarioColumns);
    return layout.columns.flatMap((column, i): PaymentCell[] => {
      const side = columns[i];
      const item = labels.row.items.find((one) => isFigure(one) && within(one, column));
      if (side === undefined || item === undefined || /%|\(#\)/.test(column.header)) return [];
      const person = labels.person ?? side.person ?? outside;
      if (person === null) return [];
      const scenario = scenarioColumns ? side.scenario : own.scenario || headed;
      const across = scenarioColumns || side.total ? side.component : side.component || side.scenario;
      const labelsOfIt = scenarioColumns ? [own.component, across] : [across, own.component];
      const component = labelsOfIt.filter((part) => part !== "").join(", ");
      const total = own.total || side.total;
      return [{ person, scenario, component, total, partTotal: !total && isPartTotal(component), item }];
    });
  });
}

/** A table of one person names them in its heading cell or right above itself. */
function personAround(
  headerRows: readonly Row[],
  layout: Layout,
  table: Table,
  people: KnownPeople,
): string | null {
  for (const row of headerRows) {
    for (const item of row.items) {
      const name =
        item.column < (layout.columns[0]?.from ?? 0)
          ? (people.named(item.text) ?? people.mentioned(item.text))
          : null;
      if (name !== null) return name;
    }
  }
  for (const block of table.context.slice(-3).toReversed()) {
    const name = block.length < 90 ? (people.named(block) ?? people.mentioned(block)) : null;
    if (name !== null) return name;
  }
  return null;
}

/** A table of one scenario names it in the heading right above itself. */
function scenarioAround(table: Table): string {
  const block = bareLabel(table.context.at(-1) ?? "");
  const several = /\b(?:or|and)\b.*change[-\s](?:in|of)[-\s]control|potential\s+payments?|\btable\b/i;
  const named =
    /terminat|change[-\s](?:in|of)[-\s]control|without\s+cause|good\s+reason|^death\b|^disability\b/i;
  return block.length <= 100 && named.test(block) && !several.test(block) && !/[.;]$/.test(block)
    ? block
    : "";
}

function columnSides(columns: readonly LogicalColumn[], people: KnownPeople): Side[] {
  const grouped = columns.some((column) => isScenario(column.group));
  return columns.map((column) => {
    const group = bareLabel(column.group);
    const header = bareLabel(column.header);
    const person = people.named(header) ?? people.named(group);
    if (person !== null) return { scenario: "", component: "", total: false, person };
    const total = isTotal(header);
    if (isScenario(group) && !isScenario(header))
      return { scenario: group, component: total ? "" : header, total, person };
    if (grouped && column.parts.length > 1) {
      const [top, ...below] = column.parts.map(bareLabel);
      const rest = below.join(" ");
      if (top !== undefined && isScenario(top) && !isScenario(rest))
        return { scenario: top, component: isTotal(rest) ? "" : rest, total: isTotal(rest), person };
    }
    if (isScenario(header) && !(total && !isScenario(header.replace(/total/i, "")))) {
      return {
        scenario: group !== "" && isScenario(group) ? joinedScenario(group, header) : header,
        component: "",
        total: false,
        person,
      };
    }
    return { scenario: "", component: total ? "" : header, total, person };
  });
}

/** A group that only names the table ("Termination reason") adds nothing to its scenarios. */
function joinedScenario(group: string, header: string): string {
  return /reason$|scenario|event|potential|payments? (?:up)?on|^termination$|benefits/i.test(group)
    ? header
    : `${group} ${header}`;
}

function rowLabels(
  rows: readonly Row[],
  layout: Layout,
  people: KnownPeople,
  outside: string | null,
): RowLabels[] {
  const labelEnd = layout.columns[0]?.from ?? 0;
  const found: RowLabels[] = [];
  let person: string | null = outside;
  let sections: string[] = [];
  let spanning: { text: string; rowEnd: number; column: number }[] = [];
  let overPeople = false;
  for (const [at, row] of rows.entries()) {
    const labels: string[] = [];
    spanning = spanning.filter((one) => one.rowEnd >= row.row);
    const carried = spanning.map((one) => one.text);
    const figures = row.items.filter((item) => isFigure(item) && item.columnEnd >= labelEnd);
    for (const item of row.items) {
      if (isFigure(item) && item.column >= labelEnd) continue;
      if (figures.length > 0 && item.column > (layout.columns.at(-1)?.to ?? labelEnd)) continue;
      const named = rowPerson(item, people);
      if (named !== null) {
        if (named.name !== person && !overPeople) sections = [];
        person = named.name;
        if (named.rest !== "") labels.push(named.rest);
        continue;
      }
      const text = bareLabel(item.text);
      if (text === "" || !/[a-z]{2}/i.test(text)) continue;
      labels.push(text);
      if (item.cell.rowEnd > item.row) spanning.push({ text, rowEnd: item.cell.rowEnd, column: item.column });
    }
    if (figures.length > 0)
      found.push({
        row,
        person,
        sections: [...sections, ...carried.filter((text) => !labels.includes(text))],
        labels,
      });
    else if (labels.length === 1 && (labels[0] ?? "").length < 200) {
      sections = nextSections(sections, labels[0] ?? "");
      overPeople = leadsPeople(rows[at + 1], labelEnd, people);
    }
  }
  return found;
}

/** A section right above a person's row of figures is over all people down to the next section. */
function leadsPeople(next: Row | undefined, labelEnd: number, people: KnownPeople): boolean {
  if (next === undefined || !next.items.some((item) => isFigure(item) && item.columnEnd >= labelEnd))
    return false;
  return next.items.some((item) => rowPerson(item, people) !== null);
}

/** A scenario's heading replaces the last scenario's; a heading of components replaces the last one of its kind. */
function nextSections(sections: readonly string[], text: string): string[] {
  return isScenario(text) ? [text] : [...sections.filter(isScenario), text];
}

function rowPerson(item: Item, people: KnownPeople): { name: string; rest: string } | null {
  const whole = people.named(bareLabel(item.text));
  if (whole !== null) return { name: whole, rest: "" };
  const lines = printedLines(item.cell)
    .map((line) => bareLabel(line.text))
    .filter((line) => line !== "");
  for (let upTo = 1; upTo < Math.min(lines.length, 4); upTo++) {
    const name = people.named(lines.slice(0, upTo).join(" "));
    const rest = lines.slice(upTo).join(" ");
    if (name !== null)
      return {
        name,
        rest:
          isScenario(rest) || isComponent(rest) ? (/officer|president|chair/i.test(rest) ? "" : rest) : "",
      };
  }
  const leading = people.leading(bareLabel(item.text));
  if (leading !== null) {
    const office = /officer|president|chair/i.test(leading.rest);
    // "Compensation: Base Salary": the component is what follows the heading.
    return { name: leading.name, rest: office ? "" : bareLabel(leading.rest.replace(/^[^:]*:\s*/, "")) };
  }
  const lead = people.named(item.text.split(/[,–—(:]/)[0] ?? "");
  return lead === null || isScenario(item.text) ? null : { name: lead, rest: "" };
}

function rowSide(labels: RowLabels, scenarioColumns: boolean): Side {
  const own = labels.labels;
  const total = own.some(isTotal);
  const components = own.filter((label) => !isTotal(label));
  if (scenarioColumns)
    return { scenario: "", component: total ? "" : components.join(", "), total, person: null };
  const scenario = components.find(isScenario) ?? labels.sections.findLast(isScenario) ?? "";
  const rest = components.filter((label) => label !== scenario);
  return { scenario, component: total ? "" : rest.join(", "), total, person: null };
}
