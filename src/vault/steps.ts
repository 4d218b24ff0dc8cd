import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { Instant, Interviewer, Step } from "../search/step.ts";
import type { VaultDb } from "./database.ts";
import type { StepKindTable, StepTable } from "./schema.ts";

export type StepFields = Partial<
  Omit<Selectable<StepTable>, "id" | "opportunity_id" | "created_at" | "updated_at">
>;

type InterviewerRow = Interviewer & { readonly stepId: string };

async function interviewersOf(
  db: VaultDb,
  opportunityIds: readonly string[],
): Promise<Map<string, Interviewer[]>> {
  const rows: InterviewerRow[] = await db
    .selectFrom("step_interviewer")
    .innerJoin("step", "step.id", "step_interviewer.step_id")
    .innerJoin("person", "person.id", "step_interviewer.person_id")
    .where("step.opportunity_id", "in", opportunityIds)
    .orderBy("step_interviewer.position")
    .select([
      "step.id as stepId",
      "person.id as personId",
      "person.full_name as name",
      "person.position",
      "person.background",
    ])
    .execute();
  const groups = Map.groupBy(rows, (row) => row.stepId);
  return new Map(
    Array.from(groups, ([stepId, group]) => [
      stepId,
      group.map(({ stepId: _stepId, ...interviewer }) => interviewer),
    ]),
  );
}

function step(row: Selectable<StepTable>, interviewers: readonly Interviewer[]): Step {
  return {
    id: row.id,
    opportunityId: row.opportunity_id,
    position: row.position,
    kind: row.kind,
    title: row.title,
    state: row.state,
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    minutes: row.minutes,
    place: row.place,
    interviewers,
    notes: row.notes,
    core: row.core,
    whyRight: row.why_right,
    excitement: row.excitement,
    doneAt: row.done_at,
    followUp: {
      state: row.follow_up_state,
      dueAt: row.follow_up_due_at,
      draft: row.follow_up_draft,
      sentAt: row.follow_up_sent_at,
    },
  };
}

/** The steps of these opportunities, in the order of their loops. */
export async function stepsOf(db: VaultDb, opportunityIds: readonly string[]): Promise<Step[]> {
  const rows = await db
    .selectFrom("step")
    .selectAll()
    .where("opportunity_id", "in", opportunityIds)
    .orderBy("opportunity_id")
    .orderBy("position")
    .execute();
  const interviewers = await interviewersOf(db, opportunityIds);
  return rows.map((row) => step(row, interviewers.get(row.id) ?? []));
}

export async function stepById(db: VaultDb, id: string): Promise<Step> {
  const row = await db.selectFrom("step").select("opportunity_id").where("id", "=", id).executeTakeFirst();
  const found =
    row === undefined
      ? undefined
      : (await stepsOf(db, [row.opportunity_id])).find((candidate) => candidate.id === id);
  if (found === undefined)
    throw new AppError(
      "not-found",
      `There is no step ${id}. \`oneofone opportunity show\` lists an opportunity's steps.`,
    );
  return found;
}

/** Writes the order of a loop so that positions run from 0 without gaps; unchanged rows are not written. */
async function writeOrder(db: VaultDb, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable("step")
      .set({ position })
      .where("id", "=", id)
      .where("position", "!=", position)
      .execute();
  }
}

async function orderedIds(db: VaultDb, opportunityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("step")
    .select("id")
    .where("opportunity_id", "=", opportunityId)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.id);
}

type NewStep = StepFields & { readonly kind: string; readonly title: string };

