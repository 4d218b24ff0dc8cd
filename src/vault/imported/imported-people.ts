import type { LabelledText } from "../../imports/import-facts.ts";
import type { FieldValues, ImportPreview } from "../../imports/import-preview.ts";
import { companyNameKey } from "../../search/company-name.ts";
import { bulkInsert } from "../bulk-write.ts";
import { nameParts, updatePerson } from "../people.ts";
import type { PersonFields } from "../people.ts";
import {
  changedRecord,
  entriesOf,
  identityOf,
  insertRecords,
  objectsOf,
  textOf,
  textsOf,
} from "./imported-record.ts";
import type { AddedRecord, Writing } from "./imported-record.ts";

type Companies = ReadonlyMap<string, string>;

function personColumns(values: FieldValues, companies: Companies) {
  const { fullName, company, emails, urls, connectedOn } = identityOf(values);
  const parts = nameParts(fullName);
  return {
    full_name: fullName,
    given_name: textOf(values["givenName"]) || parts.given,
    family_name: textOf(values["familyName"]) || parts.family,
    position: textOf(values["position"]),
    company_id: company === "" ? null : (companies.get(companyNameKey(company)) ?? null),
    email: emails[0] ?? "",
    phone: textsOf(values["phones"])[0] ?? "",
    profile_url: urls[0] ?? "",
    notes: textOf(values["notes"]),
    connected_on: connectedOn,
  } satisfies PersonFields;
}

/** Ids of the companies of those names, made where they are new. */
export async function importedCompanies(
  writing: Writing,
  names: Iterable<string>,
): Promise<Map<string, string>> {
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

/** Addresses beyond the first of each kind, which stands with the person itself. */
function furtherAddresses(values: FieldValues): { kind: "email" | "phone" | "url"; value: string }[] {
  const { emails, urls } = identityOf(values);
  const kinds = [
    ["email", emails],
    ["phone", textsOf(values["phones"])],
    ["url", urls],
  ] as const;
  return kinds.flatMap(([kind, all]) => [...new Set(all.slice(1))].map((value) => ({ kind, value })));
}

/** What the source says and no field holds, as one note, so that nothing is lost. */
function furtherText(values: FieldValues): string {
  const lines = objectsOf<LabelledText>(values["more"]).map(({ label, text }) => `${label}: ${text}`);
  const birthday = textOf(values["birthday"]);
  return [...(birthday === "" ? [] : [`Birthday: ${birthday}`]), ...lines].join("\n");
}

async function insertDetails(writing: Writing, added: readonly AddedRecord[]): Promise<void> {
  const addresses = added.flatMap(({ rowId, values }) =>
    furtherAddresses(values).map((address) => ({
      id: writing.newId("adr"),
      person_id: rowId,
      ...address,
      label: "",
    })),
  );
  await bulkInsert(writing.db, "contact_point", addresses);
  const notes = added.flatMap(({ rowId, values }) => {
    const text = furtherText(values);
    return text === ""
      ? []
      : [{ id: writing.newId("pnt"), person_id: rowId, text, written_at: null, source: "import" }];
  });
  await bulkInsert(writing.db, "person_note", notes);
}

async function insertPeople(
  writing: Writing,
  added: readonly AddedRecord[],
  companies: Companies,
): Promise<void> {
  const stamps = { created_at: writing.now, updated_at: writing.now };
  const people = added.map(({ rowId, values }) => ({
    id: rowId,
    ...personColumns(values, companies),
    ...stamps,
  }));
  await bulkInsert(writing.db, "person", people);
  await insertRecords(writing, "people", added);
  await insertDetails(writing, added);
}

/** A changed job ends the one the source told before, which goes to the person's past. */
async function keepPastJob(
  writing: Writing,
  personId: string,
  before: FieldValues,
  companies: Companies,
): Promise<void> {
  const companyId = companies.get(companyNameKey(textOf(before["company"])));
  if (companyId === undefined) return;
  await writing.db
    .insertInto("employment")
    .values({
      id: writing.newId("emp"),
      person_id: personId,
      company_id: companyId,
      title: textOf(before["position"]),
      started_on: null,
      ended_on: null,
      is_current: 0,
      source: "import",
    })
    .execute();
}

/** Brings what the source changed over to the person, except where the user has changed the same field since. */
async function applyChange(
  writing: Writing,
  entry: { readonly key: string; readonly values: FieldValues },
  companies: Companies,
): Promise<void> {
  const { rowId, before, after } = await changedRecord(writing, "people", entry);
  const present = await writing.db
    .selectFrom("person")
    .selectAll()
    .where("id", "=", rowId)
    .executeTakeFirst();
  if (present === undefined) return;
  const old = personColumns(before, companies);
  const changed = Object.entries(personColumns(after, companies)).filter(([column, value]) => {
    const known = column as keyof typeof old;
    return value !== old[known] && present[known] === old[known];
  });
  if (changed.some(([column]) => column === "company_id"))
    await keepPastJob(writing, rowId, before, companies);
  await updatePerson(writing.db, rowId, Object.fromEntries(changed), writing.now);
  const known = new Set(furtherAddresses(before).map(({ kind, value }) => `${kind} ${value}`));
  for (const address of furtherAddresses(after).filter(({ kind, value }) => !known.has(`${kind} ${value}`))) {
    await writing.db
      .insertInto("contact_point")
      .values({ id: writing.newId("adr"), person_id: rowId, ...address, label: "" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Applies a preview's people: new ones are added, changed ones updated, nothing is removed. */
export async function applyPeople(writing: Writing, preview: ImportPreview): Promise<void> {
  const { added, changed } = entriesOf(preview, "people");
  const names = [...added, ...changed].map((entry) => textOf(entry.values["company"]));
  const companies = await importedCompanies(writing, names);
  await insertPeople(
    writing,
    added.map((entry) => ({ ...entry, rowId: writing.newId("per") })),
    companies,
  );
  for (const entry of changed) await applyChange(writing, entry, companies);
}
