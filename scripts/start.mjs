import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, nodeBinary, root } from "./installed.mjs";

/** `npm start --demo` hands options over as settings, `npm start -- --demo` as arguments; both are meant. */
function settings() {
  const {
    npm_config_demo: demo,
    npm_config_port: port,
    npm_config_data_dir: dataDir,
    npm_config_open: open,
  } = process.env;
  return [
    ...(demo === "true" ? ["--demo"] : []),
    ...(port ? ["--port", port] : []),
    ...(dataDir ? ["--data-dir", dataDir] : []),
    ...(open === "" || open === "false" ? ["--no-open"] : []),
  ];
}

ensureInstalled();
const node = nodeBinary();
const built = spawnSync(node, [join(root, "scripts", "build.ts"), "--if-stale"], {
  cwd: root,
  stdio: "inherit",
});
if (built.status !== 0) process.exit(built.status ?? 1);
const args = [join(root, "dist", "bin", "oneofone.js"), "start", ...settings(), ...process.argv.slice(2)];
const app = spawn(node, args, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => app.kill(signal));
app.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
