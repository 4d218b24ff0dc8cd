import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openApp } from "../../src/app.ts";
import { run, tempApp, tempDir } from "../support/temp-app.ts";

const marker = "Zebrafink-Quartz-7731";

function everyFile(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("nothing of the user's text lies unencrypted in any file, the write-ahead log and backups included", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: marker, notes: marker });
  await run(app, "backup.create", {});
  const files = everyFile(dataDir);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(readFileSync(file).includes(marker), file).toBe(false);
});

test("files are 0600 and folders 0700", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  await run(app, "vault.passphrase", { next: "correct horse battery" });
  await run(app, "backup.create", {});
  for (const file of everyFile(dataDir)) expect((statSync(file).mode & 0o777).toString(8), file).toBe("600");
  for (const dir of [dataDir, join(dataDir, "run"), join(dataDir, "backups")])
    expect((statSync(dir).mode & 0o777).toString(8), dir).toBe("700");
});

test("without a keychain the app says plainly that the key lies in a file", async () => {
  expect((await run(tempApp(), "vault.status", {})).protection).toBe("file");
});

test("a passphrase is set and changed without rewriting the vault", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  await app[Symbol.asyncDispose]();
  const before = readFileSync(join(dataDir, "vault.db"));
  const again = tempApp({ dataDir });
  await run(again, "vault.passphrase", { next: "first passphrase" });
  await run(again, "vault.passphrase", { present: "first passphrase", next: "second passphrase" });
  expect(readFileSync(join(dataDir, "vault.db")).equals(before)).toBe(true);
  expect(readFileSync(join(dataDir, "vault.key"), "utf8")).not.toContain('passphrase":"second');
  await run(again, "vault.lock", {});
  await expect(run(again, "vault.unlock", { passphrase: "first passphrase" })).rejects.toMatchObject({
    code: "wrong-key",
  });
  await run(again, "vault.unlock", { passphrase: "second passphrase" });
  expect((await run(again, "person.list", {})).total).toBe(1);
});

test("locking from one process locks all, and unlocking opens all", async () => {
  const dataDir = tempDir();
  const page = tempApp({ dataDir });
  const terminal = tempApp({ dataDir });
  await run(page, "vault.passphrase", { next: "correct horse battery" });
  expect((await run(terminal, "person.list", {})).total).toBe(0);
  await run(terminal, "vault.lock", {});
  await expect(run(page, "person.list", {})).rejects.toMatchObject({ code: "locked" });
  expect((await run(page, "vault.status", {})).state).toBe("locked");
  await run(page, "vault.unlock", { passphrase: "correct horse battery" });
  expect((await run(terminal, "person.list", {})).total).toBe(0);
});

test("an unlocked vault locks itself after twelve hours", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "vault.passphrase", { next: "correct horse battery" });
  const later = tempApp({ dataDir, now: () => new Date(Date.now() + 13 * 3_600_000).toISOString() });
  await expect(run(later, "person.list", {})).rejects.toMatchObject({ code: "locked" });
});

test("a passphrase from the environment opens the vault for that process alone", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "vault.passphrase", { next: "correct horse battery" });
  await run(app, "vault.lock", {});
  await using script = openApp({ dataDir, passphrase: "correct horse battery" });
  expect((await run(script, "person.list", {})).total).toBe(0);
  await expect(run(app, "person.list", {})).rejects.toMatchObject({ code: "locked" });
});

test("the wrong key gives a clear error and leaves the file as it is", async () => {
  const dataDir = tempDir();
  const app = tempApp({ dataDir });
  await run(app, "person.create", { fullName: "Noa Lind" });
  await app[Symbol.asyncDispose]();
  const before = readFileSync(join(dataDir, "vault.db"));
  writeFileSync(
    join(dataDir, "vault.key"),
    JSON.stringify({ format: 1, protection: "file", key: Buffer.alloc(32, 7).toString("base64") }),
  );
  const stranger = tempApp({ dataDir });
  await expect(run(stranger, "person.list", {})).rejects.toMatchObject({
    code: "wrong-key",
    message: expect.stringContaining("not touched"),
  });
  expect(readFileSync(join(dataDir, "vault.db")).equals(before)).toBe(true);
});

test("a vault without its key file is not overwritten by a new one", async () => {
  const dataDir = tempDir();
  writeFileSync(join(dataDir, "vault.db"), "something of the user's");
  await expect(run(tempApp({ dataDir }), "person.list", {})).rejects.toMatchObject({ code: "damaged-vault" });
  expect(readFileSync(join(dataDir, "vault.db"), "utf8")).toBe("something of the user's");
});
