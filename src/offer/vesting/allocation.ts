/** How whole shares fall on the tranches of one schedule (rules V3 to V5). */
import { floor, numberOf, product, rational, rounded, sum, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";

/** The seven rounding kinds, named as the Open Cap Format names them (enums/AllocationType). */
export const allocationKinds = [
  "CUMULATIVE_ROUNDING",
  "CUMULATIVE_ROUND_DOWN",
  "FRONT_LOADED",
  "BACK_LOADED",
  "FRONT_LOADED_TO_SINGLE_TRANCHE",
  "BACK_LOADED_TO_SINGLE_TRANCHE",
  "FRACTIONAL",
] as const;

export type AllocationKind = (typeof allocationKinds)[number];

/** Kinds that look only at the running total; the others look at the place of a tranche within its run. */
export function isCumulative(kind: AllocationKind): boolean {
  return kind === "CUMULATIVE_ROUNDING" || kind === "CUMULATIVE_ROUND_DOWN" || kind === "FRACTIONAL";
}

/** Shares of each tranche, given the exact portion of the grant that each one vests; whole numbers except for FRACTIONAL. */
export function cumulativeShares(
  quantity: number,
  portions: readonly Rational[],
  kind: AllocationKind,
): number[] {
  const exactQuantity = rational(quantity);
  if (kind === "FRACTIONAL") return portions.map((portion) => numberOf(product(exactQuantity, portion)));
  const whole = kind === "CUMULATIVE_ROUNDING" ? rounded : floor;
  let running = zero;
  let given = 0n;
  return portions.map((portion) => {
    running = sum(running, portion);
    const due = whole(product(exactQuantity, running));
    const shares = Number(due - given);
    given = due;
    return shares;
  });
}

/** Shares of `count` equal tranches of a whole quantity; throws RangeError when `count` is below one. */
export function equalTranches(quantity: number, count: number, kind: AllocationKind): number[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is not a number of tranches`);
  if (isCumulative(kind)) {
    return cumulativeShares(quantity, Array<Rational>(count).fill(rational(1, count)), kind);
  }
  const base = Math.floor(quantity / count);
  const rest = quantity - base * count;
  return Array.from({ length: count }, (_, index) => base + extraShares(index, count, rest, kind));
}

function extraShares(index: number, count: number, rest: number, kind: AllocationKind): number {
  switch (kind) {
    case "FRONT_LOADED":
      return index < rest ? 1 : 0;
    case "BACK_LOADED":
      return index >= count - rest ? 1 : 0;
    case "FRONT_LOADED_TO_SINGLE_TRANCHE":
      return index === 0 ? rest : 0;
    case "BACK_LOADED_TO_SINGLE_TRANCHE":
      return index === count - 1 ? rest : 0;
    default:
      return 0;
  }
}
