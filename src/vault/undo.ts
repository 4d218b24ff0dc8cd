import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import { bulkInsert, deleteRows, writeRow } from "./bulk-write.ts";
import type { ContentRow } from "./content.ts";
import type { VaultDb } from "./database.ts";
import { flag } from "./flag.ts";
import { dataTables } from "./schema.ts";
import type { DataTable } from "./schema.ts";

export type Reversal = { readonly kind: "undo" | "redo"; readonly of: number; readonly summary: string };

type ReversalPlan = Reversal & {
  /** The operation whose recorded changes are turned round. */ readonly changesOf: number;
};

/** What `undo` without a number means: the newest operation still in force. With a number: that one. */
export async function undoPlan(db: VaultDb, seq: number | null): Promise<ReversalPlan> {
  let query = db.selectFrom("operation_log").selectAll().where("kind", "=", "do").where("open", "=", 0);
  query =
    seq === null
      ? query.where("undone", "=", 0).orderBy("seq", "desc").limit(1)
      : query.where("seq", "=", seq);
  const target = await query.executeTakeFirst();
  if (target === undefined) {
    throw new AppError(
      "not-found",
      seq === null
        ? "There is nothing to undo."
        : `There is no operation ${seq} to undo. See \`oneofone history\`.`,
    );
  }
  if (target.undone === 1)
    throw new AppError(
      "conflict",
      `Operation ${target.seq} is undone already. \`oneofone redo ${target.seq}\` does it again.`,
    );
  const lastRedo = await newestReversal(db, target.seq, "redo");
  return {
    kind: "undo",
    of: target.seq,
    summary: `Undo: ${target.summary}`,
    changesOf: lastRedo ?? target.seq,
  };
}

/** What `redo` means: the operation undone last, or the one with the given number. */
export async function redoPlan(db: VaultDb, seq: number | null): Promise<ReversalPlan> {
  let query = db
    .selectFrom("operation_log as undo")
    .innerJoin("operation_log as done", "done.seq", "undo.undoes")
    .where("undo.kind", "=", "undo")
    .where("done.undone", "=", 1)
    .select(["undo.seq as undo_seq", "done.seq", "done.summary"])
    .orderBy("undo.seq", "desc")
    .limit(1);
  if (seq !== null) query = query.where("done.seq", "=", seq);
  const target = await query.executeTakeFirst();
  if (target === undefined)
    throw new AppError(
      "not-found",
      seq === null
        ? "There is nothing to redo."
        : `Operation ${seq} is not undone. See \`oneofone history\`.`,
    );
  return { kind: "redo", of: target.seq, summary: `Redo: ${target.summary}`, changesOf: target.undo_seq };
}

async function newestReversal(db: VaultDb, of: number, kind: "undo" | "redo"): Promise<number | null> {
  const row = await db
    .selectFrom("operation_log")
    .where("undoes", "=", of)
    .where("kind", "=", kind)
    .select(sql<number | null>`max(seq)`.as("seq"))
    .executeTakeFirst();
  return row?.seq ?? null;
}

/** Operations still in force that touched the same rows later; turning this one round would lose their work. */
async function laterOperations(db: VaultDb, plan: ReversalPlan): Promise<{ seq: number; summary: string }[]> {
  return db
    .selectFrom("change_log as ours")
    .innerJoin("change_log as theirs", (join) =>
      join.onRef("theirs.row_id", "=", "ours.row_id").onRef("theirs.table_name", "=", "ours.table_name"),
    )
    .innerJoin("operation_log as later", "later.seq", "theirs.operation")
    .where("ours.operation", "=", plan.changesOf)
    .where("theirs.operation", ">", plan.of)
    .where("later.kind", "=", "do")
    .where("later.undone", "=", 0)
    .select(["later.seq", "later.summary"])
    .distinct()
    .orderBy("later.seq", "desc")
    .limit(5)
    .execute();
}

function isDataTable(name: string): name is DataTable {
  return dataTables.some((table) => table === name);
}

type Change = {
  readonly table_name: string;
  readonly kind: "insert" | "update" | "delete";
  readonly row_id: string;
  readonly before: string | null;
};

function rowBefore(change: Change): ContentRow {
  return JSON.parse(change.before ?? "{}") as ContentRow;
}

/** Turns round changes of one kind to one table; their order among themselves does not matter. */
async function reverseChanges(db: VaultDb, table: DataTable, changes: readonly Change[]): Promise<void> {
  const [first] = changes;
  if (first?.kind === "insert")
    await deleteRows(
      db,
      table,
      changes.map((change) => change.row_id),
    );
  else if (first?.kind === "delete") await bulkInsert(db, table, changes.map(rowBefore));
  else for (const change of changes) await writeRow(db, table, rowBefore(change));
}

/** Neighbouring changes of one kind to one table, which an import has by the thousand, as one. An update stays alone: a row may change twice. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const joins =
      first !== undefined &&
      first.kind !== "update" &&
      first.kind === change.kind &&
      first.table_name === change.table_name;
    if (run !== undefined && joins) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/**
 * Turns an operation's changes round, newest first, inside the transaction of the undoing operation, which records
 * them in its turn: redo is the same thing done to the undo.
 * @throws AppError `conflict` naming the later operations that stand in the way.
 */
export async function reverseOperation(db: VaultDb, plan: ReversalPlan): Promise<void> {
  const later = await laterOperations(db, plan);
  if (later.length > 0) {
    const names = later.map((operation) => `${operation.seq} (${operation.summary})`).join(", ");
    throw new AppError(
      "conflict",
      `Later changes build on operation ${plan.of}: ${names}. Undo those first.`,
    );
  }
  // Rows of several tables come back in any order; the references are checked when the transaction ends.
  await sql`pragma defer_foreign_keys = on`.execute(db);
  const changes = await db
    .selectFrom("change_log")
    .where("operation", "=", plan.changesOf)
    .selectAll()
    .orderBy("id", "desc")
    .execute();
  for (const run of runsOf(changes)) {
    const table = run[0]?.table_name ?? "";
    if (!isDataTable(table)) throw new AppError("unexpected", `The history names an unknown table ${table}.`);
    await reverseChanges(db, table, run);
  }
  await db
    .updateTable("operation_log")
    .set({ undone: flag(plan.kind === "undo") })
    .where("seq", "=", plan.of)
    .execute();
}
