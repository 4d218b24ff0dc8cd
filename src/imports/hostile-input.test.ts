import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { factCount } from "./import-facts.ts";
import { importReading } from "./import-reading.ts";
import { findings } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { zipEntries, zipEntryBytes } from "./zip-archive.ts";

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

async function readingOf(fileName: string, input: Uint8Array | string): Promise<Reading> {
  const reading = await importReading(typeof input === "string" ? strToU8(input) : input, { fileName });
  expect(reading.recordsIn).toBe(factCount(reading.facts) + reading.skipped.length);
  return reading;
}

function codes(reading: Reading): string[] {
  return [...reading.problems.map(({ code }) => code), ...reading.skipped.map(({ code }) => code)];
}

test("a cell of 2 MB costs its own row", async () => {
  const reading = await readingOf(
    "Connections.csv",
    `${header}Ana,Roth,,,${"x".repeat(2_000_000)},CTO,02 Mar 2021\nBo,Lind,,,"${"y\n".repeat(1_000_000)}",CTO,02 Mar 2021\nCy,Moor,,,A,CTO,02 Mar 2021\n`,
  );
  expect(codes(reading)).toEqual(["cell-too-large", "cell-too-large"]);
  expect(reading.facts.people.map(({ fullName, line }) => [fullName, line])).toEqual([
    ["Cy Moor", 1_000_004],
  ]);
});

test("NUL characters are left out and told", async () => {
  const reading = await readingOf("Connections.csv", `${header}A\0na,Roth,,,A,CTO,02 Mar 2021\n`);
  expect(codes(reading)).toEqual(["nul-characters"]);
  expect(reading.facts.people[0]?.fullName).toBe("Ana Roth");
});

test("a file of nothing but opening quotes ends soon, every line counted", async () => {
  const started = process.cpuUsage();
  const reading = await readingOf("Connections.csv", `${header}${'"a""\n'.repeat(200_000)}`);
  expect(reading.recordsIn).toBe(200_000);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});

test("a row of a million cells is one skip", async () => {
  const reading = await readingOf(
    "Connections.csv",
    `${header}${",".repeat(1_000_000)}\nBo,Lind,,,A,CTO,02 Mar 2021\n`,
  );
  expect(codes(reading)).toEqual(["too-many-cells"]);
  expect(reading.facts.people).toHaveLength(1);
});

test("a vCard of a million properties is cut and told; the next one is read", async () => {
  const reading = await readingOf(
    "cards.vcf",
    `BEGIN:VCARD\nVERSION:3.0\nFN:Big\n${"NOTE:x\n".repeat(1_000_000)}END:VCARD\nBEGIN:VCARD\nFN:Next\nEND:VCARD\n`,
  );
  expect(reading.facts.people.map(({ fullName }) => fullName)).toEqual(["Big", "Next"]);
  expect(codes(reading)).toEqual(["properties-cut"]);
});

test("a line of a million parameters and an endless fold stay bounded", async () => {
  const reading = await readingOf(
    "cards.vcf",
    `BEGIN:VCARD\nFN${";TYPE=x".repeat(1_000_000)}:Wide\nEND:VCARD\nBEGIN:VCARD\nFN:Long\nNOTE:a\n${" b\n".repeat(1_000_000)}END:VCARD\n`,
  );
  expect(reading.facts.people.map(({ fullName }) => fullName)).toEqual(["Wide", "Long"]);
});

test("a rule that never matches, and one by the second, do not hang", async () => {
  const event = (rule: string): string =>
    `BEGIN:VEVENT\nUID:${rule}\nDTSTART:20260301T100000Z\nRRULE:${rule}\nEND:VEVENT\n`;
  const reading = await readingOf(
    "a.ics",
    `BEGIN:VCALENDAR\n${event("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")}${event("FREQ=SECONDLY")}${event("FREQ=DAILY;INTERVAL=999999999")}END:VCALENDAR\n`,
  );
  expect(reading.facts.events.map(({ occurrences }) => occurrences.length)).toEqual([1, 1, 1]);
  expect(codes(reading)).toEqual(["recurrence-cut"]);
});

