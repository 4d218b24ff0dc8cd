/** One block of memory that both kernels work on, laid out by `memory-layout.ts`. */

import * as L from "./memory-layout.ts";

export type Capacity = {
  /** Most paths held at once. */
  readonly paths: number;
  /** Most contracts valued at once, differences and plans included. */
  readonly contracts: number;
};

/** Most exercise windows whose end prices a skeleton keeps. */
export const windowSlots = 8;

export type PathMemory = {
  readonly capacity: Capacity;
  readonly buffer: ArrayBuffer;
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly f64: Float64Array;
  /** Byte addresses. */
  readonly company: number;
  readonly skeleton: number;
  readonly contracts: number;
  readonly results: number;
  readonly quantiles: number;
  /** Ranks asked of `quantiles`. */
  readonly ranks: number;
  readonly selection: number;
  /** Values of contract k start at `values + 4 * k * stride`. */
  readonly values: number;
  /** Words between the arrays of two windows or two contracts. */
  readonly stride: number;
  readonly bytes: number;
};

/** Quantiles kept of each contract's values: P5, P10, P25, P50, P75, P90, P95. */
export const quantileShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

// The first addresses belong to the AssemblyScript module's own static data.
const firstAddress = 4096;
const histogramBins = 65_536;

type Addresses = Omit<PathMemory, "buffer" | "f32" | "i32" | "u8" | "f64" | "capacity"> & {
  readonly arrays: readonly (readonly [number, number])[];
};

function addresses(capacity: Capacity): Addresses {
  let next = firstAddress;
  const taken = (bytes: number): number => {
    const address = next;
    next += Math.ceil(bytes / 64) * 64;
    return address;
  };
  const stride = Math.ceil(capacity.paths / 16) * 16 + 32;
  const company = taken(L.companyBytes);
  const skeleton = taken(L.skeletonBytes);
  const contracts = taken(L.contractBytes * capacity.contracts);
  const results = taken(L.resultBytes * capacity.contracts);
  const quantiles = taken(8 * quantileShares.length * capacity.contracts);
  const ranks = taken(4 * quantileShares.length);
  const oneWord = [
    L.skeletonEnd,
    L.skeletonLeave,
    L.skeletonEndDiscount,
    L.skeletonLeaveDiscount,
    L.skeletonEndPrice,
    L.skeletonFlags,
    L.skeletonPath,
    L.skeletonKey,
  ];
  const arrays: (readonly [number, number])[] = oneWord.map((offset) => [offset, taken(4 * stride)]);
  arrays.push([L.skeletonGroups, taken(stride / 16)]);
  for (const offset of [L.skeletonPrices, L.skeletonHolds, L.skeletonRounds])
    arrays.push([offset, taken(4 * stride * windowSlots)]);
  arrays.push([L.skeletonWork, taken(L.workArrays + 4 * 4 * stride)]);
  const selection = taken(4 * histogramBins + histogramBins + 2 * 4 * stride);
  const values = taken(4 * stride * capacity.contracts);
  return {
    company,
    skeleton,
    contracts,
    results,
    quantiles,
    ranks,
    arrays,
    selection,
    values,
    stride,
    bytes: next,
  };
}

/** Bytes that `pathMemory` needs. */
export function pathMemoryBytes(capacity: Capacity): number {
  return addresses(capacity).bytes;
}

/** The memory over a buffer of at least `pathMemoryBytes(capacity)`, with the skeleton's header written. */
export function pathMemory(buffer: ArrayBuffer, capacity: Capacity): PathMemory {
  const { arrays, ...rest } = addresses(capacity);
  const i32 = new Int32Array(buffer);
  i32[(rest.skeleton + L.skeletonCapacity) >> 2] = rest.stride;
  for (const [offset, address] of arrays) i32[(rest.skeleton + offset) >> 2] = address;
  return {
    ...rest,
    capacity,
    buffer,
    i32,
    f32: new Float32Array(buffer),
    u8: new Uint8Array(buffer),
    f64: new Float64Array(buffer),
  };
}
