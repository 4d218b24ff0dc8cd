/** Simulates what the user believes: all scenarios in their proportions, with the hold values that decisions need. */

import type { CompanyBeliefs, Scenario, StayBeliefs } from "./company-beliefs.ts";
import { writeCompany } from "./company-parameters.ts";
import type { HoldTable } from "./hold-value.ts";
import { failingWeight, fittedHoldTable, holdMonths, holdValue, pilotSample } from "./hold-value.ts";
import { usualWindows } from "./kept-windows.ts";
import * as L from "./memory-layout.ts";
import type { Holder } from "./offer-terms.ts";
import type { PathKernel } from "./path-kernel.ts";
import { quantileShares } from "./path-memory.ts";

export type Beliefs = { readonly company: CompanyBeliefs; readonly stay: StayBeliefs };

export type Draw = {
  /** Whole, 0 to 2^53 - 1: the same seed gives the same paths, everywhere. */
  readonly seed: number;
  readonly paths: number;
  /** Window lengths whose prices are kept; a window of another length uses the longest kept one within it. */
  readonly windows?: readonly number[];
};

/** Paths held in the engine's memory, ready for contracts. */
export type SimulatedPaths = {
  readonly kernel: PathKernel;
  readonly paths: number;
  readonly windows: readonly number[];
  readonly beliefs: Beliefs;
  readonly holder: Holder;
  /** Expected discounted part of a share's price that is still there at the end, gains left out. */
  readonly keptShare: number;
};

// Pilot paths carry numbers that no valued path carries, so that decisions are fitted on other draws.
const firstPilotPath = 0x4000_0000;
const mostPilotPaths = 32_768;

/** How many paths each scenario gets; the counts add to `paths`. */
export function scenarioCounts(scenarios: readonly Scenario[], paths: number): readonly number[] {
  const all = scenarios.reduce((sum, { probability }) => sum + probability, 0);
  let [before, reached] = [0, 0];
  return scenarios.map(({ probability }) => {
    reached += probability;
    const until = Math.round((reached / all) * paths);
    const count = until - before;
    before = until;
    return count;
  });
}

type Settings = {
  readonly first: number;
  readonly paths: number;
  readonly seed: number;
  readonly windows: readonly number[];
  readonly fixedLeave?: number;
};

function simulateScenarios(kernel: PathKernel, beliefs: Beliefs, holder: Holder, settings: Settings): void {
  const { scenarios } = beliefs.company;
  const { first, paths, ...draw } = settings;
  let from = 0;
  for (const [index, count] of scenarioCounts(scenarios, paths).entries()) {
    const scenario = scenarios[index];
    if (!scenario || count === 0) continue;
    writeCompany(kernel.memory, beliefs.company, scenario, beliefs.stay, {
      ...draw,
      discountRate: holder.discountRate,
    });
    kernel.simulate(first + from, count, from);
    from += count;
  }
  kernel.classify(paths);
}

type Tables = {
  readonly letGo: readonly HoldTable[];
  readonly quit: readonly HoldTable[];
  readonly keptShare: number;
};

/** Hold tables by kind of leaver and window; one serves all where leaving tells nothing of the company. */
function fitTables(kernel: PathKernel, beliefs: Beliefs, holder: Holder, draw: Required<Draw>): Tables {
  const count = Math.min(draw.paths, mostPilotPaths);
  const settings = {
    first: firstPilotPath,
    paths: count,
    seed: draw.seed,
    windows: holdMonths,
    fixedLeave: 0,
  };
  simulateScenarios(kernel, beliefs, holder, settings);
  const { company, stay } = beliefs;
  const shares = company.commonShares + company.preferred.reduce((sum, one) => sum + one.shares, 0);
  const pilot = pilotSample({
    memory: kernel.memory,
    count,
    discountRate: holder.discountRate,
    gainsTax: holder.tax.gains,
    centre: company.value / shares,
  });
  const { keptShare } = pilot;
  const fitted = (kind: "letGo" | "quit") =>
    draw.windows.map((window) => fittedHoldTable(pilot, failingWeight(stay, kind, window)));
  if (stay.beforeFailure) return { letGo: fitted("letGo"), quit: fitted("quit"), keptShare };
  const table = fittedHoldTable(pilot, () => 1);
  const all = draw.windows.map(() => table);
  return { letGo: all, quit: all, keptShare };
}

