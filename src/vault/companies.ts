import { sql } from "kysely";
import type { Selectable } from "kysely";
import { AppError } from "../app-error.ts";
import { companyNameKey } from "../search/company-name.ts";
import type { Instant } from "../search/step.ts";
import { forgetCompanyDetails, moveToCompany, usesOfCompany } from "./company-references.ts";
import type { VaultDb } from "./database.ts";
import type { CompanyTable } from "./schema.ts";
import { textQuery } from "./text-search.ts";

export type Company = Omit<Selectable<CompanyTable>, "num">;
export type CompanyFields = Partial<Omit<Company, "id" | "name_key" | "created_at" | "updated_at">>;

export type CompanyRow = Company & { readonly people: number; readonly opportunities: number };

type CompanyFilter = {
  readonly search: string;
  readonly targetsOnly: boolean;
  readonly limit: number;
  readonly offset: number;
};

export async function companyList(
  db: VaultDb,
  filter: CompanyFilter,
): Promise<{ rows: CompanyRow[]; total: number }> {
  let query = db.selectFrom("company");
  if (filter.targetsOnly) query = query.where("is_target", "=", 1);
  const match = textQuery(filter.search);
  if (match !== null) {
    query = query.where(
      "num",
      "in",
      sql<number>`(select rowid from company_text where company_text match ${match})`,
    );
  }
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll("company")
    .select((eb) => [
      eb
        .selectFrom("person")
        .whereRef("person.company_id", "=", "company.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("people"),
      eb
        .selectFrom("opportunity")
        .whereRef("opportunity.company_id", "=", "company.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("opportunities"),
    ])
    .orderBy("is_target", "desc")
    .orderBy("name_key")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map(({ num: _num, ...row }) => ({
      ...row,
      people: row.people ?? 0,
      opportunities: row.opportunities ?? 0,
    })),
  };
}

export async function companyById(db: VaultDb, id: string): Promise<Company> {
  const row = await db.selectFrom("company").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no company ${id}. \`oneofone company list\` shows them.`);
  const { num: _num, ...company } = row;
  return company;
}

/** The id of the company whose name means the same, if there is one. */
async function companyNamed(db: VaultDb, name: string): Promise<string | null> {
  const row = await db
    .selectFrom("company")
    .select("id")
    .where("name_key", "=", companyNameKey(name))
    .orderBy("num")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertCompany(
  db: VaultDb,
  id: string,
  name: string,
  fields: CompanyFields,
  now: Instant,
): Promise<void> {
  await db
    .insertInto("company")
    .values({
      id,
      name,
      name_key: companyNameKey(name),
      website: "",
      stage: "",
      headcount: null,
      industry: "",
      notes: "",
      is_target: 0,
      created_at: now,
      updated_at: now,
      ...fields,
    })
    .execute();
}

/** The id of the company of that name, made when it is new. */
export async function ensureCompany(
  db: VaultDb,
  name: string,
  newId: () => string,
  now: Instant,
): Promise<string> {
  const known = await companyNamed(db, name);
  if (known !== null) return known;
  const id = newId();
  await insertCompany(db, id, name, {}, now);
  return id;
}

export async function updateCompany(
  db: VaultDb,
  id: string,
  fields: CompanyFields,
  now: Instant,
): Promise<void> {
  const before = await companyById(db, id);
  const naming = fields.name === undefined ? {} : { name_key: companyNameKey(fields.name) };
  const next = { ...fields, ...naming };
  if (Object.entries(next).every(([key, value]) => before[key as keyof Company] === value)) return;
  await db
    .updateTable("company")
    .set({ ...next, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** Moves everything that refers to one company to another and removes it; empty fields of the kept one are filled. */
export async function mergeCompanies(
  db: VaultDb,
  keepId: string,
  otherId: string,
  now: Instant,
): Promise<void> {
  const keep = await companyById(db, keepId);
  const other = await companyById(db, otherId);
  await moveToCompany(db, otherId, keepId);
  const rungs = await db
    .selectFrom("ladder_rung")
    .selectAll()
    .where("company_id", "in", [keepId, otherId])
    .execute();
  const kept = new Set(rungs.filter((rung) => rung.company_id === keepId).map((rung) => rung.rung));
  for (const rung of rungs.filter((row) => row.company_id === otherId)) {
    if (kept.has(rung.rung)) await db.deleteFrom("ladder_rung").where("id", "=", rung.id).execute();
    else await db.updateTable("ladder_rung").set({ company_id: keepId }).where("id", "=", rung.id).execute();
  }
  await updateCompany(
    db,
    keepId,
    {
      website: keep.website || other.website,
      stage: keep.stage || other.stage,
      headcount: keep.headcount ?? other.headcount,
      industry: keep.industry || other.industry,
      notes: [keep.notes, other.notes].filter((note) => note !== "").join("\n\n"),
      is_target: keep.is_target || other.is_target ? 1 : 0,
    },
    now,
  );
  await db.deleteFrom("company").where("id", "=", otherId).execute();
}

/** @throws AppError `conflict` while people, opportunities, postings or introductions refer to it. */
export async function deleteCompany(db: VaultDb, id: string): Promise<void> {
  await companyById(db, id);
  const used = await usesOfCompany(db, id);
  if (used > 0) {
    throw new AppError(
      "conflict",
      `${used} people, jobs, opportunities, postings or introductions refer to the company. Merge it into another company or move them first.`,
    );
  }
  await forgetCompanyDetails(db, id);
  await db.deleteFrom("company").where("id", "=", id).execute();
}
