import { runMcpStdio } from "../mcp/run-mcp-stdio.ts";
import { version } from "../version.ts";
import { commandApp } from "./command-app.ts";

type McpOptions = { readonly dataDir: string; readonly write: boolean; readonly includePay: boolean };

export async function mcpCommand({ dataDir, write, includePay }: McpOptions): Promise<void> {
  await using app = commandApp(dataDir);
  await runMcpStdio(app, { write, includePay, version });
}
