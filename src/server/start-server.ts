import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { App } from "../app.ts";
import { AppError, appErrorFrom } from "../app-error.ts";
import { ChangeFeed } from "./change-feed.ts";
import { errorResponse, refusalResponse } from "./error-response.ts";
import { guardedListener } from "./guarded-listener.ts";
import { plainPageResponse } from "./plain-page.ts";
import { serverRoutes } from "./routes.ts";
import type { McpHandler, Route, RouteHost } from "./routes.ts";
import { removeServerFile, writeServerFile } from "./server-file.ts";
import { Session } from "./session.ts";

export type ServerOptions = {
  /** A free one is taken when it is left out or 0. */
  readonly port?: number | undefined;
  /** The folder of the built page. */
  readonly webRoot: string;
  readonly version: string;
  /** Answers `POST /mcp`; without it there is no such address. */
  readonly mcp?: McpHandler | undefined;
  /** Takes one line for each error that was not foreseen; standard error when left out. */
  readonly report?: ((line: string) => void) | undefined;
  /** Monotonic milliseconds, by which one-time links expire. */
  readonly clock?: (() => number) | undefined;
};

export type StartedServer = {
  readonly url: string;
  readonly port: number;
  /** Every address that the server answers. */
  readonly routes: readonly Pick<Route, "method" | "path" | "needs">[];
  /** A fresh link that opens the page once, within five minutes. */
  openLink(): string;
  close(): Promise<void>;
};

type Bindings = { Bindings: HttpBindings };

function isAllowed(
  { session, port }: RouteHost,
  { needs }: Route,
  headers: Parameters<Session["holder"]>[0],
): boolean {
  // The secret is in the path, and the route itself looks at it.
  if (needs === "code" || needs === "feed") return true;
  return needs === "token" ? session.isToken(headers.authorization) : session.holder(headers, port) !== null;
}

function noSession(path: string): Response {
  if (/^\/(api|session|mcp)(\/|$)/.test(path)) {
    return refusalResponse(
      401,
      "not-allowed",
      "No session. Run `oneofone open` in a terminal and use its link.",
      {
        "www-authenticate": "Bearer",
      },
    );
  }
  return plainPageResponse(401, "One of One runs, but this browser has no session", [
    "Only a link from your own terminal opens your vault here.",
    "Run `oneofone open` or `oneofone start` in a terminal; it opens the page by itself.",
  ]);
}

function honoFrom(host: RouteHost, routes: readonly Route[], report: (line: string) => void): Hono<Bindings> {
  const hono = new Hono<Bindings>();
  for (const route of routes) {
    hono.on(route.method, route.path, async (context) => {
      const { incoming } = context.env;
      const { path, raw } = context.req;
      if (!isAllowed(host, route, incoming.headers)) return noSession(path);
      const holder = host.session.holder(incoming.headers, host.port);
      try {
        return await route.handle({ raw, incoming, path, holder });
      } catch (thrown) {
        return errorResponse(thrown, `${route.method} ${route.path}`, report);
      }
    });
  }
  hono.notFound((context) => {
    if (host.session.holder(context.env.incoming.headers, host.port) === null)
      return noSession(context.req.path);
    return refusalResponse(
      404,
      "not-found",
      "There is nothing to post to at this address. /api/openapi.json lists all.",
    );
  });
  hono.onError((thrown) => errorResponse(thrown, "server", report));
  return hono;
}

async function listening(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host: "127.0.0.1", port, exclusive: true }, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new AppError(
      "conflict",
      `Port ${port} cannot be used: it is taken or not allowed. Choose another with --port.`,
      {
        cause,
      },
    );
  }
  return (server.address() as AddressInfo).port;
}

/**
 * Serves the page, the HTTP face and MCP on this machine's loopback address only.
 * @throws AppError `conflict` when the port is taken
 */
export async function startServer(app: App, options: ServerOptions): Promise<StartedServer> {
  const report = options.report ?? ((line: string): void => void process.stderr.write(`${line}\n`));
  const session = new Session(options.clock ?? (() => performance.now()));
  const feed = new ChangeFeed(app);
  let inner: ReturnType<typeof getRequestListener> | null = null;
  let port = 0;
  const listener = guardedListener(
    () => port,
    (request, response) => void inner?.(request, response),
  );
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 300_000 }, listener);
  port = await listening(server, options.port ?? 0);

  const stop = async (): Promise<void> => {
    await feed.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };

  const { webRoot, version, mcp = null } = options;
  const startedAt = app.now();
  const url = `http://127.0.0.1:${port}`;
  const host: RouteHost = { app, session, feed, port, url, webRoot, version, startedAt, mcp };
  const routes = serverRoutes(host);
  inner = getRequestListener(honoFrom(host, routes, report).fetch, { overrideGlobalObjects: false });

  const { runDir } = app.session.paths;
  try {
    writeServerFile(runDir, { port, pid: process.pid, token: session.token, startedAt });
  } catch (cause) {
    await stop();
    throw appErrorFrom(cause);
  }
  return {
    url,
    port,
    routes: routes.map(({ method, path, needs }) => ({ method, path, needs })),
    openLink: () => `${url}/open/${session.newCode()}`,
    close: async () => {
      removeServerFile(runDir, session.token);
      await stop();
    },
  };
}