/** Adds a step at a position of the loop, or at its end. */
export async function insertStep(
  db: VaultDb,
  place: { readonly id: string; readonly opportunityId: string; readonly position: number | null },
  fields: NewStep,
  now: Instant,
): Promise<void> {
  const ids = await orderedIds(db, place.opportunityId);
  const at = Math.min(place.position ?? ids.length, ids.length);
  await db
    .insertInto("step")
    .values({
      id: place.id,
      opportunity_id: place.opportunityId,
      state: "planned",
      starts_at: null,
      time_zone: null,
      minutes: null,
      place: "",
      notes: "",
      core: "",
      why_right: "",
      excitement: null,
      done_at: null,
      follow_up_state: "none",
      follow_up_due_at: null,
      follow_up_draft: "",
      follow_up_sent_at: null,
      created_at: now,
      updated_at: now,
      ...fields,
      position: at,
    })
    .execute();
  await writeOrder(db, ids.toSpliced(at, 0, place.id));
}

export async function updateStep(db: VaultDb, id: string, fields: StepFields, now: Instant): Promise<void> {
  const before = await db.selectFrom("step").selectAll().where("id", "=", id).executeTakeFirst();
  if (before === undefined) throw new AppError("not-found", `There is no step ${id}.`);
  if (Object.entries(fields).every(([key, value]) => before[key as keyof typeof before] === value)) return;
  await db
    .updateTable("step")
    .set({ ...fields, updated_at: now })
    .where("id", "=", id)
    .execute();
}

export async function moveStep(db: VaultDb, id: string, position: number): Promise<void> {
  const moved = await stepById(db, id);
  const ids = (await orderedIds(db, moved.opportunityId)).filter((other) => other !== id);
  await writeOrder(db, ids.toSpliced(Math.min(position, ids.length), 0, id));
}

export async function deleteStep(db: VaultDb, id: string): Promise<void> {
  const removed = await stepById(db, id);
  await db.deleteFrom("step_interviewer").where("step_id", "=", id).execute();
  // A planned talk may move to another step of the loop.
  await db.updateTable("presentation").set({ step_id: null }).where("step_id", "=", id).execute();
  await db.updateTable("calendar_event").set({ step_id: null }).where("step_id", "=", id).execute();
  await db.deleteFrom("step").where("id", "=", id).execute();
  await writeOrder(db, await orderedIds(db, removed.opportunityId));
}

/** Makes these people, in this order, the step's interviewers. */
export async function saveInterviewers(
  db: VaultDb,
  stepId: string,
  personIds: readonly string[],
  newId: () => string,
): Promise<void> {
  const before = await db
    .selectFrom("step_interviewer")
    .selectAll()
    .where("step_id", "=", stepId)
    .orderBy("position")
    .execute();
  if (before.length === personIds.length && before.every((row, index) => row.person_id === personIds[index]))
    return;
  await db.deleteFrom("step_interviewer").where("step_id", "=", stepId).execute();
  for (const [position, personId] of personIds.entries()) {
    await db
      .insertInto("step_interviewer")
      .values({ id: newId(), step_id: stepId, person_id: personId, position })
      .execute();
  }
}

/** The kinds of step that the user made. */
export async function ownStepKinds(db: VaultDb): Promise<Selectable<StepKindTable>[]> {
  return db.selectFrom("step_kind").selectAll().orderBy("name").execute();
}

export async function saveStepKind(db: VaultDb, kind: Selectable<StepKindTable>): Promise<void> {
  const known = await db.selectFrom("step_kind").select("id").where("id", "=", kind.id).executeTakeFirst();
  if (known === undefined) await db.insertInto("step_kind").values(kind).execute();
  else await db.updateTable("step_kind").set(kind).where("id", "=", kind.id).execute();
}

/** @throws AppError `conflict` while a step is of this kind. */
export async function deleteStepKind(db: VaultDb, id: string): Promise<void> {
  const steps = await db.selectFrom("step").select("id").where("kind", "=", id).execute();
  if (steps.length > 0)
    throw new AppError("conflict", `${steps.length} steps are of this kind. Give them another kind first.`);
  const result = await db.deleteFrom("step_kind").where("id", "=", id).executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError(
      "not-found",
      `There is no own step kind ${id}. \`oneofone step-kind list\` shows them.`,
    );
}
