/** Random draws of the TypeScript twin, by (seed, path, block): `assembly/simulation.ts` draws the same. */

import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import { writeWords } from "./philox.ts";
import { log, uniform, writeNormals } from "./single-precision.ts";

const f = Math.fround;
const roundBlock = 0x100;
const normalBlock = 0x200;

/** A company block's fields read in place. */
export type CompanyFields = {
  readonly at: (offset: number, entry?: number) => number;
  readonly integer: (offset: number) => number;
};

export function companyFields(memory: PathMemory): CompanyFields {
  const base = memory.company >> 2;
  return {
    at: (offset, entry = 0) => memory.f32[base + (offset >> 2) + entry] ?? 0,
    integer: (offset) => memory.i32[base + (offset >> 2)] ?? 0,
  };
}

export type Draws = {
  /** Word `index` of a block of the path. */
  readonly word: (path: number, block: number, index: number) => number;
  /** Months of rounds no later than `limit`, in order. */
  readonly rounds: (path: number, limit: number) => readonly number[];
  readonly normal: (path: number, event: number) => number;
};

/** Whole months until an event from a random word; `perLog` is -1 / hazard. */
export function months(word: number, perLog: number): number {
  return f(Math.floor(f(log(uniform(word)) * perLog)) + 1);
}

export function draws(company: CompanyFields): Draws {
  const key = [company.integer(L.companySeedLow) >>> 0, company.integer(L.companySeedHigh) >>> 0] as const;
  const words = new Uint32Array(4);
  const pair = new Float32Array(2);
  let held = { path: -1, block: -1 };
  const word = (path: number, block: number, index: number): number => {
    if (held.path !== path || held.block !== block) {
      writeWords([path, block, 0, 0], key, words);
      held = { path, block };
    }
    return words[index] ?? 0;
  };
  return {
    word,
    rounds: (path, limit) => {
      const found: number[] = [];
      let month = 0;
      for (let j = 0; j < 127; j++) {
        const gap = months(
          word(path, roundBlock + (j >> 2), j & 3),
          company.at(L.companyRoundPerLog, Math.min(j, 3)),
        );
        month = f(month + gap);
        if (!(month <= limit)) break;
        found.push(month);
      }
      return found;
    },
    normal: (path, event) => {
      const block = normalBlock + (event >> 2);
      const first = event & 2;
      writeNormals(word(path, block, first), word(path, block, first + 1), pair);
      return pair[event & 1] ?? 0;
    },
  };
}
