import type { FilingStatus } from "../filing-status.ts";

/** Losses carried into a year, each a positive amount. */
export interface CapitalLosses {
  readonly short: number;
  readonly long: number;
}

interface NetGains {
  /** What enters income: the whole gain, or the allowed part of a loss as a negative amount. */
  readonly inIncome: number;
  /** Net long-term gain less net short-term loss (IRC §1222(11)); taxed at 0, 15 or 20 %. */
  readonly netCapitalGain: number;
  readonly lossCarried: CapitalLosses;
}

/** A net loss lowers other income by at most this much a year (IRC §1211(b)). */
export function capitalLossLimit(status: FilingStatus): number {
  return status === "married_separate" ? 1_500 : 3_000;
}

/** Nets short and long results of the year with losses carried in (IRC §§1211, 1212, 1222; SPEC T13). */
export function netGains(
  shortTerm: number,
  longTerm: number,
  carriedIn: CapitalLosses,
  status: FilingStatus,
): NetGains {
  const short = shortTerm - carriedIn.short;
  const long = longTerm - carriedIn.long;
  const net = short + long;
  if (net >= 0) {
    return {
      inIncome: net,
      netCapitalGain: Math.max(0, Math.min(long, net)),
      lossCarried: { short: 0, long: 0 },
    };
  }
  const allowed = Math.min(-net, capitalLossLimit(status));
  const shortLoss = Math.max(0, -short - Math.max(0, long));
  const longLoss = Math.max(0, -long - Math.max(0, short));
  // The allowed part is taken from short-term losses first (§1212(b)(2)).
  const fromShort = Math.min(allowed, shortLoss);
  return {
    inIncome: -allowed,
    netCapitalGain: 0,
    lossCarried: { short: shortLoss - fromShort, long: longLoss - (allowed - fromShort) },
  };
}
