import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../src/operations/index.ts";
import { ask, askedRaw, examplePath, serverUnderTest } from "./server-under-test.ts";
import type { Answer, Asked, UnderTest } from "./server-under-test.ts";

let under: UnderTest;
let cookie: string;

beforeAll(async () => {
  under = await serverUnderTest();
  cookie = await under.cookie();
});
afterAll(() => under.stop());

type RouteOfList = UnderTest["server"]["routes"][number];

/** A request that the route takes, to be spoilt by the case. */
function goodRequest({ method, path }: RouteOfList): Asked & { headers: Record<string, string> } {
  const headers = {
    cookie,
    authorization: `Bearer ${under.token}`,
    ...(method === "POST" ? { "content-type": "application/json" } : {}),
  };
  return { method, path: examplePath(path), headers, ...(method === "POST" ? { body: "{}" } : {}) };
}

async function expectRefusedEverywhere(
  spoil: (good: ReturnType<typeof goodRequest>, route: RouteOfList) => Asked | null,
  statuses: readonly number[],
  allowed: typeof statusesFor = (_, usual) => usual,
): Promise<void> {
  const asked: Promise<[RouteOfList, Answer]>[] = [];
  for (const route of under.server.routes) {
    const spoilt = spoil(goodRequest(route), route);
    if (spoilt !== null) asked.push(ask(under.port, spoilt).then((answer) => [route, answer]));
  }
  expect(asked.length).toBeGreaterThan(0);
  const answers = await Promise.all(asked);
  expect(answers.flatMap((one) => complaints([one], allowed(one[0], statuses)))).toEqual([]);
}

/** The calendar feed takes no session: whatever else comes along, a wrong secret finds nothing there. */
function statusesFor({ needs }: RouteOfList, usual: readonly number[]): readonly number[] {
  return needs === "feed" ? [404] : usual;
}

/** What is wrong with answers that should have been refusals with one of the statuses. */
function complaints(
  answers: readonly (readonly [RouteOfList, Answer])[],
  statuses: readonly number[],
): string[] {
  return answers.flatMap(([{ method, path }, { status, headers }]) => [
    ...(statuses.includes(status) ? [] : [`${method} ${path} answered ${status}`]),
    ...(headers["set-cookie"] === undefined ? [] : [`${method} ${path} set a cookie`]),
    ...(String(headers["content-security-policy"]).startsWith("default-src 'none'")
      ? []
      : [`${method} ${path} has no policy`]),
    ...Object.keys(headers)
      .filter((name) => name.startsWith("access-control-"))
      .map((name) => `${method} ${path} has ${name}`),
  ]);
}

