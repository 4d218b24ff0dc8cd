import type { VaultDb } from "./database.ts";
import { deleteReferring, pointReferences } from "./row-references.ts";
import type { RowReference } from "./row-references.ts";

/** What describes the step and goes with it. */
const details: readonly RowReference[] = [
  { table: "step_interviewer", column: "step_id" },
  { table: "story_telling", column: "step_id" },
  { table: "working_note", column: "step_id" },
  { table: "self_review", column: "step_id" },
];

/** What stays without the step: only the link goes. */
const links: readonly RowReference[] = [
  { table: "question_asking", column: "step_id" },
  { table: "concern", column: "step_id" },
  { table: "calendar_event", column: "step_id" },
  // A planned talk may move to another step of the loop.
  { table: "presentation", column: "step_id" },
];

/** Every column that refers to a step; a test holds it against the schema. */
export const stepReferences: readonly RowReference[] = [...details, ...links];

/** Removes what describes the step and unlinks what stays. */
export async function forgetStepDetails(db: VaultDb, id: string): Promise<void> {
  await deleteReferring(db, details, id);
  await pointReferences(db, links, id, null);
}
