import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkerMessage, WorkerReply } from "../../src/offer/worker.ts";
import { offerOfText } from "../../src/operations/offer-file.ts";
import { launchBrowser } from "../support/browser.ts";
import { engineChecksums } from "../support/engine-checksums.ts";

const root = join(import.meta.dirname, "..", "..");
const paths = 20_003;

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

let browser: Browser;
let page: Page;
let worker = "";

/** A page under the product's own content policy, so that the engine is known to start there. */
async function openPage(): Promise<void> {
  const [checksums, made] = await Promise.all([
    bundled("test/support/engine-checksums.ts"),
    bundled("src/offer/worker.ts"),
  ]);
  worker = made;
  const html = '<!doctype html><title>engine</title><script type="module" src="/checksums.js"></script>';
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
  const files: Record<string, readonly [string, string]> = {
    "/": ["text/html", html],
    "/checksums.js": ["text/javascript", checksums],
    "/worker.js": ["text/javascript", worker],
  };
  page = await browser.newPage();
  await page.route("http://engine.test/**", async (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    await route.fulfill({ contentType, body, headers: { "content-security-policy": policy } });
  });
  await page.goto("http://engine.test/");
  await page.waitForFunction(() => "engineChecksums" in globalThis);
}

beforeAll(async () => {
  browser = await launchBrowser();
  await openPage();
}, 120_000);
afterAll(async () => browser?.close());

/** Sends messages to one worker, each after the answer before it. */
async function workerReplies(messages: readonly WorkerMessage[]): Promise<readonly WorkerReply[]> {
  return page.evaluate(async (sent) => {
    const held = new Worker("/worker.js", { type: "module" });
    const replies: WorkerReply[] = [];
    for (const message of sent) {
      replies.push(
        await new Promise<WorkerReply>((resolve, reject) => {
          held.onmessage = ({ data }: MessageEvent<WorkerReply>) => resolve(data);
          held.onerror = (event) => reject(new Error(event.message));
          held.postMessage(message);
        }),
      );
    }
    held.terminate();
    return replies;
  }, messages);
}

test("P2 WebAssembly and the TypeScript twin give the same bits in Node and in the browser", async () => {
  const here = engineChecksums(paths);
  const there = await page.evaluate(
    (count) => (globalThis as unknown as { engineChecksums: typeof engineChecksums }).engineChecksums(count),
    paths,
  );
  expect(here.twin).toBe(here.wasm);
  expect(there).toEqual(here);
}, 120_000);

async function sampleOffer() {
  const file = join(root, "docs/guide/offers/iso-california.yaml");
  return (await offerOfText(readFileSync(file, "utf8"), "sample")).body;
}

test("E1 a page's worker opens an offer once and values a contract on every drag", async () => {
  const today = "2026-11-24" as Extract<WorkerMessage, { kind: "open" }>["today"];
  const offer = await sampleOffer();
  const [opened] = await workerReplies([{ id: 1, kind: "open", offer, today }]);
  if (opened?.kind !== "opened") throw new Error(JSON.stringify(opened));
  expect(opened.engine).toBe("wasm");
  const { contract } = opened;
  const [first] = contract;
  const more = first.grant && { ...first.grant, shares: first.grant.shares * 1.1 };
  const plans = [{ kind: "window", slot: 1, months: 3 }] as const;
  const drags = Array.from({ length: 60 }, (_, index): WorkerMessage => {
    return { id: 10 + index, kind: "value", contract: [{ ...first, grant: more }], plans };
  });
  const [, base, asked, spread, ...dragged] = await workerReplies([
    { id: 1, kind: "open", offer, today },
    { id: 2, kind: "value", contract },
    { id: 3, kind: "price", asks: ["shares=+10%", "nonsense"] },
    { id: 4, kind: "value", contract },
    ...drags,
    { id: 99, kind: "spread", bins: 20 },
  ]);
  expect(base?.kind).toBe("valued");
  expect(spread).toMatchObject({ kind: "valued", id: 4, worth: base?.kind === "valued" ? base.worth : null });
  expect(asked).toMatchObject({ kind: "priced", problems: [{ path: "asks[1]" }] });
  if (asked?.kind !== "priced" || base?.kind !== "valued") throw new Error("It was priced and valued.");
  expect(asked.prices[0]?.worth.mean).toBeGreaterThan(0);
  const last = dragged.at(-1);
  if (last?.kind !== "spread") throw new Error("It has a spread.");
  expect(last.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
  const times = dragged.flatMap((one) => (one.kind === "valued" ? [one.milliseconds] : []));
  const value = dragged[0]?.kind === "valued" ? dragged[0].worth.mean : 0;
  expect(value - base.worth.mean).toBeGreaterThan(0);
  // The goal is 1 ms in the engine; `npm run bench:offer` measures it. A test's machine may be busy.
  expect(Math.min(...times)).toBeLessThan(5);
  console.info(`one contract on a drag: least of ${times.length} ${Math.min(...times).toFixed(2)} ms`);
}, 120_000);

test("the worker's program is small enough to load with a page", () => {
  const size = gzipSync(worker).length;
  console.info(`worker: ${(worker.length / 1000).toFixed(0)} kB, ${(size / 1000).toFixed(1)} kB gzip`);
  expect(size).toBeLessThan(90_000);
});
