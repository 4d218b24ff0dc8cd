import { sql } from "kysely";
import { AppError } from "../app-error.ts";
import type { ModelLine } from "../search/company-model.ts";
import type { VaultDb } from "./database.ts";

function lines(db: VaultDb) {
  return db
    .selectFrom("company_model_line")
    .selectAll()
    .orderBy("noted_on")
    .orderBy(sql`rowid`);
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>["execute"]>>[number];

function modelLine(row: Row): ModelLine {
  return {
    id: row.id,
    companyId: row.company_id,
    area: row.area,
    isUnknown: row.is_unknown === 1,
    text: row.text,
    source: row.source,
    notedOn: row.noted_on,
  };
}

/** What is known and not known of one company, oldest first. */
export async function modelLinesOf(db: VaultDb, companyId: string): Promise<ModelLine[]> {
  return (await lines(db).where("company_id", "=", companyId).execute()).map(modelLine);
}

/** The lines of companies at which an opportunity runs. */
export async function runningModelLines(db: VaultDb): Promise<ModelLine[]> {
  const companies = db.selectFrom("opportunity").select("company_id").where("state", "in", ["open", "offer"]);
  return (await lines(db).where("company_id", "in", companies).execute()).map(modelLine);
}

export async function modelLineById(db: VaultDb, id: string): Promise<ModelLine> {
  const row = await lines(db).where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no line ${id}. \`oneofone company-model show\` lists a company's.`,
    );
  return modelLine(row);
}

/** A question made from the line stays, without the link. */
export async function deleteModelLine(db: VaultDb, id: string): Promise<void> {
  await modelLineById(db, id);
  await db.updateTable("question").set({ line_id: null }).where("line_id", "=", id).execute();
  await db.deleteFrom("company_model_line").where("id", "=", id).execute();
}
