import { sql } from "kysely";
import { companyNameKey } from "../search/company-name.ts";
import { introducersListed } from "../search/warm-paths.ts";
import type { KnownPerson } from "../search/warm-paths.ts";
import type { VaultDb } from "./database.ts";
import { employmentsOf } from "./network-people.ts";

/** These people with their jobs. */
export async function knownPeople(db: VaultDb, personIds: readonly string[]): Promise<KnownPerson[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<Omit<KnownPerson, "employments">>`
    select id, full_name as name, how_known as depth, may_know as mayKnow from person
    where id in (select value from json_each(${JSON.stringify(personIds)}))`.execute(db);
  const jobs = Map.groupBy(await employmentsOf(db, personIds), (job) => job.personId);
  return rows.map((person) => ({ ...person, employments: jobs.get(person.id) ?? [] }));
}

type Sharing = {
  readonly companyIds: readonly string[];
  readonly presentEmployer: string;
  /** Who is known already. */
  readonly except: readonly string[];
};

/**
 * For each of these companies, the best few who work or worked there and whom the user has met or knows better: from that depth on someone
 * may introduce. Who must not hear of the search comes last, in the order of `warmPaths`.
 */
async function introducersAt(
  db: VaultDb,
  { companyIds, presentEmployer, except }: Sharing,
): Promise<string[]> {
  const own = presentEmployer === "" ? "" : companyNameKey(presentEmployer);
  const { rows } = await sql<{ id: string }>`
    with own as materialized (select id from company where name_key = ${own}),
    colleague as materialized (
      select id from person where company_id in own
      union select person_id from employment where is_current = 1 and company_id in own
    ),
    shared as materialized (select value as id from json_each(${JSON.stringify(companyIds)})),
    passed as materialized (select value as id from json_each(${JSON.stringify(except)})),
    known as materialized (
      select id, company_id, full_name, case how_known when 'close' then 0 when 'worked-together' then 1 else 2 end as distance,
        may_know = 'must-not-know' or (may_know = 'unknown' and id in colleague) as is_risky
      from person where how_known in ('met', 'worked-together', 'close') and id not in passed
    ),
    places as (
      select company_id as place, id, full_name, distance, is_risky from known where company_id in shared
      union select employment.company_id, known.id, full_name, distance, is_risky
        from known cross join employment on employment.person_id = known.id where employment.company_id in shared
    ),
    ranked as (
      select id, row_number() over (partition by place order by is_risky, distance, full_name) as rank from places
    )
    select distinct id from ranked where rank <= ${introducersListed}`.execute(db);
  return rows.map(({ id }) => id);
}

async function everyoneAt(db: VaultDb, companyIds: readonly string[]): Promise<string[]> {
  const ids = JSON.stringify(companyIds);
  const { rows } = await sql<{ id: string }>`
    select id from person where company_id in (select value from json_each(${ids}))
    union select person_id from employment where company_id in (select value from json_each(${ids}))`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * Everyone who works or worked at these companies, and for those whom the user hardly knows the best few who share another company with
 * them: what `warmPaths` needs and no more, however large the network.
 */
export async function peopleTowards(
  db: VaultDb,
  companyIds: readonly string[],
  presentEmployer: string,
): Promise<KnownPerson[]> {
  if (companyIds.length === 0) return [];
  const there = await knownPeople(db, await everyoneAt(db, companyIds));
  const strangers = there.filter(({ depth }) => depth === "unknown" || depth === "connected-only");
  const shared = new Set(strangers.flatMap((person) => person.employments.map((job) => job.companyId)));
  const introducers = await introducersAt(db, {
    companyIds: [...shared],
    presentEmployer,
    except: there.map((person) => person.id),
  });
  return [...there, ...(await knownPeople(db, introducers))];
}
