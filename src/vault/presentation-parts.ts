import type { Insertable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type {
  PlanBudgetLineTable,
  PlanHireTable,
  PlanItemTable,
  PresentationClauseTable,
  PresentationReviewerTable,
  PresentationSectionTable,
  RehearsalLapTable,
  RehearsalTable,
} from "./schema-presentation.ts";

/** Parts of a presentation that stand in an order, with how an error names one. */
const placedParts = {
  presentation_clause: "clause",
  presentation_section: "section",
  plan_item: "item of a 90-day plan",
  plan_hire: "planned hire",
  plan_budget_line: "budget line",
} as const;
type PlacedTable = keyof typeof placedParts;

type PlacedRow = {
  presentation_clause: PresentationClauseTable;
  presentation_section: PresentationSectionTable;
  plan_item: PlanItemTable;
  plan_hire: PlanHireTable;
  plan_budget_line: PlanBudgetLineTable;
};
/** The fields of a part beside its identity and place. */
export type PartFields<T extends PlacedTable> = Omit<PlacedRow[T], "id" | "presentation_id" | "position">;

function noSuch(name: string, id: string): AppError {
  return new AppError("not-found", `There is no ${name} ${id}. \`oneofone presentation show\` lists them.`);
}

/** The presentation that a part belongs to. @throws AppError `not-found` */
export async function presentationOfPart(db: VaultDb, table: PlacedTable, id: string): Promise<string> {
  const row = await db.selectFrom(table).select("presentation_id").where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw noSuch(placedParts[table], id);
  return row.presentation_id;
}

async function orderedIds(db: VaultDb, table: PlacedTable, presentationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select("id")
    .where("presentation_id", "=", presentationId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Writes the order so that positions run from 0 without gaps; unchanged rows are not written. */
async function writeOrder(db: VaultDb, table: PlacedTable, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db
      .updateTable(table)
      .set({ position })
      .where("id", "=", id)
      .where("position", "!=", position)
      .execute();
}

type Place = { readonly id: string; readonly presentationId: string; readonly position?: number | undefined };

/** Adds a part at a place, or at the end. */
export async function insertPart<T extends PlacedTable>(
  db: VaultDb,
  table: T,
  { id, presentationId, position }: Place,
  fields: PartFields<T>,
): Promise<void> {
  const ids = await orderedIds(db, table, presentationId);
  const at = Math.min(position ?? ids.length, ids.length);
  // The compiler does not see that the table and its fields belong together.
  const row = { id, presentation_id: presentationId, position: at, ...fields } as never;
  await db.insertInto(table).values(row).execute();
  await writeOrder(db, table, ids.toSpliced(at, 0, id));
}

/** Changes a part and returns its presentation. */
export async function updatePart<T extends PlacedTable>(
  db: VaultDb,
  table: T,
  id: string,
  fields: Partial<PartFields<T>>,
): Promise<string> {
  const presentationId = await presentationOfPart(db, table, id);
  if (Object.keys(fields).length > 0)
    await db
      .updateTable(table as PlacedTable)
      .set(fields as never)
      .where("id", "=", id)
      .execute();
  return presentationId;
}

export async function movePart(
  db: VaultDb,
  table: PlacedTable,
  id: string,
  position: number,
): Promise<string> {
  const presentationId = await presentationOfPart(db, table, id);
  const ids = (await orderedIds(db, table, presentationId)).filter((other) => other !== id);
  await writeOrder(db, table, ids.toSpliced(Math.min(position, ids.length), 0, id));
  return presentationId;
}

/** Removes a part with what hangs on it and returns its presentation. A rehearsed section stays in the log by its title. */
export async function deletePart(db: VaultDb, table: PlacedTable, id: string): Promise<string> {
  const presentationId = await presentationOfPart(db, table, id);
  if (table === "presentation_clause")
    await db.deleteFrom("section_answer").where("clause_id", "=", id).execute();
  if (table === "presentation_section") {
    await db.deleteFrom("section_answer").where("section_id", "=", id).execute();
    await db.updateTable("rehearsal_lap").set({ section_id: null }).where("section_id", "=", id).execute();
  }
  await db.deleteFrom(table).where("id", "=", id).execute();
  await writeOrder(db, table, await orderedIds(db, table, presentationId));
  return presentationId;
}

/** Makes these clauses the ones that a section answers; unchanged rows are not written. */
export async function saveAnswers(
  db: VaultDb,
  sectionId: string,
  clauseIds: readonly string[],
  newId: () => string,
): Promise<void> {
  const rows = await db
    .selectFrom("section_answer")
    .select(["id", "clause_id"])
    .where("section_id", "=", sectionId)
    .execute();
  const wanted = new Set(clauseIds);
  for (const row of rows)
    if (!wanted.delete(row.clause_id))
      await db.deleteFrom("section_answer").where("id", "=", row.id).execute();
  for (const clauseId of wanted)
    await db
      .insertInto("section_answer")
      .values({ id: newId(), section_id: sectionId, clause_id: clauseId })
      .execute();
}

/** The sections that answer a clause. */
export async function sectionsAnswering(db: VaultDb, clauseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("section_answer")
    .select("section_id")
    .where("clause_id", "=", clauseId)
    .orderBy("section_id")
    .execute();
  return rows.map((row) => row.section_id);
}

/** Lets sections answer one more clause. */
export async function addAnswers(
  db: VaultDb,
  sectionIds: readonly string[],
  clauseId: string,
  newId: () => string,
): Promise<void> {
  for (const sectionId of sectionIds)
    await db
      .insertInto("section_answer")
      .values({ id: newId(), section_id: sectionId, clause_id: clauseId })
      .onConflict((conflict) => conflict.columns(["section_id", "clause_id"]).doNothing())
      .execute();
}

export async function insertReviewer(db: VaultDb, row: Insertable<PresentationReviewerTable>): Promise<void> {
  await db.insertInto("presentation_reviewer").values(row).execute();
}

async function presentationOfLoose(
  db: VaultDb,
  table: "presentation_reviewer" | "rehearsal",
  id: string,
): Promise<string> {
  const row = await db.selectFrom(table).select("presentation_id").where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw noSuch(table === "rehearsal" ? "rehearsal" : "reviewer", id);
  return row.presentation_id;
}

export async function updateReviewer(
  db: VaultDb,
  id: string,
  fields: Partial<Omit<PresentationReviewerTable, "id" | "presentation_id">>,
): Promise<string> {
  const presentationId = await presentationOfLoose(db, "presentation_reviewer", id);
  if (Object.keys(fields).length > 0)
    await db.updateTable("presentation_reviewer").set(fields).where("id", "=", id).execute();
  return presentationId;
}

export async function deleteReviewer(db: VaultDb, id: string): Promise<string> {
  const presentationId = await presentationOfLoose(db, "presentation_reviewer", id);
  await db.deleteFrom("presentation_reviewer").where("id", "=", id).execute();
  return presentationId;
}

export async function insertRehearsal(
  db: VaultDb,
  row: Insertable<RehearsalTable>,
  laps: readonly Insertable<RehearsalLapTable>[],
): Promise<void> {
  await db.insertInto("rehearsal").values(row).execute();
  for (const lap of laps) await db.insertInto("rehearsal_lap").values(lap).execute();
}

export async function deleteRehearsal(db: VaultDb, id: string): Promise<string> {
  const presentationId = await presentationOfLoose(db, "rehearsal", id);
  await db.deleteFrom("rehearsal_lap").where("rehearsal_id", "=", id).execute();
  await db.deleteFrom("rehearsal").where("id", "=", id).execute();
  return presentationId;
}
