/** `node test/fuzz/run.ts [count] [format]`: mutated samples of every format through the import; exit 1 on a fault. */
import { baseSamples } from "./base-samples.ts";
import { faultsOf } from "./fuzzed-import.ts";

const count = Number(process.argv[2] ?? "20000");
const only = process.argv[3];
let failed = 0;
for (const [index, sample] of baseSamples().entries()) {
  if (only !== undefined && sample.format !== only) continue;
  const started = performance.now();
  const faults = await faultsOf(sample, 1 + index * 1_000_000, count);
  failed += faults.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${sample.format} (${sample.fileName}): ${count} mutations, ${faults.length} faults, ${seconds} s`,
  );
  for (const { seed, fault } of faults.slice(0, 5)) console.log(`  seed ${seed}: ${fault}`);
}
process.exitCode = failed === 0 ? 0 : 1;
