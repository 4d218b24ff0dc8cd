import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** A well-formed file of one format, from which mutations start. */
export type BaseSample = { readonly format: string; readonly fileName: string; readonly bytes: Uint8Array };

const folder = join(import.meta.dirname, "..", "fixtures", "imports");

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

const files: readonly (readonly [string, string])[] = [
  ["linkedin-connections", "connections.csv"],
  ["linkedin-messages", "messages.csv"],
  ["linkedin-invitations", "invitations.csv"],
  ["linkedin-positions", "positions.csv"],
  ["linkedin-profile", "profile.csv"],
  ["linkedin-notes", "notes.csv"],
  ["oneofone-people", "people.csv"],
  ["google-contacts", "google-new.csv"],
  ["google-contacts", "google-old.csv"],
  ["outlook-csv", "outlook-de.csv"],
  ["tracker-csv", "tracker.csv"],
  ["vcard", "cards.vcf"],
  ["json-resume", "resume.json"],
  ["icalendar", "calendar.ics"],
  ["eml", "mail.eml"],
  ["mbox", "mailbox.mbox"],
];

function linkedinArchive(): BaseSample {
  const bytes = zipSync({
    "Connections.csv": fixture("connections.csv"),
    "messages.csv": fixture("messages.csv"),
    "Positions.csv": [fixture("positions.csv"), { level: 0 }],
    "Jobs/Saved Jobs.csv": fixture("tracker.csv"),
  });
  return { format: "linkedin-archive", fileName: "Basic_LinkedInDataExport.zip", bytes };
}

/** One sample or more of every format that an import reads. */
export function baseSamples(): readonly BaseSample[] {
  return [
    ...files.map(([format, fileName]) => ({ format, fileName, bytes: fixture(fileName) })),
    linkedinArchive(),
  ];
}
