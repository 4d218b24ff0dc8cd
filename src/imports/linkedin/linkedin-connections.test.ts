import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { importPreview } from "../import-preview.ts";
import { importReading } from "../import-reading.ts";
import { factCount } from "../import-facts.ts";
import { linkedinConnections } from "./linkedin-connections.ts";

const context = { fileName: "Connections.csv" };
const preamble =
  'Notes:\n"When exporting your data, you may notice\nthat some addresses are missing. See https://example.com"\n\n';
const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

test("S6 reads the layout of 2020: no preamble, no address column, no line end at the end", () => {
  const { facts, encoding } = linkedinConnections(
    'First Name,Last Name,Email Address,Company,Position,Connected On\nMira,Holt,mira@firm.example,"Brandt, Ltd.",Lead,03 Nov 2019\nLena,"Vogt, Ph.D.",,North,"Engineer, Platform",28 Feb 2020',
    context,
  );
  expect(encoding).toBe("utf-8");
  expect(
    facts.people.map(({ line, key, fullName, company, connectedOn }) => [
      line,
      key,
      fullName,
      company,
      connectedOn,
    ]),
  ).toEqual([
    [2, "mail:mira@firm.example", "Mira Holt", "Brandt, Ltd.", "2019-11-03"],
    [3, "connected:lena vogt, ph.d.@2020-02-28", "Lena Vogt, Ph.D.", "North", "2020-02-28"],
  ]);
});

test("S6 finds the header under the preamble and keeps true line numbers", () => {
  const { facts, recordsIn } = linkedinConnections(
    `${preamble}${header}Ana,Roth,https://www.linkedin.com/in/ana-roth,,Veltra,"VP,\nEngineering",02 Mar 2021\nBo,Lind,https://www.linkedin.com/in/bo-lind,,Veltra,CTO,3 Mar 2021\n`,
    context,
  );
  expect(recordsIn).toBe(2);
  expect(facts.people.map(({ line, key, position }) => [line, key, position])).toEqual([
    [6, "linkedin:in/ana-roth", "VP,\nEngineering"],
    [8, "linkedin:in/bo-lind", "CTO"],
  ]);
});

test("S6 skips and counts hidden profiles, which tell only a date", () => {
  const { facts, skipped, recordsIn } = linkedinConnections(
    `${preamble}${header}Ana,Roth,,,Veltra,CTO,02 Mar 2021\n,,,,,,07 Jun 2022\n,,,,,,19 Aug 2022\n`,
    context,
  );
  expect(recordsIn).toBe(3);
  expect(factCount(facts)).toBe(1);
  expect(skipped.map(({ code, line }) => [code, line])).toEqual([
    ["hidden-profile", 7],
    ["hidden-profile", 8],
  ]);
});

test("S6 reads columns in any order, all cells quoted, under translated names and a semicolon", () => {
  const text =
    '"Verbunden am";"Nachname";"Vorname";"Unternehmen";"Position";"E-Mail-Adresse";"URL"\r\n"3. März 2024";"Muster";"Max";"Müller; Co. KG";"Geschäftsführer";"";"https://de.linkedin.com/in/Max-M%C3%BCster/?x=1"\r\n';
  const [person] = linkedinConnections(text, context).facts.people;
  expect(person).toMatchObject({
    key: "linkedin:in/max-müster",
    fullName: "Max Muster",
    company: "Müller; Co. KG",
    connectedOn: "2024-03-03",
  });
});

test("S6 loses one row to an unclosed quote, not the rest of the file", () => {
  const { facts, skipped, recordsIn } = linkedinConnections(
    `${header}Ana,"Roth,,,Veltra,CTO,02 Mar 2021\nBo,"Lind, Jr.",,,Veltra,CTO,03 Mar 2021\nCy,Moor,,,Veltra,CTO,04 Mar 2021\n`,
    context,
  );
  expect(facts.people.map((person) => person.fullName)).toEqual(["Bo Lind, Jr.", "Cy Moor"]);
  expect(skipped.map(({ code, line }) => [code, line])).toEqual([["unclosed-quote", 2]]);
  expect(recordsIn).toBe(3);
});

test("S6 reads the export as the archive it comes in", async () => {
  const archive = zipSync({
    "Basic/Connections.csv": strToU8(`${preamble}${header}Ana,Roth,,,Veltra,CTO,02 Mar 2021\n`),
    "../Connections.csv": strToU8(`${header}Bad,One,,,Veltra,CTO,02 Mar 2021\n`),
    "guide_messages.csv": strToU8("CONVERSATION ID,FROM,CONTENT\n1,Guide,Hello\n"),
  });
  const reading = await importReading(archive, { fileName: "Basic_LinkedInDataExport.zip" });
  expect(reading.format).toBe("linkedin-archive");
  expect(reading.facts.people.map((person) => person.file)).toEqual([
    "Basic_LinkedInDataExport.zip/Basic/Connections.csv",
  ]);
  expect(reading.problems.map((problem) => problem.code)).toEqual([
    "unsafe-entry-name",
    "entry-not-imported",
  ]);
});

test("S6 the same file again changes nothing; a later layout upgrades the key it finds", () => {
  const older = linkedinConnections(
    "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Roth,,Veltra,CTO,02 Mar 2021\n",
    context,
  ).facts;
  const first = importPreview(older, {});
  expect(first.counts).toEqual({ new: 1, changed: 0, same: 0, skipped: 0 });
  const people = new Map(first.entries.map(({ key, values }) => [key, { key, values }]));
  expect(importPreview(older, { people }).counts).toEqual({ new: 0, changed: 0, same: 1, skipped: 0 });
  const newer = linkedinConnections(
    `${header}Ana,Roth,https://www.linkedin.com/in/ana-roth,,Orbit,CEO,02 Mar 2021\n`,
    context,
  ).facts;
  const [entry] = importPreview(newer, { people }).entries;
  expect(entry).toMatchObject({
    verdict: "changed",
    key: "connected:ana roth@2021-03-02",
    changes: [
      { field: "position", before: "CTO", after: "CEO" },
      { field: "company", before: "Veltra", after: "Orbit" },
      { field: "urls", before: [], after: ["https://www.linkedin.com/in/ana-roth"] },
    ],
  });
});

test("S6 30,000 connections are previewed in a fraction of a second", () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, index) =>
      `N${index},F${index},https://www.linkedin.com/in/n-${index},,C${index % 900},CTO,02 Mar 2021`,
  );
  const { facts } = linkedinConnections(`${header}${rows.join("\n")}\n`, context);
  const first = importPreview(facts, {});
  const people = new Map(first.entries.map(({ key, values }) => [key, { key, values }]));
  const start = process.cpuUsage();
  expect(importPreview(facts, { people }).counts.same).toBe(30_000);
  // Processor time, since a clock also measures what else the machine does; a bound that only a fault of order passes.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
});
