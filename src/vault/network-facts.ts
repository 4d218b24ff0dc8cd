import { sql } from "kysely";
import type { NetworkFacts, TargetCompany } from "../search/facts.ts";
import type { VaultDb } from "./database.ts";
import { introductions } from "./introductions.ts";
import { waitingThreads } from "./messages.ts";
import { postings } from "./postings.ts";

/** By company, how many people work or worked there. */
async function acquaintances(
  db: VaultDb,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (companyIds.length === 0) return new Map();
  const ids = JSON.stringify(companyIds);
  const { rows } = await sql<{ company_id: string; n: number }>`
    select company_id, count(distinct person_id) as n from (
      select company_id, id as person_id from person where company_id in (select value from json_each(${ids}))
      union all
      select company_id, person_id from employment where company_id in (select value from json_each(${ids}))
    ) group by company_id`.execute(db);
  return new Map(rows.map((row) => [row.company_id, row.n]));
}

/** What the network's rules look at. */
export async function networkFacts(db: VaultDb, targets: readonly TargetCompany[]): Promise<NetworkFacts> {
  const current = await db
    .selectFrom("rationale_version")
    .select("open_marks")
    .orderBy("num", "desc")
    .limit(1)
    .executeTakeFirst();
  const recruiters = await db
    .selectFrom("person")
    .select(["id", "full_name as name", "vouched_by as vouchedBy", "recruiter_kind as kind"])
    .where("recruiter_kind", "is not", null)
    .execute();
  return {
    rationaleMarks: current?.open_marks ?? null,
    recruiters,
    waiting: await waitingThreads(db),
    introductions: await introductions(db),
    acquaintances: await acquaintances(
      db,
      targets.map(({ id }) => id),
    ),
    postings: await postings(db),
  };
}
