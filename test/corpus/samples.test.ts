import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { factCount, recordKinds } from "../../src/imports/import-facts.ts";
import type { ImportFacts } from "../../src/imports/import-facts.ts";
import { importReading } from "../../src/imports/import-reading.ts";
import type { Reading } from "../../src/imports/reading.ts";
import { importFault } from "../fuzz/fuzzed-import.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "samples");
const isPresent = existsSync(folder);
if (!isPresent) {
  process.stderr.write(`\nSKIPPED: the import corpus is not run, because ${folder} does not exist.\n\n`);
}

const files = isPresent
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort()
  : [];

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}

async function readingOf(file: string): Promise<Reading> {
  return importReading(bytesOf(file), { fileName: file });
}

async function factsOf(file: string): Promise<ImportFacts> {
  return (await readingOf(file)).facts;
}

/** Format, records by kind and skips, counted by eye from the files. */
const expectations: Readonly<
  Record<string, readonly [string, Partial<Record<keyof ImportFacts, number>>, number]>
> = {
  "constructed/email/retained-search_first-contact.eml": ["eml", { mails: 1 }, 0],
  "constructed/ics/interview-loop_google.ics": ["icalendar", { events: 2 }, 0],
  "constructed/linkedin/Basic_LinkedInDataExport_10-21-2023.zip": [
    "linkedin-archive",
    { people: 4, messages: 7, invitations: 2, positions: 2 },
    0,
  ],
  "constructed/tracker/huntr_board.csv": ["tracker-csv", { opportunities: 3 }, 0],
  "email/attachment_pdf.eml": ["eml", { mails: 1 }, 0],
  "email/gmail-labels.mbox": ["mbox", { mails: 3 }, 0],
  "email/imip-request-google.eml": ["eml", { mails: 1, events: 1 }, 0],
  "email/nested_multipart.eml": ["eml", { mails: 1 }, 0],
  "email/reply_plain.eml": ["eml", { mails: 1 }, 0],
  "email/unicode_multipart_8bit.eml": ["eml", { mails: 1 }, 0],
  "google-contacts/2024_new-headers.csv": ["google-contacts", { people: 3 }, 0],
  "ics/exchange-custom-tz.ics": ["icalendar", { events: 1 }, 0],
  "ics/google-recurrence-order.ics": ["icalendar", { events: 2 }, 0],
  "ics/ms_timezones.ics": ["icalendar", { events: 4 }, 0],
  "ics/multi-event-basic.ics": ["icalendar", { events: 8 }, 1],
  "ics/tentative-apple-calendar.ics": ["icalendar", { events: 4 }, 0],
  "linkedin/2021_Connections_no-preamble_no-url.csv": ["linkedin-connections", { people: 3 }, 0],
  "linkedin/2022_Connections_preamble_no-url.csv": ["linkedin-connections", { people: 3 }, 2],
  "linkedin/2023_Connections_preamble_url.csv": ["linkedin-connections", { people: 4 }, 0],
  "linkedin/2023_Invitations_7col.csv": ["linkedin-invitations", { invitations: 2 }, 0],
  "linkedin/2023_messages_10col.csv": ["linkedin-messages", { messages: 7 }, 0],
  "linkedin/2026_Notes.csv": ["linkedin-notes", { notes: 1 }, 0],
  "linkedin/Connections_recruiters_no-final-newline.csv": ["linkedin-connections", { people: 3 }, 0],
  "linkedin/Positions.csv": ["linkedin-positions", { positions: 2 }, 0],
  "resume/sample_1.0.resume.json": ["json-resume", { resumes: 1, positions: 1 }, 0],
  "resume/senior-engineer.resume.json": ["json-resume", { resumes: 1, positions: 3 }, 0],
  "vcard/John_Doe_EVOLUTION.vcf": ["vcard", { people: 1 }, 0],
  "vcard/gmail-list.vcf": ["vcard", { people: 3 }, 0],
  "vcard/gmail-single2.vcf": ["vcard", { people: 1 }, 0],
  "vcard/outlook-2007.vcf": ["vcard", { people: 1 }, 0],
  "vcard/rfc6350-example.vcf": ["vcard", { people: 1 }, 0],
};

test.skipIf(!isPresent).each(files)("%s: every record is a fact or a counted skip", async (file) => {
  const reading = await readingOf(file);
  expect(reading.format).not.toBe("unknown");
  expect(reading.recordsIn).toBe(factCount(reading.facts) + reading.skipped.length);
  expect(await importFault(file, bytesOf(file))).toBeNull();
});

test.skipIf(!isPresent).each(Object.entries(expectations))(
  "%s: format and counts",
  async (file, [format, records, skipped]) => {
    const reading = await readingOf(file);
    const counts = Object.fromEntries(
      recordKinds.map((kind) => [kind, reading.facts[kind].length] as const).filter(([, count]) => count > 0),
    );
    expect([reading.format, counts, reading.skipped.length]).toEqual([format, records, skipped]);
  },
);

