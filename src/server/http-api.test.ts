import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, serverUnderTest } from "../../test/security/server-under-test.ts";
import type { Answer, UnderTest } from "../../test/security/server-under-test.ts";
import { appErrorCodes } from "../app-error.ts";
import { operations } from "../operations/index.ts";
import { statusOf } from "./error-response.ts";

let under: UnderTest;
let cookie: string;

beforeAll(async () => {
  under = await serverUnderTest();
  cookie = await under.cookie();
});
afterAll(() => under.stop());

function post(name: string, body: unknown, headers: Record<string, string> = { cookie }): Promise<Answer> {
  return ask(under.port, {
    method: "POST",
    path: `/api/${name}`,
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

describe("POST /api/<name>", () => {
  test("answers with the output, and names the operation when something changed", async () => {
    const made = await post("person.create", { fullName: "Noa Lind" });
    expect(made.status).toBe(200);
    expect(JSON.parse(made.body)).toMatchObject({ fullName: "Noa Lind" });
    expect(Number(made.headers["x-operation"])).toBeGreaterThan(0);
    const { id } = JSON.parse(made.body) as { id: string };
    const read = await post("person.show", { id });
    expect(read.headers["x-operation"]).toBeUndefined();
    expect(read.headers["x-as-of"]).toBe(made.headers["x-operation"]);
    expect(JSON.parse(read.body)).toMatchObject({ id, fullName: "Noa Lind", steps: [] });
  });

  test("tells the page and a script apart in the history", async () => {
    await post("person.create", { fullName: "From the page" });
    await post("person.create", { fullName: "From a script" }, { authorization: `Bearer ${under.token}` });
    const { rows } = JSON.parse((await post("history", { limit: 2 })).body) as { rows: { face: string }[] };
    expect(rows.map(({ face }) => face)).toEqual(["http", "web"]);
  });

  test("takes an empty body as no input", async () => {
    expect((await post("person.list", "")).status).toBe(200);
  });

  test.each(["{", "[1", "\u0000", '{"a":1}}'])("refuses what is not JSON: %s", async (body) => {
    const answer = await post("person.list", body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "invalid-input", issues: [] } });
  });

  test("names the fields that it cannot take", async () => {
    const answer = await post("person.create", { fullName: "", nickname: "No" });
    expect(answer.status).toBe(400);
    const { error } = JSON.parse(answer.body) as {
      error: { code: string; message: string; issues: { path: string }[] };
    };
    expect(error.code).toBe("invalid-input");
    expect(error.issues.map(({ path }) => path)).toContain("fullName");
    expect(error.message).toContain("nickname");
  });

  test("says what is not there", async () => {
    const gone = await post("person.show", { id: "per_0" });
    expect([gone.status, JSON.parse(gone.body)]).toMatchObject([404, { error: { code: "not-found" } }]);
    const none = await post("personXlist", {});
    expect([none.status, JSON.parse(none.body)]).toMatchObject([404, { error: { code: "not-found" } }]);
  });

  test("keeps what went wrong inside, and reports where without what", async () => {
    const other = await serverUnderTest();
    try {
      const headers = { cookie: await other.cookie(), "content-type": "application/json" };
      other.app.session.current().database.exec("drop table step_interviewer");
      const { id } = (
        await other.app.call(
          "person.create",
          { fullName: "Noa Lind" },
          { face: "program", byAssistant: false },
        )
      ).output;
      const answer = await ask(other.port, {
        method: "POST",
        path: "/api/person.show",
        headers,
        body: JSON.stringify({ id }),
      });
      expect(answer.status).toBe(500);
      expect(answer.body).not.toMatch(/step_interviewer|sqlite|node_modules/i);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "unexpected" } });
      expect(other.reported.join("\n")).toMatch(/POST \/api\/person\.show: SqliteError\n\s+at /);
      expect(other.reported.join("\n")).not.toMatch(/no such table|Noa/);
    } finally {
      await other.stop();
    }
  });

  test("has a status for each error code", () => {
    expect(Object.keys(statusOf).toSorted()).toEqual(appErrorCodes.toSorted());
    expect(statusOf).toMatchObject({
      "invalid-input": 400,
      locked: 423,
      "disk-full": 507,
      unsupported: 422,
      unavailable: 503,
    });
  });
});

test("a locked vault answers 423 until it is unlocked", async () => {
  const other = await serverUnderTest({ passphrase: "a long passphrase" });
  try {
    const headers = { cookie: await other.cookie(), "content-type": "application/json" };
    const to = (name: string, body: object): Promise<Answer> =>
      ask(other.port, { method: "POST", path: `/api/${name}`, headers, body: JSON.stringify(body) });
    expect((await to("vault.lock", {})).status).toBe(200);
    expect((await to("person.list", {})).status).toBe(423);
    expect((await to("vault.unlock", { passphrase: "a wrong passphrase" })).status).toBe(403);
    expect((await to("vault.unlock", { passphrase: "a long passphrase" })).status).toBe(200);
    expect((await to("person.list", {})).status).toBe(200);
  } finally {
    await other.stop();
  }
});

test("the OpenAPI document has every operation with input, output and errors", async () => {
  const answer = await ask(under.port, { path: "/api/openapi.json", headers: { cookie } });
  const document = JSON.parse(answer.body) as {
    openapi: string;
    paths: Record<
      string,
      { post: { summary: string; requestBody: object; responses: Record<string, object> } }
    >;
  };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(operations.map(({ name }) => `/api/${name}`));
  for (const { name, summary } of operations) {
    const { post: described } = document.paths[`/api/${name}`]!;
    expect(described.summary).toBe(summary);
    expect(Object.keys(described.responses)).toEqual(
      expect.arrayContaining(["200", "400", "401", "423", "500", "507"]),
    );
  }
  expect(document.paths["/api/person.create"]?.post.requestBody).toMatchObject({
    content: {
      "application/json": {
        schema: {
          type: "object",
          required: ["fullName"],
          properties: { fullName: { type: "string", description: "Name" } },
        },
      },
    },
  });
  expect(JSON.stringify(document)).not.toMatch(/"(imported|sensitive|secret)":/);
  const dates = document.paths["/api/today"]?.post.responses["200"];
  expect(dates).toMatchObject({
    content: {
      "application/json": { schema: { properties: { today: { type: "string", format: "date" } } } },
    },
  });
});
