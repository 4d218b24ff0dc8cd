import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import type { App } from "../app.ts";
import { appErrorFrom } from "../app-error.ts";
import type { AppErrorCode } from "../app-error.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { fittedOutput } from "./fitted-output.ts";
import type { Cut } from "./fitted-output.ts";
import { unquotedInput } from "./quoted-text.ts";
import { shownOutput } from "./shown-output.ts";
import type { FoundTool } from "./toolbox.ts";

/** The longest output in characters of JSON: some 15,000 tokens of an assistant's context. */
const longestOutput = 60_000;

const actor = { face: "mcp", byAssistant: true } as const;

function failed(code: AppErrorCode, message: string): CallToolResult {
  return { isError: true, content: [{ type: "text", text: `${code}: ${message}` }] };
}

function hasInput(operation: AnyOperation, field: string): boolean {
  const schema = operation.input();
  return schema instanceof z.ZodObject && field in schema.shape;
}

function howToPage(
  operation: AnyOperation,
  input: unknown,
  cut: Extract<Cut, { kind: "rows" }>,
  rows: unknown,
): string {
  const given = Number((input as { readonly offset?: unknown } | undefined)?.offset ?? 0);
  if (hasInput(operation, "offset"))
    return `Call again with "offset": ${given + cut.shown} for the next ones.`;
  const last: unknown = Array.isArray(rows) ? rows.at(-1) : undefined;
  if (hasInput(operation, "before") && typeof last === "object" && last !== null && "seq" in last) {
    return `Call again with "before": ${String(last.seq)} for the next ones.`;
  }
  return hasInput(operation, "limit")
    ? 'Ask for fewer with "limit".'
    : "Ask for single ones to see the rest.";
}

function cutNote(
  operation: AnyOperation,
  input: unknown,
  cuts: readonly Cut[],
  output: Record<string, unknown>,
): string {
  const told = cuts.map((cut) => {
    if (cut.kind === "texts") return `Texts were cut to ${cut.length} characters.`;
    if (cut.kind === "lists") return `Lists inside were cut to ${cut.length} entries.`;
    return `${cut.field}: ${cut.shown} of ${cut.of} are shown. ${howToPage(operation, input, cut, output[cut.field])}`;
  });
  return `This was too long and is cut. ${told.join(" ")}`;
}

/** Runs a tool. What the user can mend is told as a tool error; an assistant reads it and tries again. */
export async function callTool(
  app: App,
  found: FoundTool,
  args: unknown,
  includePay: boolean,
): Promise<CallToolResult> {
  if (found.kind === "refused") return failed("not-allowed", found.reason);
  const { operation, output: schema } = found;
  try {
    const input = unquotedInput(args ?? {});
    const { output } = await app.run(operation.name, input, actor);
    const plain: unknown = JSON.parse(JSON.stringify(output));
    const shown = shownOutput(plain, schema, includePay) as Record<string, unknown>;
    const fitted = fittedOutput(shown, longestOutput);
    if (!fitted.fits) return failed("unsupported", "The answer is too long to show. Ask for a part of it.");
    const note = fitted.cuts.length === 0 ? [] : [cutNote(operation, input, fitted.cuts, fitted.output)];
    return {
      structuredContent: fitted.output,
      content: [...note, JSON.stringify(fitted.output)].map((text) => ({ type: "text", text })),
    };
  } catch (thrown) {
    const { code, message } = appErrorFrom(thrown);
    return failed(
      code,
      code === "unexpected" ? "Something went wrong inside One of One. Nothing was saved." : message,
    );
  }
}
