import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../offer/money.ts";
import type { Presentation, PresentationSection } from "../search/presentation/presentation.ts";
import { presentationSlides } from "./presentation-slides.ts";
import { lineCount, slidePages, tablePages } from "./slide-pages.ts";
import { speakerNotesPdf } from "./speaker-notes.ts";
import { pdfText } from "../../test/support/pdf-text.ts";

const section = (changes: Partial<PresentationSection> & { readonly id: string }): PresentationSection => ({
  title: "Focus",
  kind: "focus",
  minutes: 10,
  impact: 3,
  points: "First point\n- Second point",
  notes: "Say it slowly.\nThen wait.",
  answers: [],
  ...changes,
});

const plan: Presentation = {
  id: "prs",
  opportunityId: "opp",
  stepId: null,
  title: "Machines & <days>",
  prompt: "",
  totalMinutes: 45,
  questionMinutes: 10,
  wellReceived: "",
  clauses: [{ id: "c", text: "Your focus" }],
  sections: [
    section({ id: "a", title: "Where I come from", kind: "background", answers: ["c"] }),
    section({ id: "b", title: "My first 90 days", kind: "first-90-days", points: "" }),
    section({ id: "z", title: "Spare material", kind: "bonus" }),
  ],
  planItems: [{ id: "i", period: "30", what: "Listen", measure: "22 talks" }],
  hires: [{ id: "h", role: "Release engineer", month: 3, yearlyCost: cents(9_800_000), currency: "EUR" }],
  budget: [{ id: "l", what: "Test stand", amount: cents(6_000_050), currency: "EUR", cadence: "once" }],
  reviewers: [],
  rehearsals: [],
};

const framed = { seat: "VP Engineering at Harbor", speaker: "Robin Vale", date: "2026-11-24" };

type Deck = { readonly slides: readonly string[]; readonly notes: readonly string[]; readonly core: string };

/** The deck's slides and notes as XML, in their order. */
async function deck(changes: Partial<Presentation> = {}): Promise<Deck> {
  const files = unzipSync(await presentationSlides({ ...framed, plan: { ...plan, ...changes } }));
  const all = (kind: string): string[] =>
    Object.keys(files)
      .filter((path) => new RegExp(`^ppt/${kind}/[a-zA-Z]+\\d+\\.xml$`, "u").test(path))
      .toSorted((a, b) => Number(/\d+/u.exec(a)?.[0]) - Number(/\d+/u.exec(b)?.[0]))
      .map((path) => strFromU8(files[path] ?? new Uint8Array()));
  return {
    slides: all("slides"),
    notes: all("notesSlides"),
    core: strFromU8(files["docProps/core.xml"] ?? new Uint8Array()),
  };
}

const texts = (xml: string): string[] =>
  Array.from(xml.matchAll(/<a:t>([\s\S]*?)<\/a:t>/gu), (match) => match[1] ?? "");

function titleOf(xml: string): string {
  const shape = xml.split("<p:sp>").find((part) => /<p:ph[^>]*type="title"/u.test(part)) ?? "";
  return texts(shape.split("</p:sp>")[0] ?? "").join("");
}

test("PX1 slides come in order: cover, agenda, sections, plan, cost, questions, and bonus after the end", async () => {
  const { slides } = await deck();
  expect(slides.map(titleOf)).toEqual([
    "Machines &amp; &lt;days&gt;",
    "Agenda",
    "Where I come from",
    "My first 90 days",
    "The first 30, 60 and 90 days",
    "What it takes",
    "Your questions",
    "After the end",
    "Spare material",
  ]);
  expect(texts(slides[2] ?? "")).toEqual(
    expect.arrayContaining(["You asked: Your focus", "First point", "Second point"]),
  );
  expect(texts(slides[5] ?? "")).toEqual(
    expect.arrayContaining(["EUR 98,000 a year", "EUR 60,000.50 once", "EUR 141,667.17"]),
  );
});

test("PX2 no placeholder is empty, and speaker notes keep their lines", async () => {
  const { slides, notes } = await deck();
  for (const xml of slides)
    for (const shape of xml.split("<p:sp>").filter((part) => part.includes("<p:ph")))
      expect(/type="sldNum"/u.test(shape) || texts(shape).join("").trim() !== "", shape).toBe(true);
  expect(texts(notes[2] ?? "").slice(0, 3)).toEqual(["10 min", "Say it slowly.", "Then wait."]);
  expect(notes).toHaveLength(slides.length);
});

