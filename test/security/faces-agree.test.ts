import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mcpExceptions } from "../../src/mcp/mcp-exceptions.ts";
import { createMcpServer } from "../../src/mcp/mcp-server.ts";
import { unquotedInput } from "../../src/mcp/quoted-text.ts";
import { toolName } from "../../src/mcp/toolbox.ts";
import { operations } from "../../src/operations/index.ts";
import { isReadOnly } from "../../src/operations/operation.ts";
import type { AnyOperation } from "../../src/operations/operation.ts";
import { ask, serverUnderTest } from "./server-under-test.ts";
import type { UnderTest } from "./server-under-test.ts";

const every = operations.map((operation) => operation as AnyOperation);
const user = { face: "program", byAssistant: false } as const;

let under: UnderTest;
let cookie: string;
let inMemory: Client;
let overHttp: Client;
/** The ids of a small search, by the kind of thing. */
let ids: Record<string, string>;

beforeAll(async () => {
  under = await serverUnderTest({ mcpWrite: true, now: "2026-11-24T12:00:00.000Z" });
  cookie = await under.cookie();
  ids = await smallSearch();
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer(under.app, { write: true, includePay: true, version: "0.0.0" }).connect(ours);
  inMemory = new Client({ name: "test", version: "0" });
  await inMemory.connect(theirs);
  overHttp = new Client({ name: "test", version: "0" });
  await overHttp.connect(httpTransport(under.token));
});
afterAll(async () => {
  await Promise.all([inMemory.close(), overHttp.close()]);
  await under.stop();
});

function httpTransport(token: string): Parameters<Client["connect"]>[0] {
  const transport = new StreamableHTTPClientTransport(new URL(`${under.server.url}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });
  // The SDK's types do not distinguish an absent session id from an undefined one.
  return transport as Parameters<Client["connect"]>[0];
}

const file = Buffer.from(
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Moss,https://www.linkedin.com/in/ada,,Harbor,CTO,03 Feb 2024\n",
).toString("base64");

async function smallSearch(): Promise<Record<string, string>> {
  const { app } = under;
  const company = (await app.call("company.create", { name: "Harbor Robotics" }, user)).output.id;
  const person = (await app.call("person.create", { fullName: "Noa Lind", company: "Harbor Robotics" }, user))
    .output.id;
  const opportunity = (
    await app.call("opportunity.create", { company: "Harbor Robotics", title: "CTO" }, user)
  ).output;
  const step = (
    await app.call("step.add", { opportunityId: opportunity.id, kind: "ceo", interviewers: [person] }, user)
  ).output;
  for (const text of ["To own it.", "To own it end to end."])
    await app.call("rationale.save", { text }, user);
  const backup = (await app.call("backup.create", {}, user)).output.backup.name;
  const imported = (await app.call("import.run", { file, fileName: "Connections.csv" }, user)).output.run;
  return { company, person, opportunity: opportunity.id, step: step.id, import: imported ?? "", backup };
}

/** What a read of the small search needs to be given; reads without an entry are asked with nothing. */
function inputOf(name: string): Record<string, unknown> {
  const noun = name.split(".")[0] ?? "";
  const given: Record<string, Record<string, unknown>> = {
    "import.preview": { file, fileName: "Connections.csv" },
    "export.csv": { table: "person" },
    "backup.verify": { name: ids["backup"] },
    "backup.preview": { name: ids["backup"] },
    "step.sheet": { id: ids["step"] },
  };
  const id = ids[noun];
  return given[name] ?? (name.endsWith(".show") && id !== undefined ? { id } : {});
}

async function byHttp(name: string, input: object): Promise<unknown> {
  const headers = { cookie, "content-type": "application/json" };
  return JSON.parse(
    (await ask(under.port, { method: "POST", path: `/api/${name}`, headers, body: JSON.stringify(input) }))
      .body,
  );
}

function told(result: CallToolResult): unknown {
  const text = result.content.map((content) => (content.type === "text" ? content.text : "")).join("");
  return result.isError === true ? text : unquotedInput(result.structuredContent);
}

function httpTold(answer: unknown): unknown {
  const { error } = answer as { error?: { code: string; message: string } };
  return error === undefined ? answer : `${error.code}: ${error.message}`;
}

describe("HTTP and MCP", () => {
  const reads = every.filter(isReadOnly).map(({ name }) => name);

  test.each(reads)("give the same for %s", async (name) => {
    const input = inputOf(name);
    const expected = httpTold(await byHttp(name, input));
    const asked = { name: toolName(name), arguments: input };
    const shown = told((await inMemory.callTool(asked)) as CallToolResult);
    const shownOverHttp = told((await overHttp.callTool(asked)) as CallToolResult);
    expect(shown).toEqual(expected);
    expect(withoutSecrecy(shownOverHttp)).toEqual(withoutSecrecy(expected));
  });

  test("answer most reads with content, so that the comparison means something", async () => {
    const answers = await Promise.all(reads.map((name) => byHttp(name, inputOf(name))));
    const failing = reads.filter((_, index) => "error" in (answers[index] as object));
    expect(failing).toEqual([]);
  });

  test("reach every operation but the listed exceptions of MCP", async () => {
    const paths = under.server.routes.map(({ path }) => path);
    const tools: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await overHttp.listTools(cursor === undefined ? {} : { cursor });
      tools.push(...page.tools.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(every.filter(({ name }) => !paths.includes(`/api/${name}`))).toEqual([]);
    const missing = every.map(({ name }) => name).filter((name) => !tools.includes(toolName(name)));
    expect(missing.toSorted()).toEqual(Object.keys(mcpExceptions).toSorted());
  });

  test("write the same history, with who did it", async () => {
    await overHttp.callTool({ name: "person_create", arguments: { fullName: "Over MCP" } });
    const { rows } = (await byHttp("history", { limit: 1 })) as { rows: object[] };
    expect(rows[0]).toMatchObject({ name: "person.create", face: "mcp", byAssistant: true });
  });
});

/** The client over HTTP is not shown what is to be kept secret; the comparison leaves it out on both sides. */
function withoutSecrecy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrecy);
  if (typeof value !== "object" || value === null) return value;
  if ("mediaType" in value && "content" in value) return { ...value, content: undefined };
  const secret = ["presentCompany", "seatHolder", "transitionPlan", "conversationOwed"];
  const kept = Object.entries(value).filter(([key]) => !secret.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutSecrecy(inner)]));
}

test("MCP over HTTP takes the token only, and no other method", async () => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const withToken = { ...headers, authorization: `Bearer ${under.token}` };
  const asked = (more: Record<string, string>) =>
    ask(under.port, { method: "POST", path: "/mcp", headers: more, body });
  expect((await asked(headers)).status).toBe(401);
  expect((await asked({ ...headers, cookie })).status).toBe(401);
  expect((await asked(withToken)).status).toBe(200);
  expect((await ask(under.port, { path: "/mcp", headers: withToken })).status).toBe(405);
  const stranger = new Client({ name: "test", version: "0" });
  await expect(stranger.connect(httpTransport("A".repeat(43)))).rejects.toThrow("No session");
});
