import type { InferResult } from "kysely";
import { AppError } from "../app-error.ts";
import type { Introduction } from "../search/network.ts";
import type { VaultDb } from "./database.ts";

function asks(db: VaultDb) {
  return db
    .selectFrom("introduction")
    .innerJoin("person as via", "via.id", "introduction.via_person_id")
    .leftJoin("person as towards", "towards.id", "introduction.to_person_id")
    .leftJoin("company", "company.id", "introduction.company_id")
    .selectAll("introduction")
    .select([
      "via.full_name as via_name",
      "towards.full_name as towards_name",
      "company.name as company_name",
    ]);
}

type AskRow = InferResult<ReturnType<typeof asks>>[number];

function introductionOf(row: AskRow): Introduction {
  return {
    id: row.id,
    companyId: row.company_id,
    companyName: row.company_name ?? "",
    opportunityId: row.opportunity_id,
    viaPersonId: row.via_person_id,
    viaName: row.via_name,
    toPersonId: row.to_person_id,
    toName: row.towards_name ?? row.to_name,
    purpose: row.purpose,
    draft: row.draft,
    state: row.state,
    draftedOn: row.drafted_on,
    askedOn: row.asked_on,
    answeredOn: row.answered_on,
    thankedOn: row.thanked_on,
  };
}

/** Newest first. */
export async function introductions(db: VaultDb): Promise<Introduction[]> {
  const rows = await asks(db).orderBy("introduction.drafted_on", "desc").orderBy("introduction.id").execute();
  return rows.map(introductionOf);
}

export async function introductionById(db: VaultDb, id: string): Promise<Introduction> {
  const row = await asks(db).where("introduction.id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no introduction ${id}. \`oneofone introduction list\` shows them.`,
    );
  return introductionOf(row);
}

/** Adds the ask, or writes it over the one with its id. */
export async function saveIntroduction(
  db: VaultDb,
  introduction: Omit<Introduction, "viaName" | "companyName">,
): Promise<void> {
  const columns = {
    company_id: introduction.companyId,
    opportunity_id: introduction.opportunityId,
    via_person_id: introduction.viaPersonId,
    to_person_id: introduction.toPersonId,
    to_name: introduction.toName,
    purpose: introduction.purpose,
    draft: introduction.draft,
    state: introduction.state,
    drafted_on: introduction.draftedOn,
    asked_on: introduction.askedOn,
    answered_on: introduction.answeredOn,
    thanked_on: introduction.thankedOn,
  };
  await db
    .insertInto("introduction")
    .values({ id: introduction.id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

export async function deleteIntroduction(db: VaultDb, id: string): Promise<void> {
  await introductionById(db, id);
  await db.deleteFrom("introduction").where("id", "=", id).execute();
}
