import { asciiText, isBlankLine, isSeparator, joinedBytes, mailboxLines } from "./mailbox-lines.ts";

const longestHeaderLine = 4000;
const pieceSize = 1_048_576;
const emptyLine = new Uint8Array([10]);

/** The type of a part's header block, in lower case; empty where none is named. */
function contentType(header: string): string {
  return /^content-type:\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/im.exec(header)?.[1]?.toLowerCase() ?? "";
}

/** Whether an import reads the content of a part: texts, what holds parts, and invitations under any type. */
function isRead(header: string): boolean {
  const type = contentType(header);
  return type === "" || /^(?:text|multipart)\//.test(type) || /\.ics\b|\/ics\b/i.test(header);
}

function boundaryOf(header: string): string | null {
  if (!contentType(header).startsWith("multipart/")) return null;
  const match = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Where in a message's structure a line stands. */
class MessagePlace {
  #header: string[] | null = [];
  #boundaries = new Set<string>();
  #isKept = true;

  /** Whether the content of the line is kept. */
  keeps(line: Uint8Array): boolean {
    if (this.#header !== null) {
      if (isBlankLine(line)) this.#startBody(this.#header);
      else this.#header.push(asciiText(line, longestHeaderLine).replace(/\r?\n$/, ""));
      return true;
    }
    if (this.#isBoundary(line)) return true;
    return this.#isKept;
  }

  #startBody(lines: readonly string[]): void {
    const header = lines.join("\n").replace(/\n[ \t]+/g, " ");
    const boundary = boundaryOf(header);
    if (boundary !== null) this.#boundaries.add(boundary);
    this.#isKept = isRead(header);
    this.#header = null;
  }

  #isBoundary(line: Uint8Array): boolean {
    if (line[0] !== 45 || line[1] !== 45 || this.#boundaries.size === 0) return false;
    const name = asciiText(line, longestHeaderLine).slice(2).trimEnd();
    if (this.#boundaries.has(name)) {
      this.#header = [];
      return true;
    }
    if (!name.endsWith("--") || !this.#boundaries.has(name.slice(0, -2))) return false;
    this.#isKept = true;
    return true;
  }
}

/** The file's lines with those of attachments emptied, so that each line keeps its number. */
async function* slimLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let place = new MessagePlace();
  for await (const line of mailboxLines(chunks)) {
    if (isSeparator(line)) {
      place = new MessagePlace();
      yield line;
    } else yield place.keeps(line) ? line : emptyLine;
  }
}

/**
 * A mailbox (.mbox) without the content of its attachments, which no import reads: the same mails are read from it, at the
 * same lines. Most of a mailbox's weight is attachments, so one of many gigabytes becomes small enough to be handed over.
 */
export async function* slimMailbox(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const line of slimLines(chunks)) {
    parts.push(line);
    size += line.length;
    if (size < pieceSize) continue;
    yield joinedBytes(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield joinedBytes(parts, size);
}
