import { AppError } from "../app-error.ts";
import type { Layout } from "../search/opportunity-view.ts";
import type { VaultDb } from "./database.ts";

/** `stored` is what was kept of its filter and its arrangement. */
export type StoredView = {
  readonly id: string;
  readonly name: string;
  readonly layout: Layout;
  readonly stored: Readonly<Record<string, unknown>>;
};

/** Views of schema 2 had lists under plural names and always a text. */
function presentParts(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { states, channels, ...rest } = parts;
  return {
    ...(states === undefined ? {} : { state: states }),
    ...(channels === undefined ? {} : { channel: channels }),
    ...rest,
  };
}

/** By name. */
export async function savedViews(db: VaultDb): Promise<StoredView[]> {
  const rows = await db.selectFrom("saved_view").selectAll().orderBy("name").execute();
  return rows.map(({ filters, ...row }) => ({
    ...row,
    stored: presentParts(JSON.parse(filters) as Record<string, unknown>),
  }));
}

/** Stores a view under its name, in place of one of that name. */
export async function storeView(
  db: VaultDb,
  { name, layout, stored }: Omit<StoredView, "id">,
  newId: () => string,
): Promise<void> {
  const columns = { name, layout, filters: JSON.stringify(stored) };
  const known = await db.selectFrom("saved_view").selectAll().where("name", "=", name).executeTakeFirst();
  if (known === undefined)
    await db
      .insertInto("saved_view")
      .values({ id: newId(), ...columns })
      .execute();
  else if (known.layout !== layout || known.filters !== columns.filters)
    await db.updateTable("saved_view").set(columns).where("id", "=", known.id).execute();
}

/** @throws AppError `not-found` */
export async function deleteView(db: VaultDb, id: string): Promise<void> {
  const result = await db.deleteFrom("saved_view").where("id", "=", id).executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError("not-found", `There is no view ${id}. \`oneofone view list\` shows them.`);
}
