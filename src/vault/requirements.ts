import { AppError } from "../app-error.ts";
import type { Requirement } from "../search/requirement.ts";
import type { VaultDb } from "./database.ts";

/** In the order in which they were entered: of one opportunity, or of all. */
export async function requirements(db: VaultDb, opportunityId: string | null = null): Promise<Requirement[]> {
  let query = db.selectFrom("requirement").selectAll().orderBy("opportunity_id").orderBy("position");
  if (opportunityId !== null) query = query.where("opportunity_id", "=", opportunityId);
  const rows = await query.execute();
  const matches = Map.groupBy(
    await db.selectFrom("requirement_match").selectAll().orderBy("id").execute(),
    (row) => row.requirement_id,
  );
  return rows.map((row) => ({
    id: row.id,
    opportunityId: row.opportunity_id,
    text: row.text,
    fit: row.fit,
    note: row.note,
    position: row.position,
    careerEntryIds: (matches.get(row.id) ?? []).map((match) => match.career_position_id),
  }));
}

export async function requirementById(db: VaultDb, id: string): Promise<Requirement> {
  const found = (await requirements(db)).find((row) => row.id === id);
  if (found === undefined)
    throw new AppError(
      "not-found",
      `There is no requirement ${id}. \`oneofone requirement list\` shows them.`,
    );
  return found;
}

/** Makes these roles of the ledger the ones that show it. */
export async function saveMatches(
  db: VaultDb,
  requirement: Requirement,
  careerEntryIds: readonly string[],
  newId: () => string,
): Promise<void> {
  for (const id of requirement.careerEntryIds.filter((entry) => !careerEntryIds.includes(entry)))
    await db
      .deleteFrom("requirement_match")
      .where("requirement_id", "=", requirement.id)
      .where("career_position_id", "=", id)
      .execute();
  for (const id of new Set(careerEntryIds.filter((entry) => !requirement.careerEntryIds.includes(entry))))
    await db
      .insertInto("requirement_match")
      .values({ id: newId(), requirement_id: requirement.id, career_position_id: id })
      .execute();
}

export async function deleteRequirement(db: VaultDb, id: string): Promise<void> {
  await requirementById(db, id);
  await db.deleteFrom("requirement_match").where("requirement_id", "=", id).execute();
  await db.deleteFrom("requirement").where("id", "=", id).execute();
}
