import type { Insertable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { SavedOfferTable } from "./schema-network.ts";

export type SavedOffer = Readonly<SavedOfferTable>;

/** Every saved version, by name and then newest first. */
export async function savedOffers(db: VaultDb): Promise<SavedOffer[]> {
  return db.selectFrom("saved_offer").selectAll().orderBy("name").orderBy("version", "desc").execute();
}

function noOffer(wanted: string): AppError {
  return new AppError(
    "not-found",
    `There is no saved offer "${wanted}". \`oneofone offer list\` shows them.`,
  );
}

/** A saved offer by id, by name (its newest version), or as `name@2`. @throws AppError `not-found` */
export async function savedOffer(db: VaultDb, wanted: string): Promise<SavedOffer> {
  const rows = await savedOffers(db);
  const found = rows.find(({ id }) => id === wanted) ?? rows.find(({ name }) => name === wanted);
  const versioned = /^(.*)@(\d+)$/s.exec(wanted);
  const exact = rows.find(({ name, version }) => name === versioned?.[1] && version === Number(versioned[2]));
  const offer = found ?? exact;
  if (offer === undefined) throw noOffer(wanted);
  return offer;
}

export async function savedVersions(db: VaultDb, name: string): Promise<SavedOffer[]> {
  return (await savedOffers(db)).filter((offer) => offer.name === name);
}

/** Saves the next version of the name and returns its number. */
export async function insertOfferVersion(
  db: VaultDb,
  offer: Omit<Insertable<SavedOfferTable>, "version">,
): Promise<number> {
  const version = ((await savedVersions(db, offer.name))[0]?.version ?? 0) + 1;
  await db
    .insertInto("saved_offer")
    .values({ ...offer, version })
    .execute();
  return version;
}

/** Removes versions by id. */
export async function deleteOffers(db: VaultDb, ids: readonly string[]): Promise<void> {
  await db.deleteFrom("saved_offer").where("id", "in", ids).execute();
}
