/**
 * What holding a common share is worth to someone who must decide on it: the expected discounted proceeds after gains
 * tax, as a small table over month, rounds closed and price, fitted once for a company. Deciding by it makes a term that
 * only adds rights worth nothing or more; deciding by the price alone does not.
 */

import type { StayBeliefs } from "./company-beliefs.ts";
import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import { portableExp } from "./portable-math.ts";

/** Months at which pilot paths are looked at. */
export const holdMonths = [3, 9, 18, 30, 48, 72, 96] as const;

const tableMonths = 128;
const roundKinds = 4;
const priceNodes = 22;
const cellsPerMonth = roundKinds * priceNodes;
/** The grid runs from 7 octaves below its centre, 3 nodes to 2 octaves. */
const octavesBelow = 7;
const nodesPerOctave = 1.5;
/** Samples at which a cell counts as much as the mean over all numbers of rounds. */
const halfTrust = 40;

/**
 * Worth of holding a share as a multiple of its price: [month][rounds][price]. The price axis is the bit pattern of the
 * price in single precision, which rises like a logarithm and costs nothing to take.
 */
export type HoldTable = { readonly firstBits: number; readonly ratios: Float64Array };

type Cells = { readonly worth: Float64Array; readonly price: Float64Array; readonly weight: Float64Array };

/** Paths alive at a month: sums over those that do not fail, and the failing ones singly. */
type MonthSample = {
  readonly lasting: Cells;
  /** Cell, part of the next cell, price, month of failure. A failing path's worth is nought. */
  readonly failing: readonly (readonly [number, number, number, number])[];
  /**
   * Discounted part of the price that the end still pays, and the price, summed over all paths alive. A typed array and not
   * two fields: V8 as of Node 26.10 was seen to let two such objects share one boxed number when the loop's accumulator
   * went straight into a field while its code was being replaced.
   */
  readonly sums: Float64Array;
};

export type PilotView = {
  readonly memory: PathMemory;
  readonly count: number;
  readonly discountRate: number;
  readonly gainsTax: number;
  /** Price at the middle of the grid. */
  readonly centre: number;
};

export type Pilot = {
  readonly firstBits: number;
  readonly months: readonly MonthSample[];
  /** Expected discounted part of today's price that is there at the end, gains left out: what a tax on a gain already made costs. */
  readonly keptShare: number;
};

const bitsScratch = new Float32Array(1);
const bitsView = new Int32Array(bitsScratch.buffer);

function bitsOf(price: number): number {
  bitsScratch[0] = price;
  return bitsView[0] ?? 0;
}

/** Place of a price on the grid, in nodes. */
function gridPlace(bits: number, firstBits: number): number {
  const place = ((bits - firstBits) / 0x80_0000) * nodesPerOctave;
  return place < 0 ? 0 : place > priceNodes - 1.001 ? priceNodes - 1.001 : place;
}

function emptyCells(): Cells {
  const cells = () => new Float64Array(cellsPerMonth);
  return { worth: cells(), price: cells(), weight: cells() };
}

function addShare(to: Cells, cell: number, share: number, worth: number, price: number): void {
  to.worth[cell] = (to.worth[cell] ?? 0) + share * worth;
  to.price[cell] = (to.price[cell] ?? 0) + share * price;
  to.weight[cell] = (to.weight[cell] ?? 0) + share;
}

function monthSample(view: PilotView, slot: number, firstBits: number): MonthSample {
  const { memory, count, gainsTax } = view;
  const { f32, i32 } = memory;
  const word = (offset: number) => (i32[(memory.skeleton + offset) >> 2] ?? 0) >> 2;
  const [ends, flags, endPrices] = [word(L.skeletonEnd), word(L.skeletonFlags), word(L.skeletonEndPrice)];
  const prices = word(L.skeletonPrices) + slot * memory.stride;
  const rounds = word(L.skeletonRounds) + slot * memory.stride;
  const month = holdMonths[slot] ?? 0;
  const discounts = Float64Array.from({ length: tableMonths }, (_, m) =>
    portableExp((-view.discountRate * m) / 12),
  );
  const lasting = emptyCells();
  const failing: (readonly [number, number, number, number])[] = [];
  const sums = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    const end = f32[ends + i] ?? 0;
    const price = f32[prices + i] ?? 0;
    if (month >= end || price <= 0) continue;
    sums[1] = (sums[1] ?? 0) + price;
    const place = gridPlace(i32[prices + i] ?? 0, firstBits);
    const below = Math.floor(place);
    const kind = f32[rounds + i] ?? 0;
    const cell = (kind < roundKinds ? kind : roundKinds - 1) * priceNodes + below;
    if (((i32[flags + i] ?? 0) & 3) === L.endsByFailure) {
      failing.push([cell, place - below, price, end]);
      continue;
    }
    const endPrice = f32[endPrices + i] ?? 0;
    const discount = discounts[end - month] ?? 0;
    const worth = discount * (endPrice - gainsTax * Math.max(endPrice - price, 0));
    sums[0] = (sums[0] ?? 0) + discount * Math.min(price, endPrice);
    addShare(lasting, cell, 1 - (place - below), worth, price);
    addShare(lasting, cell + 1, place - below, worth, price);
  }
  return { lasting, failing, sums };
}

