/**
 * Statistical tests of the random words as the engine draws them (P1). Sources: Knuth, The Art of Computer Programming 2,
 * section 3.3.2 (frequency, serial, gap, runs, serial correlation); Marsaglia's Diehard (birthday spacings, binary rank).
 */

import { chiSquareChance, countsChance, normalChance } from "./p-values.ts";

/** Word `index` of a stream, unsigned 32-bit. */
export type WordStream = (index: number) => number;

export type TestResult = {
  readonly test: string;
  /** Chance of a result at least as odd from true randomness. */
  readonly chance: number;
};

type Test = { readonly name: string; readonly chance: (words: Uint32Array) => number };

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

function add(counts: Float64Array, cell: number, more: number): void {
  counts[cell] = at(counts, cell) + more;
}

const even = (cells: number, total: number) => new Float64Array(cells).fill(total / cells);

function byteFrequency(shift: number): Test {
  const chance = (words: Uint32Array) => {
    const counts = new Float64Array(256);
    for (const word of words) add(counts, (word >>> shift) & 255, 1);
    return countsChance(counts, even(256, words.length));
  };
  return { name: `frequency of byte ${shift / 8}`, chance };
}

/** Each of the 32 bits set as often as not. */
function bitFrequency(words: Uint32Array): number {
  const counts = new Float64Array(32);
  for (const word of words) for (let bit = 0; bit < 32; bit++) add(counts, bit, (word >>> bit) & 1);
  const n = words.length;
  // Bits are independent, so the squares of the 32 normal deviates add to a chi-square.
  return chiSquareChance(
    counts.reduce((sum, x) => sum + (2 * x - n) ** 2 / n, 0),
    32,
  );
}

/** Pairs of the upper, or lower, six bits of words that do not overlap. */
function serialPairs(shift: number): Test {
  const chance = (words: Uint32Array) => {
    const counts = new Float64Array(4096);
    for (let i = 0; i + 1 < words.length; i += 2) {
      const cell = (((at(words, i) >>> shift) & 63) << 6) | ((at(words, i + 1) >>> shift) & 63);
      add(counts, cell, 1);
    }
    return countsChance(counts, even(4096, words.length >> 1));
  };
  return { name: `pairs of six bits from bit ${shift}`, chance };
}

function correlation(lag: number): Test {
  const chance = (words: Uint32Array) => {
    let sum = 0;
    const many = words.length - lag;
    for (let i = 0; i < many; i++) {
      sum += (at(words, i) / 2 ** 32 - 0.5) * (at(words, i + lag) / 2 ** 32 - 0.5);
    }
    return normalChance((12 * sum) / Math.sqrt(many));
  };
  return { name: `serial correlation, lag ${lag}`, chance };
}

/** Runs above and below the middle: Wald and Wolfowitz. */
function runs(words: Uint32Array): number {
  let [above, changes] = [0, 1];
  for (let i = 0; i < words.length; i++) {
    above += at(words, i) >>> 31;
    if (i > 0 && at(words, i) >>> 31 !== at(words, i - 1) >>> 31) changes++;
  }
  const [n, below] = [words.length, words.length - above];
  const hoped = (2 * above * below) / n + 1;
  const variance = ((hoped - 1) * (hoped - 2)) / (n - 1);
  return normalChance((changes - hoped) / Math.sqrt(variance));
}

/** Runs up: their number among independent words has mean (n + 1) / 2 and variance (n + 1) / 12. */
function ascents(words: Uint32Array): number {
  let found = 1;
  for (let i = 1; i < words.length; i++) if (at(words, i) < at(words, i - 1)) found++;
  const n = words.length;
  return normalChance((found - (n + 1) / 2) / Math.sqrt((n + 1) / 12));
}

