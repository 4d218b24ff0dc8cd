/** Chart data over exit values, and where an option breaks even (rule W9). */
import type { Micros } from "../money.ts";
import { exactPrice } from "../money.ts";
import { numberOf, rationalOfNumber } from "../rational.ts";
import { exitValueForCommonPrice, waterfall } from "./waterfall.ts";
import type { ExitTerms, ShareClass } from "./waterfall.ts";

export type PayoutPoint = {
  /** Currency units, as are the payouts. */
  readonly exitValue: number;
  readonly commonPrice: number;
  /** By class id. */
  readonly payouts: Readonly<Record<string, number>>;
};

/** Payouts at each exit value, in the order given. Exact until the last step; doubles for drawing. */
export function payoutCurve(
  classes: readonly ShareClass[],
  terms: Pick<ExitTerms, "debt" | "carveOut">,
  exitValues: readonly number[],
): PayoutPoint[] {
  return exitValues.map((exitValue) => {
    const result = waterfall(classes, { ...terms, exitValue: rationalOfNumber(exitValue) });
    const payouts = Object.fromEntries(result.payouts.map((item) => [item.id, numberOf(item.payout)]));
    return { exitValue, commonPrice: numberOf(result.commonPrice), payouts };
  });
}

/** Exit value from which on an option with this strike is worth exercising; null when no exit is enough. */
export function breakEvenExit(
  classes: readonly ShareClass[],
  terms: Pick<ExitTerms, "debt" | "carveOut">,
  strike: Micros,
): number | null {
  const needed = exitValueForCommonPrice(classes, terms, exactPrice(strike));
  return needed === null ? null : numberOf(needed);
}
