export type SubmissionHeader = {
  readonly company: string;
  readonly cik: string;
  readonly form: string;
  readonly accession: string;
  readonly industry: string;
};

const longestHeader = 20_000;

/** A fact about the filer in a document's inline XBRL, without its markup; empty when there is none. */
function taggedFact(text: string, name: string): string {
  const at = text.indexOf(`"dei:${name}"`);
  const inner = at < 0 ? undefined : /^[^>]*>([\s\S]*?)<\/ix:/.exec(text.slice(at, at + 2_000))?.[1];
  const words = (inner ?? "")
    .replaceAll(/<(?:br|\/p|\/div)\b[^>]*>/gi, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&");
  return words
    .replaceAll(/&#160;|&nbsp;|\s+/g, " ")
    .trim()
    .slice(0, 300);
}

/** Who filed what, as a full submission's head or the document's inline XBRL says; empty where neither does. */
export function submissionHeader(text: string): SubmissionHeader {
  const top = text.slice(0, longestHeader);
  const end = top.indexOf("<DOCUMENT>");
  const lines = end < 0 ? "" : top.slice(0, end);
  const value = (name: string): string =>
    (new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, "m").exec(lines)?.[1] ?? "").trim().slice(0, 300);
  const cik = value("CENTRAL INDEX KEY") || taggedFact(text, "EntityCentralIndexKey");
  return {
    company: value("COMPANY CONFORMED NAME") || taggedFact(text, "EntityRegistrantName"),
    cik: /^\d{1,10}$/.test(cik) ? cik.padStart(10, "0") : "",
    form: value("CONFORMED SUBMISSION TYPE") || taggedFact(text, "DocumentType"),
    accession: value("ACCESSION NUMBER"),
    industry: value("STANDARD INDUSTRIAL CLASSIFICATION").replace(/\s*\[\d+\]$/, ""),
  };
}
