import type { KnownPerson } from "../search/warm-paths.ts";
import type { VaultDb } from "./database.ts";
import { employmentsOf } from "./network-people.ts";

/** From this depth on someone may introduce; the depths beneath are strangers on a list. */
const introducerDepths = ["met", "worked-together", "close"] as const;

async function withJobs(db: VaultDb, personIds: readonly string[]): Promise<KnownPerson[]> {
  if (personIds.length === 0) return [];
  const people = await db
    .selectFrom("person")
    .select(["id", "full_name", "how_known", "may_know"])
    .where("id", "in", personIds)
    .execute();
  const jobs = Map.groupBy(await employmentsOf(db, { personIds }), (job) => job.personId);
  return people.map((person) => ({
    id: person.id,
    name: person.full_name,
    depth: person.how_known,
    mayKnow: person.may_know,
    employments: jobs.get(person.id) ?? [],
  }));
}

/** Everyone who works or worked at these companies, and the well-known people who share another company with one of them. */
export async function peopleTowards(db: VaultDb, companyIds: readonly string[]): Promise<KnownPerson[]> {
  if (companyIds.length === 0) return [];
  const there = await withJobs(db, [
    ...new Set((await employmentsOf(db, { companyIds })).map((job) => job.personId)),
  ]);
  const elsewhere = [
    ...new Set(there.flatMap((person) => person.employments.map((job) => job.companyId))),
  ].filter((id) => !companyIds.includes(id));
  if (elsewhere.length === 0) return there;
  const known = await db
    .selectFrom("person")
    .select("id")
    .where("how_known", "in", introducerDepths)
    .execute();
  const knownIds = new Set(known.map((row) => row.id));
  const shared = (await employmentsOf(db, { companyIds: elsewhere })).map((job) => job.personId);
  const seen = new Set(there.map((person) => person.id));
  const introducers = [...new Set(shared)].filter((id) => knownIds.has(id) && !seen.has(id));
  return [...there, ...(await withJobs(db, introducers))];
}
