import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempDir } from "../support/temp-app.ts";

const root = join(import.meta.dirname, "..", "..");

/** Packs the program and lays it out as an installation elsewhere would: the tarball and its runtime dependencies, nothing else. */
function installed(): string {
  const work = tempDir();
  const npm = process.env["npm_execpath"];
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", work];
  if (npm === undefined) execFileSync("npm", pack, { cwd: root });
  else execFileSync(process.execPath, [npm, ...pack], { cwd: root });
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "";
  const home = join(work, "elsewhere", "node_modules", "oneofone");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", join(work, tarball), "-C", home, "--strip-components=1"]);
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(home, "package.json"), "utf8"),
  ) as Record<string, Record<string, string>>;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const [scope] = name.split("/");
    if (name.startsWith("@"))
      mkdirSync(join(work, "elsewhere", "node_modules", scope ?? ""), { recursive: true });
    if (existsSync(join(root, "node_modules", name)))
      symlinkSync(join(root, "node_modules", name), join(work, "elsewhere", "node_modules", name));
  }
  return join(home, "dist", "bin", "oneofone.js");
}

/** Starts the packed program and waits for its link, as a newcomer does. */
function startedDemo(program: string, dataDir: string): Promise<{ out: string; code: number | null }> {
  const child = spawn(process.execPath, [program, "start", "--demo", "--no-open", "--data-dir", dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve) => {
    let out = "";
    const heard = (chunk: Buffer): void => {
      out += chunk.toString();
      if (out.includes("/open/")) child.kill("SIGTERM");
    };
    child.stdout.on("data", heard);
    child.stderr.on("data", heard);
    child.on("close", (code) => resolve({ out, code }));
  });
}

test(
  "the packed program opens the demo, whose every part goes through the bundle",
  { timeout: 120_000 },
  async () => {
    const { out, code } = await startedDemo(installed(), join(tempDir(), "data"));
    expect(out).toContain("/open/");
    expect(code).toBe(0);
  },
);

test("packed and installed elsewhere, the command works, under an old Node too", { timeout: 120_000 }, () => {
  const program = installed();
  const dataDir = join(tempDir(), "data");
  const run = (node: string, ...args: string[]) =>
    spawnSync(node, [program, ...args, "--data-dir", dataDir], { encoding: "utf8" });
  expect(run(process.execPath, "person", "create", "Noa Lind").status).toBe(0);
  const listed = run(process.execPath, "person", "list", "--json");
  expect(JSON.parse(listed.stdout)).toMatchObject({ total: 1, rows: [{ fullName: "Noa Lind" }] });
  expect(run(process.execPath, "import", "preview", join(root, "README.md")).status).toBe(2);
  const old = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => existsSync(path));
  const under = old === undefined ? listed : run(old, "person", "list", "--json");
  expect(JSON.parse(under.stdout)).toMatchObject({ total: 1 });
});
