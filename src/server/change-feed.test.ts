import { existsSync, readdirSync, readlinkSync, renameSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serverUnderTest } from "../../test/security/server-under-test.ts";
import type { UnderTest } from "../../test/security/server-under-test.ts";
import { openApp } from "../app.ts";
import type { App } from "../app.ts";

const passphrase = "a long passphrase";
const user = { face: "cli", byAssistant: false } as const;
/** What "within half a second" may take on a busy machine (milliseconds). */
const soon = 900;

type Heard = { readonly event: string; readonly data: unknown };
type Stream = {
  readonly heard: Heard[];
  readonly ended: Promise<void>;
  wait(event: string, withinMs?: number): Promise<unknown>;
  close(): void;
};

let under: UnderTest;
let other: App;
let streams: Stream[];

beforeEach(async () => {
  under = await serverUnderTest({ passphrase });
  other = openApp({ dataDir: under.dataDir });
  streams = [];
});
afterEach(async () => {
  for (const stream of streams) stream.close();
  await under.stop();
  await other[Symbol.asyncDispose]();
});

async function listen(cookie: string): Promise<Stream> {
  const heard: Heard[] = [];
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const asked = request({
    host: "127.0.0.1",
    port: under.port,
    path: "/api/events",
    headers: { cookie },
    agent: false,
  });
  asked.on("response", (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const [, event] = /^event: (.*)$/m.exec(block) ?? [];
        const [, data] = /^data: (.*)$/m.exec(block) ?? [];
        if (event !== undefined && data !== undefined)
          heard.push({ event, data: JSON.parse(data) as unknown });
      }
    });
    response.on("close", () => end());
  });
  asked.on("error", () => end());
  asked.end();
  const stream: Stream = {
    heard,
    ended,
    close: () => asked.destroy(),
    wait: async (event, withinMs = soon) => {
      const deadline = performance.now() + withinMs;
      while (performance.now() < deadline) {
        const found = heard.find((one) => one.event === event);
        if (found !== undefined) return found.data;
        await after(10);
      }
      throw new Error(`"${event}" was not heard; heard ${JSON.stringify(heard)}`);
    },
  };
  streams.push(stream);
  await stream.wait("hello", 3000);
  return stream;
}

describe("the stream of changes", () => {
  test("begins with the state of the vault and its newest operation", async () => {
    const { operation } = await other.call("person.create", { fullName: "Noa Lind" }, user);
    const stream = await listen(await under.cookie());
    expect(stream.heard[0]).toEqual({ event: "hello", data: { state: "open", operation } });
  });

  test("tells of this process's writes at once", async () => {
    const stream = await listen(await under.cookie());
    const { operation } = await under.app.call("person.create", { fullName: "Noa Lind" }, user);
    expect(await stream.wait("changed", 200)).toEqual({ operation });
  });

  test("tells of another process's writes and undo within half a second", async () => {
    const stream = await listen(await under.cookie());
    const { operation } = await other.call("person.create", { fullName: "Noa Lind" }, user);
    expect(await stream.wait("changed")).toEqual({ operation });
    stream.heard.length = 0;
    const undone = await other.call("undo", {}, user);
    expect(await stream.wait("changed")).toEqual({ operation: undone.operation });
  });

  test("says nothing while only reading goes on", async () => {
    const stream = await listen(await under.cookie());
    await other.call("person.list", {}, user);
    await under.app.call("person.list", {}, user);
    await after(soon);
    expect(stream.heard.map(({ event }) => event)).toEqual(["hello"]);
  });

  test("tells of locking and unlocking, and lets go of a locked vault's file", async () => {
    const stream = await listen(await under.cookie());
    other.session.lock();
    await stream.wait("locked");
    await after(500);
    expect(openVaultFiles()).toEqual([]);
    expect(under.app.session.status().state).toBe("locked");
    other.session.unlock(passphrase);
    await stream.wait("unlocked");
    stream.heard.length = 0;
    const { operation } = await other.call("person.create", { fullName: "Noa Lind" }, user);
    expect(await stream.wait("changed")).toEqual({ operation });
  });

  test("lets go of a locked vault's file also while nobody listens", async () => {
    const stream = await listen(await under.cookie());
    stream.close();
    await after(50);
    other.session.lock();
    await after(soon);
    expect(openVaultFiles()).toEqual([]);
  });

  test("reaches many pages, and goes on when some leave", async () => {
    const cookie = await under.cookie();
    const many = await Promise.all(Array.from({ length: 40 }, () => listen(cookie)));
    for (const leaving of many.slice(0, 20)) leaving.close();
    await after(50);
    const { operation } = await under.app.call("person.create", { fullName: "Noa Lind" }, user);
    const told = await Promise.all(many.slice(20).map((stream) => stream.wait("changed")));
    expect(told).toEqual(Array.from({ length: 20 }, () => ({ operation })));
  });

  test("does not begin a new vault where the old one was moved away", async () => {
    await listen(await under.cookie());
    const moved = `${under.dataDir}-moved`;
    renameSync(under.dataDir, moved);
    await after(soon);
    expect(existsSync(under.dataDir)).toBe(false);
    renameSync(moved, under.dataDir);
  });

  test("ends when the server closes", async () => {
    const stream = await listen(await under.cookie());
    await under.server.close();
    await expect(Promise.race([stream.ended.then(() => "ended"), after(2000, "goes on")])).resolves.toBe(
      "ended",
    );
  });
});

/** The vault's files that this process holds open; only Linux tells. */
function openVaultFiles(): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc/self/fd").flatMap((name) => {
    try {
      const place = readlinkSync(`/proc/self/fd/${name}`);
      return place.startsWith(under.dataDir) ? [place] : [];
    } catch {
      return [];
    }
  });
}
