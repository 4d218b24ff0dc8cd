import { sql } from "kysely";
import type { MessageDirection } from "../search/network.ts";
import type { VaultDb } from "./database.ts";

/** By job, where it comes from: `own` for what the user wrote, else what brought it, such as `import`. */
export async function jobSources(db: VaultDb, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("employment")
    .select(["id", "source"])
    .where("person_id", "=", personId)
    .execute();
  const imported = await db
    .selectFrom("imported_record")
    .select("id")
    .where("row_id", "=", personId)
    .where("kind", "=", "people")
    .executeTakeFirst();
  const present = [`present:${personId}`, imported === undefined ? "own" : "import"] as const;
  return new Map([present, ...rows.map((row) => [row.id, row.source] as const)]);
}

export type PersonThread = {
  readonly thread: string;
  readonly title: string;
  readonly messages: number;
  readonly lastAt: string | null;
  readonly lastDirection: MessageDirection;
  readonly lastText: string;
};

/** Threads with a person, newest first, without drafts, spam and advertisements; also those that came in before the person did. */
export async function personThreads(
  db: VaultDb,
  person: { readonly id: string; readonly profile_url: string },
  limit: number,
): Promise<PersonThread[]> {
  const { rows } = await sql<{
    thread: string;
    title: string;
    messages: number;
    lastAt: string | null;
    lastDirection: MessageDirection;
    lastText: string;
  }>`
    select thread, title, messages, sent_at as lastAt, direction as lastDirection, body as lastText from (
      select thread, title, sent_at, direction, body, count(*) over (partition by thread) as messages,
        row_number() over (partition by thread order by sent_at desc, id desc) as place
      from message where is_noise = 0 and thread in (
        select thread from message where person_id = ${person.id}
        union select thread from message where ${person.profile_url} <> '' and profile_url = ${person.profile_url}
      )
    ) where place = 1 order by lastAt desc, thread limit ${limit}`.execute(db);
  return rows;
}

export type ExecutiveSeat = {
  readonly companyId: string;
  readonly company: string;
  readonly role: string;
  readonly since: string | null;
};

/** Where a person stands on a company's executive team. */
export async function executiveSeatsOf(db: VaultDb, personId: string): Promise<ExecutiveSeat[]> {
  return db
    .selectFrom("executive")
    .innerJoin("company", "company.id", "executive.company_id")
    .where("executive.person_id", "=", personId)
    .select(["company.id as companyId", "company.name as company", "executive.role", "executive.since"])
    .orderBy("company.name")
    .execute();
}
