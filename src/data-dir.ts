import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { AppError } from "./app-error.ts";

/** Where everything of one vault lies. Folders are 0700 and files 0600. */
export type VaultPaths = {
  readonly dataDir: string;
  readonly vault: string;
  readonly key: string;
  /** Holds the unwrapped key while a passphrase vault is unlocked, and the running server's address. */
  readonly runDir: string;
  readonly backups: string;
  /** Says that the calendar feed is on; there is none while it is off. */
  readonly feed: string;
};

/** The platform's usual place for application data, or `ONEOFONE_DATA_DIR`. */
export function defaultDataDir(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env["ONEOFONE_DATA_DIR"]) return resolve(env["ONEOFONE_DATA_DIR"]);
  if (platform === "win32") return join(env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "oneofone");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "oneofone");
  return join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "oneofone");
}

export function vaultPaths(dataDir: string): VaultPaths {
  return {
    dataDir,
    vault: join(dataDir, "vault.db"),
    key: join(dataDir, "vault.key"),
    runDir: join(dataDir, "run"),
    backups: join(dataDir, "backups"),
    feed: join(dataDir, "feed.json"),
  };
}

/** Makes a folder that only its owner can read, or says why it cannot be used. */
export function ensurePrivateDir(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!statSync(path).isDirectory()) throw new Error("not a folder");
    if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "read-only",
      `The folder ${path} cannot be used for the vault: ${reason}. Choose another with --data-dir or ONEOFONE_DATA_DIR.`,
      { cause },
    );
  }
}
