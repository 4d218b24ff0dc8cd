// oxlint-disable-next-line no-restricted-imports -- the SDK's own folder, not ours
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { App } from "../app.ts";
import { toolServer } from "./mcp-server.ts";
import type { McpOptions } from "./mcp-server.ts";
import { toolboxFor } from "./toolbox.ts";

export type HttpAnswerer = (request: Request, body: unknown) => Promise<Response>;

/** Answers each request for itself and in plain JSON: the vault is the only state there is, so no session is kept. */
export function httpAnswerer(app: App, options: McpOptions): HttpAnswerer {
  const toolbox = toolboxFor(options);
  return async (request, body) => {
    const { server } = toolServer(app, toolbox, options.version);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      return await transport.handleRequest(request, { parsedBody: body });
    } finally {
      await server.close();
    }
  };
}
