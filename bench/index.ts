/** `npm run bench`: what the product promises to take, measured in one run, each beside its bar. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openApp } from "../src/app.ts";
import type { App } from "../src/app.ts";
import { playbookNudges } from "../src/search/playbook/playbook.ts";
import { searchFacts } from "../src/vault/search-facts.ts";
import { pageUsableMs } from "./page-usable.ts";
import { benchActor, largeConnections, largeMessages, largeVault } from "./large-vault.ts";
import { median, medianMs, pairedProcesses, printedMeasure, processMs } from "./timing.ts";
import type { Measure } from "./timing.ts";

process.env["ONEOFONE_KEYCHAIN"] = "off";
const root = join(import.meta.dirname, "..");
const program = join(root, "dist", "bin", "oneofone.js");
if (!existsSync(program)) throw new Error("Nothing is built. Run `npm run build` first.");
const work = mkdtempSync(join(tmpdir(), "oneofone-bench-"));
const env = { ...process.env, ONEOFONE_KEYCHAIN: "off", NODE_COMPILE_CACHE: join(work, "cache") };

function print(measure: Measure): void {
  console.log(printedMeasure(measure));
}

function coldToday(dataDir: string): void {
  const { a, b, ratio } = pairedProcesses(
    15,
    () => processMs(process.execPath, [program, "today", "--data-dir", dataDir], env),
    () => processMs(process.execPath, ["-e", "0"], env),
  );
  print({
    name: "oneofone today, cold, against bare node -e 0",
    value: ratio,
    unit: "x",
    bar: 2,
    beside: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms`,
  });
}

/** The size of what the first page loads before anything else: the entry script and what it imports at once. */
function initialScripts(): void {
  const html = readFileSync(join(root, "dist/web/index.html"), "utf8");
  const names = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const bytes = names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(root, "dist/web", name)), { level: 9 }).length,
    0,
  );
  const all = readdirSync(join(root, "dist/web/assets")).filter((name) => name.endsWith(".js")).length;
  print({
    name: "initial JavaScript, gzipped",
    value: bytes / 1000,
    unit: "kB",
    bar: 170,
    beside: `${names.length} of ${all} scripts`,
  });
}

type Started = {
  readonly readyMs: number;
  readonly link: string;
  readonly pid: number;
  stop(): Promise<void>;
};

/** Starts the built program and waits for its link. */
function startedProgram(dataDir: string): Promise<Started> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, "start", "--no-open", "--data-dir", dataDir], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let out = "";
    child.on("error", reject);
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const link = /http:\/\/\S+\/open\/\S+/.exec(out)?.[0];
      if (link === undefined) return;
      const stop = (): Promise<void> =>
        new Promise((ended) => {
          child.once("exit", () => ended());
          child.kill("SIGTERM");
        });
      resolve({ readyMs: performance.now() - start, link, pid: child.pid ?? 0, stop });
    });
  });
}

async function readyServer(dataDir: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const server = await startedProgram(dataDir);
    times.push(server.readyMs);
    await server.stop();
  }
  print({ name: "server ready, from the command to its link", value: median(times), unit: "ms", bar: 700 });
}

async function usablePage(dataDir: string): Promise<void> {
  const server = await startedProgram(dataDir);
  const ms = await pageUsableMs(server.link);
  print({ name: "first page usable, headless, fresh browser profile", value: ms, unit: "ms", bar: 1000 });
  const status = existsSync(`/proc/${server.pid}/status`)
    ? readFileSync(`/proc/${server.pid}/status`, "utf8")
    : "";
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
  print({
    name: "server memory with 30,000 people, after that page",
    value: kilobytes / 1024,
    unit: "MB",
    bar: 180,
  });
  await server.stop();
}

/** Words as somebody types them, letter by letter: common, rare, several, none. */
async function searchingEverything(app: App): Promise<void> {
  const file = Buffer.from(largeMessages(20_000), "utf8").toString("base64");
  await app.call("import.run", { file, fileName: "messages.csv" }, benchActor);
  const typed = [
    "re",
    "rel",
    "release",
    "release tr",
    "given12",
    "given12 fam",
    "board1",
    "need som",
    "zzz",
    "platform budget",
  ];
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    for (const words of typed) {
      const start = performance.now();
      await app.call("search", { words }, benchActor);
      times.push(performance.now() - start);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  print({
    name: "search everything over 30,000 people and 20,000 messages, p95",
    value: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    unit: "ms",
    bar: 20,
    beside: `median ${median(times).toFixed(1)} ms`,
  });
}

async function importing(): Promise<void> {
  const file = Buffer.from(largeConnections(30_000), "utf8").toString("base64");
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const app = openApp({ dataDir: join(work, `import-${run}`) });
    await app.call("today", {}, benchActor);
    const start = performance.now();
    await app.call("import.preview", { file, fileName: "Connections.csv" }, benchActor);
    await app.call("import.run", { file, fileName: "Connections.csv" }, benchActor);
    times.push(performance.now() - start);
    await app[Symbol.asyncDispose]();
  }
  print({
    name: "import of 30,000 connections, preview and import",
    value: median(times) / 1000,
    unit: "s",
    bar: 3,
  });
}

try {
  const small = join(work, "small");
  await (await largeVault(small, { people: 150, opportunities: 5 }))[Symbol.asyncDispose]();
  const large = join(work, "large");
  const app = await largeVault(large, { people: 30_000, opportunities: 200 });
  const { db } = app.session.current();
  const facts = await searchFacts(db, { now: app.now(), today: app.today() });
  const rules = await medianMs(15, () => playbookNudges(facts, []));
  const whole = await medianMs(9, () => app.call("today", {}, benchActor));
  print({
    name: "rules over 200 opportunities and 30,000 people",
    value: rules,
    unit: "ms",
    bar: 50,
    beside: `today with its queries ${whole.toFixed(0)} ms`,
  });
  const search = await medianMs(31, () =>
    app.call("person.list", { search: "given12 fam", limit: 20 }, benchActor),
  );
  print({ name: "search as you type over 30,000 people", value: search, unit: "ms", bar: 15 });
  await searchingEverything(app);
  await app[Symbol.asyncDispose]();
  await importing();
  initialScripts();
  coldToday(small);
  await readyServer(large);
  await usablePage(large);
} finally {
  rmSync(work, { recursive: true, force: true });
}
