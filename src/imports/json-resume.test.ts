import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importReading } from "./import-reading.ts";
import { jsonResume } from "./json-resume.ts";

test("P4 JSON Resume: jobs become positions with their lines, every other section is kept", async () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("../../test/fixtures/imports/resume.json", import.meta.url)),
  );
  const { facts, format, recordsIn } = await importReading(bytes, { fileName: "resume.json" });
  expect([format, recordsIn]).toEqual(["json-resume", 3]);
  expect(facts.positions).toMatchObject([
    {
      line: 6,
      company: "Contoso",
      startedOn: "2024-01",
      finishedOn: null,
      highlights: ["Grew four teams", "Cut cost by 20 %"],
    },
    {
      line: 7,
      company: "Fabrikam",
      startedOn: "2019-03-01",
      finishedOn: "2023-12-31",
      description: "Payments",
    },
  ]);
  expect(facts.resumes).toMatchObject([
    { fullName: "Sam Ruiz", location: "Lisbon, PT", urls: ["https://www.linkedin.com/in/sam-ruiz-test"] },
  ]);
  expect(facts.resumes[0]?.sections.map(({ name, entries }) => [name, entries.length])).toEqual([
    ["education", 1],
    ["skills", 1],
  ]);
});

test("P4 a work entry that names nothing is a counted skip; a broken file is one too", () => {
  const { facts, skipped, recordsIn } = jsonResume(
    '{"basics":{"name":"Sam"},"work":[{"summary":"x"},7,{"company":"Old"}]}',
    {
      fileName: "a.json",
    },
  );
  expect([facts.positions.length, skipped.length, recordsIn]).toEqual([1, 2, 4]);
  expect(jsonResume('{"basics": ', { fileName: "a.json" }).skipped).toHaveLength(1);
});
