import * as z from "zod";
import { AppError } from "../app-error.ts";
import { companyById, ensureCompany, updateCompany } from "../vault/companies.ts";
import {
  deleteExecutive,
  deleteInvestor,
  executiveById,
  insertExecutive,
  insertInvestor,
  updateExecutive,
} from "../vault/company-relations.ts";
import { personById } from "../vault/people.ts";
import { id, line, requiredLine } from "./field.ts";
import { writeOperation } from "./operation.ts";

export const executiveShape = () =>
  z.object({
    id: id("Executive id"),
    companyId: id("Company id"),
    personId: id("Person id, when they are in your people").nullable(),
    name: line("Name", { imported: true }),
    role: line("Role"),
    since: line("Since").nullable(),
  });

const pairShape = () => z.object({ companyId: id("Company id"), investorId: id("Investor's company id") });

export const addInvestor = writeOperation({
  name: "company.add-investor",
  summary: "Record who has invested in a company; warm paths go through investors too.",
  input: () =>
    z.strictObject({
      companyId: id("Company id"),
      investor: requiredLine("Investor by name; made when it is new"),
    }),
  output: pairShape,
  example: 'com_0123456789ab "Old Mill Ventures"',
  positionals: ["companyId", "investor"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.companyId);
    const investorId = await ensureCompany(
      context.db,
      input.investor,
      () => context.newId("com"),
      context.now,
    );
    if (investorId === company.id) {
      throw new AppError("invalid-input", "A company cannot be its own investor.", {
        issues: [{ path: "investor", message: "give another company" }],
      });
    }
    const investor = await companyById(context.db, investorId);
    if (investor.kind === "company")
      await updateCompany(context.db, investorId, { kind: "investor" }, context.now);
    await insertInvestor(context.db, context.newId("inv"), company.id, investorId);
    context.describe(`Add ${investor.name} as an investor of ${company.name}`);
    return { companyId: company.id, investorId };
  },
});

export const removeInvestor = writeOperation({
  name: "company.remove-investor",
  summary: "Take an investor off a company.",
  destructive: true,
  input: () => z.strictObject({ companyId: id("Company id"), investorId: id("Investor's company id") }),
  output: pairShape,
  example: "com_0123456789ab com_ba9876543210",
  positionals: ["companyId", "investorId"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.companyId);
    await deleteInvestor(context.db, input.companyId, input.investorId);
    context.describe(`Take an investor off ${company.name}`);
    return input;
  },
});

export const addExecutive = writeOperation({
  name: "company.add-executive",
  summary: "Record a member of a company's executive team.",
  input: () =>
    z.strictObject({
      companyId: id("Company id"),
      name: requiredLine("Name"),
      role: line("Role, such as CFO").default(""),
      personId: id("Person id, when they are in your people").optional(),
      since: line("Since when, as far as you know").optional(),
    }),
  output: executiveShape,
  example: 'com_0123456789ab "Greta Holloway" --role "VP Product"',
  positionals: ["companyId", "name"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.companyId);
    if (input.personId !== undefined) await personById(context.db, input.personId);
    const executive = {
      id: context.newId("exe"),
      companyId: company.id,
      personId: input.personId ?? null,
      name: input.name,
      role: input.role,
      since: input.since ?? null,
    };
    await insertExecutive(context.db, executive);
    context.describe(`Add ${input.name} to ${company.name}'s executive team`);
    return executive;
  },
});

export const editExecutive = writeOperation({
  name: "company.update-executive",
  summary: "Change a member of an executive team, or say who it is in your people.",
  input: () =>
    z.strictObject({
      id: id("Executive id"),
      name: requiredLine("Name").optional(),
      role: line("Role, such as CFO").optional(),
      personId: id("Person id, when they are in your people").nullable().optional(),
      since: line("Since when, as far as you know").nullable().optional(),
    }),
  output: executiveShape,
  example: "exe_0123456789ab --role COO",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await executiveById(context.db, input.id);
    if (input.personId != null) await personById(context.db, input.personId);
    const executive = {
      ...before,
      name: input.name ?? before.name,
      role: input.role ?? before.role,
      personId: input.personId === undefined ? before.personId : input.personId,
      since: input.since === undefined ? before.since : input.since,
    };
    await updateExecutive(context.db, executive);
    context.describe(`Change ${executive.name} of an executive team`);
    return executive;
  },
});

export const removeExecutive = writeOperation({
  name: "company.remove-executive",
  summary: "Take someone off a company's executive team.",
  destructive: true,
  input: () => z.strictObject({ id: id("Executive id") }),
  output: () => z.object({ id: id("Executive id") }),
  example: "exe_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await deleteExecutive(context.db, input.id);
    context.describe("Take someone off an executive team");
    return { id: input.id };
  },
});
