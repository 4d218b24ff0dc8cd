import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { operations } from "../operations/index.ts";
import { isReadOnly } from "../operations/operation.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { markedSchema } from "./marked-schema.ts";
import type { SchemaNode } from "./marked-schema.ts";
import { exceptionReason, isOffered } from "./mcp-exceptions.ts";
import { shownSchema } from "./shown-output.ts";

/** What an assistant may do and see. */
export type ToolOptions = {
  /** Offers the operations that change something. */
  readonly write: boolean;
  /** Shows pay and what is to be kept secret. */
  readonly includePay: boolean;
};

/** An operation as a tool, or why it is none here. */
export type FoundTool =
  | { readonly kind: "offered"; readonly operation: AnyOperation; readonly output: SchemaNode }
  | { readonly kind: "refused"; readonly reason: string };

export type Toolbox = {
  readonly tools: readonly Tool[];
  readonly includePay: boolean;
  /** Null when there is no such tool anywhere. */
  find(name: string): FoundTool | null;
};

/** The tool's name of an operation: clients take letters, digits and underscores only. */
export function toolName(operationName: string): string {
  return operationName.replace(/[.-]/g, "_");
}

function toolOf(operation: AnyOperation, includePay: boolean): Tool {
  const readOnly = isReadOnly(operation);
  return {
    name: toolName(operation.name),
    title: operation.name,
    description: operation.summary,
    inputSchema: shownSchema(markedSchema(operation.input(), "input"), true) as Tool["inputSchema"],
    outputSchema: shownSchema(markedSchema(operation.output(), "output"), includePay) as Tool["outputSchema"],
    annotations: {
      title: operation.summary,
      readOnlyHint: readOnly,
      destructiveHint: operation.effect === "write" && operation.destructive === true,
      idempotentHint: readOnly,
      openWorldHint: false,
    },
  };
}

/** The tools for an assistant. Reading the list is cheap; making it costs some milliseconds, so keep it. */
export function toolboxFor(options: ToolOptions): Toolbox {
  const found = new Map<string, FoundTool>();
  const tools: Tool[] = [];
  for (const each of operations) {
    const operation = each as AnyOperation;
    const name = toolName(operation.name);
    if (!isOffered(operation)) found.set(name, { kind: "refused", reason: exceptionReason(operation) });
    else if (!options.write && !isReadOnly(operation)) {
      const reason = `${name} changes the vault, and this connection may only read. The user can allow it by starting \`oneofone mcp --write\`.`;
      found.set(name, { kind: "refused", reason });
    } else {
      found.set(name, { kind: "offered", operation, output: markedSchema(operation.output(), "output") });
      tools.push(toolOf(operation, options.includePay));
    }
  }
  return { tools, includePay: options.includePay, find: (name) => found.get(name) ?? null };
}
