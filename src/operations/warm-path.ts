import * as z from "zod";
import { warmPaths } from "../search/warm-paths.ts";
import type { Destination } from "../search/warm-paths.ts";
import { companyById, companyNamed } from "../vault/companies.ts";
import type { VaultDb } from "../vault/database.ts";
import { peopleTowards } from "../vault/known-people.ts";
import { settingValue } from "../vault/settings.ts";
import { count, id, limit, line, text } from "./field.ts";
import { readOperation } from "./operation.ts";

/** The company itself, its investors, and every search firm that the vault knows. */
async function destinationsOf(db: VaultDb, companyId: string): Promise<Destination[]> {
  const company = await companyById(db, companyId);
  const investors = await db
    .selectFrom("company_investor")
    .innerJoin("company", "company.id", "company_investor.investor_id")
    .where("company_investor.company_id", "=", companyId)
    .select(["company.id", "company.name"])
    .execute();
  const firms = await db
    .selectFrom("company")
    .where("kind", "=", "search-firm")
    .where("id", "!=", companyId)
    .select(["id", "name"])
    .execute();
  return [
    { companyId, name: company.name, kind: "company" as const },
    ...investors.map((row) => ({ companyId: row.id, name: row.name, kind: "investor" as const })),
    ...firms.map((row) => ({ companyId: row.id, name: row.name, kind: "search-firm" as const })),
  ];
}

async function presentCompanyId(db: VaultDb): Promise<string | null> {
  const name = (await settingValue(db, "own.company")) ?? "";
  return name === "" ? null : companyNamed(db, name);
}

const personRef = () => z.object({ id: id("Person id"), name: line("Name", { imported: true }) });

export const findWarmPaths = readOperation({
  name: "warm-path.list",
  summary:
    "Find who can lead you to a company, its investors and search firms, directly or through one introduction, warmest first.",
  input: () =>
    z.strictObject({
      companyId: id("Company id"),
      limit: limit("How many paths at most", 25, 500),
    }),
  output: () =>
    z.object({
      total: count("How many paths there are"),
      rows: z.array(
        z.object({
          destination: z.object({
            companyId: id("Company id"),
            name: line("Name", { imported: true }),
            kind: z.enum(["company", "investor", "search-firm"]),
          }),
          via: personRef(),
          towards: personRef().nullable(),
          score: z.number().meta({ description: "The higher, the warmer" }),
          reason: text("Why it is warm", { imported: true }),
          warning: text("Why to think twice"),
        }),
      ),
    }),
  example: "com_0123456789ab",
  positionals: ["companyId"],
  run: async ({ db }, { companyId, limit }) => {
    const destinations = await destinationsOf(db, companyId);
    const people = await peopleTowards(
      db,
      destinations.map((destination) => destination.companyId),
    );
    const paths = warmPaths({ destinations, people, presentCompanyId: await presentCompanyId(db) });
    return {
      total: paths.length,
      rows: paths.slice(0, limit).map((path) => ({
        ...path,
        destination: { ...path.destination },
        via: { ...path.via },
        towards: path.towards === null ? null : { ...path.towards },
      })),
    };
  },
});
