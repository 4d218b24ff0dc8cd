import { z } from "zod";
import { AppError, appErrorFrom } from "../app-error.ts";
import type { Edgar, EdgarFiling, EdgarIndex } from "../sources/edgar/edgar-client.ts";
import { filings } from "../vault/filings.ts";
import { settingValue } from "../vault/settings.ts";
import { edgarContactSetting } from "./edgar-contact.ts";
import { count, id, line, requiredLine, text } from "./field.ts";
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
    const found = await (await ownEdgar(context)).companies(input.query, context.signal);
    return { rows: found.map(({ ticker, name, cik }) => ({ ticker, name, cik })) };
  },
});

/** @throws AppError `not-found` */
async function indexOf(edgar: Edgar, ticker: string, signal: AbortSignal): Promise<EdgarIndex> {
  const wanted = ticker.toLowerCase();
  const company = (await edgar.companies(ticker, signal)).find((row) => row.ticker.toLowerCase() === wanted);
  if (company !== undefined) return edgar.filings(company.cik, payForms, signal);
  const message = `EDGAR lists no company with the ticker ${ticker}. \`oneofone filing find\` searches by name.`;
  throw new AppError("not-found", message);
}

const ticker = () => requiredLine("Ticker");

export const listAvailableFilings = readOperation({
  name: "filing.available",
  summary: "List a company's proxy statements on EDGAR, newest first, and which of them were read.",
  input: () => z.strictObject({ ticker: ticker() }),
  output: () =>
    z.object({
      company: line("Company", { imported: true }),
      industry: line("Industry", { imported: true }),
      rows: z.array(
        z.object({
          accession: line("Accession number"),
          form: line("Form"),
          filedOn: line("Filed on"),
          filingId: id("The filing as read").nullable(),
        }),
      ),
    }),
  example: "AAPL",
  positionals: ["ticker"],
  run: async (context, input) => {
    const index = await indexOf(await ownEdgar(context), input.ticker, context.signal);
    const known = new Map((await filings(context.db)).map((row) => [row.accession, row.id]));
    return {
      company: index.name,
      industry: index.industry,
      rows: index.filings.map(({ accession, form, filedOn }) => ({
        accession,
        form,
        filedOn,
        filingId: known.get(accession) ?? null,
      })),
    };
  },
});

type Wanted = { readonly ticker: string; readonly years: number; readonly accession?: string | undefined };

function chosen(index: EdgarIndex, { years, accession, ticker: of }: Wanted): readonly EdgarFiling[] {
  if (accession === undefined) return index.filings.slice(0, years);
  const found = index.filings.filter((filing) => filing.accession === accession);
  if (found.length > 0) return found;
  const message = `EDGAR lists no proxy statement ${accession} of ${of}. \`oneofone filing available ${of}\` shows them.`;
  throw new AppError("not-found", message);
}

/** Downloads and reads; when stopped, what was read so far is kept and the rest is named. */
async function downloaded(context: OperationContext, input: Wanted) {
  const { signal } = context;
  const edgar = await ownEdgar(context);
  const index = await indexOf(edgar, input.ticker, signal);
  const wanted = chosen(index, input);
  const read = [];
  const failed = [];
  const notDone: string[] = [];
  for (const [at, filing] of wanted.entries()) {
    const { cik, form, accession } = filing;
    context.progress(at, wanted.length, `${form} of ${filing.filedOn}`);
    if (signal.aborted) {
      notDone.push(accession);
      continue;
    }
    try {
      const fileName = `${input.ticker.toUpperCase()} ${filing.filedOn} ${form}`;
      const prepared = await preparedFiling(context.db, await edgar.document(filing, signal), fileName);
      const origin = { company: index.name, industry: index.industry, cik, form, accession };
      read.push({ prepared, origin });
    } catch (cause) {
      if (signal.aborted) notDone.push(accession);
      else failed.push({ accession, message: appErrorFrom(cause).message });
    }
  }
  context.progress(wanted.length, wanted.length, "");
  return { company: index.name, read, failed, notDone };
}

