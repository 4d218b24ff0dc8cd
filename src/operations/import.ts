import * as z from "zod";
import { AppError } from "../app-error.ts";
import { recordKinds } from "../imports/import-facts.ts";
import type { ReadContext, Reading } from "../imports/reading.ts";
import { trackerFields } from "../imports/tracker/column-mapping.ts";
import type { ColumnMapping } from "../imports/tracker/column-mapping.ts";
import { importOperation, importRunById, importRuns, insertImportRun } from "../vault/import-runs.ts";
import { saveSetting, settingValue } from "../vault/settings.ts";
import { count, id, instant, line } from "./field.ts";
import {
  checkedMapping,
  fileColumns,
  fileInput,
  isMappedByDefault,
  mappingSetting,
  namedColumns,
  rememberedMapping,
} from "./import-columns.ts";
import type { FileColumns } from "./import-columns.ts";
import { report, reportShape, savedReport } from "./import-report.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

/** Rows of each list that a preview tells, and that a saved report keeps. */
const previewedRows = 200;
const savedRows = 2000;

const importInput = () =>
  z.strictObject({
    ...fileInput,
    mapping: z.array(z.enum(trackerFields)).optional().meta({
      description:
        "For a table: what each column holds, in their order; notes keeps it as a note. import.columns shows them",
    }),
  });

type ImportInput = z.output<ReturnType<typeof importInput>>;

/** The reading of the file previewed last: importing it right after need not read it again. It may be let go of at any time. */
let lastRead: { readonly key: string; readonly reading: WeakRef<Reading> } | null = null;

/** The readers are loaded here and not before: no other command should pay for them. */
async function readingOf(bytes: Buffer, known: ReadContext, mapping: ColumnMapping | null): Promise<Reading> {
  const { createHash } = await import("node:crypto");
  const key = createHash("sha256").update(bytes).update(JSON.stringify({ known, mapping })).digest("hex");
  const kept = lastRead?.key === key ? lastRead.reading.deref() : undefined;
  if (kept !== undefined) return kept;
  const [{ importReading }, { trackerCsv }] = await Promise.all([
    import("../imports/import-reading.ts"),
    import("../imports/tracker/tracker-csv.ts"),
  ]);
  const reading = mapping === null ? await importReading(bytes, known) : trackerCsv(bytes, known, mapping);
  lastRead = { key, reading: new WeakRef(reading) };
  return reading;
}

/** The user's mapping, else the one they gave a table with these columns before; null where none applies. */
async function mappingOf(
  context: OperationContext,
  given: ColumnMapping | undefined,
  found: FileColumns,
): Promise<ColumnMapping | null> {
  if (given !== undefined) return checkedMapping(given, found);
  if (found.table === null || !isMappedByDefault(found)) return null;
  return rememberedMapping(context.db, found.table.header);
}

/** What to do about a file of which no record could be read. */
function fatalMessage(message: string, bytes: Buffer, found: FileColumns): string {
  if (found.format === "zip" && bytes.includes("xl/workbook.xml"))
    return "This is an Excel workbook. Save it there as “CSV UTF-8” and choose that file.";
  return found.format === "unknown" && found.table !== null
    ? `${message} If it is a table of opportunities, say what its columns hold: \`oneofone import columns\` shows them, --mapping names them.`
    : message;
}

async function read(context: OperationContext, input: ImportInput) {
  const bytes = Buffer.from(input.file, "base64");
  const owner = {
    name: (await settingValue(context.db, "own.name")) ?? "",
    url: (await settingValue(context.db, "own.profile-url")) ?? "",
  };
  const known = owner.name === "" && owner.url === "" ? {} : { owner };
  const found = await fileColumns(bytes, input.fileName);
  const mapping = await mappingOf(context, input.mapping, found);
  const reading = await readingOf(
    bytes,
    { fileName: input.fileName, today: context.today, ...known },
    mapping,
  );
  const problem = reading.recordsIn === 0 ? reading.problems[0] : undefined;
  if (problem !== undefined) {
    const message = fatalMessage(problem.message, bytes, found);
    throw new AppError("invalid-input", message, { issues: [{ path: "file", message }] });
  }
  const [{ importPreview }, { importedRecords }] = await Promise.all([
    import("../imports/import-preview.ts"),
    import("../vault/imported/imported-record.ts"),
  ]);
  const preview = importPreview(
    reading.facts,
    await importedRecords(
      context.db,
      recordKinds.filter((kind) => reading.facts[kind].length > 0),
    ),
  );
  const isTracker = reading.format === "tracker-csv" && found.table !== null;
  const columns = isTracker ? namedColumns(found.table, mapping ?? found.table.guess) : [];
  return { bytes, reading, preview, columns, found };
}

/** Keeps the user's mapping for the next table with these columns. */
async function rememberMapping(
  context: OperationContext,
  input: ImportInput,
  { table }: FileColumns,
): Promise<void> {
  if (input.mapping === undefined || table === null) return;
  const isGuess = input.mapping.every((field, index) => field === table.guess[index]);
  const value = isGuess && input.mapping.length === table.guess.length ? null : JSON.stringify(input.mapping);
  await saveSetting(context.db, await mappingSetting(table.header), value);
}

export const previewImport = readOperation({
  name: "import.preview",
  summary: "Show what importing a file would add, change and skip, without doing it.",
  input: importInput,
  output: reportShape,
  example: "Connections.csv",
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { reading, preview, columns } = await read(context, input);
    return report(reading, preview, columns, previewedRows);
  },
});

export const runImport = writeOperation({
  name: "import.run",
  summary:
    "Import a file, such as a LinkedIn export: the same file again changes nothing, and one undo takes it back.",
  input: importInput,
  output: () =>
    reportShape().extend({ run: id("Id of the saved report; null when nothing changed").nullable() }),
  example: "Connections.csv",
  positionals: ["file"],
  needs: "file",
  run: async (context, input) => {
    const { bytes, reading, preview, columns, found } = await read(context, input);
    const outcome = report(reading, preview, columns, previewedRows);
    if (outcome.new + outcome.changed === 0) return { ...outcome, run: null };
    await rememberMapping(context, input, found);
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
      report: JSON.stringify(report(reading, preview, columns, savedRows)),
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
          new: count("Records that were new"),
          changed: count("Records that were changed"),
          skipped: count("Records that were skipped"),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => ({
    rows: (await importRuns(db)).map((run) => {
      const { new: added, changed, skippedCount } = savedReport(run.report);
      return {
        id: run.id,
        source: run.source,
        fileName: run.file_name,
        at: run.at,
        sha256: run.sha256,
        new: added,
        changed,
        skipped: skippedCount,
      };
    }),
  }),
});

export const showImport = readOperation({
  name: "import.show",
  summary: "Show the saved report of an import.",
  input: () => z.strictObject({ id: id("Import id") }),
  output: () =>
    reportShape().extend({
      fileName: line("File"),
      at: instant("When"),
      operation: count("Number in the history; undo takes it").nullable(),
    }),
  example: "imp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const run = await importRunById(db, input.id);
    return {
      ...savedReport(run.report),
      fileName: run.file_name,
      at: run.at,
      operation: await importOperation(db, run),
    };
  },
});
