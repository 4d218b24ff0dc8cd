/** For `test/browser/offer-engine.test.ts`: both engines' checksums, where this is run. */
import { wasmEngine } from "../../src/offer/paths/engine.ts";
import { twinKernel } from "../../src/offer/paths/path-kernel.ts";
import { checksumContracts, checksumOn } from "../../src/offer/paths/self-checksum.ts";

/** Checksum of each engine over so many paths; an odd number leaves the last group and vector part full. */
export function engineChecksums(paths: number): { readonly wasm: string; readonly twin: string } {
  const capacity = { paths, contracts: checksumContracts };
  return {
    wasm: checksumOn(wasmEngine(capacity), paths),
    twin: checksumOn(twinKernel(capacity), paths),
  };
}

Object.assign(globalThis, { engineChecksums });
