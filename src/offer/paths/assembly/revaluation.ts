// Contracts valued on cached paths. One short branch-free kernel a class of path; a general one for the rarer terms.

import { add, at, exp, mul, select, splat, sub } from "./portable-math";
import * as L from "../memory-layout";

const BLOCK = 512;

// Set once a call: address offsets of the skeleton's arrays and of the contract's values.
let ends: usize, leaves: usize, endDiscounts: usize, leaveDiscounts: usize, endPrices: usize, flags: usize;
let prices: usize, holds: usize, groups: usize, span: usize;

@inline function field(sk: usize, offset: usize): usize { return <usize>load<u32>(sk + offset); }
@inline function flag(q: usize, offset: usize): bool { return load<i32>(q + offset) !== 0; }
@inline function one(): v128 { return splat(1); }
@inline function zero(): v128 { return splat(0); }
@inline function positive(x: v128): v128 { return f32x4.pmax(x, zero()); }
@inline function letGo(place: usize): v128 {
  return i32x4.ge_s(v128.load(flags + place), i32x4.splat(4));
}
@inline function vested(q: usize, month: v128): v128 {
  const grown = f32x4.pmin(one(), mul(month, at(q + L.contractPerVest)));
  return v128.andnot(grown, f32x4.lt(month, at(q + L.contractCliff)));
}
/** After-tax proceeds of one vested share or option at the end. */
@inline function proceeds(q: usize, endPrice: v128, keep: usize, isOwned: bool): v128 {
  if (isOwned) return sub(endPrice, mul(positive(sub(endPrice, at(q + L.contractBasis))), at(q + L.contractGainsTax)));
  return mul(positive(sub(endPrice, at(q + L.contractStrike))), at(q + keep));
}
/** What exercising at the window's end is worth, or 0 where the holder lets the option lapse. */
@inline function decided(q: usize, place: usize, endPrice: v128): v128 {
  const slot = <usize>load<i32>(q + L.contractWindowSlot) * span + place;
  const strike = at(q + L.contractStrike);
  const price = v128.load(prices + slot);
  const gain = positive(sub(price, strike));
  const hold = flag(q, L.contractUsesHold) ? v128.load(holds + slot) : mul(price, at(q + L.contractPriceFactor));
  const exercises = f32x4.lt(add(strike, mul(gain, at(q + L.contractDecisionTax))), hold);
  const basis = flag(q, L.contractStrikeBasis) ? strike : price;
  const later = mul(
    v128.load(endDiscounts + place),
    sub(endPrice, mul(positive(sub(endPrice, basis)), at(q + L.contractGainsTax))),
  );
  const cost = add(strike, mul(gain, at(q + L.contractExerciseTax)));
  const paid = mul(mul(v128.load(leaveDiscounts + place), at(q + L.contractWindowDiscount)), cost);
  return v128.and(sub(later, paid), exercises);
}

/** Equity of four paths whose holder left first, a share of the grant. */
@inline function leftEquity(q: usize, place: usize): v128 {
  const leave = v128.load(leaves + place);
  const endPrice = v128.load(endPrices + place);
  let share = vested(q, leave);
  if (load<f32>(q + L.contractAccelerated) !== 0)
    share = f32x4.pmin(one(), add(share, v128.and(letGo(place), at(q + L.contractAccelerated))));
  if (flag(q, L.contractOwned)) {
    const kept = mul(mul(share, v128.load(endDiscounts + place)), proceeds(q, endPrice, L.contractKeepLeft, true));
    const refund = mul(mul(sub(one(), share), at(q + L.contractRefund)), v128.load(leaveDiscounts + place));
    return sub(add(kept, refund), at(q + L.contractOutlay));
  }
  let worth = mul(v128.load(endDiscounts + place), proceeds(q, endPrice, L.contractKeepLeft, false));
  if (load<i32>(q + L.contractWindowSlot) >= 0) {
    const forced = f32x4.lt(add(leave, at(q + L.contractWindow)), v128.load(ends + place));
    worth = select(forced, decided(q, place, endPrice), worth);
  }
  return mul(share, worth);
}

