import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { z } from "zod";
import { AppError } from "../app-error.ts";
import { readFiling, readerVersion } from "../filings/index.ts";
import type { FilingReading, SctRow } from "../filings/index.ts";
import type { VaultDb } from "../vault/database.ts";
import { saveFilingTables } from "../vault/filing-tables.ts";
import type { DocumentTable } from "../vault/filing-tables.ts";
import { filingBySha256, payOrigin, saveFiling } from "../vault/filings.ts";
import type { PayRow, StoredFiling } from "../vault/filings.ts";
import type { filingHeadShape, filingShape } from "./filing-shape.ts";
import type { OperationContext } from "./operation.ts";
import { submissionHeader } from "./submission-header.ts";
import type { SubmissionHeader } from "./submission-header.ts";

const largestUnpacked = 200_000_000;

type Shown = z.output<ReturnType<typeof filingShape>>;

export function filingHead(filing: Omit<StoredFiling, "reading">) {
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

export function shownFiling(filing: StoredFiling): Shown {
  return {
    ...filingHead(filing),
    ...(JSON.parse(filing.reading) as Omit<Shown, keyof typeof filingHeadShape>),
  };
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

/** A document ready to be kept; `reading` is null where this version of the reader has read it before. */
export type PreparedFiling = {
  readonly sha256: string;
  readonly fileName: string;
  readonly reading:
    | (FilingReading & { readonly header: SubmissionHeader; readonly excerpts: readonly Excerpt[] })
    | null;
};

type Excerpt = Omit<DocumentTable, "id">;

/** The tables that the figures come from, as the document has them. */
function excerptsOf(text: string, { tables }: FilingReading["facts"]): Excerpt[] {
  return tables.places.map(({ table, start, end }) => ({
    number: table,
    kind: tables.sct.includes(table) ? "sct" : tables.grants.includes(table) ? "grants" : "payments",
    start,
    excerpt: text.slice(start, end),
  }));
}

/** Reads a document unless it is known; writes nothing, so that it can run before a transaction. */
export async function preparedFiling(db: VaultDb, bytes: Buffer, fileName: string): Promise<PreparedFiling> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await filingBySha256(db, sha256);
  if (known?.reader_version === readerVersion) return { sha256, fileName, reading: null };
  const text = await filingText(bytes, fileName);
  const reading = readFiling(text);
  const excerpts = excerptsOf(text, reading.facts);
  return { sha256, fileName, reading: { ...reading, header: submissionHeader(text), excerpts } };
}

/** What is known of a filing besides its text; it goes before what the text says. */
export type FilingOrigin = Partial<SubmissionHeader> & { readonly companySize?: number | null };

/** What was said with an earlier reading holds until something else is said. */
function withoutGaps(
  header: SubmissionHeader,
  known: FilingOrigin | null,
  origin: FilingOrigin,
): SubmissionHeader & Known {
  const said = Object.fromEntries(
    Object.entries(origin).filter(([, value]) => value != null && value !== ""),
  );
  const kept = Object.fromEntries(
    Object.entries(known ?? {}).filter(([, value]) => value != null && value !== ""),
  );
  return { companySize: null, ...header, ...kept, ...said };
}

/** Keeps a prepared filing. @throws AppError `conflict` when the known reading was removed meanwhile */
export async function keepFiling(
  context: OperationContext,
  { sha256, fileName, reading }: PreparedFiling,
  origin: FilingOrigin,
): Promise<Shown & { wasRead: boolean }> {
  const before = await filingBySha256(context.db, sha256);
  if (before !== null && (reading === null || before.reader_version === readerVersion))
    return { ...shownFiling(before), wasRead: true };
  if (reading === null)
    throw new AppError("conflict", `The filing ${fileName} was removed meanwhile. Read it again.`);
  const { facts, problems } = reading;
  const { tables: _, ...kept } = facts;
  const known = before === null ? null : await payOrigin(context.db, before);
  const { industry, companySize, ...header } = withoutGaps(reading.header, known, origin);
  const filing: StoredFiling = {
    id: before?.id ?? context.newId("fil"),
    sha256,
    file_name: fileName,
    ...header,
    fiscal_years: JSON.stringify(facts.fiscalYears),
    reader_version: readerVersion,
    read_on: context.today,
    reading: JSON.stringify({ ...kept, problems }),
  };
  await saveFiling(
    context.db,
    filing,
    facts.sct.map((row) => payRow(context, filing.id, row, { industry, companySize })),
  );
  await saveFilingTables(
    context.db,
    filing.id,
    reading.excerpts.map((excerpt) => ({ id: context.newId("ftb"), ...excerpt })),
  );
  return { ...shownFiling(filing), wasRead: false };
}
