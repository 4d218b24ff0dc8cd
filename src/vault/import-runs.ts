import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { ImportRunTable } from "./schema.ts";

export type ImportRun = Selectable<ImportRunTable>;

export async function insertImportRun(db: VaultDb, run: ImportRun): Promise<void> {
  await db.insertInto("import_run").values(run).execute();
}

/** Newest first. */
export async function importRuns(db: VaultDb): Promise<ImportRun[]> {
  return db.selectFrom("import_run").selectAll().orderBy("at", "desc").orderBy("id").execute();
}

export async function importRunById(db: VaultDb, id: string): Promise<ImportRun> {
  const run = await db.selectFrom("import_run").selectAll().where("id", "=", id).executeTakeFirst();
  if (run === undefined)
    throw new AppError("not-found", `There is no import ${id}. \`oneofone import list\` shows them.`);
  return run;
}

/** The history's number of the operation that an import was; null where the history does not reach back to it. */
export async function importOperation(db: VaultDb, run: ImportRun): Promise<number | null> {
  const candidates = db
    .selectFrom("operation_log")
    .select("seq")
    .where("name", "=", "import.run")
    .where("at", "=", run.at);
  const row = await db
    .selectFrom("change_log")
    .select("operation")
    .where("operation", "in", candidates)
    .where("table_name", "=", "import_run")
    .where("row_id", "=", run.id)
    .executeTakeFirst();
  return row?.operation ?? null;
}
