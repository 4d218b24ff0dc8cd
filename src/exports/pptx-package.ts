import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const notesRun =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([\s\S]*?)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/u;

/** The library writes notes as one paragraph, in which line breaks are lost. */
function withNoteParagraphs(xml: string): string {
  return xml.replace(notesRun, (_whole, text: string) =>
    text
      .split(/\r?\n/u)
      .map((line) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
      .join(""),
  );
}

/**
 * The library's file with paragraphs in the notes, compressed, and the same bytes for the same plan and day: it stamps
 * the time of writing into the file otherwise.
 */
export function settledPackage(file: Uint8Array, date: string): Uint8Array {
  const stamp = `${date}T00:00:00Z`;
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith("/"));
  const settled = parts.map(([path, bytes]): [string, Uint8Array] => {
    if (path === "docProps/core.xml") {
      const xml = strFromU8(bytes).replaceAll(/(W3CDTF">)[^<]*/gu, `$1${stamp}`);
      return [path, strToU8(xml)];
    }
    return path.startsWith("ppt/notesSlides/notesSlide")
      ? [path, strToU8(withNoteParagraphs(strFromU8(bytes)))]
      : [path, bytes];
  });
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: new Date(1980, 0, 1) });
}
