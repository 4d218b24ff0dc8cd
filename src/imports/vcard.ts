import { birthdayOf } from "./birthday.ts";
import { contentLines, structuredParts, unescapedText } from "./content-lines.ts";
import type { ContentLine } from "./content-lines.ts";
import { decodedText } from "./decoded-text.ts";
import type { LabelledText, PersonFact } from "./import-facts.ts";
import { distinctValues, isPlainLabel, joinedName, personFact } from "./person-fact.ts";
import { textFindings } from "./reading.ts";
import type { Findings, ReadContext, Reading } from "./reading.ts";
import { writtenDate } from "./written-date.ts";

const propertiesPerCard = 2000;

type Card = { readonly line: number; readonly properties: ContentLine[]; cutCount: number };

/** Bytes of a quoted-printable text (RFC 2045, 6.7); what is no escape stays as it is. */
function quotedPrintable(text: string, charset: string): string {
  const encoded = new TextEncoder().encode(text.replace(/=\r?\n/g, ""));
  const bytes: number[] = [];
  for (let at = 0; at < encoded.length; at += 1) {
    const byte = encoded[at] ?? 0;
    const hex = byte === 61 ? String.fromCharCode(encoded[at + 1] ?? 0, encoded[at + 2] ?? 0) : "";
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(byte);
    }
  }
  return decodedCharset(new Uint8Array(bytes), charset);
}

