// oxlint-disable-next-line no-restricted-imports -- the SDK's own folder, not ours
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { App } from "../app.ts";
import { toolServer } from "./mcp-server.ts";
import type { McpOptions } from "./mcp-server.ts";
import { toolboxFor } from "./toolbox.ts";
import type { Toolbox } from "./toolbox.ts";

/**
 * Answers MCP requests over HTTP, each for itself and in plain JSON: the vault is the only state there is, so no
 * session has to be kept. Who may ask is for the HTTP server to say.
 */
export function mcpOverHttp(
  app: App,
  options: McpOptions,
): (request: Request, body: unknown) => Promise<Response> {
  let made: Toolbox | null = null;
  return async (request, body) => {
    const toolbox = (made ??= toolboxFor(options));
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
