import { base64Of } from "../../ui/file-content.ts";

/** A cap table as the operations take it. */
export type GivenPackage = { readonly file: string; readonly fileName: string };

function isOcfText(text: string): boolean {
  return /"(?:object_type|file_type)"\s*:\s*"(?:OCF_|TX_|ISSUER|STAKEHOLDER|STOCK_|VESTING_TERMS|VALUATION)/u.test(
    text,
  );
}

/** The package that the chosen files are: a zip, one JSON file of the format, or several, packed; null where they are none. */
export async function ocfGiven(files: readonly File[]): Promise<GivenPackage | null> {
  const [first] = files;
  if (first === undefined) return null;
  if (files.length === 1) {
    const isZip = /\.zip$/iu.test(first.name);
    const isPackage = isZip || (/\.json$/iu.test(first.name) && isOcfText(await first.text()));
    return isPackage ? { file: await base64Of(first), fileName: first.name } : null;
  }
  const { zipSync } = await import("fflate");
  const contents = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  const packed = zipSync(Object.fromEntries(contents), { level: 1 });
  return { file: await base64Of(new Blob([packed])), fileName: `${files.length} files` };
}
