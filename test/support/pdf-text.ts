import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF in one piece, and how many pages it has. */
export async function pdfText(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly totalPages: number }> {
  return extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true });
}
