import { delimiters } from "../csv-table.ts";
import { csvRows } from "../csv-rows.ts";
import type { CsvRow, CsvRows } from "../csv-rows.ts";
import { decodedText } from "../decoded-text.ts";
import type { Encoding } from "../decoded-text.ts";
import { undefusedCell } from "../defused-cell.ts";
import { foldedText, textHash } from "../identity-key.ts";
import type { OpportunityFact } from "../import-facts.ts";
import { textFindings } from "../reading.ts";
import type { Findings, ReadContext, Reading } from "../reading.ts";
import { rowFaults } from "../row-faults.ts";
import { dateOrderOf, writtenDate } from "../written-date.ts";
import type { DateOrder } from "../written-date.ts";
import { guessedMapping, isTrackerHeader } from "./column-mapping.ts";
import type { ColumnMapping, TrackerField } from "./column-mapping.ts";

/** A table as the mapping step shows it. */
export type TrackerTable = {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** The first rows, for the user to judge the guess by. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
};

const sampleRows = 5;
const headLength = 65_536;
const headerRowsSearched = 30;

function isFilled(row: CsvRow): boolean {
  return row.cells.some((cell) => cell.trim() !== "");
}

/** Excel's own word on the delimiter: `sep=;` on the first line. */
function declaredDelimiter(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
}

