import {
  typst,
  typstBlocks,
  typstHeading,
  typstList,
  typstPdf,
  typstTable,
  typstText,
} from "./typst-document.ts";
import type { TypstInputs, TypstMarkup } from "./typst-document.ts";

/** A part of a decision document: text, points, or a table. */
export type DocumentPart = {
  readonly heading: string;
  readonly text?: string;
  readonly points?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

export type DecisionDocument = {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly parts: readonly DocumentPart[];
};

function partBlocks({ heading, text, points, table }: DocumentPart): readonly TypstMarkup[] {
  const [first = "", ...more] = table?.columns ?? [];
  return [
    typstHeading(2, heading),
    ...(text === undefined || text === "" ? [] : [typstText(text)]),
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

/** A tagged PDF; `isTight` sets it small enough for one page of a pack. */
export async function decisionPdf(
  { title, subtitle, date, parts }: DecisionDocument,
  paper: TypstInputs["paper"],
  isTight: boolean,
): Promise<Uint8Array> {
  const style = isTight
    ? [
        typst`#set text(size: 9.5pt)
#set par(leading: 0.5em, spacing: 0.6em)
#show table: set text(9pt)
#show heading.where(level: 2): it => block(above: 0.9em, below: 0.4em, sticky: true, text(10.5pt, it.body))`,
      ]
    : [];
  return typstPdf(typstBlocks([...style, typstHeading(1, "The decision"), ...parts.flatMap(partBlocks)]), {
    title,
    subtitle,
    header: title,
    footer: "In confidence",
    date,
    paper,
  });
}

/** Typed text as Markdown that renders as it stands. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|]/gu, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+\.)(?=\s)/gmu, String.raw`$1\$2`);
}

export function decisionMarkdown({ title, subtitle, parts }: DecisionDocument): string {
  const cell = (text: string): string => escaped(text).replaceAll(/\s*\n\s*/gu, " ");
  const blocks = parts.map(({ heading, text, points, table }) => {
    const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
    return [
      `## ${cell(heading)}`,
      ...(text === undefined || text === "" ? [] : [escaped(text)]),
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
    ].join("\n\n");
  });
  return `# ${cell(title)}\n\n${cell(subtitle)}\n\n${blocks.join("\n\n")}\n`;
}
