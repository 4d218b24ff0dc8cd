import { baseName, importFormat } from "./import-format.ts";
import { linkedinConnections } from "./linkedin/linkedin-connections.ts";
import { peopleCsvReading } from "./people-csv.ts";
import { emptyReading, joinedReading } from "./reading.ts";
import type { ImportFormat, ImportProblem, ReadContext, Reading } from "./reading.ts";
import { isUnsafeEntryName, zipEntries, zipEntryBytes } from "./zip-archive.ts";
import type { ZipEntry, ZipFault } from "./zip-archive.ts";

type Reader = (input: Uint8Array | string, context: ReadContext) => Reading | Promise<Reading>;

const readers: { readonly [Format in ImportFormat]?: Reader } = {
  "linkedin-connections": linkedinConnections,
  "oneofone-people": peopleCsvReading,
};

/** Bytes that all entries of one archive may inflate to together. */
const archiveBudget = 536_870_912;

const faultMessages: { readonly [Fault in ZipFault]: string } = {
  damaged: "it is damaged or of a kind this reader does not know; download it again",
  "too-many-entries": "it lists more than 10,000 files",
  "too-large": "it inflates to far more than its size allows for",
};

function problemReading(
  format: ImportFormat,
  code: ImportProblem["code"],
  file: string,
  message: string,
): Reading {
  return emptyReading(format, null, { code, file, message });
}

/** Folder entries and what macOS adds to an archive. */
function isClutter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/.test(name);
}

type EntryOutcome = { readonly reading: Reading; readonly size: number };

async function entryOutcome(
  archive: Uint8Array,
  entry: ZipEntry,
  context: ReadContext,
): Promise<EntryOutcome> {
  const file = `${context.fileName}/${entry.name}`;
  const refused = (code: ImportProblem["code"], message: string): EntryOutcome => ({
    reading: problemReading("unknown", code, file, message),
    size: 0,
  });
  if (isUnsafeEntryName(entry.name)) {
    return refused("unsafe-entry-name", `${file} would leave its folder; it is not read.`);
  }
  if (entry.isEncrypted)
    return refused("entry-encrypted", `${file} is encrypted; unpack the archive and import the file.`);
  const bytes = zipEntryBytes(archive, entry);
  if (typeof bytes === "string") {
    const code = bytes === "too-large" ? "archive-too-large" : "archive-damaged";
    return refused(code, `${file} is not read: ${faultMessages[bytes]}.`);
  }
  const format = importFormat(entry.name, bytes);
  if (format === "zip") {
    return {
      ...refused(
        "archive-nested",
        `${file} is an archive within an archive; unpack it and import it by itself.`,
      ),
      size: bytes.length,
    };
  }
  const reader = readers[format];
  if (reader === undefined) {
    return {
      ...refused("entry-not-imported", `${file} holds nothing this import takes.`),
      size: bytes.length,
    };
  }
  return { reading: await reader(bytes, { ...context, fileName: file }), size: bytes.length };
}

async function archiveReading(archive: Uint8Array, context: ReadContext): Promise<Reading> {
  const entries = zipEntries(archive);
  if (typeof entries === "string") {
    const code = entries === "damaged" ? "archive-damaged" : "archive-too-large";
    return problemReading(
      "zip",
      code,
      context.fileName,
      `${context.fileName} is not read: ${faultMessages[entries]}.`,
    );
  }
  const readings: Reading[] = [];
  let size = 0;
  for (const entry of entries.filter((each) => !isClutter(each.name))) {
    if (size > archiveBudget) {
      const message = `${context.fileName} inflates to more than ${archiveBudget / 1_048_576} MB; what follows ${entry.name} is not read.`;
      readings.push(problemReading("zip", "archive-too-large", context.fileName, message));
      break;
    }
    const outcome = await entryOutcome(archive, entry, context);
    readings.push(outcome.reading);
    size += outcome.size;
  }
  const isLinkedin = readings.some((reading) => reading.format.startsWith("linkedin-"));
  return joinedReading(isLinkedin ? "linkedin-archive" : "zip", readings);
}

/** Reads any file that an import knows, a zip of them included; never throws on what is in it. */
export async function importReading(input: Uint8Array | string, context: ReadContext): Promise<Reading> {
  if (input.length === 0) {
    return problemReading("unknown", "empty-file", context.fileName, `${context.fileName} is empty.`);
  }
  const format = importFormat(context.fileName, input);
  if (format === "zip" && typeof input !== "string") return archiveReading(input, context);
  const reader = readers[format];
  if (reader !== undefined) return reader(input, context);
  return problemReading(
    "unknown",
    "unknown-format",
    context.fileName,
    `${baseName(context.fileName)} is of no kind this import knows: LinkedIn export, contacts, calendar, mail, tracker table or résumé.`,
  );
}
