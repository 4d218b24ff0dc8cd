import type { Insertable } from "kysely";
import { AppError } from "../app-error.ts";
import { cents } from "../offer/money.ts";
import type { Presentation, PresentationSection, Rehearsal } from "../search/presentation/presentation.ts";
import type { VaultDb } from "./database.ts";
import type { PresentationTable } from "./schema-presentation.ts";

async function sectionsOf(db: VaultDb, presentationId: string): Promise<PresentationSection[]> {
  const rows = await db
    .selectFrom("presentation_section")
    .selectAll()
    .where("presentation_id", "=", presentationId)
    .orderBy("position")
    .execute();
  const answers = await db
    .selectFrom("section_answer")
    .innerJoin("presentation_clause", "presentation_clause.id", "section_answer.clause_id")
    .select(["section_answer.section_id", "section_answer.clause_id"])
    .where("presentation_clause.presentation_id", "=", presentationId)
    .orderBy("presentation_clause.position")
    .execute();
  const bySection = Map.groupBy(answers, (answer) => answer.section_id);
  return rows.map(({ id, title, kind, minutes, impact, points, notes }) => ({
    id,
    title,
    kind,
    minutes,
    impact,
    points,
    notes,
    answers: (bySection.get(id) ?? []).map((answer) => answer.clause_id),
  }));
}

async function planOf(
  db: VaultDb,
  presentationId: string,
): Promise<Pick<Presentation, "planItems" | "hires" | "budget">> {
  const items = await db
    .selectFrom("plan_item")
    .select(["id", "period", "what", "measure"])
    .where("presentation_id", "=", presentationId)
    .orderBy("period")
    .orderBy("position")
    .execute();
  const hires = await db
    .selectFrom("plan_hire")
    .select(["id", "role", "month", "yearly_cost", "currency"])
    .where("presentation_id", "=", presentationId)
    .orderBy("month")
    .orderBy("position")
    .execute();
  const budget = await db
    .selectFrom("plan_budget_line")
    .select(["id", "what", "amount", "currency", "cadence"])
    .where("presentation_id", "=", presentationId)
    .orderBy("position")
    .execute();
  return {
    planItems: items,
    hires: hires.map(({ yearly_cost: cost, ...hire }) => ({
      ...hire,
      yearlyCost: cost === null ? null : cents(cost),
    })),
    budget: budget.map((line) => ({ ...line, amount: cents(line.amount) })),
  };
}

async function rehearsalsOf(db: VaultDb, presentationId: string): Promise<Rehearsal[]> {
  const rows = await db
    .selectFrom("rehearsal")
    .select(["id", "started_at", "note"])
    .where("presentation_id", "=", presentationId)
    .orderBy("started_at")
    .orderBy("id")
    .execute();
  const laps = await db
    .selectFrom("rehearsal_lap")
    .innerJoin("rehearsal", "rehearsal.id", "rehearsal_lap.rehearsal_id")
    .selectAll("rehearsal_lap")
    .where("rehearsal.presentation_id", "=", presentationId)
    .orderBy("rehearsal_lap.position")
    .execute();
  const byRehearsal = Map.groupBy(laps, (lap) => lap.rehearsal_id);
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    note: row.note,
    laps: (byRehearsal.get(row.id) ?? []).map((lap) => ({
      sectionId: lap.section_id,
      title: lap.title,
      targetSeconds: lap.target_seconds,
      seconds: lap.seconds,
    })),
  }));
}

async function whole(db: VaultDb, row: PresentationTable): Promise<Presentation> {
  const reviewers = await db
    .selectFrom("presentation_reviewer")
    .selectAll()
    .where("presentation_id", "=", row.id)
    .orderBy("asked_on")
    .orderBy("id")
    .execute();
  return {
    id: row.id,
    opportunityId: row.opportunity_id,
    stepId: row.step_id,
    title: row.title,
    prompt: row.prompt,
    totalMinutes: row.total_minutes,
    questionMinutes: row.question_minutes,
    wellReceived: row.well_received,
    clauses: await db
      .selectFrom("presentation_clause")
      .select(["id", "text"])
      .where("presentation_id", "=", row.id)
      .orderBy("position")
      .execute(),
    sections: await sectionsOf(db, row.id),
    ...(await planOf(db, row.id)),
    reviewers: reviewers.map((reviewer) => ({
      id: reviewer.id,
      reviewer: reviewer.reviewer,
      personId: reviewer.person_id,
      askedOn: reviewer.asked_on,
      saidOn: reviewer.said_on,
      said: reviewer.said,
    })),
    rehearsals: await rehearsalsOf(db, row.id),
  };
}

/** The presentation of an opportunity; null while none is planned. */
export async function presentationOf(db: VaultDb, opportunityId: string): Promise<Presentation | null> {
  const row = await db
    .selectFrom("presentation")
    .selectAll()
    .where("opportunity_id", "=", opportunityId)
    .executeTakeFirst();
  return row === undefined ? null : whole(db, row);
}

export async function presentationById(db: VaultDb, id: string): Promise<Presentation> {
  const row = await db.selectFrom("presentation").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError(
      "not-found",
      `There is no presentation ${id}. \`oneofone presentation show\` shows the one of an opportunity.`,
    );
  return whole(db, row);
}

export async function insertPresentation(db: VaultDb, row: Insertable<PresentationTable>): Promise<void> {
  await db.insertInto("presentation").values(row).execute();
}

export async function updatePresentation(
  db: VaultDb,
  id: string,
  fields: Partial<Omit<PresentationTable, "id">>,
): Promise<void> {
  await presentationById(db, id);
  if (Object.keys(fields).length > 0)
    await db.updateTable("presentation").set(fields).where("id", "=", id).execute();
}

export async function deletePresentation(db: VaultDb, id: string): Promise<void> {
  const sections = db.selectFrom("presentation_section").select("id").where("presentation_id", "=", id);
  const rehearsals = db.selectFrom("rehearsal").select("id").where("presentation_id", "=", id);
  await db.deleteFrom("rehearsal_lap").where("rehearsal_id", "in", rehearsals).execute();
  await db.deleteFrom("section_answer").where("section_id", "in", sections).execute();
  for (const table of [
    "rehearsal",
    "presentation_reviewer",
    "plan_budget_line",
    "plan_hire",
    "plan_item",
    "presentation_section",
    "presentation_clause",
  ] as const)
    await db.deleteFrom(table).where("presentation_id", "=", id).execute();
  await db.deleteFrom("presentation").where("id", "=", id).execute();
}

/** Removes what is planned for an opportunity that goes. */
export async function deletePresentationsOf(db: VaultDb, opportunityId: string): Promise<void> {
  const rows = await db
    .selectFrom("presentation")
    .select("id")
    .where("opportunity_id", "=", opportunityId)
    .execute();
  for (const { id } of rows) await deletePresentation(db, id);
}
