import type { VaultDb } from "./database.ts";
import { settingValue } from "./settings.ts";

/** The setting that holds the user's own addresses, separated by commas or spaces. */
export const ownEmailsSetting = "own.emails";

/** The user's own addresses in lower case; empty until they are set. */
export async function ownEmails(db: VaultDb): Promise<ReadonlySet<string>> {
  const told = (await settingValue(db, ownEmailsSetting)) ?? "";
  return new Set(
    told
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((email) => email !== ""),
  );
}
