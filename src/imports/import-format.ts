import { foldedHeader, delimiters } from "./csv-table.ts";
import { csvRows } from "./csv-rows.ts";
import { decodedText } from "./decoded-text.ts";
import { isLinkedinHeader } from "./linkedin/linkedin-headers.ts";
import { isPeopleCsvHeader } from "./people-csv.ts";
import type { ImportFormat } from "./reading.ts";
import { isZip } from "./zip-archive.ts";

const sniffedBytes = 131_072;
const headerRowsSearched = 30;

/** LinkedIn's assistants keep their chats under the columns of messages.csv; they are nobody's mail. */
const assistantChats = /^(?:guide|coach|learning_coach|learning_role_play)_?messages?\.csv$/i;

export function baseName(fileName: string): string {
  return fileName.split(/[/\\]/).at(-1) ?? fileName;
}

const headerChecks: readonly (readonly [ImportFormat, (cells: readonly string[]) => boolean])[] = [
  ["linkedin-connections", isLinkedinHeader.connections],
  ["linkedin-messages", isLinkedinHeader.messages],
  ["linkedin-invitations", isLinkedinHeader.invitations],
  ["linkedin-notes", isLinkedinHeader.notes],
  ["linkedin-positions", isLinkedinHeader.positions],
  ["linkedin-profile", isLinkedinHeader.profile],
  ["oneofone-people", isPeopleCsvHeader],
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

/** What a file is, by its content; the name only settles what content leaves open. */
export function importFormat(fileName: string, input: Uint8Array | string): ImportFormat {
  if (typeof input !== "string" && isZip(input)) return "zip";
  const { text } = decodedText(
    typeof input === "string" ? input.slice(0, sniffedBytes) : input.subarray(0, sniffedBytes),
  );
  return tableFormat(text, fileName);
}