/** Equity of four paths whose holder stayed until a sale. */
@inline function soldEquity(q: usize, place: usize): v128 {
  const end = v128.load(ends + place);
  const leave = v128.load(leaves + place);
  const later = v128.load(leaveDiscounts + place);
  const atEnd = vested(q, end), atLeave = vested(q, leave);
  const isOwned = flag(q, L.contractOwned);
  const pay = proceeds(q, v128.load(endPrices + place), L.contractKeepStay, isOwned);
  const protectedUntil = add(end, at(q + L.contractProtection));
  const triggered = v128.and(v128.and(letGo(place), f32x4.le(leave, protectedUntil)), at(q + L.contractDouble));
  const atOnce = add(atEnd, mul(at(q + L.contractSingle), sub(one(), atEnd)));
  const unvested = sub(one(), atLeave);
  const after = mul(at(q + L.contractNotSingle), add(sub(atLeave, atEnd), mul(unvested, triggered)));
  const afterDiscount = select(f32x4.lt(leave, at(q + L.contractVest)), later, at(q + L.contractVestDiscount));
  let worth = mul(pay, add(mul(atOnce, v128.load(endDiscounts + place)), mul(after, afterDiscount)));
  if (isOwned) {
    const returned = mul(mul(at(q + L.contractNotSingle), unvested), sub(one(), triggered));
    worth = add(worth, mul(mul(returned, at(q + L.contractRefund)), later));
    worth = sub(worth, at(q + L.contractOutlay));
  }
  return worth;
}

/** Equity of four paths whose holder stayed until a listing or the horizon. */
@inline function heldEquity(q: usize, place: usize): v128 {
  const share = vested(q, v128.load(leaves + place));
  const isOwned = flag(q, L.contractOwned);
  const pay = proceeds(q, v128.load(endPrices + place), L.contractKeepStay, isOwned);
  let worth = mul(mul(pay, v128.load(endDiscounts + place)), share);
  if (isOwned) {
    const refund = mul(mul(sub(one(), share), at(q + L.contractRefund)), v128.load(leaveDiscounts + place));
    worth = sub(add(worth, refund), at(q + L.contractOutlay));
  }
  return worth;
}

@inline function failedEquity(q: usize): v128 {
  return flag(q, L.contractOwned) ? sub(zero(), at(q + L.contractOutlay)) : zero();
}

@inline function severance(q: usize, place: usize): v128 {
  return mul(v128.load(leaveDiscounts + place), at(q + L.contractSeverance));
}
@inline function letGoInTime(q: usize, place: usize): v128 {
  return v128.and(letGo(place), f32x4.le(v128.load(leaves + place), at(q + L.contractHorizon)));
}

@inline function mixedEquity(q: usize, place: usize): v128 {
  const ending = v128.and(v128.load(flags + place), i32x4.splat(3));
  const stayed = select(
    i32x4.eq(ending, i32x4.splat(L.endsBySale)),
    soldEquity(q, place),
    select(i32x4.eq(ending, i32x4.splat(L.endsByFailure)), failedEquity(q), heldEquity(q, place)),
  );
  return select(f32x4.lt(v128.load(leaves + place), v128.load(ends + place)), leftEquity(q, place), stayed);
}
@inline function mixedSeverance(q: usize, place: usize): v128 {
  const ending = v128.and(v128.load(flags + place), i32x4.splat(3));
  const failedFirst = v128.and(
    i32x4.eq(ending, i32x4.splat(L.endsByFailure)),
    f32x4.le(v128.load(ends + place), v128.load(leaves + place)),
  );
  return v128.and(severance(q, place), v128.andnot(letGoInTime(q, place), failedFirst));
}

