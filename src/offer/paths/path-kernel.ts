/** The two engines behind one interface: the TypeScript twin, and the WebAssembly module of the same bits. */

import type { Capacity, PathMemory } from "./path-memory.ts";
import { pathMemory, pathMemoryBytes, quantileShares } from "./path-memory.ts";
import * as revaluation from "./twin-revaluation.ts";
import * as simulation from "./twin-simulation.ts";

export type PathKernel = {
  readonly name: "wasm" | "twin";
  readonly memory: PathMemory;
  /** Simulates paths `first` to `first + count - 1` of the written company into places from `from` on. */
  readonly simulate: (first: number, count: number, from: number) => void;
  /** Sorts the groups of all `count` places into classes; after the last `simulate`. */
  readonly classify: (count: number) => void;
  /** Values written contracts `first` to `last - 1`, with differences from `reference`. */
  readonly revalue: (count: number, first: number, last: number, reference: number) => void;
  /** Values of contract `a` less those of `b`, into contract slot `to`. */
  readonly subtract: (count: number, a: number, b: number, to: number) => void;
  /** Exact quantiles of a contract's values at `quantileShares`. */
  readonly quantiles: (count: number, contract: number) => void;
};

/** Ranks, counted from 0, of the quantiles kept. */
export function quantileRanks(count: number): readonly number[] {
  return quantileShares.map((share) => Math.min(Math.floor(share * count), count - 1));
}

/** The engine in plain TypeScript: slow, for places without WebAssembly SIMD and for tests. */
export function twinKernel(capacity: Capacity): PathKernel {
  const memory = pathMemory(new ArrayBuffer(pathMemoryBytes(capacity)), capacity);
  return {
    name: "twin",
    memory,
    simulate: (first, count, from) => simulation.simulate(memory, first, count, from),
    classify: (count) => simulation.classify(memory, count),
    revalue: (count, first, last, reference) => revaluation.revalue(memory, count, first, last, reference),
    subtract: (count, a, b, to) => revaluation.subtract(memory, count, a, b, to),
    quantiles: (count, contract) => revaluation.quantiles(memory, count, contract, quantileRanks(count)),
  };
}

type WasmExports = {
  simulate(company: number, skeleton: number, first: number, count: number, from: number): void;
  classify(skeleton: number, count: number): void;
  revalue(
    skeleton: number,
    contracts: number,
    values: number,
    results: number,
    count: number,
    first: number,
    last: number,
    reference: number,
  ): void;
  subtract(
    skeleton: number,
    values: number,
    results: number,
    count: number,
    a: number,
    b: number,
    to: number,
  ): void;
  quantiles(values: number, count: number, ranks: number, many: number, work: number, out: number): void;
};

/** The engine in WebAssembly. Instantiates the module over memory of its own. */
export function wasmKernel(module: WebAssembly.Module, capacity: Capacity): PathKernel {
  const pages = Math.ceil(pathMemoryBytes(capacity) / 65_536);
  const linear = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const instance = new WebAssembly.Instance(module, { env: { memory: linear } });
  // The module is built from assembly/engine.ts, whose exports these are.
  const run = instance.exports as unknown as WasmExports;
  const memory = pathMemory(linear.buffer, capacity);
  const { company, skeleton, contracts, values, results, stride } = memory;
  const many = quantileShares.length;
  return {
    name: "wasm",
    memory,
    simulate: (first, count, from) => run.simulate(company, skeleton, first, count, from),
    classify: (count) => run.classify(skeleton, count),
    revalue: (count, first, last, reference) =>
      run.revalue(skeleton, contracts, values, results, count, first, last, reference),
    subtract: (count, a, b, to) => run.subtract(skeleton, values, results, count, a, b, to),
    quantiles: (count, contract) => {
      memory.i32.set(quantileRanks(count), memory.ranks >> 2);
      const from = values + 4 * stride * contract;
      run.quantiles(
        from,
        count,
        memory.ranks,
        many,
        memory.selection,
        memory.quantiles + 8 * many * contract,
      );
    },
  };
}
