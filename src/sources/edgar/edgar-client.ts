import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { cachedFile, keepFile } from "./cached-file.ts";
import { patientGet, usualPatience } from "./patient-get.ts";
import type { Patience, Wholeness } from "./patient-get.ts";

export type EdgarCompany = { readonly cik: string; readonly ticker: string; readonly name: string };

/** One filing as the company's index lists it. */
export type EdgarFiling = {
  readonly cik: string;
  readonly accession: string;
  readonly form: string;
  readonly filedOn: string;
  readonly primaryDocument: string;
};

export type EdgarOptions = {
  /** Name and e-mail address of the user; the SEC asks for it in each request. */
  readonly contact: string;
  /** Folder in which everything fetched stays. */
  readonly cacheDir: string;
  readonly wwwUrl?: string;
  readonly dataUrl?: string;
  readonly patience?: Partial<Patience>;
};

export type Edgar = {
  /** Companies of that ticker, else those whose names contain the words, at most 50. */
  companies(query: string, signal?: AbortSignal): Promise<EdgarCompany[]>;
  /** A company's industry and its filings of the given forms, newest first, older index pages included. */
  filings(cik: string, forms: readonly string[], signal?: AbortSignal): Promise<EdgarIndex>;
  /** The filing's own document, or the whole submission where the index names none. */
  document(filing: EdgarFiling, signal?: AbortSignal): Promise<Buffer>;
  submission(filing: EdgarFiling, signal?: AbortSignal): Promise<Buffer>;
};

export type EdgarIndex = {
  readonly name: string;
  readonly industry: string;
  readonly filings: readonly EdgarFiling[];
};

/** Lists grow by the day, filings never change. */
const listAge = 24 * 3_600_000;

const tickers = () =>
  z.record(z.string(), z.object({ cik_str: z.number(), ticker: z.string(), title: z.string() }));

const filingColumns = () =>
  z.object({
    accessionNumber: z.array(z.string().regex(/^\d{10}-\d{2}-\d{6}$/)),
    form: z.array(z.string()),
    filingDate: z.array(z.string()),
    primaryDocument: z.array(z.string()),
  });

const companyIndex = () =>
  z.object({
    name: z.string(),
    sicDescription: z.string().nullish(),
    filings: z.object({
      recent: filingColumns(),
      files: z.array(z.object({ name: z.string().regex(/^[\w.-]+$/) })).default([]),
    }),
  });

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

function isWholeDocument(body: Buffer): boolean {
  const opens = /<html[\s>]/i.test(body.toString("latin1", 0, 20_000));
  return (
    body.length > 0 &&
    (!opens || /<\/html\s*>/i.test(body.toString("latin1", Math.max(0, body.length - 20_000))))
  );
}

function isWholeSubmission(body: Buffer): boolean {
  return /<\/(?:SEC|IMS)-DOCUMENT>|-----END PRIVACY-ENHANCED MESSAGE-----/.test(
    body.toString("latin1", Math.max(0, body.length - 2_000)),
  );
}

/** @throws AppError `invalid-input` when the contact is not one that the SEC can write to */
function checkedContact(contact: string): string {
  if (/^[\x20-\x7e]+$/.test(contact) && /\S+@\S+\.\S+/.test(contact)) return contact.trim();
  throw new AppError(
    "invalid-input",
    'EDGAR asks who is fetching. Give your name and e-mail address once: `oneofone settings update --edgar-contact "Robin Vale robin@example.com"`.',
    { issues: [{ path: "edgarContact", message: "needs an e-mail address" }] },
  );
}

function parsed<T>(type: z.ZodType<T>, body: Buffer, url: string): T {
  const result = type.safeParse(JSON.parse(body.toString("utf8")));
  if (result.success) return result.data;
  throw new AppError("unsupported", `${url} no longer has the form that this version reads.`, {
    cause: result.error,
  });
}

function rowsOf(cik: string, columns: z.output<ReturnType<typeof filingColumns>>): EdgarFiling[] {
  return columns.accessionNumber.map((accession, index) => ({
    cik,
    accession,
    form: columns.form[index] ?? "",
    filedOn: columns.filingDate[index] ?? "",
    primaryDocument: columns.primaryDocument[index] ?? "",
  }));
}

/** Reads the SEC's public filings, each address once. @throws AppError `invalid-input` without a usable contact */
export function edgarClient(options: EdgarOptions): Edgar {
  const contact = checkedContact(options.contact);
  const { cacheDir, wwwUrl = "https://www.sec.gov", dataUrl = "https://data.sec.gov" } = options;
  const patience = { ...usualPatience, ...options.patience };

  const get = async (url: string, wholeness: Wholeness, maxAge: number, signal?: AbortSignal) => {
    const known = await cachedFile(cacheDir, url, maxAge);
    if (known !== null) return known;
    const body = await patientGet(url, contact, wholeness, patience, signal ?? new AbortController().signal);
    await keepFile(cacheDir, url, body);
    return body;
  };
  const list = async <T>(url: string, type: z.ZodType<T>, signal?: AbortSignal): Promise<T> =>
    parsed(type, await get(url, { isWhole: isJson, mayLackEnd: false }, listAge, signal), url);
  const folder = ({ cik }: EdgarFiling) => `${wwwUrl}/Archives/edgar/data/${Number(cik)}`;
  const submission: Edgar["submission"] = (filing, signal) =>
    get(
      `${folder(filing)}/${filing.accession}.txt`,
      { isWhole: isWholeSubmission, mayLackEnd: true },
      Infinity,
      signal,
    );

  return {
    submission,
    companies: async (query, signal) => {
      const all = Object.values(await list(`${wwwUrl}/files/company_tickers.json`, tickers(), signal));
      const words = query.trim().toLowerCase();
      const exact = all.filter((row) => row.ticker.toLowerCase() === words);
      const found = exact.length > 0 ? exact : all.filter((row) => row.title.toLowerCase().includes(words));
      return found
        .slice(0, 50)
        .map((row) => ({ cik: String(row.cik_str).padStart(10, "0"), ticker: row.ticker, name: row.title }));
    },
    filings: async (cik, forms, signal) => {
      const index = await list(
        `${dataUrl}/submissions/CIK${cik.padStart(10, "0")}.json`,
        companyIndex(),
        signal,
      );
      const rows = rowsOf(cik, index.filings.recent);
      for (const { name } of index.filings.files)
        rows.push(...rowsOf(cik, await list(`${dataUrl}/submissions/${name}`, filingColumns(), signal)));
      const wanted = rows.filter((row) => forms.includes(row.form));
      return {
        name: index.name,
        industry: index.sicDescription ?? "",
        filings: wanted.sort((a, b) => (a.filedOn < b.filedOn ? 1 : -1)),
      };
    },
    document: (filing, signal) => {
      const name = filing.primaryDocument;
      if (!/^[\w.-]*\w[\w.-]*$/.test(name)) return submission(filing, signal);
      const url = `${folder(filing)}/${filing.accession.replaceAll("-", "")}/${name}`;
      return get(url, { isWhole: isWholeDocument, mayLackEnd: true }, Infinity, signal);
    },
  };
}
