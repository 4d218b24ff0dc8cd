import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/vault/database.ts";
import { currentSchemaVersion } from "../../src/vault/migrate.ts";
import { run, tempApp, tempDir } from "../support/temp-app.ts";

test("a newer vault is refused without a change", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { key } = app.session.current();
  await app[Symbol.asyncDispose]();
  const database = openDatabase(join(dataDir, "vault.db"), key);
  database.pragma(`user_version=${currentSchemaVersion + 1}`);
  database.close();
  const before = readFileSync(join(dataDir, "vault.db"));
  await expect(run(tempApp({ dataDir }), "person.list", {})).rejects.toMatchObject({ code: "newer-vault" });
  expect(readFileSync(join(dataDir, "vault.db")).equals(before)).toBe(true);
});

test("a folder that is a file gives a clear error", async () => {
  const dataDir = join(tempDir(), "vault");
  writeFileSync(dataDir, "");
  await expect(run(tempApp({ dataDir }), "person.list", {})).rejects.toMatchObject({
    code: "read-only",
    message: expect.stringContaining("--data-dir"),
  });
});

test("a missing folder is made", async () => {
  const dataDir = join(tempDir(), "a", "b", "vault");
  await run(tempApp({ dataDir }), "person.list", {});
  expect(existsSync(join(dataDir, "vault.db"))).toBe(true);
});

test.skipIf(process.getuid?.() === 0)("a read-only folder gives a clear error", async () => {
  const dataDir = join(tempDir(), "vault");
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o500);
  await expect(run(tempApp({ dataDir }), "person.list", {})).rejects.toMatchObject({ code: "read-only" });
});

test("a full disk gives a clear error, and everything acknowledged before stays", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  const { database } = app.session.current();
  const pages = Number(database.pragma("page_count", { simple: true }));
  database.pragma(`max_page_count=${pages}`);
  await expect(
    run(app, "person.create", { fullName: "Ira Bloom", notes: "x".repeat(90_000) }),
  ).rejects.toMatchObject({
    code: "disk-full",
    message: expect.stringContaining("Nothing was saved"),
  });
  database.pragma("max_page_count=1000000");
  expect((await run(app, "person.list", {})).rows.map((row) => row.fullName)).toEqual(["Noa Lind"]);
  await run(app, "person.create", { fullName: "Ira Bloom" });
});

test("bad input names the field, the reason and the fix, and saves nothing", async () => {
  const app = tempApp();
  await expect(
    app.run(
      "step.add",
      { opportunityId: "x", kind: "", startsAt: "tomorrow", colour: 1 },
      { face: "cli", byAssistant: false },
    ),
  ).rejects.toMatchObject({
    code: "invalid-input",
    issues: expect.arrayContaining([
      { path: "kind", message: "must not be empty" },
      { path: "startsAt", message: expect.stringContaining("2026-11-24T15:00:00Z") },
      { path: "", message: 'does not know "colour"' },
    ]),
  });
  expect((await run(app, "history", {})).rows).toEqual([]);
});
