import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { Concern } from "../search/concern.ts";
import type { VaultDb } from "./database.ts";

function concernRows(db: VaultDb) {
  return db
    .selectFrom("concern")
    .leftJoin("person", "person.id", "concern.person_id")
    .select([
      "concern.id",
      "concern.opportunity_id as opportunityId",
      "concern.person_id as personId",
      sql<string>`coalesce(person.full_name, concern.whose)`.as("whose"),
      "concern.text",
      "concern.step_id as stepId",
      "concern.raised_on as raisedOn",
      "concern.state",
      "concern.answer",
      "concern.answered_on as answeredOn",
    ])
    .orderBy("concern.raised_on")
    .orderBy(sql`concern.rowid`);
}

/** Oldest first: of one opportunity, or of all. */
export async function concerns(db: VaultDb, opportunityId: string | null = null): Promise<Concern[]> {
  const rows = concernRows(db);
  return (opportunityId === null ? rows : rows.where("concern.opportunity_id", "=", opportunityId)).execute();
}

export async function concernById(db: VaultDb, id: string): Promise<Concern> {
  const row = await concernRows(db).where("concern.id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no concern ${id}. \`oneofone concern list\` shows them.`);
  return row;
}

export async function deleteConcern(db: VaultDb, id: string): Promise<void> {
  await concernById(db, id);
  await db.deleteFrom("concern").where("id", "=", id).execute();
}
