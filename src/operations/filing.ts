import { z } from "zod";
import { readerVersion, shownTable } from "../filings/index.ts";
import { filingTables } from "../vault/filing-tables.ts";
import { deleteFiling, filingById, filings } from "../vault/filings.ts";
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
  prepare: async ({ db, signal }, input) => {
    const prepared = await preparedFiling(db, Buffer.from(input.file, "base64"), input.fileName);
    signal.throwIfAborted();
    return prepared;
  },
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
      rows: z.array(
        z.object({
          ...filingHeadShape,
          fiscalYears: z.array(count("Fiscal year")),
          isOutdated: z.boolean().meta({ description: "An older version of the reader read it" }),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => ({
    rows: (await filings(db)).map((row) => ({
      ...filingHead(row),
      fiscalYears: JSON.parse(row.fiscal_years) as number[],
      isOutdated: row.reader_version < readerVersion,
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

export const showFilingTables = readOperation({
  name: "filing.tables",
  summary:
    "Show the document's own tables that a filing's figures come from, cleaned, each figure marked by its place.",
  input: () => z.strictObject({ id: id("Filing id") }),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          table: count("Table of the document, from 0"),
          kind: z.enum(["sct", "grants", "payments"]).meta({ description: "What it discloses" }),
          html: z.string().meta({
            description: "Table markup without scripts, styles, links and pictures; figures in mark elements",
            imported: true,
          }),
        }),
      ),
    }),
  example: "fil_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => {
    const { sct, grantsOfPlanBasedAwards, potentialPayments } = shownFiling(await filingById(db, input.id));
    const sources = [...sct, ...grantsOfPlanBasedAwards, ...potentialPayments].flatMap((row) =>
      Object.values(row.sources),
    );
    const tables = await filingTables(db, input.id);
    return {
      rows: tables.map(({ number, kind, start, excerpt }) => ({
        table: number,
        kind,
        html: shownTable(
          excerpt,
          start,
          sources.filter(({ table }) => table === number),
        ),
      })),
    };
  },
});

export const removeFiling = writeOperation({
  name: "filing.remove",
  summary: "Remove a filing with the pay that was read out of it.",
  destructive: true,
  input: () => z.strictObject({ id: id("Filing id") }),
  output: () => z.object({ id: id("Filing id") }),
  example: "fil_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const filing = await filingById(context.db, input.id);
    await deleteFiling(context.db, filing.id);
    context.describe(`Remove the filing ${filing.file_name}`);
    return { id: filing.id };
  },
});
