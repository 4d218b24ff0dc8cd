import * as z from "zod";
import {
  backupContent,
  backupKinds,
  backupPath,
  backups,
  createBackup,
  verifiedCounts,
} from "../vault/backup.ts";
import { contentDifference, replaceContent, vaultContent } from "../vault/content.ts";
import { dataTables } from "../vault/schema.ts";
import { count, instant, line, requiredLine } from "./field.ts";
import { readOperation, vaultOperation, writeOperation } from "./operation.ts";

const backupShape = () =>
  z.object({
    name: line("Name"),
    kind: z.enum(backupKinds),
    at: instant("Made"),
    bytes: count("Size in bytes"),
  });

const countsShape = () => z.array(z.object({ table: z.enum(dataTables), rows: count("Rows") }));

const differenceShape = () =>
  z.array(
    z.object({
      table: z.enum(dataTables),
      added: count("Rows that come back"),
      changed: count("Rows that change"),
      removed: count("Rows that go"),
    }),
  );

const name = () => requiredLine("Name of the backup, as backup.list gives it, or the path of a backup file");

function counted(counts: Readonly<Record<string, number>>) {
  return dataTables.map((table) => ({ table, rows: counts[table] ?? 0 }));
}

export const listBackups = vaultOperation({
  name: "backup.list",
  summary:
    "List backups, newest first; daily ones are kept for 7 days, 4 weeks and 12 months, others until you remove them.",
  readOnly: true,
  input: () => z.strictObject({}),
  output: () => z.object({ folder: line("Where they lie"), rows: z.array(backupShape()) }),
  example: "",
  run: async ({ session }) => ({ folder: session.paths.backups, rows: backups(session.paths) }),
});

export const makeBackup = vaultOperation({
  name: "backup.create",
  summary: "Make a backup now, under the vault's key, and verify it by opening and counting it.",
  input: () => z.strictObject({}),
  output: () => z.object({ backup: backupShape(), rows: countsShape() }),
  example: "",
  run: async ({ session, now }) => {
    const { backup, counts } = createBackup(session.current(), session.paths, "manual", now);
    return { backup, rows: counted(counts) };
  },
});

export const verifyBackup = vaultOperation({
  name: "backup.verify",
  summary: "Open a backup, check every page of it and count its rows.",
  readOnly: true,
  input: () => z.strictObject({ name: name() }),
  output: () => z.object({ name: line("Name"), rows: countsShape() }),
  example: "vault-2026-11-24T090000Z.daily.db",
  positionals: ["name"],
  needs: "backup",
  run: async ({ session }, input) => {
    const counts = verifiedCounts(backupPath(session.paths, input.name), session.current().key);
    return { name: input.name, rows: counted(counts) };
  },
});

export const previewRestore = readOperation({
  name: "backup.preview",
  summary: "Show what restoring a backup would bring back, change and remove, without doing it.",
  input: () => z.strictObject({ name: name() }),
  output: () => z.object({ name: line("Name"), differences: differenceShape() }),
  example: "vault-2026-11-24T090000Z.daily.db",
  positionals: ["name"],
  needs: "backup",
  run: async ({ db, session, now }, input) => {
    const wanted = backupContent(
      backupPath(session.paths, input.name),
      session.current(),
      session.paths,
      now,
    );
    return { name: input.name, differences: contentDifference(await vaultContent(db), wanted) };
  },
});

export const restoreBackup = writeOperation({
  name: "backup.restore",
  summary: "Make the vault's data what it was in a backup; one undo takes the restore back.",
  destructive: true,
  input: () => z.strictObject({ name: name() }),
  output: () => z.object({ name: line("Name"), differences: differenceShape() }),
  example: "vault-2026-11-24T090000Z.daily.db",
  positionals: ["name"],
  needs: "backup",
  run: async (context, input) => {
    const { session } = context;
    const wanted = backupContent(
      backupPath(session.paths, input.name),
      session.current(),
      session.paths,
      context.now,
    );
    const differences = await replaceContent(context.db, await vaultContent(context.db), wanted);
    context.describe(`Restore the backup ${input.name}`);
    return { name: input.name, differences };
  },
});
