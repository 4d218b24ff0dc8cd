import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importReading } from "../import-reading.ts";
import { mboxStream } from "./email-files.ts";
import { mboxMessages } from "./mbox-messages.ts";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../test/fixtures/imports/${name}`, import.meta.url)));
}

test("S5 a mail: encoded words, groups, HTML as plain text, the invitation in it", async () => {
  const { facts, recordsIn } = await importReading(fixture("mail.eml"), { fileName: "mail.eml" });
  expect(recordsIn).toBe(2);
  expect(facts.mails).toMatchObject([
    {
      key: "mail:<m1@brandt.example>",
      from: { name: "Brandt, Zoë (Brandt AG)", email: "zoe@brandt.example" },
      to: [{ email: "sam@ruiz.example" }, { email: "a@x.example" }, { email: "b@x.example" }],
      sentAt: "2026-03-03T09:14:02Z",
      subject: "Gespräch next week",
      text: "Hi Sam,\n\n240k € & 0.9%",
      attachments: ["profile.pdf"],
    },
  ]);
  expect(facts.events).toMatchObject([{ uid: "invite@brandt.example", startsAt: "2026-03-05T16:00:00Z" }]);
});

test("S5 a mailbox: From lines in bodies, labels, deleted messages counted", async () => {
  const { facts, skipped, recordsIn, format } = await importReading(fixture("mailbox.mbox"), {
    fileName: "mailbox.mbox",
  });
  expect([format, recordsIn]).toEqual(["mbox", 3]);
  expect(facts.mails.map(({ line, subject, labels }) => [line, subject, labels])).toEqual([
    [1, "One", ["Inbox", "Wichtigé"]],
    [26, "Three", ["$label1", "work"]],
  ]);
  expect(facts.mails[0]?.text).toBe(
    "Hello,\n\nFrom here on it is quoted.\nFrom now on it is not.\n\nFrom time to time a line begins so.",
  );
  expect(skipped.map(({ code, line }) => [code, line])).toEqual([["deleted", 17]]);
});

test("S5 a mailbox in pieces of any size gives the same messages", async () => {
  const bytes = fixture("mailbox.mbox");
  const whole = await mboxStream([bytes], { fileName: "a" });
  for (const size of [1, 7, 100]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    );
    expect(await mboxStream(pieces, { fileName: "a" })).toEqual(whole);
  }
});

test("S5 a message beyond the bound is told, and the next one read", async () => {
  const line = new TextEncoder().encode(`${"x".repeat(999)}\n`);
  function* pieces(): Generator<Uint8Array> {
    yield new TextEncoder().encode("From a Mon Jan 05 10:00:00 2026\nSubject: big\n\n");
    for (let count = 0; count < 52_000; count += 1) yield line;
    yield new TextEncoder().encode("\nFrom b Mon Jan 05 11:00:00 2026\nSubject: small\n\nhi\n");
  }
  const messages: [number, boolean][] = [];
  for await (const { line: number, bytes } of mboxMessages(pieces())) messages.push([number, bytes !== null]);
  expect(messages).toEqual([
    [1, false],
    [52_005, true],
  ]);
});

test("S5 Apple Mail's .emlx is read between its length and its property list", async () => {
  const message = "From: a@x.example\nSubject: Hi\nMessage-ID: <x@x>\n\nBody\n";
  const { facts, format } = await importReading(
    `${message.length}\n${message}<?xml version="1.0"?><plist/>`,
    { fileName: "1.emlx" },
  );
  expect([format, facts.mails[0]?.text]).toEqual(["eml", "Body"]);
});
