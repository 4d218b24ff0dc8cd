/**
 * Reads every filing of a folder in the corpus layout (`filings/`), writes what it found, and only then scores it against `truth/`.
 *
 *   node scripts/corpus-filings.ts <folder> [--json] [--out <folder>]
 *
 * Each file is read in a process of its own, so that its time and peak memory are its own.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readFiling } from "../src/filings/index.ts";
import { pooledScore, printedScore } from "./corpus-filings-report.ts";
import type { FileScore } from "./corpus-filings-report.ts";
import { scoreOf } from "./corpus-filings-score.ts";
import type { Found, Truth } from "./corpus-filings-score.ts";

type OneResult = Found & {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
};

const readable = /\.(?:html?|txt)(?:\.gz)?$/i;

/** The file's text: UTF-8 where it is valid, else Windows-1252, as browsers do. */
function fileText(path: string): string {
  const raw = readFileSync(path);
  const bytes = path.endsWith(".gz") ? gunzipSync(raw) : raw;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readOne(path: string): void {
  const text = fileText(path);
  const started = performance.now();
  const { facts, problems } = readFiling(text);
  const milliseconds = performance.now() - started;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ facts, problems, milliseconds, peakMegabytes, bytes: text.length }));
}

function readInOwnProcess(path: string): OneResult {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--one", path], {
    maxBuffer: 1 << 28,
    encoding: "utf8",
  });
  return JSON.parse(output) as OneResult;
}

function main(folder: string, asJson: boolean, out: string): void {
  const started = performance.now();
  const filings = join(folder, "filings");
  const files = readdirSync(filings)
    .filter((name) => readable.test(name))
    .sort();
  mkdirSync(out, { recursive: true });
  const results = files.map((file) => {
    const result = readInOwnProcess(join(filings, file));
    writeFileSync(
      join(out, `${file}.json`),
      JSON.stringify({ facts: result.facts, problems: result.problems }, null, 1),
    );
    return { file, result };
  });
  const seconds = (performance.now() - started) / 1000;
  const scores: FileScore[] = results.map(({ file, result }) => {
    const truthPath = join(folder, "truth", `${file.replace(readable, "")}.json`);
    const truth = existsSync(truthPath) ? (JSON.parse(readFileSync(truthPath, "utf8")) as Truth) : null;
    const { milliseconds, peakMegabytes, bytes } = result;
    return { ...scoreOf(file, result, truth), milliseconds, peakMegabytes, bytes };
  });
  const pooled = pooledScore(scores);
  if (asJson) console.log(JSON.stringify({ files: scores, pooled, seconds, found: out }, null, 1));
  else
    console.log(
      `${printedScore(scores, pooled)}\nwhole folder ${seconds.toFixed(1)} s, a process a file; what was found: ${out}`,
    );
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--one" && rest[0] !== undefined) readOne(rest[0]);
else if (first === undefined || first.startsWith("-")) {
  console.error(
    "Usage: node scripts/corpus-filings.ts <folder> [--json] [--out <folder>]\nThe folder holds filings/ and, to score against, truth/.",
  );
  process.exitCode = 2;
} else {
  const outAt = rest.indexOf("--out");
  const out = outAt >= 0 ? rest[outAt + 1] : undefined;
  main(first, rest.includes("--json"), out ?? join(tmpdir(), "oneofone-corpus-filings"));
}
