import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { Asking, Question } from "../search/question.ts";
import type { VaultDb } from "./database.ts";

function questionRows(db: VaultDb) {
  return db
    .selectFrom("question")
    .leftJoin("person", "person.id", "question.person_id")
    .leftJoin("company_model_line as line", "line.id", "question.line_id")
    .select([
      "question.id",
      "question.opportunity_id as opportunityId",
      "question.text",
      "question.line_id as lineId",
      "line.area",
      "question.person_id as personId",
      sql<string>`coalesce(person.full_name, '')`.as("personName"),
      "question.refusal_view as refusalView",
      "question.added_on as addedOn",
    ])
    .orderBy("question.added_on")
    .orderBy(sql`question.rowid`);
}

async function askings(db: VaultDb): Promise<Map<string, Asking[]>> {
  const rows = await db
    .selectFrom("question_asking as asking")
    .leftJoin("person", "person.id", "asking.person_id")
    .select([
      "asking.id",
      "asking.question_id as questionId",
      "asking.person_id as personId",
      sql<string>`coalesce(person.full_name, '')`.as("personName"),
      "asking.step_id as stepId",
      "asking.asked_on as askedOn",
      "asking.outcome",
      "asking.answer",
    ])
    .orderBy("asking.asked_on")
    .orderBy(sql`asking.rowid`)
    .execute();
  const groups = Map.groupBy(rows, (row) => row.questionId);
  return new Map(
    Array.from(groups, ([id, group]) => [id, group.map(({ questionId: _questionId, ...asking }) => asking)]),
  );
}

/** The ledger, oldest question first: of one opportunity, or of all. */
export async function questions(db: VaultDb, opportunityId: string | null = null): Promise<Question[]> {
  let query = questionRows(db);
  if (opportunityId !== null) query = query.where("question.opportunity_id", "=", opportunityId);
  const rows = await query.execute();
  const asked = await askings(db);
  return rows.map((row) => ({ ...row, askings: asked.get(row.id) ?? [] }));
}

export async function questionById(db: VaultDb, id: string): Promise<Question> {
  const row = await questionRows(db).where("question.id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no question ${id}. \`oneofone question list\` shows them.`);
  return { ...row, askings: (await askings(db)).get(id) ?? [] };
}

export async function deleteQuestion(db: VaultDb, id: string): Promise<void> {
  await questionById(db, id);
  await db.deleteFrom("question_asking").where("question_id", "=", id).execute();
  await db.deleteFrom("question").where("id", "=", id).execute();
}

/** Removes one asking and returns its question. */
export async function deleteAsking(db: VaultDb, id: string): Promise<string> {
  const row = await db
    .selectFrom("question_asking")
    .select("question_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no asking ${id}. \`oneofone question list --json\` shows them.`,
    );
  await db.deleteFrom("question_asking").where("id", "=", id).execute();
  return row.question_id;
}
