import type { Insertable, Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { PeerPayTable } from "./schema-pay.ts";

export type PeerPay = Selectable<PeerPayTable>;

/** What peers told, newest year first. */
export async function peerPays(db: VaultDb): Promise<PeerPay[]> {
  return db.selectFrom("peer_pay").selectAll().orderBy("year", "desc").orderBy("id").execute();
}

/** @throws AppError `not-found` */
export async function peerPayById(db: VaultDb, id: string): Promise<PeerPay> {
  const found = await db.selectFrom("peer_pay").selectAll().where("id", "=", id).executeTakeFirst();
  if (found === undefined)
    throw new AppError("not-found", `There is no peer's pay ${id}. \`oneofone peer-pay list\` shows them.`);
  return found;
}

export async function insertPeerPay(db: VaultDb, point: Insertable<PeerPayTable>): Promise<void> {
  await db.insertInto("peer_pay").values(point).execute();
}

/** @throws AppError `not-found` */
export async function updatePeerPay(
  db: VaultDb,
  id: string,
  fields: Partial<Omit<PeerPayTable, "id">>,
): Promise<void> {
  await peerPayById(db, id);
  if (Object.keys(fields).length > 0)
    await db.updateTable("peer_pay").set(fields).where("id", "=", id).execute();
}

/** @throws AppError `not-found` */
export async function deletePeerPay(db: VaultDb, id: string): Promise<void> {
  await peerPayById(db, id);
  await db.deleteFrom("peer_pay").where("id", "=", id).execute();
}
