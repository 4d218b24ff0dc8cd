import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { ensureInstalled, nodeBinary, root } from "./installed.mjs";

ensureInstalled();
const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
const { status } = spawnSync(nodeBinary(), [join(root, "scripts", "check.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: path },
});
process.exitCode = status ?? 1;