test.skipIf(!isPresent)("names keep what belongs to them", async () => {
  const { people } = await factsOf("linkedin/2022_Connections_preamble_no-url.csv");
  expect(people.map(({ fullName }) => fullName)).toEqual(["Priya Raman", "Ravi Menon", "Jane Doe, Ph.D."]);
  const { messages } = await factsOf("linkedin/2023_messages_10col.csv");
  expect(messages[2]?.to.map(({ name }) => name)).toEqual(["Tomás Reyes", "Wren Hale, PhD"]);
});

test.skipIf(!isPresent)("messages: incoming and outgoing, paid, nameless and spam", async () => {
  const { messages } = await factsOf("linkedin/2023_messages_10col.csv");
  expect(messages.map(({ direction }) => direction)).toEqual([
    "incoming",
    "outgoing",
    "outgoing",
    "incoming",
    "incoming",
    "incoming",
    "incoming",
  ]);
  expect(messages.map(({ isSponsored, isSpam, from }) => [isSponsored, isSpam, from === null])).toEqual([
    [false, false, false],
    [false, false, false],
    [false, false, false],
    [false, false, false],
    [true, false, false],
    [false, false, true],
    [false, true, false],
  ]);
  expect(messages[4]?.text).toBe("Hi %FIRSTNAME%,\n\nOur webinar is free & online.");
});

test.skipIf(!isPresent)("Google's contacts: a year-less birthday and a quoted line break", async () => {
  const { people } = await factsOf("google-contacts/2024_new-headers.csv");
  expect(people.map(({ birthday }) => birthday)).toEqual(["1988-06-15", "--12-01", null]);
  expect(people[2]).toMatchObject({ fullName: "Chloé Van Damme, Jr.", notes: "Line one\nLine two" });
});

test.skipIf(!isPresent)(
  "vCards: every URL of a group, quoted-printable notes, year-less birthdays",
  async () => {
    const [google] = (await factsOf("vcard/gmail-single2.vcf")).people;
    expect(google?.urls).toEqual([1, 2, 3, 4, 5, 6].map((number) => `http://www.example${number}.com`));
    const [outlook] = (await factsOf("vcard/outlook-2007.vcf")).people;
    expect(outlook?.notes.split("\n")).toHaveLength(4);
    const [rfc] = (await factsOf("vcard/rfc6350-example.vcf")).people;
    expect(rfc).toMatchObject({
      birthday: "--02-03",
      phones: ["+1-418-656-9254 ext. 102", "+1-418-262-6501"],
    });
  },
);

test.skipIf(!isPresent)(
  "calendars: zones by display name, Windows name and a misplaced quote; override before series",
  async () => {
    expect((await factsOf("ics/exchange-custom-tz.ics")).events[0]?.startsAt).toBe("2019-04-30T02:00:00Z");
    const microsoft = (await factsOf("ics/ms_timezones.ics")).events;
    expect(microsoft.map(({ startsAt }) => startsAt)).toEqual([
      "2020-09-10T07:00:00Z",
      "2020-06-09T07:00:00Z",
      "2020-09-15T15:30:00Z",
      "2020-07-07T19:00:00Z",
    ]);
    expect(
      (await factsOf("ics/google-recurrence-order.ics")).events.map(({ occurrences }) => occurrences),
    ).toEqual([[], ["2026-02-10T17:00:00Z", "2026-02-12T17:00:00Z"]]);
    expect((await factsOf("ics/tentative-apple-calendar.ics")).events.map(({ status }) => status)).toEqual([
      "tentative",
      "confirmed",
      "cancelled",
      "confirmed",
    ]);
    const loop = (await factsOf("constructed/ics/interview-loop_google.ics")).events;
    expect(loop[1]?.attendees.filter(({ isPerson }) => isPerson).map(({ name }) => name)).toEqual([
      "Alex Doe",
      "Park, Dana (CEO)",
    ]);
  },
);

test.skipIf(!isPresent)("mail: plain text, no tracking pixel, the invitation in it", async () => {
  const [mail] = (await factsOf("constructed/email/retained-search_first-contact.eml")).mails;
  expect(mail?.text).toContain("£240k base plus 0.9%");
  expect(mail?.from).toEqual({ name: "Reyes, Sam (Fields & Partners)", email: "sam@search.example" });
  const { events } = await factsOf("email/imip-request-google.eml");
  expect(events).toMatchObject([{ startsAt: "2025-02-20T18:00:00Z", timeZone: "Europe/Berlin" }]);
});

test.skipIf(!isPresent)("a tracker's mixed dates are read by its own column", async () => {
  const { opportunities } = await factsOf("constructed/tracker/huntr_board.csv");
  expect(opportunities.map(({ savedOn }) => savedOn)).toEqual(["2026-01-15", "2026-02-03", "2026-02-15"]);
});