/** Values of a 128-month table at four whole months. */
function looked(table: usize, month: v128): v128 {
  const m = v128.and(add(f32x4.pmin(month, splat(127)), splat(8388608)), i32x4.splat(127));
  return f32x4(
    load<f32>(table + (<usize>i32x4.extract_lane(m, 0) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 1) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 2) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 3) << 2)),
  );
}
@inline function balance(q: usize, month: v128): v128 {
  return mul(at(q + L.contractLoan), exp(mul(month, at(q + L.contractLoanRate))));
}

/**
 * Equity under the rarer terms: any vesting schedule, loans, expiry, a limit of cash. `group` is the class of the four
 * paths, 8 where they are of several: what no path of the class can come to is not computed.
 */
function generalEquity(q: usize, place: usize, group: u32): v128 {
  const isOwned = flag(q, L.contractOwned);
  if (group === 3 && !isOwned) return zero();
  const end = v128.load(ends + place), leave = v128.load(leaves + place);
  const endDiscount = v128.load(endDiscounts + place), leaveDiscount = v128.load(leaveDiscounts + place);
  const endPrice = v128.load(endPrices + place);
  const atLeave = looked(q + L.contractVested, leave);
  const goes = letGo(place);
  const isLeft = group >= 4, isStayed = group < 4 || group === 8;
  let stayPay = proceeds(q, endPrice, L.contractKeepStay, isOwned);
  let leftPay = proceeds(q, endPrice, L.contractKeepLeft, isOwned);
  let refund = at(q + L.contractRefund);
  if (isOwned && load<f32>(q + L.contractLoan) !== 0) {
    const due = balance(q, end);
    const repaid = flag(q, L.contractLoanRecourse) ? due : f32x4.pmin(due, endPrice);
    stayPay = sub(stayPay, mul(repaid, at(q + L.contractLoanRepaid)));
    leftPay = stayPay;
    refund = sub(refund, balance(q, f32x4.pmin(leave, splat(600))));
  }
  if (!isOwned) {
    const alive = f32x4.le(end, at(q + L.contractExpiry));
    stayPay = v128.and(stayPay, alive);
    leftPay = v128.and(leftPay, alive);
  }
  const refunded = mul(refund, leaveDiscount);
  let left = zero();
  if (isLeft) {
    const share = f32x4.pmin(one(), add(atLeave, v128.and(goes, at(q + L.contractAccelerated))));
    left = mul(endDiscount, leftPay);
    if (isOwned) left = add(mul(share, left), mul(sub(one(), share), refunded));
    else {
      if (load<i32>(q + L.contractWindowSlot) >= 0) {
        const forced = f32x4.lt(add(leave, at(q + L.contractWindow)), end);
        const slot = <usize>load<i32>(q + L.contractWindowSlot) * span + place;
        const strike = at(q + L.contractStrike);
        const gain = positive(sub(v128.load(prices + slot), strike));
        const cost = add(strike, mul(gain, at(q + L.contractExerciseTax)));
        const whole = mul(mul(at(q + L.contractShares), share), cost);
        const affordable = f32x4.pmin(one(), f32x4.div(at(q + L.contractCashLimit), whole));
        left = select(forced, mul(affordable, decided(q, place, endPrice)), left);
      }
      left = mul(share, left);
    }
  }
  let stayed = zero();
  if (isStayed) {
    const unvested = sub(one(), atLeave);
    let sold = zero();
    if (group === 1 || group === 8) {
      const atEnd = looked(q + L.contractVested, end);
      const triggered = v128.and(
        v128.and(goes, f32x4.le(leave, add(end, at(q + L.contractProtection)))),
        at(q + L.contractDouble),
      );
      const atOnce = add(atEnd, mul(at(q + L.contractSingle), sub(one(), atEnd)));
      const after = mul(at(q + L.contractNotSingle), add(sub(atLeave, atEnd), mul(unvested, triggered)));
      const isVesting = f32x4.lt(leave, at(q + L.contractVest));
      const afterDiscount = select(isVesting, leaveDiscount, at(q + L.contractVestDiscount));
      sold = mul(stayPay, add(mul(atOnce, endDiscount), mul(after, afterDiscount)));
      if (isOwned) {
        const returned = mul(mul(at(q + L.contractNotSingle), unvested), sub(one(), triggered));
        sold = add(sold, mul(returned, refunded));
      }
    }
    let held = mul(mul(stayPay, endDiscount), atLeave);
    let failed = zero();
    if (isOwned) {
      held = add(held, mul(unvested, refunded));
      failed = mul(stayPay, endDiscount);
    }
    const ending = v128.and(v128.load(flags + place), i32x4.splat(3));
    stayed = select(
      i32x4.eq(ending, i32x4.splat(L.endsBySale)),
      sold,
      select(i32x4.eq(ending, i32x4.splat(L.endsByFailure)), failed, held),
    );
  }
  const equity = select(f32x4.lt(leave, end), left, stayed);
  return isOwned ? sub(equity, at(q + L.contractOutlay)) : equity;
}

