import type { IncomingMessage } from "node:http";
import type { App } from "../app.ts";
import { operations } from "../operations/index.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { calendarRoute } from "./calendar-route.ts";
import type { ChangeFeed } from "./change-feed.ts";
import { refusalResponse } from "./error-response.ts";
import { bodyLimits, jsonBody } from "./json-body.ts";
import { openApiDocument } from "./openapi.ts";
import { plainPageResponse } from "./plain-page.ts";
import { arrivalMark } from "./request-guard.ts";
import type { Holder, Session } from "./session.ts";
import { webFile } from "./web-files.ts";

/** Answers one MCP request whose body is read already. */
export type McpHandler = (request: Request, body: unknown) => Promise<Response>;

/** What the routes stand on. */
export type RouteHost = {
  readonly app: App;
  readonly session: Session;
  readonly feed: ChangeFeed;
  readonly port: number;
  readonly url: string;
  readonly webRoot: string;
  readonly version: string;
  readonly startedAt: string;
  readonly mcp: McpHandler | null;
};

type RouteRequest = {
  readonly raw: Request;
  readonly incoming: IncomingMessage;
  readonly holder: Holder | null;
  readonly path: string;
};

/** One address of the server. The server is built from this list and from nothing else. */
export type Route = {
  readonly method: "GET" | "POST";
  /** In Hono's notation. */
  readonly path: string;
  /**
   * `session`: a browser's cookie or a script's token; `token`: the token alone; `code`: the one-time code in the path;
   * `feed`: the calendar feed's secret in the path.
   */
  readonly needs: "session" | "token" | "code" | "feed";
  handle(request: RouteRequest): Response | Promise<Response>;
};

/** Besides imports: operations that are given a whole file, such as a letter. */
const takingFiles: ReadonlySet<string> = new Set([
  "filing.read",
  "letter.attach",
  "offer.read-ocf",
  "offer.import-ocf",
]);

function operationRoute({ app, feed }: RouteHost, operation: AnyOperation): Route {
  const takesFile = operation.name.startsWith("import.") || takingFiles.has(operation.name);
  const limit = takesFile ? bodyLimits.import : bodyLimits.other;
  return {
    method: "POST",
    path: `/api/${operation.name}`,
    needs: "session",
    handle: async ({ raw, incoming, holder }) => {
      const { signal } = raw;
      const input = await jsonBody(incoming, limit);
      feed.watch();
      const actor = { face: holder === "browser" ? "web" : "http", byAssistant: false } as const;
      const asOf = operation.effect === "read" ? feed.newestBeforeRead() : null;
      const result = await app.run(operation.name, input, actor, { signal });
      return Response.json(result.output, {
        headers: {
          ...(asOf === null ? {} : { "x-as-of": String(asOf) }),
          ...(result.operation === null ? {} : { "x-operation": String(result.operation) }),
        },
      });
    },
  };
}

function openRoute({ session, port }: RouteHost): Route {
  return {
    method: "GET",
    path: "/open/:code",
    needs: "code",
    handle: ({ path, incoming }) => {
      // A browser that fetches ahead of the click must not use the code up.
      const isAhead =
        incoming.headers["sec-purpose"] !== undefined || incoming.headers["purpose"] !== undefined;
      if (isAhead || !session.redeem(path.slice("/open/".length))) {
        return plainPageResponse(403, "This link does not open One of One any more", [
          "A link works once and for five minutes.",
          "Run `oneofone open` or `oneofone start` in a terminal for a fresh one.",
        ]);
      }
      return new Response(null, {
        status: 303,
        headers: { location: "/", "set-cookie": session.setCookie(port) },
      });
    },
  };
}

function sessionRoutes({ session, url, version, startedAt }: RouteHost): Route[] {
  return [
    {
      method: "GET",
      path: "/session/ping",
      needs: "token",
      handle: () => Response.json({ version, startedAt, pid: process.pid }),
    },
    {
      method: "POST",
      path: "/session/link",
      needs: "token",
      handle: async ({ incoming }) => {
        await jsonBody(incoming, bodyLimits.other);
        return Response.json({ link: `${url}/open/${session.newCode()}` });
      },
    },
  ];
}

function mcpRoutes(mcp: McpHandler): Route[] {
  return [
    {
      method: "POST",
      path: "/mcp",
      needs: "token",
      handle: async ({ raw, incoming }) => mcp(raw, await jsonBody(incoming, bodyLimits.other)),
    },
    {
      method: "GET",
      path: "/mcp",
      needs: "token",
      handle: () =>
        refusalResponse(405, "unsupported", "MCP is spoken by POST here; nothing is sent unasked.", {
          allow: "POST",
        }),
    },
  ];
}

function reserved(path: string): boolean {
  return /^\/(api|open|session|mcp|feed)(\/|$)/.test(path);
}

function pageRoute({ webRoot }: RouteHost): Route {
  return {
    method: "GET",
    path: "/*",
    needs: "session",
    handle: ({ raw, path }) => {
      if (reserved(path)) return refusalResponse(404, "not-found", `There is nothing to get at ${path}.`);
      if (new URL(raw.url).search === `?${arrivalMark}`) {
        return new Response(null, { status: 303, headers: { location: path } });
      }
      return webFile(webRoot, path);
    },
  };
}

export function serverRoutes(host: RouteHost): Route[] {
  return [
    ...operations.map((operation) => operationRoute(host, operation as AnyOperation)),
    {
      method: "GET",
      path: "/api/openapi.json",
      needs: "session",
      handle: () => Response.json(openApiDocument(host.version, host.url)),
    },
    { method: "GET", path: "/api/events", needs: "session", handle: () => host.feed.stream() },
    openRoute(host),
    calendarRoute(host.app),
    ...sessionRoutes(host),
    ...(host.mcp === null ? [] : mcpRoutes(host.mcp)),
    pageRoute(host),
  ];
}
