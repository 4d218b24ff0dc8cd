import type { PlainDate } from "../plain-date.ts";

/** One document that the pay reader has read. */
export type FilingTable = {
  id: string;
  sha256: string;
  file_name: string;
  company: string;
  /** Ten digits, or empty where the document does not say. */
  cik: string;
  form: string;
  accession: string;
  /** JSON array of numbers. */
  fiscal_years: string;
  /** A reading of an older reader is made anew when the document comes again. */
  reader_version: number;
  read_on: PlainDate;
  /** JSON: facts and problems as `readFiling` gave them. */
  reading: string;
};

/** One person's year of pay, in whole dollars. */
export type PayRowTable = {
  id: string;
  filing_id: string;
  name: string;
  title: string;
  /** JSON array of officer roles. */
  roles: string;
  year: number;
  /** JSON: the money columns. */
  figures: string;
  total: number | null;
  industry: string;
  /** Employees; null where unknown. */
  company_size: number | null;
};
