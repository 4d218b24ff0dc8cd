import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linkFrom, runningServer } from "../../src/server/server-file.ts";
import { startServer } from "../../src/server/start-server.ts";
import { ask, serverUnderTest } from "./server-under-test.ts";
import type { UnderTest } from "./server-under-test.ts";

let under: UnderTest;

beforeEach(async () => {
  under = await serverUnderTest();
});
afterEach(() => under.stop());

const codePath = (link: string): string => new URL(link).pathname;

describe("the link that opens the page", () => {
  test("swaps its code for a cookie and is gone from the address", async () => {
    const answer = await ask(under.port, { path: codePath(under.server.openLink()) });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]).toHaveLength(1);
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      new RegExp(`^oneofone_${under.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const page = await ask(under.port, {
      path: "/",
      headers: { cookie: answer.headers["set-cookie"]![0]!.split(";")[0]! },
    });
    expect(page.status).toBe(200);
    expect(page.body).toContain("<title>One of One</title>");
  });

  test("works once", async () => {
    const path = codePath(under.server.openLink());
    expect((await ask(under.port, { path })).status).toBe(303);
    const again = await ask(under.port, { path });
    expect(again.status).toBe(403);
    expect(again.headers["set-cookie"]).toBeUndefined();
    expect(again.headers["content-type"]).toContain("text/html");
    expect(again.body).toContain("oneofone start");
  });

  test("works once when it is asked for many times at the same moment", async () => {
    const path = codePath(under.server.openLink());
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(under.port, { path })));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test("expires after five minutes", async () => {
    const late = codePath(under.server.openLink());
    under.advance(5 * 60_000 - 1);
    const inTime = codePath(under.server.openLink());
    under.advance(1);
    expect((await ask(under.port, { path: late })).status).toBe(403);
    expect((await ask(under.port, { path: inTime })).status).toBe(303);
  });

  test("cannot be guessed: 256 random bits, another for each link", () => {
    const codes = Array.from({ length: 100 }, () => under.server.openLink().split("/").at(-1)!);
    expect(new Set(codes).size).toBe(100);
    for (const code of codes) expect(Buffer.from(code, "base64url")).toHaveLength(32);
  });

  test("is not used up by a browser that fetches ahead", async () => {
    const path = codePath(under.server.openLink());
    expect((await ask(under.port, { path, headers: { "sec-purpose": "prefetch;prerender" } })).status).toBe(
      403,
    );
    expect((await ask(under.port, { path })).status).toBe(303);
  });

  test.each(["/", "/open/CODE"])("leads in from another site by way of our own page: %s", async (door) => {
    const path = door === "/" ? door : codePath(under.server.openLink());
    const cookie = await under.cookie();
    const outside = {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    const first = await ask(under.port, { path, headers: outside });
    expect(first.status).toBe(200);
    expect(first.headers["set-cookie"]).toBeUndefined();
    expect(first.body).toContain(`url=${path}?arrived`);
    // A browser that calls the second request foreign as well gets no third.
    expect((await ask(under.port, { path: `${path}?arrived`, headers: outside })).status).toBe(403);
    const own = { ...outside, "sec-fetch-site": "same-origin", cookie };
    const second = await ask(under.port, { path: `${path}?arrived`, headers: own });
    expect(second.status).toBe(303);
    expect(second.headers.location).toBe("/");
  });

  test("does not lead in from another site to any other address", async () => {
    const cookie = await under.cookie();
    const headers = {
      cookie,
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    for (const path of [
      "/opportunities",
      "/api/openapi.json",
      "/api/events",
      "/session/ping",
      "/assets/app-B4d5xYz1.js",
    ]) {
      expect([path, (await ask(under.port, { path, headers })).status]).toEqual([path, 403]);
    }
  });
});

test("another start of the server has another token and another cookie", async () => {
  const other = await serverUnderTest();
  try {
    expect(other.token).not.toBe(under.token);
    const cookie = (await under.cookie()).replace(String(under.port), String(other.port));
    expect((await ask(other.port, { path: "/", headers: { cookie } })).status).toBe(401);
  } finally {
    await other.stop();
  }
});

describe("the page's files", () => {
  const outside = [
    "/../beside-the-page.txt",
    "/..%2fbeside-the-page.txt",
    "/%2e%2e/beside-the-page.txt",
    "/%2e%2e%2fbeside-the-page.txt",
    "/assets/../../beside-the-page.txt",
    "/assets/%2e%2e%2f%2e%2e%2fbeside-the-page.txt",
    "/..%5cbeside-the-page.txt",
    "/assets/..%252f..%252fbeside-the-page.txt",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/etc/passwd%00.js",
    "/%ff",
    "/linked.txt",
    "/linked-folder/beside-the-page.txt",
  ];
  test.each(outside)("are only those of the built page: %s", async (path) => {
    symlinkSync(join(under.webRoot, "..", "beside-the-page.txt"), join(under.webRoot, "linked.txt"));
    symlinkSync(join(under.webRoot, ".."), join(under.webRoot, "linked-folder"));
    const { status, body } = await ask(under.port, { path, headers: { cookie: await under.cookie() } });
    expect(body).not.toContain("not for the network");
    expect(body).not.toContain("root:");
    expect(status === 404 || body.includes("<title>One of One</title>")).toBe(true);
  });

  test("are kept by the browser when their names hold a hash, and asked for anew otherwise", async () => {
    const headers = { cookie: await under.cookie() };
    const asset = await ask(under.port, { path: "/assets/app-B4d5xYz1.js", headers });
    expect(asset.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
    expect(asset.headers["content-type"]).toContain("text/javascript");
    const page = await ask(under.port, { path: "/opportunities/opp_1", headers });
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect(page.body).toContain("<title>One of One</title>");
    expect((await ask(under.port, { path: "/assets/gone-B4d5xYz1.js", headers })).status).toBe(404);
  });

  test("that are not built yet are told of", async () => {
    const empty = join(under.dataDir, "empty");
    mkdirSync(empty);
    const server = await startServer(under.app, { webRoot: empty, version: "0.0.0" });
    try {
      const { headers } = await ask(server.port, { path: codePath(server.openLink()) });
      const page = await ask(server.port, {
        path: "/",
        headers: { cookie: headers["set-cookie"]![0]!.split(";")[0]! },
      });
      expect(page.status).toBe(503);
      expect(page.body).toContain("npm run build");
    } finally {
      await server.close();
    }
  });
});

describe("on this machine", () => {
  test("the server listens on 127.0.0.1 and on no address that another machine reaches", async () => {
    const own = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== "127.0.0.1")
      .map(({ address, family, scopeid }) =>
        family === "IPv6" && scopeid ? `${address}%${scopeid}` : address,
      );
    for (const host of [...own, "::1", "127.0.0.2"]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: under.port, timeout: 2000 });
        socket.on("connect", () => (socket.destroy(), resolve(true)));
        socket.on("timeout", () => (socket.destroy(), resolve(false)));
        socket.on("error", () => resolve(false));
      });
      expect([host, reached]).toEqual([host, false]);
    }
  });

  test("a port that is taken is told of", async () => {
    await expect(
      startServer(under.app, { port: under.port, webRoot: under.webRoot, version: "0.0.0" }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("--port"),
    });
  });

  test.skipIf(process.platform === "win32")("files are 0600 and folders 0700", async () => {
    await under.app.call("person.create", { fullName: "Noa Lind" }, { face: "program", byAssistant: false });
    const places = [
      under.dataDir,
      ...readdirSync(under.dataDir, { recursive: true }).map((name) => join(under.dataDir, String(name))),
    ];
    expect(places.length).toBeGreaterThan(4);
    const wrong = places.filter((place) => {
      const status = statSync(place);
      return (status.mode & 0o777) !== (status.isDirectory() ? 0o700 : 0o600);
    });
    expect(wrong).toEqual([]);
  });

  test("a second start finds the running server and gets a fresh link from it", async () => {
    const { runDir } = under.app.session.paths;
    const found = await runningServer(runDir);
    expect(found).toMatchObject({ port: under.port, pid: process.pid, url: under.server.url });
    const link = await linkFrom(found!);
    expect((await ask(under.port, { path: codePath(link) })).status).toBe(303);
  });

  test("what a crashed server left behind, or another program on its port, counts as no server", async () => {
    const { runDir } = under.app.session.paths;
    const path = join(runDir, "server.json");
    const record = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    for (const wrong of [
      { pid },
      { token: "A".repeat(43) },
      { startedAt: "2020-01-01T00:00:00.000Z" },
      { port: 1 },
      { port: "x" },
    ]) {
      writeFileSync(path, JSON.stringify({ ...record, ...wrong }));
      expect({ wrong, found: await runningServer(runDir) }).toEqual({ wrong, found: null });
    }
    writeFileSync(path, "{");
    expect(await runningServer(runDir)).toBeNull();
    writeFileSync(path, JSON.stringify(record));
    expect(await runningServer(runDir)).not.toBeNull();
  });

  test("closing takes the record away, but not that of a server started since", async () => {
    const { runDir } = under.app.session.paths;
    const second = await startServer(under.app, { webRoot: under.webRoot, version: "0.0.0" });
    await under.server.close();
    expect((await runningServer(runDir))?.port).toBe(second.port);
    await second.close();
    expect(await runningServer(runDir)).toBeNull();
    expect(readdirSync(runDir)).toEqual([]);
  });
});
