import { linkedinProfileKey } from "../../imports/identity-key.ts";
import type { Correspondent } from "../../imports/import-facts.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import { parsePlainDate } from "../../plain-date.ts";
import { companyNameKey } from "../../search/company-name.ts";
import { insertOpportunity } from "../opportunities.ts";
import { insertPerson } from "../people.ts";
import { importedCompanies } from "./imported-people.ts";
import { changedRecord, entriesOf, insertRecords, textOf } from "./imported-record.ts";
import type { AddedRecord, Writing } from "./imported-record.ts";

function notesOf(values: FieldValues): string {
  const labelled = [
    ["Stage in the tracker", "stage"],
    ["Link", "url"],
    ["Place", "location"],
    ["Pay as written", "pay"],
    ["Contact", "contact"],
    ["Applied on", "appliedOn"],
  ] as const;
  const lines = labelled.flatMap(([label, field]) =>
    textOf(values[field]) === "" ? [] : [`${label}: ${textOf(values[field])}`],
  );
  return [...lines, textOf(values["notes"])].filter((line) => line !== "").join("\n");
}

/** Applies a tracker's rows as opportunities without a loop; what has no field stands in the notes. */
export async function applyOpportunities(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "opportunities");
  const nameOf = (values: FieldValues): string => textOf(values["company"]) || "Unknown company";
  const companies = await importedCompanies(
    writing,
    added.map((entry) => nameOf(entry.values)),
  );
  const records: AddedRecord[] = added.map((entry) => ({ ...entry, rowId: writing.newId("opp") }));
  for (const { rowId, values } of records) {
    const openedOn =
      parsePlainDate(textOf(values["savedOn"])) ??
      parsePlainDate(textOf(values["appliedOn"])) ??
      writing.today;
    await insertOpportunity(
      writing.db,
      rowId,
      {
        company_id: companies.get(companyNameKey(nameOf(values))) ?? "",
        title: textOf(values["title"]) || "Unnamed seat",
        opened_on: openedOn,
        notes: notesOf(values),
      },
      writing.now,
    );
  }
  await insertRecords(writing, "opportunities", records);
  for (const entry of changed) {
    const { rowId, before, after } = await changedRecord(writing, "opportunities", entry);
    // The user's own words in the notes stay; what the tracker says now is put where it stood, or at the end.
    const row = await writing.db
      .selectFrom("opportunity")
      .select("notes")
      .where("id", "=", rowId)
      .executeTakeFirst();
    if (row === undefined) continue;
    const [old, next] = [notesOf(before), notesOf(after)];
    const notes =
      row.notes.includes(old) && old !== ""
        ? row.notes.replace(old, () => next)
        : [row.notes, next].filter((part) => part !== "").join("\n\n");
    await writing.db
      .updateTable("opportunity")
      .set({ notes, updated_at: writing.now })
      .where("id", "=", rowId)
      .execute();
  }
}

/** Applies private notes on connections; a note on someone unknown adds them. */
export async function applyNotes(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "notes");
  const rows = await writing.db.selectFrom("person").select(["id", "full_name", "profile_url"]).execute();
  const byProfile = new Map(
    rows.map((row) => [linkedinProfileKey(row.profile_url) ?? `name:${row.full_name}`, row.id]),
  );
  const records: AddedRecord[] = [];
  for (const entry of added) {
    const about = JSON.parse(textOf(entry.values["about"]) || '{"name":"","url":""}') as Correspondent;
    const key = linkedinProfileKey(about.url) ?? `name:${about.name}`;
    let personId = byProfile.get(key) ?? byProfile.get(`name:${about.name}`);
    if (personId === undefined) {
      personId = writing.newId("per");
      byProfile.set(key, personId);
      await insertPerson(
        writing.db,
        personId,
        about.name || "Unnamed connection",
        { profile_url: about.url },
        writing.now,
      );
    }
    const id = writing.newId("pnt");
    const writtenAt = textOf(entry.values["editedAt"]) || textOf(entry.values["createdAt"]) || null;
    await writing.db
      .insertInto("person_note")
      .values({
        id,
        person_id: personId,
        text: textOf(entry.values["text"]),
        written_at: writtenAt,
        source: "linkedin",
      })
      .execute();
    records.push({ ...entry, rowId: id });
  }
  await insertRecords(writing, "notes", records);
  for (const entry of changed) {
    const { rowId, after } = await changedRecord(writing, "notes", entry);
    await writing.db
      .updateTable("person_note")
      .set({ text: textOf(after["text"]) })
      .where("id", "=", rowId)
      .execute();
  }
}
