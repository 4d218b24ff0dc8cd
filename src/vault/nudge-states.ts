import type { Selectable } from "kysely";
import type { VaultDb } from "./database.ts";
import type { NudgeStateTable } from "./schema.ts";

export type SavedNudgeState = Selectable<NudgeStateTable>;

export async function nudgeStates(db: VaultDb): Promise<SavedNudgeState[]> {
  return db.selectFrom("nudge_state").selectAll().orderBy("rule").orderBy("subject").execute();
}

/** One state a rule and subject; a later one takes its place. */
export async function saveNudgeState(db: VaultDb, state: SavedNudgeState): Promise<void> {
  const known = await db
    .selectFrom("nudge_state")
    .select("id")
    .where("rule", "=", state.rule)
    .where("subject", "=", state.subject)
    .executeTakeFirst();
  if (known === undefined) await db.insertInto("nudge_state").values(state).execute();
  else
    await db
      .updateTable("nudge_state")
      .set({ ...state, id: known.id })
      .where("id", "=", known.id)
      .execute();
}

export async function deleteNudgeState(db: VaultDb, rule: string, subject: string): Promise<number> {
  const result = await db
    .deleteFrom("nudge_state")
    .where("rule", "=", rule)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
