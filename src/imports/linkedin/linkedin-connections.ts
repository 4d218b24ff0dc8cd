import type { PlainDate } from "../../plain-date.ts";
import { linkedinProfileKey } from "../identity-key.ts";
import { joinedName, personFact } from "../person-fact.ts";
import type { ReadContext, Reading } from "../reading.ts";
import { skipMisshapenRow, tableReading } from "../table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "../table-reading.ts";
import { writtenDate } from "../written-date.ts";
import { connectionColumns, isLinkedinHeader } from "./linkedin-headers.ts";
import type { ConnectionField } from "./linkedin-headers.ts";

/** The slug of a profile address, for the rare row that has an address and no name. */
function nameFromProfile(url: string): string {
  return linkedinProfileKey(url)?.replace(/^linkedin:\w+\//, "") ?? "";
}

function isEmptyProfile(row: TableRow<ConnectionField>): boolean {
  return (["company", "position", "email"] as const).every((field) => row.cell(field) === "");
}

/** The day of connecting from a column whose translated name is not known. */
function unnamedDate(row: TableRow<ConnectionField>): PlainDate | null {
  if (row.cell("connectedOn") !== "") return null;
  return (
    row
      .others()
      .map(({ text }) => writtenDate(text))
      .find((date) => date !== null) ?? null
  );
}

function readConnection(row: TableRow<ConnectionField>, tools: TableTools<ConnectionField>): void {
  if (skipMisshapenRow(row, "people", tools)) return;
  const url = row.cell("url");
  const fullName = joinedName(row.cell("givenName"), row.cell("familyName")) || nameFromProfile(url);
  if (fullName === "") {
    const place = `Line ${row.line}`;
    if (isEmptyProfile(row)) {
      const message = `${place}: LinkedIn tells only the date of this connection; the profile is hidden or closed.`;
      tools.found.skip("people", "hidden-profile", row.line, message);
    } else {
      tools.found.skip("people", "no-name", row.line, `${place}: the row names nobody.`);
    }
    return;
  }
  tools.found.facts.people.push(
    personFact({
      file: tools.file,
      line: row.line,
      fullName,
      givenName: row.cell("givenName"),
      familyName: row.cell("familyName"),
      position: row.cell("position"),
      company: row.cell("company"),
      emails: row.cell("email") === "" ? [] : [row.cell("email")],
      phones: [],
      urls: url === "" ? [] : [url],
      connectedOn: tools.date(row, "connectedOn") ?? unnamedDate(row),
      birthday: null,
      notes: row.cell("notes"),
      more: row.others(),
    }),
  );
}

const layout: TableLayout<ConnectionField> = {
  format: "linkedin-connections",
  kind: "people",
  columns: connectionColumns,
  isHeader: isLinkedinHeader.connections,
  wanted: "First Name, Last Name and Connected On; is it LinkedIn's Connections.csv?",
};

/** LinkedIn's Connections.csv of any year: with or without preamble and URL column, columns in any order. */
export function linkedinConnections(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, layout, readConnection);
}
