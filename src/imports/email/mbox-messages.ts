import {
  asciiText,
  isBlankLine,
  isSeparator,
  joinedBytes,
  mailboxLines,
  mboxMessageSize,
  startsWithFrom,
} from "./mailbox-lines.ts";

/** One message of a mailbox file; `bytes` is null when it is larger than `mboxMessageSize`. */
export type MboxMessage = { readonly line: number; readonly bytes: Uint8Array | null };

const headerLine = /^(?:[!-9;-~]+:|>From |From )/;

/** `>From ` in a body was `From ` before it was stored; each storing adds one `>`. */
function unquotedLine(line: Uint8Array): Uint8Array {
  let marks = 0;
  while (line[marks] === 62) marks += 1;
  return marks > 0 && startsWithFrom(line, marks) ? line.subarray(1) : line;
}

type Open = { line: number; parts: Uint8Array[]; size: number };

function add(open: Open, line: Uint8Array): void {
  open.size += line.length;
  if (open.size > mboxMessageSize) open.parts = [];
  else open.parts.push(unquotedLine(line));
}

function closed(open: Open): MboxMessage {
  if (open.size > mboxMessageSize) return { line: open.line, bytes: null };
  const size = open.parts.reduce((sum, part) => sum + part.length, 0);
  return { line: open.line, bytes: joinedBytes(open.parts, size) };
}

/**
 * Messages of an mbox (Gmail Takeout, Thunderbird, Apple Mail), one at a time, so that a mailbox of any size fits.
 * A body may hold an unquoted line that begins with `From `: only one with a date in it and a header under it begins
 * a message. No blank line is asked for above it, since some programs write none.
 */
export async function* mboxMessages(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<MboxMessage> {
  let open: Open | null = null;
  let pending: Uint8Array | null = null;
  let lineNumber = 0;
  for await (const line of mailboxLines(chunks)) {
    lineNumber += 1;
    if (pending !== null) {
      const isMessage = open === null || headerLine.test(asciiText(line, 200));
      if (isMessage) {
        if (open !== null) yield closed(open);
        open = { line: lineNumber - 1, parts: [], size: 0 };
      } else if (open !== null) add(open, pending);
      pending = null;
    }
    if (isSeparator(line)) {
      pending = line;
    } else if (open !== null) add(open, line);
    else if (!isBlankLine(line)) {
      open = { line: lineNumber, parts: [], size: 0 };
      // A first line in a form of its own (`From ???@???`) still stands before the message, not in it.
      if (!startsWithFrom(line)) add(open, line);
    }
  }
  if (pending !== null && open !== null) add(open, pending);
  if (open !== null) yield closed(open);
}
