import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);

type Check = { readonly name: string; readonly command: string; readonly args: readonly string[] };

/** In the order of cheapness; each runs even when an earlier one failed, so that one run shows all there is to mend. */
const checks: readonly Check[] = [
  { name: "format", command: bin("oxfmt"), args: ["--check", "."] },
  { name: "lint", command: bin("oxlint"), args: ["--deny-warnings"] },
  { name: "types", command: bin("tsc"), args: [] },
  { name: "unused code", command: bin("knip"), args: [] },
  { name: "browser", command: process.execPath, args: ["test/support/browser.ts"] },
  { name: "build", command: process.execPath, args: ["scripts/build.ts", "--if-stale"] },
];

function succeeds({ name, command, args }: Check): boolean {
  console.log(`• ${name}`);
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;
}

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Runs every test and counts them from the runner's own report. */
function tests(filters: readonly string[]): Counts {
  console.log("• tests");
  const report = join(tmpdir(), `oneofone-tests-${process.pid}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${report}`,
      ...filters,
    ],
    { cwd: root, stdio: "inherit" },
  );
  try {
    const counts = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    const failed = status !== 0 && counts.numFailedTests === 0 ? 1 : counts.numFailedTests;
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}

const failedChecks = checks.filter((check) => !succeeds(check)).map((check) => check.name);
const { passed, failed, skipped } = tests(process.argv.slice(2));
if (failedChecks.length > 0) console.log(`Checks that failed: ${failedChecks.join(", ")}`);
const isGreen = failed + failedChecks.length === 0 && passed > 0;
console.log(
  `${passed} passed, ${failed + failedChecks.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exitCode = isGreen ? 0 : 1;
