// Company paths: when and how each ends, when its holder leaves, and the common price at the moments that matter.

import { add, at, exp, log, mul, select, splat, storeNormals, sub, uniform } from "./portable-math";
import { storeWords } from "./philox";
import * as L from "../memory-layout";

const NEVER: f32 = 1e9;
// Blocks of the random counter: 0 the ends, 1 the linked leave clock, then rounds and normals, each four to a block.
const ROUND_BLOCK: u32 = 0x100;
const NORMAL_BLOCK: u32 = 0x200;

@inline function field(sk: usize, offset: usize): usize { return <usize>load<u32>(sk + offset); }
@inline function months(word: v128, perLog: v128): v128 {
  return add(f32x4.floor(mul(log(uniform(word)), perLog)), splat(1));
}
@inline function floatBits(x: v128): v128 { // integer value of a small non-negative float
  return v128.and(add(x, splat(8388608)), i32x4.splat(0x7fffff));
}
@inline function blockWords(company: usize, path: v128, block: u32, to: usize): void {
  storeWords(path, block, load<u32>(company + L.companySeedLow), load<u32>(company + L.companySeedHigh), to);
}
/** Four-entry table looked up in each lane; `stage` holds 0 to 3. */
@inline function staged(table: usize, stage: v128): v128 {
  const bytes = i32x4.add(i32x4.mul(stage, i32x4.splat(0x04040404)), i32x4.splat(0x03020100));
  return i8x16.swizzle(v128.load(table), bytes);
}

/** Common price of non-participating classes that convert when better: the least of the claims of all conversion sets. */
@inline function commonPrice(company: usize, value: v128, shares: v128, owedNew: v128): v128 {
  const newShares = sub(shares, at(company + L.companyShares + 12));
  let best = splat(3e38);
  for (let a = 0; a < 4; a++) {
    const left = sub(value, at(company + L.companyOwed + 4 * a));
    const unconverted = mul(sub(left, owedNew), at(company + L.companyPerShare + 4 * a));
    const converted = f32x4.div(left, add(at(company + L.companyShares + 4 * a), newShares));
    best = f32x4.pmin(best, f32x4.pmin(unconverted, converted));
  }
  return f32x4.pmax(best, splat(0));
}

/** Month and class thresholds when hazards differ by stage: leaves month at `to` and the class at `to + 16`. */
function storeStagedEnd(company: usize, path: v128, work: usize, logEnd: v128, kind: v128, to: usize): void {
  const horizon = at(company + L.companyHorizon);
  const words = work + L.workWords;
  let end = splat(NEVER), from = splat(0), used = splat(0);
  let failShare = splat(0), saleShare = splat(0);
  let open = i32x4.splat(-1);
  for (let j = 0; j < 128; j++) {
    if ((j & 3) === 0) blockWords(company, path, ROUND_BLOCK + <u32>(j >> 2), words);
    const s = <usize>min<i32>(j, 3) << 2;
    const round = add(from, months(v128.load(words + ((<usize>j & 3) << 4)), at(company + L.companyRoundPerLog + s)));
    const rest = add(logEnd, used);
    const wait = f32x4.pmax(f32x4.floor(mul(rest, at(company + L.companyEndPerLog + s))), splat(0));
    const candidate = add(add(from, wait), splat(1));
    const here = v128.and(open, f32x4.le(candidate, round));
    end = select(here, candidate, end);
    failShare = select(here, at(company + L.companyFailShare + s), failShare);
    saleShare = select(here, at(company + L.companySaleShare + s), saleShare);
    open = v128.and(v128.andnot(open, here), f32x4.lt(round, horizon));
    if (!v128.any_true(open)) break;
    used = add(used, mul(sub(round, from), at(company + L.companyEndHazard + s)));
    from = round;
  }
  v128.store(to, end);
  const listing = splat(<f32>L.endsByListing);
  const sale = select(f32x4.lt(kind, saleShare), splat(<f32>L.endsBySale), listing);
  v128.store(to, select(f32x4.lt(kind, failShare), splat(<f32>L.endsByFailure), sale), 16);
}

