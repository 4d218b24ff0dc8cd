import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import type { DataTable } from "./schema.ts";

/** A column that refers to a row of another table. */
export type RowReference = { readonly table: DataTable; readonly column: string };

/** How many rows refer to the row by these columns. */
export async function referenceCount(
  db: VaultDb,
  references: readonly RowReference[],
  id: string,
): Promise<number> {
  let count = 0;
  for (const { table, column } of references) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
    count += rows[0]?.n ?? 0;
  }
  return count;
}

export async function deleteReferring(
  db: VaultDb,
  references: readonly RowReference[],
  id: string,
): Promise<void> {
  for (const { table, column } of references)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
}

/** Makes what refers to one row refer to another, or to none. */
export async function pointReferences(
  db: VaultDb,
  references: readonly RowReference[],
  from: string,
  to: string | null,
): Promise<void> {
  for (const { table, column } of references)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(
      db,
    );
}
