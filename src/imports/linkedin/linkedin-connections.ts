import { cellOf, columnPositions, csvTable } from "../csv-table.ts";
import type { ColumnPositions, CsvTable } from "../csv-table.ts";
import type { CsvRow } from "../csv-rows.ts";
import { skipUnreadRows } from "../csv-skips.ts";
import { decodedText } from "../decoded-text.ts";
import { linkedinProfileKey, personKeys } from "../identity-key.ts";
import type { LabelledText, PersonFact } from "../import-facts.ts";
import { textFindings } from "../reading.ts";
import type { Findings, ReadContext, Reading } from "../reading.ts";
import { dateOrderOf, writtenDate } from "../written-date.ts";
import type { DateOrder } from "../written-date.ts";
import { connectionColumns, isLinkedinHeader } from "./linkedin-headers.ts";
import type { ConnectionField } from "./linkedin-headers.ts";

type Columns = ColumnPositions<ConnectionField>;

/** The slug of a profile address, for the rare row that has an address and no name. */
function nameFromProfile(url: string): string {
  return linkedinProfileKey(url)?.replace(/^linkedin:\w+\//, "") ?? "";
}

function unknownCells(row: CsvRow, table: CsvTable, columns: Columns): LabelledText[] {
  const known = new Set(columns.values());
  return row.cells.flatMap((cell, index) =>
    known.has(index) || cell.trim() === "" ? [] : [{ label: table.header[index] ?? "", text: cell.trim() }],
  );
}

function connectionFact(
  row: CsvRow,
  table: CsvTable,
  columns: Columns,
  order: DateOrder,
  file: string,
): PersonFact {
  const cell = (field: ConnectionField): string => cellOf(row, columns, field);
  const url = cell("url");
  const givenName = cell("givenName");
  const familyName = cell("familyName");
  const fullName = [givenName, familyName].filter((part) => part !== "").join(" ") || nameFromProfile(url);
  const identity = {
    fullName,
    company: cell("company"),
    emails: cell("email") === "" ? [] : [cell("email")],
    urls: url === "" ? [] : [url],
    connectedOn: writtenDate(cell("connectedOn"), order),
  };
  const [key, ...weakerKeys] = personKeys(identity);
  return {
    file,
    line: row.line,
    key,
    weakerKeys,
    ...identity,
    givenName,
    familyName,
    position: cell("position"),
    phones: [],
    birthday: null,
    notes: cell("notes"),
    more: unknownCells(row, table, columns),
  };
}

function readRow(
  row: CsvRow,
  table: CsvTable,
  columns: Columns,
  order: DateOrder,
  context: ReadContext,
  found: Findings,
): void {
  found.record();
  const fact = connectionFact(row, table, columns, order, context.fileName);
  const place = `Line ${row.line}`;
  if (
    row.cells.length > table.header.length &&
    row.cells.slice(table.header.length).some((cell) => cell.trim() !== "")
  ) {
    found.skip(
      "people",
      "too-many-cells",
      row.line,
      `${place}: ${row.cells.length} cells under ${table.header.length} columns; a comma stands outside quotes. Quote the cell and import again.`,
    );
    return;
  }
  if (fact.fullName === "") {
    const isHidden = fact.company === "" && fact.position === "" && fact.emails.length === 0;
    found.skip(
      "people",
      isHidden ? "hidden-profile" : "no-name",
      row.line,
      isHidden
        ? `${place}: LinkedIn tells only the date of this connection; the profile is hidden or closed.`
        : `${place}: the row names nobody.`,
    );
    return;
  }
  const written = cellOf(row, columns, "connectedOn");
  if (fact.connectedOn === null && written !== "") {
    found.problem(
      "unreadable-date",
      row.line,
      `${place}: "${written.slice(0, 60)}" is no date this reader knows; ${fact.fullName} is kept without the day of connecting.`,
    );
  }
  found.facts.people.push(fact);
}

/** LinkedIn's Connections.csv of any year: with or without preamble and URL column, columns in any order. */
export function linkedinConnections(input: Uint8Array | string, context: ReadContext): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  const table = csvTable(decoded.text, isLinkedinHeader.connections);
  if (table === null) {
    found.problem(
      "no-header",
      null,
      `${context.fileName} has no header with First Name, Last Name and Connected On; is it LinkedIn's Connections.csv?`,
    );
    return found.reading("linkedin-connections", decoded.encoding);
  }
  const columns = columnPositions(table.header, connectionColumns);
  const dates = table.rows.map((row) => cellOf(row, columns, "connectedOn"));
  const { order, isSettled } = dateOrderOf(dates, "month-first");
  if (!isSettled) {
    found.problem(
      "ambiguous-date",
      null,
      `Connected On in ${context.fileName} could be read day first or month first; it is read month first.`,
    );
  }
  for (const row of table.rows) readRow(row, table, columns, order, context, found);
  skipUnreadRows(table, "people", found);
  return found.reading("linkedin-connections", decoded.encoding);
}
