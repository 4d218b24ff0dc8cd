/** Reads one filing: documents, tables, then the three disclosures. Pure: text in, facts and problems out. */

import type { FilingFacts, TablePlace } from "./filing-facts.ts";
import { htmlTables } from "./html-tables.ts";
import type { InlineFacts } from "./inline-facts.ts";
import { defaultLimits } from "./limits.ts";
import type { Limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { chosenSct } from "./sct-choice.ts";
import type { SctChoice } from "./sct-choice.ts";
import { sctFacts } from "./sct-facts.ts";
import type { SctFacts } from "./sct-facts.ts";
import { grantsOfPlanBasedAwards } from "./grants.ts";
import { potentialPayments } from "./termination-payments.ts";
import { knownPeople } from "./known-people.ts";
import { filingDocuments } from "./submission.ts";
import type { FilingDocument } from "./submission.ts";
import type { Table } from "./table.ts";
import { textLines, textTables } from "./text-tables.ts";

export type ReadOptions = {
  /** Overrides of the limits on a document's size. */
  readonly limits?: Partial<Limits>;
};

export type FilingReading = { readonly facts: FilingFacts; readonly problems: readonly Problem[] };

type DocumentReading = {
  readonly tables: readonly Table[];
  readonly inlineFacts: InlineFacts;
  readonly problems: readonly Problem[];
};

const noInlineFacts: InlineFacts = { peoTotals: [], otherAverages: [] };

/**
 * Executive pay in a proxy statement (DEF 14A) or another filing that carries Item 402 of Regulation S-K.
 *
 * `text` is the document as filed: HTML with or without inline XBRL, plain text of the 1990s, or a full submission
 * around it (the caller decompresses and decodes). Amounts are whole dollars; null and 0 follow the filing: null where
 * there is no such column or the cell is blank or N/A, 0 where it shows a dash or a zero. Never throws on bad input.
 */
export function readFiling(text: string, options: ReadOptions = {}): FilingReading {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  if (text.trim() === "") {
    return {
      facts: noFacts(0),
      problems: [problem("document-empty", 0, 0, "The document is empty. Load the filing again.")],
    };
  }
  const known = (words: string): boolean => text.includes(words);
  let fallback: FilingReading | null = null;
  for (const document of filingDocuments(text)) {
    const read = documentReading(text, document, limits);
    const choice = chosenSct(read.tables, known, read.inlineFacts);
    const reading = factsOf(read, choice, document);
    if (choice !== null) return reading;
    fallback ??= reading;
  }
  return fallback ?? { facts: noFacts(0), problems: [missing(0, text.length, 0)] };
}

function documentReading(text: string, document: FilingDocument, limits: Limits): DocumentReading {
  const problems: Problem[] = [];
  let end = document.end;
  if (end - document.start > limits.characters) {
    end = document.start + limits.characters;
    const unread = document.end - end;
    problems.push(
      problem(
        "document-too-large",
        end,
        document.end,
        `The document has ${document.end - document.start} characters; the last ${unread} were not read. Cut it to the part with the executive compensation tables.`,
      ),
    );
  }
  if (/<(?:html|body|td|tr|div|font|br)\b/i.test(text.slice(document.start, end))) {
    const read = htmlTables(text, document.start, end, limits);
    return { ...read, problems: [...problems, ...read.problems] };
  }
  const read = textTables(textLines(text, document.start, end), 0, [], limits);
  return { tables: read.tables, inlineFacts: noInlineFacts, problems: [...problems, ...read.problems] };
}

function factsOf(read: DocumentReading, choice: SctChoice | null, document: FilingDocument): FilingReading {
  if (choice === null) {
    const none = missing(document.start, document.end, read.tables.length);
    return { facts: noFacts(read.tables.length), problems: [...read.problems, none] };
  }
  const sct = sctFacts(choice.reading, read.inlineFacts);
  const people = knownPeople(sct.rows.map((row) => row.name));
  const sctTables = choice.reading.layouts.map((layout) => layout.table.index);
  const grants = grantsOfPlanBasedAwards(read.tables, people, equityOfNewestYear(sct), new Set(sctTables));
  const payments = potentialPayments(read.tables, people, new Set([...sctTables, ...grants.tables]));
  const facts: FilingFacts = {
    verdict: "found",
    layout: sct.layout,
    columnsPresent: sct.columnsPresent,
    fiscalYears: sct.fiscalYears,
    sct: sct.rows,
    grantsOfPlanBasedAwards: grants.rows,
    potentialPayments: payments.rows,
    tables: {
      count: read.tables.length,
      sct: sctTables,
      grants: grants.tables,
      payments: payments.tables,
      places: places(read.tables, new Set([...sctTables, ...grants.tables, ...payments.tables])),
    },
  };
  return { facts, problems: [...read.problems, ...sct.problems] };
}

function places(tables: readonly Table[], wanted: ReadonlySet<number>): TablePlace[] {
  return tables
    .filter(({ index }) => wanted.has(index))
    .map(({ index, start, end }) => ({ table: index, start, end }));
}

function equityOfNewestYear(sct: SctFacts): Map<string, number> {
  const newest = sct.rows.filter((row) => row.year === sct.fiscalYears[0]);
  return new Map(newest.map((row) => [row.name, (row.stockAwards ?? 0) + (row.optionAwards ?? 0)]));
}

function noFacts(tables: number): FilingFacts {
  return {
    verdict: "none",
    layout: null,
    columnsPresent: [],
    fiscalYears: [],
    sct: [],
    grantsOfPlanBasedAwards: [],
    potentialPayments: [],
    tables: { count: tables, sct: [], grants: [], payments: [], places: [] },
  };
}

function missing(start: number, end: number, tables: number): Problem {
  return problem(
    "no-summary-compensation-table",
    start,
    end,
    `None of the ${tables} tables is a Summary Compensation Table. The document may be cut, may show it as a picture, or may be another filing: load the whole proxy statement.`,
  );
}

function problem(code: Problem["code"], start: number, end: number, message: string): Problem {
  return { code, place: { start, end }, message };
}
