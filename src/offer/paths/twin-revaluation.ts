/** The TypeScript twin of `assembly/revaluation.ts` and `assembly/quantiles.ts`: the same bits, in the same order of sums. */

import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import type { CachedPath, ContractFields } from "./twin-contract.ts";
import { contractOnPath } from "./twin-contract.ts";

const f = Math.fround;
const block = 512;

function contractFields(memory: PathMemory, contract: number): ContractFields {
  const base = (memory.contracts + contract * L.contractBytes) >> 2;
  const { f32, i32 } = memory;
  return {
    at: (offset) => f32[base + (offset >> 2)] ?? 0,
    integer: (offset) => i32[base + (offset >> 2)] ?? 0,
    vested: (month) => f32[base + (L.contractVested >> 2) + Math.min(month, 127)] ?? 0,
    cash: (row, month) => f32[base + (L.contractCash >> 2) + 128 * row + Math.min(month, 127)] ?? 0,
  };
}

function cachedPaths(memory: PathMemory): (place: number, slot: number) => CachedPath {
  const { f32, i32, stride } = memory;
  const word = (offset: number) => (i32[(memory.skeleton + offset) >> 2] ?? 0) >> 2;
  const [end, leave, endPrice] = [word(L.skeletonEnd), word(L.skeletonLeave), word(L.skeletonEndPrice)];
  const [endDiscount, leaveDiscount] = [word(L.skeletonEndDiscount), word(L.skeletonLeaveDiscount)];
  const [flags, prices, holds] = [word(L.skeletonFlags), word(L.skeletonPrices), word(L.skeletonHolds)];
  return (place, slot) => {
    const flag = i32[flags + place] ?? 0;
    const window = Math.max(slot, 0) * stride + place;
    return {
      end: f32[end + place] ?? 0,
      leave: f32[leave + place] ?? 0,
      endDiscount: f32[endDiscount + place] ?? 0,
      leaveDiscount: f32[leaveDiscount + place] ?? 0,
      endPrice: f32[endPrice + place] ?? 0,
      ending: flag & 3,
      letGo: flag >= 4,
      windowPrice: f32[prices + window] ?? 0,
      windowHold: f32[holds + window] ?? 0,
    };
  };
}

/** Sums kept in four lanes within a block, then added pairwise, as the SIMD kernel does. */
type Lanes = {
  readonly add: (lane: number, x: number) => void;
  readonly addTo: (f64: Float64Array, index: number) => void;
};

function lanes(): Lanes {
  const held = new Float32Array(4);
  return {
    add: (lane, x) => {
      held[lane] = (held[lane] ?? 0) + x;
    },
    addTo: (f64, index) => {
      const [a = 0, b = 0, c = 0, d = 0] = held;
      f64[index] = (f64[index] ?? 0) + (a + b + (c + d));
      held.fill(0);
    },
  };
}

type Sums = Record<"sum" | "squares" | "gap" | "gapSquares" | "zeros", Lanes>;

function addSums(memory: PathMemory, contract: number, sums: Sums): void {
  const base = (memory.results + contract * L.resultBytes) >> 3;
  sums.sum.addTo(memory.f64, base);
  sums.squares.addTo(memory.f64, base + 1);
  sums.gap.addTo(memory.f64, base + 2);
  sums.gapSquares.addTo(memory.f64, base + 3);
  sums.zeros.addTo(memory.f64, base + 4);
}

function emptySums(memory: PathMemory, contract: number): Sums {
  const base = (memory.results + contract * L.resultBytes) >> 3;
  memory.f64.fill(0, base, base + L.resultBytes / 8);
  return { sum: lanes(), squares: lanes(), gap: lanes(), gapSquares: lanes(), zeros: lanes() };
}

/** Values contracts `first` to `last - 1` on all `count` paths; see the kernel of the same name. */
export function revalue(
  memory: PathMemory,
  count: number,
  first: number,
  last: number,
  reference: number,
): void {
  const pathAt = cachedPaths(memory);
  const { f32, stride } = memory;
  const values = memory.values >> 2;
  const order = [...Array(last - first).keys()].map((k) => first + k);
  for (const contract of order) {
    const fields = contractFields(memory, contract);
    const slot = fields.integer(L.contractWindowSlot);
    const sums = emptySums(memory, contract);
    for (let from = 0; from < count; from += block) {
      for (let i = from; i < Math.min(from + block, count); i++) {
        const { equity, value } = contractOnPath(fields, pathAt(i, slot));
        f32[values + contract * stride + i] = value;
        const gap = f(value - (f32[values + reference * stride + i] ?? 0));
        sums.sum.add(i & 3, value);
        sums.squares.add(i & 3, f(value * value));
        sums.gap.add(i & 3, gap);
        sums.gapSquares.add(i & 3, f(gap * gap));
        if (equity <= 0) sums.zeros.add(i & 3, 1);
      }
      addSums(memory, contract, sums);
    }
  }
}

/** Writes values of contract `a` less those of `b` to contract slot `to`; see the kernel of the same name. */
export function subtract(memory: PathMemory, count: number, a: number, b: number, to: number): void {
  const { f32, stride } = memory;
  const values = memory.values >> 2;
  const sums = emptySums(memory, to);
  for (let from = 0; from < count; from += block) {
    for (let i = from; i < Math.min(from + block, count); i++) {
      const gap = f((f32[values + a * stride + i] ?? 0) - (f32[values + b * stride + i] ?? 0));
      f32[values + to * stride + i] = gap;
      sums.sum.add(i & 3, gap);
      sums.squares.add(i & 3, f(gap * gap));
      if (gap === 0) sums.zeros.add(i & 3, 1);
    }
    addSums(memory, to, sums);
  }
}

/** Writes the values of contract `contract` at the given ranks, counted from 0 and ascending. */
export function quantiles(
  memory: PathMemory,
  count: number,
  contract: number,
  ranks: readonly number[],
): void {
  const from = (memory.values >> 2) + contract * memory.stride;
  const sorted = memory.f32.slice(from, from + count).sort();
  const to = (memory.quantiles >> 3) + contract * ranks.length;
  for (const [i, rank] of ranks.entries()) memory.f64[to + i] = sorted[rank] ?? 0;
}
