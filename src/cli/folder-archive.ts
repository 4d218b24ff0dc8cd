import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { AppError } from "../app-error.ts";

/** More files than a package has; a folder with more is most likely not one. */
const mostFiles = 500;

/** The JSON files of a folder as a zip, for what takes a package of them. @throws AppError where there are none or too many */
export async function zippedFolder(path: string): Promise<Buffer> {
  const { zipSync } = await import("fflate");
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  if (names.length === 0 || names.length > mostFiles) {
    const message = `The folder ${path} holds ${names.length === 0 ? "no JSON file" : `${names.length} JSON files, more than a package has`}. Name the folder of the package.`;
    throw new AppError("invalid-input", message, { issues: [{ path: "file", message }] });
  }
  const files = names.map(
    (name) => [relative(path, name).replaceAll("\\", "/"), readFileSync(name)] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }));
}
