import { AppError } from "../app-error.ts";
import type { VaultDb } from "./database.ts";
import type { ExecutiveTable } from "./schema-network.ts";

type Named = { readonly id: string; readonly name: string };
export type Executive = {
  readonly id: string;
  readonly companyId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly role: string;
  readonly since: string | null;
};
export type CompanyRelations = {
  readonly investors: Named[];
  readonly portfolio: Named[];
  readonly executives: Executive[];
};

/** Who has invested in a company, what it has invested in, and who runs it. */
export async function companyRelations(db: VaultDb, companyId: string): Promise<CompanyRelations> {
  const investors = await db
    .selectFrom("company_investor")
    .innerJoin("company", "company.id", "company_investor.investor_id")
    .where("company_investor.company_id", "=", companyId)
    .select(["company.id", "company.name"])
    .orderBy("company.name_key")
    .execute();
  const portfolio = await db
    .selectFrom("company_investor")
    .innerJoin("company", "company.id", "company_investor.company_id")
    .where("company_investor.investor_id", "=", companyId)
    .select(["company.id", "company.name"])
    .orderBy("company.name_key")
    .execute();
  const team = await db
    .selectFrom("executive")
    .selectAll()
    .where("company_id", "=", companyId)
    .orderBy("role")
    .orderBy("name")
    .execute();
  return { investors, portfolio, executives: team.map(executiveOf) };
}

function executiveOf(row: ExecutiveTable): Executive {
  return {
    id: row.id,
    companyId: row.company_id,
    personId: row.person_id,
    name: row.name,
    role: row.role,
    since: row.since,
  };
}

export async function executiveById(db: VaultDb, id: string): Promise<Executive> {
  const row = await db.selectFrom("executive").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw noExecutive(id);
  return executiveOf(row);
}

/** Writes all that is known of them over the one with their id. */
export async function updateExecutive(db: VaultDb, executive: Executive): Promise<void> {
  await db
    .updateTable("executive")
    .set({
      person_id: executive.personId,
      name: executive.name,
      role: executive.role,
      since: executive.since,
    })
    .where("id", "=", executive.id)
    .execute();
}

function noExecutive(id: string): AppError {
  return new AppError(
    "not-found",
    `There is no executive ${id}. \`oneofone company show\` lists a company's team.`,
  );
}

export async function insertInvestor(
  db: VaultDb,
  id: string,
  companyId: string,
  investorId: string,
): Promise<void> {
  await db
    .insertInto("company_investor")
    .values({ id, company_id: companyId, investor_id: investorId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteInvestor(db: VaultDb, companyId: string, investorId: string): Promise<void> {
  const result = await db
    .deleteFrom("company_investor")
    .where("company_id", "=", companyId)
    .where("investor_id", "=", investorId)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n)
    throw new AppError("not-found", `${investorId} is not recorded as an investor of ${companyId}.`);
}

export async function insertExecutive(db: VaultDb, executive: Executive): Promise<void> {
  await db
    .insertInto("executive")
    .values({
      id: executive.id,
      company_id: executive.companyId,
      person_id: executive.personId,
      name: executive.name,
      role: executive.role,
      since: executive.since,
    })
    .execute();
}

export async function deleteExecutive(db: VaultDb, id: string): Promise<void> {
  const result = await db.deleteFrom("executive").where("id", "=", id).executeTakeFirst();
  if (result.numDeletedRows === 0n) throw noExecutive(id);
}
