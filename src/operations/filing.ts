import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { readFiling, readerVersion } from "../filings/index.ts";
import type { SctRow } from "../filings/index.ts";
import { filingById, filingBySha256, filings, saveFiling } from "../vault/filings.ts";
import type { PayRow, StoredFiling } from "../vault/filings.ts";
import { count, id, line, requiredLine } from "./field.ts";
import { filingHeadShape, filingShape } from "./filing-shape.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { submissionHeader } from "./submission-header.ts";

const largestUnpacked = 200_000_000;

type Shown = z.output<ReturnType<typeof filingShape>>;

function head(filing: Omit<StoredFiling, "reading">) {
  return {
    id: filing.id,
    fileName: filing.file_name,
    sha256: filing.sha256,
    company: filing.company,
    cik: filing.cik,
    form: filing.form,
    accession: filing.accession,
    readOn: filing.read_on,
    readerVersion: filing.reader_version,
  };
}

function shown(filing: StoredFiling): Shown {
  return { ...head(filing), ...(JSON.parse(filing.reading) as Omit<Shown, keyof typeof filingHeadShape>) };
}

/** The document's text; a gzip file is told by its first bytes, whatever its name. */
async function filingText(bytes: Buffer, fileName: string): Promise<string> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decoded(bytes);
  try {
    return decoded(await promisify(gunzip)(bytes, { maxOutputLength: largestUnpacked }));
  } catch (cause) {
    const message = `The compressed file ${fileName} cannot be unpacked; it is damaged, or larger than ${largestUnpacked} bytes. Fetch it again.`;
    throw new AppError("invalid-input", message, { issues: [{ path: "file", message }], cause });
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const moneyColumns = [
  "salary",
  "bonus",
  "stockAwards",
  "optionAwards",
  "nonEquityIncentive",
  "pensionChange",
  "allOther",
] as const;

type Known = { readonly industry: string; readonly companySize: number | null };

function payRow(context: OperationContext, filing: string, row: SctRow, known: Known): PayRow {
  return {
    id: context.newId("pay"),
    filing_id: filing,
    name: row.name,
    title: row.title,
    roles: JSON.stringify(row.roles),
    year: row.year,
    figures: JSON.stringify(Object.fromEntries(moneyColumns.map((column) => [column, row[column]]))),
    total: row.total,
    industry: known.industry,
    company_size: known.companySize,
  };
}

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
  prepare: async ({ db }, input) => {
    const bytes = Buffer.from(input.file, "base64");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const known = await filingBySha256(db, sha256);
    if (known?.reader_version === readerVersion) return { sha256, reading: null };
    const text = await filingText(bytes, input.fileName);
    return { sha256, reading: { ...readFiling(text), header: submissionHeader(text) } };
  },
  run: async (context, input, { sha256, reading }) => {
    const before = await filingBySha256(context.db, sha256);
    if (before !== null && (reading === null || before.reader_version === readerVersion))
      return { ...shown(before), wasRead: true };
    if (reading === null)
      throw new AppError("conflict", `The filing ${input.fileName} was removed meanwhile. Read it again.`);
    const { facts, header, problems } = reading;
    const { tables: _, ...kept } = facts;
    const filing: StoredFiling = {
      id: before?.id ?? context.newId("fil"),
      sha256,
      file_name: input.fileName,
      company: input.company ?? header.company,
      cik: header.cik,
      form: header.form,
      accession: header.accession,
      fiscal_years: JSON.stringify(facts.fiscalYears),
      reader_version: readerVersion,
      read_on: context.today,
      reading: JSON.stringify({ ...kept, problems }),
    };
    const known = { industry: input.industry ?? header.industry, companySize: input.companySize ?? null };
    await saveFiling(
      context.db,
      filing,
      facts.sct.map((row) => payRow(context, filing.id, row, known)),
    );
    context.describe(`Read the filing ${input.fileName}`);
    return { ...shown(filing), wasRead: false };
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
      ...head(row),
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
  run: async ({ db }, input) => shown(await filingById(db, input.id)),
});
