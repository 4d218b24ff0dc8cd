import { spawnSync } from "node:child_process";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The value that a share of all does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds that something takes, the median of several runs after one that does not count. */
export async function medianMs(runs: number, action: () => unknown): Promise<number> {
  await action();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Milliseconds of a whole process, start to end. */
export function processMs(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - start;
}

/** Two commands in turn, A B A B …, and the median of the ratios pair by pair: it holds when the machine's speed drifts. */
export function pairedProcesses(
  pairs: number,
  a: () => number,
  b: () => number,
): { a: number; b: number; ratio: number } {
  a();
  b();
  const rounds = Array.from({ length: pairs }, () => ({ a: a(), b: b() }));
  return {
    a: median(rounds.map((round) => round.a)),
    b: median(rounds.map((round) => round.b)),
    ratio: median(rounds.map((round) => round.a / round.b)),
  };
}

export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly beside?: string;
};

/** One line a measure: the value, its bar and their ratio. */
export function printedMeasure({ name, value, unit, bar, beside }: Measure): string {
  const verdict = value <= bar ? "within" : "OVER";
  return `${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit.padEnd(5)} bar ${String(bar).padStart(5)}  ${(value / bar).toFixed(2)}x ${verdict}${beside === undefined ? "" : `  (${beside})`}`;
}
