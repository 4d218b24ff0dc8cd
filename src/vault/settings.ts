import type { VaultDb } from "./database.ts";

/** A setting's stored text, or null when it was never set. */
export async function settingValue(db: VaultDb, id: string): Promise<string | null> {
  const row = await db.selectFrom("setting").select("value").where("id", "=", id).executeTakeFirst();
  return row?.value ?? null;
}

export async function settingValues(db: VaultDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("setting").selectAll().execute();
  return new Map(rows.map((row) => [row.id, row.value]));
}

/** Stores a setting; null removes it. Storing what is there already changes nothing. */
export async function saveSetting(db: VaultDb, id: string, value: string | null): Promise<void> {
  const before = await settingValue(db, id);
  if (before === value) return;
  if (value === null) await db.deleteFrom("setting").where("id", "=", id).execute();
  else if (before === null) await db.insertInto("setting").values({ id, value }).execute();
  else await db.updateTable("setting").set({ value }).where("id", "=", id).execute();
}
