import type { App } from "../app.ts";
import type { HttpAnswerer } from "./http-answerer.ts";
import type { McpOptions } from "./mcp-server.ts";

/**
 * Answers MCP requests over HTTP; give it to `startServer`. Who may ask is for the HTTP server to say.
 * The SDK is loaded by the first request, so that a server without an assistant starts sooner.
 */
export function mcpOverHttp(app: App, options: McpOptions): HttpAnswerer {
  let made: Promise<HttpAnswerer> | null = null;
  return async (request, body) => {
    made ??= import("./http-answerer.ts").then(({ httpAnswerer }) => httpAnswerer(app, options));
    return (await made)(request, body);
  };
}
