import { columnWords, recordKindWords } from "../../ui/people-words.ts";
import { formatName } from "./format-name.ts";
import type { Report } from "./use-import-queue.ts";

type About = {
  readonly fileName: string;
  /** Null for an import that was not run. */ readonly at: string | null;
};

function heading(text: string, lines: readonly string[], leftOut = 0): string[] {
  if (lines.length === 0) return [];
  return ["", text, ...lines, ...(leftOut > 0 ? [`and ${leftOut} more`] : [])];
}

/** A report as a text file: what the file was, the counts by kind, and each record that was told, with its line and the reason. */
export function reportText(report: Report, { fileName, at }: About): string {
  const rows = report.rows.map((row) => {
    const changes = row.changes.map(({ field, before, after }) => `${field}: "${before}" -> "${after}"`);
    return [`line ${row.line}`, row.verdict, recordKindWords[row.kind], row.name, row.detail, ...changes]
      .filter((part) => part !== "")
      .join(" | ");
  });
  const same = report.sameRows.map((row) => `line ${row.line} | ${recordKindWords[row.kind]} | ${row.name}`);
  return [
    `Import of ${fileName}`,
    at === null ? "A preview; nothing was kept." : `Imported at ${at}`,
    `${formatName(report.format)}${report.encoding === null ? "" : `, ${report.encoding}`}`,
    `${report.records} records: ${report.new} new, ${report.changed} changed, ${report.same} same, ${report.skippedCount} skipped`,
    ...report.kinds.map(
      (kind) =>
        `  ${recordKindWords[kind.kind]}: ${kind.new} new, ${kind.changed} changed, ${kind.same} same, ${kind.skipped} skipped`,
    ),
    ...report.notYet.map(
      (kind) => `  ${recordKindWords[kind.kind]}: ${kind.count} read, not kept by this version`,
    ),
    ...heading(
      "Columns",
      report.columns.map((column) => `${column.header}: ${columnWords[column.meaning]}`),
    ),
    ...heading(
      "To know",
      report.problems.map((problem) => problem.message),
    ),
    ...heading(
      "Skipped",
      report.skipped.map((skip) => `${skip.file} | ${skip.message}`),
      report.skippedCount - report.skipped.length,
    ),
    ...heading("New and changed", rows, report.rowsLeftOut),
    ...heading("There already", same, report.sameLeftOut),
    "",
  ].join("\n");
}
