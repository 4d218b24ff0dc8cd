import { detectedEncoding } from "../decoded-text.ts";
import { findings } from "../reading.ts";
import type { ReadContext, Reading } from "../reading.ts";
import { readMail } from "./mail-reading.ts";
import { mboxMessageSize } from "./mailbox-lines.ts";
import { mboxMessages } from "./mbox-messages.ts";

const sniffedBytes = 131_072;

function bytesOf(input: Uint8Array | string): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}

/** Apple Mail's .emlx puts the message's length on a line before it and a property list after it. */
function emlxMessage(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 24));
  const match = /^(\d{1,10})\s*\n/.exec(head);
  if (!match) return bytes;
  const start = match[0].length;
  return bytes.subarray(start, start + Number(match[1]));
}

/** A file may begin with the `From ` line of the mailbox it was taken from. */
function withoutSeparator(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 5));
  return head === "From " ? bytes.subarray(bytes.indexOf(10) + 1) : bytes;
}

/** One mail (.eml, .emlx). */
export async function emlFile(input: Uint8Array | string, context: ReadContext): Promise<Reading> {
  const bytes = bytesOf(input);
  const found = findings(context.fileName);
  if (bytes.length > mboxMessageSize) {
    found.record();
    found.skip(
      "mails",
      "too-large",
      1,
      `${context.fileName} is larger than ${mboxMessageSize / 1_048_576} MB.`,
    );
  } else {
    await readMail(withoutSeparator(emlxMessage(bytes)), 1, context, found);
  }
  return found.reading("eml", detectedEncoding(bytes.subarray(0, sniffedBytes)));
}

/** A mailbox in pieces as they are read from a disk; one message is in memory at a time. */
export async function mboxStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  context: ReadContext,
): Promise<Reading> {
  const found = findings(context.fileName);
  for await (const message of mboxMessages(chunks)) {
    if (found.isFull("mails", message.line)) break;
    if (message.bytes === null) {
      found.record();
      found.skip(
        "mails",
        "too-large",
        message.line,
        `Line ${message.line}: a mail of more than ${mboxMessageSize / 1_048_576} MB.`,
      );
    } else {
      await readMail(message.bytes, message.line, context, found);
    }
  }
  return found.reading("mbox", null);
}

/** A mailbox (.mbox) that is in memory already. */
export async function mboxFile(input: Uint8Array | string, context: ReadContext): Promise<Reading> {
  const bytes = bytesOf(input);
  const reading = await mboxStream([bytes], context);
  return { ...reading, encoding: detectedEncoding(bytes.subarray(0, sniffedBytes)) };
}
