/**
 * Compiles the AssemblyScript engine into `src/offer/paths/engine-module.ts`, when that file is older than its sources.
 * `--check` compiles anew and fails when the committed file differs; `--force` compiles whatever the file says.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/offer/paths");
const target = join(folder, "engine-module.ts");

const flags = [
  "-O3",
  "--noAssert",
  "--enable",
  "simd",
  "--runtime",
  "stub",
  "--importMemory",
  "--memoryBase",
  "1024",
  "--use",
  "abort=",
];

/** Hash of everything the module is made from: sources, compiler version, flags. */
export function engineSourceHash(): string {
  const hash = createHash("sha256");
  const sources = readdirSync(join(folder, "assembly")).filter((name) => name.endsWith(".ts"));
  for (const name of sources.toSorted())
    hash.update(name).update(readFileSync(join(folder, "assembly", name)));
  hash.update(readFileSync(join(folder, "memory-layout.ts")));
  const compiler = JSON.parse(readFileSync(join(root, "node_modules/assemblyscript/package.json"), "utf8"));
  hash.update(String(compiler.version)).update(flags.join(" "));
  return hash.digest("hex");
}

/** Whether the generated file was made from the present sources. */
export function isEngineFresh(): boolean {
  try {
    return readFileSync(target, "utf8").includes(engineSourceHash());
  } catch {
    return false;
  }
}

/** Text of the generated file. Throws with the compiler's messages when the sources do not compile. */
async function compiledEngine(): Promise<string> {
  const { default: asc } = await import("assemblyscript/asc");
  let binary: Uint8Array | null = null;
  const messages: string[] = [];
  const { error } = await asc.main(
    ["assembly/engine.ts", "--outFile", "engine.wasm", "--baseDir", folder, ...flags],
    {
      stderr: {
        write: (chunk: Uint8Array | string) => {
          messages.push(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
        },
      },
      writeFile: (name: string, contents: string | Uint8Array) => {
        if (name.endsWith(".wasm") && typeof contents !== "string") binary = contents;
      },
    },
  );
  if (error || !binary)
    throw new Error(`The engine does not compile: ${String(error)}\n${messages.join("")}`);
  const text = Buffer.from(binary).toString("base64");
  return [
    "// Made by scripts/build-engine.ts from assembly/. Change the sources, then run it again.",
    `export const engineSourceHash = "${engineSourceHash()}";`,
    `export const engineBase64 =\n  "${text}";`,
    "",
  ].join("\n");
}

/** Writes the generated file where it is stale. Returns whether it wrote. */
export async function buildEngine(options: { readonly force: boolean }): Promise<boolean> {
  if (!options.force && isEngineFresh()) return false;
  writeFileSync(target, await compiledEngine());
  return true;
}

async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--check")) {
    if (readFileSync(target, "utf8") === (await compiledEngine())) return 0;
    console.error(
      "src/offer/paths/engine-module.ts is not what its sources compile to: run scripts/build-engine.ts",
    );
    return 1;
  }
  const wrote = await buildEngine({ force: args.includes("--force") });
  console.log(wrote ? "Engine compiled." : "Engine is fresh.");
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = await run(process.argv.slice(2));
}
