import { undefusedCell } from "./defused-cell.ts";
import { distinctValues, personFact } from "./person-fact.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { tableReading } from "./table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "./table-reading.ts";

const columns = {
  fullName: ["full name"],
  givenName: ["given name"],
  familyName: ["family name"],
  position: ["position"],
  company: ["company"],
  emails: ["emails"],
  phones: ["phones"],
  urls: ["urls"],
  connectedOn: ["connected on"],
  birthday: ["birthday"],
  notes: ["notes"],
} as const;
type Field = keyof typeof columns;

export function isPeopleCsvHeader(cells: readonly string[]): boolean {
  return ["full name", "given name", "family name", "emails", "phones", "urls"].every((name) =>
    cells.includes(name),
  );
}

function readPerson(row: TableRow<Field>, tools: TableTools<Field>): void {
  const text = (field: Field): string => undefusedCell(row.rawCell(field));
  const list = (field: Field): string[] => distinctValues(text(field).split(/\r\n|\r|\n/));
  const person = personFact({
    file: tools.file,
    line: row.line,
    fullName: text("fullName"),
    givenName: text("givenName"),
    familyName: text("familyName"),
    position: text("position"),
    company: text("company"),
    emails: list("emails"),
    phones: list("phones"),
    urls: list("urls"),
    connectedOn: tools.date(row, "connectedOn"),
    birthday: text("birthday") === "" ? null : text("birthday"),
    notes: text("notes"),
    more: row.others(),
  });
  if (person.fullName === "") {
    tools.found.skip("people", "no-name", row.line, `Line ${row.line}: the row names nobody.`);
  } else {
    tools.found.facts.people.push(person);
  }
}

const layout: TableLayout<Field> = {
  format: "oneofone-people",
  kind: "people",
  columns,
  isHeader: isPeopleCsvHeader,
  wanted: "Full Name, Given Name, Family Name, Emails, Phones and URLs",
};

/** The people export of this product, read back; the marks against formulas come off. */
export function peopleCsvReading(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, layout, readPerson);
}
