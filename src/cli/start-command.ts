import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import open from "open";
import type { App } from "../app.ts";
import { AppError, appErrorFrom } from "../app-error.ts";
import { demoDataDir, fillDemo } from "../demo/demo-search.ts";
import { mcpOverHttp } from "../mcp/mcp-over-http.ts";
import { linkFrom, runningServer } from "../server/server-file.ts";
import { startServer } from "../server/start-server.ts";
import type { ServerOptions, StartedServer } from "../server/start-server.ts";
import { vaultPaths } from "../data-dir.ts";
import { version } from "../version.ts";
import { backUp, commandApp } from "./command-app.ts";

const hour = 3_600_000;

type StartOptions = {
  readonly dataDir: string;
  readonly port?: string;
  readonly open: boolean;
  readonly demo?: boolean;
  readonly mcpWrite?: boolean;
};

/** The built page: beside the bundle when packed, in the repository's dist when run from source. */
function webRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "..", "web"), join(here, "..", "..", "dist", "web")];
  return (
    places.find((place) => existsSync(join(place, "index.html"))) ?? join(here, "..", "..", "dist", "web")
  );
}

function portNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError("invalid-input", `--port must be a number from 0 to 65535, not "${text}".`, {
    issues: [{ path: "port", message: "must be a number from 0 to 65535" }],
  });
}

/** Opens the link in the browser, or prints it where there is none to open. */
async function show(link: string, wanted: boolean): Promise<void> {
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  if (wanted && hasDisplay) {
    try {
      await open(link);
      return;
    } catch {
      // Printing the link serves where no browser answers.
    }
  }
  console.log(`Open this link; it works once, for five minutes:\n  ${link}`);
}

const actor = { face: "cli", byAssistant: false } as const;

/** Starts at the port asked for; else at the one in the calendar feed's link, while it is free; else at any. */
async function started(app: App, asked: number | null, rest: ServerOptions): Promise<StartedServer> {
  if (asked !== null) return startServer(app, { ...rest, port: asked });
  const { port } = (await app.call("feed.show", {}, actor)).output;
  if (port === null) return startServer(app, rest);
  try {
    return await startServer(app, { ...rest, port });
  } catch (thrown) {
    if (appErrorFrom(thrown).code !== "conflict") throw thrown;
    console.log(`Port ${port} of your calendar feed is taken; the feed waits until it is free again.`);
    return startServer(app, rest);
  }
}

export async function startCommand(options: StartOptions): Promise<void> {
  const dataDir = options.demo === true ? demoDataDir(options.dataDir) : options.dataDir;
  const port = portNumber(options.port);
  const running = await runningServer(vaultPaths(dataDir).runDir);
  if (running !== null) {
    console.log(`One of One is running already at ${running.url}.`);
    await show(await linkFrom(running), options.open);
    return;
  }
  await using app = commandApp(dataDir);
  if (options.demo === true) await fillDemo(app);
  const backups = setInterval(() => backUp(app), hour);
  backUp(app);
  const server = await started(app, port, {
    webRoot: webRoot(),
    version,
    mcp: mcpOverHttp(app, { write: options.mcpWrite ?? false, includePay: false, version }),
  });
  const { protection } = app.session.status();
  const keeping = {
    keychain: "in this system's keychain",
    passphrase: "wrapped by your passphrase",
    file: "in a file only you can read; set a passphrase in Settings to lock the vault",
  };
  console.log(`One of One is at ${server.url} (this machine only). Stop it with Ctrl-C.`);
  console.log(`Vault: ${app.session.paths.vault}; its key is kept ${keeping[protection]}.`);
  // Listened for before the link is shown: whoever reads it may stop the program at once.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await show(server.openLink(), options.open);
  await stopped;
  clearInterval(backups);
  await server.close();
}

export async function openCommand(options: {
  readonly dataDir: string;
  readonly open: boolean;
}): Promise<void> {
  const running = await runningServer(vaultPaths(options.dataDir).runDir);
  if (running === null)
    throw new AppError(
      "unavailable",
      "One of One is not running on this vault. Start it with `oneofone start`.",
    );
  await show(await linkFrom(running), options.open);
}
