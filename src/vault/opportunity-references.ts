import type { VaultDb } from "./database.ts";
import { deleteReferring, pointReferences } from "./row-references.ts";
import type { RowReference } from "./row-references.ts";
import { forgetStepDetails } from "./step-references.ts";

/** What describes the opportunity and goes with it. */
const details: readonly RowReference[] = [
  { table: "step", column: "opportunity_id" },
  { table: "transition_peer", column: "opportunity_id" },
  { table: "retrospective", column: "opportunity_id" },
  { table: "presentation", column: "opportunity_id" },
  { table: "question", column: "opportunity_id" },
  { table: "concern", column: "opportunity_id" },
  { table: "requirement", column: "opportunity_id" },
  { table: "negotiation", column: "opportunity_id" },
  { table: "negotiation_ask", column: "opportunity_id" },
  { table: "forgone_item", column: "opportunity_id" },
  { table: "decision", column: "opportunity_id" },
  { table: "trust_note", column: "opportunity_id" },
  { table: "departure", column: "opportunity_id" },
  { table: "company_reference", column: "opportunity_id" },
  { table: "friend_talk", column: "opportunity_id" },
  { table: "criterion_score", column: "opportunity_id" },
  { table: "prediction", column: "opportunity_id" },
];

/** What refers to it and stays; only the link goes. An offer that was made is what later ones are compared with. */
const links: readonly RowReference[] = [
  { table: "saved_offer", column: "opportunity_id" },
  { table: "posting", column: "opportunity_id" },
  { table: "introduction", column: "opportunity_id" },
  { table: "calendar_event", column: "opportunity_id" },
  { table: "thread_link", column: "opportunity_id" },
];

/** Every column that refers to an opportunity; a test holds it against the schema. */
export const opportunityReferences: readonly RowReference[] = [...details, ...links];

/** Removes what describes the opportunity, with all that hangs on it, and unlinks what stays. */
export async function forgetOpportunityDetails(db: VaultDb, id: string): Promise<void> {
  const steps = await db.selectFrom("step").select("id").where("opportunity_id", "=", id).execute();
  for (const step of steps) await forgetStepDetails(db, step.id);
  const questions = db.selectFrom("question").select("id").where("opportunity_id", "=", id);
  await db.deleteFrom("question_asking").where("question_id", "in", questions).execute();
  const requirements = db.selectFrom("requirement").select("id").where("opportunity_id", "=", id);
  await db.deleteFrom("requirement_match").where("requirement_id", "in", requirements).execute();
  await deleteReferring(db, details, id);
  await pointReferences(db, links, id, null);
}
