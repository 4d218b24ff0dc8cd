import fc from "fast-check";
import { expect, test } from "vitest";
import { answers, baseStyle, documentHtml } from "../../test/fixtures/filings/synthetic-tables.ts";
import type { Style } from "../../test/fixtures/filings/synthetic-tables.ts";
import { textAnswers, textDocument } from "../../test/fixtures/filings/synthetic-text.ts";
import { readFiling } from "./index.ts";
import type { FilingReading } from "./index.ts";
import { partKeys } from "./pay-columns.ts";

const style = fc.record<Partial<Style>>({
  names: fc.constantFrom(
    "rowspan",
    "rows",
    "one-cell-comma",
    "name-row-above",
    "title-below",
    "own-columns",
    "repeated",
    "year-in-name-column",
  ),
  header: fc.constantFrom("one-row", "letters", "split-rows", "upper", "grouped", "th-stacked"),
  cells: fc.constantFrom("plain", "currency-cells", "spacers", "zero-width", "paragraphs"),
  notes: fc.constantFrom("none", "sup", "own-cell", "glued", "split-bracket"),
});

type Mutation = { readonly kind: number; readonly at: number; readonly other: number };
const mutations = fc.array(
  fc.record<Mutation>({ kind: fc.nat(9), at: fc.nat(1_000_000), other: fc.nat(1_000_000) }),
  { minLength: 1, maxLength: 6 },
);

/** Damage that filings show: cells lost, split or added, headings swapped, tags broken, the document cut. */
function mutated(html: string, { kind, at, other }: Mutation): string {
  const cells = [...html.matchAll(/<t[dh][^>]*>.*?<\/t[dh]>/g)];
  const cell = cells[at % Math.max(1, cells.length)];
  const second = cells[other % Math.max(1, cells.length)];
  if (cell === undefined || second === undefined || kind === 9) return html.slice(0, at % (html.length + 1));
  const before = html.slice(0, cell.index);
  const after = html.slice(cell.index + cell[0].length);
  switch (kind) {
    case 0:
      return before + after;
    case 1:
      return `${before}<td>&nbsp;</td>${cell[0]}${after}`;
    case 2:
      return before + cell[0].replace(/^<t([dh])/, `<t$1 colspan="${1 + (other % 4)}"`) + after;
    case 3:
      return before + cell[0].replace(/^<t([dh])/, `<t$1 rowspan="${1 + (other % 5)}"`) + after;
    case 4:
      return before + second[0] + after;
    case 5:
      return before + cell[0].replace(/(\d)(\d)/, "$1</td><td>$2") + after;
    case 6:
      return before + cell[0].replace(/<\/t[dh]>$/, "") + after;
    case 7:
      return `${before}${cell[0]}</tr><tr>${after}`;
    default:
      return before + cell[0].replace(/\d/, String(other % 10)) + after;
  }
}

/** What must never happen: a row that fails its sum without a warning, a warning without a problem, a place inside out. */
function silentFailures({ facts, problems }: FilingReading): string[] {
  return facts.sct.flatMap((row) => {
    const sum = partKeys.reduce((total, key) => total + (row[key] ?? 0), 0);
    const fails = row.total !== null && Math.abs(sum - row.total) > 4;
    const told = problems.some((problem) => problem.code === "row-fails-check");
    const places = Object.values(row.sources).filter((source) => source.start > source.end);
    return [
      ...(fails && row.warnings.length === 0 ? [`${row.name} ${row.year} fails silently`] : []),
      ...(row.warnings.length > 0 && !told ? [`${row.name} ${row.year} warns without a problem`] : []),
      ...places.map((place) => `place ${place.start} to ${place.end}`),
    ];
  });
}

test("N2 damaged tables of cells: no crash, and no row that fails its sum without a warning", () => {
  fc.assert(
    fc.property(style, mutations, fc.nat(10_000), (changes, damage, seed) => {
      const whole: Style = { ...baseStyle, ...changes };
      const html = damage.reduce(mutated, documentHtml(whole, answers(whole, seed)));
      expect(silentFailures(readFiling(html))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("N2 damaged tables of characters: no crash, figures only from the text", () => {
  const textStyle = {
    marks: true,
    dots: false,
    gap: 2,
    nil: "--",
    dollars: true,
    notes: false,
    between: "blank",
    ruleUnderHeader: true,
    blankOld: false,
    dash: false,
    upper: false,
    nilAt: "right",
  } as const;
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(12), fc.constantFrom("", " ", "   ", "\n", "$", "--")), {
        maxLength: 8,
      }),
      (seed, cuts) => {
        let text = textDocument(textAnswers(seed, textStyle), textStyle);
        for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
        const reading = readFiling(text);
        expect(silentFailures(reading)).toEqual([]);
        const invented = reading.facts.sct.filter((row) => {
          const source = row.sources.salary;
          return (
            source !== undefined && (row.salary ?? 0) > 0 && !/\d/.test(text.slice(source.start, source.end))
          );
        });
        expect(invented).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test("N2 any text is read without a throw", () => {
  const piece = fc.constantFrom(
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<td colspan=9999>",
    "<td rowspan=99999>",
    "</td>",
    "Salary ($)",
    "Total",
    "2024",
    "1,000",
    "&#8203;",
    "<pre>",
    "</pre>",
    "<TABLE>",
    "<S> <C>",
    "<br>",
    "Ann Lee",
    "\n",
    "Summary Compensation Table",
    "<DOCUMENT><TYPE>DEF 14A<TEXT>",
    "</TEXT></DOCUMENT>",
    "<sup>1</sup>",
    '<ix:nonFraction name="ecd:PeoTotalCompAmt">',
    "—",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 80 }), (pieces) => {
      expect(silentFailures(readFiling(pieces.join("")))).toEqual([]);
    }),
    { numRuns: 250 },
  );
});
