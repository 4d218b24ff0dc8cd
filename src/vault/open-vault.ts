import { closeSync, existsSync, linkSync, openSync, rmSync } from "node:fs";
import { AppError } from "../app-error.ts";
import { newId } from "../new-id.ts";
import type { Instant } from "../search/step.ts";
import { openDatabase, queryBuilder } from "./database.ts";
import type { Database, VaultDb } from "./database.ts";
import { ensurePrivateDir } from "../data-dir.ts";
import type { VaultPaths } from "../data-dir.ts";
import { newDataKey, readKeyRecord, wrapKey, writeKeyRecord } from "./key-file.ts";
import type { KeyRecord } from "./key-file.ts";
import { storedInKeychain } from "./keychain.ts";
import { migrate } from "./migrate.ts";

export type OpenVault = {
  readonly database: Database;
  readonly db: VaultDb;
  readonly key: Buffer;
  close(): void;
};

/** Chooses how a new vault's key is kept: the keychain, else the given passphrase, else a 0600 file. */
function newKeyRecord(passphrase: string | undefined): { record: KeyRecord; key: Buffer } {
  const key = newDataKey();
  const account = newId("vault");
  if (passphrase !== undefined) return { record: wrapKey(key, passphrase), key };
  if (storedInKeychain(account, key)) return { record: { format: 1, protection: "keychain", account }, key };
  return { record: { format: 1, protection: "file", key: key.toString("base64") }, key };
}

/** Makes the key file unless another process has just made it; whoever comes second takes the first one's. */
export function ensureKeyRecord(paths: VaultPaths, passphrase: string | undefined): KeyRecord {
  ensurePrivateDir(paths.dataDir);
  const known = readKeyRecord(paths.key);
  if (known !== null) return known;
  if (existsSync(paths.vault)) {
    throw new AppError(
      "damaged-vault",
      `The vault ${paths.vault} has no key file. Put ${paths.key} back from where you keep it; without it the vault cannot be opened. Nothing was touched.`,
    );
  }
  const draft = `${paths.key}.${newId("draft")}`;
  writeKeyRecord(draft, newKeyRecord(passphrase).record);
  try {
    linkSync(draft, paths.key);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKeyRecord(paths.key);
  if (made === null)
    throw new AppError("unavailable", `The key file ${paths.key} vanished while it was made. Try again.`);
  return made;
}

/**
 * Opens the vault file with its data key, bringing its schema up to date.
 * @throws AppError `wrong-key`, `newer-vault`, `damaged-vault`, `disk-full` or `read-only`
 */
export function openVault(paths: VaultPaths, key: Buffer, now: Instant): OpenVault {
  // Made beforehand, so that the file and its write-ahead log are never readable by others, not even for an instant.
  closeSync(openSync(paths.vault, "a", 0o600));
  const database = openDatabase(paths.vault, key);
  try {
    migrate(database, { vaultId: newId("vault"), now });
  } catch (cause) {
    database.close();
    throw cause;
  }
  return { database, db: queryBuilder(database), key, close: () => database.close() };
}
