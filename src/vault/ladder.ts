import { sql } from "kysely";
import type { TargetCompany } from "../search/facts.ts";
import { rungOfTitle, rungs } from "../search/ladder.ts";
import type { Rung, RungState } from "../search/ladder.ts";
import type { VaultDb } from "./database.ts";

/** By company, how many people the user knows on each rung: at the company by their title, at its investors, and at search firms. */
async function acquaintancesByRung(
  db: VaultDb,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<Rung, number>>> {
  const ids = JSON.stringify(companyIds);
  const there = await sql<{ id: string; title: string; n: number }>`
    select company_id as id, position as title, count(*) as n from person
    where company_id in (select value from json_each(${ids})) group by company_id, position`.execute(db);
  const backers = await sql<{ id: string; n: number }>`
    select company_investor.company_id as id, count(*) as n from company_investor
    join person on person.company_id = company_investor.investor_id
    where company_investor.company_id in (select value from json_each(${ids})) group by company_investor.company_id`.execute(
    db,
  );
  const firms = await sql<{ n: number }>`
    select count(*) as n from person where company_id in (select id from company where kind = 'search-firm')`.execute(
    db,
  );
  const byCompany = new Map(
    companyIds.map((id): [string, Map<Rung, number>] => [
      id,
      new Map([["search-firm", firms.rows[0]?.n ?? 0]]),
    ]),
  );
  const add = (id: string, rung: Rung, n: number): void => {
    const counts = byCompany.get(id);
    counts?.set(rung, n + (counts.get(rung) ?? 0));
  };
  for (const { id, title, n } of there.rows) add(id, rungOfTitle(title), n);
  for (const { id, n } of backers.rows) add(id, "investors", n);
  return byCompany;
}

/** Companies marked as targets and those with an opportunity, each with its five rungs. */
export async function targetCompanies(db: VaultDb, ids?: readonly string[]): Promise<TargetCompany[]> {
  let query = db.selectFrom("company").select(["id", "name"]).orderBy("name_key");
  query =
    ids === undefined
      ? query.where((eb) =>
          eb.or([eb("is_target", "=", 1), eb("id", "in", eb.selectFrom("opportunity").select("company_id"))]),
        )
      : query.where("id", "in", ids);
  const companies = await query.execute();
  const companyIds = companies.map((company) => company.id);
  const saved = await db
    .selectFrom("ladder_rung")
    .selectAll()
    .where("company_id", "in", companyIds)
    .execute();
  const known = await acquaintancesByRung(db, companyIds);
  return companies.map((company) => ({
    ...company,
    ladder: rungs.map((rung) => {
      const row = saved.find((candidate) => candidate.company_id === company.id && candidate.rung === rung);
      return {
        rung,
        state: row?.state ?? "unknown",
        note: row?.note ?? "",
        acquaintances: known.get(company.id)?.get(rung) ?? 0,
      };
    }),
  }));
}

export async function saveRung(
  db: VaultDb,
  id: string,
  rung: { readonly companyId: string; readonly rung: Rung; readonly state: RungState; readonly note: string },
): Promise<void> {
  const known = await db
    .selectFrom("ladder_rung")
    .selectAll()
    .where("company_id", "=", rung.companyId)
    .where("rung", "=", rung.rung)
    .executeTakeFirst();
  if (known === undefined) {
    await db
      .insertInto("ladder_rung")
      .values({ id, company_id: rung.companyId, rung: rung.rung, state: rung.state, note: rung.note })
      .execute();
  } else if (known.state !== rung.state || known.note !== rung.note) {
    await db
      .updateTable("ladder_rung")
      .set({ state: rung.state, note: rung.note })
      .where("id", "=", known.id)
      .execute();
  }
}
