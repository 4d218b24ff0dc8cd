import * as z from "zod";
import { rungs, rungStates } from "../search/ladder.ts";
import { companyById } from "../vault/companies.ts";
import { saveRung, targetCompanies } from "../vault/ladder.ts";
import { count, id, line } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

/** One rung of a company's ladder. */
export const rungShape = () =>
  z.object({
    rung: z.enum(rungs),
    state: z.enum(rungStates).meta({ description: "Where the company's search stands on this rung" }),
    note: line("Your note"),
    acquaintances: count("People you know there who belong to this rung"),
  });

const targetShape = () =>
  z.object({ id: id("Company id"), name: line("Company", { imported: true }), ladder: z.array(rungShape()) });

export const listLadders = readOperation({
  name: "ladder.list",
  summary:
    "Show, for every target company, where its search stands on each of the five rungs and whom you know there.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(targetShape()) }),
  example: "",
  run: async ({ db }) => ({
    rows: (await targetCompanies(db)).map((target) => ({ ...target, ladder: [...target.ladder] })),
  }),
});

export const setRung = writeOperation({
  name: "ladder.set",
  summary: "Record where a company's own search stands on one rung.",
  input: () =>
    z.strictObject({
      companyId: id("Company id"),
      rung: z.enum(rungs).meta({ description: "Rung of the ladder" }),
      state: z.enum(rungStates).meta({ description: "Where the company's search stands on it" }),
      note: line("Your note").default(""),
    }),
  output: targetShape,
  example: "com_0123456789ab investors under-way",
  positionals: ["companyId", "rung", "state"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.companyId);
    await saveRung(context.db, context.newId("rng"), input);
    context.describe(`Set ${company.name}'s rung ${input.rung} to ${input.state}`);
    const [target] = await targetCompanies(context.db, [company.id]);
    return { id: company.id, name: company.name, ladder: [...(target?.ladder ?? [])] };
  },
});
