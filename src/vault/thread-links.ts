import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import type { ThreadLinkTable } from "./schema-correspondence.ts";

/** A conversation by its newest message. */
export type ThreadSummary = {
  readonly thread: string;
  readonly title: string;
  readonly name: string;
  readonly personId: string | null;
  readonly companyId: string | null;
  /** JSON array of `{name, email}`. */
  readonly participants: string;
  readonly source: string;
  readonly lastAt: string | null;
  readonly messages: number;
};

const summary = sql`
  select message.thread, message.title, message.name, message.person_id as personId, person.company_id as companyId, message.participants,
    message.source, max(coalesce(message.sent_at, '')) as lastAt, count(*) as messages
  from message left join person on person.id = message.person_id`;

/** Threads since a time that nobody has said to which seat they belong; newest first. */
export async function openThreads(db: VaultDb, since: string, limit: number): Promise<ThreadSummary[]> {
  const { rows } = await sql<ThreadSummary>`${summary}
    where message.is_noise = 0 and message.folder != 'invitation' and message.sent_at >= ${since}
      and not exists (select 1 from thread_link where thread_link.id = message.thread)
    group by message.thread order by lastAt desc limit ${limit}`.execute(db);
  return rows;
}

export async function threadsOfOpportunity(db: VaultDb, opportunityId: string): Promise<ThreadSummary[]> {
  const { rows } = await sql<ThreadSummary>`${summary}
    join thread_link on thread_link.id = message.thread and thread_link.opportunity_id = ${opportunityId}
    group by message.thread order by lastAt desc`.execute(db);
  return rows;
}

export async function hasThread(db: VaultDb, thread: string): Promise<boolean> {
  const row = await db
    .selectFrom("message")
    .select("id")
    .where("thread", "=", thread)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveThreadLink(db: VaultDb, link: ThreadLinkTable): Promise<void> {
  const { id, ...columns } = link;
  await db
    .insertInto("thread_link")
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

export async function deleteThreadLink(db: VaultDb, thread: string): Promise<void> {
  await db.deleteFrom("thread_link").where("id", "=", thread).execute();
}
