import { AppError } from "../app-error.ts";

/** The largest letter (bytes). */
export const largestLetter = 20_000_000;

/** More pages than any letter with its plan documents has. */
const mostPages = 500;

/** What was read of a letter's PDF. */
export type ReadLetter = {
  readonly pages: number;
  /** Pages with text, from 1; a scanned page has none. */
  readonly text: readonly { readonly number: number; readonly text: string }[];
};

function refused(fileName: string, message: string, cause?: unknown): AppError {
  return new AppError("invalid-input", `${fileName} ${message} Nothing was kept.`, {
    issues: [{ path: "file", message }],
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Readers allow some bytes before the signature, as mail gateways put them there. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

function readingFailure(fileName: string, cause: unknown): AppError {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  return refused(
    fileName,
    isLocked
      ? "is locked with a password. Open it in your viewer and print it to a PDF without one."
      : "begins as a PDF but cannot be read; it may be damaged or cut off. Ask for it again.",
    cause,
  );
}

/**
 * The text of a PDF by page, read without running anything in it and without the network.
 * @throws AppError `invalid-input` where it is no PDF, damaged, locked, or has too many pages
 */
export async function readLetter(bytes: Uint8Array, fileName: string): Promise<ReadLetter> {
  if (!isPdf(bytes))
    throw refused(fileName, "is not a PDF. Save or print the letter as a PDF and attach that.");
  const { extractText, getDocumentProxy } = await import("unpdf");
  // The reader takes the bytes over; the caller still needs them.
  const options = { isEvalSupported: false, verbosity: 0 } as const;
  const document = await getDocumentProxy(Uint8Array.from(bytes), options).catch((cause: unknown) => {
    throw readingFailure(fileName, cause);
  });
  try {
    if (document.numPages > mostPages)
      throw refused(
        fileName,
        `has ${document.numPages} pages, more than the ${mostPages} that a letter may have.`,
      );
    const { text } = await extractText(document, { mergePages: false }).catch((cause: unknown) => {
      throw readingFailure(fileName, cause);
    });
    const pages = text.map((page, index) => ({ number: index + 1, text: wholeText(page) }));
    return { pages: document.numPages, text: pages.filter((page) => page.text !== "") };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Without control characters, which a PDF's own encoding may bring, and without lone halves of characters. */
function wholeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
