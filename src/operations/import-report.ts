import * as z from "zod";
import { recordKinds } from "../imports/import-facts.ts";
import type { RecordKind } from "../imports/import-facts.ts";
import type { FieldValue, FieldValues, ImportPreview, PreviewEntry } from "../imports/import-preview.ts";
import type { Reading } from "../imports/reading.ts";
import { trackerFields } from "../imports/tracker/column-mapping.ts";
import { count, line, text } from "./field.ts";

const placeShape = {
  file: line("File", { imported: true }),
  message: text("What is the matter", { imported: true }),
  code: line("Code"),
};

const rowShape = {
  kind: z.enum(recordKinds),
  name: line("Name", { imported: true }),
  detail: line("Position and company", { imported: true }),
  line: count("Line"),
};

/** What a column of a table is taken for. */
export const columnShape = () =>
  z.object({
    header: line("Column", { imported: true }),
    meaning: z.enum(trackerFields).meta({ description: "What it holds; notes keeps it as a note" }),
  });

export const reportShape = () =>
  z.object({
    format: line("What the file is"),
    encoding: line("How its text is encoded").nullable(),
    records: count("Records in the file"),
    new: count("Records that are new"),
    changed: count("Records that change what is there"),
    same: count("Records that are there already"),
    skipped: z.array(z.object({ ...placeShape, line: count("Line"), kind: z.enum(recordKinds) })),
    skippedCount: count("Records that were skipped"),
    kinds: z
      .array(
        z.object({
          kind: z.enum(recordKinds),
          new: count("New"),
          changed: count("Changed"),
          same: count("Same"),
          skipped: count("Skipped"),
        }),
      )
      .meta({ description: "The same counts by kind of record" }),
    notYet: z
      .array(z.object({ kind: z.enum(recordKinds), count: count("How many") }))
      .meta({ description: "Kinds of record that this version reads but does not keep" }),
    problems: z.array(z.object({ ...placeShape, line: count("Line").nullable() })),
    rows: z.array(
      z.object({
        verdict: z.enum(["new", "changed"]),
        ...rowShape,
        changes: z.array(
          z.object({
            field: line("Field"),
            before: text("Before", { imported: true }),
            after: text("After", { imported: true }),
          }),
        ),
      }),
    ),
    rowsLeftOut: count("New and changed records beyond those listed"),
    sameRows: z.array(z.object(rowShape)).meta({ description: "Records that are there already" }),
    sameLeftOut: count("Records that are there already, beyond those listed"),
    columns: z
      .array(columnShape())
      .meta({ description: "For a table whose columns can be mapped: what each was taken for" }),
  });

export type Report = z.output<ReturnType<typeof reportShape>>;

/** A report as an earlier version saved it, with what that one did not tell. */
export function savedReport(json: string): Report {
  const known = { kinds: [], sameRows: [], sameLeftOut: 0, columns: [] };
  return { ...known, ...(JSON.parse(json) as Report) };
}

function shownValue(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** The first of these fields that says something; a correspondent by name. */
function firstShown(values: FieldValues, fields: readonly string[]): string {
  for (const field of fields) {
    const shown = shownValue(values[field]);
    if (shown === "") continue;
    const named = /^\{"name":"((?:[^"\\]|\\.)*)"/.exec(shown)?.[1];
    return named === undefined ? shown : (JSON.parse(`"${named}"`) as string);
  }
  return "";
}

/** One line of at most 500 characters, as a report's fields are. */
function oneLine(words: string): string {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  return flat.length > 500 ? `${flat.slice(0, 499)}…` : flat;
}

function shownRow(entry: PreviewEntry) {
  const name = firstShown(entry.values, ["fullName", "title", "subject", "about", "from"]);
  return {
    kind: entry.kind,
    name: oneLine(name),
    detail: oneLine(
      ["position", "company", "sentAt", "startsAt", "stage"]
        .map((field) => shownValue(entry.values[field]))
        .filter((part) => part !== "")
        .join(", "),
    ),
    line: entry.fact.line,
  };
}

type Skip = Report["skipped"][number];

/** Records that were skipped while reading, then those of which the vault holds a newer version. */
function skippedRecords(reading: Reading, preview: ImportPreview): Skip[] {
  const overtaken = preview.entries.filter((entry) => entry.verdict === "skipped");
  return [
    ...reading.skipped.map((skip) => ({ ...skip })),
    ...overtaken.map((entry) => ({
      kind: entry.kind,
      code: "superseded",
      file: entry.fact.file,
      line: entry.fact.line,
      message: `Line ${entry.fact.line}: a newer version of it is there already.`,
    })),
  ];
}

function countsByKind(preview: ImportPreview, skipped: readonly Skip[]): Report["kinds"] {
  const of = (kind: RecordKind) => {
    const verdicts = preview.entries.filter((entry) => entry.kind === kind).map(({ verdict }) => verdict);
    const counted = (verdict: PreviewEntry["verdict"]): number =>
      verdicts.filter((each) => each === verdict).length;
    return {
      kind,
      new: counted("new"),
      changed: counted("changed"),
      same: counted("same"),
      skipped: skipped.filter((skip) => skip.kind === kind).length,
    };
  };
  return recordKinds.map(of).filter((row) => row.new + row.changed + row.same + row.skipped > 0);
}

/** What an import would do or did, in at most `listed` rows of each list. */
export function report(
  reading: Reading,
  preview: ImportPreview,
  columns: Report["columns"],
  listed: number,
): Report {
  const told = preview.entries.filter((entry) => entry.verdict === "new" || entry.verdict === "changed");
  const same = preview.entries.filter((entry) => entry.verdict === "same");
  const skipped = skippedRecords(reading, preview);
  return {
    format: reading.format,
    encoding: reading.encoding,
    records: reading.recordsIn,
    new: preview.counts.new,
    changed: preview.counts.changed,
    same: preview.counts.same,
    skipped: skipped.slice(0, listed),
    skippedCount: skipped.length,
    kinds: countsByKind(preview, skipped),
    // Every kind is kept now; only reports that an earlier version saved name some.
    notYet: [],
    problems: reading.problems.map((problem) => ({ ...problem })),
    rows: told.slice(0, listed).map((entry) => ({
      verdict: entry.verdict === "new" ? ("new" as const) : ("changed" as const),
      ...shownRow(entry),
      changes: entry.changes.map((change) => ({
        field: change.field,
        before: shownValue(change.before),
        after: shownValue(change.after),
      })),
    })),
    rowsLeftOut: Math.max(0, told.length - listed),
    sameRows: same.slice(0, listed).map(shownRow),
    sameLeftOut: Math.max(0, same.length - listed),
    columns: [...columns],
  };
}