/** Discounted cash of four paths: by how the employment ends and when. */
function generalCash(q: usize, place: usize): v128 {
  const end = v128.load(ends + place), leave = v128.load(leaves + place);
  const ending = v128.and(v128.load(flags + place), i32x4.splat(3));
  const failedFirst = v128.and(i32x4.eq(ending, i32x4.splat(L.endsByFailure)), f32x4.le(end, leave));
  const stayed = f32x4.lt(at(q + L.contractHorizon), leave);
  const month = select(failedFirst, end, select(stayed, splat(127), leave));
  const row = select(v128.or(failedFirst, stayed), splat(256), v128.andnot(splat(128), letGo(place)));
  const m = v128.and(add(add(row, month), splat(8388608)), i32x4.splat(511));
  const table = q + L.contractCash;
  return f32x4(
    load<f32>(table + (<usize>i32x4.extract_lane(m, 0) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 1) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 2) << 2)),
    load<f32>(table + (<usize>i32x4.extract_lane(m, 3) << 2)),
  );
}

/** Values one contract on the paths of a block, adding its sums to the result block. */
function revalueBlock(q: usize, from: i32, to: i32, count: i32, out: usize, base: usize, result: usize): void {
  let sum = zero(), squares = zero(), gap = zero(), gapSquares = zero(), zeros = i32x4.splat(0);
  const shares = at(q + L.contractShares);
  const isGeneral = flag(q, L.contractGeneral);
  for (let i = from; i < to; i += 16) {
    const own: u32 = load<u8>(groups + <usize>(i >> 4));
    const group: u32 = isGeneral ? 9 : own;
    for (let place = <usize>i << 2, stop = place + 64; place < stop; place += 16) {
      let equity: v128, value: v128;
      switch (group) {
        case 0:
        case 2:
          equity = mul(shares, heldEquity(q, place));
          value = add(equity, v128.and(severance(q, place), letGoInTime(q, place)));
          break;
        case 1:
          equity = mul(shares, soldEquity(q, place));
          value = add(equity, v128.and(severance(q, place), letGoInTime(q, place)));
          break;
        case 3:
          equity = mul(shares, failedEquity(q));
          value = equity;
          break;
        case 4:
        case 5:
        case 6:
        case 7:
          equity = mul(shares, leftEquity(q, place));
          value = add(equity, v128.and(severance(q, place), letGo(place)));
          break;
        case 8:
          equity = mul(shares, mixedEquity(q, place));
          value = add(equity, mixedSeverance(q, place));
          break;
        default:
          equity = mul(shares, generalEquity(q, place, own));
          value = add(equity, generalCash(q, place));
      }
      let isZero = f32x4.le(equity, zero());
      if (i + 16 > count) {
        const index = i32x4.add(i32x4.splat(<i32>(place >> 2)), i32x4(0, 1, 2, 3));
        const real = i32x4.lt_s(index, i32x4.splat(count));
        value = v128.and(value, real);
        isZero = v128.and(isZero, real);
      }
      v128.store(out + place, value);
      const difference = sub(value, v128.load(base + place));
      sum = add(sum, value);
      squares = add(squares, mul(value, value));
      gap = add(gap, difference);
      gapSquares = add(gapSquares, mul(difference, difference));
      zeros = i32x4.sub(zeros, isZero);
    }
  }
  addLanes(result + L.resultSum, sum);
  addLanes(result + L.resultSquares, squares);
  addLanes(result + L.resultDifference, gap);
  addLanes(result + L.resultDifferenceSquares, gapSquares);
  addLanes(result + L.resultZeros, f32x4.convert_i32x4_s(zeros));
}

