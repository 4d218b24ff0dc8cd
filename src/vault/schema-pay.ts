import type { PlainDate } from "../plain-date.ts";

/**
 * A table that a filing's figures come from, as the document has it. Only these tables are kept, not the document: a
 * proxy statement has megabytes, and every daily backup would carry each of them again.
 */
export type FilingTableTable = {
  id: string;
  filing_id: string;
  /** Counts the document's tables from 0. */
  number: number;
  kind: "sct" | "grants" | "payments";
  /** The document's character at which the excerpt begins; sources count from the document's start. */
  start: number;
  /** The document's own markup, deflated, in base64. It is cleaned each time it is shown. */
  excerpt: string;
};

/** What one peer told of their pay; whole units of the currency, null where it was not told. */
export type PeerPayTable = {
  id: string;
  /** Empty for somebody who is to stay unnamed. */
  who: string;
  /** A role that titles are told by, such as "cto"; else the seat in words. */
  role: string;
  company: string;
  /** Employees. */
  company_size: number | null;
  industry: string;
  place: string;
  year: number;
  /** ISO 4217. */
  currency: string;
  salary: number | null;
  bonus: number | null;
  /** Worth of a year's stock. */
  stock: number | null;
  /** Worth of a year's options. */
  options: number | null;
  total: number | null;
  source: string;
  told_on: PlainDate;
};
