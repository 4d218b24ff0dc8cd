import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { FilingTable, PayRowTable } from "./schema-filings.ts";

export type StoredFiling = Selectable<FilingTable>;
export type PayRow = Selectable<PayRowTable>;

/** Newest reading first. */
export async function filings(db: VaultDb): Promise<Omit<StoredFiling, "reading">[]> {
  return db
    .selectFrom("filing")
    .select(["id", "sha256", "file_name", "company", "cik", "form", "accession"])
    .select(["fiscal_years", "reader_version", "read_on"])
    .orderBy("read_on", "desc")
    .orderBy("id")
    .execute();
}

export async function filingById(db: VaultDb, id: string): Promise<StoredFiling> {
  const filing = await db.selectFrom("filing").selectAll().where("id", "=", id).executeTakeFirst();
  if (filing === undefined)
    throw new AppError("not-found", `There is no filing ${id}. \`oneofone filing list\` shows them.`);
  return filing;
}

/** The reading of a document with exactly these bytes, whatever its name. */
export async function filingBySha256(db: VaultDb, sha256: string): Promise<StoredFiling | null> {
  return (await db.selectFrom("filing").selectAll().where("sha256", "=", sha256).executeTakeFirst()) ?? null;
}

/** What is known of a kept filing besides its tables. */
export async function payOrigin(db: VaultDb, { id, company, cik, form, accession }: StoredFiling) {
  const row = await db
    .selectFrom("pay_row")
    .select(["industry", "company_size as companySize"])
    .where("filing_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return {
    company,
    cik,
    form,
    accession,
    industry: row?.industry ?? "",
    companySize: row?.companySize ?? null,
  };
}

/** Removes a filing with everything read out of it. */
export async function deleteFiling(db: VaultDb, id: string): Promise<void> {
  await db.deleteFrom("pay_row").where("filing_id", "=", id).execute();
  await db.deleteFrom("filing_table").where("filing_id", "=", id).execute();
  await db.deleteFrom("filing").where("id", "=", id).execute();
}

/** Stores a reading with its people's years; an earlier reading under the same id is replaced. */
export async function saveFiling(db: VaultDb, filing: StoredFiling, rows: readonly PayRow[]): Promise<void> {
  await db.deleteFrom("pay_row").where("filing_id", "=", filing.id).execute();
  const { id, ...fields } = filing;
  const present = await db.selectFrom("filing").select("id").where("id", "=", id).executeTakeFirst();
  if (present === undefined) await db.insertInto("filing").values(filing).execute();
  else await db.updateTable("filing").set(fields).where("id", "=", id).execute();
  for (const row of rows) await db.insertInto("pay_row").values(row).execute();
}

export type PayRowOfCompany = PayRow & { readonly company: string; readonly cik: string };

/** Every person's year with a printed total; newest reading of a filing last. */
export async function payRows(db: VaultDb): Promise<PayRowOfCompany[]> {
  return db
    .selectFrom("pay_row")
    .innerJoin("filing", "filing.id", "pay_row.filing_id")
    .selectAll("pay_row")
    .select(["filing.company", "filing.cik"])
    .where("pay_row.total", "is not", null)
    .orderBy("filing.read_on")
    .orderBy("pay_row.id")
    .execute();
}
