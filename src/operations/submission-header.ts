export type SubmissionHeader = {
  readonly company: string;
  readonly cik: string;
  readonly form: string;
  readonly accession: string;
  readonly industry: string;
};

const longestHeader = 20_000;

/** Who filed what, as a full submission's head says; empty where the text is the bare document. */
export function submissionHeader(text: string): SubmissionHeader {
  const top = text.slice(0, longestHeader);
  const end = top.indexOf("<DOCUMENT>");
  const lines = end < 0 ? "" : top.slice(0, end);
  const value = (name: string): string =>
    (new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, "m").exec(lines)?.[1] ?? "").trim().slice(0, 300);
  const cik = value("CENTRAL INDEX KEY");
  return {
    company: value("COMPANY CONFORMED NAME"),
    cik: /^\d{1,10}$/.test(cik) ? cik.padStart(10, "0") : "",
    form: value("CONFORMED SUBMISSION TYPE"),
    accession: value("ACCESSION NUMBER"),
    industry: value("STANDARD INDUSTRIAL CLASSIFICATION").replace(/\s*\[\d+\]$/, ""),
  };
}
