/** `node scripts/corpus-equity.ts <folder> [--json]`: runs a folder of equity case files. Exit code 1 when a case fails, 2 on wrong use. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileResults } from "./corpus/run-cases.ts";
import type { CaseResult } from "./corpus/run-cases.ts";

function parsedFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function printed(results: readonly CaseResult[]): void {
  for (const [file, cases] of Map.groupBy(results, (result) => result.file)) {
    const passed = cases.filter((result) => result.status === "pass").length;
    const other = cases.filter((result) => result.status === "computed").length;
    console.log(`${file}: ${passed} of ${cases.length} pass${other > 0 ? `, ${other} computed` : ""}`);
    for (const { id, status, reason } of cases) {
      console.log(`  ${status.padEnd(11)} ${id}${reason === null ? "" : `: ${reason}`}`);
    }
  }
  const counts = Map.groupBy(results, (result) => result.status);
  console.log([...counts].map(([status, cases]) => `${cases.length} ${status}`).join(", "));
}

const args = process.argv.slice(2);
const folder = args.find((argument) => !argument.startsWith("--"));
if (folder === undefined) {
  console.error("Say which folder of case files to run: node scripts/corpus-equity.ts <folder> [--json]");
  process.exit(2);
}
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted();
const results = names.flatMap((name) => fileResults(name, parsedFile(join(folder, name))));
if (args.includes("--json")) for (const result of results) console.log(JSON.stringify(result));
else printed(results);
process.exitCode = results.some((result) => result.status === "fail") ? 1 : 0;
