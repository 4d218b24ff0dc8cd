import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import { careerOrder } from "../search/career.ts";
import type { CareerEntry } from "../search/career.ts";
import type { VaultDb } from "./database.ts";
import type { CareerPositionTable } from "./schema-network.ts";

export type CareerFields = Partial<Omit<Selectable<CareerPositionTable>, "id" | "source">>;

function careerEntry(row: Selectable<CareerPositionTable>): CareerEntry {
  return {
    id: row.id,
    company: row.company,
    title: row.title,
    description: row.description,
    location: row.location,
    startedOn: row.started_on,
    finishedOn: row.finished_on,
    teams: JSON.parse(row.teams) as string[],
    teamSize: row.team_size,
    budget: row.budget_cents === null ? null : Math.round(row.budget_cents / 100),
    currency: row.budget_currency,
    results: JSON.parse(row.highlights) as string[],
    source: row.source,
  };
}

/** The user's own roles, newest first. */
export async function careerEntries(db: VaultDb): Promise<CareerEntry[]> {
  const rows = await db.selectFrom("career_position").selectAll().execute();
  return rows.map(careerEntry).toSorted(careerOrder);
}

export async function careerEntryById(db: VaultDb, id: string): Promise<CareerEntry> {
  const row = await db.selectFrom("career_position").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no role ${id} in the ledger. \`oneofone career list\` shows them.`,
    );
  return careerEntry(row);
}

export async function insertCareerEntry(
  db: VaultDb,
  id: string,
  fields: CareerFields & { readonly company: string },
): Promise<void> {
  await db
    .insertInto("career_position")
    .values({
      id,
      title: "",
      description: "",
      location: "",
      started_on: null,
      finished_on: null,
      highlights: "[]",
      team_size: null,
      budget_cents: null,
      source: "own",
      ...fields,
    })
    .execute();
}

/** Stories made from the role and requirements it meets stay, without the link. */
export async function deleteCareerEntry(db: VaultDb, id: string): Promise<void> {
  await careerEntryById(db, id);
  await db
    .updateTable("story")
    .set({ career_position_id: null })
    .where("career_position_id", "=", id)
    .execute();
  await db.deleteFrom("requirement_match").where("career_position_id", "=", id).execute();
  await db.deleteFrom("career_position").where("id", "=", id).execute();
}