/** Lengths of the gaps between words of the lowest eighth. */
function gaps(words: Uint32Array): number {
  const lengths = 80;
  const counts = new Float64Array(lengths + 1);
  let [gap, all] = [0, 0];
  for (const word of words) {
    if (word >>> 29 !== 0) gap++;
    else {
      add(counts, Math.min(gap, lengths), 1);
      all++;
      gap = 0;
    }
  }
  const expected = counts.map((_, i) => all * (i < lengths ? (7 / 8) ** i / 8 : (7 / 8) ** lengths));
  return countsChance(counts, expected);
}

/** 512 birthdays in a year of 2^24 days: the number of equal spacings is Poisson with mean 2. */
function birthdaySpacings(shift: number): Test {
  const [birthdays, mean] = [512, 2];
  const chance = (words: Uint32Array) => {
    const counts = new Float64Array(12);
    const years = Math.floor(words.length / birthdays);
    for (let year = 0; year < years; year++) {
      const days = words
        .slice(year * birthdays, (year + 1) * birthdays)
        .map((word) => (word >>> shift) & 0xffffff);
      days.sort();
      const spacings = days.map((day, i) => (i === 0 ? day : day - at(days, i - 1))).sort();
      let equal = 0;
      for (let i = 1; i < birthdays; i++) if (spacings[i] === spacings[i - 1]) equal++;
      add(counts, Math.min(equal, 11), 1);
    }
    let term = Math.exp(-mean);
    let rest = 1;
    const expected = counts.map((_, i) => {
      const part = i < 11 ? term : rest;
      rest -= term;
      term *= mean / (i + 1);
      return years * part;
    });
    return countsChance(counts, expected);
  };
  return { name: `birthday spacings from bit ${shift}`, chance };
}

function rankOf(rows: Uint32Array): number {
  let rank = 0;
  for (let bit = 31; bit >= 0; bit--) {
    const pivot = rows.findIndex((row, i) => i >= rank && ((row >>> bit) & 1) === 1);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [at(rows, pivot), at(rows, rank)];
    for (let i = rank + 1; i < 32; i++) if ((at(rows, i) >>> bit) & 1) rows[i] = at(rows, i) ^ at(rows, rank);
    rank++;
  }
  return rank;
}

/** Ranks of matrices of 32 words: 32, 31, 30, less, with the chances of random bits. */
function matrixRank(words: Uint32Array): number {
  const chances = [0.288_788_095_1, 0.577_576_190_2, 0.128_350_264_3, 0.005_285_450_4];
  const counts = new Float64Array(4);
  const many = words.length >> 5;
  for (let i = 0; i < many; i++) add(counts, Math.min(3, 32 - rankOf(words.slice(i * 32, i * 32 + 32))), 1);
  return countsChance(
    counts,
    chances.map((part) => part * many),
  );
}

/** Bits by which neighbours differ: 16 on average, with variance 8. */
function neighbourBits(words: Uint32Array): number {
  let sum = 0;
  for (let i = 1; i < words.length; i += 2) {
    let bits = at(words, i) ^ at(words, i - 1);
    for (; bits !== 0; bits &= bits - 1) sum++;
  }
  const many = words.length >> 1;
  return normalChance((sum - 16 * many) / Math.sqrt(8 * many));
}

const tests: readonly Test[] = [
  ...[0, 8, 16, 24].map(byteFrequency),
  { name: "frequency of each bit", chance: bitFrequency },
  ...[0, 13, 26].map(serialPairs),
  ...[1, 2, 3, 4, 16].map(correlation),
  { name: "runs above and below the middle", chance: runs },
  { name: "runs up", chance: ascents },
  { name: "gaps of the lowest eighth", chance: gaps },
  ...[0, 8].map(birthdaySpacings),
  { name: "rank of 32 by 32 bits", chance: matrixRank },
  { name: "bits that differ between neighbours", chance: neighbourBits },
];

/** All tests on the first `count` words of a stream. */
export function batteryResults(stream: WordStream, count: number): readonly TestResult[] {
  const words = Uint32Array.from({ length: count }, (_, index) => stream(index));
  return tests.map(({ name, chance }) => ({ test: name, chance: chance(words) }));
}
