import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../src/plain-date.ts";
import { backups, createBackup, ensureDailyBackup, expiredBackups } from "../../src/vault/backup.ts";
import type { Backup } from "../../src/vault/backup.ts";
import { run, tempApp, tempDir, testActor } from "../support/temp-app.ts";

test("a backup is opened and counted before it is listed, and restores with a preview and an undo", async () => {
  const app = tempApp();
  const opened = await run(app, "opportunity.create", { company: "Harbor Robotics", title: "CTO" });
  const made = await run(app, "backup.create", {});
  expect(made.rows.find((row) => row.table === "step")?.rows).toBe(6);
  await run(app, "opportunity.delete", { id: opened.id });
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { name } = made.backup;
  const preview = await run(app, "backup.preview", { name });
  expect(preview.differences).toContainEqual({ table: "step", added: 6, changed: 0, removed: 0 });
  expect(preview.differences).toContainEqual({ table: "person", added: 0, changed: 0, removed: 1 });
  expect((await run(app, "opportunity.list", {})).total).toBe(0);
  await run(app, "backup.restore", { name });
  expect((await run(app, "opportunity.show", { id: opened.id })).steps).toHaveLength(6);
  expect((await run(app, "person.list", {})).total).toBe(0);
  await run(app, "undo", {});
  expect((await run(app, "person.list", {})).total).toBe(1);
});

test("a damaged backup is refused and the vault stays as it is", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { backup } = await run(app, "backup.create", {});
  const path = join(dataDir, "backups", backup.name);
  const bytes = readFileSync(path);
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  await expect(run(app, "backup.verify", { name: backup.name })).rejects.toMatchObject({
    code: "damaged-vault",
  });
  truncateSync(path, 4096);
  await expect(run(app, "backup.restore", { name: backup.name })).rejects.toMatchObject({ name: "AppError" });
  expect((await run(app, "person.list", {})).total).toBe(1);
});

test("one daily backup a day, by itself", async () => {
  const app = tempApp();
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { session } = app;
  const day = plainDate(2026, 11, 24);
  expect(ensureDailyBackup(session.current(), session.paths, "2026-11-24T09:00:00.000Z", day)?.kind).toBe(
    "daily",
  );
  expect(ensureDailyBackup(session.current(), session.paths, "2026-11-24T19:00:00.000Z", day)).toBeNull();
  expect(
    ensureDailyBackup(session.current(), session.paths, "2026-11-25T09:00:00.000Z", addDays(day, 1)),
  ).not.toBeNull();
  expect(backups(session.paths)).toHaveLength(2);
});

test("daily backups thin out to 7 days, 4 weeks and 12 months; manual ones stay", () => {
  const today = plainDate(2026, 11, 24);
  const all = Array.from({ length: 800 }, (_, age): Backup => ({
    name: `d${age}`,
    kind: "daily",
    at: `${addDays(today, -age)}T09:00:00.000Z`,
    bytes: 1,
  }));
  const manual: Backup = { name: "m", kind: "manual", at: "2020-01-01T00:00:00.000Z", bytes: 1 };
  const gone = new Set(expiredBackups([...all, manual], today).map((backup) => backup.name));
  const kept = all.filter((backup) => !gone.has(backup.name));
  expect(gone.has("m")).toBe(false);
  expect(kept.slice(0, 7).map((backup) => backup.name)).toEqual(["d0", "d1", "d2", "d3", "d4", "d5", "d6"]);
  expect(kept.length).toBeGreaterThanOrEqual(7 + 3 + 10);
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  expect(kept.at(-1)?.at.slice(0, 7)).toBe("2025-12");
});

test("a backup is listed under its time even when two kinds are made at once", async () => {
  const app = tempApp();
  const { session } = app;
  createBackup(session.current(), session.paths, "manual", "2026-11-24T09:00:00.000Z");
  createBackup(session.current(), session.paths, "before-restore", "2026-11-24T09:00:00.000Z");
  expect((await app.call("backup.list", {}, testActor)).output.rows).toHaveLength(2);
});
