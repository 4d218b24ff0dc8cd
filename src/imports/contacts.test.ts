import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importReading } from "./import-reading.ts";
import type { PersonFact } from "./import-facts.ts";

async function people(fileName: string): Promise<readonly PersonFact[]> {
  const bytes = new Uint8Array(
    readFileSync(new URL(`../../test/fixtures/imports/${fileName}`, import.meta.url)),
  );
  const { facts, recordsIn, skipped } = await importReading(bytes, { fileName });
  expect(recordsIn).toBe(facts.people.length + skipped.length);
  return facts.people;
}

test("S6 Google's header of 2024: several values in a cell, short rows, year-less birthdays, custom labels", async () => {
  const [jane, bo] = await people("google-new.csv");
  expect(jane).toMatchObject({
    fullName: "Dr. Jane Doe",
    key: "linkedin:in/jane-doe-test",
    emails: ["jane@acme.example", "jd@acme.example", "jane@home.example"],
    phones: ["+44 20 7946 0000"],
    birthday: "--12-01",
    more: [
      { label: "Club", text: "jane@home.example" },
      { label: "Organization Department", text: "R&D" },
      { label: "Labels", text: "* myContacts" },
    ],
  });
  expect(bo).toMatchObject({
    line: 3,
    familyName: "Van Dam, Jr.",
    birthday: "--02-29",
    emails: ["bo@dam.example"],
    notes: "Line one\nLine two",
  });
});

test("S6 Google's older header, in UTF-16", async () => {
  expect(await people("google-old.csv")).toMatchObject([
    {
      fullName: "Zoë Brandt",
      company: "Brandt AG",
      position: "CEO",
      birthday: "1980-03-22",
      phones: ["+49 170 1234567"],
    },
  ]);
});

test("S6 Outlook in German, semicolons and Windows-1252", async () => {
  const [first, second] = await people("outlook-de.csv");
  expect(first).toMatchObject({
    fullName: "Jürgen Müller",
    company: "Müller & Söhne",
    position: "Geschäftsführer",
    emails: ["j@mueller.example"],
    phones: ["+49 30 2", "+49 170 3"],
    urls: ["www.mueller.example"],
    birthday: "1970-04-03",
    notes: "Straße; Nr. 5",
  });
  expect(first?.more).toContainEqual({ label: "Fax geschäftlich", text: "+49 30 1" });
  expect(second).toMatchObject({ fullName: "Anna Maria Groß", birthday: null });
});

test("S6 Outlook in French, where one word names the form of address and the job", async () => {
  const text =
    '"Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Titre","Téléphone (bureau)","Téléphone de l\'assistant(e)","Adresse de messagerie","Nom complet de l\'adresse de messagerie","Anniversaire"\n"Mme","Chloé","","Roux","","Roux SA","R&D","Directrice","+33 1 23","+33 9 99","chloe@roux.example","Chloé Roux (chloe@roux.example)","03/04/1980"\n';
  const { facts } = await importReading(text, { fileName: "contacts.csv" });
  expect(facts.people).toMatchObject([
    {
      fullName: "Chloé Roux",
      position: "Directrice",
      phones: ["+33 1 23"],
      emails: ["chloe@roux.example"],
      birthday: "1980-04-03",
    },
  ]);
});

test("S6 vCard 2.1, 3.0 and 4.0 in one file", async () => {
  const [first, second, third] = await people("cards.vcf");
  expect(first).toMatchObject({
    fullName: "Dr. Jörg Müller",
    givenName: "Jörg",
    familyName: "Müller",
    company: "Brandt AG",
    position: "CTO",
    notes: "erste Zeile\nzweite Zeile",
  });
  expect(second).toMatchObject({
    fullName: "Jane Doe, Ph.D.",
    key: "linkedin:in/jane-doe-test",
    urls: ["https://www.linkedin.com/in/jane-doe-test", "https://jane.example"],
    birthday: "--12-01",
    notes: "a very long note that is folded in the middle of a word and goes on",
  });
  expect(second?.more).toContainEqual({ label: "Board", text: "jane@acme.example" });
  expect(third).toMatchObject({ phones: ["+1-418-656-9254 ext. 102"], birthday: "--02-03" });
  expect([first?.line, second?.line, third?.line]).toEqual([1, 15, 28]);
});

test("S6 a card that does not end is told, and the next one is read", async () => {
  const { facts, problems } = await importReading(
    "BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nBEGIN:VCARD\nFN:Three\n",
    {
      fileName: "a.vcf",
    },
  );
  expect(facts.people.map(({ fullName }) => fullName)).toEqual(["One", "Two", "Three"]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ["malformed", 1],
    ["malformed", 6],
  ]);
});

test("S6 an agent's card belongs to its outer card", async () => {
  const { facts } = await importReading(
    "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Aide\nEND:VCARD\nTITLE:CEO\nEND:VCARD\n",
    {
      fileName: "a.vcf",
    },
  );
  expect(facts.people).toMatchObject([{ fullName: "Boss", position: "CEO" }]);
});

test("S6 lines that end with a lone carriage return are lines", async () => {
  const { facts } = await importReading("BEGIN:VCARD\rFN:One\rEND:VCARD\rBEGIN:VCARD\rFN:Two\rEND:VCARD\r", {
    fileName: "a.vcf",
  });
  expect(facts.people.map(({ fullName, line }) => [fullName, line])).toEqual([
    ["One", 1],
    ["Two", 4],
  ]);
});

test("S6 a birthday with a year of two digits lies in the past", async () => {
  const { facts } = await importReading(
    "First Name,Last Name,E-mail Address,Birthday\nAna,Roth,a@x.example,6/15/65\n",
    { fileName: "a.csv" },
  );
  expect(facts.people[0]?.birthday).toBe("1965-06-15");
});

test("S6 a contact list with a company and a status is people, not a job tracker", async () => {
  const { format } = await importReading(
    "First Name,Last Name,Email,Company,Title,Status\nAna,Roth,a@x.example,A,CTO,Lead\n",
    { fileName: "a.csv" },
  );
  expect(format).toBe("outlook-csv");
});

test("S6 a group of contacts is skipped and counted", async () => {
  const { facts, skipped } = await importReading(
    "BEGIN:VCARD\nVERSION:3.0\nFN:Board\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n",
    { fileName: "a.vcf" },
  );
  expect([facts.people.length, skipped.map(({ code }) => code)]).toEqual([0, ["group"]]);
});
