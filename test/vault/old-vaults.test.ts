import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaVersion, currentSchemaVersion } from "../../src/vault/migrate.ts";
import { run, tempApp, tempDir } from "../support/temp-app.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "vaults");
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".db"));

test.each(fixtures)("a vault of %s opens, is brought up to date, and works", async (name) => {
  const dataDir = join(tempDir(), "data");
  mkdirSync(dataDir);
  copyFileSync(join(folder, name), join(dataDir, "vault.db"));
  copyFileSync(join(folder, name.replace(".db", ".key")), join(dataDir, "vault.key"));
  const app = tempApp({ dataDir });
  const { rows } = await run(app, "opportunity.list", {});
  expect(rows.map((row) => row.companyName)).toContain("Harbor Robotics");
  expect(schemaVersion(app.session.current().database)).toBe(currentSchemaVersion);
  expect((await run(app, "person.list", { search: "holloway" })).total).toBeGreaterThan(0);
  await run(app, "person.create", { fullName: "Tove Berg" });
  await run(app, "undo", {});
  expect((await run(app, "history", { limit: 1000 })).rows.length).toBeGreaterThan(50);
});

test("every schema before the present one has its fixture", () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(currentSchemaVersion - 1);
});
