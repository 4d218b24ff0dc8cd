import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensurePrivateDir } from "../data-dir.ts";
import { writePrivateFile } from "./key-file.ts";

/**
 * While a passphrase vault is unlocked, its data key lies in a 0600 file of the run folder, so that the page, the
 * command line and an assistant share one state: locking from any of them locks all of them.
 */
function unlockedKeyPath(runDir: string): string {
  return join(runDir, "unlocked.key");
}

/** How long an unlocked vault stays so without being used (milliseconds). */
const idleLimit = 12 * 3_600_000;

/** The data key, or null when the vault is locked. */
export function unlockedKey(runDir: string, nowMs: number): Buffer | null {
  const path = unlockedKeyPath(runDir);
  try {
    if (nowMs - statSync(path).mtimeMs > idleLimit) {
      rmSync(path, { force: true });
      return null;
    }
    const key = Buffer.from(readFileSync(path, "utf8"), "base64");
    return key.length === 32 ? key : null;
  } catch {
    return null;
  }
}

export function keepUnlocked(runDir: string, key: Buffer): void {
  ensurePrivateDir(runDir);
  writePrivateFile(unlockedKeyPath(runDir), key.toString("base64"));
}

export function forgetUnlocked(runDir: string): void {
  rmSync(unlockedKeyPath(runDir), { force: true });
}
