import { sql } from "kysely";
import type { VaultDb } from "./database.ts";
import type { DataTable } from "./schema.ts";

type Reference = { readonly table: DataTable; readonly column: string };

/** What refers to a company and keeps it from being deleted. */
const uses: readonly Reference[] = [
  { table: "person", column: "company_id" },
  { table: "employment", column: "company_id" },
  { table: "opportunity", column: "company_id" },
  { table: "introduction", column: "company_id" },
  { table: "posting", column: "company_id" },
];

/** What describes the company and goes with it. */
const details: readonly Reference[] = [
  { table: "ladder_rung", column: "company_id" },
  { table: "company_investor", column: "company_id" },
  { table: "company_investor", column: "investor_id" },
  { table: "executive", column: "company_id" },
];

/** Every column that refers to a company; a test holds it against the schema. */
export const companyReferences: readonly Reference[] = [...uses, ...details];

export async function usesOfCompany(db: VaultDb, id: string): Promise<number> {
  let used = 0;
  for (const { table, column } of uses) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
    used += rows[0]?.n ?? 0;
  }
  return used;
}

export async function forgetCompanyDetails(db: VaultDb, id: string): Promise<void> {
  for (const { table, column } of details)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
}

/** Moves everything that refers to one company to another, except its ladder, whose rungs are merged one by one. */
export async function moveToCompany(db: VaultDb, from: string, to: string): Promise<void> {
  await sql`delete from company_investor where (company_id = ${from} and (investor_id = ${to} or investor_id in (select investor_id from company_investor where company_id = ${to})))
    or (investor_id = ${from} and (company_id = ${to} or company_id in (select company_id from company_investor where investor_id = ${to})))`.execute(
    db,
  );
  for (const { table, column } of companyReferences) {
    if (table === "ladder_rung") continue;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(
      db,
    );
  }
}
