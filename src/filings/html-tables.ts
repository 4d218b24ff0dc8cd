/** Tables out of HTML: one pass over htmlparser2's tokens; nothing is built for what is no table. */

import { Tokenizer } from "htmlparser2";
import type { TokenizerCallbacks } from "htmlparser2";
import { inlineFactCollector } from "./inline-facts.ts";
import type { InlineFacts } from "./inline-facts.ts";
import { openTable } from "./open-table.ts";
import type { OpenTable } from "./open-table.ts";
import type { Limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { recentText } from "./recent-text.ts";
import type { Table } from "./table.ts";
import { preformattedTables } from "./preformatted.ts";
import type { Preformatted } from "./preformatted.ts";

const blocks = new Set(
  "p div br h1 h2 h3 h4 h5 h6 li ul ol hr center dl dt dd section article title table tr td th pre".split(
    " ",
  ),
);
const inline = new Set(["span", "font", "sup", "small", "a"]);
const attributesRead = new Set([
  "colspan",
  "rowspan",
  "style",
  "name",
  "contextref",
  "id",
  "scale",
  "sign",
  "format",
]);
const raisedStyle = /vertical-align:\s*(?:super|text-top)|(?:^|;)\s*top:\s*-\d/i;

export type HtmlReading = {
  readonly tables: readonly Table[];
  readonly inlineFacts: InlineFacts;
  readonly problems: readonly Problem[];
};

/** Reads `text` from `start` to `end`; offsets in the result count from the start of `text`. */
export function htmlTables(text: string, start: number, end: number, limits: Limits): HtmlReading {
  const reader = new HtmlTableReader(text.slice(start, end), start, limits);
  return reader.reading();
}

class HtmlTableReader implements TokenizerCallbacks {
  private readonly text: string;
  private readonly base: number;
  private readonly limits: Limits;
  private readonly recent = recentText();
  private readonly facts = inlineFactCollector();
  private readonly open: OpenTable[] = [];
  private readonly tables: Table[] = [];
  private readonly problems: Problem[] = [];
  private preformatted: Preformatted | null = null;
  private tag = "";
  private tagStart = 0;
  private attribute = "";
  private attributeWanted = false;
  private value = "";
  private attributes: Record<string, string> = {};
  private inHeader = 0;
  private tooDeep = 0;
  private skippedTables = 0;
  private tableCount = 0;
  private keptCells = 0;

  constructor(text: string, base: number, limits: Limits) {
    this.text = text;
    this.base = base;
    this.limits = limits;
  }

  reading(): HtmlReading {
    const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, this);
    tokenizer.write(this.text);
    tokenizer.end();
    while (this.open.length > 0) this.closeTable(this.text.length, true);
    if (this.preformatted !== null) this.closePreformatted();
    if (this.skippedTables > 0) {
      this.problems.push({
        code: "table-skipped",
        place: { start: this.base, end: this.base + this.text.length },
        message: `${this.skippedTables} tables are nested deeper than ${this.limits.nesting} or come after ${this.limits.cells} cells; they were not read. Split the document to read them.`,
      });
    }
    this.tables.sort((a, b) => a.index - b.index);
    return { tables: this.tables, inlineFacts: this.facts.result(), problems: this.problems };
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.text.slice(start, end).toLowerCase();
    this.tagStart = start - 1;
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    const relevant = this.open.length > 0 || this.tag.startsWith("ix:") || this.tag.startsWith("xbrli:");
    this.attributeWanted = relevant && end - start <= 10;
    if (!this.attributeWanted) return;
    this.attribute = this.text.slice(start, end).toLowerCase();
    this.attributeWanted = attributesRead.has(this.attribute);
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attributeWanted) this.value += this.text.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attributeWanted) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attributeWanted) this.attributes[this.attribute] = this.value;
  }

  onopentagend(end: number): void {
    this.startElement(end + 1);
  }

  onselfclosingtag(end: number): void {
    this.startElement(end + 1);
    if (this.tag.includes(":")) this.endElement(this.tag, end + 1, end + 1);
  }

  private startElement(contentStart: number): void {
    const tag = this.tag;
    if (tag.includes(":")) {
      if (tag === "ix:header") this.inHeader++;
      else this.facts.start(tag, this.attributes);
      return;
    }
    if (this.preformatted !== null) {
      // A pre block may hold the old <TABLE><S><C> marks: they are part of its text.
      if (tag !== "br") return;
    }
    const table = this.open.at(-1);
    if (tag === "table") this.startTable(this.tagStart);
    else if (tag === "pre" && table === undefined) this.preformatted = preformattedTables();
    else if (table !== undefined && this.tooDeep === 0) this.startInTable(table, tag, contentStart);
    else if (blocks.has(tag)) this.recent.endBlock();
  }

  private startTable(at: number): void {
    // As in browsers: a table that opens between another's rows ends that one, whose end tag is missing.
    while (this.tooDeep === 0 && this.open.at(-1)?.cellOpen === false) this.closeTable(at, false);
    const index = this.tableCount++;
    this.recent.endBlock();
    if (this.tooDeep > 0 || this.open.length >= this.limits.nesting || this.keptCells > this.limits.cells) {
      this.tooDeep++;
      this.skippedTables++;
      return;
    }
    this.open.push(openTable(index, this.base + at, this.recent.blocks(), this.limits));
  }

  private startInTable(table: OpenTable, tag: string, contentStart: number): void {
    if (tag === "td" || tag === "th") {
      table.startCell(this.base + this.tagStart, this.base + contentStart, this.attributes);
      return;
    }
    if (tag === "tr") table.startRow(this.base + this.tagStart);
    else if (tag === "br") table.breakLine();
    else if (blocks.has(tag)) table.breakBlock();
    if (inline.has(tag)) table.startInline(tag === "sup" || raisedStyle.test(this.attributes.style ?? ""));
  }

  onclosetag(start: number, end: number): void {
    const close = this.text.indexOf(">", end);
    this.endElement(this.text.slice(start, end).toLowerCase(), start - 2, close < 0 ? end : close + 1);
  }

  private endElement(tag: string, tagStart: number, tagEnd: number): void {
    if (tag.includes(":")) {
      if (tag === "ix:header") this.inHeader = Math.max(0, this.inHeader - 1);
      else this.facts.end(tag);
      return;
    }
    if (this.preformatted !== null) {
      if (tag === "pre") this.closePreformatted();
      return;
    }
    const table = this.open.at(-1);
    if (tag === "table") {
      if (this.tooDeep > 0) this.tooDeep--;
      else if (table !== undefined) this.closeTable(tagEnd, false);
    } else if (table !== undefined && this.tooDeep === 0) {
      if (tag === "td" || tag === "th") this.recent.add(table.endCell(this.base + tagStart));
      else if (tag === "tr") table.endRow(this.base + tagStart);
      else if (inline.has(tag)) table.endInline();
      else if (blocks.has(tag)) table.breakBlock();
    } else if (blocks.has(tag)) this.recent.endBlock();
  }

  private closeTable(end: number, unclosed: boolean): void {
    const table = this.open.pop();
    if (table === undefined) return;
    this.recent.endBlock();
    const closed = table.closed(this.base + end);
    this.keptCells += closed.table.cells.length;
    this.tables.push(closed.table);
    this.problems.push(...closed.problems);
    if (unclosed && this.open.length === 0) {
      this.problems.push({
        code: "document-cut",
        place: { start: closed.table.start, end: closed.table.end },
        message: `The document ends inside table ${closed.table.index}: it is cut. Load the whole filing.`,
      });
    }
  }

  private closePreformatted(): void {
    const found = this.preformatted?.tables(this.tableCount, this.recent.blocks()) ?? [];
    this.preformatted = null;
    for (const table of found) this.tables.push(table);
    this.tableCount += found.length;
  }

  ontext(start: number, end: number): void {
    this.addText(this.text.slice(start, end), start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    const ampersand = this.text.lastIndexOf("&", end - 1);
    this.addText(String.fromCodePoint(codepoint), Math.max(ampersand, end - 12), end);
  }

  private addText(text: string, start: number, end: number): void {
    this.facts.text(text);
    if (this.inHeader > 0) return;
    if (this.preformatted !== null) this.preformatted.add(text, this.base + start);
    else {
      const table = this.open.at(-1);
      if (table === undefined || !table.cellOpen) this.recent.add(text);
      else if (this.tooDeep === 0) table.addText(text, this.base + start, this.base + end);
    }
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
