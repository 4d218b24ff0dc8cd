import { birthdayOf, isBlankDate } from "./birthday.ts";
import { foldedHeader } from "./csv-table.ts";
import type { LabelledText } from "./import-facts.ts";
import { distinctValues, isPlainLabel, joinedName, personFact } from "./person-fact.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { tableReading } from "./table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "./table-reading.ts";

/** Fields of both headers: the one used until 2024 (Given Name, Organization 1 - Name) and the one since (First Name). */
const columns = {
  name: ["name"],
  prefix: ["name prefix"],
  givenName: ["first name", "given name"],
  middleName: ["middle name", "additional name"],
  familyName: ["last name", "family name"],
  suffix: ["name suffix"],
  fileAs: ["file as"],
  company: ["organization name", "organization 1 name"],
  position: ["organization title", "organization 1 title"],
  birthday: ["birthday"],
  notes: ["notes"],
} as const;
type Field = keyof typeof columns;

const repeatedValue = /^(e mail|email|phone|website) (\d+) value$/;

export function isGoogleContactsHeader(cells: readonly string[]): boolean {
  const hasName = cells.includes("given name") || cells.includes("first name") || cells.includes("name");
  return (
    hasName &&
    cells.some(
      (cell) =>
        /^(?:e mail|phone|website|organization) 1 (?:value|name)$/.test(cell) || cell === "organization name",
    )
  );
}

/** Several values of one field stand in one cell, parted so. */
function cellValues(cell: string): string[] {
  return distinctValues(cell.split(":::"));
}

type Repeated = {
  readonly emails: string[];
  readonly phones: string[];
  readonly urls: string[];
  readonly taken: Set<number>;
  readonly labels: LabelledText[];
};

type RepeatedColumn = { readonly kind: string; readonly value: number; readonly label: number };

/** Where the `E-mail 1 - Value`, `Phone 2 - Value`, … columns stand, with the label beside each. */
function repeatedColumns(header: readonly string[]): readonly RepeatedColumn[] {
  const positions = new Map(header.map((cell, index) => [foldedHeader(cell), index]));
  return [...positions].flatMap(([name, value]) => {
    const match = repeatedValue.exec(name);
    if (!match) return [];
    const [, kind = "", number = ""] = match;
    const label = positions.get(`${kind} ${number} label`) ?? positions.get(`${kind} ${number} type`) ?? -1;
    return [{ kind, value, label }];
  });
}

function repeatedValues(row: TableRow<Field>, repeated: readonly RepeatedColumn[]): Repeated {
  const result: Repeated = { emails: [], phones: [], urls: [], taken: new Set(), labels: [] };
  for (const column of repeated) {
    const values = cellValues(row.cells[column.value] ?? "");
    const target =
      column.kind === "phone" ? result.phones : column.kind === "website" ? result.urls : result.emails;
    for (const value of values) target.push(value);
    result.taken.add(column.value).add(column.label);
    const label = (row.cells[column.label] ?? "").replace(/^\*\s*/, "").trim();
    if (values.length > 0 && !isPlainLabel(label)) result.labels.push({ label, text: values.join(", ") });
  }
  return result;
}

function unmappedCells(
  row: TableRow<Field>,
  header: readonly string[],
  taken: ReadonlySet<number>,
): LabelledText[] {
  const labels = new Set(row.others().map((cell) => cell.label));
  return row.cells.flatMap((cell, index) => {
    const label = header[index] ?? `Column ${index + 1}`;
    const isOther = labels.has(label) && !taken.has(index) && cell.trim() !== "";
    return isOther ? [{ label, text: cell.trim() }] : [];
  });
}

function readContact(
  row: TableRow<Field>,
  tools: TableTools<Field>,
  repeated: readonly RepeatedColumn[],
): void {
  const values = repeatedValues(row, repeated);
  const parts = [
    row.cell("prefix"),
    row.cell("givenName"),
    row.cell("middleName"),
    row.cell("familyName"),
    row.cell("suffix"),
  ];
  const written = row.cell("birthday");
  const birthday = isBlankDate(written) ? null : birthdayOf(written, tools.dateOrder("birthday"));
  if (birthday === null && !isBlankDate(written)) tools.unreadableDate(row.line, "Birthday", written);
  const person = personFact({
    file: tools.file,
    line: row.line,
    fullName: joinedName(...parts) || row.cell("name") || row.cell("fileAs"),
    givenName: joinedName(row.cell("givenName"), row.cell("middleName")),
    familyName: row.cell("familyName"),
    position: row.cell("position"),
    company: row.cell("company"),
    emails: distinctValues(values.emails),
    phones: distinctValues(values.phones),
    urls: distinctValues(values.urls),
    connectedOn: null,
    birthday,
    notes: row.cell("notes"),
    more: [...values.labels, ...unmappedCells(row, tools.header, values.taken)],
  });
  if (person.fullName === "") {
    tools.found.skip("people", "no-name", row.line, `Line ${row.line}: no name, company, address or number.`);
  } else {
    tools.found.facts.people.push(person);
  }
}

const layout: TableLayout<Field> = {
  format: "google-contacts",
  kind: "people",
  columns,
  isHeader: isGoogleContactsHeader,
  wanted: "Google's contact columns (First Name or Given Name, E-mail 1 - Value)",
};

/** Google Contacts' CSV under both its headers; a row may have fewer cells than the header. */
export function googleContacts(input: Uint8Array | string, context: ReadContext): Reading {
  let repeated: readonly RepeatedColumn[] | null = null;
  return tableReading(input, context, layout, (row, tools) => {
    repeated ??= repeatedColumns(tools.header);
    readContact(row, tools, repeated);
  });
}
