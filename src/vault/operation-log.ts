import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import { flag } from "./flag.ts";

/** Who asked for an operation, and by which face. */
export type Actor = {
  readonly face: "web" | "cli" | "http" | "mcp" | "program";
  readonly byAssistant: boolean;
};

export type LoggedOperation = {
  readonly seq: number;
  readonly name: string;
  readonly summary: string;
  readonly face: string;
  readonly byAssistant: boolean;
  readonly at: Instant;
  readonly kind: "do" | "undo" | "redo";
  /** The operation that this one undid or did again. */
  readonly of: number | null;
  readonly undone: boolean;
  /** How many rows it changed. */
  readonly changes: number;
};

type LogEntry = {
  readonly name: string;
  readonly summary: string;
  readonly actor: Actor;
  readonly at: Instant;
};

/** Opens an operation inside the writing transaction; every change from here on belongs to it. Returns its number. */
export async function beginLoggedOperation(db: VaultDb, entry: LogEntry): Promise<number> {
  const row = await db
    .insertInto("operation_log")
    .values({
      name: entry.name,
      summary: entry.summary,
      actor: entry.actor.face,
      by_assistant: flag(entry.actor.byAssistant),
      at: entry.at,
      undoes: null,
      kind: "do",
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  return row.seq;
}

type Outcome = {
  readonly summary: string;
  readonly reversal: { readonly kind: "undo" | "redo"; readonly of: number } | null;
};

/** Closes the operation. One that changed nothing leaves no trace; returns the number of rows changed. */
export async function endLoggedOperation(db: VaultDb, seq: number, outcome: Outcome): Promise<number> {
  const { count } = await db
    .selectFrom("change_log")
    .where("operation", "=", seq)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count === 0) {
    await db.deleteFrom("operation_log").where("seq", "=", seq).execute();
    return 0;
  }
  const { summary, reversal } = outcome;
  const reversed = reversal === null ? {} : { kind: reversal.kind, undoes: reversal.of };
  await db
    .updateTable("operation_log")
    .set({ open: 0, changes: count, summary, ...reversed })
    .where("seq", "=", seq)
    .execute();
  return count;
}

/** Newest first. */
export async function loggedOperations(
  db: VaultDb,
  page: { readonly limit: number; readonly before: number | null },
): Promise<LoggedOperation[]> {
  let query = db
    .selectFrom("operation_log")
    .selectAll()
    .where("open", "=", 0)
    .orderBy("seq", "desc")
    .limit(page.limit);
  if (page.before !== null) query = query.where("seq", "<", page.before);
  return (await query.execute()).map((row) => ({
    seq: row.seq,
    name: row.name,
    summary: row.summary,
    face: row.actor,
    byAssistant: row.by_assistant === 1,
    at: row.at,
    kind: row.kind,
    of: row.undoes,
    undone: row.undone === 1,
    changes: row.changes,
  }));
}

/** How often each step was changed and when last: a calendar takes the version with the higher number. */
export async function stepChanges(
  db: VaultDb,
): Promise<ReadonlyMap<string, { readonly count: number; readonly lastAt: Instant }>> {
  const rows = await db
    .selectFrom("change_log")
    .innerJoin("operation_log", "operation_log.seq", "change_log.operation")
    .where("change_log.table_name", "=", "step")
    .select("change_log.row_id")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.max<Instant>("operation_log.at").as("lastAt"),
    ])
    .groupBy("change_log.row_id")
    .execute();
  return new Map(rows.map(({ row_id, count, lastAt }) => [row_id, { count, lastAt }]));
}