/** Reads pilot paths that all "left" in month 0 with windows of `holdMonths`. */
export function pilotSample(view: PilotView): Pilot {
  const firstBits = bitsOf(view.centre) - octavesBelow * 0x80_0000;
  const months = holdMonths.map((_, slot) => monthSample(view, slot, firstBits));
  const [kept, price] = [0, 1].map((part) => months.reduce((all, { sums }) => all + (sums[part] ?? 0), 0));
  return { firstBits, months, keptShare: price ? (kept ?? 0) / price : 0 };
}

/**
 * How much more likely a path that fails in month `end` is to have the leaver in question than one that lasts. The
 * hazard of being let go rises before a failure, so that being let go tells of the company.
 */
export type FailingWeight = (end: number, month: number) => number;

/** Weight for leavers of one kind whose window of `window` months ends in the month looked at. */
export function failingWeight(stay: StayBeliefs, kind: "letGo" | "quit", window: number): FailingWeight {
  const trouble = stay.beforeFailure;
  const base = kind === "letGo" ? stay.letGo : stay.quit;
  if (!trouble || base <= 0) return () => 1;
  const survival = [1];
  for (let m = 1; m < tableMonths; m++) survival.push((survival[m - 1] ?? 0) * (1 - trouble.monthly));
  const extra = kind === "letGo" ? trouble.monthly / base : 0;
  return (end, month) => {
    const months = month - window - Math.max(end - trouble.months, 0);
    return months > 0 ? (survival[months - 1] ?? 0) * (1 + extra) : 1;
  };
}

/** Ratio at each price over all numbers of rounds; a price never seen takes its nearest neighbour's. */
function pooledRatios({ worth, price }: Cells): readonly number[] {
  const ratios = Array.from({ length: priceNodes }, (_, node) => {
    let [worths, prices] = [0, 0];
    for (let k = 0; k < roundKinds; k++) {
      worths += worth[k * priceNodes + node] ?? 0;
      prices += price[k * priceNodes + node] ?? 0;
    }
    return prices > 0 ? worths / prices : null;
  });
  return ratios.map((_, node) => {
    for (let away = 0; away < priceNodes; away++) {
      const near = ratios[node - away] ?? ratios[node + away];
      if (near != null) return near;
    }
    return 0;
  });
}

/** The ratios of one month: each cell drawn towards the mean over rounds where it has few samples. */
function monthRatios({ lasting, failing }: MonthSample, month: number, weigh: FailingWeight): Float64Array {
  const all: Cells = {
    worth: lasting.worth,
    price: lasting.price.slice(),
    weight: lasting.weight.slice(),
  };
  for (const [cell, part, price, end] of failing) {
    const weight = weigh(end, month);
    addShare(all, cell, weight * (1 - part), 0, price);
    addShare(all, cell + 1, weight * part, 0, price);
  }
  const pooled = pooledRatios(all);
  return all.worth.map((worth, cell) => {
    const price = all.price[cell] ?? 0;
    const samples = all.weight[cell] ?? 0;
    const mean = pooled[cell % priceNodes] ?? 0;
    if (price <= 0) return mean;
    const trust = samples / (samples + halfTrust);
    return trust * (worth / price) + (1 - trust) * mean;
  });
}

/** Fits the table for leavers of the given weight; months between those looked at are interpolated. */
export function fittedHoldTable(pilot: Pilot, weigh: FailingWeight): HoldTable {
  const fitted = pilot.months.map((sample, slot) => monthRatios(sample, holdMonths[slot] ?? 0, weigh));
  const ratios = new Float64Array(tableMonths * cellsPerMonth);
  for (let month = 0; month < tableMonths; month++) {
    const next = holdMonths.findIndex((m) => m >= month);
    const upper = next < 0 ? holdMonths.length - 1 : next;
    const lower = next < 0 ? upper : Math.max(next - 1, 0);
    const [from, to] = [holdMonths[lower] ?? 0, holdMonths[upper] ?? 0];
    const part = to > from ? (month - from) / (to - from) : 0;
    for (let cell = 0; cell < cellsPerMonth; cell++)
      ratios[month * cellsPerMonth + cell] =
        (1 - part) * (fitted[lower]?.[cell] ?? 0) + part * (fitted[upper]?.[cell] ?? 0);
  }
  return { firstBits: pilot.firstBits, ratios };
}

/** Worth of holding a share, after gains tax, in money of `month`. `priceBits` is the price's single-precision pattern. */
export function holdValue(
  table: HoldTable,
  month: number,
  rounds: number,
  price: number,
  priceBits: number,
): number {
  if (price <= 0) return 0;
  const place = gridPlace(priceBits, table.firstBits);
  const below = Math.floor(place);
  const kind = rounds < roundKinds ? rounds : roundKinds - 1;
  const cell = month * cellsPerMonth + kind * priceNodes + below;
  const [lower, upper] = [table.ratios[cell] ?? 0, table.ratios[cell + 1] ?? 0];
  return price * (lower + (upper - lower) * (place - below));
}
