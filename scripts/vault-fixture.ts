/**
 * `node scripts/vault-fixture.ts`: writes the demo search as a vault of the present schema to test/fixtures/vaults, with its key beside it. Run it
 * once before a release that changes the schema; a fixture that is there already is never overwritten.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "../src/app.ts";
import { fillDemo } from "../src/demo/demo-search.ts";
import { currentSchemaVersion } from "../src/vault/migrate.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";
const target = join(
  import.meta.dirname,
  "..",
  "test",
  "fixtures",
  "vaults",
  `schema-${currentSchemaVersion}`,
);
if (existsSync(`${target}.db`)) {
  console.error(
    `There is a fixture of schema ${currentSchemaVersion} already; a released schema never changes.`,
  );
  process.exit(1);
}
const dataDir = mkdtempSync(join(tmpdir(), "oneofone-fixture-"));
const app = openApp({ dataDir, now: () => "2026-11-24T09:00:00.000Z", timeZone: "Europe/Berlin" });
await fillDemo(app);
app.session.current().database.prepare("vacuum into ?").run(`${target}.db`);
copyFileSync(app.session.paths.key, `${target}.key`);
await app[Symbol.asyncDispose]();
rmSync(dataDir, { recursive: true });
console.log(`Written ${target}.db`);
