/** One message of a mailbox file; `bytes` is null when it is larger than `mboxMessageSize`. */
export type MboxMessage = { readonly line: number; readonly bytes: Uint8Array | null };

/** What one message may weigh; its attachments are not kept anyway. */
export const mboxMessageSize = 50_331_648;

const newline = 10;
const asciiDecoder = new TextDecoder("windows-1252");

/** The line before a message: `From `, whom from, and the date as C's asctime writes it, a zone allowed. */
const separator =
  /^From (?:.*\s)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\b/;
const headerLine = /^(?:[!-9;-~]+:|>From |From )/;

function startsWithFrom(line: Uint8Array, at = 0): boolean {
  return (
    line[at] === 70 &&
    line[at + 1] === 114 &&
    line[at + 2] === 111 &&
    line[at + 3] === 109 &&
    line[at + 4] === 32
  );
}

function isBlankLine(line: Uint8Array): boolean {
  return (
    line.length === 0 ||
    (line.length === 1 && (line[0] === newline || line[0] === 13)) ||
    (line.length === 2 && line[0] === 13)
  );
}

/** `>From ` in a body was `From ` before it was stored; each storing adds one `>`. */
function unquotedLine(line: Uint8Array): Uint8Array {
  let marks = 0;
  while (line[marks] === 62) marks += 1;
  return marks > 0 && startsWithFrom(line, marks) ? line.subarray(1) : line;
}

function joinedBytes(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let restSize = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      const piece = chunk.subarray(start, end + 1);
      yield rest.length === 0 ? piece : joinedBytes([...rest, piece], restSize + piece.length);
      rest = [];
      restSize = 0;
      start = end + 1;
    }
    if (start < chunk.length && restSize <= mboxMessageSize) {
      rest.push(chunk.slice(start));
      restSize += chunk.length - start;
    }
  }
  if (restSize > 0) yield joinedBytes(rest, restSize);
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
  for await (const line of linesOf(chunks)) {
    lineNumber += 1;
    if (pending !== null) {
      const isMessage = open === null || headerLine.test(asciiDecoder.decode(line.subarray(0, 200)));
      if (isMessage) {
        if (open !== null) yield closed(open);
        open = { line: lineNumber - 1, parts: [], size: 0 };
      } else if (open !== null) add(open, pending);
      pending = null;
    }
    if (startsWithFrom(line) && separator.test(asciiDecoder.decode(line.subarray(0, 500)))) {
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
