/** A table of a filing as it may be shown: a short list of tags, no attribute that acts, every figure marked with its place. */

import { Parser } from "htmlparser2";

/** A stretch of the document, in characters; `end` is exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

const kept = new Set(
  "table caption thead tbody tfoot tr td th br p div b i u strong em sup sub small center pre hr".split(" "),
);
/** What is left out together with everything inside it. */
const dropped = new Set(
  "script style title head object iframe frame frameset embed applet svg math template noscript textarea select button audio video canvas noembed noframes xmp plaintext ix:header".split(
    " ",
  ),
);
const empty = new Set(["br", "hr"]);
const spans = ["colspan", "rowspan"] as const;
const sides = new Set(["left", "right", "center"]);
const deepest = 256;

/** The name of a figure's place, as the marks in the shown table carry it. */
export function placeName({ start, end }: Stretch): string {
  return `${start}-${end}`;
}

function escaped(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function keptAttributes(tag: string, attributes: Readonly<Record<string, string>>): string {
  const words: string[] = [];
  if (tag === "td" || tag === "th") {
    for (const name of spans) {
      const value = Number(attributes[name]);
      if (Number.isInteger(value) && value > 1) words.push(` ${name}="${Math.min(value, 1000)}"`);
    }
  }
  const style = (attributes["style"] ?? "").toLowerCase();
  const side = /text-align:\s*(left|right|center)/.exec(style)?.[1] ?? attributes["align"]?.toLowerCase();
  if (!empty.has(tag) && side !== undefined && sides.has(side)) words.push(` align="${side}"`);
  return words.join("");
}

/** The plain tag that says what a span's or font's style says, or null. */
function tagOfStyle(style: string): string | null {
  if (/vertical-align:\s*(?:super|text-top)/i.test(style)) return "sup";
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return "b";
  return null;
}

class ShownTable {
  private readonly excerpt: string;
  private readonly base: number;
  private readonly marks: readonly Stretch[];
  private readonly out: string[] = [];
  /** For each open tag of the document the tag that stands for it, or an empty text. */
  private readonly open: string[] = [];
  private inDropped = 0;

  constructor(excerpt: string, base: number, marks: readonly Stretch[]) {
    this.excerpt = excerpt;
    this.base = base;
    this.marks = marks;
  }

  html(): string {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes) => this.opened(name, attributes),
        onclosetag: (name) => this.closed(name),
        ontext: () => this.text(parser.startIndex, parser.endIndex + 1),
      },
      { decodeEntities: false, lowerCaseTags: true, recognizeSelfClosing: false },
    );
    parser.end(this.excerpt);
    return this.out.join("");
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (dropped.has(name)) this.inDropped++;
    if (dropped.has(name) || this.inDropped > 0) return void this.open.push("");
    const tag = kept.has(name) ? name : (tagOfStyle(attributes["style"] ?? "") ?? "");
    const isKept = tag !== "" && this.open.length < deepest;
    if (isKept) this.out.push(`<${tag}${keptAttributes(tag, attributes)}>`);
    this.open.push(isKept && !empty.has(tag) ? tag : "");
  }

  private closed(name: string): void {
    const tag = this.open.pop();
    if (dropped.has(name)) this.inDropped = Math.max(0, this.inDropped - 1);
    if (tag !== undefined && tag !== "") this.out.push(`</${tag}>`);
  }

  /** Raw text between two offsets of the excerpt; what belongs to a figure is wrapped in its mark. */
  private text(from: number, to: number): void {
    if (this.inDropped > 0) return;
    const start = this.base + from;
    const end = this.base + to;
    let at = start;
    for (const mark of this.marks) {
      if (mark.end <= at || mark.start >= end) continue;
      const markStart = Math.max(at, mark.start);
      const markEnd = Math.min(end, mark.end);
      this.out.push(escaped(this.raw(at, markStart)));
      this.out.push(`<mark data-at="${placeName(mark)}">${escaped(this.raw(markStart, markEnd))}</mark>`);
      at = markEnd;
    }
    this.out.push(escaped(this.raw(at, end)));
  }

  private raw(start: number, end: number): string {
    return this.excerpt.slice(start - this.base, end - this.base);
  }
}

/** Places in order, each once, without those that begin inside another. */
function orderedMarks(marks: readonly Stretch[]): Stretch[] {
  const ordered: Stretch[] = [];
  const sorted = marks
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of sorted) if (mark.start >= (ordered.at(-1)?.end ?? -1)) ordered.push(mark);
  return ordered;
}

/**
 * HTML of a document's excerpt that starts at character `start` of the document. Only tags that lay out a table are
 * left, with spans and alignment; scripts, styles, links, pictures and all other attributes are gone. Each stretch
 * of `marks` stands in `<mark data-at="start-end">`. Plain text becomes one `pre`.
 */
export function shownTable(excerpt: string, start: number, marks: readonly Stretch[]): string {
  const isMarkup = /<(?:td|tr|th|table\b[^>]+)[\s>]/i.test(excerpt);
  const shown = new ShownTable(excerpt, start, orderedMarks(marks));
  const html = shown.html();
  return isMarkup ? html : `<pre>${html}</pre>`;
}
