import * as z from "zod";
import { AppError } from "../app-error.ts";
import { companyKinds } from "../search/network.ts";
import {
  companyById,
  companyList,
  deleteCompany,
  insertCompany,
  mergeCompanies,
  updateCompany,
} from "../vault/companies.ts";
import type { Company, CompanyFields } from "../vault/companies.ts";
import { companyRelations } from "../vault/company-relations.ts";
import { targetCompanies } from "../vault/ladder.ts";
import { executiveShape } from "./company-relation.ts";
import { rungShape } from "./ladder.ts";
import { flag } from "../vault/flag.ts";
import { count, id, line, paging, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const companyShape = () =>
  z.object({
    id: id("Company id"),
    name: line("Name", { imported: true }),
    website: line("Website"),
    stage: line("Stage, such as Series B or public"),
    headcount: count("People employed").nullable(),
    industry: line("Industry"),
    notes: text("Your notes"),
    isTarget: z.boolean().meta({ description: "Whether you want to work there" }),
    kind: z.enum(companyKinds).meta({ description: "A company, an investor or a search firm" }),
  });

const companyInput = {
  website: line("Website").optional(),
  stage: line("Stage, such as Series B or public").optional(),
  headcount: count("People employed").nullable().optional(),
  industry: line("Industry").optional(),
  notes: text("Your notes").optional(),
  isTarget: z.boolean().optional().meta({ description: "Whether you want to work there" }),
  kind: z.enum(companyKinds).optional().meta({ description: "A company, an investor or a search firm" }),
};

const namedShape = () => z.object({ id: id("Company id"), name: line("Name", { imported: true }) });

function shown(company: Company) {
  return {
    id: company.id,
    name: company.name,
    website: company.website,
    stage: company.stage,
    headcount: company.headcount,
    industry: company.industry,
    notes: company.notes,
    isTarget: company.is_target === 1,
    kind: company.kind,
  };
}

type CompanyInput = { [K in keyof typeof companyInput]?: z.output<(typeof companyInput)[K]> | undefined };

function columns({ isTarget, ...fields }: CompanyInput): CompanyFields {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...given, ...(isTarget === undefined ? {} : { is_target: flag(isTarget) }) };
}

export const listCompanies = readOperation({
  name: "company.list",
  summary: "List companies, targets first, with how many people and opportunities you have there.",
  input: () =>
    z.strictObject({
      search: line("Words that the name, industry or notes must contain").default(""),
      targetsOnly: z.boolean().default(false).meta({ description: "Only companies marked as targets" }),
      ...paging(),
    }),
  output: () =>
    z.object({
      total: count("How many match"),
      rows: z.array(
        companyShape().extend({
          people: count("People you know there"),
          opportunities: count("Opportunities there"),
        }),
      ),
    }),
  example: "--search health",
  positionals: ["search"],
  run: async ({ db }, input) => {
    const { rows, total } = await companyList(db, input);
    return {
      total,
      rows: rows.map((row) => ({ ...shown(row), people: row.people, opportunities: row.opportunities })),
    };
  },
});

export const showCompany = readOperation({
  name: "company.show",
  summary: "Show a company with its ladder of five rungs.",
  input: () => z.strictObject({ id: id("Company id") }),
  output: () =>
    companyShape().extend({
      ladder: z.array(rungShape()),
      investors: z.array(namedShape()),
      portfolio: z.array(namedShape()),
      executives: z.array(executiveShape()),
    }),
  example: "com_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const company = await companyById(db, input.id);
    const [target] = await targetCompanies(db, [company.id]);
    return {
      ...shown(company),
      ladder: [...(target?.ladder ?? [])],
      ...(await companyRelations(db, company.id)),
    };
  },
});

export const createCompany = writeOperation({
  name: "company.create",
  summary: "Add a company.",
  input: () => z.strictObject({ name: requiredLine("Name"), ...companyInput }),
  output: companyShape,
  example: '"Harbor Robotics" --is-target',
  positionals: ["name"],
  run: async (context, { name, ...fields }) => {
    const newId = context.newId("com");
    context.describe(`Add company ${name}`);
    await insertCompany(context.db, newId, name, columns(fields), context.now);
    return shown(await companyById(context.db, newId));
  },
});

export const editCompany = writeOperation({
  name: "company.update",
  summary: "Change a company; fields left out stay as they are.",
  input: () =>
    z.strictObject({ id: id("Company id"), name: requiredLine("Name").optional(), ...companyInput }),
  output: companyShape,
  example: 'com_0123456789ab --stage "Series B"',
  positionals: ["id"],
  run: async (context, { id: companyId, name, ...fields }) => {
    const naming = name === undefined ? {} : { name };
    await updateCompany(context.db, companyId, { ...columns(fields), ...naming }, context.now);
    const company = await companyById(context.db, companyId);
    context.describe(`Change company ${company.name}`);
    return shown(company);
  },
});

export const mergeCompany = writeOperation({
  name: "company.merge",
  summary: "Make one company of two: the first is kept, what refers to the second moves over.",
  destructive: true,
  input: () =>
    z.strictObject({
      keep: id("Id of the company to keep"),
      merge: id("Id of the company that goes into it"),
    }),
  output: companyShape,
  example: "com_0123456789ab com_ba9876543210",
  positionals: ["keep", "merge"],
  run: async (context, { keep, merge }) => {
    if (keep === merge) {
      throw new AppError("invalid-input", "A company cannot be merged into itself.", {
        issues: [{ path: "merge", message: "give another company" }],
      });
    }
    const other = await companyById(context.db, merge);
    await mergeCompanies(context.db, keep, merge, context.now);
    const kept = await companyById(context.db, keep);
    context.describe(`Merge company ${other.name} into ${kept.name}`);
    return shown(kept);
  },
});

export const removeCompany = writeOperation({
  name: "company.delete",
  summary: "Delete a company that nothing refers to.",
  destructive: true,
  input: () => z.strictObject({ id: id("Company id") }),
  output: () => z.object({ id: id("Company id") }),
  example: "com_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.id);
    context.describe(`Delete company ${company.name}`);
    await deleteCompany(context.db, input.id);
    return { id: input.id };
  },
});
