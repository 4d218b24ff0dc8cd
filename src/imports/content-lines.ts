/** One unfolded line of a vCard or calendar: `group.NAME;PARAM=value:value`. */
export type ContentLine = {
  /** Line of its first character in the file, counted from 1. */
  readonly line: number;
  readonly group: string;
  /** Upper case. */
  readonly name: string;
  /** Names upper case; a bare parameter of vCard 2.1 is a TYPE, or the ENCODING it names. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
};

type RawLine = { readonly line: number; readonly text: string };

const softBreak = /^[^:]*ENCODING=QUOTED-PRINTABLE[^:]*:|^[^:]*;QUOTED-PRINTABLE[^:]*:/i;
const base64Start = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)(?:;[^:]*)?:/i;
const lineEndPattern = /[\r\n]/g;
const longestLine = 4_194_304;
/** How much of a line may be name and parameters; more is an attack on whoever parses it. */
const longestHead = 1000;
const parametersPerLine = 50;

/** Index of the line end (LF, CR LF or a lone CR) at or after `from`. */
function lineEnd(text: string, from: number): number {
  lineEndPattern.lastIndex = from;
  return lineEndPattern.exec(text)?.index ?? text.length;
}

/** Lines with what belongs to them: indented continuations, quoted-printable soft breaks, unindented base64. */
function* unfoldedLines(text: string): Generator<RawLine> {
  let parts: string[] = [];
  let start = 0;
  let size = 0;
  let isSoft = false;
  let isBase64 = false;
  const flushed = (): RawLine | null => (parts.length === 0 ? null : { line: start, text: parts.join("") });
  let line = 0;
  for (let at = 0; at <= text.length;) {
    const end = lineEnd(text, at);
    const raw = text.slice(at, end);
    line += 1;
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    const isIndented = raw.startsWith(" ") || raw.startsWith("\t");
    const isBare = isBase64 && /^[A-Za-z0-9+/=]+$/.test(raw);
    if (parts.length > 0 && (isSoft || isIndented || isBare)) {
      if (isSoft) parts[parts.length - 1] = (parts.at(-1) ?? "").slice(0, -1);
      const part = isIndented && !isSoft ? raw.slice(1) : raw;
      if (size < longestLine) parts.push(part);
      size += part.length;
      isSoft = isSoft && raw.endsWith("=");
      continue;
    }
    const done = flushed();
    if (done !== null) yield done;
    parts = raw === "" ? [] : [raw];
    start = line;
    size = raw.length;
    const head = raw.slice(0, longestHead);
    isSoft = raw.endsWith("=") && softBreak.test(head);
    isBase64 = base64Start.test(head);
  }
  const last = flushed();
  if (last !== null) yield last;
}

/** Index of the colon that ends the name and parameters; quoted parameters may hold colons. -1 when there is none. */
function valueStart(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 58 && !isQuoted) return at;
  }
  return text.indexOf(":");
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  return [...parts, part];
}

const encodingNames = new Set(["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"]);

function parametersOf(texts: readonly string[]): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    const upper = text.trim().toUpperCase();
    const name =
      equals === -1
        ? encodingNames.has(upper)
          ? "ENCODING"
          : "TYPE"
        : text.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(equals === -1 ? text : text.slice(equals + 1), ",").map((value) =>
      value.trim().replace(/^"|"$/g, ""),
    );
    parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  }
  return parameters;
}

/** Content lines of a text, one at a time; lines that are none (no colon) come with an empty name. */
export function* contentLines(text: string): Generator<ContentLine> {
  for (const raw of unfoldedLines(text)) {
    const colon = valueStart(raw.text);
    if (colon === -1) {
      yield { line: raw.line, group: "", name: "", parameters: new Map(), value: raw.text };
      continue;
    }
    const [head = "", ...parameterTexts] = splitOutsideQuotes(raw.text.slice(0, colon), ";");
    const dot = head.lastIndexOf(".");
    yield {
      line: raw.line,
      group: dot === -1 ? "" : head.slice(0, dot).trim().toLowerCase(),
      name: head
        .slice(dot + 1)
        .trim()
        .toUpperCase(),
      parameters: parametersOf(parameterTexts.slice(0, parametersPerLine)),
      value: raw.text.slice(colon + 1),
    };
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", N: "\n" };

/** A text value with its escapes undone. */
export function unescapedText(text: string): string {
  return text.includes("\\")
    ? text.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
    : text;
}

/** A structured value cut at the separators that no backslash protects, escapes undone. */
export function structuredParts(text: string, separator: ";" | ","): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === separator) {
      parts.push(unescapedText(text.slice(start, at)));
      start = at + 1;
    }
  }
  return [...parts, unescapedText(text.slice(start))];
}