/** Ends and leave months of `count` paths from number `first`, counting-sorted by class and last month needed. */
function drawEnds(company: usize, sk: usize, first: i32, count: i32, from: i32): void {
  const work = field(sk, L.skeletonWork);
  const capacity = <usize>load<u32>(sk + L.skeletonCapacity);
  const words = work + L.workWords;
  const keys = work + L.workArrays;
  const leaves = keys + (capacity << 2);
  const flags = leaves + (capacity << 2);
  const ends = flags + (capacity << 2);
  const horizon = at(company + L.companyHorizon);
  const isStaged = load<i32>(company + L.companyStaged) !== 0;
  const isLinked = load<i32>(company + L.companyLinked) !== 0;
  const fixedLeave = load<f32>(company + L.companyFixedLeave);
  const windows: usize = <usize>load<i32>(company + L.companyWindowCount);
  for (let i = 0; i < count; i += 4) {
    const path = i32x4.add(i32x4.splat(first + i), i32x4(0, 1, 2, 3));
    blockWords(company, path, 0, words);
    const logEnd = log(uniform(v128.load(words)));
    const kind = uniform(v128.load(words, 16));
    let leave = f32x4.pmin(months(v128.load(words, 32), at(company + L.companyLeavePerLog)), splat(1000));
    let letGo = f32x4.lt(uniform(v128.load(words, 48)), at(company + L.companyLetGoShare));
    let end: v128, ending: v128;
    if (isStaged) {
      storeStagedEnd(company, path, work, logEnd, kind, work + L.workState);
      end = v128.load(work + L.workState);
      ending = v128.load(work + L.workState, 16);
    } else {
      end = add(f32x4.floor(mul(logEnd, at(company + L.companyEndPerLog))), splat(1));
      const sale = select(f32x4.lt(kind, at(company + L.companySaleShare)), splat(<f32>L.endsBySale), splat(<f32>L.endsByListing));
      ending = select(f32x4.lt(kind, at(company + L.companyFailShare)), splat(<f32>L.endsByFailure), sale);
    }
    ending = v128.andnot(ending, f32x4.lt(horizon, end)); // endsAtHorizon is 0
    end = f32x4.pmin(end, horizon);
    const failed = f32x4.eq(ending, splat(<f32>L.endsByFailure));
    if (isLinked) {
      blockWords(company, path, 1, words);
      const trouble = f32x4.pmax(sub(end, at(company + L.companyTroubleMonths)), splat(0));
      const early = add(trouble, months(v128.load(words), at(company + L.companyTroublePerLog)));
      const byTrouble = v128.and(failed, v128.and(f32x4.lt(early, leave), f32x4.lt(early, end)));
      const late = add(end, months(v128.load(words, 16), at(company + L.companyIntegrationPerLog)));
      const inTime = v128.and(f32x4.lt(late, leave), f32x4.le(late, add(end, at(company + L.companyIntegrationMonths))));
      const bySale = v128.and(f32x4.eq(ending, splat(<f32>L.endsBySale)), inTime);
      leave = select(byTrouble, early, select(bySale, late, leave));
      letGo = v128.or(letGo, v128.or(byTrouble, bySale));
    }
    if (fixedLeave >= 0) leave = splat(fixedLeave);
    const left = f32x4.lt(leave, end);
    let last = v128.andnot(end, failed);
    if (v128.any_true(v128.and(left, failed))) {
      for (let j: usize = 0; j < windows; j++) {
        const windowEnd = add(leave, at(company + L.companyWindows + (j << 2)));
        const reached = v128.and(v128.and(left, failed), f32x4.lt(windowEnd, end));
        last = select(reached, windowEnd, last);
      }
    }
    const group = add(v128.and(left, splat(<f32>L.classLeft)), ending);
    v128.store(keys + (i << 2), floatBits(add(mul(group, splat(128)), last)));
    v128.store(leaves + (i << 2), leave);
    v128.store(ends + (i << 2), end);
    v128.store(flags + (i << 2), v128.or(floatBits(ending), v128.and(letGo, i32x4.splat(4))));
  }
  const bins = work + L.workBins;
  memory.fill(bins, 0, 4096);
  for (let i = 0; i < count; i++) {
    const bin = bins + (load<u32>(keys + (i << 2)) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
  let next: u32 = <u32>from;
  for (let b: usize = 0; b < 4096; b += 4) {
    const size = load<u32>(bins + b);
    store<u32>(bins + b, next);
    next += size;
  }
  const sortedEnd = field(sk, L.skeletonEnd), sortedLeave = field(sk, L.skeletonLeave);
  const sortedFlags = field(sk, L.skeletonFlags), sortedPath = field(sk, L.skeletonPath), sortedKey = field(sk, L.skeletonKey);
  for (let i = 0; i < count; i++) {
    const key = load<u32>(keys + (i << 2));
    const bin = bins + (key << 2);
    const to = load<u32>(bin);
    store<u32>(bin, to + 1);
    const place = <usize>to << 2;
    store<i32>(sortedPath + place, first + i);
    store<u32>(sortedKey + place, key);
    store<f32>(sortedLeave + place, load<f32>(leaves + (i << 2)));
    store<f32>(sortedEnd + place, load<f32>(ends + (i << 2)));
    store<i32>(sortedFlags + place, load<i32>(flags + (i << 2)));
  }
  // Lanes past the last path: failures that nobody left and that need no price.
  for (let i = from + count; i < from + count + 16; i++) {
    const place = <usize>i << 2;
    store<i32>(sortedPath + place, 0);
    store<u32>(sortedKey + place, L.endsByFailure << 7);
    store<f32>(sortedLeave + place, 1);
    store<f32>(sortedEnd + place, 1);
    store<i32>(sortedFlags + place, L.endsByFailure);
  }
}

/** Months of rounds no later than `limit`, one vector a round at `workRounds`, NEVER past the last; returns how many vectors. */
@inline function storeRounds(company: usize, work: usize, path: v128, limit: v128): i32 {
  const words = work + L.workWords;
  let month = splat(0);
  for (let j = 0; j < 127; j++) {
    if ((j & 3) === 0) blockWords(company, path, ROUND_BLOCK + <u32>(j >> 2), words);
    const s = <usize>min<i32>(j, 3) << 2;
    month = add(month, months(v128.load(words + ((<usize>j & 3) << 4)), at(company + L.companyRoundPerLog + s)));
    const held = f32x4.le(month, limit);
    v128.store(work + L.workRounds + (<usize>j << 4), select(held, month, splat(NEVER)));
    if (!v128.any_true(held)) return j;
  }
  v128.store(work + L.workRounds + (127 << 4), splat(NEVER));
  return 127;
}

@inline function normal(company: usize, work: usize, path: v128, event: i32): v128 {
  const words = work + L.workWords, normals = work + L.workNormals;
  if ((event & 3) === 0) blockWords(company, path, NORMAL_BLOCK + <u32>(event >> 2), words);
  if ((event & 1) === 0) {
    const pair = words + ((<usize>event & 2) << 4);
    storeNormals(v128.load(pair), v128.load(pair, 16), normals);
  }
  return v128.load(normals + ((<usize>event & 1) << 4));
}

/** The end price of four paths from their state at the end. */
@inline function storeEndPrice(company: usize, sk: usize, place: usize, value: v128, shares: v128, owed: v128): void {
  const ending = v128.and(v128.load(field(sk, L.skeletonFlags) + place), i32x4.splat(3));
  const listed = i32x4.eq(ending, i32x4.splat(L.endsByListing));
  let price = splat(0);
  if (!i32x4.all_true(listed)) {
    price = commonPrice(company, value, shares, owed);
    price = select(i32x4.eq(ending, i32x4.splat(L.endsAtHorizon)), mul(price, at(company + L.companyHorizonDiscount)), price);
  }
  if (v128.any_true(listed)) {
    const whole = f32x4.pmax(f32x4.div(sub(value, at(company + L.companyOwed + 12)), shares), splat(0));
    price = select(listed, whole, price);
  }
  v128.store(field(sk, L.skeletonEndPrice) + place, v128.andnot(price, i32x4.eq(ending, i32x4.splat(L.endsByFailure))));
}

/** Four paths whose holder stays: only rounds and the end matter. */
function followStayers(company: usize, sk: usize, work: usize, place: usize, last: v128): void {
  const path = v128.load(field(sk, L.skeletonPath) + place);
  const rounds = storeRounds(company, work, path, sub(last, splat(1)));
  const initial = at(company + L.companyValue);
  let month = splat(0), growth = splat(0), owed = splat(0), value = initial;
  let shares = at(company + L.companyShares + 12);
  for (let i = 0; i <= rounds; i++) {
    const round = v128.load(work + L.workRounds + (<usize>i << 4));
    const next = f32x4.pmin(round, last);
    const step = sub(next, month);
    const s = <usize>min<i32>(i, 3) << 2;
    const shock = mul(mul(f32x4.sqrt(step), at(company + L.companySpread + s)), normal(company, work, path, i));
    growth = add(growth, add(mul(step, at(company + L.companyDrift + s)), shock));
    value = mul(initial, exp(growth));
    const raised = f32x4.lt(round, splat(NEVER));
    shares = select(raised, mul(shares, at(company + L.companyIssue + s)), shares);
    owed = add(owed, v128.and(raised, mul(value, at(company + L.companyDilution + s))));
    month = next;
  }
  storeEndPrice(company, sk, place, value, shares, owed);
}

/** The state of the lanes in `hit` at the end of a window, kept until the buffer is priced. */
@inline function storeHits(
  company: usize, sk: usize, work: usize, place: usize, hits: i32, hit: v128,
  month: v128, value: v128, shares: v128, owed: v128, rounds: v128,
): i32 {
  const state = work + L.workState, buffer = work + L.workHits;
  const capacity = load<u32>(sk + L.skeletonCapacity);
  v128.store(state, sub(month, v128.load(field(sk, L.skeletonLeave) + place)));
  v128.store(state, value, 16);
  v128.store(state, shares, 32);
  v128.store(state, owed, 48);
  v128.store(state, f32x4.convert_i32x4_s(rounds), 64);
  let lanes = i32x4.bitmask(hit);
  while (lanes !== 0) {
    const lane: usize = <usize>ctz(lanes) << 2;
    lanes &= lanes - 1;
    const after = load<f32>(state + lane);
    let slot: u32 = 0;
    while (load<f32>(company + L.companyWindows + (<usize>slot << 2)) !== after) slot++;
    const to = buffer + (<usize>hits << 2);
    const index = slot * capacity + ((<u32>place + <u32>lane) >> 2);
    store<f32>(to, load<f32>(state + lane, 16));
    store<f32>(to + 4 * L.hitCapacity, load<f32>(state + lane, 32));
    store<f32>(to + 8 * L.hitCapacity, load<f32>(state + lane, 48));
    store<u32>(to + 12 * L.hitCapacity, index);
    store<f32>(field(sk, L.skeletonRounds) + (<usize>index << 2), load<f32>(state + lane, 64));
    hits++;
  }
  return hits;
}

/** Prices the buffered window states and empties the buffer. */
function priceHits(company: usize, sk: usize, work: usize, hits: i32): void {
  const buffer = work + L.workHits, prices = field(sk, L.skeletonPrices);
  for (let i = 0; i < hits; i += 4) {
    const from = buffer + (<usize>i << 2);
    const price = commonPrice(
      company, v128.load(from), v128.load(from + 4 * L.hitCapacity), v128.load(from + 8 * L.hitCapacity),
    );
    v128.store(work + L.workState, price);
    const many = hits - i < 4 ? hits - i : 4;
    for (let j: usize = 0; j < <usize>many; j++) {
      const index = load<u32>(from + 12 * L.hitCapacity + (j << 2));
      store<f32>(prices + (<usize>index << 2), load<f32>(work + L.workState + (j << 2)));
    }
  }
}

/** Four paths whose holder leaves first: rounds, window ends and the end in order. Returns the buffered hits. */
function followLeavers(company: usize, sk: usize, work: usize, place: usize, last: v128, buffered: i32): i32 {
  const path = v128.load(field(sk, L.skeletonPath) + place);
  const leave = v128.load(field(sk, L.skeletonLeave) + place);
  const end = v128.load(field(sk, L.skeletonEnd) + place);
  const windows: i32 = load<i32>(company + L.companyWindowCount);
  const rounds = work + L.workRounds;
  storeRounds(company, work, path, f32x4.pmin(sub(end, splat(1)), last));
  const initial = at(company + L.companyValue);
  let hits = buffered;
  let month = splat(0), growth = splat(0), owed = splat(0), value = initial, closed = i32x4.splat(0);
  let shares = at(company + L.companyShares + 12);
  let round = v128.load(rounds);
  let windowEnd = splat(NEVER);
  for (let j = windows - 1; j >= 0; j--) {
    const candidate = add(leave, at(company + L.companyWindows + (<usize>j << 2)));
    windowEnd = select(f32x4.lt(candidate, end), candidate, windowEnd);
  }
  // A path that was not left at all (a mixed vector) has no windows.
  windowEnd = select(f32x4.lt(leave, end), windowEnd, splat(NEVER));
  for (let i = 0; v128.any_true(f32x4.lt(month, last)); i++) {
    const next = f32x4.pmin(f32x4.pmin(round, windowEnd), last);
    const step = sub(next, month);
    const stage = i32x4.min_s(closed, i32x4.splat(3));
    const shock = mul(mul(f32x4.sqrt(step), staged(company + L.companySpread, stage)), normal(company, work, path, i));
    growth = add(growth, add(mul(step, staged(company + L.companyDrift, stage)), shock));
    value = mul(initial, exp(growth));
    const raised = f32x4.eq(next, round);
    shares = select(raised, mul(shares, staged(company + L.companyIssue, stage)), shares);
    owed = add(owed, v128.and(raised, mul(value, staged(company + L.companyDilution, stage))));
    closed = i32x4.sub(closed, raised);
    const hit = f32x4.eq(next, windowEnd);
    if (v128.any_true(hit)) {
      hits = storeHits(company, sk, work, place, hits, hit, next, value, shares, owed, closed);
      windowEnd = splat(NEVER);
      for (let j = windows - 1; j >= 0; j--) {
        const candidate = add(leave, at(company + L.companyWindows + (<usize>j << 2)));
        const ahead = v128.and(f32x4.lt(next, candidate), f32x4.lt(candidate, end));
        windowEnd = select(ahead, candidate, windowEnd);
      }
      windowEnd = select(f32x4.lt(leave, end), windowEnd, splat(NEVER));
    }
    round = f32x4(
      load<f32>(rounds + (<usize>i32x4.extract_lane(closed, 0) << 4)),
      load<f32>(rounds + (<usize>i32x4.extract_lane(closed, 1) << 4), 4),
      load<f32>(rounds + (<usize>i32x4.extract_lane(closed, 2) << 4), 8),
      load<f32>(rounds + (<usize>i32x4.extract_lane(closed, 3) << 4), 12),
    );
    month = next;
  }
  storeEndPrice(company, sk, place, value, shares, owed);
  return hits;
}

/** Simulates paths `first` to `first + count - 1` into the skeleton's places from `from` on. */
export function simulate(company: usize, sk: usize, first: i32, count: i32, from: i32): void {
  drawEnds(company, sk, first, count, from);
  const work = field(sk, L.skeletonWork);
  const keys = field(sk, L.skeletonKey);
  const rate = at(company + L.companyRate);
  let hits = 0;
  for (let i = from; i < from + count; i += 4) {
    const place = <usize>i << 2;
    const key = v128.load(keys + place);
    const last = f32x4.convert_i32x4_s(v128.and(key, i32x4.splat(127)));
    v128.store(field(sk, L.skeletonEndDiscount) + place, exp(mul(v128.load(field(sk, L.skeletonEnd) + place), rate)));
    const leave = f32x4.pmin(v128.load(field(sk, L.skeletonLeave) + place), splat(600));
    v128.store(field(sk, L.skeletonLeaveDiscount) + place, exp(mul(leave, rate)));
    if (!v128.any_true(last)) v128.store(field(sk, L.skeletonEndPrice) + place, splat(0));
    else if (v128.any_true(i32x4.ge_s(key, i32x4.splat(L.classLeft << 7)))) {
      hits = followLeavers(company, sk, work, place, last, hits);
      if (hits > L.hitCapacity - 40) {
        priceHits(company, sk, work, hits);
        hits = 0;
      }
    } else followStayers(company, sk, work, place, last);
  }
  priceHits(company, sk, work, hits);
}

/** Class of each group of 16 paths, or mixed. */
export function classify(sk: usize, count: i32): void {
  const keys = field(sk, L.skeletonKey), groups = field(sk, L.skeletonGroups);
  for (let i = 0; i < count; i += 16) {
    let group = i + 16 > count ? L.classMixed : <i32>(load<u32>(keys + (<usize>i << 2)) >> 7);
    for (let j = 1; j < 16; j++) {
      if (<i32>(load<u32>(keys + (<usize>(i + j) << 2)) >> 7) !== group) group = L.classMixed;
    }
    store<u8>(groups + <usize>(i >> 4), <u8>group);
  }
}
