import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { DataTable } from "./schema.ts";

/** Column values by name; those left undefined stay as they are. */
type Fields = Readonly<Record<string, string | number | null | undefined>>;

async function checkRow(db: VaultDb, table: DataTable, id: string, noun: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(db);
  if (rows.length === 0) throw new AppError("not-found", `There is no ${noun} ${id}.`);
}

/** Changes columns of a row of a plain table. @throws AppError `not-found`, naming the noun */
export async function changeRow(
  db: VaultDb,
  table: DataTable,
  id: string,
  fields: Fields,
  noun: string,
): Promise<void> {
  await checkRow(db, table, id, noun);
  const set = Object.entries(fields).filter((entry) => entry[1] !== undefined);
  if (set.length === 0) return;
  const settings = set.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(settings)} where id = ${id}`.execute(db);
}

/** Removes a row of a plain table that nothing refers to. @throws AppError `not-found`, naming the noun */
export async function removeRow(db: VaultDb, table: DataTable, id: string, noun: string): Promise<void> {
  await checkRow(db, table, id, noun);
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(db);
}
