/**
 * The statistical battery over the random words as the engine draws them, for several seeds. `--words=N` words a stream
 * (four million unless told), `--seeds=N` seeds (four), `--raw=SEED` writes the words of all draws of one path after the
 * other to standard output for another program, such as `dieharder -g 200 -a`.
 */

import { once } from "node:events";
import { drawnStreams, wordsAlongPaths } from "../src/offer/paths/testing/drawn-words.ts";
import { batteryResults } from "../src/offer/paths/testing/generator-battery.ts";
import { uniformChance } from "../src/offer/paths/testing/p-values.ts";

/** One test in so many of a good generator looks as odd. */
const oddOne = 1e-6;

function numberAfter(args: readonly string[], name: string): number | null {
  const found = args.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? null : Number(found.slice(name.length + 3));
}

async function writeRaw(seed: number): Promise<void> {
  const stream = wordsAlongPaths(seed);
  process.stdout.on("error", () => process.exit(0));
  for (let from = 0; ; from += 16_384) {
    const words = Uint32Array.from({ length: 16_384 }, (_, index) => stream(from + index));
    if (!process.stdout.write(Buffer.from(words.buffer))) await once(process.stdout, "drain");
  }
}

function run(words: number, seeds: number): number {
  const chances: number[] = [];
  let odd = 0;
  for (const seed of [1, 2, 20_261_124, 2 ** 40 + 7, 3, 4, 5, 6].slice(0, seeds)) {
    for (const { name, stream } of drawnStreams(seed)) {
      const results = batteryResults(stream, words);
      chances.push(...results.map(({ chance }) => chance));
      const found = results.filter(({ chance }) => !(chance >= oddOne));
      odd += found.length;
      const least = results.reduce((a, b) => (a.chance < b.chance ? a : b));
      console.log(`${name.padEnd(52)} least chance ${least.chance.toExponential(1)} (${least.test})`);
      for (const { test, chance } of found) console.log(`  FAILS ${test}: ${chance.toExponential(1)}`);
    }
  }
  const together = uniformChance(chances);
  console.log(
    `\n${chances.length} tests of ${words.toLocaleString("en-US")} words each; ${odd} fail at ${oddOne}`,
  );
  console.log(`chance of the spread of all their chances: ${together.toFixed(3)} (Kolmogorov and Smirnov)`);
  return odd === 0 && together > oddOne ? 0 : 1;
}

const args = process.argv.slice(2);
const raw = numberAfter(args, "raw");
if (raw === null)
  process.exitCode = run(numberAfter(args, "words") ?? 1 << 22, numberAfter(args, "seeds") ?? 4);
else await writeRaw(raw);
