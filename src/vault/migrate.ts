import { AppError } from "../app-error.ts";
import type { Instant } from "../search/step.ts";
import type { Database } from "./database.ts";
import { installJournal } from "./journal.ts";
import { first } from "./migrations/0001-first.ts";
import { network } from "./migrations/0002-network.ts";
import { wholeSearch } from "./migrations/0003-whole-search.ts";
import { decisionAndLetters } from "./migrations/0004-decision-and-letters.ts";

/** Numbered from 1, forward only. Entry n brings a vault from schema n - 1 to n. */
const migrations: readonly string[] = [first, network, wholeSearch, decisionAndLetters];

export const currentSchemaVersion = migrations.length;

/** 0 for an empty file. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

export type NewVault = { readonly vaultId: string; readonly now: Instant };

/**
 * Brings the vault to this program's schema in one transaction.
 * @throws AppError `newer-vault` without touching the file, when a later version of the program wrote it.
 */
export function migrate(database: Database, newVault: NewVault): void {
  const found = schemaVersion(database);
  if (found === currentSchemaVersion) return;
  if (found > currentSchemaVersion) {
    throw new AppError(
      "newer-vault",
      `This vault has schema ${found}; this program knows up to ${currentSchemaVersion}. Nothing was changed. Update One of One and open it again.`,
    );
  }
  const apply = database.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    const from = schemaVersion(database);
    for (const migration of migrations.slice(from)) database.exec(migration);
    if (from < currentSchemaVersion) installJournal(database);
    if (from === 0) {
      database
        .prepare("insert into vault_info(only, vault_id, schema_version, created_at) values (1, ?, ?, ?)")
        .run(newVault.vaultId, currentSchemaVersion, newVault.now);
    } else {
      database.prepare("update vault_info set schema_version = ?").run(currentSchemaVersion);
    }
    database.pragma(`user_version=${currentSchemaVersion}`);
  });
  apply.immediate();
}
