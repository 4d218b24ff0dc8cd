import { sql } from "kysely";
import type { TargetCompany } from "../search/facts.ts";
import { rungs } from "../search/ladder.ts";
import type { Rung, RungState } from "../search/ladder.ts";
import type { VaultDb } from "./database.ts";

/**
 * People at the company itself, by the rung that their position speaks for. People at its investors and search firms
 * are found by warm paths; here an executive counts for the network and a recruiter for the recruiting desk.
 */
async function acquaintancesByRung(
  db: VaultDb,
  companyIds: readonly string[],
): Promise<Map<string, Map<Rung, number>>> {
  const title = sql`lower(person.position)`;
  const rung = sql<Rung>`case
    when ${title} like '%recruit%' or ${title} like '%talent%' or ${title} like '%people partner%' then 'in-house-recruiter'
    when ${title} like '%chief%' or ${title} like '%founder%' or ${title} like '%vp%' or ${title} like '%vice president%'
      or ${title} like '%president%' or ${title} like '%head of%' or ${title} like 'c_o' or ${title} like 'c_o %' then 'executive-network'
    else 'internal-candidates' end`;
  const rows = await db
    .selectFrom("person")
    .where("company_id", "in", companyIds)
    .select(["company_id", rung.as("rung")])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .groupBy(["company_id", "rung"])
    .execute();
  const byCompany = new Map<string, Map<Rung, number>>();
  for (const row of rows) {
    const id = row.company_id ?? "";
    const counts = byCompany.get(id) ?? new Map<Rung, number>();
    byCompany.set(id, counts.set(row.rung, row.n));
  }
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
