import type { ExportedPerson } from "./exported-person.ts";

function escapedText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/g, "\\n");
}

const encoder = new TextEncoder();

/** A content line cut at 75 octets, never within a character (RFC 6350, 3.2). */
function foldedLine(line: string): string {
  if (line.length <= 25 || encoder.encode(line).length <= 75) return line;
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (size + length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += character;
    size += length;
  }
  return [...parts, part].join("\r\n ");
}

/** Apple's way to write a day without its year in vCard 3.0, which has none of its own; 1604 is a leap year. */
function birthdayLine(birthday: string): string {
  return birthday.startsWith("--")
    ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday.slice(2)}`
    : `BDAY;VALUE=date:${birthday}`;
}

function cardLines(person: ExportedPerson): string[] {
  const given = person.givenName === "" && person.familyName === "" ? person.fullName : person.givenName;
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:${escapedText(person.id)}`,
    `FN:${escapedText(person.fullName)}`,
    `N:${escapedText(person.familyName)};${escapedText(given)};;;`,
    ...(person.company === "" ? [] : [`ORG:${escapedText(person.company)}`]),
    ...(person.position === "" ? [] : [`TITLE:${escapedText(person.position)}`]),
    ...person.emails.map((email) => `EMAIL;TYPE=INTERNET:${escapedText(email)}`),
    ...person.phones.map((phone) => `TEL:${escapedText(phone)}`),
    ...person.urls.map((url) => `URL:${escapedText(url)}`),
    ...(person.birthday === null ? [] : [birthdayLine(person.birthday)]),
    ...(person.notes === "" ? [] : [`NOTE:${escapedText(person.notes)}`]),
    ...(person.connectedOn === null ? [] : [`X-ONEOFONE-CONNECTED-ON:${person.connectedOn}`]),
    "END:VCARD",
  ];
}

/**
 * People as vCard 3.0 (RFC 2426). Version 3.0 and not 4.0, because Google Contacts, Outlook and older Apple Contacts
 * write and reliably take 3.0; what 4.0 adds (year-less birthdays) is written in Apple's form, which they share.
 */
export function vcardText(people: Iterable<ExportedPerson>): string {
  return [...people].flatMap((person) => cardLines(person).map((line) => `${foldedLine(line)}\r\n`)).join("");
}