function without(headers: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

function withHeaders(headers: Record<string, string>) {
  return (good: ReturnType<typeof goodRequest>): Asked => ({
    ...good,
    headers: { ...good.headers, ...headers },
  });
}

test("the list of routes has every operation, the stream, the document, the link, MCP and the page", () => {
  const addresses = under.server.routes.map(({ method, path }) => `${method} ${path}`);
  expect(addresses).toEqual(expect.arrayContaining(operations.map(({ name }) => `POST /api/${name}`)));
  expect(addresses).toEqual(
    expect.arrayContaining([
      "GET /api/openapi.json",
      "GET /api/events",
      "GET /open/:code",
      "GET /feed/:file",
      "GET /session/ping",
      "POST /session/link",
      "POST /mcp",
      "GET /*",
    ]),
  );
  expect(under.server.routes.filter(({ needs }) => needs === "code").map(({ path }) => path)).toEqual([
    "/open/:code",
  ]);
  expect(under.server.routes.filter(({ needs }) => needs === "feed")).toEqual([
    { method: "GET", path: "/feed/:file", needs: "feed" },
  ]);
});

test("requests as they should be are not refused for where they come from", async () => {
  const statuses = await Promise.all(
    under.server.routes
      .filter(({ needs }) => needs !== "code")
      .map(async (route) => (await ask(under.port, goodRequest(route))).status),
  );
  expect(statuses.filter((status) => [401, 403, 413, 415, 421].includes(status))).toEqual([]);
  expect(statuses).toContain(200);
});

describe("on every route", () => {
  test.each([
    "attacker.example",
    "attacker.example:PORT",
    "attacker.example:80",
    "0.0.0.0",
    "0.0.0.0:PORT",
    "[::1]:PORT",
    "127.0.0.1",
    "localhost",
    "127.0.0.1:1",
    "127.0.0.1.attacker.example:PORT",
    "127.1:PORT",
    "localhost.:PORT",
    "127.0.0.1:PORT@attacker.example",
    "attacker.example, 127.0.0.1:PORT",
  ])("Host: %s is refused, so that DNS rebinding gets nowhere", async (host) => {
    await expectRefusedEverywhere(withHeaders({ host: host.replace("PORT", String(under.port)) }), [421]);
  });

  test.each([
    ["none", "HTTP/1.0", ""],
    ["none", "HTTP/1.1", ""],
    ["an empty one", "HTTP/1.1", "Host:\r\n"],
    ["two, ours first", "HTTP/1.1", "Host: 127.0.0.1:PORT\r\nHost: attacker.example\r\n"],
    ["two, ours last", "HTTP/1.1", "Host: attacker.example\r\nHost: 127.0.0.1:PORT\r\n"],
  ])("of Host headers %s (%s) is refused", async (_, version, lines) => {
    const statuses = await Promise.all(
      under.server.routes.map(async ({ method, path }) => {
        const host = lines.replaceAll("PORT", String(under.port));
        return askedRaw(
          under.port,
          `${method} ${examplePath(path)} ${version}\r\n${host}Cookie: ${cookie}\r\nAuthorization: Bearer ${under.token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
        );
      }),
    );
    expect(statuses.filter((status) => ![400, 421].includes(status))).toEqual([]);
  });

  test.each([
    "http://attacker.example",
    "null",
    "https://127.0.0.1:PORT",
    "http://127.0.0.1:1",
    "http://localhost:PORT",
    "file://",
  ])("Origin: %s is refused", async (origin) => {
    await expectRefusedEverywhere(withHeaders({ origin: origin.replace("PORT", String(under.port)) }), [403]);
  });

  test.each(["cross-site", "same-site", "anything-else"])("Sec-Fetch-Site: %s is refused", async (site) => {
    for (const mode of ["cors", "no-cors", "same-origin", "websocket"]) {
      await expectRefusedEverywhere(withHeaders({ "sec-fetch-site": site, "sec-fetch-mode": mode }), [403]);
    }
  });

  test("a frame, an image or a script of another site is refused", async () => {
    for (const dest of ["iframe", "image", "script", "object", "embed"]) {
      await expectRefusedEverywhere(
        withHeaders({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": dest }),
        [403],
      );
    }
  });

  test("without cookie and token there is no answer", async () => {
    await expectRefusedEverywhere(
      (good) => ({ ...good, headers: without(good.headers, "cookie", "authorization") }),
      [401, 403],
      statusesFor,
    );
  });

  test.each([
    ["a wrong cookie", (port: number) => ({ cookie: `oneofone_${port}=${"A".repeat(43)}` })],
    [
      "the cookie of another port",
      (port: number) => ({ cookie: cookie.replace(`oneofone_${port}`, `oneofone_${port + 1}`) }),
    ],
    ["an empty cookie", (port: number) => ({ cookie: `oneofone_${port}=` })],
    ["the cookie's value as token", () => ({ authorization: `Bearer ${cookie.split("=")[1]}` })],
    ["a token by Basic", () => ({ authorization: `Basic ${under.token}` })],
    ["the token as cookie", (port: number) => ({ cookie: `oneofone_${port}=${under.token}` })],
  ])("%s opens nothing", async (_, spoiling) => {
    await expectRefusedEverywhere(
      (good) => ({
        ...good,
        headers: {
          ...without(good.headers, "cookie", "authorization"),
          ...(spoiling(under.port) as Record<string, string>),
        },
      }),
      [401, 403],
      statusesFor,
    );
  });

  test("where the token is needed, the cookie does not do", async () => {
    await expectRefusedEverywhere(
      (good, { needs }) =>
        needs === "token" ? { ...good, headers: without(good.headers, "authorization") } : null,
      [401],
    );
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/jsonp",
    "application/json, text/plain",
    "",
  ])("a post of %s is refused", async (type) => {
    await expectRefusedEverywhere(
      (good, { method }) => {
        if (method !== "POST") return null;
        const { "content-type": _, ...headers } = good.headers;
        return { ...good, headers: type === "" ? headers : { ...headers, "content-type": type } };
      },
      [415],
    );
  });

  test("a form that is sent by navigating is refused, also from our own page", async () => {
    for (const site of ["none", "same-origin", "cross-site"]) {
      await expectRefusedEverywhere(
        (good, { method }) =>
          method === "POST"
            ? withHeaders({
                "sec-fetch-site": site,
                "sec-fetch-mode": "navigate",
                "sec-fetch-dest": "document",
              })(good)
            : null,
        [403],
      );
    }
  });

  test.each(["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "HEAD"])(
    "%s is refused and no preflight is answered",
    async (method) => {
      const preflight = {
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      };
      await expectRefusedEverywhere(
        (good) => ({ ...withHeaders(preflight)(good), method }),
        [405],
        // A calendar asks with HEAD whether its feed changed; here the feed is off.
        (route, usual) => (method === "HEAD" ? statusesFor(route, usual) : usual),
      );
    },
  );

  test("an address that is no path is refused", async () => {
    for (const path of [
      "http://attacker.example/",
      `http://127.0.0.1:1/api/today`,
      "*",
      "/\\attacker.example",
    ]) {
      const { status } = await ask(under.port, { path, headers: { cookie } });
      expect([400, 405]).toContain(status);
    }
  });

  test("a body that is too large is refused, told by its length or not", async () => {
    await expectRefusedEverywhere(
      (good, { method, path }) => {
        if (method !== "POST") return null;
        const { body: _, ...rest } = good;
        const length = /^\/api\/(?:import\.|filing\.read$|letter\.attach$|offer\.(?:read|import)-ocf$)/.test(
          path,
        )
          ? 600_000_001
          : 2_000_001;
        return { ...rest, headers: { ...good.headers, "content-length": String(length) } };
      },
      [413],
    );
    const chunked = await ask(under.port, {
      method: "POST",
      path: "/api/today",
      headers: { cookie, "content-type": "application/json", "transfer-encoding": "chunked" },
      body: Buffer.alloc(2_100_000, 32),
    });
    expect(chunked.status).toBe(413);
  });
});

test("an import may be larger than what is typed by hand", async () => {
  const file = Buffer.from(
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${" ".repeat(2_500_000)}`,
  );
  const { status } = await ask(under.port, {
    method: "POST",
    path: "/api/import.preview",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ file: file.toString("base64"), fileName: "Connections.csv" }),
  });
  expect([200, 400]).toContain(status);
});

test("every answer has the headers that keep it inside, and none has one for other origins", async () => {
  const answers = await Promise.all([
    ...under.server.routes.map((route) => ask(under.port, goodRequest(route))),
    ask(under.port, { path: "/assets/app-B4d5xYz1.js", headers: { cookie } }),
    ask(under.port, { path: "/assets/none-B4d5xYz1.js", headers: { cookie } }),
    ask(under.port, { path: "/api/none", headers: { cookie } }),
    ask(under.port, { path: "/", headers: {} }),
    ask(under.port, { path: new URL(under.server.openLink()).pathname }),
    ask(under.port, { path: "/", headers: { host: "attacker.example" } }),
  ]);
  for (const { headers } of answers) {
    const policy = headers["content-security-policy"];
    expect(policy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["server"]).toBeUndefined();
  }
});

test("what the API answers is never stored", async () => {
  const caching = await Promise.all(
    under.server.routes
      .filter(({ path }) => path.startsWith("/api/") || path === "/mcp")
      .map(async (route) => (await ask(under.port, goodRequest(route))).headers["cache-control"]),
  );
  expect(new Set(caching)).toEqual(new Set(["no-store"]));
});
