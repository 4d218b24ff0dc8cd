/** One row of a delimited file. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** A row that could not be taken in. */
export type CsvRowSkip = {
  readonly line: number;
  readonly code: "unclosed-quote" | "cell-too-large" | "too-many-cells" | "too-many-records";
};

export type CsvRows = { readonly rows: readonly CsvRow[]; readonly skipped: readonly CsvRowSkip[] };

export type CsvLimits = {
  readonly cellLength: number;
  readonly cellsPerRow: number;
  readonly rows: number;
};

const csvLimits: CsvLimits = { cellLength: 262_144, cellsPerRow: 2000, rows: 300_000 };

type Scan = { readonly cells: string[]; readonly end: number; readonly code: CsvRowSkip["code"] | null };

/** Index just past the line end at or after `from`. */
function nextLineStart(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

/** What failed searches for a closing quote may cost in all; past it they end at their own line. */
type Budget = { characters: number };

const searchBudget = 32_000_000;

/**
 * Index of the quote that closes the cell opened just before `from`; -1 when there is none. A quote followed by
 * anything but a delimiter or a line end is part of the text (`"He said "hi" to me",`), unless it opens a cell on
 * a later line: then the cell at hand was never closed.
 */
function closingQuote(text: string, from: number, delimiter: number, budget: Budget): number {
  const bound = budget.characters > 0 ? text.length : nextLineStart(text, from);
  const firstLineEnd = nextLineStart(text, from);
  let at = text.indexOf('"', from);
  for (; at !== -1 && at < bound; at = text.indexOf('"', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 34) {
      at += 1;
      continue;
    }
    if (Number.isNaN(next) || next === delimiter || next === 10 || next === 13) return at;
    const before = text.charCodeAt(at - 1);
    if (at >= firstLineEnd && (before === delimiter || before === 10 || before === 13)) break;
  }
  budget.characters -= (at === -1 ? bound : at) - from;
  return -1;
}

function unquotedCellEnd(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === 10 || code === 13) break;
  }
  return at;
}

/** One row from `start`; a row with a fault ends at its first line end, so that the rows after it are kept. */
function scannedRow(text: string, start: number, delimiter: number, limits: CsvLimits, budget: Budget): Scan {
  const cells: string[] = [];
  let at = start;
  let tooLarge = false;
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      const close = closingQuote(text, at + 1, delimiter, budget);
      if (close === -1) return { cells, end: nextLineStart(text, at), code: "unclosed-quote" };
      tooLarge ||= close - at > limits.cellLength;
      const inner = tooLarge ? "" : text.slice(at + 1, close);
      cells.push(inner.includes('""') ? inner.replaceAll('""', '"') : inner);
      at = close + 1;
    } else {
      const end = unquotedCellEnd(text, at, delimiter);
      tooLarge ||= end - at > limits.cellLength;
      cells.push(tooLarge ? "" : text.slice(at, end));
      at = end;
    }
    if (cells.length > limits.cellsPerRow)
      return { cells, end: nextLineStart(text, at), code: "too-many-cells" };
    if (text.charCodeAt(at) !== delimiter || at >= text.length) break;
    at += 1;
  }
  return { cells, end: nextLineStart(text, at), code: tooLarge ? "cell-too-large" : null };
}

function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/**
 * Rows of a delimited text (RFC 4180, with the liberties spreadsheets take) with the line each begins on. Blank
 * lines are no rows. An unclosed quote costs its own line, not the rest of the file, and every fault is counted; the row past the bound stands for itself and all after it.
 * Papa Parse reads the same rows but knows no line numbers and lets an unclosed quote swallow what follows.
 */
export function csvRows(text: string, delimiter: string, limits: CsvLimits = csvLimits): CsvRows {
  const rows: CsvRow[] = [];
  const skipped: CsvRowSkip[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  const budget: Budget = { characters: searchBudget };
  let line = 1;
  for (let at = 0; at < text.length;) {
    const { cells, end, code } = scannedRow(text, at, delimiterCode, limits, budget);
    const isBlank = cells.length === 1 && cells[0]?.trim() === "" && code === null;
    if (!isBlank && rows.length + skipped.length >= limits.rows) {
      skipped.push({ line, code: "too-many-records" });
      break;
    }
    if (code !== null) skipped.push({ line, code });
    else if (!isBlank) rows.push({ line, cells });
    line += lineEndsBetween(text, at, end);
    at = end;
  }
  return { rows, skipped };
}
