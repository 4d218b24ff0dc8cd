import { AppError } from "../app-error.ts";

/** Typst markup. Only this module makes it, so that what a user typed can never become code. */
export type TypstMarkup = { readonly markup: string };

/** What `typst` takes in a gap: text, which is escaped, or markup. */
export type TypstPart = string | number | TypstMarkup | readonly TypstPart[];

/** C0 and C1 controls, which no font shows and no tag of a PDF may hold; line breaks and tabs stay. */
function isShown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || (code >= 32 && (code < 127 || code > 159));
}

/** A Typst string literal of the text. */
function literal(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?|\u2028|\u2029/gu, "\n");
  const shown = Array.from(lines).filter(isShown).join("");
  // A word longer than a line may be broken anywhere.
  const breakable = shown.replaceAll(/[^\s\u200B]{50}(?=\S)/gu, "$&\u200B");
  return JSON.stringify(breakable)
    .replaceAll(/\\t/gu, " ")
    .replaceAll("\\n", String.raw`\n`);
}

/** The text as it stands, with its line breaks, whatever characters it has. */
export function typstText(text: string): TypstMarkup {
  return { markup: `#plain(${literal(text)})` };
}

function markupOf(part: TypstPart): string {
  if (typeof part === "string") return typstText(part).markup;
  if (typeof part === "number") return typstText(String(part)).markup;
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}

/** Markup with gaps: text in a gap is printed as it stands, markup is kept. Source: typst 0.14, syntax reference. */
export function typst(source: TemplateStringsArray, ...gaps: readonly TypstPart[]): TypstMarkup {
  return {
    markup: source.raw
      .map((part, index) => (index < gaps.length ? part + markupOf(gaps[index] ?? "") : part))
      .join(""),
  };
}

/** Blocks one below the other. */
export function typstBlocks(blocks: readonly TypstMarkup[]): TypstMarkup {
  return { markup: blocks.map(({ markup }) => markup).join("\n\n") };
}

export function typstHeading(level: 1 | 2 | 3, text: TypstPart): TypstMarkup {
  return { markup: `#heading(level: ${level})[${markupOf(text)}]` };
}

export function typstList(items: readonly TypstPart[]): TypstMarkup {
  return items.length === 0
    ? { markup: "" }
    : { markup: `#list(${items.map((item) => `[${markupOf(item)}]`).join(", ")})` };
}

export type TypstColumn = {
  readonly name: string;
  readonly align?: "left" | "right";
  /** Share of the width; a column without one is as wide as its content. */
  readonly share?: number;
};

/** A table in the house style; its header is repeated on each page and tagged. */
export function typstTable(
  columns: readonly TypstColumn[],
  rows: readonly (readonly TypstPart[])[],
): TypstMarkup {
  const widths = columns.map(({ share }) => (share === undefined ? "auto" : `${share}fr`));
  const aligns = columns.map(({ align = "left" }) => align);
  const header = columns.map(({ name }) => `[#strong[${typstText(name).markup}]]`);
  const cells = rows.flatMap((row) => columns.map((_column, index) => `[${markupOf(row[index] ?? "")}]`));
  return {
    markup: `#table(columns: (${widths.join(", ")},), align: (${aligns.join(", ")},), table.header(${header.join(", ")}), ${cells.join(", ")})`,
  };
}

/** What frames a document. */
export type TypstInputs = {
  /** In the head of the first page and in the file's properties. */
  readonly title: string;
  /** Below the title; empty for none. */
  readonly subtitle: string;
  /** At the top of every page but the first. */
  readonly header: string;
  /** At the bottom of every page, beside the page number; such as a word on confidence. */
  readonly footer: string;
  /** `YYYY-MM-DD`, for the file's properties. */
  readonly date: string;
  readonly paper: "a4" | "us-letter";
  /** Set rules beside those of the house style, which hold from the title on. */
  readonly style?: TypstMarkup;
};

function dateMarkup(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return `datetime(year: ${year}, month: ${month}, day: ${day})`;
}

