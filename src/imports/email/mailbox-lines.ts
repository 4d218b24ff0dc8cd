/** What one message may weigh; its attachments are not kept anyway. */
export const mboxMessageSize = 50_331_648;

const newline = 10;
const asciiDecoder = new TextDecoder("windows-1252");

/** The first bytes of a line as text; what is beyond ASCII may come out as another letter. */
export function asciiText(line: Uint8Array, most: number): string {
  return asciiDecoder.decode(line.subarray(0, most));
}

/** The line before a message: `From `, whom from, and the date as C's asctime writes it, a zone allowed. */
const separator =
  /^From (?:.*\s)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\b/;

export function startsWithFrom(line: Uint8Array, at = 0): boolean {
  return (
    line[at] === 70 &&
    line[at + 1] === 114 &&
    line[at + 2] === 111 &&
    line[at + 3] === 109 &&
    line[at + 4] === 32
  );
}

/** Whether the line may stand before a message. */
export function isSeparator(line: Uint8Array): boolean {
  return startsWithFrom(line) && separator.test(asciiText(line, 500));
}

export function isBlankLine(line: Uint8Array): boolean {
  return (
    line.length === 0 ||
    (line.length === 1 && (line[0] === newline || line[0] === 13)) ||
    (line.length === 2 && line[0] === 13)
  );
}

export function joinedBytes(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Lines with their ends, from pieces of any size; of a line longer than a message may be only the beginning. */
export async function* mailboxLines(
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
