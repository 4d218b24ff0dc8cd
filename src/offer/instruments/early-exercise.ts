/** Shares held before they vest: RSA and early-exercised options, with and without an 83(b) election (rules I9 to I13). */
import { cents, sumOfCents, valueOfShares } from "../money.ts";
import type { Cents, Micros } from "../money.ts";
import type { GainTerm } from "./disposition.ts";

export type VestingValue = { readonly shares: number; readonly fairValue: Micros };

export type RestrictedShares = {
  readonly shares: number;
  /** Strike or purchase price paid per share. */
  readonly paid: Micros;
  /** Value at transfer, the measure of an 83(b) election. */
  readonly fairValueAtTransfer: Micros;
  readonly election: boolean;
  /** Shares that vested, with their value on that day, in order. The rest is forfeited to the company. */
  readonly vestings: readonly VestingValue[];
  /** What the company pays per forfeited share: usually the lower of what was paid and the value. */
  readonly repurchasePrice: Micros;
  readonly salePrice: Micros;
  /** Whether the shares were held for more than a year from transfer (election) or vesting (none). */
  readonly heldOverOneYear: boolean;
};

export type RestrictedOutcome = {
  readonly ordinaryIncome: Cents;
  /** On the vested shares that are sold. */
  readonly capitalGain: Cents;
  readonly term: GainTerm;
  readonly forfeitedShares: number;
  /**
   * Capital loss on forfeited shares: repurchase less what was paid. Income that an election has taxed gives no deduction
   * (IRC §83(b)(1), Treas. Reg. §1.83-2(a)).
   */
  readonly forfeitureLoss: Cents;
  /** Part of the ordinary income that was taxed on shares which are then forfeited. */
  readonly taxedThenForfeited: Cents;
};

function spread(shares: number, value: Micros, paid: Micros): Cents {
  return cents(Math.max(0, valueOfShares(shares, value) - valueOfShares(shares, paid)));
}

/** Tax character of restricted shares. Not for ISOs: there an election works for the AMT only (rule I12). */
export function restrictedShares(held: RestrictedShares): RestrictedOutcome {
  const vested = held.vestings.reduce((sofar, vesting) => sofar + vesting.shares, 0);
  const forfeited = Math.max(0, held.shares - vested);
  const ordinary = held.election
    ? spread(held.shares, held.fairValueAtTransfer, held.paid)
    : sumOfCents(held.vestings.map((vesting) => spread(vesting.shares, vesting.fairValue, held.paid)));
  const taxedThenForfeited = held.election
    ? spread(forfeited, held.fairValueAtTransfer, held.paid)
    : cents(0);
  const basis = valueOfShares(vested, held.paid) + ordinary - taxedThenForfeited;
  return {
    ordinaryIncome: ordinary,
    capitalGain: cents(valueOfShares(vested, held.salePrice) - basis),
    term: held.heldOverOneYear ? "long" : "short",
    forfeitedShares: forfeited,
    forfeitureLoss: cents(
      valueOfShares(forfeited, held.repurchasePrice) - valueOfShares(forfeited, held.paid),
    ),
    taxedThenForfeited,
  };
}

/** What the company pays for unvested shares on leaving: the lower of what was paid and the value, the usual term. */
export function repurchaseCost(unvested: number, paid: Micros, fairValue: Micros): Cents {
  return valueOfShares(unvested, paid < fairValue ? paid : fairValue);
}

export type EarlyExercisedIso = Pick<
  RestrictedShares,
  "shares" | "paid" | "fairValueAtTransfer" | "election" | "vestings" | "salePrice"
> & {
  /** Whether the sale meets both holding periods of an ISO. */
  readonly qualifying: boolean;
};

export type EarlyExercisedIsoOutcome = {
  /** Income for the minimum tax in the year of exercise: with an election only. */
  readonly amtAtExercise: Cents;
  /** Income for the minimum tax as the shares vest: without an election only. */
  readonly amtAtVesting: Cents;
  /** Of a disqualifying sale: the lower of value at vesting and price, less the strike. */
  readonly ordinaryIncome: Cents;
  readonly capitalGain: Cents;
};

/** An ISO exercised before it vests (Treas. Reg. §1.422-1(b)(3)): an election moves the minimum tax, not the regular one. */
export function earlyExercisedIso(held: EarlyExercisedIso): EarlyExercisedIsoOutcome {
  const atVesting = held.vestings.map((vesting) => spread(vesting.shares, vesting.fairValue, held.paid));
  const disqualified = held.vestings.map(({ shares, fairValue }) =>
    spread(shares, fairValue < held.salePrice ? fairValue : held.salePrice, held.paid),
  );
  const vested = held.vestings.reduce((sofar, vesting) => sofar + vesting.shares, 0);
  const ordinaryIncome = held.qualifying ? cents(0) : sumOfCents(disqualified);
  const gain = valueOfShares(vested, held.salePrice) - valueOfShares(vested, held.paid);
  return {
    amtAtExercise: held.election ? spread(held.shares, held.fairValueAtTransfer, held.paid) : cents(0),
    amtAtVesting: held.election ? cents(0) : sumOfCents(atVesting),
    ordinaryIncome,
    capitalGain: cents(gain - ordinaryIncome),
  };
}
