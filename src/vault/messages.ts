import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { median } from "../search/median.ts";
import type { Instant } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import type { MessageTable, ThreadMarkTable } from "./schema-network.ts";

/** A written time with its zone, so that every reader takes it for the same moment; a bare date stays one. */
function zonedTime(written: string | null): string | null {
  return written === null || !written.includes("T") || /(?:Z|[+-]\d{2}:\d{2})$/u.test(written)
    ? written
    : `${written}Z`;
}

/** A thread's messages, oldest first, those without a time before all others. */
export async function threadMessages(db: VaultDb, thread: string): Promise<Selectable<MessageTable>[]> {
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where("thread", "=", thread)
    .orderBy(secondsOf("sent_at"))
    .orderBy("direction")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, sent_at: zonedTime(row.sent_at) }));
}

export async function insertMessage(db: VaultDb, message: Insertable<MessageTable>): Promise<void> {
  await db.insertInto("message").values(message).execute();
}

export async function threadMark(db: VaultDb, thread: string): Promise<ThreadMarkTable | null> {
  const row = await db.selectFrom("thread_mark").selectAll().where("id", "=", thread).executeTakeFirst();
  return row ?? null;
}

export async function saveThreadMark(db: VaultDb, mark: ThreadMarkTable): Promise<void> {
  const { id, ...columns } = mark;
  await db
    .insertInto("thread_mark")
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

/**
 * A written time in seconds since 1970, UTC; without a zone it is taken for UTC, which is what LinkedIn means. Null when it cannot be
 * read. Of SQLite's ways to read a time this one is the fastest by far.
 */
const secondsOf = (column: string) => sql<number | null>`unixepoch(${sql.ref(column)}, 'subsec')`;

function instantOf(seconds: number): Instant {
  return new Date(Math.round(seconds * 1000)).toISOString();
}

/** What the reply clock counts, in the very words of its index: no noise, and no invitation without a word. */
const counts = sql`(is_noise = 0 and (folder <> 'invitation' or body <> '')) = 1`;

/**
 * Threads that may wait, with the instant up to which the user has answered or settled. The last times are compared as text first, which
 * the index answers alone: zones and shortened times shift them by no more than two days. Only what is near enough is read as a time.
 */
const owed = sql`
  near as (
    select thread, max(case when direction = 'incoming' then sent_at end) as last_in, max(case when direction = 'outgoing' then sent_at end) as last_out
    from message where ${counts} group by thread
    having last_in is not null and (last_out is null or coalesce(${secondsOf("last_in")} + 172800 >= ${secondsOf("last_out")}, 1))
  ),
  owed as materialized (
    select near.thread, max(
      coalesce((select max(${secondsOf("sent_at")}) from message where thread = near.thread and direction = 'outgoing' and ${counts}), -1e99),
      coalesce(${secondsOf("mark.at")}, -1e99)) as until
    from near left join thread_mark as mark on mark.id = near.thread and mark.state = 'settled'
  )`;

/** A thread that waits, with the last thing they wrote. */
export type WaitingMessage = {
  readonly thread: string;
  readonly since: Instant;
  readonly name: string;
  readonly personId: string | null;
  readonly position: string;
  readonly lastText: string;
  readonly messages: number;
  readonly draft: string;
  readonly isRecruiter: 0 | 1 | null;
};

/** Who waits since when, longest first: what `replyClock` says, asked of the index alone. */
export async function waitingThreads(
  db: VaultDb,
): Promise<Pick<WaitingMessage, "thread" | "since" | "name">[]> {
  const { rows } = await sql<{ thread: string; since: number; name: string }>`
    with ${owed}
    select owed.thread, min(${secondsOf("sent_at")}) as since,
      (select name from message where thread = owed.thread and direction = 'incoming' and ${counts}
        order by sent_at desc limit 1) as name
    from owed join message on message.thread = owed.thread and direction = 'incoming' and ${counts}
    where ${secondsOf("sent_at")} > until group by owed.thread order by since, owed.thread`.execute(db);
  return rows.map((row) => ({ ...row, since: instantOf(row.since) }));
}

/** The last that came in of each of these threads, and what the user noted about it. */
export async function lastOfThreads(
  db: VaultDb,
  waiting: readonly { readonly thread: string; readonly since: Instant }[],
): Promise<WaitingMessage[]> {
  const threads = JSON.stringify(waiting.map(({ thread }) => thread));
  const { rows } = await sql<Omit<WaitingMessage, "since">>`
    select last.thread, last.name, last.person_id as personId, coalesce(person.position, '') as position, last.body as lastText,
      (select count(*) from message where thread = last.thread) as messages,
      coalesce(mark.draft, '') as draft, mark.is_recruiter as isRecruiter
    from json_each(${threads}) as asked
    join message as last on last.id = (select id from message where thread = asked.value and direction = 'incoming' and ${counts}
      order by ${secondsOf("sent_at")} desc, id desc limit 1)
    left join person on person.id = last.person_id
    left join thread_mark as mark on mark.id = last.thread`.execute(db);
  const byThread = new Map(rows.map((row) => [row.thread, row]));
  return waiting.flatMap(({ thread, since }) => {
    const row = byThread.get(thread);
    return row === undefined ? [] : [{ ...row, since }];
  });
}

/** How long the user's answers took. */
export async function answerTimes(
  db: VaultDb,
): Promise<{ readonly medianHours: number | null; readonly answered: number }> {
  // In one instant an incoming message comes before the answer, as the alphabet has it.
  const { rows } = await sql<{ hours: number }>`
    with sent as (select thread, direction, ${secondsOf("sent_at")} as at from message where ${counts} and direction in ('incoming', 'outgoing')),
    turns as (
      select thread, direction, at, count(*) filter (where direction = 'outgoing') over (
        partition by thread order by at, direction rows between unbounded preceding and 1 preceding) as turn
      from sent where at is not null
    )
    select (max(at) filter (where direction = 'outgoing') - min(at) filter (where direction = 'incoming')) / 3600 as hours
    from turns group by thread, turn having count(distinct direction) = 2`.execute(db);
  return { medianHours: median(rows.map(({ hours }) => hours)), answered: rows.length };
}

/** Messages that the clock cannot place, since no time could be read. */
export async function undatedMessages(db: VaultDb): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from message where ${counts} and direction = 'incoming' and ${secondsOf("sent_at")} is null`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

export type QuietThread = {
  readonly thread: string;
  readonly name: string;
  readonly personId: string | null;
  readonly lastAt: Instant | null;
  readonly lastText: string;
  readonly isSettled: boolean;
};

type QuietRow = Omit<QuietThread, "lastAt" | "isSettled"> & {
  readonly lastAt: number | null;
  readonly isSettled: 0 | 1;
};

/** Threads in which someone wrote and nobody waits, the latest first. */
export async function quietThreads(
  db: VaultDb,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: QuietThread[]; readonly total: number }> {
  const waiting = JSON.stringify((await waitingThreads(db)).map(({ thread }) => thread));
  const quiet = sql`select thread, max(${secondsOf("sent_at")}) as last_at,
      max(case when direction = 'outgoing' then ${secondsOf("sent_at")} end) as last_out
    from message where ${counts} group by thread
    having max(direction = 'incoming') = 1 and thread not in (select value from json_each(${waiting}))`;
  const { rows } = await sql<QuietRow>`
    select quiet.thread, wrote.name, wrote.person_id as personId, last_at as lastAt, wrote.body as lastText,
      mark.state is not null and mark.state = 'settled' and coalesce(last_out, -1e99) < ${secondsOf("mark.at")} as isSettled
    from (${quiet} order by last_at desc, thread limit ${page.limit} offset ${page.offset}) as quiet
    join message as wrote on wrote.id = (select id from message where thread = quiet.thread and direction = 'incoming' and ${counts}
      order by ${secondsOf("sent_at")} desc, id desc limit 1)
    left join thread_mark as mark on mark.id = quiet.thread
    order by last_at desc, quiet.thread`.execute(db);
  const total = await sql<{ n: number }>`select count(*) as n from (${quiet})`.execute(db);
  return {
    rows: rows.map((row) => ({
      ...row,
      lastAt: row.lastAt === null ? null : instantOf(row.lastAt),
      isSettled: row.isSettled === 1,
    })),
    total: total.rows[0]?.n ?? 0,
  };
}
