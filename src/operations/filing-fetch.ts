import { z } from "zod";
import { AppError, appErrorFrom } from "../app-error.ts";
import type { Edgar } from "../sources/edgar/edgar-client.ts";
import { settingValue } from "../vault/settings.ts";
import { edgarContactSetting } from "./edgar-contact.ts";
import { count, line, requiredLine, text } from "./field.ts";
import { filingHeadShape } from "./filing-shape.ts";
import { keepFiling, preparedFiling } from "./filing-store.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

/** Annual proxy statements; amendments and merger proxies seldom carry the pay tables. */
const payForms = ["DEF 14A"];

/** @throws AppError `invalid-input` without the user's contact */
async function ownEdgar(context: OperationContext): Promise<Edgar> {
  return context.edgar((await settingValue(context.db, edgarContactSetting)) ?? "");
}

export const findFilings = readOperation({
  name: "filing.find",
  summary: "Find a listed company on EDGAR by ticker or words of its name.",
  input: () => z.strictObject({ query: requiredLine("Ticker or words of the name") }),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          ticker: line("Ticker", { imported: true }),
          name: line("Company", { imported: true }),
          cik: line("The SEC's number of the company"),
        }),
      ),
    }),
  example: "AAPL",
  positionals: ["query"],
  run: async (context, input) => {
    const found = await (await ownEdgar(context)).companies(input.query);
    return { rows: found.map(({ ticker, name, cik }) => ({ ticker, name, cik })) };
  },
});

async function downloaded(context: OperationContext, ticker: string, years: number) {
  const edgar = await ownEdgar(context);
  const company = (await edgar.companies(ticker)).find(
    (row) => row.ticker.toLowerCase() === ticker.toLowerCase(),
  );
  if (company === undefined)
    throw new AppError(
      "not-found",
      `EDGAR lists no company with the ticker ${ticker}. \`oneofone filing find\` searches by name.`,
    );
  const index = await edgar.filings(company.cik, payForms);
  const read = [];
  const failed = [];
  for (const filing of index.filings.slice(0, years)) {
    try {
      const fileName = `${ticker.toUpperCase()} ${filing.filedOn} ${filing.form}`;
      const prepared = await preparedFiling(context.db, await edgar.document(filing), fileName);
      const { cik, form, accession } = filing;
      read.push({
        prepared,
        origin: { company: index.name, industry: index.industry, cik, form, accession },
      });
    } catch (cause) {
      failed.push({ accession: filing.accession, message: appErrorFrom(cause).message });
    }
  }
  return { company: index.name, read, failed };
}

export const fetchFilings = writeOperation({
  name: "filing.fetch",
  summary:
    "Fetch a company's newest proxy statements from EDGAR, read executive pay out of them and keep it.",
  input: () =>
    z.strictObject({
      ticker: requiredLine("Ticker"),
      years: z.coerce
        .number()
        .int()
        .min(1)
        .max(30)
        .default(3)
        .meta({ description: "How many years' proxy statements" }),
    }),
  output: () =>
    z.object({
      company: line("Company", { imported: true }),
      rows: z.array(
        z.object({
          ...filingHeadShape,
          people: count("People with pay in it"),
          fiscalYears: z.array(count("Fiscal year")),
          wasRead: z.boolean().meta({ description: "It was read before" }),
        }),
      ),
      failed: z.array(
        z.object({ accession: line("Accession number"), message: text("Why", { imported: true }) }),
      ),
    }),
  example: "AAPL --years 2",
  positionals: ["ticker"],
  prepare: (context, input) => downloaded(context, input.ticker, input.years),
  run: async (context, input, { company, read, failed }) => {
    context.describe(`Fetch proxy statements of ${input.ticker}`);
    const rows = [];
    for (const { prepared, origin } of read) {
      const kept = await keepFiling(context, prepared, origin);
      const { id, fileName, sha256, cik, form, accession, readOn, fiscalYears, wasRead } = kept;
      const head = { id, fileName, sha256, company: kept.company, cik, form, accession, readOn };
      const people = new Set(kept.sct.map((row) => row.name)).size;
      rows.push({ ...head, readerVersion: kept.readerVersion, people, fiscalYears, wasRead });
    }
    return { company, rows, failed };
  },
});
