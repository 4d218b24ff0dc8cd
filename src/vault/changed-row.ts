import { sql } from "kysely";
import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { DataTable, Schema } from "./schema.ts";

/** Sets what differs of a row; one that is as wanted is not written, so that the history stays silent. */
export async function changeRow<T extends DataTable>(
  db: VaultDb,
  table: T,
  id: string,
  fields: Partial<Omit<Selectable<Schema[T]>, "id">>,
): Promise<void> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.table(table)} where id = ${id}`.execute(db);
  const [before] = rows;
  if (before === undefined)
    throw new AppError("not-found", `There is no ${table.replaceAll("_", " ")} ${id}.`);
  const changed = Object.entries(fields).filter(([key, value]) => before[key] !== value);
  if (changed.length === 0) return;
  const set = sql.join(changed.map(([key, value]) => sql`${sql.ref(key)} = ${value}`));
  await sql`update ${sql.table(table)} set ${set} where id = ${id}`.execute(db);
}

/** The entries that are given, under their columns' names. */
export function givenColumns<F extends Readonly<Record<string, unknown>>>(
  fields: F,
): { [K in keyof F]?: Exclude<F[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof F]?: Exclude<F[K], undefined>;
  };
}
