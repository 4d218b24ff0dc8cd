import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

function cachePath(cacheDir: string, url: string): string {
  return join(cacheDir, createHash("sha256").update(url).digest("hex"));
}

/** What was fetched from an address before, or null when there is nothing or it is older than `maxAgeMs`. */
export async function cachedFile(cacheDir: string, url: string, maxAgeMs: number): Promise<Buffer | null> {
  const path = cachePath(cacheDir, url);
  try {
    if (Date.now() - (await stat(path)).mtimeMs > maxAgeMs) return null;
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

/** Keeps what was fetched, whole or not at all, for its owner only. */
export async function keepFile(cacheDir: string, url: string, content: Buffer): Promise<void> {
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  const path = cachePath(cacheDir, url);
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}
