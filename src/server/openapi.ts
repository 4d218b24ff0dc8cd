import * as z from "zod";
import { appErrorCodes } from "../app-error.ts";
import { isReadOnly } from "../operations/operation.ts";
import type { AnyOperation } from "../operations/operation.ts";
import { operations } from "../operations/index.ts";
import { statusOf } from "./error-response.ts";

type JsonObject = Record<string, unknown>;

/** What the fields' marks are called in the document, where only names that begin with `x-` are free. */
const marks = ["sensitive", "imported", "secret", "file"] as const;

/** The JSON Schema of an operation's input or output. Dates and times are texts on the wire. */
function wireSchema(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const node: JsonObject = jsonSchema;
      if (node["type"] === undefined && node["format"] !== undefined) node["type"] = "string";
      for (const mark of marks) {
        if (node[mark] === undefined) continue;
        node[`x-${mark}`] = node[mark];
        delete node[mark];
      }
    },
  }) as JsonObject;
  return json;
}

function content(schema: JsonObject): JsonObject {
  return { "application/json": { schema } };
}

const errorSchema: JsonObject = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "issues"],
      properties: {
        code: { enum: [...appErrorCodes] },
        message: { type: "string", description: "Names the thing and the fix" },
        issues: {
          type: "array",
          items: {
            type: "object",
            required: ["path", "message"],
            properties: {
              path: { type: "string", description: "Field of the input, such as interviewers.0" },
              message: { type: "string" },
            },
          },
        },
      },
    },
  },
};

function errorResponses(): JsonObject {
  const statuses = [...new Set([...Object.values(statusOf), 401, 413, 415])].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = appErrorCodes.filter((code) => statusOf[code] === status);
      const reasons: Record<number, string> = { 401: "no session", 413: "too large", 415: "not JSON" };
      return [
        String(status),
        {
          description: reasons[status] ?? codes.join(", "),
          content: content({ $ref: "#/components/schemas/Error" }),
        },
      ];
    }),
  );
}

function pathItem(operation: AnyOperation): JsonObject {
  const operationHeader = {
    "X-Operation": {
      description: "Number in the history, when something changed",
      schema: { type: "integer" },
    },
  };
  return {
    post: {
      operationId: operation.name,
      summary: operation.summary,
      tags: [operation.name.split(".")[0]],
      "x-read-only": isReadOnly(operation),
      requestBody: { required: true, content: content(wireSchema(operation.input(), "input")) },
      responses: {
        "200": {
          description: "Done",
          ...(operation.effect === "write" ? { headers: operationHeader } : {}),
          content: content(wireSchema(operation.output(), "output")),
        },
        ...errorResponses(),
      },
    },
  };
}

/** The OpenAPI 3.1 document of the HTTP face. */
export function openApiDocument(version: string, url: string): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "One of One",
      version,
      description:
        "Every operation of One of One as POST /api/<name>, JSON in and out, on this machine only.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url }],
    security: [{ session: [] }, { token: [] }],
    paths: Object.fromEntries(
      operations.map((operation) => [`/api/${operation.name}`, pathItem(operation as AnyOperation)]),
    ),
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "oneofone_<port>" },
        token: {
          type: "http",
          scheme: "bearer",
          description: "The token of run/server.json in the data folder",
        },
      },
    },
  };
}
