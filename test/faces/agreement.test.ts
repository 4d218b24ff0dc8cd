import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDemo } from "../../src/demo/demo-search.ts";
import { openApp } from "../../src/app.ts";
import { mcpExceptions } from "../../src/mcp/mcp-exceptions.ts";
import { operations } from "../../src/operations/index.ts";
import { isReadOnly } from "../../src/operations/operation.ts";
import type { AnyOperation } from "../../src/operations/operation.ts";
import { demoIds, sampleInputs } from "./sample-inputs.ts";
import { commandLine, comparable, http, mcp, program } from "./four-faces.ts";
import type { Face } from "./four-faces.ts";
import { run, tempDir } from "../support/temp-app.ts";

let template = "";
let samples: Readonly<Record<string, Record<string, unknown>>> = {};

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "oneofone-faces-"));
  await using app = openApp({ dataDir: template });
  await fillDemo(app);
  const ids = await demoIds(app);
  const exported = Buffer.from((await run(app, "export.json", {})).content).toString("base64");
  samples = sampleInputs(ids, exported) as typeof samples;
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

function copy(): string {
  const dataDir = join(tempDir(), "data");
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

const faces: readonly (readonly [string, Face])[] = [
  ["command line", commandLine],
  ["HTTP", http],
  ["MCP", mcp],
];

const all = operations as unknown as readonly AnyOperation[];

/** An assistant is shown the beginning of a text that would fill its context, and quoted text with plain line ends. */
function shownWhole(face: string, answer: unknown): unknown {
  return face === "MCP" && typeof answer === "string"
    ? answer.replaceAll("\r\n", "\n").slice(0, 1900)
    : answer;
}

describe("every operation is on every face, and all agree", () => {
  test.for(all.map((operation) => [operation.name, operation] as const))(
    "%s",
    { timeout: 60_000 },
    async ([name, operation]) => {
      const input = samples[name] ?? {};
      const shared = isReadOnly(operation) ? template : null;
      const first = shared ?? copy();
      const expected = comparable(await program(first, name, input), first);
      expect(expected).not.toHaveProperty("error", "unexpected");
      for (const [face, answer] of faces) {
        if (face === "MCP" && name in mcpExceptions) continue;
        const dataDir = shared ?? copy();
        expect(shownWhole(face, comparable(await answer(dataDir, name, input), dataDir)), face).toEqual(
          shownWhole(face, expected),
        );
      }
    },
  );
});

test("an output fits the schema that the operation promises", { timeout: 120_000 }, async () => {
  for (const operation of all) {
    const dataDir = copy();
    const answer = await program(dataDir, operation.name, samples[operation.name] ?? {});
    const output = "output" in answer ? answer.output : null;
    const parsed =
      "output" in answer ? operation.output().safeParse(output) : { data: null, error: undefined };
    expect(parsed.error?.issues ?? [], operation.name).toEqual([]);
    expect(parsed.data, operation.name).toEqual(output);
  }
});