export const fetchFilings = writeOperation({
  name: "filing.fetch",
  summary:
    "Fetch a company's newest proxy statements from EDGAR, read executive pay out of them and keep it.",
  input: () =>
    z.strictObject({
      ticker: ticker(),
      years: z.coerce
        .number()
        .int()
        .min(1)
        .max(30)
        .default(3)
        .meta({ description: "How many years' proxy statements" }),
      accession: line("Only the one with this accession number").optional(),
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
      notDone: z.array(line("Accession number")).meta({ description: "Left when it was stopped" }),
    }),
  example: "AAPL --years 2",
  positionals: ["ticker"],
  prepare: (context, input) => downloaded(context, input),
  run: async (context, input, { company, read, failed, notDone }) => {
    context.describe(`Fetch proxy statements of ${input.ticker}`);
    const rows = [];
    for (const { prepared, origin } of read) {
      const kept = await keepFiling(context, prepared, origin);
      const { id: filingId, fileName, sha256, cik, form, accession, readOn, fiscalYears, wasRead } = kept;
      const head = { id: filingId, fileName, sha256, company: kept.company, cik, form, accession, readOn };
      const people = new Set(kept.sct.map((row) => row.name)).size;
      rows.push({ ...head, readerVersion: kept.readerVersion, people, fiscalYears, wasRead });
    }
    return { company, rows, failed, notDone };
  },
});

/** Downloads again what an older reader read, where EDGAR has it under the same bytes. */
async function fetchedAgain(context: OperationContext, current: number) {
  const outdated = (await filings(context.db)).filter((row) => row.reader_version < current);
  const outcomes = [];
  const edgar = outdated.some(({ accession }) => accession !== "") ? await ownEdgar(context) : null;
  for (const [at, row] of outdated.entries()) {
    context.progress(at, outdated.length, row.file_name);
    if (context.signal.aborted) break;
    const told = { id: row.id, fileName: row.file_name };
    if (edgar === null || row.accession === "" || row.cik === "") {
      outcomes.push({ ...told, prepared: null, message: "Its document is not kept: give its file again." });
      continue;
    }
    try {
      const index = await edgar.filings(row.cik, [row.form], context.signal);
      const filing = index.filings.find(({ accession }) => accession === row.accession);
      const bytes = filing === undefined ? null : await edgar.document(filing, context.signal);
      const prepared = bytes === null ? null : await preparedFiling(context.db, bytes, row.file_name);
      const isSame = prepared?.sha256 === row.sha256;
      const message = isSame
        ? ""
        : "EDGAR has other bytes than the file that was read: give that file again.";
      outcomes.push({ ...told, prepared: isSame ? prepared : null, message });
    } catch (cause) {
      outcomes.push({ ...told, prepared: null, message: appErrorFrom(cause).message });
    }
  }
  return outcomes;
}

export const rereadFilings = writeOperation({
  name: "filing.reread",
  summary:
    "Read again what an older version of the reader read, from EDGAR where the document came from there.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          id: id("Filing id"),
          fileName: line("File", { imported: true }),
          isRead: z.boolean().meta({ description: "It was read again" }),
          message: text("Why not", { imported: true }),
        }),
      ),
    }),
  example: "",
  prepare: async (context) => {
    const { readerVersion } = await import("../filings/index.ts");
    return fetchedAgain(context, readerVersion);
  },
  run: async (context, _, outcomes) => {
    context.describe("Read filings again with the newer reader");
    const rows = [];
    for (const { id: filingId, fileName, prepared, message } of outcomes) {
      if (prepared !== null) await keepFiling(context, prepared, {});
      rows.push({ id: filingId, fileName, isRead: prepared !== null, message });
    }
    return { rows };
  },
});
