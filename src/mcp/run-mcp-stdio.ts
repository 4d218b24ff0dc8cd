import { once } from "node:events";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { App } from "../app.ts";
import { toolServer } from "./mcp-server.ts";
import type { McpOptions } from "./mcp-server.ts";
import { toolboxFor } from "./toolbox.ts";

/** The longest message (bytes): a file for an import comes as base64 inside one. */
const longestMessage = 100_000_000;

/** Speaks MCP on standard input and output until the input ends and everything asked is answered. */
export async function runMcpStdio(app: App, options: McpOptions): Promise<void> {
  const { server, idle } = toolServer(app, toolboxFor(options), options.version);
  const ended = Promise.race([once(process.stdin, "end"), once(process.stdin, "close")]);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(
    new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: longestMessage }),
  );
  await Promise.race([ended, closed]);
  await idle();
  await server.close();
}
