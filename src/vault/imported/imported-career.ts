import type { ResumeSection } from "../../imports/import-facts.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import { bulkInsert } from "../bulk-write.ts";
import { saveSetting, settingValue } from "../settings.ts";
import { changedRecord, entriesOf, insertRecords, objectsOf, textOf, textsOf } from "./imported-record.ts";
import type { Writing } from "./imported-record.ts";

function positionRow(id: string, values: FieldValues) {
  return {
    id,
    company: textOf(values["company"]),
    title: textOf(values["title"]),
    description: textOf(values["description"]),
    location: textOf(values["location"]),
    started_on: textOf(values["startedOn"]) || null,
    finished_on: textOf(values["finishedOn"]) || null,
    highlights: JSON.stringify(textsOf(values["highlights"])),
    source: "import",
  };
}

/** Applies a preview's own positions to the career ledger (P4). */
async function applyPositions(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "positions");
  const records = added.map((entry) => ({ ...entry, rowId: writing.newId("pos") }));
  await bulkInsert(
    writing.db,
    "career_position",
    records.map(({ rowId, values }) => positionRow(rowId, values)),
  );
  await insertRecords(writing, "positions", records);
  for (const entry of changed) {
    const { rowId, before, after } = await changedRecord(writing, "positions", entry);
    const said = positionRow(rowId, before);
    const columns = Object.entries(positionRow(rowId, after)).filter(
      ([name, value]) => value !== said[name as keyof typeof said],
    );
    // Only what the source changed is written, so that the user's own edits of the rest stay.
    if (columns.length > 0)
      await writing.db
        .updateTable("career_position")
        .set(Object.fromEntries(columns))
        .where("id", "=", rowId)
        .execute();
  }
}

/** A profile or résumé fills settings that are empty; what the user wrote stays. */
async function fillProfile(writing: Writing, values: FieldValues): Promise<void> {
  const url = textsOf(values["urls"])[0] ?? "";
  const filled = {
    "own.name": textOf(values["fullName"]),
    "own.headline": textOf(values["headline"]) || textOf(values["label"]),
    "own.profile-url": url,
    "own.summary": textOf(values["summary"]),
  };
  for (const [key, value] of Object.entries(filled)) {
    if (value !== "" && (await settingValue(writing.db, key)) === null)
      await saveSetting(writing.db, key, value);
  }
}

function sectionRows(writing: Writing, values: FieldValues, source: string) {
  const sections = objectsOf<ResumeSection>(values["sections"]);
  const rest = Object.entries(values).filter(
    ([field, value]) =>
      field !== "sections" && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  const basics = {
    name: "basics",
    entries: [
      rest.map(([label, value]) => ({
        label,
        text: typeof value === "object" && value !== null ? value.join(", ") : String(value),
      })),
    ],
  };
  return [basics, ...sections].map((section) => ({
    id: writing.newId("rsm"),
    name: section.name,
    entries: JSON.stringify(section.entries),
    source,
  }));
}

/** Applies profiles and résumés: settings that are empty, and every section as it is, so that nothing is lost. */
async function applyProfiles(
  writing: Writing,
  preview: ImportPreview,
  kind: "profiles" | "resumes",
): Promise<void> {
  const { added, changed } = entriesOf(preview, kind);
  const records = added.map((entry) => ({ ...entry, rowId: `${kind}:${entry.key}` }));
  await insertRecords(writing, kind, records);
  for (const { values, rowId } of records) {
    await fillProfile(writing, values);
    await bulkInsert(writing.db, "resume_section", sectionRows(writing, values, rowId));
  }
  for (const entry of changed) {
    const { rowId, after } = await changedRecord(writing, kind, entry);
    await fillProfile(writing, after);
    await writing.db.deleteFrom("resume_section").where("source", "=", rowId).execute();
    await bulkInsert(writing.db, "resume_section", sectionRows(writing, after, rowId));
  }
}

/** Applies everything that a preview says of the user's own career. */
export async function applyCareer(writing: Writing, preview: ImportPreview): Promise<void> {
  await applyPositions(writing, preview);
  await applyProfiles(writing, preview, "profiles");
  await applyProfiles(writing, preview, "resumes");
}
