/** One contract on one cached path: the TypeScript twin of the kernels in `assembly/revaluation.ts`, the same bits. */

import * as L from "./memory-layout.ts";
import { exp, greater, lesser } from "./single-precision.ts";

const f = Math.fround;

/** What a skeleton knows of one path. */
export type CachedPath = {
  readonly end: number;
  readonly leave: number;
  readonly endDiscount: number;
  readonly leaveDiscount: number;
  readonly endPrice: number;
  readonly ending: number;
  readonly letGo: boolean;
  /** Common price at the end of the contract's window; anything where no decision is forced. */
  readonly windowPrice: number;
  /** Fitted worth of holding a share from that moment. */
  readonly windowHold: number;
};

/** A contract block's fields read in place. */
export type ContractFields = {
  readonly at: (offset: number) => number;
  readonly integer: (offset: number) => number;
  readonly vested: (month: number) => number;
  readonly cash: (row: number, month: number) => number;
};

function vested(q: ContractFields, month: number): number {
  return month < q.at(L.contractCliff) ? 0 : lesser(1, f(month * q.at(L.contractPerVest)));
}

function proceeds(q: ContractFields, endPrice: number, keep: number): number {
  if (q.integer(L.contractOwned) !== 0) {
    const gain = greater(f(endPrice - q.at(L.contractBasis)), 0);
    return f(endPrice - f(gain * q.at(L.contractGainsTax)));
  }
  return f(greater(f(endPrice - q.at(L.contractStrike)), 0) * q.at(keep));
}

/** What exercising at the window's end is worth, or 0 where the holder lets the option lapse. */
function decided(q: ContractFields, path: CachedPath): number {
  const strike = q.at(L.contractStrike);
  const price = path.windowPrice;
  const gain = greater(f(price - strike), 0);
  const usesHold = q.integer(L.contractUsesHold) !== 0;
  const hold = usesHold ? path.windowHold : f(price * q.at(L.contractPriceFactor));
  if (!(f(strike + f(gain * q.at(L.contractDecisionTax))) < hold)) return 0;
  const basis = q.integer(L.contractStrikeBasis) !== 0 ? strike : price;
  const laterGain = greater(f(path.endPrice - basis), 0);
  const later = f(path.endDiscount * f(path.endPrice - f(laterGain * q.at(L.contractGainsTax))));
  const cost = f(strike + f(gain * q.at(L.contractExerciseTax)));
  return f(later - f(f(path.leaveDiscount * q.at(L.contractWindowDiscount)) * cost));
}

function isForced(q: ContractFields, path: CachedPath): boolean {
  return q.integer(L.contractWindowSlot) >= 0 && f(path.leave + q.at(L.contractWindow)) < path.end;
}

function leftEquity(q: ContractFields, path: CachedPath): number {
  let share = vested(q, path.leave);
  const accelerated = q.at(L.contractAccelerated);
  if (accelerated !== 0) share = lesser(1, f(share + (path.letGo ? accelerated : 0)));
  const pay = proceeds(q, path.endPrice, L.contractKeepLeft);
  if (q.integer(L.contractOwned) !== 0) {
    const kept = f(f(share * path.endDiscount) * pay);
    const refund = f(f(f(1 - share) * q.at(L.contractRefund)) * path.leaveDiscount);
    return f(f(kept + refund) - q.at(L.contractOutlay));
  }
  return f(share * (isForced(q, path) ? decided(q, path) : f(path.endDiscount * pay)));
}

type SaleShares = { readonly atEnd: number; readonly atLeave: number };

/** Share of the grant paid at a sale and after it, discounted, times the pay; and what a buy-back leaves returned. */
function soldWorth(q: ContractFields, path: CachedPath, pay: number, shares: SaleShares) {
  const isTriggered = path.letGo && path.leave <= f(path.end + q.at(L.contractProtection));
  const triggered = isTriggered ? q.at(L.contractDouble) : 0;
  const unvested = f(1 - shares.atLeave);
  const atOnce = f(shares.atEnd + f(q.at(L.contractSingle) * f(1 - shares.atEnd)));
  const after = f(q.at(L.contractNotSingle) * f(f(shares.atLeave - shares.atEnd) + f(unvested * triggered)));
  const afterDiscount = path.leave < q.at(L.contractVest) ? path.leaveDiscount : q.at(L.contractVestDiscount);
  return {
    worth: f(pay * f(f(atOnce * path.endDiscount) + f(after * afterDiscount))),
    returned: f(f(q.at(L.contractNotSingle) * unvested) * f(1 - triggered)),
  };
}

