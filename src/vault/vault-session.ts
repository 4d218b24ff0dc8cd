import { AppError, appErrorFrom } from "../app-error.ts";
import type { Instant } from "../search/step.ts";
import { vaultPaths } from "../data-dir.ts";
import type { VaultPaths } from "../data-dir.ts";
import { readKeyRecord, unwrapKey, wrapKey, writeKeyRecord } from "./key-file.ts";
import type { KeyProtection, KeyRecord } from "./key-file.ts";
import { keychainKey, removeFromKeychain } from "./keychain.ts";
import { ensureKeyRecord, openVault } from "./open-vault.ts";
import type { OpenVault } from "./open-vault.ts";
import { forgetUnlocked, keepUnlocked, unlockedKey } from "./unlocked-key.ts";

export type VaultStatus = {
  readonly state: "open" | "locked";
  readonly protection: KeyProtection;
  readonly path: string;
};

type SessionOptions = {
  readonly dataDir: string;
  readonly now: () => Instant;
  /** Opens a passphrase vault for this process alone, such as from `ONEOFONE_PASSPHRASE`. */
  readonly passphrase: string | undefined;
};

const shortestPassphrase = 8;

function keyMissing(record: KeyRecord): AppError {
  return record.protection === "keychain"
    ? new AppError(
        "wrong-key",
        "The system's keychain does not give out this vault's key. Unlock the keychain and try again; the file was not touched.",
      )
    : new AppError("locked", "The vault is locked. Unlock it with `oneofone vault unlock` or on the page.");
}

/**
 * One process's view of the vault: it opens the file when its key is at hand and lets go of it as soon as anyone,
 * in this process or another, locks it.
 */
export class VaultSession {
  readonly paths: VaultPaths;
  readonly #options: SessionOptions;
  #open: OpenVault | null = null;
  /** A key that only this process has, from a passphrase in its environment. */
  #ownKey: Buffer | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.paths = vaultPaths(options.dataDir);
  }

  /** @throws AppError `locked` when a passphrase is needed first, or what opening the file says. */
  current(): OpenVault {
    if (this.#wasLocked()) this.close();
    if (this.#open !== null) return this.#open;
    const key = this.#availableKey();
    if (key === null) throw keyMissing(this.#record());
    try {
      this.#open = openVault(this.paths, key, this.#options.now());
    } catch (cause) {
      throw appErrorFrom(cause);
    }
    return this.#open;
  }

  status(): VaultStatus {
    const { protection } = this.#record();
    if (this.#wasLocked()) this.close();
    const isOpen = this.#open !== null || this.#availableKey() !== null;
    return { state: isOpen ? "open" : "locked", protection, path: this.paths.vault };
  }

  /** @throws AppError `wrong-key` */
  unlock(passphrase: string): void {
    const found = this.#record();
    if (found.protection !== "passphrase") return;
    keepUnlocked(this.paths.runDir, unwrapKey(found, passphrase));
    this.current();
  }

  lock(): void {
    if (this.#record().protection !== "passphrase") {
      throw new AppError(
        "unsupported",
        "This vault has no passphrase to lock it with. Set one first with `oneofone vault passphrase`.",
      );
    }
    forgetUnlocked(this.paths.runDir);
    this.#ownKey = null;
    this.close();
  }

  /** Sets or changes the passphrase by rewrapping the data key; the vault file is not rewritten. */
  setPassphrase(input: { readonly present: string | undefined; readonly next: string }): void {
    if (input.next.length < shortestPassphrase) {
      throw new AppError("invalid-input", `A passphrase needs at least ${shortestPassphrase} characters.`, {
        issues: [{ path: "next", message: `at least ${shortestPassphrase} characters` }],
      });
    }
    const before = this.#record();
    const key = this.#dataKey(before, input.present);
    // Unlocked first: a running page must not find the vault locked in the instant between the two writes.
    keepUnlocked(this.paths.runDir, key);
    writeKeyRecord(this.paths.key, wrapKey(key, input.next));
    if (before.protection === "keychain") removeFromKeychain(before.account);
  }

  close(): void {
    this.#open?.close();
    this.#open = null;
  }

  #record(): KeyRecord {
    return ensureKeyRecord(this.paths, this.#options.passphrase);
  }

  #availableKey(): Buffer | null {
    const found = this.#record();
    if (found.protection === "file") return Buffer.from(found.key, "base64");
    if (found.protection === "keychain") return keychainKey(found.account);
    const { passphrase, now } = this.#options;
    if (this.#ownKey === null && passphrase !== undefined) this.#ownKey = unwrapKey(found, passphrase);
    return this.#ownKey ?? unlockedKey(this.paths.runDir, Date.parse(now()));
  }

  #wasLocked(): boolean {
    if (this.#open === null || this.#ownKey !== null) return false;
    if (readKeyRecord(this.paths.key)?.protection !== "passphrase") return false;
    return unlockedKey(this.paths.runDir, Date.parse(this.#options.now())) === null;
  }

  #dataKey(record: KeyRecord, present: string | undefined): Buffer {
    if (record.protection !== "passphrase") return this.current().key;
    if (present !== undefined) return unwrapKey(record, present);
    throw new AppError("invalid-input", "Give the present passphrase as well.", {
      issues: [{ path: "present", message: "needed to change the passphrase" }],
    });
  }
}
