import { existsSync, statSync } from "node:fs";
import * as z from "zod";
import { appErrorFrom } from "../app-error.ts";
import { backups, verifiedCounts } from "../vault/backup.ts";
import { join } from "node:path";
import { readerVersion } from "../filings/reader-version.ts";
import { version } from "../version.ts";
import { line, text } from "./field.ts";
import { vaultOperation } from "./operation.ts";
import type { VaultContext } from "./operation.ts";

type Finding = { readonly name: string; readonly state: "ok" | "warning" | "failed"; readonly told: string };

function runtime(): Finding {
  return {
    name: "program",
    state: "ok",
    told: `One of One ${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  };
}

function permissions({ session }: VaultContext): Finding {
  const { dataDir, vault, key } = session.paths;
  if (process.platform === "win32")
    return { name: "permissions", state: "ok", told: "Windows: the folder has your account's permissions." };
  const open = [dataDir, vault, key].filter(
    (path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
  );
  return open.length === 0
    ? { name: "permissions", state: "ok", told: `Only you can read ${dataDir}.` }
    : {
        name: "permissions",
        state: "failed",
        told: `Others can read ${open.join(", ")}. Run: chmod go-rwx ${open.join(" ")}`,
      };
}

function keyKeeping({ session }: VaultContext): Finding {
  const { protection, state } = session.status();
  if (state === "locked")
    return { name: "key", state: "warning", told: "The vault is locked; unlock it to check the rest." };
  return protection === "file"
    ? {
        name: "key",
        state: "warning",
        told: "The key lies unwrapped beside the vault, readable by you only. Set a passphrase with `oneofone vault passphrase`.",
      }
    : {
        name: "key",
        state: "ok",
        told:
          protection === "keychain"
            ? "The key is in this system's keychain."
            : "The key is wrapped by your passphrase.",
      };
}

function integrity({ session }: VaultContext): Finding {
  const { database } = session.current();
  const verdict = String(database.pragma("integrity_check", { simple: true }));
  const strays = database.pragma("foreign_key_check") as unknown[];
  const sound = verdict === "ok" && strays.length === 0;
  return sound
    ? { name: "vault", state: "ok", told: `${session.paths.vault} is whole.` }
    : {
        name: "vault",
        state: "failed",
        told: `The vault is damaged (${verdict}; ${strays.length} stray references). Restore the newest backup with \`oneofone backup restore\`.`,
      };
}

function newestBackup({ session, now }: VaultContext): Finding {
  const [newest] = backups(session.paths);
  if (newest === undefined)
    return {
      name: "backups",
      state: "warning",
      told: "There is no backup yet. Make one with `oneofone backup create`.",
    };
  verifiedCounts(join(session.paths.backups, newest.name), session.current().key);
  const days = Math.floor((Date.parse(now) - Date.parse(newest.at)) / 86_400_000);
  return {
    name: "backups",
    state: days > 7 ? "warning" : "ok",
    told: `The newest, ${newest.name}, opens and is whole; it is ${days} days old.`,
  };
}

/** Readings that a newer reader may mend; the documents themselves are not kept. */
function filings({ session }: VaultContext): Finding {
  const outdated = Number(
    session
      .current()
      .database.prepare("select count(*) from filing where reader_version < ?")
      .pluck()
      .get(readerVersion),
  );
  return outdated === 0
    ? { name: "filings", state: "ok", told: "Every filing was read by the present reader." }
    : {
        name: "filings",
        state: "warning",
        told: `${outdated} filings were read by an older reader. Run \`oneofone filing reread\`, and read files of your own again.`,
      };
}

type Check = { readonly name: string; readonly look: (context: VaultContext) => Finding };

const checks: readonly Check[] = [
  { name: "program", look: runtime },
  { name: "permissions", look: permissions },
  { name: "key", look: keyKeeping },
  { name: "vault", look: integrity },
  { name: "backups", look: newestBackup },
  { name: "filings", look: filings },
];

function finding(check: Check, context: VaultContext): Finding {
  try {
    return check.look(context);
  } catch (cause) {
    const error = appErrorFrom(cause);
    return { name: check.name, state: error.code === "locked" ? "warning" : "failed", told: error.message };
  }
}

export const doctor = vaultOperation({
  name: "doctor",
  summary: "Check the program, the vault, its key, permissions and backups, and say what to mend.",
  readOnly: true,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      isHealthy: z.boolean(),
      rows: z.array(
        z.object({
          name: line("Check"),
          state: z.enum(["ok", "warning", "failed"]),
          told: text("What was found"),
        }),
      ),
    }),
  example: "",
  run: async (context) => {
    const rows = checks.map((check) => finding(check, context));
    return { isHealthy: rows.every((row) => row.state !== "failed"), rows };
  },
});
