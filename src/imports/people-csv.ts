import { cellOf, columnPositions, csvTable } from "./csv-table.ts";
import type { CsvRow } from "./csv-rows.ts";
import { skipUnreadRows } from "./csv-skips.ts";
import { decodedText } from "./decoded-text.ts";
import { undefusedCell } from "./defused-cell.ts";
import { personKeys } from "./identity-key.ts";
import type { PersonFact } from "./import-facts.ts";
import { textFindings } from "./reading.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { writtenDate } from "./written-date.ts";

const columnNames = {
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
type Field = keyof typeof columnNames;

export function isPeopleCsvHeader(cells: readonly string[]): boolean {
  return ["full name", "given name", "family name", "emails", "phones", "urls"].every((name) =>
    cells.includes(name),
  );
}

function personOf(row: CsvRow, cell: (field: Field) => string, file: string): PersonFact {
  const list = (field: Field): string[] =>
    cell(field)
      .split(/\r\n|\r|\n/)
      .filter((value) => value !== "");
  const identity = {
    fullName: cell("fullName"),
    company: cell("company"),
    emails: list("emails"),
    urls: list("urls"),
    connectedOn: writtenDate(cell("connectedOn")),
  };
  const [key, ...weakerKeys] = personKeys(identity);
  return {
    file,
    line: row.line,
    key,
    weakerKeys,
    ...identity,
    givenName: cell("givenName"),
    familyName: cell("familyName"),
    position: cell("position"),
    phones: list("phones"),
    birthday: cell("birthday") === "" ? null : cell("birthday"),
    notes: cell("notes"),
    more: [],
  };
}

/** The people export of this product, read back; the marks against formulas come off. */
export function peopleCsvReading(input: Uint8Array | string, context: ReadContext): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  const table = csvTable(decoded.text, isPeopleCsvHeader);
  if (table === null) {
    found.problem("no-header", null, `${context.fileName} does not have the columns of a people export.`);
    return found.reading("oneofone-people", decoded.encoding);
  }
  const columns = columnPositions(table.header, columnNames);
  for (const row of table.rows) {
    found.record();
    const person = personOf(
      row,
      (field) => undefusedCell(cellOf(row, columns, field, "as-is")),
      context.fileName,
    );
    if (person.fullName === "" && person.emails.length === 0) {
      found.skip("people", "no-name", row.line, `Line ${row.line}: the row names nobody.`);
    } else {
      found.facts.people.push(person);
    }
  }
  skipUnreadRows(table, "people", found);
  return found.reading("oneofone-people", decoded.encoding);
}