@inline function addLanes(to: usize, x: v128): void {
  const low = f64(f32x4.extract_lane(x, 0)) + f64(f32x4.extract_lane(x, 1));
  const high = f64(f32x4.extract_lane(x, 2)) + f64(f32x4.extract_lane(x, 3));
  store<f64>(to, load<f64>(to) + (low + high));
}

/**
 * Values contracts `first` to `last - 1` on all `count` paths. `reference` is the contract that differences are counted
 * from; it is valued already or is `first`.
 */
export function revalue(
  sk: usize, contracts: usize, values: usize, results: usize, count: i32, first: i32, last: i32, reference: i32,
): void {
  ends = field(sk, L.skeletonEnd);
  leaves = field(sk, L.skeletonLeave);
  endDiscounts = field(sk, L.skeletonEndDiscount);
  leaveDiscounts = field(sk, L.skeletonLeaveDiscount);
  endPrices = field(sk, L.skeletonEndPrice);
  flags = field(sk, L.skeletonFlags);
  prices = field(sk, L.skeletonPrices);
  holds = field(sk, L.skeletonHolds);
  groups = field(sk, L.skeletonGroups);
  span = <usize>load<u32>(sk + L.skeletonCapacity) << 2;
  for (let k = first; k < last; k++) memory.fill(results + <usize>k * L.resultBytes, 0, L.resultBytes);
  for (let from = 0; from < count; from += BLOCK) {
    const to = min(from + BLOCK, count);
    for (let k = first; k < last; k++) {
      revalueBlock(
        contracts + <usize>k * L.contractBytes, from, to, count,
        values + <usize>k * span, values + <usize>reference * span, results + <usize>k * L.resultBytes,
      );
    }
  }
}

/** Writes values of contract `a` less those of `b`, path by path, and their sums, to contract slot `to`. */
export function subtract(sk: usize, values: usize, results: usize, count: i32, a: i32, b: i32, to: i32): void {
  const width = <usize>load<u32>(sk + L.skeletonCapacity) << 2;
  const left = values + <usize>a * width, right = values + <usize>b * width, out = values + <usize>to * width;
  const result = results + <usize>to * L.resultBytes;
  memory.fill(result, 0, L.resultBytes);
  for (let from = 0; from < count; from += BLOCK) {
    let sum = zero(), squares = zero(), zeros = i32x4.splat(0);
    const stop = <usize>min(from + BLOCK, count) << 2;
    for (let place = <usize>from << 2; place < stop; place += 16) {
      let difference = sub(v128.load(left + place), v128.load(right + place));
      const index = i32x4.add(i32x4.splat(<i32>(place >> 2)), i32x4(0, 1, 2, 3));
      const real = i32x4.lt_s(index, i32x4.splat(count));
      difference = v128.and(difference, real);
      v128.store(out + place, difference);
      sum = add(sum, difference);
      squares = add(squares, mul(difference, difference));
      zeros = i32x4.sub(zeros, v128.and(f32x4.eq(difference, zero()), real));
    }
    addLanes(result + L.resultSum, sum);
    addLanes(result + L.resultSquares, squares);
    addLanes(result + L.resultZeros, f32x4.convert_i32x4_s(zeros));
  }
}
