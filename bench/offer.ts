/**
 * Speed of the chance engine against the C yardstick: 100,000 paths of 120 months, the reference company.
 * G1: 13 contracts on cached paths; G2: 13 contracts from nothing; G3: one contract from nothing; drag: one contract on
 * cached paths. All with mean, errors, chance of nothing and exact quantiles. Engines take turns; ratios are taken
 * within a round and the median of the rounds is printed. `--rounds=N` (7 or more), `--json` for one line.
 */

import { bitChecksum } from "../src/offer/paths/bit-checksum.ts";
import { wasmEngine } from "../src/offer/paths/engine.ts";
import type { PathKernel } from "../src/offer/paths/path-kernel.ts";
import { twinKernel } from "../src/offer/paths/path-kernel.ts";
import { loadReference } from "./offer/load-reference.ts";
import { referenceContracts } from "./offer/reference-company.ts";
import type { YardstickTimes } from "./offer/yardstick.ts";
import { builtYardstick, yardstickTimes } from "./offer/yardstick.ts";

const paths = 100_000;
const many = referenceContracts.length;
const runs = 15;
const capacity = { paths, contracts: many };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function time(work: () => void, repeats: number = runs): number {
  const times = Array.from({ length: repeats }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return median(times);
}

function simulate(kernel: PathKernel): void {
  kernel.simulate(0, paths, 0);
  kernel.classify(paths);
}

function value(kernel: PathKernel, contracts: number): void {
  kernel.revalue(paths, 0, contracts, 0);
  for (let k = 0; k < contracts; k++) kernel.quantiles(paths, k);
}

function engineTimes(kernel: PathKernel, repeats: number = runs): YardstickTimes & { readonly drag: number } {
  return {
    simulate: time(() => simulate(kernel), repeats),
    cachedThirteen: time(() => value(kernel, many), repeats),
    drag: time(() => value(kernel, 1), repeats),
    base: time(() => {
      simulate(kernel);
      value(kernel, 1);
    }, repeats),
    thirteen: time(() => {
      simulate(kernel);
      value(kernel, many);
    }, repeats),
  };
}

type Round = {
  readonly engine: ReturnType<typeof engineTimes>;
  readonly pinned: YardstickTimes | null;
  readonly native: YardstickTimes | null;
};

const goals = [
  { goal: "g1", name: "13 contracts on cached paths", key: "cachedThirteen", limit: 1.5 },
  { goal: "g2", name: "13 contracts from nothing", key: "thirteen", limit: 2 },
  { goal: "g3", name: "one contract from nothing", key: "base", limit: 2.2 },
] as const;

function ratio(rounds: readonly Round[], yardstick: "pinned" | "native", key: keyof YardstickTimes) {
  const ratios = rounds.flatMap((round) => {
    const times = round[yardstick];
    return times ? [round.engine[key] / times[key]] : [];
  });
  return ratios.length > 0 ? median(ratios) : null;
}

function printTable(rounds: readonly Round[], twin: ReturnType<typeof engineTimes>, checksum: string): void {
  const times = (key: keyof YardstickTimes | "drag") => median(rounds.map(({ engine }) => engine[key]));
  const shown = (x: number | null) => (x === null ? "  -  " : x.toFixed(2).padStart(5));
  console.log(`${paths} paths, 120 months; ${rounds.length} rounds, medians of ${runs} runs each\n`);
  console.log("                                  ms   x pinned C   goal   x native C   twin ms");
  for (const { goal, name, key, limit } of goals) {
    const ratios = [ratio(rounds, "pinned", key), ratio(rounds, "native", key)] as const;
    const line = [
      `${goal.toUpperCase()} ${name.padEnd(29)}`,
      times(key).toFixed(2).padStart(6),
      `   ${shown(ratios[0])}      <= ${limit}  `,
      `  ${shown(ratios[1])}     ${twin[key].toFixed(0).padStart(6)}`,
    ];
    console.log(line.join(""));
  }
  console.log(`   simulation alone             ${times("simulate").toFixed(2).padStart(6)}`);
  console.log(`   one contract on a drag       ${times("drag").toFixed(2).padStart(6)}   goal <= 1 ms`);
  console.log(`\nbit checksum ${checksum}`);
}

function run(args: readonly string[]): void {
  const rounds = Math.max(7, Number(args.find((arg) => arg.startsWith("--rounds="))?.slice(9)) || 7);
  const kernel = wasmEngine(capacity);
  loadReference(kernel, 1);
  const yardstick = builtYardstick();
  for (let i = 0; i < 5; i++) engineTimes(kernel, 1);
  const measured = Array.from({ length: rounds }, (): Round => {
    const pinned = yardstick && yardstickTimes(yardstick.pinned, paths, runs);
    const engine = engineTimes(kernel);
    return { pinned, engine, native: yardstick && yardstickTimes(yardstick.native, paths, runs) };
  });
  const checksum = bitChecksum(kernel.memory, paths, many);
  if (args.includes("--json")) {
    const [g1, g2, g3] = goals.map(({ key }) => ratio(measured, "pinned", key));
    console.log(
      JSON.stringify({ g1, g2, g3, dragMs: median(measured.map(({ engine }) => engine.drag)), checksum }),
    );
    return;
  }
  const twin = twinKernel(capacity);
  loadReference(twin, 1);
  printTable(measured, engineTimes(twin, 1), checksum);
}

run(process.argv.slice(2));
