import type { Insertable, Selectable } from "kysely";
import { replyClock } from "../search/reply-clock.ts";
import type { ReplyClock } from "../search/reply-clock.ts";
import type { VaultDb } from "./database.ts";
import type { MessageTable, ThreadMarkTable } from "./schema-network.ts";

export async function threadMessages(db: VaultDb, thread: string): Promise<Selectable<MessageTable>[]> {
  return db
    .selectFrom("message")
    .selectAll()
    .where("thread", "=", thread)
    .orderBy("sent_at")
    .orderBy("id")
    .execute();
}

export async function insertMessage(db: VaultDb, message: Insertable<MessageTable>): Promise<void> {
  await db.insertInto("message").values(message).execute();
}

export async function threadMarks(db: VaultDb): Promise<ReadonlyMap<string, ThreadMarkTable>> {
  const rows = await db.selectFrom("thread_mark").selectAll().execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function saveThreadMark(db: VaultDb, mark: ThreadMarkTable): Promise<void> {
  const { id, ...columns } = mark;
  await db
    .insertInto("thread_mark")
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

/** The reply clock over all messages; invitations without a word owe no answer. */
export async function vaultReplyClock(db: VaultDb): Promise<ReplyClock> {
  const rows = await db
    .selectFrom("message")
    .select(["thread", "direction", "sent_at", "is_noise"])
    .where((eb) => eb.or([eb("folder", "!=", "invitation"), eb("body", "!=", "")]))
    .execute();
  const messages = rows.map((row) => ({
    thread: row.thread,
    direction: row.direction,
    sentAt: utc(row.sent_at),
    isNoise: row.is_noise === 1,
  }));
  const marks = await threadMarks(db);
  const settled = new Set(
    Array.from(marks.values()).flatMap((mark) => (mark.state === "settled" ? [mark.id] : [])),
  );
  return replyClock(messages, settled);
}

/** A written time as a UTC instant; without a zone it is taken for UTC, which is what LinkedIn means. Null when it cannot be read. */
function utc(time: string | null): string | null {
  if (time === null) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time)
    ? time
    : `${time.length === 10 ? `${time}T00:00:00` : time}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
