import type * as NodeCrypto from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { AppError } from "../app-error.ts";

/** How the data key is kept: in the system's keychain, wrapped by a passphrase, or as it is in a 0600 file. */
export const keyProtections = ["keychain", "passphrase", "file"] as const;
export type KeyProtection = (typeof keyProtections)[number];

/** Loaded on first use: opening a vault whose key lies ready needs none of it, and loading it costs a command time. */
function nodeCrypto(): typeof NodeCrypto {
  return process.getBuiltinModule("node:crypto");
}

type Argon2Parameters = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** The file beside the vault. It never holds the passphrase; only `file` protection holds the data key unwrapped. */
export type KeyRecord =
  | { readonly format: 1; readonly protection: "keychain"; readonly account: string }
  | { readonly format: 1; readonly protection: "file"; readonly key: string }
  | {
      readonly format: 1;
      readonly protection: "passphrase";
      readonly argon2id: Argon2Parameters;
      readonly salt: string;
      readonly nonce: string;
      readonly wrapped: string;
      readonly tag: string;
    };

/** OWASP's second argon2id choice doubled in passes; about a third of a second on a laptop (memory in KiB). */
const argon2Parameters: Argon2Parameters = { memory: 65_536, passes: 3, parallelism: 1 };

export function newDataKey(): Buffer {
  return nodeCrypto().randomBytes(32);
}

function passphraseKey(passphrase: string, salt: Buffer, parameters: Argon2Parameters): Buffer {
  return nodeCrypto().argon2Sync("argon2id", {
    message: Buffer.from(passphrase.normalize("NFKC"), "utf8"),
    nonce: salt,
    parallelism: parameters.parallelism,
    tagLength: 32,
    memory: parameters.memory,
    passes: parameters.passes,
  });
}

/** Wraps the data key with AES-256-GCM under an argon2id key, so that changing the passphrase rewrites this record only. */
export function wrapKey(dataKey: Buffer, passphrase: string): KeyRecord {
  const salt = nodeCrypto().randomBytes(16);
  const nonce = nodeCrypto().randomBytes(12);
  const cipher = nodeCrypto().createCipheriv(
    "aes-256-gcm",
    passphraseKey(passphrase, salt, argon2Parameters),
    nonce,
  );
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    format: 1,
    protection: "passphrase",
    argon2id: argon2Parameters,
    salt: salt.toString("base64"),
    nonce: nonce.toString("base64"),
    wrapped: wrapped.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
}

/** The data key, or an error with code `wrong-key` when the passphrase does not fit. */
export function unwrapKey(
  record: Extract<KeyRecord, { protection: "passphrase" }>,
  passphrase: string,
): Buffer {
  const key = passphraseKey(passphrase, Buffer.from(record.salt, "base64"), record.argon2id);
  const decipher = nodeCrypto().createDecipheriv("aes-256-gcm", key, Buffer.from(record.nonce, "base64"));
  decipher.setAuthTag(Buffer.from(record.tag, "base64"));
  try {
    return Buffer.concat([decipher.update(Buffer.from(record.wrapped, "base64")), decipher.final()]);
  } catch (cause) {
    throw new AppError("wrong-key", "That passphrase does not open this vault. The file was not touched.", {
      cause,
    });
  }
}

/** The record beside the vault, or null when there is none. */
export function readKeyRecord(path: string): KeyRecord | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
  try {
    const record: unknown = JSON.parse(text);
    if (isKeyRecord(record)) return record;
  } catch {
    // The error below says it for broken JSON and for an unknown shape alike.
  }
  throw new AppError(
    "damaged-vault",
    `The key file ${path} is damaged or of a newer version. Put back a copy of it; the vault itself was not touched.`,
  );
}

function isKeyRecord(value: unknown): value is KeyRecord {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== 1) return false;
  return "protection" in value && keyProtections.some((known) => known === value.protection);
}

/** Writes a 0600 file so that a kill at any moment leaves the old one or the new one, never half. */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  const handle = openSync(draft, "w", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}

export function writeKeyRecord(path: string, record: KeyRecord): void {
  writePrivateFile(path, `${JSON.stringify(record, null, 2)}\n`);
}
