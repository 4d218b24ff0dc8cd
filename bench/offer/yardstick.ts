/** The C program that the engine's speed and prices are measured against; it lives beside the repository, not in it. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = join(import.meta.dirname, "../../../shared/bench/mc_reference.c");

export type Yardstick = { readonly pinned: string; readonly native: string };

export type YardstickTimes = {
  readonly cachedThirteen: number;
  readonly thirteen: number;
  readonly base: number;
  readonly simulate: number;
};

export type YardstickPrice = { readonly mean: number; readonly zeroShare: number };

/** Builds both programs, or returns null after saying on stderr why not. */
export function builtYardstick(): Yardstick | null {
  if (!existsSync(source)) {
    console.error(`NO YARDSTICK: ${source} is absent, so there is nothing to compare with.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "offer-yardstick-"));
  const build = (name: string, flags: readonly string[]): string => {
    const program = join(folder, name);
    const args = ["-O3", ...flags, "-fno-math-errno", source, "-o", program, "-lm", "-lpthread"];
    execFileSync("gcc", args, { stdio: ["ignore", "ignore", "inherit"] });
    return program;
  };
  try {
    return {
      pinned: build("pinned", ["-mavx2", "-mfma", "-DW=8"]),
      native: build("native", ["-march=native"]),
    };
  } catch (error) {
    console.error(`NO YARDSTICK: gcc does not build it: ${String(error)}`);
    return null;
  }
}

function output(program: string, paths: number, runs: number, seed: number): string {
  const args = [String(paths), String(runs), String(seed)];
  return execFileSync(program, args, { env: { FAST_ONLY: "1" }, encoding: "utf8" });
}

/** Medians of `runs` runs of the program's vector engine, in milliseconds. */
export function yardstickTimes(program: string, paths: number, runs: number): YardstickTimes {
  const line = /^JSON (.*)$/m.exec(output(program, paths, runs, 1))?.[1] ?? "{}";
  const times = JSON.parse(line) as Record<string, number>;
  const time = (name: string): number => {
    const found = times[name];
    if (found === undefined) throw new Error(`The yardstick printed no "${name}".`);
    return found;
  };
  return {
    cachedThirteen: time("fast cached revalue 13, all statistics"),
    thirteen: time("fast 13 contracts, all statistics"),
    base: time("fast base, all statistics"),
    simulate: time("fast simulate"),
  };
}

/** Mean and chance of nothing of the 13 contracts, as the program's vector engine has them for one seed. */
export function yardstickPrices(program: string, paths: number, seed: number): readonly YardstickPrice[] {
  const table = output(program, paths, 1, seed).split(/^fast f32.*$/m)[1] ?? "";
  const rows = table.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return rows
    .filter((row) => row.length === 14 && row.every(Number.isFinite))
    .map((row) => ({ mean: row[1] ?? 0, zeroShare: row[13] ?? 0 }));
}