function plainEquity(q: ContractFields, path: CachedPath): number {
  const isOwned = q.integer(L.contractOwned) !== 0;
  if (path.leave < path.end) return leftEquity(q, path);
  const outlay = q.at(L.contractOutlay);
  if (path.ending === L.endsByFailure) return isOwned ? f(0 - outlay) : 0;
  const pay = proceeds(q, path.endPrice, L.contractKeepStay);
  const atLeave = vested(q, path.leave);
  const refund = q.at(L.contractRefund);
  if (path.ending === L.endsBySale) {
    const { worth, returned } = soldWorth(q, path, pay, { atEnd: vested(q, path.end), atLeave });
    return isOwned ? f(f(worth + f(f(returned * refund) * path.leaveDiscount)) - outlay) : worth;
  }
  const worth = f(f(pay * path.endDiscount) * atLeave);
  return isOwned ? f(f(worth + f(f(f(1 - atLeave) * refund) * path.leaveDiscount)) - outlay) : worth;
}

function plainSeverance(q: ContractFields, path: CachedPath): number {
  const failedFirst = path.ending === L.endsByFailure && path.end <= path.leave;
  const isPaid = path.letGo && path.leave <= q.at(L.contractHorizon) && !failedFirst;
  return isPaid ? f(path.leaveDiscount * q.at(L.contractSeverance)) : 0;
}

function balance(q: ContractFields, month: number): number {
  return f(q.at(L.contractLoan) * exp(f(month * q.at(L.contractLoanRate))));
}

type GeneralPay = { readonly stay: number; readonly left: number; readonly refunded: number };

function generalPay(q: ContractFields, path: CachedPath): GeneralPay {
  let stay = proceeds(q, path.endPrice, L.contractKeepStay);
  let left = proceeds(q, path.endPrice, L.contractKeepLeft);
  let refund = q.at(L.contractRefund);
  if (q.integer(L.contractOwned) !== 0) {
    if (q.at(L.contractLoan) !== 0) {
      const due = balance(q, path.end);
      const repaid = q.integer(L.contractLoanRecourse) !== 0 ? due : lesser(due, path.endPrice);
      stay = f(stay - f(repaid * q.at(L.contractLoanRepaid)));
      left = stay;
      refund = f(refund - balance(q, lesser(path.leave, 600)));
    }
  } else if (!(path.end <= q.at(L.contractExpiry))) [stay, left] = [0, 0];
  return { stay, left, refunded: f(refund * path.leaveDiscount) };
}

function generalLeft(q: ContractFields, path: CachedPath, pay: GeneralPay, atLeave: number): number {
  const share = lesser(1, f(atLeave + (path.letGo ? q.at(L.contractAccelerated) : 0)));
  const kept = f(path.endDiscount * pay.left);
  if (q.integer(L.contractOwned) !== 0) return f(f(share * kept) + f(f(1 - share) * pay.refunded));
  if (!isForced(q, path)) return f(share * kept);
  const strike = q.at(L.contractStrike);
  const gain = greater(f(path.windowPrice - strike), 0);
  const cost = f(strike + f(gain * q.at(L.contractExerciseTax)));
  const whole = f(f(q.at(L.contractShares) * share) * cost);
  const affordable = lesser(1, f(q.at(L.contractCashLimit) / whole));
  return f(share * f(affordable * decided(q, path)));
}

function generalStayed(q: ContractFields, path: CachedPath, pay: GeneralPay, atLeave: number): number {
  const isOwned = q.integer(L.contractOwned) !== 0;
  if (path.ending === L.endsByFailure) return isOwned ? f(pay.stay * path.endDiscount) : 0;
  if (path.ending === L.endsBySale) {
    const { worth, returned } = soldWorth(q, path, pay.stay, { atEnd: q.vested(path.end), atLeave });
    return isOwned ? f(worth + f(returned * pay.refunded)) : worth;
  }
  const worth = f(f(pay.stay * path.endDiscount) * atLeave);
  return isOwned ? f(worth + f(f(1 - atLeave) * pay.refunded)) : worth;
}

function generalEquity(q: ContractFields, path: CachedPath): number {
  const pay = generalPay(q, path);
  const atLeave = q.vested(path.leave);
  const isLeft = path.leave < path.end;
  const equity = isLeft ? generalLeft(q, path, pay, atLeave) : generalStayed(q, path, pay, atLeave);
  return q.integer(L.contractOwned) !== 0 ? f(equity - q.at(L.contractOutlay)) : equity;
}

function generalCash(q: ContractFields, path: CachedPath): number {
  if (path.ending === L.endsByFailure && path.end <= path.leave) return q.cash(2, path.end);
  if (q.at(L.contractHorizon) < path.leave) return q.cash(2, 127);
  return q.cash(path.letGo ? 0 : 1, path.leave);
}

/** Equity and whole value of the contract on a path, in money of today. */
export function contractOnPath(q: ContractFields, path: CachedPath): { equity: number; value: number } {
  const isGeneral = q.integer(L.contractGeneral) !== 0;
  const equity = f(q.at(L.contractShares) * (isGeneral ? generalEquity(q, path) : plainEquity(q, path)));
  return { equity, value: f(equity + (isGeneral ? generalCash(q, path) : plainSeverance(q, path))) };
}
