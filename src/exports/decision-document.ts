import type { DecisionDocument, DocumentPart } from "../search/decision/decision-paper.ts";
import type { DiffPart } from "../search/readable-diff.ts";
import {
  typst,
  typstBlocks,
  typstHeading,
  typstList,
  typstPages,
  typstPdf,
  typstTable,
  typstText,
} from "./typst-document.ts";
import type { TypstInputs, TypstMarkup } from "./typst-document.ts";

function diffMarkup(parts: readonly DiffPart[]): TypstMarkup {
  return typst`${parts.map(({ kind, text }) => {
    if (kind === "removed") return typst`#strike(text(soft)[${text}])`;
    return kind === "added" ? typst`#underline(text(accent)[${text}])` : typstText(text);
  })}`;
}

function partBlocks({ heading, text, diff, points, table }: DocumentPart): readonly TypstMarkup[] {
  const [first = "", ...more] = table?.columns ?? [];
  return [
    typstHeading(1, heading),
    ...(text === undefined || text === "" ? [] : [typstText(text)]),
    ...(diff === undefined ? [] : [diffMarkup(diff)]),
    ...(points === undefined || points.length === 0 ? [] : [typstList(points)]),
    ...(table === undefined
      ? []
      : [
          typstTable(
            [{ name: first, share: 1 }, ...more.map((name) => ({ name, align: "right" as const }))],
            table.rows,
          ),
        ]),
  ];
}

function inputsOf(
  { title, subtitle, footer, date }: DecisionDocument,
  paper: TypstInputs["paper"],
  style: TypstMarkup,
): TypstInputs {
  return { title, subtitle, header: title, footer, date, paper, style };
}

/** A decision as a tagged PDF of as many pages as it takes. */
export async function decisionPdf(
  document: DecisionDocument,
  paper: TypstInputs["paper"],
): Promise<Uint8Array> {
  const style = typst`#set par(leading: 0.58em, spacing: 0.75em)
#show heading.where(level: 1): it => block(above: 1.35em, below: 0.6em, sticky: true, text(12.5pt, it.body))`;
  return typstPdf(typstBlocks(document.parts.flatMap(partBlocks)), inputsOf(document, paper, style));
}

function placed(parts: readonly DocumentPart[], place: DocumentPart["place"]): TypstMarkup {
  return typstBlocks(parts.filter((part) => part.place === place).flatMap(partBlocks));
}

function tightStyle(points: number): TypstMarkup {
  return {
    markup: `#set page(margin: (x: 1.9cm, top: 1.5cm, bottom: 1.6cm))
#set text(size: ${points}pt)
#set par(leading: 0.52em, spacing: 0.6em)
#set list(indent: 0em, body-indent: 0.4em, spacing: 0.45em)
#set table(inset: (x: 4pt, y: 0.32em))
#show table: set text(${points}pt)
#show heading.where(level: 1): it => block(above: 1.05em, below: 0.5em, sticky: true, text(${(points * 1.14).toFixed(2)}pt, it.body))`,
  };
}

/** Facts at the top, the whole width, two columns, and a box at the end. */
function onePage({ head, parts }: DecisionDocument): TypstMarkup {
  const cells = head.map(
    ({ label, value }) => typst`[#text(0.85em, soft)[${label}] #linebreak() #strong[${value}]],`,
  );
  const facts = typst`#block(above: 0.4em, below: 0.6em, width: 100%, inset: (y: 0.5em), stroke: (y: 0.5pt + rule), grid(columns: (${head.map((_fact, index) => ({ markup: index === head.length - 1 ? "1fr, " : "auto, " }))}), column-gutter: 0.9cm, ${cells}))`;
  const columns = typst`#block(above: 1.1em, width: 100%, grid(columns: (1fr, 1fr), column-gutter: 0.9cm, [${placed(parts, "left")}], [${placed(parts, "right")}]))`;
  const close = typst`#block(above: 1em, width: 100%, inset: (x: 0.8em, y: 0.8em), radius: 3pt, fill: rgb("#f2f1ec"), breakable: false)[${placed(parts, "close")}]`;
  return typstBlocks([...(head.length === 0 ? [] : [facts]), placed(parts, undefined), columns, close]);
}

/** Sizes of the type, in points; the last only where nothing else fits. */
const typeSizes = [11.5, 10.5, 9.5, 8.5];
const smallest = 7.5;

/**
 * A decision as a tagged PDF of one page: the first of the documents, each shorter than the one before, that fits, set as
 * large as it may be.
 */
export async function onePagePdf(
  documents: readonly DecisionDocument[],
  paper: TypstInputs["paper"],
): Promise<Uint8Array> {
  const fits = async (document: DecisionDocument, points: number): Promise<boolean> =>
    (await typstPages(onePage(document), inputsOf(document, paper, tightStyle(points)))) === 1;
  const pdf = async (document: DecisionDocument, points: number): Promise<Uint8Array> =>
    typstPdf(onePage(document), inputsOf(document, paper, tightStyle(points)));
  for (const document of documents) {
    if (!(await fits(document, typeSizes.at(-1) ?? smallest))) continue;
    for (const points of typeSizes) if (await fits(document, points)) return pdf(document, points);
  }
  const last = documents.at(-1);
  if (last === undefined || !(await fits(last, smallest)))
    throw new Error("the shortest document does not fit one page");
  return pdf(last, smallest);
}

/** Typed text as Markdown that renders as it stands. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+\.)(?=\s)/gmu, String.raw`$1\$2`);
}

/** A change in Markdown; marks stand at the words, since a space beside them would show them as they are. */
function diffText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => {
      const mark = { same: "", added: "**", removed: "~~" }[kind];
      const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
      return words === "" ? text : `${before}${mark}${escaped(words)}${mark}${after}`;
    })
    .join("");
}

export function decisionMarkdown({ title, subtitle, head, parts }: DecisionDocument): string {
  const cell = (text: string): string => escaped(text).replaceAll(/\s*\n\s*/gu, " ");
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  const blocks = parts.map(({ heading, text, diff, points, table }) =>
    [
      `## ${cell(heading)}`,
      ...(text === undefined || text === "" ? [] : [escaped(text)]),
      ...(diff === undefined ? [] : [diffText(diff)]),
      ...(points === undefined || points.length === 0
        ? []
        : [points.map((point) => `- ${cell(point)}`).join("\n")]),
      ...(table === undefined
        ? []
        : [
            [row(table.columns), `|${" --- |".repeat(table.columns.length)}`, ...table.rows.map(row)].join(
              "\n",
            ),
          ]),
    ].join("\n\n"),
  );
  const facts = head.map(({ label, value }) => `- ${cell(label)}: ${cell(value)}`).join("\n");
  return `# ${cell(title)}\n\n${cell(subtitle)}\n\n${facts === "" ? "" : `${facts}\n\n`}${blocks.join("\n\n")}\n`;
}