function decodedCharset(bytes: Uint8Array, charset: string): string {
  for (const label of [charset, "utf-8"]) {
    try {
      return new TextDecoder(label, { fatal: label === "utf-8" }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function isBinary(property: ContentLine): boolean {
  const encoding = property.parameters.get("ENCODING")?.[0]?.toUpperCase() ?? "";
  return encoding === "B" || encoding === "BASE64" || /^data:/i.test(property.value);
}

function rawValue(property: ContentLine): string {
  const isQuoted = property.parameters
    .get("ENCODING")
    ?.some((name) => name.toUpperCase() === "QUOTED-PRINTABLE");
  if (isQuoted !== true) return property.value;
  return quotedPrintable(property.value, property.parameters.get("CHARSET")?.[0] ?? "utf-8").replace(
    /\r\n?/g,
    "\n",
  );
}

function textValue(property: ContentLine): string {
  return unescapedText(rawValue(property)).trim();
}

/** `_$!<HomePage>!$_` is how Apple writes its own labels. */
function plainLabel(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/, "$1");
}

function first(card: Card, name: string): ContentLine | undefined {
  const found = card.properties.filter((property) => property.name === name);
  return found.find((property) => property.parameters.has("PREF")) ?? found[0];
}

function all(card: Card, name: string): string[] {
  return distinctValues(card.properties.filter((property) => property.name === name).map(textValue));
}

function phoneValue(text: string): string {
  const [number = "", extension] = text.replace(/^tel:/i, "").split(/;ext=/i);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

/** Properties that became fields, or that only serve the card itself. */
const fieldNames = new Set(
  "VERSION FN N ORG TITLE EMAIL TEL URL BDAY NOTE X-ABLABEL PRODID REV UID SOURCE PROFILE X-ONEOFONE-CONNECTED-ON X-MS-OL-DESIGN X-ABUID X-ABADR X-ABSHOWAS X-IMAGETYPE X-IMAGEHASH".split(
    " ",
  ),
);

/** Apple's social profiles stand among the URLs where they are one. */
function isSocialUrl(property: ContentLine): boolean {
  return property.name === "X-SOCIALPROFILE" && /^https?:/i.test(textValue(property));
}

/** A card that names a list of others, as Apple and vCard 4.0 have it. */
function isGroup(card: Card): boolean {
  const kind = first(card, "X-ADDRESSBOOKSERVER-KIND") ?? first(card, "KIND");
  return kind !== undefined && textValue(kind).toLowerCase() === "group";
}

/** Everything without a field, and the labels that custom groups give to addresses. */
function moreOf(card: Card): LabelledText[] {
  const labels = new Map(
    card.properties
      .filter(({ name, group }) => name === "X-ABLABEL" && group !== "")
      .map((label) => [label.group, plainLabel(textValue(label))]),
  );
  return card.properties.flatMap((property) => {
    const label = labels.get(property.group) ?? "";
    if (fieldNames.has(property.name) && (isPlainLabel(label) || property.name === "X-ABLABEL")) return [];
    if (isSocialUrl(property)) return [];
    if (isBinary(property)) return [{ label: property.name, text: "(binary, not imported)" }];
    const parts = ["ADR", "X-ABADR"].includes(property.name)
      ? structuredParts(rawValue(property), ";")
      : [textValue(property)];
    const text = distinctValues(parts).join(", ");
    const types =
      property.parameters.get("TYPE")?.filter((type) => !/^(?:pref|internet|voice)$/i.test(type)) ?? [];
    const name = label !== "" ? label : [property.name, ...types.map((type) => type.toLowerCase())].join(" ");
    return text === "" ? [] : [{ label: name, text }];
  });
}

/** From version 3.0 on a comma parts several given names; one with a space behind it belongs to a name. */
function spacedNames(card: Card, property: ContentLine): string {
  const value = rawValue(property);
  const version = first(card, "VERSION")?.value.trim() ?? "";
  return version === "2.1" ? value : value.replace(/(?<!\\),(?=[^\s,;])/g, " ");
}

function cardName(card: Card): { fullName: string; givenName: string; familyName: string } {
  const property = first(card, "N");
  const [family = "", given = "", middle = "", prefix = "", suffix = ""] =
    property === undefined
      ? []
      : structuredParts(spacedNames(card, property), ";").map((part) => part.trim());
  const formatted = first(card, "FN");
  const fullName = formatted === undefined ? "" : textValue(formatted);
  return {
    fullName: fullName || joinedName(prefix, given, middle, family, suffix),
    givenName: joinedName(given, middle),
    familyName: family,
  };
}

function cardPerson(card: Card, file: string, found: Findings): PersonFact {
  const org = first(card, "ORG");
  const [company = "", ...units] = org === undefined ? [] : structuredParts(rawValue(org), ";");
  const title = first(card, "TITLE");
  const born = first(card, "BDAY");
  const birthday = born === undefined ? null : birthdayOf(textValue(born));
  if (born !== undefined && birthday === null && textValue(born) !== "") {
    found.problem(
      "unreadable-date",
      born.line,
      `Line ${born.line}: birthday "${textValue(born).slice(0, 60)}" is no date this import knows.`,
    );
  }
  const department = distinctValues(units).join(", ");
  return personFact({
    file,
    line: card.line,
    ...cardName(card),
    position: title === undefined ? "" : textValue(title),
    company: company.trim(),
    emails: distinctValues(all(card, "EMAIL").map((email) => email.replace(/^mailto:/i, ""))),
    phones: distinctValues(all(card, "TEL").map(phoneValue)),
    urls: distinctValues([...all(card, "URL"), ...card.properties.filter(isSocialUrl).map(textValue)]),
    connectedOn: writtenDate(all(card, "X-ONEOFONE-CONNECTED-ON")[0] ?? ""),
    birthday,
    notes: all(card, "NOTE").join("\n\n"),
    more: [...(department === "" ? [] : [{ label: "Department", text: department }]), ...moreOf(card)],
  });
}

function readCard(card: Card, file: string, found: Findings): void {
  found.record();
  if (card.cutCount > 0) {
    found.problem(
      "properties-cut",
      card.line,
      `Line ${card.line}: a card of ${propertiesPerCard + card.cutCount} properties; only the first ${propertiesPerCard} are read.`,
    );
  }
  if (isGroup(card)) {
    found.skip("people", "group", card.line, `Line ${card.line}: a group of contacts, nobody in particular.`);
    return;
  }
  const person = cardPerson(card, file, found);
  if (person.fullName === "")
    found.skip("people", "no-name", card.line, `Line ${card.line}: no name, company, address or number.`);
  else found.facts.people.push(person);
}

/**
 * vCard 2.1, 3.0 and 4.0: folding, quoted-printable with soft breaks, character sets, groups with labels. A card
 * within a card (AGENT) belongs to its outer card's record; a card that never ends is read as far as it goes.
 */
export function vcards(input: Uint8Array | string, context: ReadContext): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  let card: Card | null = null;
  let depth = 0;
  for (const property of contentLines(decoded.text)) {
    const isCard = property.value.trim().toUpperCase() === "VCARD";
    if (property.name === "BEGIN" && isCard) {
      if (card === null && found.isFull("people", property.line)) break;
      depth += 1;
      if (card !== null && depth === 2 && !endsWithAgent(card)) {
        found.problem(
          "malformed",
          card.line,
          `Line ${card.line}: the card does not end before the next one begins.`,
        );
        readCard(card, context.fileName, found);
        card = null;
        depth = 1;
      }
      card ??= { line: property.line, properties: [], cutCount: 0 };
    } else if (property.name === "END" && isCard) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && card !== null) {
        readCard(card, context.fileName, found);
        card = null;
      }
    } else if (card !== null && depth === 1 && property.name !== "") {
      if (card.properties.length < propertiesPerCard) card.properties.push(property);
      else card.cutCount += 1;
    }
  }
  if (card !== null) {
    found.problem(
      "malformed",
      card.line,
      `Line ${card.line}: the card does not end; the file may be cut off.`,
    );
    readCard(card, context.fileName, found);
  }
  return found.reading("vcard", decoded.encoding);
}

/** An AGENT property of vCard 2.1 holds a whole card on the lines after it. */
function endsWithAgent(card: Card): boolean {
  const last = card.properties.at(-1);
  return last?.name === "AGENT" && last.value.trim() === "";
}
