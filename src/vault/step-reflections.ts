import type { SelfReview, WorkingNote } from "../search/step-reflection.ts";
import { changeRow } from "./changed-row.ts";
import type { VaultDb } from "./database.ts";

/** Oldest first. */
export async function workingNotes(db: VaultDb): Promise<WorkingNote[]> {
  return db
    .selectFrom("working_note")
    .select([
      "step_id as stepId",
      "agreements",
      "disagreements",
      "how_disagreed as howDisagreed",
      "noted_on as notedOn",
    ])
    .orderBy("noted_on")
    .orderBy("id")
    .execute();
}

/** Oldest first. */
export async function selfReviews(db: VaultDb): Promise<SelfReview[]> {
  return db
    .selectFrom("self_review")
    .select([
      "step_id as stepId",
      "background",
      "preparation",
      "communication",
      "excitement",
      "note",
      "reviewed_on as reviewedOn",
    ])
    .orderBy("reviewed_on")
    .orderBy("id")
    .execute();
}

/** The step's note, made or changed; fields left out stay. */
export async function saveWorkingNote(
  db: VaultDb,
  note: Pick<WorkingNote, "stepId" | "notedOn"> & Partial<WorkingNote>,
  newId: string,
): Promise<void> {
  const fields = {
    ...(note.agreements === undefined ? {} : { agreements: note.agreements }),
    ...(note.disagreements === undefined ? {} : { disagreements: note.disagreements }),
    ...(note.howDisagreed === undefined ? {} : { how_disagreed: note.howDisagreed }),
  };
  const before = await db
    .selectFrom("working_note")
    .select("id")
    .where("step_id", "=", note.stepId)
    .executeTakeFirst();
  if (before !== undefined) return changeRow(db, "working_note", before.id, fields);
  await db
    .insertInto("working_note")
    .values({
      id: newId,
      step_id: note.stepId,
      agreements: "",
      disagreements: "",
      how_disagreed: "",
      noted_on: note.notedOn,
      ...fields,
    })
    .execute();
}

export async function saveSelfReview(db: VaultDb, review: SelfReview, newId: string): Promise<void> {
  const { stepId, reviewedOn, ...fields } = review;
  const before = await db
    .selectFrom("self_review")
    .select("id")
    .where("step_id", "=", stepId)
    .executeTakeFirst();
  if (before !== undefined) return changeRow(db, "self_review", before.id, fields);
  await db
    .insertInto("self_review")
    .values({ id: newId, step_id: stepId, reviewed_on: reviewedOn, ...fields })
    .execute();
}
