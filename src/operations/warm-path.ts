import * as z from "zod";
import { rungReach, warmPaths } from "../search/warm-paths.ts";
import { rungs } from "../search/ladder.ts";
import type { Destination, WarmPath } from "../search/warm-paths.ts";
import { companyById } from "../vault/companies.ts";
import type { VaultDb } from "../vault/database.ts";
import { peopleTowards } from "../vault/known-people.ts";
import { presentEmployer } from "../vault/confidence-warnings.ts";
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
    ...firms
      .filter((firm) => investors.every((investor) => investor.id !== firm.id))
      .map((row) => ({ companyId: row.id, name: row.name, kind: "search-firm" as const })),
  ];
}

const personRef = () => z.object({ id: id("Person id"), name: line("Name", { imported: true }) });

const pathShape = () =>
  z.object({
    destination: z.object({
      companyId: id("Company id"),
      name: line("Name", { imported: true }),
      kind: z.enum(["company", "investor", "search-firm"]),
    }),
    rung: z.enum(rungs).meta({ description: "The rung of the company's search that it leads to" }),
    via: personRef(),
    towards: personRef().nullable(),
    score: z.number().meta({ description: "The higher, the warmer" }),
    reason: text("Why it is warm", { imported: true }),
    warning: text("Why to think twice"),
  });

function shown(path: WarmPath): z.output<ReturnType<typeof pathShape>> {
  return {
    ...path,
    destination: { ...path.destination },
    via: { ...path.via },
    towards: path.towards === null ? null : { ...path.towards },
  };
}

const listedOnRung = 3;

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
      total: count("How many paths there are, with at most three introducers to one person"),
      rows: z.array(pathShape()),
      reach: z
        .array(
          z.object({
            rung: z.enum(rungs),
            direct: count("People there whom you know"),
            introduced: count("People there to whom someone you know can introduce you"),
            warmest: z.array(pathShape()),
          }),
        )
        .meta({
          description: "Whom you know on each rung, one or two steps away; rungs without anyone are left out",
        }),
    }),
  example: "com_0123456789ab",
  positionals: ["companyId"],
  run: async ({ db }, { companyId, limit: most }) => {
    const destinations = await destinationsOf(db, companyId);
    const employer = await presentEmployer(db);
    const companyIds = destinations.map((destination) => destination.companyId);
    const people = await peopleTowards(db, companyIds, employer);
    const paths = warmPaths({ destinations, people, presentEmployer: employer });
    return {
      total: paths.length,
      rows: paths.slice(0, most).map(shown),
      reach: rungReach(paths, listedOnRung).map((reach) => ({ ...reach, warmest: reach.warmest.map(shown) })),
    };
  },
});
