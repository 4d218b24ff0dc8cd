/** What later rounds leave of a stake (rules W10 to W13). */
import { difference, one, product, quotient, sum } from "../rational.ts";
import type { Rational } from "../rational.ts";

/** Part of the company that new money buys: of the post-money, never of the pre-money. */
export function investorPart(preMoney: Rational, investment: Rational): Rational {
  return quotient(investment, sum(preMoney, investment));
}

/** Pre-money that an investment for a wanted part implies. */
export function impliedPreMoney(investment: Rational, part: Rational): Rational {
  return difference(quotient(investment, part), investment);
}

/** A stake after rounds that each sell a part of the company: times (1 - part), never plus. */
export function stakeAfter(stake: Rational, soldParts: readonly Rational[]): Rational {
  return soldParts.reduce((left, part) => product(left, difference(one, part)), stake);
}

/** The stake before those rounds. */
export function stakeBefore(stake: Rational, soldParts: readonly Rational[]): Rational {
  return soldParts.reduce((left, part) => quotient(left, difference(one, part)), stake);
}

/** A stake after a round that also makes room for a new pool, both measured in the post-money. */
export function stakeAfterRoundAndPool(stake: Rational, investor: Rational, newPool: Rational): Rational {
  return product(stake, difference(difference(one, investor), newPool));
}

/** What the existing shares are really valued at when a new pool comes out of the pre-money. */
export function effectivePreMoney(preMoney: Rational, investment: Rational, newPool: Rational): Rational {
  return difference(preMoney, product(newPool, sum(preMoney, investment)));
}

/** Price per share of a round. */
export function roundPrice(preMoney: Rational, fullyDilutedShares: Rational): Rational {
  return quotient(preMoney, fullyDilutedShares);
}

/** Part of the round (and so of the cheque) that keeps a stake where it is. */
export function proRataInvestment(stake: Rational, roundSize: Rational): Rational {
  return product(stake, roundSize);
}
