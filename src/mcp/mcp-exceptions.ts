import type { OperationName } from "../operations/index.ts";
import { isReadOnly } from "../operations/operation.ts";
import type { AnyOperation } from "../operations/operation.ts";

/**
 * Operations that an assistant is not offered, each with the reason that it is told when it asks.
 *
 * Most turn the vault's key. A passphrase given to an assistant would pass through its conversation, its provider and
 * their logs, and an assistant that locks the vault shuts the user out of a page in use. Both stay with the user.
 * So does the calendar feed: its link opens the calendar to whoever has it, and turning it off breaks what shows it.
 */
export const mcpExceptions: Readonly<Partial<Record<OperationName, string>>> = {
  "vault.unlock":
    "A passphrase must not pass through an assistant. Unlock the vault on the page or with `oneofone vault unlock`.",
  "feed.enable":
    "The link must not pass through an assistant. Turn the feed on in Settings or with `oneofone feed enable`.",
  "feed.revoke":
    "Turning the feed off empties the user's calendar; do it in Settings or with `oneofone feed revoke`.",
  "vault.lock": "Locking shuts every open page; do it on the page or with `oneofone vault lock`.",
  "vault.passphrase":
    "A passphrase must not pass through an assistant. Change it on the page or with `oneofone vault passphrase`.",
};

/** Backups only add a file, so that an assistant may make one before a larger change. */
function isBackup(name: string): boolean {
  return name === "backup" || name.startsWith("backup.");
}

/** Whether an operation is a tool at all. One that acts on the vault itself is not unless it is known to be harmless. */
export function isOffered(operation: AnyOperation): boolean {
  return operation.effect !== "vault" || isReadOnly(operation) || isBackup(operation.name);
}

/** Why an operation is not offered. */
export function exceptionReason(operation: AnyOperation): string {
  const reasons: Readonly<Record<string, string | undefined>> = mcpExceptions;
  return reasons[operation.name] ?? "This acts on the vault itself; do it on the page or in a terminal.";
}
