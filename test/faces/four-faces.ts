import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../src/app-error.ts";
import { openApp, operationNamed } from "../../src/app.ts";
import { optionFields } from "../../src/cli/option-field.ts";
import { main } from "../../src/cli/main.ts";
import { mcpOverHttp } from "../../src/mcp/mcp-over-http.ts";
import { unquotedInput } from "../../src/mcp/quoted-text.ts";
import { toolName } from "../../src/mcp/toolbox.ts";
import { runningServer } from "../../src/server/server-file.ts";
import { startServer } from "../../src/server/start-server.ts";

/** What a face answered: an output, or the code of a refusal. */
export type FaceAnswer = { readonly output: unknown } | { readonly error: string };
export type Face = (dataDir: string, name: string, input: Record<string, unknown>) => Promise<FaceAnswer>;

/** The operation as code calls it: what the other faces are held against. */
export const program: Face = async (dataDir, name, input) => {
  await using app = openApp({ dataDir });
  try {
    return { output: (await app.run(name, input, { face: "program", byAssistant: false })).output };
  } catch (cause) {
    return { error: cause instanceof AppError ? cause.code : String(cause) };
  }
};

async function asked(
  dataDir: string,
  path: string,
  body: unknown,
): Promise<{ status: number; json: unknown }> {
  await using app = openApp({ dataDir });
  const server = await startServer(app, {
    webRoot: tmpdir(),
    version: "0",
    mcp: mcpOverHttp(app, { write: true, includePay: true, version: "0" }),
  });
  try {
    const running = await runningServer(app.session.paths.runDir);
    const response = await fetch(`${server.url}${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${running?.token ?? ""}`,
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: await response.json() };
  } finally {
    await server.close();
  }
}

export const http: Face = async (dataDir, name, input) => {
  const { status, json } = await asked(dataDir, `/api/${name}`, input);
  return status === 200 ? { output: json } : { error: (json as { error: { code: string } }).error.code };
};

type ToolAnswer = { result: { isError?: boolean; structuredContent?: unknown; content: { text: string }[] } };

export const mcp: Face = async (dataDir, name, input) => {
  const call = {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: toolName(name), arguments: input },
  };
  const { result } = (await asked(dataDir, "/mcp", call)).json as ToolAnswer;
  if (result.isError === true) return { error: (result.content[0]?.text ?? "").split(":")[0] ?? "" };
  return { output: unquotedInput(result.structuredContent) };
};

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** The arguments that give an input on the command line: every field by its option, files by path. */
function words(name: string, input: Record<string, unknown>): { args: string[]; secrets: string[] } {
  const args = name.split(".");
  const secrets: string[] = [];
  const fields = optionFields(operationNamed(name));
  const fileNames = new Set(
    fields.flatMap((field) => (field.marks.file === undefined ? [] : [field.marks.file.fileName])),
  );
  for (const field of fields) {
    const value = input[field.name];
    if (field.marks.secret === true) secrets.push(asText(value));
    if (value === undefined || field.marks.secret === true || fileNames.has(field.name)) continue;
    if (field.marks.file !== undefined) {
      const path = join(
        mkdtempSync(join(tmpdir(), "oneofone-faces-")),
        asText(input[field.marks.file.fileName]) || "file",
      );
      writeFileSync(path, Buffer.from(asText(value), "base64"));
      args.push(`--${field.flag}`, path);
    } else if (typeof value === "boolean") args.push(value ? `--${field.flag}` : `--no-${field.flag}`);
    else if (Array.isArray(value)) args.push(`--${field.flag}`, ...value.map(String));
    else args.push(`--${field.flag}`, value === null ? "none" : asText(value));
  }
  return { args, secrets };
}

type Printed = { readonly code: number; readonly out: string; readonly errors: string };

/** Runs the command in this process, with what it prints caught. */
async function printedHere(args: readonly string[]): Promise<Printed> {
  let out = "";
  let errors = "";
  const write = process.stdout.write.bind(process.stdout);
  const { log, error } = console;
  process.stdout.write = ((text: string) => {
    out += text;
    return true;
  }) as typeof process.stdout.write;
  console.log = (text: string) => (out += `${text}\n`);
  console.error = (text: string) => (errors += `${text}\n`);
  try {
    const code = await main(args);
    return { code, out, errors };
  } finally {
    process.stdout.write = write;
    console.log = log;
    console.error = error;
  }
}

/** Runs the command as a process of its own, with its prompts answered from a pipe. */
function printedThere(args: readonly string[], input: string): Promise<Printed> {
  const entry = join(import.meta.dirname, "..", "..", "src", "bin", "oneofone.ts");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("close", (code) => resolve({ code: code ?? 1, out, errors }));
    child.stdin.end(input);
  });
}

export const commandLine: Face = async (dataDir, name, input) => {
  const { args, secrets } = words(name, input);
  const whole = [...args, "--json", "--data-dir", dataDir];
  const printed =
    secrets.length === 0
      ? await printedHere(whole)
      : await printedThere(whole, secrets.map((secret) => `${secret}\n`).join(""));
  const { code, out, errors } = printed;
  if (code !== 0)
    return {
      error: (JSON.parse(errors.trim().split("\n").at(-1) ?? "{}") as { error: { code: string } }).error.code,
    };
  // An export prints its file, so that it can be piped; one that is not made of text comes as JSON when JSON is asked for.
  const isText = name.startsWith("export.") && !out.startsWith('{"fileName":');
  return { output: isText ? { content: out } : JSON.parse(out) };
};

/** The answer without what no two runs share: new ids, instants, and folders. */
export function comparable(answer: FaceAnswer, dataDir: string): unknown {
  const seen = new Map<string, string>();
  const text = JSON.stringify(answer)
    .replaceAll(dataDir, "DATA_DIR")
    .replaceAll(
      /\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{12}\b/g,
      (found) => seen.get(found) ?? seen.set(found, `id${seen.size}`).get(found) ?? "",
    )
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:?\d{2}:?\d{2}(\.\d{3})?Z/g, "INSTANT")
    .replaceAll(/\/feed\/[\w-]{43}\.ics/g, "FEED")
    .replaceAll(/DTSTAMP:\d{8}T\d{6}Z/g, "STAMP");
  const value = JSON.parse(text) as { output?: { content?: string } };
  return value.output?.content === undefined ? value : value.output.content;
}
