import { csvText } from "./csv-text.ts";
import type { ExportedPerson } from "./exported-person.ts";

/** Columns of the people export; the import knows it again by them. Several values in one cell are on lines of their own. */
const peopleCsvHeader = [
  "Full Name",
  "Given Name",
  "Family Name",
  "Position",
  "Company",
  "Emails",
  "Phones",
  "URLs",
  "Connected On",
  "Birthday",
  "Notes",
] as const;

/** People as CSV, defused, readable by the import without loss. */
export function peopleCsv(people: Iterable<ExportedPerson>): string {
  const rows = [...people].map((person) => [
    person.fullName,
    person.givenName,
    person.familyName,
    person.position,
    person.company,
    person.emails.join("\n"),
    person.phones.join("\n"),
    person.urls.join("\n"),
    person.connectedOn ?? "",
    person.birthday ?? "",
    person.notes,
  ]);
  return csvText(peopleCsvHeader, rows);
}
