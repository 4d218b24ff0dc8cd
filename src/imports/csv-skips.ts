import type { CsvTable } from "./csv-table.ts";
import type { RecordKind } from "./import-facts.ts";
import type { Findings } from "./reading.ts";

const reasons = {
  "unclosed-quote": "a quote opens here and never closes; close or remove it and import again",
  "cell-too-large": "a cell is longer than any real one (over 262,144 characters)",
  "too-many-cells": "the row has more than 2,000 cells",
  "too-many-records": "the file has more than a million rows; split it",
} as const;

/** Counts the rows that the table could not take in. */
export function skipUnreadRows(table: CsvTable, kind: RecordKind, found: Findings): void {
  for (const { line, code } of table.skipped) {
    found.record();
    found.skip(kind, code, line, `Line ${line}: ${reasons[code]}.`);
  }
}
