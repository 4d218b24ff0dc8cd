import { delimiters, foldedHeader } from "./csv-table.ts";
import { csvRows } from "./csv-rows.ts";
import { decodedText } from "./decoded-text.ts";
import { isGoogleContactsHeader } from "./google-contacts.ts";
import { isLinkedinHeader } from "./linkedin/linkedin-headers.ts";
import { isAddressBookHeader, isOutlookHeader } from "./outlook-csv.ts";
import { isPeopleCsvHeader } from "./people-csv.ts";
import type { ImportFormat } from "./reading.ts";
import { isTrackerHeader } from "./tracker/column-mapping.ts";
import { isZip } from "./zip-archive.ts";

const sniffedBytes = 131_072;
const headerRowsSearched = 30;

/** LinkedIn's assistants keep their chats under the columns of messages.csv; they are nobody's mail. */
const assistantChats = /^(?:guide|coach|learning\w*)_messages\.csv$/i;

export function baseName(fileName: string): string {
  return fileName.split(/[/\\]/).at(-1) ?? fileName;
}

/** Most telling first: a header may also satisfy the looser checks under its own. */
const headerChecks: readonly (readonly [ImportFormat, (cells: readonly string[]) => boolean])[] = [
  ["oneofone-people", isPeopleCsvHeader],
  ["linkedin-connections", isLinkedinHeader.connections],
  ["linkedin-messages", isLinkedinHeader.messages],
  ["linkedin-invitations", isLinkedinHeader.invitations],
  ["linkedin-notes", isLinkedinHeader.notes],
  ["linkedin-positions", isLinkedinHeader.positions],
  ["linkedin-profile", isLinkedinHeader.profile],
  ["google-contacts", isGoogleContactsHeader],
  ["outlook-csv", isAddressBookHeader],
  ["tracker-csv", isTrackerHeader],
  ["outlook-csv", isOutlookHeader],
];

function tableFormat(text: string, fileName: string): ImportFormat {
  for (const delimiter of delimiters) {
    const rows = csvRows(text, delimiter).rows.slice(0, headerRowsSearched);
    for (const row of rows) {
      const cells = row.cells.map(foldedHeader);
      const format = headerChecks.find(([, isHeader]) => isHeader(cells))?.[0];
      if (format === "linkedin-messages" && assistantChats.test(baseName(fileName))) return "unknown";
      if (format !== undefined) return format;
    }
  }
  return "unknown";
}

const mailHeaders =
  /^(?:from|to|cc|date|subject|message-id|mime-version|received|return-path|delivered-to|reply-to|x-[\w-]+):/i;

/** Whether a text begins with the header block of a mail. */
function beginsWithMailHeader(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/);
  const end = lines.indexOf("");
  const header = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line));
  return (
    header.length > 1 &&
    header.every((line) => /^[!-9;-~]+:/.test(line)) &&
    header.filter((line) => mailHeaders.test(line)).length > 1
  );
}

function mailFormat(text: string, fileName: string): ImportFormat | null {
  const isSeparated = /^From [^\r\n]*\r?\n/.test(text);
  const message = isSeparated
    ? text.replace(/^From [^\r\n]*\r?\n/, "")
    : text.replace(/^\d{1,10}[ \t]*\r?\n/, "");
  const isNamedMail = /\.emlx?$/i.test(fileName) && /^[!-9;-~]+:/.test(message);
  if (!isNamedMail && !beginsWithMailHeader(message)) return null;
  return isSeparated && !/\.emlx?$/i.test(fileName) ? "mbox" : "eml";
}

function textFormat(text: string, fileName: string): ImportFormat {
  const start = text.trimStart();
  if (/^BEGIN:VCARD\b/i.test(start)) return "vcard";
  if (/^BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE|ALARM)\b/i.test(start)) return "icalendar";
  if (start.startsWith("{"))
    return /"(?:basics|work|education|skills)"\s*:/.test(start) ? "json-resume" : "unknown";
  const mail = mailFormat(text, fileName);
  if (mail !== null) return mail;
  const table = tableFormat(text, fileName);
  if (table !== "unknown") return table;
  // Content that begins with something else may still hold cards or events further down.
  if (/\.vcf$/i.test(fileName) && /^BEGIN:VCARD/im.test(text)) return "vcard";
  if (/\.ics$/i.test(fileName) && /^BEGIN:VCALENDAR/im.test(text)) return "icalendar";
  if (/\.mbox$|(?:^|\/)mbox$/i.test(fileName) && /^From /m.test(text)) return "mbox";
  return "unknown";
}

/** What a file is, by its content; the name only settles what content leaves open. */
export function importFormat(fileName: string, input: Uint8Array | string): ImportFormat {
  if (typeof input !== "string" && isZip(input)) return "zip";
  const { text } = decodedText(
    typeof input === "string" ? input.slice(0, sniffedBytes) : input.subarray(0, sniffedBytes),
  );
  return textFormat(text, fileName);
}
