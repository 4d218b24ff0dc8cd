/** One number for all bits of a valuation: equal in every engine and on every machine, or something is wrong. */

import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import { quantileShares } from "./path-memory.ts";

function hashed(hash: number, words: Uint32Array): number {
  let h = hash;
  for (const word of words) {
    h = Math.imul(h ^ word, 0x85ebca6b);
    h = (h << 13) | (h >>> 19);
  }
  return h;
}

/** Eight hexadecimal digits over values, sums and quantiles of the first `contracts` contracts on `count` paths. */
export function bitChecksum(memory: PathMemory, count: number, contracts: number): string {
  const words = (address: number, length: number) => new Uint32Array(memory.buffer, address, length);
  let hash = 0x9747b28c;
  for (let k = 0; k < contracts; k++)
    hash = hashed(hash, words(memory.values + 4 * memory.stride * k, count));
  hash = hashed(hash, words(memory.results, (contracts * L.resultBytes) / 4));
  hash = hashed(hash, words(memory.quantiles, contracts * quantileShares.length * 2));
  return (hash >>> 0).toString(16).padStart(8, "0");
}
