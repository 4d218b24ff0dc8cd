import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { AppError } from "../app-error.ts";
import { dateParts, daysBetween, parsePlainDate } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Instant } from "../search/step.ts";
import { contentOf, countsOf } from "./content.ts";
import type { ContentCounts, VaultContent } from "./content.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { ensurePrivateDir } from "../data-dir.ts";
import type { VaultPaths } from "../data-dir.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import type { OpenVault } from "./open-vault.ts";

export const backupKinds = ["daily", "manual", "before-restore"] as const;
export type BackupKind = (typeof backupKinds)[number];

export type Backup = {
  /** File name within the backup folder. */
  readonly name: string;
  readonly kind: BackupKind;
  readonly at: Instant;
  readonly bytes: number;
};

const pattern = /^vault-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.(daily|manual|before-restore)\.db$/;

function parsedName(dir: string, name: string): Backup | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const [, day, hours, minutes, seconds, kind] = match;
  return {
    name,
    kind: backupKinds.find((known) => known === kind) ?? "manual",
    at: `${day}T${hours}:${minutes}:${seconds}.000Z`,
    bytes: statSync(join(dir, name)).size,
  };
}

/** Newest first. */
export function backups(paths: VaultPaths): Backup[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups)
    .map((name) => parsedName(paths.backups, name))
    .filter((backup) => backup !== null)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function openBackup(path: string, key: Buffer): Database {
  const database = openDatabase(path, key, { readonly: true });
  const verdict = database.pragma("integrity_check", { simple: true });
  if (verdict === "ok") return database;
  database.close();
  throw new AppError(
    "damaged-vault",
    `The backup ${basename(path)} is damaged: ${String(verdict)}. Choose another.`,
  );
}

/** Opens a backup, checks it page by page and counts its rows. @throws AppError when it does not open or is damaged */
export function verifiedCounts(path: string, key: Buffer): ContentCounts {
  const database = openBackup(path, key);
  try {
    return countsOf(database);
  } finally {
    database.close();
  }
}

/**
 * Writes a copy of the vault under the same key, opens and counts it, and only then gives it its name: a backup that
 * is listed has been read back. @throws AppError `damaged-vault` when the copy differs from the vault
 */
export function createBackup(
  vault: OpenVault,
  paths: VaultPaths,
  kind: BackupKind,
  now: Instant,
): { backup: Backup; counts: ContentCounts } {
  ensurePrivateDir(paths.backups);
  const name = `vault-${now.slice(0, 10)}T${now.slice(11, 19).replaceAll(":", "")}Z.${kind}.db`;
  const draft = join(paths.backups, `${name}.${process.pid}.new`);
  rmSync(draft, { force: true });
  try {
    vault.database.prepare("vacuum into ?").run(draft);
    chmodSync(draft, 0o600);
    const counts = verifiedCounts(draft, vault.key);
    renameSync(draft, join(paths.backups, name));
    const backup = parsedName(paths.backups, name);
    if (backup === null)
      throw new AppError("unexpected", `The backup ${name} has a name that cannot be read back.`);
    return { backup, counts };
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${draft}${end}`, { force: true });
  }
}

function week(date: PlainDate): number {
  return Math.floor(daysBetween(parsePlainDate("2024-01-01") ?? date, date) / 7);
}

/**
 * Daily backups that the keeping rule lets go: the newest of each of the last 7 days, 4 weeks and 12 months stays.
 * Manual ones and those made before a restore are never removed by the program.
 */
export function expiredBackups(all: readonly Backup[], today: PlainDate): Backup[] {
  const kept = new Set<string>();
  const daily = all.filter((backup) => backup.kind === "daily").toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const keepNewest = (period: (date: PlainDate) => string, most: number): void => {
    const seen = new Set<string>();
    for (const backup of daily) {
      const date = parsePlainDate(backup.at.slice(0, 10));
      if (date === null || date > today) kept.add(backup.name);
      else if (!seen.has(period(date)) && seen.size < most) {
        seen.add(period(date));
        kept.add(backup.name);
      }
    }
  };
  keepNewest((date) => date, 7);
  keepNewest((date) => String(week(date)), 4);
  keepNewest((date) => `${dateParts(date).year}-${dateParts(date).month}`, 12);
  return daily.filter((backup) => !kept.has(backup.name));
}

/** Makes the day's backup unless there is one, and removes those that the rule lets go. Returns the new one or null. */
export function ensureDailyBackup(
  vault: OpenVault,
  paths: VaultPaths,
  now: Instant,
  today: PlainDate,
): Backup | null {
  const known = backups(paths);
  if (known.some((backup) => backup.kind === "daily" && backup.at.slice(0, 10) === now.slice(0, 10)))
    return null;
  const { backup } = createBackup(vault, paths, "daily", now);
  for (const old of expiredBackups(backups(paths), today))
    rmSync(join(paths.backups, old.name), { force: true });
  return backup;
}

/** Path of a backup by its name, or of a backup file that lies elsewhere. @throws AppError `not-found` */
export function backupPath(paths: VaultPaths, name: string): string {
  const known = backups(paths).find((backup) => backup.name === name);
  const path = known === undefined ? name : join(paths.backups, known.name);
  if (known === undefined && !(name.includes("/") && existsSync(name))) {
    throw new AppError("not-found", `There is no backup ${name}. \`oneofone backup list\` shows them.`);
  }
  return path;
}

/** All data of a backup, brought to this program's schema on a copy; the backup itself is not written to. */
export function backupContent(path: string, vault: OpenVault, paths: VaultPaths, now: Instant): VaultContent {
  ensurePrivateDir(paths.runDir);
  const copy = join(paths.runDir, `restore.${process.pid}.db`);
  copyFileSync(path, copy);
  try {
    const database = openDatabase(copy, vault.key);
    try {
      if (schemaVersion(database) === 0)
        throw new AppError("damaged-vault", `${basename(path)} holds no vault.`);
      migrate(database, { vaultId: "", now });
      return contentOf(database);
    } finally {
      database.close();
    }
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true });
  }
}
