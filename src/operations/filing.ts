import { z } from "zod";
import { filingById, filings } from "../vault/filings.ts";
import { count, id, line, requiredLine } from "./field.ts";
import { filingHeadShape, filingShape } from "./filing-shape.ts";
import { filingHead, keepFiling, preparedFiling, shownFiling } from "./filing-store.ts";
import { readOperation, writeOperation } from "./operation.ts";

export const readFilingFile = writeOperation({
  name: "filing.read",
  summary:
    "Read executive pay out of a proxy statement (HTML, text, full submission, or any of them in gzip) and keep it.",
  input: () =>
    z.strictObject({
      file: z
        .base64("must be the file's content in base64")
        .min(1, "is empty")
        .max(400_000_000)
        .meta({ description: "The filing", file: { fileName: "fileName" } }),
      fileName: requiredLine("The file's name"),
      company: line("Company, where the document does not say").optional(),
      industry: line("Industry, where the document does not say").optional(),
      companySize: count("Employees").optional(),
    }),
  output: () =>
    filingShape().extend({
      wasRead: z.boolean().meta({ description: "It was read before by this version; nothing was done" }),
    }),
  example: "proxy-statement.htm",
  positionals: ["file"],
  needs: "file",
  prepare: ({ db }, input) => preparedFiling(db, Buffer.from(input.file, "base64"), input.fileName),
  run: async (context, input, prepared) => {
    context.describe(`Read the filing ${input.fileName}`);
    return keepFiling(context, prepared, {
      ...(input.company === undefined ? {} : { company: input.company }),
      ...(input.industry === undefined ? {} : { industry: input.industry }),
      companySize: input.companySize ?? null,
    });
  },
});

export const listFilings = readOperation({
  name: "filing.list",
  summary: "List the filings that were read, newest reading first.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(z.object({ ...filingHeadShape, fiscalYears: z.array(count("Fiscal year")) })),
    }),
  example: "",
  run: async ({ db }) => ({
    rows: (await filings(db)).map((row) => ({
      ...filingHead(row),
      fiscalYears: JSON.parse(row.fiscal_years) as number[],
    })),
  }),
});

export const showFiling = readOperation({
  name: "filing.show",
  summary: "Show what a filing says of executive pay, each figure with its place in the document.",
  input: () => z.strictObject({ id: id("Filing id") }),
  output: filingShape,
  example: "fil_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => shownFiling(await filingById(db, input.id)),
});