function writeHoldValues(
  kernel: PathKernel,
  paths: number,
  windows: readonly number[],
  tables: Tables,
): void {
  const { memory } = kernel;
  const { f32, i32, stride } = memory;
  const word = (offset: number) => (i32[(memory.skeleton + offset) >> 2] ?? 0) >> 2;
  const [ends, leaves, flags] = [word(L.skeletonEnd), word(L.skeletonLeave), word(L.skeletonFlags)];
  const [prices, rounds, holds] = [word(L.skeletonPrices), word(L.skeletonRounds), word(L.skeletonHolds)];
  for (const [slot, window] of windows.entries()) {
    const [letGo, quit] = [tables.letGo[slot], tables.quit[slot]];
    if (!letGo || !quit) continue;
    for (let i = 0; i < paths; i++) {
      const month = (f32[leaves + i] ?? 0) + window;
      if (!(month < (f32[ends + i] ?? 0))) continue;
      const at = slot * stride + i;
      const table = (i32[flags + i] ?? 0) >= 4 ? letGo : quit;
      f32[holds + at] = holdValue(
        table,
        month,
        f32[rounds + at] ?? 0,
        f32[prices + at] ?? 0,
        i32[prices + at] ?? 0,
      );
    }
  }
}

/**
 * Fills the engine with `draw.paths` paths of the beliefs. The engine must hold that many paths. What it held before is
 * gone.
 */
export function simulatePaths(
  kernel: PathKernel,
  beliefs: Beliefs,
  holder: Holder,
  draw: Draw,
): SimulatedPaths {
  const windows = draw.windows ?? usualWindows;
  const whole = { seed: draw.seed, paths: draw.paths, windows };
  const tables = holder.rule.kind === "expected-value" ? fitTables(kernel, beliefs, holder, whole) : null;
  simulateScenarios(kernel, beliefs, holder, { ...whole, first: 0 });
  if (tables) writeHoldValues(kernel, draw.paths, windows, tables);
  return { kernel, paths: draw.paths, windows, beliefs, holder, keptShare: tables?.keptShare ?? 0 };
}

/** Money of today over the simulated paths. */
export type Distribution = {
  readonly mean: number;
  readonly standardError: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  /** Chance that the equity comes to nothing; of a difference, that there is none. */
  readonly zeroShare: number;
};

/** Mean of a valued contract. */
export function meanValue({ kernel, paths }: SimulatedPaths, contract: number): number {
  const base = (kernel.memory.results + contract * L.resultBytes) >> 3;
  return (kernel.memory.f64[base] ?? 0) / paths;
}

/** Standard error of a valued contract's mean. */
export function standardError({ kernel, paths }: SimulatedPaths, contract: number): number {
  const base = (kernel.memory.results + contract * L.resultBytes) >> 3;
  const mean = (kernel.memory.f64[base] ?? 0) / paths;
  const square = (kernel.memory.f64[base + 1] ?? 0) / paths;
  return Math.sqrt(Math.max(square - mean * mean, 0) / paths);
}

/** Distribution of a valued contract, its quantiles exact over the paths. */
export function distribution(simulated: SimulatedPaths, contract: number): Distribution {
  const { kernel, paths } = simulated;
  kernel.quantiles(paths, contract);
  const from = (kernel.memory.quantiles >> 3) + contract * quantileShares.length;
  const [p5 = 0, p10 = 0, p25 = 0, median = 0, p75 = 0, p90 = 0, p95 = 0] = kernel.memory.f64.subarray(
    from,
    from + quantileShares.length,
  );
  const zeros =
    kernel.memory.f64[(kernel.memory.results + contract * L.resultBytes + L.resultZeros) >> 3] ?? 0;
  return {
    mean: meanValue(simulated, contract),
    standardError: standardError(simulated, contract),
    p5,
    p10,
    p25,
    median,
    p75,
    p90,
    p95,
    zeroShare: zeros / paths,
  };
}
