import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { DataTable } from "./schema.ts";

/** Removes a row of a plain table that nothing refers to. @throws AppError `not-found`, naming the noun */
export async function removeRow(db: VaultDb, table: DataTable, id: string, noun: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(db);
  if (rows.length === 0) throw new AppError("not-found", `There is no ${noun} ${id}.`);
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(db);
}
