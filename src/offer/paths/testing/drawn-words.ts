/** The random words in the orders that matter: along a path's draws, across paths, across seeds. */

import { writeWords } from "../philox.ts";
import type { WordStream } from "./generator-battery.ts";

/** Blocks that a path draws from: ends and leaving, linked clock, rounds, normals. */
const blocks = [0, 1, 0x100, 0x101, 0x200, 0x201, 0x202, 0x203];

function words(write: (index: number, to: Uint32Array) => number): WordStream {
  const to = new Uint32Array(4);
  return (index) => to[write(index, to)] ?? 0;
}

/** The key of a whole seed, as the engine splits it. */
function key(seed: number): readonly [number, number] {
  return [seed >>> 0, Math.floor(seed / 2 ** 32)];
}

/** Every draw of a path, then those of the next. */
export function wordsAlongPaths(seed: number): WordStream {
  const own = key(seed);
  return words((index, to) => {
    const path = Math.floor(index / (4 * blocks.length));
    writeWords([path, blocks[(index >> 2) % blocks.length] ?? 0, 0, 0], own, to);
    return index & 3;
  });
}

/** The same draw of one path after the other. */
function wordsAcrossPaths(seed: number, block: number, word: number): WordStream {
  const own = key(seed);
  return words((index, to) => {
    writeWords([index, block, 0, 0], own, to);
    return word;
  });
}

/** The same draw of the same path under one seed after the other. */
function wordsAcrossSeeds(firstSeed: number, path: number, block: number): WordStream {
  return words((index, to) => {
    writeWords([path, block, 0, 0], key(firstSeed + (index >> 2)), to);
    return index & 3;
  });
}

export type NamedStream = { readonly name: string; readonly stream: WordStream };

/** All streams that are put to the test. */
export function drawnStreams(seed: number): readonly NamedStream[] {
  return [
    { name: `all draws, path after path, seed ${seed}`, stream: wordsAlongPaths(seed) },
    { name: `month of the end, path after path, seed ${seed}`, stream: wordsAcrossPaths(seed, 0, 0) },
    { name: `first normal, path after path, seed ${seed}`, stream: wordsAcrossPaths(seed, 0x200, 0) },
    { name: `first round, path after path, seed ${seed}`, stream: wordsAcrossPaths(seed, 0x100, 0) },
    { name: `block 0 of path 0, seeds from ${seed}`, stream: wordsAcrossSeeds(seed, 0, 0) },
    { name: `normals of path 77, seeds from ${seed}`, stream: wordsAcrossSeeds(seed, 77, 0x200) },
  ];
}
