import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { Employment } from "../search/network.ts";
import type { VaultDb } from "./database.ts";
import { flag } from "./flag.ts";
import type { ContactPointTable, PersonNoteTable } from "./schema-network.ts";

/** Jobs of these people, present ones first. The job that stands with the person itself is among them. */
export async function employmentsOf(db: VaultDb, personIds: readonly string[]): Promise<Employment[]> {
  const ids = sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`;
  const past = await db
    .selectFrom("employment")
    .innerJoin("company", "company.id", "employment.company_id")
    .select([
      "employment.id",
      "employment.person_id",
      "employment.company_id",
      "company.name",
      "employment.title",
      "employment.started_on",
      "employment.ended_on",
      "employment.is_current",
    ])
    .where("employment.person_id", "in", ids)
    .orderBy(sql`coalesce(employment.ended_on, '9999')`, "desc")
    .execute();
  const present = await db
    .selectFrom("person")
    .innerJoin("company", "company.id", "person.company_id")
    .select(["person.id as person_id", "person.company_id", "company.name", "person.position as title"])
    .where("person.id", "in", ids)
    .execute();
  const now = present.map((row) => ({
    id: `present:${row.person_id}`,
    personId: row.person_id,
    companyId: row.company_id ?? "",
    company: row.name,
    title: row.title,
    startedOn: null,
    endedOn: null,
    isCurrent: true,
  }));
  const before = past.map((row) => ({
    id: row.id,
    personId: row.person_id,
    companyId: row.company_id,
    company: row.name,
    title: row.title,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    isCurrent: row.is_current === 1,
  }));
  return [...now, ...before];
}

export async function insertEmployment(db: VaultDb, employment: Omit<Employment, "company">): Promise<void> {
  await db
    .insertInto("employment")
    .values({
      id: employment.id,
      person_id: employment.personId,
      company_id: employment.companyId,
      title: employment.title,
      started_on: employment.startedOn,
      ended_on: employment.endedOn,
      is_current: flag(employment.isCurrent),
      source: "own",
    })
    .execute();
}

export async function deleteEmployment(db: VaultDb, id: string): Promise<void> {
  const result = await db.deleteFrom("employment").where("id", "=", id).executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError(
      "not-found",
      `There is no earlier job ${id}. \`oneofone person show\` lists a person's jobs.`,
    );
}

/** Addresses beyond those that stand with the person itself. */
export async function contactPointsOf(db: VaultDb, personId: string): Promise<ContactPointTable[]> {
  return db
    .selectFrom("contact_point")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("kind")
    .orderBy("value")
    .execute();
}

export async function personNotesOf(db: VaultDb, personId: string): Promise<PersonNoteTable[]> {
  return db
    .selectFrom("person_note")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("written_at", "desc")
    .orderBy("id")
    .execute();
}

export type LookAlikes = {
  readonly oneId: string;
  readonly otherId: string;
  readonly reason: "same-name" | "same-email" | "same-profile";
};

/** Pairs of people who may be one, without those that the user keeps apart, and how many there are in all. */
export async function lookAlikes(
  db: VaultDb,
  limit: number,
): Promise<{ readonly pairs: LookAlikes[]; readonly total: number }> {
  const { rows } = await sql<{
    one: string;
    other: string;
    reason: LookAlikes["reason"];
    total: number;
  }>`
    select one, other, min(reason) as reason, count(*) over () as total from (
      select a.id as one, b.id as other, 'same-email' as reason from person a join person b on a.email = b.email and a.num < b.num where a.email <> ''
      union all
      select a.id, b.id, 'same-name' from person a join person b on a.full_name = b.full_name collate nocase and a.num < b.num
      union all
      select a.id, b.id, 'same-profile' from person a join person b on a.profile_url = b.profile_url and a.num < b.num where a.profile_url <> ''
    ) where not exists (select 1 from kept_apart where (one_id = one and other_id = other) or (one_id = other and other_id = one))
    group by one, other order by reason, one, other limit ${limit}`.execute(db);
  return {
    pairs: rows.map((row) => ({ oneId: row.one, otherId: row.other, reason: row.reason })),
    total: rows[0]?.total ?? 0,
  };
}

export async function keepApart(db: VaultDb, id: string, oneId: string, otherId: string): Promise<void> {
  await db
    .insertInto("kept_apart")
    .values({ id, one_id: oneId, other_id: otherId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
