import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "../../src/app.ts";
import type { App } from "../../src/app.ts";
import { mcpOverHttp } from "../../src/mcp/mcp-over-http.ts";
import { runningServer } from "../../src/server/server-file.ts";
import { startServer } from "../../src/server/start-server.ts";
import type { StartedServer } from "../../src/server/start-server.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Where to connect to, whatever the Host header says. */
  readonly host?: string;
};

/** One request as it stands, with headers that `fetch` would not send. */
export function ask(port: number, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", path, headers = {}, body, host = "127.0.0.1" } = asked;
    const outgoing = request({
      host,
      port,
      method,
      path,
      headers,
      agent: false,
    });
    outgoing.on("response", (response) => {
      const chunks: Buffer[] = [];
      const done = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        });
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (!(response.headers["content-type"] ?? "").startsWith("text/event-stream")) return;
        done();
        response.destroy();
      });
      response.on("end", done);
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The status that a request gets which is sent as it is written. */
export function askedRaw(port: number, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => (answer += String(chunk)));
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])));
    socket.on("error", reject);
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "oneofone-security-"));
}

export type UnderTest = {
  readonly app: App;
  readonly server: StartedServer;
  readonly port: number;
  readonly dataDir: string;
  readonly webRoot: string;
  /** What the server reported, line by line. */
  readonly reported: string[];
  readonly token: string;
  /** Sets the clock by which links expire forward. */
  advance(milliseconds: number): void;
  /** A fresh session's `Cookie` header. */
  cookie(): Promise<string>;
  stop(): Promise<void>;
};

function builtPage(folder: string): string {
  const webRoot = join(folder, "web");
  mkdirSync(join(webRoot, "assets"), { recursive: true });
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>One of One</title>");
  writeFileSync(join(webRoot, "assets", "app-B4d5xYz1.js"), "export {};");
  writeFileSync(join(folder, "beside-the-page.txt"), "not for the network");
  return webRoot;
}

/** A real server on a free port, over a new vault in a temporary folder. */
export async function serverUnderTest(
  options: { readonly passphrase?: string; readonly mcpWrite?: boolean; readonly now?: string } = {},
): Promise<UnderTest> {
  const folder = temporaryFolder();
  const dataDir = join(folder, "data");
  const webRoot = builtPage(folder);
  const reported: string[] = [];
  let clock = 1000;
  const { now } = options;
  const app = openApp({
    dataDir,
    timeZone: "Europe/Berlin",
    ...(now === undefined ? {} : { now: () => now }),
  });
  if (options.passphrase !== undefined)
    app.session.setPassphrase({ present: undefined, next: options.passphrase });
  const server = await startServer(app, {
    port: 0,
    webRoot,
    version: "0.0.0",
    mcp: mcpOverHttp(app, { write: options.mcpWrite ?? false, includePay: false, version: "0.0.0" }),
    report: (line) => reported.push(line),
    clock: () => clock,
  });
  const { port } = server;
  const running = await runningServer(app.session.paths.runDir);
  return {
    app,
    server,
    port,
    dataDir,
    webRoot,
    reported,
    token: running?.token ?? "",
    advance: (milliseconds) => {
      clock += milliseconds;
    },
    cookie: async () => {
      const { headers } = await ask(port, { path: new URL(server.openLink()).pathname });
      return (headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
    },
    stop: async () => {
      await server.close();
      await app[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A concrete address for a route of the list. */
export function examplePath(route: string): string {
  return route
    .replace(":code", "A".repeat(43))
    .replace(":file", `${"A".repeat(43)}.ics`)
    .replace("/*", "/opportunities");
}
