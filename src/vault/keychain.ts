import { createRequire } from "node:module";
import type * as KeyringModule from "@napi-rs/keyring";

type Keyring = typeof KeyringModule;

const service = "One of One";

/** Loaded on first use: it costs start-up time and fails at once on machines without a keychain. */
function keyring(): Keyring {
  return createRequire(import.meta.url)("@napi-rs/keyring") as Keyring;
}

/** Whether keychain use is wanted; `ONEOFONE_KEYCHAIN=off` keeps tests and servers away from it. */
function isWanted(): boolean {
  return process.env["ONEOFONE_KEYCHAIN"] !== "off";
}

/** Stores the key and reads it back; false when this machine has no usable keychain. */
export function storedInKeychain(account: string, key: Buffer): boolean {
  if (!isWanted()) return false;
  try {
    const entry = new (keyring().Entry)(service, account);
    entry.setPassword(key.toString("base64"));
    return entry.getPassword() === key.toString("base64");
  } catch {
    return false;
  }
}

/** The key, or null when the keychain does not have it or cannot be reached. */
export function keychainKey(account: string): Buffer | null {
  try {
    const text = new (keyring().Entry)(service, account).getPassword();
    return text === null ? null : Buffer.from(text, "base64");
  } catch {
    return null;
  }
}

export function removeFromKeychain(account: string): void {
  try {
    new (keyring().Entry)(service, account).deletePassword();
  } catch {
    // Nothing to remove is what the caller wants.
  }
}
