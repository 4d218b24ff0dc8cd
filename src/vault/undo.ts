import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
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
    .selectFrom("operation_log as later")
    .where("later.seq", ">", plan.of)
    .where("later.kind", "=", "do")
    .where("later.undone", "=", 0)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("change_log as theirs")
          .innerJoin("change_log as ours", (join) =>
            join
              .onRef("ours.row_id", "=", "theirs.row_id")
              .onRef("ours.table_name", "=", "theirs.table_name"),
          )
          .whereRef("theirs.operation", "=", "later.seq")
          .where("ours.operation", "=", plan.changesOf)
          .select("theirs.id"),
      ),
    )
    .select(["later.seq", "later.summary"])
    .orderBy("later.seq", "desc")
    .limit(5)
    .execute();
}

function isDataTable(name: string): name is DataTable {
  return dataTables.some((table) => table === name);
}

type Row = Record<string, string | number | null>;

async function reverseChange(
  db: VaultDb,
  table: DataTable,
  change: { kind: string; row_id: string; before: string | null },
): Promise<void> {
  if (change.kind === "insert") {
    await sql`delete from ${sql.table(table)} where id = ${change.row_id}`.execute(db);
    return;
  }
  const row = JSON.parse(change.before ?? "{}") as Row;
  const columns = Object.keys(row);
  if (change.kind === "delete") {
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))}) values (${sql.join(Object.values(row))})`.execute(
      db,
    );
    return;
  }
  const settings = columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
  await sql`update ${sql.table(table)} set ${sql.join(settings)} where id = ${change.row_id}`.execute(db);
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
  for (const change of changes) {
    if (!isDataTable(change.table_name))
      throw new AppError("unexpected", `The history names an unknown table ${change.table_name}.`);
    await reverseChange(db, change.table_name, change);
  }
  await db
    .updateTable("operation_log")
    .set({ undone: plan.kind === "undo" ? 1 : 0 })
    .where("seq", "=", plan.of)
    .execute();
}
