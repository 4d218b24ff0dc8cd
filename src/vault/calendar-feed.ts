import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { ensurePrivateDir } from "../data-dir.ts";
import type { VaultPaths } from "../data-dir.ts";
import type { Instant } from "../search/step.ts";
import { writePrivateFile } from "./key-file.ts";

/** What the titles of a calendar feed tell. */
export const feedTitles = ["busy", "full"] as const;
export type FeedTitles = (typeof feedTitles)[number];

/**
 * The feed that is on. It lies beside the vault and not in it: no undo, no restored backup and no import brings a
 * revoked link back, and it can be revoked while the vault is locked.
 */
export type CalendarFeed = {
  readonly format: 1;
  readonly titles: FeedTitles;
  /** Hex SHA-256 of the secret in the link; the secret itself is kept nowhere. */
  readonly secretHash: string;
  readonly since: Instant;
  /** The server's port when the link was made, which the next start takes again; null when no server ran. */
  readonly port: number | null;
};

function isCalendarFeed(value: unknown): value is CalendarFeed {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== 1) return false;
  return "secretHash" in value && typeof value.secretHash === "string" && value.secretHash.length === 64;
}

/** The feed, or null while it is off. A file that cannot be read as one opens nothing and counts as off. */
export function calendarFeed(paths: VaultPaths): CalendarFeed | null {
  try {
    const value: unknown = JSON.parse(readFileSync(paths.feed, "utf8"));
    return isCalendarFeed(value) ? value : null;
  } catch {
    return null;
  }
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Turns the feed on with a new secret of 256 bits, which it returns; a link made before does not work any more. */
export function enableFeed(
  paths: VaultPaths,
  { titles, since, port }: Pick<CalendarFeed, "titles" | "since" | "port">,
): string {
  const secret = randomBytes(32).toString("base64url");
  const feed: CalendarFeed = { format: 1, titles, secretHash: digest(secret).toString("hex"), since, port };
  ensurePrivateDir(paths.dataDir);
  writePrivateFile(paths.feed, `${JSON.stringify(feed, null, 2)}\n`);
  return secret;
}

export function revokeFeed(paths: VaultPaths): void {
  rmSync(paths.feed, { force: true });
}

/** The feed that a secret opens, or null. It takes the same time whether there is a feed, and however much of the secret is right. */
export function openedFeed(paths: VaultPaths, secret: string): CalendarFeed | null {
  const feed = calendarFeed(paths);
  const expected = feed === null ? Buffer.alloc(32) : Buffer.from(feed.secretHash, "hex");
  const given = digest(secret);
  return expected.length === given.length && timingSafeEqual(given, expected) ? feed : null;
}
