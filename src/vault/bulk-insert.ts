import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import type { DataTable } from "./schema.ts";

type Value = string | number | null;

const rowsAtOnce = 2000;

/** Inserts many rows of one shape with one statement a chunk, several times faster than row by row. */
export async function bulkInsert(
  db: VaultDb,
  table: DataTable,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((_, index) => sql.raw(`json_extract(value, '$[${index}]')`)));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows
      .slice(start, start + rowsAtOnce)
      .map((row) => columns.map((column) => row[column] ?? null));
    await sql`insert into ${sql.table(table)} (${names}) select ${values} from json_each(${JSON.stringify(chunk)})`.execute(
      db,
    );
  }
}
