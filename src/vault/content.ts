import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import { bulkInsert, deleteRows, writeRow } from "./bulk-write.ts";
import type { Database, VaultDb } from "./database.ts";
import { contentColumns } from "./journal.ts";
import { dataTables } from "./schema.ts";
import type { DataTable } from "./schema.ts";

/** A row's columns without the file's own row number. */
export type ContentRow = Readonly<Record<string, string | number | null>>;

/** Everything the user's data consists of, table by table, rows ordered by id. */
export type VaultContent = { readonly [T in DataTable]: readonly ContentRow[] };

export type ContentCounts = { readonly [T in DataTable]: number };

function byTable<T>(value: (table: DataTable) => T): { readonly [K in DataTable]: T } {
  // The entries are the tables, one by one, which the compiler cannot see.
  return Object.fromEntries(dataTables.map((table) => [table, value(table)])) as unknown as {
    readonly [K in DataTable]: T;
  };
}

/** Reads all of a vault's data through the driver's own connection, such as a backup's. */
export function contentOf(database: Database): VaultContent {
  return byTable((table) => {
    const columns = contentColumns(database, table).join(", ");
    return database.prepare(`select ${columns} from ${table} order by id`).all() as ContentRow[];
  });
}

export function countsOf(database: Database): ContentCounts {
  return byTable((table) => Number(database.prepare(`select count(*) from ${table}`).pluck().get()));
}

/** Reads one table through the handle of an operation. */
export async function tableContent(db: VaultDb, table: DataTable): Promise<ContentRow[]> {
  const { rows } = await sql<
    ContentRow & { num?: number }
  >`select * from ${sql.table(table)} order by id`.execute(db);
  return rows.map(({ num: _num, ...row }) => row);
}

/** Reads all of a vault's data through the handle of an operation. */
export async function vaultContent(db: VaultDb): Promise<VaultContent> {
  const found = new Map<DataTable, ContentRow[]>();
  for (const table of dataTables) found.set(table, await tableContent(db, table));
  return byTable((table) => found.get(table) ?? []);
}

export type ContentDifference = {
  readonly table: DataTable;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

type TableChange = {
  readonly added: ContentRow[];
  readonly changed: ContentRow[];
  readonly removed: string[];
};

function tableChange(present: readonly ContentRow[], wanted: readonly ContentRow[]): TableChange {
  const before = new Map(present.map((row) => [String(row["id"]), row]));
  const added: ContentRow[] = [];
  const changed: ContentRow[] = [];
  for (const row of wanted) {
    const old = before.get(String(row["id"]));
    before.delete(String(row["id"]));
    if (old === undefined) added.push(row);
    else if (Object.entries(row).some(([column, value]) => old[column] !== value)) changed.push(row);
  }
  return { added, changed, removed: [...before.keys()] };
}

type ContentChange = { readonly [T in DataTable]: TableChange };

function contentChange(present: VaultContent, wanted: VaultContent): ContentChange {
  return byTable((table) => tableChange(present[table], wanted[table]));
}

function differences(change: ContentChange): ContentDifference[] {
  return dataTables
    .map((table) => {
      const { added, changed, removed } = change[table];
      return { table, added: added.length, changed: changed.length, removed: removed.length };
    })
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
}

/** What replacing the present content by the wanted one would do; tables without a difference are left out. */
export function contentDifference(present: VaultContent, wanted: VaultContent): ContentDifference[] {
  return differences(contentChange(present, wanted));
}

/** Makes the vault's data, which is `present`, equal to the wanted content, writing only the rows that differ; returns what that did. */
export async function replaceContent(
  db: VaultDb,
  present: VaultContent,
  wanted: VaultContent,
): Promise<ContentDifference[]> {
  await sql`pragma defer_foreign_keys = on`.execute(db);
  const change = contentChange(present, wanted);
  for (const table of dataTables.toReversed()) await deleteRows(db, table, change[table].removed);
  for (const table of dataTables) {
    for (const row of change[table].changed) await writeRow(db, table, row);
    await bulkInsert(db, table, change[table].added);
  }
  return differences(change);
}

/** Checks that parsed JSON has the tables and columns of this schema. @throws AppError `invalid-input` naming what is wrong */
export function checkedContent(
  tables: Readonly<Record<string, unknown>>,
  columns: (table: DataTable) => readonly string[],
): VaultContent {
  const refuse = (message: string): never => {
    throw new AppError("invalid-input", `The export cannot be read: ${message}. Nothing was changed.`);
  };
  for (const name of Object.keys(tables)) {
    if (!dataTables.some((table) => table === name)) refuse(`it has an unknown table "${name}"`);
  }
  return byTable((table) => {
    const rows = tables[table];
    if (!Array.isArray(rows)) return refuse(`the table "${table}" is missing`);
    const known = columns(table);
    return rows.map((row: unknown, index): ContentRow => {
      if (typeof row !== "object" || row === null)
        return refuse(`row ${index + 1} of "${table}" is no record`);
      const record = row as ContentRow;
      const odd = Object.keys(record).find((column) => !known.includes(column));
      const absent = known.find((column) => !(column in record));
      if (odd !== undefined) return refuse(`row ${index + 1} of "${table}" has an unknown column "${odd}"`);
      if (absent !== undefined) return refuse(`row ${index + 1} of "${table}" lacks the column "${absent}"`);
      return record;
    });
  });
}
