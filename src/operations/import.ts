import * as z from "zod";
import { AppError } from "../app-error.ts";
import { recordKinds } from "../imports/import-facts.ts";
import type { ImportFacts } from "../imports/import-facts.ts";
import type { FieldValue, FieldValues, ImportPreview } from "../imports/import-preview.ts";
import type { ReadContext, Reading } from "../imports/reading.ts";
import { importRunById, importRuns, insertImportRun } from "../vault/import-runs.ts";
import { keptKinds } from "../vault/imported/kept-kinds.ts";
import { settingValue } from "../vault/settings.ts";
import { count, id, instant, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const listedRows = 200;

const fileInput = () =>
  z.strictObject({
    file: z
      .base64("must be the file's content in base64")
      .min(1, "is empty")
      .max(400_000_000)
      .meta({ description: "The file", file: { fileName: "fileName" } }),
    fileName: requiredLine("The file's name"),
  });

const placeShape = {
  file: line("File", { imported: true }),
  message: text("What is the matter", { imported: true }),
  code: line("Code"),
};

const reportShape = () =>
  z.object({
    format: line("What the file is"),
    encoding: line("How its text is encoded").nullable(),
    records: count("Records in the file"),
    new: count("Records that are new"),
    changed: count("Records that change what is there"),
    same: count("Records that are there already"),
    skipped: z.array(z.object({ ...placeShape, line: count("Line"), kind: z.enum(recordKinds) })),
    skippedCount: count("Records that were skipped"),
    notYet: z
      .array(z.object({ kind: z.enum(recordKinds), count: count("How many") }))
      .meta({ description: "Kinds of record that this version reads but does not keep" }),
    problems: z.array(z.object({ ...placeShape, line: count("Line").nullable() })),
    rows: z.array(
      z.object({
        verdict: z.enum(["new", "changed"]),
        kind: z.enum(recordKinds),
        name: line("Name", { imported: true }),
        detail: line("Position and company", { imported: true }),
        line: count("Line"),
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
  });

type Report = z.output<ReturnType<typeof reportShape>>;

function shownValue(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** The first of these fields that says something; a correspondent by name. */
function firstShown(values: FieldValues, fields: readonly string[]): string {
  for (const field of fields) {
    const text = shownValue(values[field]);
    if (text === "") continue;
    const named = /^\{"name":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
    return named === undefined ? text : (JSON.parse(`"${named}"`) as string);
  }
  return "";
}

function report(reading: Reading, preview: ImportPreview): Report {
  const told = preview.entries.filter((entry) => entry.verdict === "new" || entry.verdict === "changed");
  return {
    format: reading.format,
    encoding: reading.encoding,
    records: reading.recordsIn,
    new: preview.counts.new,
    changed: preview.counts.changed,
    same: preview.counts.same,
    skipped: reading.skipped.slice(0, listedRows).map((skip) => ({ ...skip })),
    skippedCount: reading.skipped.length + preview.counts.skipped,
    notYet: recordKinds
      .filter((kind) => !keptKinds.has(kind) && reading.facts[kind].length > 0)
      .map((kind) => ({ kind, count: reading.facts[kind].length })),
    problems: reading.problems.map((problem) => ({ ...problem })),
    rows: told.slice(0, listedRows).map((entry) => ({
      verdict: entry.verdict === "new" ? ("new" as const) : ("changed" as const),
      kind: entry.kind,
      name: firstShown(entry.values, ["fullName", "title", "subject", "about", "from"]),
      detail: ["position", "company", "sentAt", "stage"]
        .map((field) => shownValue(entry.values[field]))
        .filter((part) => part !== "")
        .join(", "),
      line: entry.fact.line,
      changes: entry.changes.map((change) => ({
        field: change.field,
        before: shownValue(change.before),
        after: shownValue(change.after),
      })),
    })),
    rowsLeftOut: Math.max(0, told.length - listedRows),
  };
}

/** The reading of the file previewed last: importing it right after need not read it again. It may be let go of at any time. */
let lastRead: { readonly key: string; readonly reading: WeakRef<Reading> } | null = null;

/** The readers are loaded here and not before: no other command should pay for them. */
async function readingOf(bytes: Buffer, known: ReadContext): Promise<Reading> {
  const { createHash } = await import("node:crypto");
  const key = createHash("sha256").update(bytes).update(JSON.stringify(known)).digest("hex");
  const kept = lastRead?.key === key ? lastRead.reading.deref() : undefined;
  if (kept !== undefined) return kept;
  const { importReading } = await import("../imports/import-reading.ts");
  const reading = await importReading(bytes, known);
  lastRead = { key, reading: new WeakRef(reading) };
  return reading;
}

async function read(context: OperationContext, input: { file: string; fileName: string }) {
  const bytes = Buffer.from(input.file, "base64");
  const owner = {
    name: (await settingValue(context.db, "own.name")) ?? "",
    url: (await settingValue(context.db, "own.profile-url")) ?? "",
  };
  const known = owner.name === "" && owner.url === "" ? {} : { owner };
  const reading = await readingOf(bytes, { fileName: input.fileName, today: context.today, ...known });
  const fatal = reading.recordsIn === 0 ? reading.problems[0] : undefined;
  if (fatal !== undefined)
    throw new AppError("invalid-input", fatal.message, {
      issues: [{ path: "file", message: fatal.message }],
    });
  const [{ importPreview }, { importedRecords }] = await Promise.all([
    import("../imports/import-preview.ts"),
    import("../vault/imported/imported-record.ts"),
  ]);
  const preview = importPreview(keptFacts(reading.facts), await importedRecords(context.db));
  return { bytes, reading, preview };
}

/** The facts of the kinds that this version keeps. */
function keptFacts(facts: ImportFacts): ImportFacts {
  return Object.fromEntries(
    recordKinds.map((kind) => [kind, keptKinds.has(kind) ? facts[kind] : []]),
  ) as unknown as ImportFacts;
}

export const previewImport = readOperation({
  name: "import.preview",
  summary: "Show what importing a file would add, change and skip, without doing it.",
  input: fileInput,
  output: reportShape,
  example: "Connections.csv",
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { reading, preview } = await read(context, input);
    return report(reading, preview);
  },
});

export const runImport = writeOperation({
  name: "import.run",
  summary:
    "Import a file, such as a LinkedIn export: the same file again changes nothing, and one undo takes it back.",
  input: fileInput,
  output: () =>
    reportShape().extend({ run: id("Id of the saved report; null when nothing changed").nullable() }),
  example: "Connections.csv",
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { bytes, reading, preview } = await read(context, input);
    const outcome = report(reading, preview);
    if (outcome.new + outcome.changed === 0) return { ...outcome, run: null };
    const { createHash } = await import("node:crypto");
    const { applyImport } = await import("../vault/imported/apply-import.ts");
    await applyImport(context, preview);
    const run = context.newId("imp");
    await insertImportRun(context.db, {
      id: run,
      source: reading.format,
      file_name: input.fileName,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      at: context.now,
      report: JSON.stringify(outcome),
    });
    context.describe(`Import ${input.fileName}: ${outcome.new} new, ${outcome.changed} changed`);
    return { ...outcome, run };
  },
});

export const listImports = readOperation({
  name: "import.list",
  summary: "List the imports that changed something, newest first.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          id: id("Import id"),
          source: line("Format"),
          fileName: line("File"),
          at: instant("When"),
          sha256: line("Checksum of the file"),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => ({
    rows: (await importRuns(db)).map((run) => ({
      id: run.id,
      source: run.source,
      fileName: run.file_name,
      at: run.at,
      sha256: run.sha256,
    })),
  }),
});

export const showImport = readOperation({
  name: "import.show",
  summary: "Show the saved report of an import.",
  input: () => z.strictObject({ id: id("Import id") }),
  output: reportShape,
  example: "imp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => JSON.parse((await importRunById(db, input.id)).report) as Report,
});