test("MIME nested without end is a counted skip", async () => {
  const depth = 2000;
  const open = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`,
  );
  const reading = await readingOf(
    "a.eml",
    `From: a@x.example\nSubject: deep\nMIME-Version: 1.0\n${open.join("")}\nend\n`,
  );
  expect(codes(reading)).toEqual(["too-deep"]);
});

test("JSON nested without end is a counted skip or a cut text", async () => {
  const depth = 100_000;
  const reading = await readingOf(
    "a.json",
    `{"basics":{"name":"Sam","x":${"[".repeat(depth)}${"]".repeat(depth)}}}`,
  );
  expect(reading.recordsIn).toBe(1);
});

test("names that would leave the folder are refused, the rest is read", async () => {
  const bytes = strToU8(`${header}Ana,Roth,,,A,CTO,02 Mar 2021\n`);
  const reading = await readingOf(
    "a.zip",
    zipSync({
      "../Connections.csv": bytes,
      "/etc/x.csv": bytes,
      "C:\\x.csv": bytes,
      "ok/Connections.csv": bytes,
    }),
  );
  expect(codes(reading)).toEqual(["unsafe-entry-name", "unsafe-entry-name", "unsafe-entry-name"]);
  expect(reading.facts.people).toHaveLength(1);
});

test("a bomb is stopped by what it inflates to, not by what it claims", async () => {
  const reading = await readingOf(
    "bomb.zip",
    zipSync({ "Connections.csv": [new Uint8Array(60_000_000), { level: 9 }] }),
  );
  expect(codes(reading)).toEqual(["archive-too-large"]);
});

test("an archive within an archive is named, not opened", async () => {
  const inner = zipSync({ "Connections.csv": strToU8(header) });
  const reading = await readingOf("outer.zip", zipSync({ "inner.zip": inner }));
  expect(codes(reading)).toEqual(["archive-nested"]);
});

test("an archive of too many entries, and a damaged one, are refused as a whole", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, index) => [`${index}.csv`, new Uint8Array()]),
  );
  expect(codes(await readingOf("many.zip", zipSync(many)))).toEqual(["archive-too-large"]);
  const whole = zipSync({ "Connections.csv": strToU8(header) });
  expect(codes(await readingOf("cut.zip", whole.slice(0, whole.length - 30)))).toEqual(["archive-damaged"]);
});

test("an entry whose data are cut is damaged, not empty", () => {
  const archive = zipSync({ "a.csv": strToU8("a,b\n".repeat(5000)) });
  const entries = zipEntries(archive);
  if (typeof entries === "string") throw new Error(entries);
  const [entry] = entries;
  expect(
    entry === undefined ? "" : zipEntryBytes(archive, { ...entry, compressedSize: entry.compressedSize - 8 }),
  ).toBe("damaged");
});

test("HTML in mail and messages never stays live", async () => {
  const reading = await readingOf(
    "a.eml",
    'From: a@x.example\nSubject: s\nContent-Type: text/html\n\n<p onclick="x()">Hi<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)> there</p><svg><script>2</script></svg>\n',
  );
  expect(reading.facts.mails[0]?.text).toBe("Hi there");
});

test("nothing that is long makes a pattern search for ever", async () => {
  const started = process.cpuUsage();
  const long = "T".repeat(200_000);
  await readingOf("Connections.csv", `${header}Ana,Roth,,,A,CTO,${long}\n`);
  await readingOf("b.csv", `Company,Title,Status,Date Applied\nA,B,C,${"1/".repeat(100_000)}\n`);
  await readingOf(
    "a.eml",
    `From: a@x.example\nSubject: s\nContent-Type: text/html\n\n${"<b>".repeat(200_000)}${"</i>".repeat(200_000)}\n`,
  );
  const urls = Array.from({ length: 8000 }, (_, index) => `https://www.linkedin.com/in/p-${index}`).join(",");
  await readingOf(
    "messages.csv",
    `CONVERSATION ID,FROM,TO,RECIPIENT PROFILE URLS,CONTENT\nc,A,"${"a,".repeat(100_000)}","${urls}",x\n`,
  );
  await readingOf(
    "a.ics",
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;BYDAY=${"MO,".repeat(500_000)}TU\n${"EXDATE;TZID=Europe/Berlin:20260101T100000\n".repeat(1500)}END:VEVENT\n`,
  );
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
});

/** The archive with its only entry listed `count` times over the same bytes (Fifield, "A better zip bomb"). */
function overlappingArchive(archive: Uint8Array, count: number): Uint8Array {
  const end = archive.length - 22;
  const directory = new DataView(archive.buffer, archive.byteOffset).getUint32(end + 16, true);
  const entry = archive.slice(directory, end);
  const tail = archive.slice(end);
  const view = new DataView(tail.buffer);
  for (const at of [8, 10]) view.setUint16(at, count, true);
  view.setUint32(12, entry.length * count, true);
  return new Uint8Array([
    ...archive.slice(0, directory),
    ...Array.from({ length: count }, () => [...entry]).flat(),
    ...tail,
  ]);
}

test("an archive whose entries share one bomb is given up, not inflated again and again", async () => {
  const bomb = zipSync({ "Connections.csv": [new Uint8Array(3_000_000), { level: 9 }] });
  const reading = await readingOf("overlapping.zip", overlappingArchive(bomb, 500));
  expect(codes(reading).length).toBeLessThan(12);
  expect(new Set(codes(reading))).toEqual(new Set(["archive-too-large"]));
});

test("an empty file and an unknown one say so", async () => {
  expect(codes(await readingOf("a.csv", ""))).toEqual(["empty-file"]);
  expect(codes(await readingOf("a.bin", new Uint8Array([1, 2, 3, 250])))).toEqual(["unknown-format"]);
});

test("a file of rows without end is cut at one counted skip", async () => {
  const reading = await readingOf("Connections.csv", `${header}${"a,b,,,,,\n".repeat(300_100)}`);
  expect(codes(reading)).toEqual(["too-many-records"]);
  expect(reading.recordsIn).toBe(300_000);
});

test("cards, events and mails stop at the same bound", () => {
  const found = findings("a");
  for (let count = 0; count < 300_000; count += 1) {
    found.record();
    found.facts.notes.push({
      file: "a",
      line: 1,
      key: "",
      about: { name: "", url: "" },
      text: "",
      createdAt: null,
      editedAt: null,
    });
  }
  expect(found.isFull("people", 7)).toBe(true);
  const reading = found.reading("vcard", null);
  expect(reading.skipped.map(({ code, line }) => [code, line])).toEqual([["too-many-records", 7]]);
  expect(reading.recordsIn).toBe(factCount(reading.facts) + 1);
});

test("series that repeat on are bounded together", async () => {
  const series = Array.from(
    { length: 1000 },
    (_, index) => `BEGIN:VEVENT\nUID:${index}\nDTSTART:20260101T100000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n`,
  );
  const { facts } = await readingOf("a.ics", `BEGIN:VCALENDAR\n${series.join("")}`);
  expect(facts.events.reduce((sum, { occurrences }) => sum + occurrences.length, 0)).toBeLessThan(202_000);
  expect(facts.events.every(({ occurrences }) => occurrences.length > 0)).toBe(true);
});
