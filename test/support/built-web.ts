import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(import.meta.dirname, "..", "..");
const webRoot = join(root, "dist", "web");

function newestChange(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function isFresh(): boolean {
  const built = statSync(join(webRoot, "index.html"), { throwIfNoEntry: false });
  const sources = ["src/web", "src/search", "src/offer"].map((folder) => newestChange(join(root, folder)));
  const config = statSync(join(root, "vite.config.ts")).mtimeMs;
  return built !== undefined && built.mtimeMs > Math.max(config, ...sources);
}

/** The folder of the built page; built here when it is missing or older than its sources, by one process at a time. */
export async function builtWeb(): Promise<string> {
  const lock = join(root, "dist", ".web-build");
  mkdirSync(join(root, "dist"), { recursive: true });
  for (let waited = 0; !isFresh(); waited += 250) {
    try {
      mkdirSync(lock);
    } catch {
      if (waited > 60_000) rmdirSync(lock);
      await pause(250);
      continue;
    }
    try {
      // A process of its own: the test runner's NODE_ENV would give React's development build.
      const { status } = spawnSync(
        process.execPath,
        [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"],
        { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
      );
      if (status !== 0) throw new Error("The page could not be built; see above.");
    } finally {
      rmdirSync(lock);
    }
  }
  return webRoot;
}
