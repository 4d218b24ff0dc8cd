// Loaded on first use: the library is large.
import PptxGenJS from "pptxgenjs";
import { settledPackage } from "./pptx-package.ts";
import { fittedTitle, pointSpace, slidePages, tablePages } from "./slide-pages.ts";

/** Arial is on every system, and Liberation Sans, which LibreOffice takes instead, has its widths. */
const face = "Arial";
const ink = "1D1D1B";
const soft = "5D5B55";
const accent = "234A7D";
const wash = "E9EFF8";
const rule = "CFCCC2";

const left = 0.7;
const width = 11.93;
const bodyTop = 1.85;
const body = { width, height: 4.7 };
const tableFontSize = 16;

export type SlideTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Inches; together the width of a slide's body, 11.93. */
  readonly widths: readonly number[];
  readonly rightAligned: readonly number[];
};

export type SlideContent = {
  readonly title: string;
  /** Small, below the title; empty for none. */
  readonly note: string;
  readonly points: readonly string[];
  readonly speakerNotes: string;
};

/** A deck in the house style, slide by slide. Text may be of any length: it is set smaller or goes on to another slide. */
export type SlideWriter = {
  cover(content: { readonly title: string; readonly subtitle: string; readonly speakerNotes: string }): void;
  divider(content: { readonly title: string; readonly note: string; readonly speakerNotes: string }): void;
  slides(content: SlideContent): void;
  table(content: Omit<SlideContent, "points"> & { readonly table: SlideTable }): void;
  /** @param date `YYYY-MM-DD`, for the file's properties */
  bytes(date: string): Promise<Uint8Array>;
};

/** Characters that XML 1.0 allows; line breaks within one text become spaces. */
function clean(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu, "")
  );
}

function oneLine(text: string): string {
  return clean(text).replaceAll(/\s+/gu, " ").trim();
}

type Slide = ReturnType<PptxGenJS["addSlide"]>;

function defineMasters(deck: PptxGenJS, footer: string): void {
  const title = (y: number, h: number, valign: "top" | "bottom") => ({
    placeholder: {
      options: {
        name: "title",
        type: "title" as const,
        x: left,
        y,
        w: width,
        h,
        valign,
        margin: 0,
        align: "left" as const,
        fontFace: face,
        fontSize: 30,
        bold: true,
        color: accent,
      },
      text: "",
    },
  });
  const bar = { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: accent } } };
  deck.defineSlideMaster({
    title: "COVER",
    background: { color: "FFFFFF" },
    objects: [bar, title(2.2, 1.6, "bottom")],
  });
  deck.defineSlideMaster({
    title: "CONTENT",
    background: { color: "FFFFFF" },
    objects: [
      bar,
      { line: { x: left, y: 6.85, w: width, h: 0, line: { color: rule, width: 0.75 } } },
      {
        text: {
          text: footer,
          options: { x: left, y: 6.93, w: 10, h: 0.3, margin: 0, fontFace: face, fontSize: 11, color: soft },
        },
      },
      title(0.5, 0.95, "bottom"),
    ],
    slideNumber: {
      x: 11.63,
      y: 6.93,
      w: 1,
      h: 0.3,
      margin: 0,
      align: "right",
      fontFace: face,
      fontSize: 11,
      color: soft,
    },
  });
}

function addTitle(slide: Slide, text: string): void {
  const fitted = fittedTitle(oneLine(text), width);
  slide.addText([{ text: fitted.text, options: { fontSize: fitted.fontSize } }], { placeholder: "title" });
}

function addNotes(slide: Slide, notes: string): void {
  const text = clean(notes).replaceAll(/\r\n?/gu, "\n").trim();
  if (text !== "") slide.addNotes(text);
}

const plainText = { fontFace: face, color: ink, margin: 0, lang: "en-US" };

function addNote(slide: Slide, note: string): void {
  if (note === "") return;
  const text = oneLine(note);
  const short = text.length > 150 ? `${text.slice(0, 149).trimEnd()}…` : text;
  slide.addText(short, {
    ...plainText,
    x: left,
    y: 1.52,
    w: width,
    h: 0.3,
    fontSize: 12,
    color: soft,
    valign: "top",
  });
}

