import type { Database } from "./database.ts";
import { dataTables } from "./schema.ts";
import type { DataTable } from "./schema.ts";

type Column = { readonly name: string };

/** Columns that the user's data lies in. `num` is the file's own row number and is not part of a row's content. */
export function contentColumns(database: Database, table: DataTable): readonly string[] {
  const columns = database.prepare(`select name from pragma_table_info('${table}')`).all() as Column[];
  return columns.map((column) => column.name).filter((name) => name !== "num");
}

/**
 * The triggers that record every change under the operation that made it. They are made from the table's columns, so
 * no table function can forget to record, and a write outside an operation fails on the missing operation number.
 */
function journalTriggers(table: DataTable, columns: readonly string[]): string {
  const before = `json_object(${columns.map((name) => `'${name}', old.${name}`).join(", ")})`;
  const record = (row: "new" | "old", kind: string, image: string): string =>
    `insert into change_log(operation, table_name, row_id, kind, before) values ((select seq from operation_log where open = 1), '${table}', ${row}.id, '${kind}', ${image});`;
  return `
    drop trigger if exists ${table}_journal_insert;
    drop trigger if exists ${table}_journal_update;
    drop trigger if exists ${table}_journal_delete;
    create trigger ${table}_journal_insert after insert on ${table} begin ${record("new", "insert", "null")} end;
    create trigger ${table}_journal_update after update on ${table} begin ${record("new", "update", before)} end;
    create trigger ${table}_journal_delete after delete on ${table} begin ${record("old", "delete", before)} end;
  `;
}

/** Makes the triggers of every data table afresh; part of a migration. */
export function installJournal(database: Database): void {
  for (const table of dataTables) database.exec(journalTriggers(table, contentColumns(database, table)));
}
