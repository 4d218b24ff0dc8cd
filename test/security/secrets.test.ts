import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ask, temporaryFolder } from "./server-under-test.ts";

const source = (path: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));

/** A server as a process of its own, so that all that it writes anywhere is caught. */
function serverProcess(dataDir: string, passphrase: string) {
  const program = `
    import { openApp } from ${source("app.ts")};
    import { startServer } from ${source("server/start-server.ts")};
    const app = openApp({ dataDir: ${JSON.stringify(dataDir)} });
    app.session.setPassphrase({ present: undefined, next: ${JSON.stringify(passphrase)} });
    app.session.current().database.exec("drop table step_interviewer");
    const server = await startServer(app, { webRoot: ${JSON.stringify(dataDir)}, version: "0.0.0" });
    process.on("message", async () => { await server.close(); await app[Symbol.asyncDispose](); process.disconnect(); });
    process.send({ port: server.port, link: server.openLink() });`;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ONEOFONE_KEYCHAIN: "off" },
  });
}

test("no code, cookie, token or passphrase and nothing that was typed is in what the server writes", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const passphrase = "correct horse battery";
  const server = serverProcess(dataDir, passphrase);
  let written = "";
  server.stdout?.on("data", (chunk) => (written += String(chunk)));
  server.stderr?.on("data", (chunk) => (written += String(chunk)));
  const [{ port, link }] = (await once(server, "message")) as [{ port: number; link: string }];
  const { token } = JSON.parse(readFileSync(join(dataDir, "run", "server.json"), "utf8")) as {
    token: string;
  };
  const code = link.split("/").at(-1) ?? "";

  const opened = await ask(port, { path: `/open/${code}` });
  const cookie = String(opened.headers["set-cookie"]).split(";")[0] ?? "";
  await ask(port, { path: `/open/${code}` });
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    ask(port, {
      method: "POST",
      path,
      headers: { cookie, "content-type": "application/json", ...more },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  await post("/api/vault.unlock", { passphrase: `${passphrase} wrong` });
  await post("/api/vault.passphrase", { present: `${passphrase} wrong`, next: `${passphrase} next` });
  await post("/api/vault.unlock", { passphrase, extra: passphrase });
  await post("/api/vault.unlock", `{"passphrase": "${passphrase}"`);
  await post("/api/vault.unlock", { passphrase }, { host: "attacker.example" });
  const { id } = JSON.parse((await post("/api/person.create", { fullName: "Typed Name" })).body) as {
    id: string;
  };
  const broken = await post("/api/person.show", { id });
  expect(broken.status).toBe(500);
  await post("/session/link", {}, { authorization: `Bearer ${token}` });
  server.send("stop");
  await once(server, "close");

  expect(written).toContain("POST /api/person.show: SqliteError");
  const secrets = [code, token, cookie.split("=")[1] ?? "", passphrase, "Typed Name", id];
  expect(secrets.filter((secret) => secret.length < 8 || written.includes(secret))).toEqual([]);
});
