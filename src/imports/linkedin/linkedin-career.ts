import { foldedText, linkedinProfileKey } from "../identity-key.ts";
import { distinctValues, joinedName } from "../person-fact.ts";
import type { ReadContext, Reading } from "../reading.ts";
import { skipMisshapenRow, tableReading } from "../table-reading.ts";
import type { TableLayout, TableRow, TableTools } from "../table-reading.ts";
import { partialDate, writtenTime } from "../written-date.ts";
import { isLinkedinHeader, noteColumns, positionColumns, profileColumns } from "./linkedin-headers.ts";
import type { NoteField, PositionField, ProfileField } from "./linkedin-headers.ts";

function readPosition(row: TableRow<PositionField>, tools: TableTools<PositionField>): void {
  if (skipMisshapenRow(row, "positions", tools)) return;
  const [company, title] = [row.cell("company"), row.cell("title")];
  if (company === "" && title === "") {
    tools.found.skip("positions", "no-name", row.line, `Line ${row.line}: neither company nor title.`);
    return;
  }
  const dated = (field: "startedOn" | "finishedOn"): string | null => {
    const text = row.cell(field);
    const date = partialDate(text);
    if (date === null && text !== "")
      tools.unreadableDate(row.line, field === "startedOn" ? "Started On" : "Finished On", text);
    return date;
  };
  const startedOn = dated("startedOn");
  tools.found.facts.positions.push({
    file: tools.file,
    line: row.line,
    key: `position:${foldedText(company)}|${foldedText(title)}|${startedOn ?? ""}`,
    company,
    title,
    description: row.cell("description"),
    location: row.cell("location"),
    startedOn,
    finishedOn: dated("finishedOn"),
    highlights: [],
  });
}

const positionLayout: TableLayout<PositionField> = {
  format: "linkedin-positions",
  kind: "positions",
  columns: positionColumns,
  isHeader: isLinkedinHeader.positions,
  wanted: "Company Name, Title and Started On; is it LinkedIn's Positions.csv?",
};

/** LinkedIn's Positions.csv: the user's own jobs, to the month; no end means that the job lasts. */
export function linkedinPositions(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, positionLayout, readPosition);
}

function readProfile(row: TableRow<ProfileField>, tools: TableTools<ProfileField>): void {
  if (skipMisshapenRow(row, "profiles", tools)) return;
  const [givenName, familyName] = [row.cell("givenName"), row.cell("familyName")];
  const maidenName = row.cell("maidenName");
  tools.found.facts.profiles.push({
    file: tools.file,
    line: row.line,
    key: "profile:self",
    fullName: joinedName(givenName, familyName),
    givenName,
    familyName,
    headline: row.cell("headline"),
    summary: row.cell("summary"),
    industry: row.cell("industry"),
    location: row.cell("location"),
    // Written as `[PERSONAL:https://…,BLOG:https://…]`.
    urls: distinctValues(row.cell("websites").match(/https?:\/\/[^\s,\]]+/g) ?? []),
    more: [...(maidenName === "" ? [] : [{ label: "Maiden Name", text: maidenName }]), ...row.others()],
  });
}

const profileLayout: TableLayout<ProfileField> = {
  format: "linkedin-profile",
  kind: "profiles",
  columns: profileColumns,
  isHeader: isLinkedinHeader.profile,
  wanted: "First Name, Headline and Summary; is it LinkedIn's Profile.csv?",
};

/** LinkedIn's Profile.csv: the user's own profile, one row. */
export function linkedinProfile(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, profileLayout, readProfile);
}

function readNote(row: TableRow<NoteField>, tools: TableTools<NoteField>): void {
  if (skipMisshapenRow(row, "notes", tools)) return;
  const text = row.cell("note");
  const about = { name: joinedName(row.cell("givenName"), row.cell("familyName")), url: row.cell("url") };
  if (text === "" || (about.name === "" && about.url === "")) {
    tools.found.skip(
      "notes",
      "empty-record",
      row.line,
      `Line ${row.line}: a note without text or without a person.`,
    );
    return;
  }
  const time = (field: "createdOn" | "editedOn"): string | null => {
    const written = row.cell(field);
    const instant = writtenTime(written, tools.dateOrder(field));
    if (instant === null && written !== "")
      tools.unreadableDate(row.line, field === "createdOn" ? "Created On" : "Edited On", written);
    return instant;
  };
  const createdAt = time("createdOn");
  tools.found.facts.notes.push({
    file: tools.file,
    line: row.line,
    key: `note:${linkedinProfileKey(about.url) ?? foldedText(about.name)}|${createdAt ?? ""}`,
    about,
    text,
    createdAt,
    editedAt: time("editedOn"),
  });
}

const noteLayout: TableLayout<NoteField> = {
  format: "linkedin-notes",
  kind: "notes",
  columns: noteColumns,
  isHeader: isLinkedinHeader.notes,
  wanted: "Connection First Name and Note; is it LinkedIn's Notes.csv?",
};

/** LinkedIn's Notes.csv (since 2026): the user's private notes on connections. */
export function linkedinNotes(input: Uint8Array | string, context: ReadContext): Reading {
  return tableReading(input, context, noteLayout, readNote);
}
