import type { Insertable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { LetterSchema, OfferLetterTable } from "./schema-letter.ts";

/** A letter with the offer that it belongs to, without its file and text. */
export type StoredLetter = Readonly<OfferLetterTable> & {
  readonly offer_name: string;
  readonly offer_version: number;
  /** How many of its pages have text. */
  readonly text_pages: number;
};

function letters(db: VaultDb) {
  return db
    .selectFrom("offer_letter")
    .innerJoin("saved_offer", "saved_offer.id", "offer_letter.offer_id")
    .selectAll("offer_letter")
    .select(["saved_offer.name as offer_name", "saved_offer.version as offer_version"])
    .select((on) =>
      on
        .selectFrom("letter_page")
        .whereRef("letter_page.letter_id", "=", "offer_letter.id")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .$asScalar()
        .$notNull()
        .as("text_pages"),
    );
}

/** Letters of one offer, all its versions, or of every offer; by offer, and then the newest first. */
export async function storedLetters(db: VaultDb, offerName: string | null): Promise<StoredLetter[]> {
  let query = letters(db);
  if (offerName !== null) query = query.where("saved_offer.name", "=", offerName);
  return query
    .orderBy("saved_offer.name")
    .orderBy("offer_letter.attached_on", "desc")
    .orderBy("offer_letter.file_name")
    .orderBy("offer_letter.id")
    .execute();
}

/** @throws AppError `not-found` */
export async function storedLetter(db: VaultDb, id: string): Promise<StoredLetter> {
  const found = await letters(db).where("offer_letter.id", "=", id).executeTakeFirst();
  if (found === undefined)
    throw new AppError("not-found", `There is no letter ${id}. \`oneofone letter list\` shows them.`);
  return found;
}

/** The letter with these bytes, whichever version of the offer it belongs to. */
export async function letterBySha256(
  db: VaultDb,
  offerName: string,
  sha256: string,
): Promise<StoredLetter | null> {
  const found = await letters(db)
    .where("saved_offer.name", "=", offerName)
    .where("offer_letter.sha256", "=", sha256)
    .executeTakeFirst();
  return found ?? null;
}

/** The text of the letter's pages, by number; pages without text are left out. */
export async function letterPages(
  db: VaultDb,
  letterId: string,
): Promise<{ readonly number: number; readonly text: string }[]> {
  return db
    .selectFrom("letter_page")
    .select(["number", "text"])
    .where("letter_id", "=", letterId)
    .orderBy("number")
    .execute();
}

/** The file in base64. @throws AppError `not-found` */
export async function letterContent(db: VaultDb, letterId: string): Promise<string> {
  const row = await db
    .selectFrom("letter_file")
    .select("content")
    .where("letter_id", "=", letterId)
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `The letter ${letterId} has no file any more. Attach it again.`);
  return row.content;
}

type NewLetter = {
  readonly letter: Insertable<OfferLetterTable>;
  readonly file: Omit<LetterSchema["letter_file"], "letter_id">;
  readonly pages: readonly Omit<LetterSchema["letter_page"], "letter_id">[];
};

export async function insertLetter(db: VaultDb, { letter, file, pages }: NewLetter): Promise<void> {
  await db.insertInto("offer_letter").values(letter).execute();
  await db
    .insertInto("letter_file")
    .values({ ...file, letter_id: letter.id })
    .execute();
  for (const page of pages)
    await db
      .insertInto("letter_page")
      .values({ ...page, letter_id: letter.id })
      .execute();
}

export async function moveLetters(db: VaultDb, ids: readonly string[], offerId: string): Promise<void> {
  await db.updateTable("offer_letter").set({ offer_id: offerId }).where("id", "in", ids).execute();
}

export async function deleteLetters(db: VaultDb, ids: readonly string[]): Promise<void> {
  await db.deleteFrom("letter_page").where("letter_id", "in", ids).execute();
  await db.deleteFrom("letter_file").where("letter_id", "in", ids).execute();
  await db.deleteFrom("offer_letter").where("id", "in", ids).execute();
}