/** The delimiter under which a tracker's header shows, else the one that parts the first lines most evenly. */
function tableDelimiter(text: string): string {
  const declared = declaredDelimiter(text);
  if (declared !== null) return declared;
  const head = text.slice(0, headLength);
  const widths = delimiters.map((delimiter) => {
    const rows = csvRows(head, delimiter).rows.slice(0, headerRowsSearched);
    const isKnown = rows.some((row) => isTrackerHeader(row.cells));
    const width = rows[0]?.cells.length ?? 0;
    const even = rows.filter((row) => row.cells.length === width).length;
    return {
      delimiter,
      score: (isKnown ? 1_000_000 : 0) + (width > 1 ? even * 100 + Math.min(width, 99) : 0),
    };
  });
  return widths.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

type Split = {
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
  readonly skipped: CsvRows["skipped"];
};

/** The header is the first row that looks like a tracker's, else the first row that holds anything. */
function splitTable(text: string, delimiter: string): Split | null {
  const { rows, skipped } = csvRows(text, delimiter);
  const isDeclaration = (row: CsvRow): boolean => row.line === 1 && /^sep=/i.test(row.cells[0] ?? "");
  const filled = rows.filter((row) => isFilled(row) && !isDeclaration(row));
  const header = filled.slice(0, headerRowsSearched).find((row) => isTrackerHeader(row.cells)) ?? filled[0];
  if (header === undefined) return null;
  const isBelow = ({ line }: { readonly line: number }): boolean => line > header.line;
  return { header, rows: filled.filter(isBelow), skipped: skipped.filter(isBelow) };
}

/** What the column-mapping step needs to know of a table; null when there is no row in it. */
export function trackerTable(input: Uint8Array | string): TrackerTable | null {
  const { text, encoding } = decodedText(input);
  const delimiter = tableDelimiter(text);
  const split = splitTable(text.slice(0, headLength), delimiter);
  if (split === null) return null;
  return {
    encoding,
    delimiter,
    header: split.header.cells,
    sample: split.rows.slice(0, sampleRows).map((row) => row.cells),
    guess: guessedMapping(split.header.cells),
  };
}

type Dates = { readonly savedOn: DateOrder; readonly appliedOn: DateOrder };

/** Trackers show where they are kept: pounds, euros and semicolons write the day first. */
function dateOrders(
  split: Split,
  mapping: ColumnMapping,
  delimiter: string,
  found: Findings,
  file: string,
): Dates {
  const isDayFirst =
    delimiter === ";" || split.rows.some((row) => row.cells.some((cell) => /[£€]\s?\d|\d\s?[£€]/.test(cell)));
  const orderOf = (field: "savedOn" | "appliedOn"): DateOrder => {
    const position = mapping.indexOf(field);
    if (position === -1) return "month-first";
    const { order, isSettled } = dateOrderOf(
      split.rows.map((row) => row.cells[position] ?? ""),
      isDayFirst ? "day-first" : "month-first",
    );
    if (!isSettled) {
      const reading = order === "day-first" ? "day first" : "month first";
      found.problem(
        "ambiguous-date",
        null,
        `"${split.header.cells[position] ?? field}" in ${file} could be day first or month first; it is read ${reading}.`,
      );
    }
    return order;
  };
  return { savedOn: orderOf("savedOn"), appliedOn: orderOf("appliedOn") };
}

/** The notes column's text, then each column without a field as a line of its own. */
function notesOf(row: CsvRow, header: readonly string[], mapping: ColumnMapping): string {
  const lines = row.cells.flatMap((cell, index) => {
    const text = undefusedCell(cell).trim();
    if (text === "" || (mapping[index] ?? "notes") !== "notes") return [];
    const label = (header[index] ?? "").trim();
    const isNotes =
      /^(?:notes?|notizen?|notas?|remarques?|comments?|kommentare?|bemerkung(?:en)?|anmerkung(?:en)?|opmerkingen|commentaires?|osservazioni)$/i.test(
        label,
      );
    return [{ isNotes, text: isNotes ? text : `${label === "" ? `Column ${index + 1}` : label}: ${text}` }];
  });
  return [...lines.filter((line) => line.isNotes), ...lines.filter((line) => !line.isNotes)]
    .map((line) => line.text)
    .join("\n");
}

function opportunityKey(company: string, title: string, url: string): string {
  const address = /^(?:https?:\/\/)?(?:www\.)?(.+?)\/?$/i.exec(url.split("#")[0] ?? "")?.[1];
  const seat = `${foldedText(company)}|${foldedText(title)}`;
  return address === undefined
    ? `opportunity:${seat}`
    : `opportunity:${seat}|${textHash(address.toLowerCase())}`;
}

function readRow(
  row: CsvRow,
  split: Split,
  mapping: ColumnMapping,
  dates: Dates,
  file: string,
  found: Findings,
): void {
  found.record();
  const cell = (field: TrackerField): string =>
    undefusedCell((row.cells[mapping.indexOf(field)] ?? "").trim());
  const date = (field: "savedOn" | "appliedOn"): ReturnType<typeof writtenDate> => {
    const text = cell(field);
    const value = text === "" ? null : writtenDate(text, dates[field]);
    if (value === null && text !== "") {
      found.problem(
        "unreadable-date",
        row.line,
        `Line ${row.line}: "${text.slice(0, 60)}" is no date this import knows; it is kept in the notes.`,
      );
    }
    return value;
  };
  const [company, title] = [cell("company"), cell("title")];
  if (company === "" && title === "") {
    found.skip("opportunities", "no-name", row.line, `Line ${row.line}: neither a company nor a title.`);
    return;
  }
  const [savedOn, appliedOn] = [date("savedOn"), date("appliedOn")];
  const unread = (["savedOn", "appliedOn"] as const).filter(
    (field) => cell(field) !== "" && (field === "savedOn" ? savedOn : appliedOn) === null,
  );
  const kept = unread.map(
    (field) => `${split.header.cells[mapping.indexOf(field)] ?? field}: ${cell(field)}`,
  );
  const opportunity: OpportunityFact = {
    file,
    line: row.line,
    key: opportunityKey(company, title, cell("url")),
    company,
    title,
    stage: cell("stage"),
    url: cell("url"),
    location: cell("location"),
    pay: cell("pay"),
    savedOn,
    appliedOn,
    contact: cell("contact"),
    notes: [notesOf(row, split.header.cells, mapping), ...kept].filter((text) => text !== "").join("\n"),
  };
  found.facts.opportunities.push(opportunity);
}

/**
 * A job tracker's table (Huntr, Teal, any spreadsheet), its columns mapped as given or as guessed. No column is
 * lost: what has no field stands in the notes under its own name.
 */
export function trackerCsv(
  input: Uint8Array | string,
  context: ReadContext,
  mapping?: ColumnMapping,
): Reading {
  const decoded = decodedText(input);
  const found = textFindings(decoded, context.fileName);
  const delimiter = tableDelimiter(decoded.text);
  const split = splitTable(decoded.text, delimiter);
  if (split === null) {
    found.problem("empty-file", null, `${context.fileName} has no row in it.`);
    return found.reading("tracker-csv", decoded.encoding);
  }
  const columns = mapping ?? guessedMapping(split.header.cells);
  if (!columns.includes("company") && !columns.includes("title")) {
    found.problem(
      "no-header",
      split.header.line,
      `No column of ${context.fileName} is known to name a company or a title; map one.`,
    );
  }
  const dates = dateOrders(split, columns, delimiter, found, context.fileName);
  for (const row of split.rows) readRow(row, split, columns, dates, context.fileName, found);
  for (const { line, code } of split.skipped) {
    found.record();
    found.skip("opportunities", code, line, `Line ${line}: ${rowFaults[code]}.`);
  }
  return found.reading("tracker-csv", decoded.encoding);
}
