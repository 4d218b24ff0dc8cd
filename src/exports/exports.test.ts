import { expect, test } from "vitest";
import fc from "fast-check";
import { undefusedCell } from "../imports/defused-cell.ts";
import { peopleCsvReading } from "../imports/people-csv.ts";
import { vcards } from "../imports/vcard.ts";
import { dateOfEpochDay } from "../plain-date.ts";
import { calendarText } from "./calendar-text.ts";
import { csvText, defusedCell } from "./csv-text.ts";
import type { ExportedPerson } from "./exported-person.ts";
import { peopleCsv } from "./people-csv.ts";
import { vcardText } from "./vcard-text.ts";

const person: ExportedPerson = {
  id: "p1",
  fullName: "Jane Doe, Ph.D.",
  givenName: "Jane",
  familyName: "Doe, Ph.D.",
  position: '=HYPERLINK("http://x.example")',
  company: "-Minus; & Söhne",
  emails: ["jane@firm.example", "j@home.example"],
  phones: ["+44 20 7946 0000"],
  urls: ["https://www.linkedin.com/in/jane"],
  connectedOn: null,
  birthday: "--12-01",
  notes: "@home\nsecond line",
};

test("a formula leaves the CSV export defused", () => {
  expect(csvText(["a"], [["=1+1"], ["+44 1"], ["@x"], ["-2"], ["plain"]])).toBe(
    "a\r\n'=1+1\r\n'+44 1\r\n'@x\r\n'-2\r\nplain\r\n",
  );
});

test("taking the mark off gives every value back", () => {
  fc.assert(fc.property(fc.string(), (value) => undefusedCell(defusedCell(value)) === value));
  fc.assert(
    fc.property(fc.stringMatching(/^'*[=+@\t-].*$/), (value) => undefusedCell(defusedCell(value)) === value),
  );
});

test("people survive export and import, a phone in +44 form included", () => {
  const [back] = peopleCsvReading(peopleCsv([person]), { fileName: "people.csv" }).facts.people;
  const { id: _id, ...content } = person;
  expect(back).toMatchObject(content);
});

const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).map(
  (text) =>
    `x${text
      .replace(/[\p{Cc}\uFEFF\uFFFD\u2028\u2029]/gu, "")
      .replace(/\s+/g, " ")
      .trim()}`,
);
const lines = fc.uniqueArray(line, { maxLength: 3 });
const exported: fc.Arbitrary<ExportedPerson> = fc.record({
  id: line,
  fullName: line,
  givenName: line,
  familyName: line,
  position: line,
  company: line,
  emails: lines,
  phones: lines,
  urls: lines,
  connectedOn: fc.option(fc.integer({ min: 0, max: 20_000 }).map(dateOfEpochDay)),
  birthday: fc.constantFrom(null, "--02-29", "1980-03-22"),
  notes: fc.array(line, { maxLength: 3 }).map((parts) => parts.join("\n")),
});

test("any person survives export and import as CSV and as vCard", () => {
  fc.assert(
    fc.property(fc.array(exported, { maxLength: 4 }), (people) => {
      const expected = people.map(({ id: _id, ...content }) => content);
      expect(peopleCsvReading(peopleCsv(people), { fileName: "a.csv" }).facts.people).toMatchObject(expected);
      expect(vcards(vcardText(people), { fileName: "a.vcf" }).facts.people).toMatchObject(expected);
    }),
  );
});

test("vCards are folded at 75 octets and escape what separates", () => {
  const text = vcardText([{ ...person, notes: "ü".repeat(80) }]);
  expect(text).toContain("FN:Jane Doe\\, Ph.D.\r\n");
  expect(text).toContain("BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-01\r\n");
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

const entry = {
  id: "step-1",
  title: "CEO discussion",
  startsAt: "2026-03-05T16:00:00Z",
  minutes: 45,
  place: "Room 1",
  description: "Second talk",
  isCancelled: false,
  sequence: 2,
  changedAt: "2026-03-01T08:30:00.000Z",
};

test("calendars give times in UTC and a stable UID", () => {
  const text = calendarText([entry], {
    name: "Search",
    isBusyOnly: false,
  });
  for (const line of [
    "UID:step-1@oneofone",
    "SEQUENCE:2",
    "DTSTAMP:20260301T083000Z",
    "DTSTART:20260305T160000Z",
    "DTEND:20260305T164500Z",
  ]) {
    expect(text).toContain(line);
  }
});

test("a busy-only calendar tells no title, place or description", () => {
  const text = calendarText([entry], { name: "Search", isBusyOnly: true });
  expect(text).toContain("SUMMARY:Busy");
  expect(text).not.toMatch(/CEO|Room|Second|Search/);
});
