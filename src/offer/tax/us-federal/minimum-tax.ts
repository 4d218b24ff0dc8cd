import { scheduleTax } from "../brackets.ts";
import { statusValue, type FilingStatus } from "../filing-status.ts";
import type { FederalYear } from "./federal-year.ts";

const upperRate = 0.28;
const unrecapturedRate = 0.25;

/** Income that keeps its own rates inside the minimum tax (Form 6251, Part III). */
interface PreferentialIncome {
  /** Net capital gain and qualified dividends, without unrecaptured §1250 gain. */
  readonly gains: number;
  readonly unrecaptured1250: number;
  /** Most of both that counts: line 10 of the Schedule D worksheet. */
  readonly limit: number;
  /** Taxable income of the regular tax that is not taxed at gain rates. */
  readonly ordinaryTaxable: number;
}

/** 26 % and 28 % on the minimum taxable income above the exemption (IRC §55(b)(1)(A)). */
export function flatMinimumTax(table: FederalYear, status: FilingStatus, excess: number): number {
  return scheduleTax(statusValue(table.minimum, status), excess);
}

/** The two parts of {@link flatMinimumTax}: at 26 % and at 28 %. */
export function flatMinimumTaxParts(
  table: FederalYear,
  status: FilingStatus,
  excess: number,
): { readonly lower: number; readonly upper: number } {
  const upper = upperRate * Math.max(0, excess - statusValue(table.amt.upperRateFrom, status));
  return { lower: flatMinimumTax(table, status, excess) - upper, upper };
}

/** The exemption after its phase-out (IRC §55(d); SPEC T21). `childEarnedIncome` only for a child under the kiddie tax. */
export function minimumTaxExemption(
  table: FederalYear,
  status: FilingStatus,
  minimumTaxableIncome: number,
  childEarnedIncome?: number,
): number {
  const over = Math.max(0, minimumTaxableIncome - statusValue(table.amt.phaseOutFrom, status));
  const exemption = Math.max(0, statusValue(table.amt.exemption, status) - table.amt.phaseOutRate * over);
  if (childEarnedIncome === undefined) return exemption;
  return Math.min(exemption, childEarnedIncome + table.amt.childEarnedIncomePlus);
}

/** What a separate return adds once its exemption is used up (IRC §55(d)(3), last sentence). */
export function separateReturnAddition(
  table: FederalYear,
  status: FilingStatus,
  minimumTaxableIncome: number,
): number {
  if (status !== "married_separate") return 0;
  const exemption = table.amt.exemption.married_separate;
  const usedUpAt = table.amt.phaseOutFrom.married_separate + exemption / table.amt.phaseOutRate;
  const excess = Math.max(0, minimumTaxableIncome - usedUpAt);
  return Math.min(exemption, table.amt.phaseOutRate * excess);
}

/** Tax on the excess with gains at their own rates, never above the flat rates (Form 6251, lines 12 to 40; SPEC T22). */
export function minimumTaxWithGains(
  table: FederalYear,
  status: FilingStatus,
  excess: number,
  preferential: PreferentialIncome,
): number {
  const flat = flatMinimumTax(table, status, excess);
  const { gains, unrecaptured1250, ordinaryTaxable } = preferential;
  const special = Math.min(
    excess,
    gains + unrecaptured1250,
    unrecaptured1250 > 0 ? preferential.limit : Infinity,
  );
  const ordinaryExcess = excess - special;
  const [, fifteen, twenty] = statusValue(table.gains, status);
  const zeroRoom = Math.max(0, (fifteen?.from ?? 0) - ordinaryTaxable);
  const atGainRates = Math.min(excess, gains);
  const atZero = Math.min(zeroRoom, atGainRates);
  const fifteenRoom = Math.max(0, (twenty?.from ?? 0) - zeroRoom - ordinaryTaxable);
  const atFifteen = Math.min(atGainRates - atZero, fifteenRoom);
  const atTwenty = atGainRates - atZero - atFifteen;
  const atTwentyFive = unrecaptured1250 > 0 ? Math.max(0, special - atGainRates) : 0;
  const separate =
    flatMinimumTax(table, status, ordinaryExcess) +
    0.15 * atFifteen +
    0.2 * atTwenty +
    unrecapturedRate * atTwentyFive;
  return Math.min(flat, separate);
}