test("PX3 long text goes on to further slides, whole, and a deck of one day is the same bytes", async () => {
  const points = Array.from({ length: 60 }, (_, index) => `Point ${index}, which takes some room`);
  const changes = { sections: [section({ id: "a", title: "Much", points: points.join("\n") })] };
  const { slides, core } = await deck(changes);
  const pages = slides.filter((xml) => titleOf(xml).startsWith("Much"));
  expect(pages.length).toBeGreaterThan(3);
  expect(titleOf(pages[1] ?? "")).toBe("Much (continued)");
  expect(pages.flatMap(texts).filter((text) => text.startsWith("Point"))).toEqual(points);
  expect(core).toContain("2026-11-24T00:00:00Z");
  const once = await presentationSlides({ ...framed, plan });
  expect(Buffer.compare(once, await presentationSlides({ ...framed, plan }))).toBe(0);
});

test("PX4 whatever is typed, the XML stays well formed", async () => {
  const hostile = "a\u0000\u001F]]>&lt;<script>\uD800 \uFFFF {{}} \u2028x";
  const { slides, notes } = await deck({
    title: hostile,
    sections: [section({ id: "a", title: hostile, points: hostile, notes: hostile })],
    planItems: [{ id: "i", period: "60", what: hostile, measure: hostile }],
  });
  for (const xml of [...slides, ...notes]) {
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|<script/u);
    expect(xml.isWellFormed()).toBe(true);
  }
});

test("PX5 pages lose no word, and each fits", () => {
  const words = fc.array(fc.constantFrom("delivery", "a", "organisation", "x".repeat(300), "数据"), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (lists) => {
      const points = lists.map((list) => list.join(" "));
      const pages = slidePages(points, { width: 11.9, height: 4.7 });
      const kept = pages
        .flatMap((page) => page.points)
        .join("")
        .replaceAll(/[\s…]/gu, "");
      expect(kept).toBe(points.join("").replaceAll(/\s/gu, ""));
      for (const { points: shown, fontSize } of pages) {
        const lines = shown.reduce((sum, point) => sum + lineCount(point, 11.6, fontSize), 0);
        expect((lines * fontSize * 1.22) / 72).toBeLessThanOrEqual(4.7);
      }
    }),
  );
  const rows = Array.from({ length: 40 }, (_, index) => [`Row ${index}`, "text ".repeat(index)]);
  expect(tablePages(rows, [3, 8.9], { height: 4.7, fontSize: 16 }).flat()).toEqual(rows);
});

/** Without the marks that let a long word break. */
async function shownText(bytes: Uint8Array): Promise<string> {
  return (await pdfText(bytes)).text.replaceAll("\u200B", "");
}

test("TY1 speaker notes are a tagged PDF with notes, times and plan", async () => {
  const bytes = await speakerNotesPdf({ plan, seat: framed.seat, date: framed.date, paper: "a4" });
  const raw = Buffer.from(bytes).toString("latin1");
  expect(raw.startsWith("%PDF-1.7")).toBe(true);
  expect(raw).toContain("/MarkInfo");
  const text = await shownText(bytes);
  for (const part of ["Machines & <days>", "Say it slowly.", "0:10", "Release engineer", "Spare material"])
    expect(text).toContain(part);
});

test("TY2 what a user types is printed, never run", async () => {
  const typed = String.raw`#eval("1+1") #panic("x") $x^2$ *b* _i_ [x] \u{41} <a> @ref // no "quoted" \ ${"`raw`"} = h - l`;
  const bytes = await speakerNotesPdf({
    plan: {
      ...plan,
      title: typed,
      wellReceived: typed,
      sections: [section({ id: "a", title: typed, points: typed, notes: `${typed}\u0000\n\n${typed}` })],
    },
    seat: typed,
    date: framed.date,
    paper: "us-letter",
  });
  const plain = (text: string): string => text.replaceAll(/\s/gu, "");
  const found = plain(await shownText(bytes)).split(plain(typed)).length - 1;
  expect(found).toBeGreaterThanOrEqual(5);
});

test("TY3 any text makes a document, also in scripts that no font here has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (typed) => {
      const bytes = await speakerNotesPdf({
        plan: { ...plan, title: typed, sections: [section({ id: "a", title: typed, notes: typed })] },
        seat: typed,
        date: framed.date,
        paper: "a4",
      });
      expect(bytes.length).toBeGreaterThan(1000);
    }),
    { numRuns: 25, examples: [["\u0000"], [" "], [""]] },
  );
}, 60_000);
