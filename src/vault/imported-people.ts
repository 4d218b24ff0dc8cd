import { personKeys } from "../imports/identity-key.ts";
import type { ExistingRecord, FieldValues, ImportPreview, PreviewEntry } from "../imports/import-preview.ts";
import type { PlainDate } from "../plain-date.ts";
import { companyNameKey } from "../search/company-name.ts";
import type { Instant } from "../search/step.ts";
import { bulkInsert } from "./bulk-write.ts";
import type { VaultDb } from "./database.ts";
import { nameParts, updatePerson } from "./people.ts";
import type { PersonFields } from "./people.ts";

type Writing = { readonly db: VaultDb; readonly now: Instant; newId(prefix: string): string };

function texts(value: FieldValues[string] | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function text(value: FieldValues[string] | undefined): string {
  return typeof value === "string" ? value : "";
}

function identity(values: FieldValues) {
  return {
    fullName: text(values["fullName"]),
    company: text(values["company"]),
    emails: texts(values["emails"]),
    urls: texts(values["urls"]),
    connectedOn: (text(values["connectedOn"]) || null) as PlainDate | null,
  };
}

/** What earlier imports said of people, under every key that each answers to. */
export async function importedPeople(db: VaultDb): Promise<ReadonlyMap<string, ExistingRecord>> {
  const rows = await db
    .selectFrom("imported_record")
    .select(["key", "field_values"])
    .where("kind", "=", "people")
    .execute();
  const records = new Map<string, ExistingRecord>();
  for (const row of rows) {
    const values = JSON.parse(row.field_values) as FieldValues;
    const record = { key: row.key, values };
    records.set(row.key, record);
    for (const key of personKeys(identity(values))) if (!records.has(key)) records.set(key, record);
  }
  return records;
}

function personColumns(values: FieldValues, companyId: string | null): PersonFields {
  const { fullName, emails, urls, connectedOn } = identity(values);
  const parts = nameParts(fullName);
  return {
    full_name: fullName,
    given_name: text(values["givenName"]) || parts.given,
    family_name: text(values["familyName"]) || parts.family,
    position: text(values["position"]),
    company_id: companyId,
    email: emails[0] ?? "",
    phone: texts(values["phones"])[0] ?? "",
    profile_url: urls[0] ?? "",
    notes: text(values["notes"]),
    connected_on: connectedOn,
  };
}

/** Ids of the companies that these people work at, made where they are new. */
async function companyIds(writing: Writing, names: Iterable<string>): Promise<Map<string, string>> {
  const rows = await writing.db
    .selectFrom("company")
    .select(["id", "name_key"])
    .orderBy("num", "desc")
    .execute();
  const ids = new Map(rows.map((row) => [row.name_key, row.id]));
  const added = [];
  for (const name of names) {
    const key = companyNameKey(name);
    if (name === "" || ids.has(key)) continue;
    const id = writing.newId("com");
    ids.set(key, id);
    added.push({ id, name, name_key: key, created_at: writing.now, updated_at: writing.now });
  }
  await bulkInsert(writing.db, "company", added);
  return ids;
}

type PersonEntry = PreviewEntry<"people">;

async function insertNew(
  writing: Writing,
  entries: readonly PersonEntry[],
  companies: Map<string, string>,
): Promise<void> {
  const people = [];
  const records = [];
  for (const { key, values } of entries) {
    const id = writing.newId("per");
    const company = text(values["company"]);
    const columns = personColumns(
      values,
      company === "" ? null : (companies.get(companyNameKey(company)) ?? null),
    );
    people.push({ id, ...columns, created_at: writing.now, updated_at: writing.now } as Record<
      string,
      string | null
    >);
    records.push({
      id: writing.newId("rec"),
      kind: "people",
      key,
      row_id: id,
      field_values: JSON.stringify(values),
    });
  }
  await bulkInsert(writing.db, "person", people);
  await bulkInsert(writing.db, "imported_record", records);
}

/** Brings what the source changed over to the person, except where the user has changed the same field since. */
async function applyChange(
  writing: Writing,
  entry: PersonEntry,
  companies: Map<string, string>,
): Promise<void> {
  const record = await writing.db
    .selectFrom("imported_record")
    .selectAll()
    .where("kind", "=", "people")
    .where("key", "=", entry.key)
    .executeTakeFirstOrThrow();
  const before = JSON.parse(record.field_values) as FieldValues;
  const companyOf = (values: FieldValues): string | null =>
    companies.get(companyNameKey(text(values["company"]))) ?? null;
  const old = personColumns(before, companyOf(before));
  const next = personColumns(entry.values, companyOf(entry.values));
  const present = await writing.db
    .selectFrom("person")
    .selectAll()
    .where("id", "=", record.row_id)
    .executeTakeFirst();
  if (present !== undefined) {
    const changed = Object.entries(next).filter(
      ([column, value]) =>
        value !== old[column as keyof PersonFields] &&
        present[column as keyof PersonFields] === old[column as keyof PersonFields],
    );
    await updatePerson(writing.db, record.row_id, Object.fromEntries(changed), writing.now);
  }
  await writing.db
    .updateTable("imported_record")
    .set({ field_values: JSON.stringify(entry.values) })
    .where("id", "=", record.id)
    .execute();
}

/** A later entry of the same file that repeats or changes an earlier one decides what that one brings. */
function lastByKey(entries: readonly PersonEntry[]): { added: PersonEntry[]; changed: PersonEntry[] } {
  const added = new Map<string, PersonEntry>();
  const changed = new Map<string, PersonEntry>();
  for (const entry of entries) {
    const first = added.get(entry.key);
    if (entry.verdict === "new") added.set(entry.key, entry);
    else if (first !== undefined) added.set(entry.key, { ...first, values: entry.values });
    else if (entry.verdict === "changed") changed.set(entry.key, entry);
  }
  return { added: [...added.values()], changed: [...changed.values()] };
}

/** Applies a preview's people: new ones are added, changed ones updated, nothing is removed. */
export async function applyImportedPeople(writing: Writing, preview: ImportPreview): Promise<void> {
  const people = preview.entries.filter((entry): entry is PersonEntry => entry.kind === "people");
  const { added, changed } = lastByKey(people);
  const names = [...added, ...changed].flatMap((entry) => [text(entry.values["company"])]);
  const companies = await companyIds(writing, names);
  await insertNew(writing, added, companies);
  for (const entry of changed) await applyChange(writing, entry, companies);
}
