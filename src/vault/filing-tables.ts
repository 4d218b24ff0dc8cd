import { deflateRawSync, inflateRawSync } from "node:zlib";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { FilingTableTable } from "./schema-pay.ts";

/** The document's own markup of a table, before it is compressed. */
export type DocumentTable = Omit<FilingTableTable, "filing_id">;

/** Longer than any table that people read; an unclosed one would take the rest of the document with it. */
const longestExcerpt = 1_000_000;

/** Replaces the tables kept of a filing. */
export async function saveFilingTables(
  db: VaultDb,
  filingId: string,
  tables: readonly DocumentTable[],
): Promise<void> {
  await db.deleteFrom("filing_table").where("filing_id", "=", filingId).execute();
  for (const { excerpt, ...table } of tables) {
    const packed = deflateRawSync(Buffer.from(excerpt.slice(0, longestExcerpt), "utf8")).toString("base64");
    await db
      .insertInto("filing_table")
      .values({ ...table, filing_id: filingId, excerpt: packed })
      .execute();
  }
}

/** The tables kept of a filing in the document's order, unpacked. @throws AppError `damaged-vault` */
export async function filingTables(db: VaultDb, filingId: string): Promise<DocumentTable[]> {
  const rows = await db
    .selectFrom("filing_table")
    .select(["id", "number", "kind", "start", "excerpt"])
    .where("filing_id", "=", filingId)
    .orderBy("number")
    .execute();
  return rows.map((row) => {
    try {
      const bytes = inflateRawSync(Buffer.from(row.excerpt, "base64"), {
        maxOutputLength: 4 * longestExcerpt,
      });
      return { ...row, excerpt: bytes.toString("utf8") };
    } catch (cause) {
      const message = `The table ${row.number} kept of a filing is damaged. Read the filing's file again.`;
      throw new AppError("damaged-vault", message, { cause });
    }
  });
}