/** The house style: one typeface that comes with the compiler, so that a document is the same on every machine. */
function houseStyle(inputs: TypstInputs): string {
  const { subtitle, header, footer, date, paper, style } = inputs;
  // A tagged PDF must have a title that can be read.
  const title = /[\p{L}\p{N}\p{P}\p{S}]/u.test(inputs.title) ? inputs.title : "Untitled";
  return `
#let soft = rgb("#5d5b55")
#let accent = rgb("#234a7d")
#let rule = rgb("#cfccc2")
#let plain(text) = text.split("\\n").join(linebreak())
#set document(title: ${literal(title)}, date: ${dateMarkup(date)})
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "${paper}",
  margin: (x: 2.3cm, top: 2.4cm, bottom: 2.2cm),
  header: context if counter(page).get().first() > 1 { text(9pt, soft)[${typstText(header).markup}] },
  footer: context text(9pt, soft)[#plain(${literal(footer)}) #h(1fr) #counter(page).display() of #counter(page).final().first()],
)
#set list(indent: 0.4em, body-indent: 0.5em, spacing: 0.55em)
#set table(stroke: (x, y) => (bottom: 0.5pt + rule), inset: (x: 5pt, y: 5pt))
#show table: set text(10pt)
#show table: set par(leading: 0.5em)
#show title: set text(20pt, hyphenate: false)
#show title: set par(leading: 0.4em)
#show heading: set text(accent)
#show heading.where(level: 1): it => block(above: 1.5em, below: 0.7em, sticky: true, text(14pt, it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.5em, sticky: true, text(11.5pt, it.body))
#show heading.where(level: 3): it => block(above: 1em, below: 0.4em, sticky: true, text(11pt, soft, it.body))
${style?.markup ?? ""}
#block(below: ${subtitle === "" ? "1.4em" : "0.8em"}, title())
${subtitle === "" ? "" : `#block(below: 1.4em, text(11pt, soft)[${typstText(subtitle).markup}])`}
`;
}

type Compiler = {
  pdf(
    source: { mainFileContent: string },
    options: { pdfStandard?: string; creationTimestamp: number },
  ): Uint8Array;
  compile(source: { mainFileContent: string }): { readonly result: { readonly numOfPages: number } | null };
};

/** @throws AppError `unsupported` where the platform has no build of the compiler */
async function compiler(): Promise<Compiler> {
  try {
    const { NodeCompiler } = await import("./typst-compiler.ts");
    return NodeCompiler.create();
  } catch (cause) {
    throw new AppError(
      "unsupported",
      `PDFs cannot be made here: the Typst compiler has no build for this system (${process.platform} ${process.arch}), or it was left out when One of One was installed. Everything else works.`,
      { cause },
    );
  }
}

/** How many pages the document takes. */
export async function typstPages(source: TypstMarkup, inputs: TypstInputs): Promise<number> {
  const { result } = (await compiler()).compile({
    mainFileContent: `${houseStyle(inputs)}\n${source.markup}\n`,
  });
  if (result === null) throw new Error("a document of the house style does not compile");
  return result.numOfPages;
}

/**
 * The document as a tagged PDF: PDF/UA-1, or, where a character is in no font of this machine and that standard forbids
 * to go on, a tagged PDF with a box in its place. The same source and inputs give the same bytes.
 */
export async function typstPdf(source: TypstMarkup, inputs: TypstInputs): Promise<Uint8Array> {
  const mainFileContent = `${houseStyle(inputs)}\n${source.markup}\n`;
  const made = await compiler();
  const creationTimestamp = Date.parse(`${inputs.date}T00:00:00Z`) / 1000;
  try {
    return made.pdf({ mainFileContent }, { pdfStandard: "ua-1", creationTimestamp });
  } catch (cause) {
    if (!String(cause).includes("could not be displayed with font")) throw cause;
    return made.pdf({ mainFileContent }, { creationTimestamp });
  }
}
