import type { RecordKind } from "../../imports/import-facts.ts";
import { peopleByKey } from "../../imports/import-preview.ts";
import type {
  ExistingRecord,
  ExistingRecords,
  FieldValues,
  ImportPreview,
  PreviewEntry,
} from "../../imports/import-preview.ts";
import type { PlainDate } from "../../plain-date.ts";
import type { Instant } from "../../search/step.ts";
import { bulkInsert } from "../bulk-write.ts";
import type { VaultDb } from "../database.ts";

/** What applying an import may use. */
export type Writing = {
  readonly db: VaultDb;
  readonly now: Instant;
  readonly today: PlainDate;
  newId(prefix: string): string;
};

export function textOf(value: FieldValues[string] | undefined): string {
  return typeof value === "string" ? value : "";
}

export function textsOf(value: FieldValues[string] | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A list of objects, which previews carry as JSON text. */
export function objectsOf<T>(value: FieldValues[string] | undefined): T[] {
  return textsOf(value).map((item) => JSON.parse(item) as T);
}

/** The parts of a person's values that tell them from others. */
export function identityOf(values: FieldValues) {
  return {
    fullName: textOf(values["fullName"]),
    company: textOf(values["company"]),
    emails: textsOf(values["emails"]),
    urls: textsOf(values["urls"]),
    connectedOn: (textOf(values["connectedOn"]) || null) as PlainDate | null,
  };
}

/** What earlier imports said of these kinds, under every key that a record answers to. */
export async function importedRecords(db: VaultDb, kinds: readonly RecordKind[]): Promise<ExistingRecords> {
  const rows = await db
    .selectFrom("imported_record")
    .select(["kind", "key", "field_values"])
    .where("kind", "in", kinds)
    .execute();
  const records = new Map<RecordKind, ExistingRecord[]>(kinds.map((kind) => [kind, []]));
  for (const row of rows)
    records.get(row.kind)?.push({ key: row.key, values: JSON.parse(row.field_values) as FieldValues });
  const indexes = Array.from(
    records,
    ([kind, all]) =>
      [
        kind,
        kind === "people" ? peopleByKey(all) : new Map(all.map((record) => [record.key, record])),
      ] as const,
  );
  return Object.fromEntries(indexes);
}

/** One record that an import adds, and the row that it becomes. */
export type AddedRecord = { readonly key: string; readonly values: FieldValues; readonly rowId: string };

export async function insertRecords(
  writing: Writing,
  kind: RecordKind,
  added: readonly AddedRecord[],
): Promise<void> {
  await bulkInsert(
    writing.db,
    "imported_record",
    added.map(({ key, values, rowId }) => ({
      id: writing.newId("rec"),
      kind,
      key,
      row_id: rowId,
      field_values: JSON.stringify(values),
    })),
  );
}

export type ChangedRecord = {
  readonly rowId: string;
  readonly before: FieldValues;
  readonly after: FieldValues;
};

/** Keeps what the source says now and returns it beside what it said before. */
export async function changedRecord(
  writing: Writing,
  kind: RecordKind,
  entry: { readonly key: string; readonly values: FieldValues },
): Promise<ChangedRecord> {
  const record = await writing.db
    .selectFrom("imported_record")
    .selectAll()
    .where("kind", "=", kind)
    .where("key", "=", entry.key)
    .executeTakeFirstOrThrow();
  await writing.db
    .updateTable("imported_record")
    .set({ field_values: JSON.stringify(entry.values) })
    .where("id", "=", record.id)
    .execute();
  return {
    rowId: record.row_id,
    before: JSON.parse(record.field_values) as FieldValues,
    after: entry.values,
  };
}

type KeyedValues = { readonly key: string; readonly values: FieldValues };

/** A preview's entries of one kind; a later one that repeats or changes an earlier one of the same file decides what that one brings. */
export function entriesOf<Kind extends RecordKind>(
  preview: ImportPreview,
  kind: Kind,
): { added: KeyedValues[]; changed: KeyedValues[] } {
  const added = new Map<string, KeyedValues>();
  const changed = new Map<string, KeyedValues>();
  const entries = preview.entries.filter((entry): entry is PreviewEntry<Kind> => entry.kind === kind);
  for (const { key, values, verdict } of entries) {
    if (verdict === "new" || (verdict === "changed" && added.has(key))) added.set(key, { key, values });
    else if (verdict === "changed") changed.set(key, { key, values });
  }
  return { added: [...added.values()], changed: [...changed.values()] };
}
