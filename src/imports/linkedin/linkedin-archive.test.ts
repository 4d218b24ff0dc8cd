import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { importPreview } from "../import-preview.ts";
import { importReading } from "../import-reading.ts";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../test/fixtures/imports/${name}`, import.meta.url)));
}

const parts = {
  "Connections.csv": fixture("connections.csv"),
  "messages.csv": fixture("messages.csv"),
  "Invitations.csv": fixture("invitations.csv"),
  "Positions.csv": fixture("positions.csv"),
  "Profile.csv": fixture("profile.csv"),
  "Notes.csv": fixture("notes.csv"),
};

test("S5 messages keep line breaks, tell drafts, spam and paid mail apart, and know who is incoming", async () => {
  const { facts, recordsIn } = await importReading(parts["messages.csv"], { fileName: "messages.csv" });
  expect(recordsIn).toBe(6);
  expect(
    facts.messages.map(({ line, direction, isDraft, isSpam, isSponsored, from }) => [
      line,
      direction,
      [isDraft && "draft", isSpam && "spam", isSponsored && "sponsored"].filter(Boolean).join(),
      from?.name ?? null,
    ]),
  ).toEqual([
    [2, "incoming", "", "Ines Okafor, Ph.D."],
    [4, "outgoing", "", "Sam Ruiz"],
    [5, "outgoing", "", "Sam Ruiz"],
    [6, "incoming", "sponsored", "Casey Ad"],
    [7, "incoming", "spam", null],
    [8, "outgoing", "draft", "Sam Ruiz"],
  ]);
  expect(facts.messages[0]?.text).toBe("Are you open to a CTO seat?\nIt is a Series C company.");
  expect(facts.messages[3]?.text).toBe("Hi %FIRSTNAME%,\n\nOur webinar is free & online.");
});

test("S5 a comma within a name does not make two recipients", async () => {
  const { facts } = await importReading(parts["messages.csv"], { fileName: "messages.csv" });
  expect(facts.messages[2]?.to).toEqual([
    { name: "Tom Wye", url: "https://www.linkedin.com/in/tom-wye-test" },
    { name: "Ines Okafor, Ph.D.", url: "https://www.linkedin.com/in/ines-okafor-test" },
  ]);
});

test("S6 invitations keep their zoneless time as it is", async () => {
  const { facts } = await importReading(parts["Invitations.csv"], { fileName: "Invitations.csv" });
  expect(facts.invitations.map(({ direction, sentAt }) => [direction, sentAt])).toEqual([
    ["outgoing", "2026-02-07T14:37:00"],
    ["incoming", "2025-10-02T11:05:00"],
  ]);
});

test("P4 positions run to the month; the present one has no end", async () => {
  const { facts } = await importReading(parts["Positions.csv"], { fileName: "Positions.csv" });
  expect(
    facts.positions.map(({ company, startedOn, finishedOn }) => [company, startedOn, finishedOn]),
  ).toEqual([
    ["Contoso", "2024-01", null],
    ["Fabrikam", "2019-03", "2023-12"],
  ]);
});

test("S6 the user's profile and private notes are read", async () => {
  const profile = await importReading(parts["Profile.csv"], { fileName: "Profile.csv" });
  expect(profile.facts.profiles).toMatchObject([
    { fullName: "Sam Ruiz", urls: ["https://sam.example"], location: "Lisbon, Portugal" },
  ]);
  const notes = await importReading(parts["Notes.csv"], { fileName: "Notes.csv" });
  expect(notes.facts.notes).toMatchObject([
    { about: { name: "Tom Wye" }, text: "met at the, design week", createdAt: "2025-07-30T18:20:00Z" },
  ]);
});

test("S6 Basic and Complete archives give the same records in either order", async () => {
  const basic = await importReading(
    zipSync({ "Connections.csv": parts["Connections.csv"], "messages.csv": parts["messages.csv"] }),
    {
      fileName: "Basic_LinkedInDataExport.zip",
    },
  );
  const complete = await importReading(zipSync(parts), { fileName: "Complete_LinkedInDataExport.zip" });
  for (const [first, second] of [
    [basic, complete],
    [complete, basic],
  ] as const) {
    const stored = importPreview(first.facts, {}).entries;
    const records = (kind: string) =>
      new Map(stored.filter((entry) => entry.kind === kind).map(({ key, values }) => [key, { key, values }]));
    const { entries } = importPreview(second.facts, {
      people: records("people"),
      messages: records("messages"),
    });
    const repeated = entries.filter(({ kind }) => kind === "people" || kind === "messages");
    expect(new Set(repeated.map(({ verdict }) => verdict))).toEqual(new Set(["same"]));
  }
});

test("S6 an archive's saved jobs and address books are named, not imported", async () => {
  const { facts, problems } = await importReading(
    zipSync({ ...parts, "Jobs/Saved Jobs.csv": fixture("tracker.csv") }),
    {
      fileName: "a.zip",
    },
  );
  expect(facts.opportunities).toEqual([]);
  expect(problems.filter(({ code }) => code === "entry-not-imported").map(({ file }) => file)).toEqual([
    "a.zip/Jobs/Saved Jobs.csv",
  ]);
});

test("S6 a row with a comma outside quotes is skipped with its line, not shifted", async () => {
  const text =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Roth, Ph.D.,,,A,CTO,02 Mar 2021\n";
  const { facts, skipped } = await importReading(text, { fileName: "Connections.csv" });
  expect(facts.people).toEqual([]);
  expect(skipped).toMatchObject([{ code: "too-many-cells", line: 2 }]);
});

test("S5 a sent message in a conversation that also holds a draft is no draft", async () => {
  const text =
    "CONVERSATION ID,FROM,TO,DATE,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\nc,Ana,Sam,2026-01-02 03:04:05 UTC,Hi,INBOX,No,Yes\nc,Sam,Ana,2026-01-02 03:05:05 UTC,Well,INBOX,Yes,Yes\n";
  const { facts } = await importReading(text, { fileName: "messages.csv" });
  expect(facts.messages.map(({ isDraft }) => isDraft)).toEqual([false, true]);
});

test("S5 whose export it is may be told from outside", async () => {
  const text = "CONVERSATION ID,FROM,TO,DATE,CONTENT,FOLDER\nc,Ana,Sam,2026-01-02 03:04:05 UTC,Hi,INBOX\n";
  const directions = async (owner?: { url: string; name: string }) =>
    (await importReading(text, { fileName: "messages.csv", ...(owner === undefined ? {} : { owner }) })).facts
      .messages[0]?.direction;
  expect(await directions()).toBeNull();
  expect(await directions({ url: "", name: "Sam" })).toBe("incoming");
  expect(await directions({ url: "", name: "ana" })).toBe("outgoing");
});
