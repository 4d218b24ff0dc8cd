import { birthdayOf, isBlankDate } from "./birthday.ts";
import { foldedHeader } from "./csv-table.ts";
import { undefusedCell } from "./defused-cell.ts";
import type { LabelledText } from "./import-facts.ts";
import { distinctValues, joinedName, personFact } from "./person-fact.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { tableReading } from "./table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "./table-reading.ts";

/** Outlook's column names in English, German, French, Spanish, Italian, Dutch, Portuguese and the Nordic languages. */
const columns = {
  fullName: [
    "name",
    "full name",
    "display name",
    "contact name",
    "anzeigename",
    "nom complet",
    "nombre completo",
    "nome completo",
    "volledige naam",
  ],
  givenName: [
    "first name",
    "given name",
    "firstname",
    "vorname",
    "prenom",
    "nombre",
    "nome",
    "primeiro nome",
    "voornaam",
    "fornavn",
    "fornamn",
    "imie",
  ],
  middleName: [
    "middle name",
    "weitere vornamen",
    "zweiter vorname",
    "deuxieme prenom",
    "segundo nombre",
    "secondo nome",
    "segundo nome",
    "middelste naam",
    "mellemnavn",
    "mellomnavn",
  ],
  familyName: [
    "last name",
    "surname",
    "family name",
    "lastname",
    "nachname",
    "nom",
    "nom de famille",
    "apellidos",
    "apellido",
    "cognome",
    "sobrenome",
    "apelido",
    "achternaam",
    "efternavn",
    "etternavn",
    "efternamn",
    "nazwisko",
  ],
  suffix: ["suffix", "suffixe", "sufijo", "suffisso", "sufixo", "achtervoegsel", "titre de fin"],
  company: [
    "company",
    "organization",
    "organisation",
    "company name",
    "firma",
    "unternehmen",
    "societe",
    "entreprise",
    "organizacion",
    "empresa",
    "compania",
    "societa",
    "azienda",
    "bedrijf",
    "virksomhed",
    "foretag",
  ],
  position: [
    "job title",
    "position",
    "role",
    "fonction",
    "poste",
    "puesto",
    "cargo",
    "posizione",
    "qualifica",
    "functie",
    "stilling",
    "befattning",
    "stanowisko",
  ],
  birthday: [
    "birthday",
    "geburtstag",
    "anniversaire",
    "date de naissance",
    "cumpleanos",
    "compleanno",
    "aniversario",
    "verjaardag",
    "fodselsdag",
    "fodelsedag",
    "urodziny",
  ],
  notes: [
    "notes",
    "note",
    "notizen",
    "remarques",
    "notas",
    "anotacoes",
    "notities",
    "noter",
    "notater",
    "anteckningar",
    "comments",
  ],
} as const;
type Field = keyof typeof columns;

const emailName = /e ?mail|messagerie|correo|posta elettronica|correio|e post/;
const phoneName =
  /phone|telefo|\btel\b|mobile?\b|mobil|portable|cellulare|movil|celular|telemovel|telefoon|handy/;
const webName =
  /\bweb\b|website|webseite|webpage|web page|page web|pagina web|pagina da web|webpagina|url|linkedin|homepage/;

/** Columns that speak of an address without being one, or of somebody else's number. */
const aboutName =
  /display|type\b|\btyp\b|anzeig|nom complet|nombre (?:para|completo)|visualizz|weergave|assist|tty|fax|telecop/;

function has(cells: readonly string[], names: readonly string[]): boolean {
  return cells.some((cell) => names.includes(cell));
}

function hasAddress(cells: readonly string[]): boolean {
  return cells.some((cell) => emailName.test(cell) || phoneName.test(cell));
}

/** A header that parts given from family names and has a mail or phone column: people, whatever else it lists. */
export function isAddressBookHeader(cells: readonly string[]): boolean {
  return has(cells, columns.givenName) && has(cells, columns.familyName) && hasAddress(cells);
}

/** A header with a name in one column or two and a mail or phone column. */
export function isOutlookHeader(cells: readonly string[]): boolean {
  return isAddressBookHeader(cells) || (has(cells, columns.fullName) && hasAddress(cells));
}

type Addresses = {
  readonly emails: string[];
  readonly phones: string[];
  readonly urls: string[];
  readonly more: LabelledText[];
};

/** Cells without a field, sorted by their column's name and by what they hold. */
function addressesOf(cells: readonly LabelledText[]): Addresses {
  const result: Addresses = { emails: [], phones: [], urls: [], more: [] };
  for (const { label, text: marked } of cells) {
    const text = undefusedCell(marked);
    const name = foldedHeader(label);
    const isAbout = aboutName.test(name);
    if (!isAbout && emailName.test(name) && /^[^\s@]+@[^\s@]+$/.test(text)) result.emails.push(text);
    else if (webName.test(name) && /^(?:https?:\/\/|www\.|[\w-]+\.)\S+$/i.test(text)) result.urls.push(text);
    else if (!isAbout && phoneName.test(name) && /\d/.test(text)) result.phones.push(text);
    else if (!isBlankDate(text)) result.more.push({ label, text });
  }
  return result;
}

/** French Outlook calls both the form of address and the job "Titre"; the job is the second. */
function secondTitle(row: TableRow<Field>, header: readonly string[]): number {
  const last = header.findLastIndex((cell) => foldedHeader(cell) === "titre");
  return last > 0 && (row.cells[last] ?? "").trim() !== "" ? last : -1;
}

function readContact(row: TableRow<Field>, tools: TableTools<Field>): void {
  const text = (field: Field): string => undefusedCell(row.cell(field));
  const addresses = addressesOf(row.others());
  const written = text("birthday");
  const birthday = isBlankDate(written) ? null : birthdayOf(written, tools.dateOrder("birthday"));
  if (birthday === null && !isBlankDate(written)) tools.unreadableDate(row.line, "Birthday", written);
  const person = personFact({
    file: tools.file,
    line: row.line,
    fullName:
      joinedName(text("givenName"), text("middleName"), text("familyName"), text("suffix")) ||
      text("fullName"),
    givenName: joinedName(text("givenName"), text("middleName")),
    familyName: text("familyName"),
    position: text("position") || undefusedCell((row.cells[secondTitle(row, tools.header)] ?? "").trim()),
    company: text("company"),
    emails: distinctValues(addresses.emails),
    phones: distinctValues(addresses.phones),
    urls: distinctValues(addresses.urls),
    connectedOn: null,
    birthday,
    notes: text("notes"),
    more: addresses.more,
  });
  if (person.fullName === "") {
    tools.found.skip("people", "no-name", row.line, `Line ${row.line}: no name, company, address or number.`);
  } else {
    tools.found.facts.people.push(person);
  }
}

const layout: TableLayout<Field> = {
  format: "outlook-csv",
  kind: "people",
  columns,
  isHeader: isOutlookHeader,
  wanted: "a name column and an e-mail or phone column",
  dateOrder: (folded) =>
    folded.includes("first name") || folded.includes("name") ? "month-first" : "day-first",
};

/** Outlook's contact CSV in several languages, and any contact table of the same kind. */
export function outlookCsv(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, layout, readContact);
}