function addPoints(slide: Slide, points: readonly string[], fontSize: number): void {
  slide.addText(
    points.map((text) => ({
      text,
      options: { bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: fontSize * pointSpace },
    })),
    { ...plainText, x: left, y: bodyTop + 0.15, w: width, h: body.height, fontSize, valign: "top" },
  );
}

/** Adds slides with the same title; those after the first say that they go on. */
function addContinued<P>(
  deck: PptxGenJS,
  content: Omit<SlideContent, "points">,
  pages: readonly P[],
  add: (slide: Slide, page: P) => void,
): void {
  for (const [index, page] of pages.entries()) {
    const slide = deck.addSlide({ masterName: "CONTENT" });
    addTitle(
      slide,
      index === 0 ? content.title : `${oneLine(content.title).slice(0, 90).trimEnd()} (continued)`,
    );
    if (index === 0) addNote(slide, content.note);
    addNotes(slide, index === 0 ? content.speakerNotes : "");
    add(slide, page);
  }
}

function addTable(slide: Slide, table: SlideTable, rows: readonly (readonly string[])[]): void {
  const border = { type: "solid" as const, pt: 0.75, color: rule };
  const none = { type: "none" as const };
  const cell = (text: string, index: number, isHead: boolean) => ({
    text: oneLine(text),
    options: {
      align: table.rightAligned.includes(index) ? ("right" as const) : ("left" as const),
      bold: isHead,
      color: isHead ? accent : ink,
      ...(isHead ? { fill: { color: wash } } : {}),
      border: [none, none, border, none] as [typeof none, typeof none, typeof border, typeof none],
    },
  });
  slide.addTable(
    [
      table.header.map((text, index) => cell(text, index, true)),
      ...rows.map((row) => row.map((text, index) => cell(text, index, false))),
    ],
    {
      x: left,
      y: bodyTop + 0.15,
      w: width,
      colW: [...table.widths],
      fontFace: face,
      fontSize: tableFontSize,
      valign: "top",
      margin: [0.06, 0.1, 0.06, 0.1],
    },
  );
}

/** A writer of a deck of 16:9; `footer` stands on every slide but covers. */
export function slideWriter(properties: { readonly title: string; readonly footer: string }): SlideWriter {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = oneLine(properties.title);
  deck.subject = deck.title;
  deck.author = "One of One";
  deck.company = "One of One";
  deck.theme = { headFontFace: face, bodyFontFace: face };
  defineMasters(deck, oneLine(properties.footer).slice(0, 100));
  const centred = (title: string, below: string, notes: string): void => {
    const slide = deck.addSlide({ masterName: "COVER" });
    addTitle(slide, title);
    if (below !== "")
      slide.addText(oneLine(below).slice(0, 200), {
        ...plainText,
        x: left,
        y: 4,
        w: width,
        h: 1,
        fontSize: 18,
        color: soft,
        valign: "top",
      });
    addNotes(slide, notes);
  };
  return {
    cover: ({ title, subtitle, speakerNotes }) => centred(title, subtitle, speakerNotes),
    divider: ({ title, note, speakerNotes }) => centred(title, note, speakerNotes),
    slides: (content) => {
      const pages = slidePages(
        content.points.map(oneLine).filter((point) => point !== ""),
        body,
      );
      if (pages.length === 0) centred(content.title, content.note, content.speakerNotes);
      else addContinued(deck, content, pages, (slide, page) => addPoints(slide, page.points, page.fontSize));
    },
    table: ({ table, ...content }) => {
      const rows = table.rows.map((row) => row.map((text) => oneLine(text)));
      const pages = tablePages(rows, table.widths, { height: body.height, fontSize: tableFontSize });
      addContinued(deck, content, pages, (slide, page) => addTable(slide, table, page));
    },
    bytes: async (date) =>
      settledPackage((await deck.write({ outputType: "uint8array" })) as Uint8Array, date),
  };
}
