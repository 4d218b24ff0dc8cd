import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importReading } from "../import-reading.ts";
import { trackerCsv, trackerTable } from "./tracker-csv.ts";

const context = { fileName: "board.csv" };

test("S7 a German spreadsheet with semicolons in Windows-1252: no column is lost", async () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("../../../test/fixtures/imports/tracker.csv", import.meta.url)),
  );
  const { facts, format, encoding } = await importReading(bytes, context);
  expect([format, encoding]).toEqual(["tracker-csv", "windows-1252"]);
  expect(facts.opportunities).toMatchObject([
    {
      line: 2,
      company: "Müller; GmbH",
      title: "VP Engineering",
      stage: "Gespräch",
      location: "Köln",
      pay: "180.000 €",
      savedOn: "2026-02-03",
      notes: "Gut\nAufwand: hoch",
    },
    {
      line: 3,
      company: "Öhlen AG",
      title: "CTO",
      savedOn: "2026-02-15",
      notes: 'Sprach mit "Sam"\nzweite Zeile',
    },
  ]);
});

test("S7 Teal's columns: the second pay column is kept in the notes", () => {
  const { facts } = trackerCsv(
    "Job Position,Company,Max. Salary,Min. Salary,Location,Status,Date Saved,Deadline,Date Applied,Excitement\nCTO,Acme,300000,250000,Remote,Applied,01/20/2026,,01/22/2026,5\n",
    context,
  );
  expect(facts.opportunities).toMatchObject([
    {
      company: "Acme",
      title: "CTO",
      pay: "300000",
      stage: "Applied",
      savedOn: "2026-01-20",
      appliedOn: "2026-01-22",
      notes: "Min. Salary: 250000\nExcitement: 5",
    },
  ]);
});

test("S7 the mapping step shows header, sample and guess; the user's mapping wins", () => {
  const text = "sep=|\nWhat|Who|When\nCTO|Acme|2026-01-02\n|Borealis|\n||\n";
  const table = trackerTable(text);
  expect(table).toMatchObject({
    delimiter: "|",
    header: ["What", "Who", "When"],
    guess: ["notes", "notes", "notes"],
  });
  expect(table?.sample).toHaveLength(2);
  const guessed = trackerCsv(text, context);
  expect(guessed.problems.map(({ code }) => code)).toEqual(["no-header"]);
  expect([guessed.recordsIn, guessed.skipped.length]).toEqual([2, 2]);
  const { facts } = trackerCsv(text, context, ["title", "company", "savedOn"]);
  expect(facts.opportunities.map(({ company, title, savedOn }) => [company, title, savedOn])).toEqual([
    ["Acme", "CTO", "2026-01-02"],
    ["Borealis", "", null],
  ]);
});

test("S7 a mark against formulas comes off; a date that cannot be read is kept in the notes", () => {
  const { facts, problems } = trackerCsv(
    "Company,Title,Status,Date Applied\n'=Acme,'+CTO,Open,next week\n",
    context,
  );
  expect(facts.opportunities).toMatchObject([
    { company: "=Acme", title: "+CTO", appliedOn: null, notes: "Date Applied: next week" },
  ]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([["unreadable-date", 2]]);
});
