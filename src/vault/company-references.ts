import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import { deleteReferring, pointReferences, referenceCount } from "./row-references.ts";
import type { RowReference } from "./row-references.ts";

/** What refers to a company and keeps it from being deleted. */
const uses: readonly RowReference[] = [
  { table: "person", column: "company_id" },
  { table: "employment", column: "company_id" },
  { table: "opportunity", column: "company_id" },
  { table: "introduction", column: "company_id" },
  { table: "posting", column: "company_id" },
];

/** What describes the company and goes with it. */
const details: readonly RowReference[] = [
  { table: "ladder_rung", column: "company_id" },
  { table: "company_investor", column: "company_id" },
  { table: "company_investor", column: "investor_id" },
  { table: "executive", column: "company_id" },
  { table: "company_model_line", column: "company_id" },
];

/** Every column that refers to a company; a test holds it against the schema. */
export const companyReferences: readonly RowReference[] = [...uses, ...details];

export async function usesOfCompany(db: VaultDb, id: string): Promise<number> {
  return referenceCount(db, uses, id);
}

export async function forgetCompanyDetails(db: VaultDb, id: string): Promise<void> {
  await deleteReferring(db, details, id);
}

/** Moves everything that refers to one company to another, except its ladder, whose rungs are merged one by one. */
export async function moveToCompany(db: VaultDb, from: string, to: string): Promise<void> {
  await sql`delete from company_investor where (company_id = ${from} and (investor_id = ${to} or investor_id in (select investor_id from company_investor where company_id = ${to})))
    or (investor_id = ${from} and (company_id = ${to} or company_id in (select company_id from company_investor where investor_id = ${to})))`.execute(
    db,
  );
  const moved = companyReferences.filter(({ table }) => table !== "ladder_rung");
  await pointReferences(db, moved, from, to);
}
