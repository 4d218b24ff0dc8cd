import * as z from "zod";
import { modelAreas, modelAreaTexts } from "../search/company-model.ts";
import type { ModelLine } from "../search/company-model.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { companyById } from "../vault/companies.ts";
import { deleteModelLine, modelLineById, modelLinesOf } from "../vault/company-model.ts";
import { flag } from "../vault/flag.ts";
import { date, id, line, requiredText, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const lineShape = () =>
  z.object({
    id: id("Line id"),
    companyId: id("Company id"),
    area: z.enum(modelAreas),
    isUnknown: z.boolean().meta({ description: "Whether it is something you do not know yet" }),
    text: text("What is known, or not"),
    source: line("Where it comes from"),
    notedOn: date("Noted on"),
  });

const areaField = () =>
  z.enum(modelAreas).meta({ description: "product, customers, money, people, technology or risks" });

function areaName({ area }: Pick<ModelLine, "area">): string {
  return modelAreaTexts[area].name.toLowerCase();
}

export const showCompanyModel = readOperation({
  name: "company-model.show",
  summary: "Show your model of a company, area by area: what you know and what you do not.",
  input: () => z.strictObject({ companyId: id("Company id") }),
  output: () =>
    z.object({
      companyId: id("Company id"),
      company: line("Company", { imported: true }),
      rows: z.array(lineShape()),
      areas: z.array(
        z.object({ id: z.enum(modelAreas), name: line("Area"), holds: text("What belongs in it") }),
      ),
    }),
  example: "com_0123456789ab",
  positionals: ["companyId"],
  run: async ({ db }, input) => {
    const company = await companyById(db, input.companyId);
    return {
      companyId: company.id,
      company: company.name,
      rows: await modelLinesOf(db, company.id),
      areas: modelAreas.map((area) => ({
        id: area,
        name: modelAreaTexts[area].name,
        holds: modelAreaTexts[area].holds,
      })),
    };
  },
});

export const addModelLine = writeOperation({
  name: "company-model.add",
  summary: "Write down something you know of a company, or something you do not know and should ask.",
  input: () =>
    z.strictObject({
      companyId: id("Company id"),
      area: areaField(),
      text: requiredText("What is known, or not"),
      isUnknown: z
        .boolean()
        .default(false)
        .meta({ description: "It is not known yet: a question comes of it" }),
      source: line("Where it comes from").default(""),
    }),
  output: lineShape,
  example: 'com_0123456789ab money "How long the cash lasts at the present plan" --is-unknown',
  positionals: ["companyId", "area", "text"],
  run: async (context, input) => {
    const company = await companyById(context.db, input.companyId);
    const newId = context.newId("mod");
    await context.db
      .insertInto("company_model_line")
      .values({
        id: newId,
        company_id: company.id,
        area: input.area,
        is_unknown: flag(input.isUnknown),
        text: input.text.trim(),
        source: input.source,
        noted_on: context.today,
      })
      .execute();
    context.describe(`Note on ${company.name}, ${areaName(input)}`);
    return modelLineById(context.db, newId);
  },
});

export const editModelLine = writeOperation({
  name: "company-model.update",
  summary: "Change a line of a company's model, or turn what was unknown into what is known.",
  input: () =>
    z.strictObject({
      id: id("Line id"),
      area: areaField().optional(),
      text: requiredText("What is known, or not").optional(),
      isUnknown: z.boolean().optional().meta({ description: "Whether it is not known yet" }),
      source: line("Where it comes from").optional(),
    }),
  output: lineShape,
  example: 'mod_0123456789ab --no-is-unknown --text "Cash lasts 20 months" --source "The CEO, second talk"',
  positionals: ["id"],
  run: async (context, input) => {
    const before = await modelLineById(context.db, input.id);
    await changeRow(
      context.db,
      "company_model_line",
      input.id,
      givenColumns({
        area: input.area,
        text: input.text?.trim(),
        is_unknown: input.isUnknown === undefined ? undefined : flag(input.isUnknown),
        source: input.source,
      }),
    );
    const { name } = await companyById(context.db, before.companyId);
    context.describe(`Change a note on ${name}, ${areaName(before)}`);
    return modelLineById(context.db, input.id);
  },
});

export const removeModelLine = writeOperation({
  name: "company-model.remove",
  summary: "Remove a line of a company's model; a question made from it stays.",
  destructive: true,
  input: () => z.strictObject({ id: id("Line id") }),
  output: () => z.object({ id: id("Line id") }),
  example: "mod_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await modelLineById(context.db, input.id);
    const { name } = await companyById(context.db, before.companyId);
    await deleteModelLine(context.db, input.id);
    context.describe(`Remove a note on ${name}, ${areaName(before)}`);
    return { id: input.id };
  },
});
