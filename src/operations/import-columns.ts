import * as z from "zod";
import { AppError } from "../app-error.ts";
import { trackerFields } from "../imports/tracker/column-mapping.ts";
import type { ColumnMapping } from "../imports/tracker/column-mapping.ts";
import { importFormats } from "../imports/reading.ts";
import type { ImportFormat } from "../imports/reading.ts";
import type { TrackerTable } from "../imports/tracker/tracker-csv.ts";
import type { VaultDb } from "../vault/database.ts";
import { settingValue } from "../vault/settings.ts";
import { line, requiredLine } from "./field.ts";
import { columnShape } from "./import-report.ts";
import { readOperation } from "./operation.ts";

export const fileInput = {
  file: z
    .base64("must be the file's content in base64")
    .min(1, "is empty")
    .max(400_000_000)
    .meta({ description: "The file", file: { fileName: "fileName" } }),
  fileName: requiredLine("The file's name"),
};

const textWithoutColumns: ReadonlySet<ImportFormat> = new Set([
  "zip",
  "linkedin-archive",
  "vcard",
  "icalendar",
  "eml",
  "mbox",
  "json-resume",
]);

const probedBytes = 65_536;

export type FileColumns = {
  readonly format: ImportFormat;
  /** Null for a file without columns. */
  readonly table: TrackerTable | null;
};

/** The columns of a delimited file; the readers are loaded on first use. */
export async function fileColumns(bytes: Uint8Array, fileName: string): Promise<FileColumns> {
  const [{ importFormat }, { decodedText }, { trackerTable }] = await Promise.all([
    import("../imports/import-format.ts"),
    import("../imports/decoded-text.ts"),
    import("../imports/tracker/tracker-csv.ts"),
  ]);
  const format = importFormat(fileName, bytes);
  // Programs, pictures and PDFs hold zeros and the odd comma; they are no tables.
  const isText = () => decodedText(bytes.subarray(0, probedBytes)).nulCount === 0;
  if (textWithoutColumns.has(format) || !isText()) return { format, table: null };
  const table = trackerTable(bytes);
  return { format, table: table === null || table.header.length < 2 ? null : table };
}

/** Whether a file's columns are the user's to name: a tracker's, or those of a table that no reader knows. */
export function isMappedByDefault({ format, table }: FileColumns): boolean {
  return table !== null && (format === "tracker-csv" || format === "unknown");
}

/** Where the mapping of a header is kept, so that the next export of the same table is read alike. */
export async function mappingSetting(header: readonly string[]): Promise<string> {
  const { foldedText, textHash } = await import("../imports/identity-key.ts");
  return `import.mapping.${textHash(JSON.stringify(header.map(foldedText)))}`;
}

export async function rememberedMapping(
  db: VaultDb,
  header: readonly string[],
): Promise<ColumnMapping | null> {
  const saved = await settingValue(db, await mappingSetting(header));
  const parsed = z.array(z.enum(trackerFields)).safeParse(saved === null ? null : JSON.parse(saved));
  return parsed.success ? parsed.data : null;
}

function refused(message: string, issue: string): AppError {
  return new AppError("invalid-input", message, { issues: [{ path: "mapping", message: issue }] });
}

/**
 * The mapping with one field a column: columns beyond those given are kept as notes.
 * @throws AppError `invalid-input` when it does not fit the table
 */
export function checkedMapping(mapping: ColumnMapping, { table }: FileColumns): ColumnMapping {
  if (table === null)
    throw refused("The file has no columns that could be mapped. Leave the mapping out.", "does not apply");
  if (mapping.length > table.header.length) {
    throw refused(
      `The table has ${table.header.length} columns, the mapping ${mapping.length}. Give one field a column.`,
      `names more than ${table.header.length} columns`,
    );
  }
  const twice = mapping.find((field, index) => field !== "notes" && mapping.indexOf(field) !== index);
  if (twice !== undefined)
    throw refused(
      `Two columns are mapped to ${twice}. Keep one of them as notes.`,
      `names ${twice} twice; keep one of them as notes`,
    );
  if (!mapping.includes("company") && !mapping.includes("title"))
    throw refused(
      "No column is mapped to a company or a title. Name at least one of them.",
      "must name a company or a title",
    );
  return table.header.map((_, index) => mapping[index] ?? "notes");
}

/** What each column is taken for. */
export function namedColumns(table: TrackerTable, mapping: ColumnMapping) {
  return table.header.map((header, index) => ({
    header: header.trim().slice(0, 500),
    meaning: mapping[index] ?? ("notes" as const),
  }));
}

export const showColumns = readOperation({
  name: "import.columns",
  summary:
    "Show a table's columns, its first rows and what each column is taken for; import.run takes another mapping.",
  input: () => z.strictObject(fileInput),
  output: () =>
    z.object({
      format: z.enum(importFormats).meta({ description: "What the file is taken for" }),
      isMapped: z
        .boolean()
        .meta({ description: "Whether the import goes by this mapping; other formats name their columns" }),
      isRemembered: z
        .boolean()
        .meta({ description: "Whether the mapping is the one you gave a table with these columns before" }),
      encoding: line("How its text is encoded").nullable(),
      delimiter: line("What parts its cells").nullable(),
      columns: z.array(
        columnShape().extend({ sample: z.array(line("A cell of the first rows", { imported: true })) }),
      ),
    }),
  example: "tracker.csv",
  positionals: ["file"],
  needs: "file",
  run: async ({ db }, input) => {
    const found = await fileColumns(Buffer.from(input.file, "base64"), input.fileName);
    const { format, table } = found;
    const isMapped = isMappedByDefault(found);
    if (table === null)
      return { format, isMapped, isRemembered: false, encoding: null, delimiter: null, columns: [] };
    const remembered = await rememberedMapping(db, table.header);
    return {
      format,
      isMapped,
      isRemembered: remembered !== null,
      encoding: table.encoding,
      delimiter: table.delimiter,
      columns: namedColumns(table, remembered ?? table.guess).map((column, index) => ({
        ...column,
        sample: table.sample.map((cells) => (cells[index] ?? "").trim().slice(0, 500)),
      })),
    };
  },
});
