import { expect, test } from "vitest";
import { engineSourceHash as sourceHash } from "../../../scripts/build-engine.ts";
import { loadReference } from "../../../bench/offer/load-reference.ts";
import { referenceContracts } from "../../../bench/offer/reference-company.ts";
import { bitChecksum } from "./bit-checksum.ts";
import { wasmEngine } from "./engine.ts";
import { engineSourceHash } from "./engine-module.ts";
import type { PathKernel } from "./path-kernel.ts";
import { twinKernel } from "./path-kernel.ts";

const contracts = referenceContracts.length;
const capacity = { paths: 20_000, contracts: contracts + 1 };

function checksum(kernel: PathKernel, paths: number): string {
  loadReference(kernel, 1);
  kernel.simulate(0, paths, 0);
  kernel.classify(paths);
  kernel.revalue(paths, 0, contracts, 0);
  kernel.subtract(paths, 2, 0, contracts);
  for (let k = 0; k <= contracts; k++) kernel.quantiles(paths, k);
  return bitChecksum(kernel.memory, paths, contracts + 1);
}

test("the compiled engine is made from the present sources", () => {
  expect(engineSourceHash).toBe(sourceHash());
});

test("WebAssembly and its TypeScript twin give the same bits for the reference company", () => {
  // An odd number of paths, so that the last group and the last vector are not full.
  expect(checksum(wasmEngine(capacity), 10_007)).toBe(checksum(twinKernel(capacity), 10_007));
});

test("the checksum of the reference company is the recorded one", () => {
  expect(checksum(wasmEngine(capacity), 20_000)).toBe("d69b704a");
});
