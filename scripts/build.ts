import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build as buildWeb } from "vite";

const root = join(import.meta.dirname, "..");
const stamp = join(root, "dist", ".built");
const sources = ["src", "scripts", "vite.config.ts", "package-lock.json"];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh(): boolean {
  return existsSync(stamp) && sources.every((name) => newest(join(root, name)) <= statSync(stamp).mtimeMs);
}

/** One file a face where that helps start-up; native packages stay outside. */
async function buildProgram(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  await bundle({
    entryPoints: { "bin/oneofone": join(root, "src/bin/oneofone.ts") },
    outdir: join(root, "dist"),
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "esm",
    external: [
      "better-sqlite3-multiple-ciphers",
      "@napi-rs/keyring",
      "@myriaddreamin/typst-ts-node-compiler",
    ],
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
    define: { "process.env.ONEOFONE_VERSION": JSON.stringify(version) },
    legalComments: "external",
    logLevel: "warning",
  });
}

/** Builds the program and the page into dist/. */
export async function buildAll(): Promise<void> {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  mkdirSync(join(root, "dist"), { recursive: true });
  const startedAt = new Date();
  await buildProgram();
  await buildWeb({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
}

if (process.argv[1] === import.meta.filename && !(process.argv.includes("--if-stale") && isFresh())) {
  console.error("Building…");
  await buildAll();
}
