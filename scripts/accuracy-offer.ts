/**
 * Prices of the reference company's 13 contracts, and of each term against the base, from this engine and from the C
 * yardstick over many independent batches of paths: they must agree within three standard errors. Batches of 100,000;
 * `--batches=N`, 100 unless told (ten million paths each).
 */

import { wasmEngine } from "../src/offer/paths/engine.ts";
import { resultBytes } from "../src/offer/paths/memory-layout.ts";
import { loadReference } from "../bench/offer/load-reference.ts";
import { referenceContracts } from "../bench/offer/reference-company.ts";
import type { YardstickPrice } from "../bench/offer/yardstick.ts";
import { builtYardstick, yardstickPrices } from "../bench/offer/yardstick.ts";

const paths = 100_000;
const many = referenceContracts.length;

type Estimate = { readonly mean: number; readonly error: number };

function estimate(batches: readonly number[]): Estimate {
  const mean = batches.reduce((sum, x) => sum + x, 0) / batches.length;
  const variance = batches.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (batches.length - 1);
  return { mean, error: Math.sqrt(variance / batches.length) };
}

/** Prices of every contract in one batch; batches use paths of their own. */
function enginePrices(kernel: ReturnType<typeof wasmEngine>, batch: number): readonly YardstickPrice[] {
  kernel.simulate(batch * paths, paths, 0);
  kernel.classify(paths);
  kernel.revalue(paths, 0, many, 0);
  return referenceContracts.map((_, k) => {
    const base = (kernel.memory.results + k * resultBytes) >> 3;
    return {
      mean: (kernel.memory.f64[base] ?? 0) / paths,
      zeroShare: (kernel.memory.f64[base + 4] ?? 0) / paths,
    };
  });
}

type Reading = (prices: readonly YardstickPrice[]) => number;

function compared(
  name: string,
  reading: Reading,
  ours: readonly (readonly YardstickPrice[])[],
  theirs: readonly (readonly YardstickPrice[])[],
  digits: number,
): boolean {
  const [a, b] = [estimate(ours.map(reading)), estimate(theirs.map(reading))];
  const error = Math.hypot(a.error, b.error);
  const errors = error > 0 ? (a.mean - b.mean) / error : 0;
  const agrees = Math.abs(errors) <= 3;
  const figures = [a.mean, b.mean, error].map((x) => x.toFixed(digits).padStart(12));
  console.log(
    `${name.padEnd(34)}${figures.join("")}${errors.toFixed(2).padStart(8)} ${agrees ? "" : "  DISAGREES"}`,
  );
  return agrees;
}

function run(args: readonly string[]): number {
  const batches = Number(args.find((arg) => arg.startsWith("--batches="))?.slice(10)) || 100;
  const yardstick = builtYardstick();
  if (!yardstick) return 2;
  const kernel = wasmEngine({ paths, contracts: many });
  loadReference(kernel, 20_261_124);
  const ours = Array.from({ length: batches }, (_, batch) => enginePrices(kernel, batch));
  const theirs = Array.from({ length: batches }, (_, batch) =>
    yardstickPrices(yardstick.pinned, paths, batch + 1),
  );
  console.log(`${batches} batches of ${paths} paths from each program\n`);
  console.log(`${"".padEnd(34)}        ours   yardstick    standard error   in SEs`);
  let agree = true;
  for (const [k, { name }] of referenceContracts.entries()) {
    agree = compared(name, (prices) => prices[k]?.mean ?? NaN, ours, theirs, 0) && agree;
    if (k > 0) {
      const gap: Reading = (prices) => (prices[k]?.mean ?? NaN) - (prices[0]?.mean ?? NaN);
      agree = compared("  less the base", gap, ours, theirs, 0) && agree;
    }
    agree =
      compared("  chance of nothing", (prices) => prices[k]?.zeroShare ?? NaN, ours, theirs, 5) && agree;
  }
  console.log(agree ? "\nAll agree within three standard errors." : "\nSome prices disagree.");
  return agree ? 0 : 1;
}

process.exitCode = run(process.argv.slice(2));
