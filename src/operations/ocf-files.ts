import { AppError } from "../app-error.ts";
import type { OcfReading } from "../offer/ocf/ocf-offer.ts";
import type { OcfFile } from "../offer/ocf/ocf-package.ts";

/** A cap table's files, unpacked, never have this many bytes in one. */
const largestFile = 60_000_000;
const mostFiles = 500;

function refused(fileName: string, message: string, cause?: unknown): AppError {
  return new AppError("invalid-input", `${fileName} ${message} Nothing was saved.`, {
    issues: [{ path: "file", message }],
    ...(cause === undefined ? {} : { cause }),
  });
}

function parsed(bytes: Uint8Array, name: string): OcfFile {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refused(
      name,
      "is not UTF-8 text. Give the JSON files of the package, or a zip of its folder.",
      cause,
    );
  }
  try {
    return { name, value: JSON.parse(text) as unknown };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refused(name, `is not JSON: ${reason}. Ask for the package again.`, cause);
  }
}

const zipFaults = {
  damaged: "is damaged. Zip the folder of the package again.",
  "too-many-entries": `has more than ${mostFiles} files. Zip the folder of the package alone.`,
  "too-large": "unpacks to more than a cap table can hold. Zip the folder of the package alone.",
} as const;

type Unpacked = { readonly files: readonly OcfFile[]; readonly passedOver: number };

/** JSON files of an archive. What a system puts beside them, and documents, are passed over and counted. */
async function unpacked(bytes: Uint8Array, fileName: string): Promise<Unpacked> {
  const { isUnsafeEntryName, zipEntries, zipEntryBytes } = await import("../imports/zip-archive.ts");
  const limits = { entries: mostFiles, entrySize: largestFile, ratio: 250 };
  const entries = zipEntries(bytes, limits);
  if (typeof entries === "string") throw refused(fileName, zipFaults[entries]);
  const wanted = entries.filter(
    ({ name }) =>
      /\.json$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name) && !isUnsafeEntryName(name),
  );
  const files = wanted.map((entry) => {
    if (entry.isEncrypted) throw refused(fileName, "is locked with a password. Zip it without one.");
    const content = zipEntryBytes(bytes, entry, limits);
    if (typeof content === "string") throw refused(fileName, zipFaults[content]);
    return parsed(content, entry.name);
  });
  return { files, passedOver: entries.length - wanted.length };
}

export type ReadOcf = OcfReading & { readonly passedOver: number };

/** A package from a zip of its folder or from one of its JSON files. @throws AppError `invalid-input` where it holds nothing of the format */
export async function readOcf(file: string, fileName: string): Promise<ReadOcf> {
  const bytes = Buffer.from(file, "base64");
  const { isZip } = await import("../imports/zip-archive.ts");
  const { files, passedOver } = isZip(bytes)
    ? await unpacked(bytes, fileName)
    : { files: [parsed(bytes, fileName)], passedOver: 0 };
  const { ocfReading } = await import("../offer/ocf/ocf-offer.ts");
  const reading = ocfReading(files);
  const { ocf } = reading;
  const found = [ocf.stakeholders, ocf.stockClasses, ocf.stockPlans, ocf.vestingTerms, ocf.valuations];
  if (ocf.transactions.length > 0) return { ...reading, passedOver };
  const isOcf = ocf.issuer !== null || found.some((objects) => objects.length > 0);
  throw refused(
    fileName,
    isOcf
      ? "holds no transactions, so no security can be chosen. Zip the whole folder of the package, with its Transactions file."
      : "holds nothing of the Open Cap Format: no object with an object_type.",
  );
}
