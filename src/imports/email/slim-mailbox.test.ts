import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mboxStream } from "./email-files.ts";
import { slimMailbox } from "./slim-mailbox.ts";

async function* pieces(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function slim(text: string | Uint8Array, size = 10_000): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of slimMailbox(pieces(text, size))) parts.push(part);
  return Buffer.concat(parts);
}

const bulk = `${"QUFB".repeat(19)}\r\n`.repeat(400);

function part(type: string, body: string, more = ""): string {
  return `Content-Type: ${type}${more}\r\n\r\n${body}\r\n`;
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  return part(
    `multipart/${kind};\r\n boundary="${boundary}"`,
    `${parts.map((each) => `--${boundary}\r\n${each}`).join("")}--${boundary}--`,
  );
}

const mail = (content: string, at: number): string =>
  `From a@b.example Mon Jan 05 10:00:0${at % 10} 2026\r\nMessage-ID: <m${at}@b.example>\r\nFrom: Ada <ada@b.example>\r\nSubject: No ${at}\r\nMIME-Version: 1.0\r\n${content}\r\n`;

test("S5 a mailbox without its attachments gives the same mails, names of attachments and invitations", async () => {
  const invitation =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260305T160000Z\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR";
  const box = [
    mail(
      multipart("mixed", "outer", [
        multipart("alternative", "inner", [
          part("text/plain", "Hello -- there\r\n--outer not\r\n"),
          part("text/html", "<p>Hello"),
        ]),
        part("application/pdf", bulk, '; name="offer.pdf"\r\nContent-Transfer-Encoding: base64'),
        part("application/octet-stream", invitation, '; name="talk.ics"'),
        part("message/rfc822", `Subject: within\r\n\r\n${bulk}`),
      ]),
      1,
    ),
    mail(part("image/png", bulk, "\r\nContent-Transfer-Encoding: base64"), 2),
    mail(part("text/plain", "After it."), 3),
  ].join("");
  const whole = await mboxStream(pieces(box, 999), { fileName: "box.mbox" });
  const slimmed = await slim(box);
  expect(await mboxStream([slimmed], { fileName: "box.mbox" })).toEqual(whole);
  expect(whole.facts.mails.map(({ subject, attachments }) => [subject, attachments.length])).toEqual([
    ["No 1", 3],
    ["No 2", 1],
    ["No 3", 0],
  ]);
  expect(whole.facts.events.map(({ uid }) => uid)).toEqual(["u1"]);
  expect(slimmed.length).toBeLessThan(box.length / 20);
});

test("S5 the fixture's mailbox is the same without its attachments", async () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("../../../test/fixtures/imports/mailbox.mbox", import.meta.url)),
  );
  expect(await mboxStream([await slim(bytes, 7)], { fileName: "a" })).toEqual(
    await mboxStream([bytes], { fileName: "a" }),
  );
});

test("S5 any nesting of parts reads the same without its attachments", async () => {
  const types = fc.constantFrom("text/plain", "text/html", "image/png", "application/pdf", "text/calendar");
  const body = fc.array(
    fc.constantFrom("hello", "", "--x", "From here", ">From there", "QUFBQUFB", "--b0--"),
    {
      maxLength: 6,
    },
  );
  const leaf = fc.tuple(types, body).map(([type, lines]) => part(type, lines.join("\n")));
  const { content } = fc.letrec<{ content: string }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .tuple(fc.nat(4), fc.array(tie("content"), { minLength: 1, maxLength: 3 }))
        .map(([name, parts]) => multipart("mixed", `b${name}`, parts)),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 4 }), async (contents) => {
      const box = contents.map(mail).join("");
      expect(await mboxStream([await slim(box)], { fileName: "a" })).toEqual(
        await mboxStream(pieces(box, 100), { fileName: "a" }),
      );
    }),
    { numRuns: 200 },
  );
});
