import { emlFile, mboxFile } from "./email/email-files.ts";
import { googleContacts } from "./google-contacts.ts";
import { calendarEvents } from "./icalendar/calendar-events.ts";
import { baseName, importFormat } from "./import-format.ts";
import { jsonResume } from "./json-resume.ts";
import { linkedinNotes, linkedinPositions, linkedinProfile } from "./linkedin/linkedin-career.ts";
import { linkedinConnections } from "./linkedin/linkedin-connections.ts";
import { linkedinInvitations } from "./linkedin/linkedin-invitations.ts";
import { linkedinMessages } from "./linkedin/linkedin-messages.ts";
import { withDirections } from "./linkedin/linkedin-owner.ts";
import { outlookCsv } from "./outlook-csv.ts";
import { peopleCsvReading } from "./people-csv.ts";
import { trackerCsv } from "./tracker/tracker-csv.ts";
import { vcards } from "./vcard.ts";
import { emptyReading, joinedReading } from "./reading.ts";
import type { ImportFormat, ImportProblem, ReadContext, Reading } from "./reading.ts";
import { isUnsafeEntryName, zipEntries, zipEntryBytes } from "./zip-archive.ts";
import type { ZipEntry, ZipFault } from "./zip-archive.ts";

type Reader = (input: Uint8Array | string, context: ReadContext) => Reading | Promise<Reading>;

const readers: { readonly [Format in ImportFormat]?: Reader } = {
  "linkedin-connections": linkedinConnections,
  "linkedin-messages": linkedinMessages,
  "linkedin-invitations": linkedinInvitations,
  "linkedin-positions": linkedinPositions,
  "linkedin-profile": linkedinProfile,
  "linkedin-notes": linkedinNotes,
  "oneofone-people": peopleCsvReading,
  "google-contacts": googleContacts,
  "outlook-csv": outlookCsv,
  vcard: vcards,
  "tracker-csv": trackerCsv,
  "json-resume": jsonResume,
  icalendar: calendarEvents,
  eml: emlFile,
  mbox: mboxFile,
};

/** Bytes of a single file that is read as one text. */
const longestFile = 134_217_728;

/** Bytes that all entries of one archive may inflate to together. */
const archiveBudget = 536_870_912;

const refusedEntryCost = 67_108_864;

const faultMessages: { readonly [Fault in ZipFault]: string } = {
  damaged: "it is damaged or of a kind this reader does not know; download it again",
  "too-many-entries": "it lists more than 10,000 files",
  "too-large":
    "unpacked it is over 128 MB, or far more than its size allows for; if you know what it is, unpack it and import it by itself",
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

/**
 * Files by which an archive is known as LinkedIn's. Only LinkedIn's own formats are read from such an archive: its
 * lists of saved jobs and imported address books look like trackers and contacts, and are not the user's to-do.
 */
const linkedinNames =
  /^(?:connections|messages|invitations|positions|profile|profile summary|registration)\.csv$/i;

async function entryOutcome(
  archive: Uint8Array,
  entry: ZipEntry,
  context: ReadContext,
  isWanted: (format: ImportFormat) => boolean,
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
    // What was inflated in vain counts too, else an archive could make the same work be done ten thousand times.
    return { ...refused(code, `${file} is not read: ${faultMessages[bytes]}.`), size: refusedEntryCost };
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
  if (reader === undefined || !isWanted(format)) {
    return {
      ...refused("entry-not-imported", `${file} holds nothing this import takes.`),
      size: bytes.length,
    };
  }
  return { reading: await reader(bytes, { ...context, fileName: file }), size: bytes.length };
}

const listedEntries = 50;

/** Archives hold pictures by the thousand: past a bound, entries that are not imported are counted, not listed. */
function listedProblems(problems: readonly ImportProblem[], file: string): readonly ImportProblem[] {
  const unread = problems.filter(({ code }) => code === "entry-not-imported");
  if (unread.length <= listedEntries) return problems;
  const unlisted = new Set(unread.slice(listedEntries));
  const message = `${unlisted.size} more files of ${file} hold nothing this import takes.`;
  return [
    ...problems.filter((problem) => !unlisted.has(problem)),
    { code: "entry-not-imported", file, line: null, message },
  ];
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
  const isLinkedin = entries.some((entry) => linkedinNames.test(baseName(entry.name)));
  const isWanted = (format: ImportFormat): boolean => !isLinkedin || format.startsWith("linkedin-");
  const readings: Reading[] = [];
  let size = 0;
  for (const entry of entries.filter((each) => !isClutter(each.name))) {
    if (size > archiveBudget) {
      const message = `${context.fileName} inflates to more than ${archiveBudget / 1_048_576} MB; what follows ${entry.name} is not read.`;
      readings.push(problemReading("zip", "archive-too-large", context.fileName, message));
      break;
    }
    const outcome = await entryOutcome(archive, entry, context, isWanted);
    readings.push(outcome.reading);
    size += outcome.size;
  }
  const reading = joinedReading(isLinkedin ? "linkedin-archive" : "zip", readings);
  return { ...reading, problems: listedProblems(reading.problems, context.fileName) };
}

async function fileReading(input: Uint8Array | string, context: ReadContext): Promise<Reading> {
  if (input.length === 0) {
    return problemReading("unknown", "empty-file", context.fileName, `${context.fileName} is empty.`);
  }
  const format = importFormat(context.fileName, input);
  if (format === "zip" && typeof input !== "string") return archiveReading(input, context);
  if (input.length > longestFile && format !== "mbox") {
    const message = `${context.fileName} is larger than ${longestFile / 1_048_576} MB; export a part of it.`;
    return problemReading(format, "file-too-large", context.fileName, message);
  }
  const reader = readers[format];
  if (reader !== undefined) return reader(input, context);
  return problemReading(
    "unknown",
    "unknown-format",
    context.fileName,
    `${baseName(context.fileName)} is of no kind this import knows: LinkedIn export, contacts, calendar, mail, tracker table or résumé.`,
  );
}

/** Reads any file that an import knows, a zip of them included; never throws on what is in it. */
export async function importReading(input: Uint8Array | string, context: ReadContext): Promise<Reading> {
  const reading = await fileReading(input, context);
  if (reading.recordsIn === 0 && reading.problems.length === 0) {
    const message = `${context.fileName} holds no record: a header or a frame with nothing in it.`;
    return { ...reading, problems: [{ code: "no-record", file: context.fileName, line: null, message }] };
  }
  return { ...reading, facts: withDirections(reading.facts, context.owner) };
}
