/** The documents of a filing: one by itself, or several in a full submission's SGML envelope. */

export type FilingDocument = {
  /** As the envelope says ("DEF 14A", "EX-99"); null without an envelope. */
  readonly type: string | null;
  readonly start: number;
  readonly end: number;
};

const unread = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|PDF|COVER|EX-101.*|EX-104)$/i;
const proxyForms =
  /^(?:DEF[A-Z]? ?14[AC]|DEFM14A|DEFR14A|DEFC14A|PRE[A-Z]? ?14[AC]|PREM14A|10-K|S-1|S-4|424B|F-1|10-KT|ARS)/i;

/** Documents worth reading, proxy statements and other forms first, exhibits after; pictures and data files left out. */
export function filingDocuments(text: string): FilingDocument[] {
  const documents: FilingDocument[] = [];
  const open = /<DOCUMENT>/gi;
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    const head = text.slice(match.index, match.index + 1_000);
    const type = /<TYPE>([^\r\n<]*)/i.exec(head)?.[1]?.trim() ?? "";
    const marker = /<TEXT>/gi;
    marker.lastIndex = match.index;
    const found = marker.exec(text);
    const start = found === null ? match.index + match[0].length : found.index + found[0].length;
    const closing = text.indexOf("</DOCUMENT>", start);
    const lower = closing < 0 ? text.indexOf("</document>", start) : closing;
    const stop = lower < 0 ? text.length : lower;
    const textEnd = text.lastIndexOf("</TEXT>", stop);
    documents.push({ type, start, end: textEnd > start ? textEnd : stop });
    open.lastIndex = stop;
  }
  if (documents.length === 0) return [{ type: null, start: 0, end: text.length }];
  const readable = documents.filter((document) => !unread.test(document.type ?? ""));
  return readable.sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

function rank(document: FilingDocument): number {
  const type = document.type ?? "";
  if (proxyForms.test(type)) return 0;
  return /^EX-/i.test(type) ? 2 : 1;
}
