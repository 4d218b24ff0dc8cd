import * as z from "zod";

/** A node of a JSON Schema, with the marks of the operations' fields still on it. */
export type SchemaNode = {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly sensitive?: "pay" | "secrecy";
  readonly imported?: true;
  readonly secret?: true;
  readonly file?: object;
};

/** The JSON Schema of what goes over the wire: dates and times are texts there. */
export function markedSchema(schema: z.ZodType, io: "input" | "output"): SchemaNode {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
    cycles: "throw",
    override: ({ jsonSchema }) => {
      const node: Record<string, unknown> = jsonSchema;
      if (node["type"] === undefined && node["format"] !== undefined) node["type"] = "string";
    },
  });
  return json as SchemaNode;
}

/** The node and every alternative in it. */
export function alternatives(node: SchemaNode): SchemaNode[] {
  const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
  return [node, ...inner.flatMap(alternatives)];
}

/** What a list or a map holds, whatever the key. */
export function heldSchemas({ items, prefixItems, additionalProperties }: SchemaNode): SchemaNode[] {
  const rest = typeof additionalProperties === "object" ? [additionalProperties] : [];
  return [...(items === undefined ? [] : [items]), ...(prefixItems ?? []), ...rest];
}

/** Whether the value is not for everyone, by itself or because it is a list or map of such values. */
export function isSensitive(node: SchemaNode): boolean {
  return alternatives(node).some((one) => one.sensitive !== undefined || heldSchemas(one).some(isSensitive));
}

export function isImported(node: SchemaNode): boolean {
  return alternatives(node).some((one) => one.imported === true);
}
