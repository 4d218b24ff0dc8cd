/** The TypeScript twin of `assembly/simulation.ts`: one path at a time, the same bits. */

import * as L from "./memory-layout.ts";
import type { PathMemory } from "./path-memory.ts";
import { exp, greater, lesser, log, uniform } from "./single-precision.ts";
import type { CompanyFields, Draws } from "./twin-draws.ts";
import { companyFields, draws, months } from "./twin-draws.ts";

const f = Math.fround;
const never = 1e9;

type Ends = {
  readonly path: number;
  readonly end: number;
  readonly ending: number;
  readonly leave: number;
  readonly letGo: boolean;
  /** The last month whose price is needed. */
  readonly last: number;
  readonly key: number;
};

function ending(company: CompanyFields, kind: number, stage: number): number {
  if (kind < company.at(L.companyFailShare, stage)) return L.endsByFailure;
  return kind < company.at(L.companySaleShare, stage) ? L.endsBySale : L.endsByListing;
}

/** Month and kind of the end where hazards change with each round. */
function stagedEnd(company: CompanyFields, draw: Draws, path: number, logEnd: number, kind: number) {
  const horizon = company.at(L.companyHorizon);
  let from = 0;
  let used = 0;
  for (let j = 0; j < 128; j++) {
    const stage = Math.min(j, 3);
    const gap = months(draw.word(path, 0x100 + (j >> 2), j & 3), company.at(L.companyRoundPerLog, stage));
    const round = f(from + gap);
    const rest = f(logEnd + used);
    const wait = greater(Math.floor(f(rest * company.at(L.companyEndPerLog, stage))), 0);
    const candidate = f(f(from + wait) + 1);
    if (candidate <= round) return { end: candidate, kind: ending(company, kind, stage) };
    if (!(round < horizon)) break;
    used = f(used + f(f(round - from) * company.at(L.companyEndHazard, stage)));
    from = round;
  }
  return { end: never, kind: L.endsByListing };
}

/** The leave clock where it looks at the company's fate: the months before a failure and after a sale. */
function linkedLeave(company: CompanyFields, draw: Draws, path: number, end: number, kind: number) {
  const trouble = greater(f(end - company.at(L.companyTroubleMonths)), 0);
  const early = f(trouble + months(draw.word(path, 1, 0), company.at(L.companyTroublePerLog)));
  const late = f(end + months(draw.word(path, 1, 1), company.at(L.companyIntegrationPerLog)));
  if (kind === L.endsByFailure && early < end) return early;
  if (kind === L.endsBySale && late <= f(end + company.at(L.companyIntegrationMonths))) return late;
  return never;
}

function lastMonthNeeded(company: CompanyFields, end: number, kind: number, leave: number): number {
  if (kind !== L.endsByFailure) return end;
  let last = 0;
  if (leave < end)
    for (let j = 0; j < company.integer(L.companyWindowCount); j++) {
      const windowEnd = f(leave + company.at(L.companyWindows, j));
      if (windowEnd < end) last = windowEnd;
    }
  return last;
}

function ends(company: CompanyFields, draw: Draws, path: number): Ends {
  const horizon = company.at(L.companyHorizon);
  const logEnd = log(uniform(draw.word(path, 0, 0)));
  const sort = uniform(draw.word(path, 0, 1));
  let leave = lesser(months(draw.word(path, 0, 2), company.at(L.companyLeavePerLog)), 1000);
  let letGo = uniform(draw.word(path, 0, 3)) < company.at(L.companyLetGoShare);
  let { end, kind } =
    company.integer(L.companyStaged) !== 0
      ? stagedEnd(company, draw, path, logEnd, sort)
      : {
          end: f(Math.floor(f(logEnd * company.at(L.companyEndPerLog))) + 1),
          kind: ending(company, sort, 0),
        };
  if (horizon < end) [end, kind] = [horizon, L.endsAtHorizon];
  if (company.integer(L.companyLinked) !== 0) {
    const linked = linkedLeave(company, draw, path, end, kind);
    if (linked < leave) [leave, letGo] = [linked, true];
  }
  const fixedLeave = company.at(L.companyFixedLeave);
  if (fixedLeave >= 0) leave = fixedLeave;
  const last = lastMonthNeeded(company, end, kind, leave);
  const group = (leave < end ? L.classLeft : 0) + kind;
  return { path, end, ending: kind, leave, letGo, last, key: (group << 7) | last };
}

/** Common price of non-participating classes that convert when better. */
function commonPrice(company: CompanyFields, value: number, shares: number, owedNew: number): number {
  const newShares = f(shares - company.at(L.companyShares, 3));
  let best = f(3e38);
  for (let a = 0; a < 4; a++) {
    const left = f(value - company.at(L.companyOwed, a));
    const unconverted = f(f(left - owedNew) * company.at(L.companyPerShare, a));
    const converted = f(left / f(company.at(L.companyShares, a) + newShares));
    best = lesser(best, lesser(unconverted, converted));
  }
  return greater(best, 0);
}

function endPrice(company: CompanyFields, kind: number, value: number, shares: number, owed: number): number {
  if (kind === L.endsByFailure) return 0;
  if (kind === L.endsByListing) return greater(f(f(value - company.at(L.companyOwed, 3)) / shares), 0);
  const price = commonPrice(company, value, shares, owed);
  return kind === L.endsAtHorizon ? f(price * company.at(L.companyHorizonDiscount)) : price;
}

type WindowVisitor = (month: number, price: number, rounds: number) => void;

/** Follows one path to its last needed month and returns the price at the end. */
function followedPath(company: CompanyFields, draw: Draws, path: Ends, onWindow: WindowVisitor): number {
  const rounds = draw.rounds(path.path, lesser(f(path.end - 1), path.last));
  const windowEnds: number[] = [];
  if (path.leave < path.end)
    for (let j = 0; j < company.integer(L.companyWindowCount); j++) {
      const windowEnd = f(path.leave + company.at(L.companyWindows, j));
      if (windowEnd < path.end) windowEnds.push(windowEnd);
    }
  const initial = company.at(L.companyValue);
  let shares = company.at(L.companyShares, 3);
  let [month, growth, owed, value, closed, passed] = [0, 0, 0, initial, 0, 0];
  for (let event = 0; month < path.last; event++) {
    const round = rounds[closed] ?? never;
    const windowEnd = windowEnds[passed] ?? never;
    const next = lesser(lesser(round, windowEnd), path.last);
    const step = f(next - month);
    const stage = Math.min(closed, 3);
    const shock = f(
      f(f(Math.sqrt(step)) * company.at(L.companySpread, stage)) * draw.normal(path.path, event),
    );
    growth = f(growth + f(f(step * company.at(L.companyDrift, stage)) + shock));
    value = f(initial * exp(growth));
    if (next === round) {
      shares = f(shares * company.at(L.companyIssue, stage));
      owed = f(owed + f(value * company.at(L.companyDilution, stage)));
      closed++;
    }
    if (next === windowEnd) {
      onWindow(next, commonPrice(company, value, shares, owed), closed);
      passed++;
    }
    month = next;
  }
  return path.last === 0 ? 0 : endPrice(company, path.ending, value, shares, owed);
}

function fieldWord(memory: PathMemory, offset: number): number {
  return (memory.i32[(memory.skeleton + offset) >> 2] ?? 0) >> 2;
}

/** Simulates paths `first` to `first + count - 1` into the skeleton's places from `from` on. */
export function simulate(memory: PathMemory, first: number, count: number, from: number): void {
  const company = companyFields(memory);
  const draw = draws(company);
  const { f32, i32, stride } = memory;
  const word = (offset: number) => fieldWord(memory, offset);
  const [end, leave, flags, path, key] = [
    word(L.skeletonEnd),
    word(L.skeletonLeave),
    word(L.skeletonFlags),
    word(L.skeletonPath),
    word(L.skeletonKey),
  ];
  const [endDiscount, leaveDiscount] = [word(L.skeletonEndDiscount), word(L.skeletonLeaveDiscount)];
  const [price, prices, roundsAt] = [
    word(L.skeletonEndPrice),
    word(L.skeletonPrices),
    word(L.skeletonRounds),
  ];
  const all = Array.from({ length: count }, (_, i) => ends(company, draw, first + i));
  all.sort((a, b) => a.key - b.key || a.path - b.path);
  const rate = company.at(L.companyRate);
  for (const [i, one] of all.entries()) {
    const place = from + i;
    f32[end + place] = one.end;
    f32[leave + place] = one.leave;
    i32[flags + place] = one.ending | (one.letGo ? 4 : 0);
    i32[path + place] = one.path;
    i32[key + place] = one.key;
    f32[endDiscount + place] = exp(f(one.end * rate));
    f32[leaveDiscount + place] = exp(f(lesser(one.leave, 600) * rate));
    f32[price + place] = followedPath(company, draw, one, (month, common, closed) => {
      let slot = 0;
      while (company.at(L.companyWindows, slot) !== f(month - one.leave)) slot++;
      f32[prices + slot * stride + place] = common;
      f32[roundsAt + slot * stride + place] = closed;
    });
  }
}

/** Class of each group of 16 paths, or mixed. */
export function classify(memory: PathMemory, count: number): void {
  const keys = fieldWord(memory, L.skeletonKey);
  const groups = memory.i32[(memory.skeleton + L.skeletonGroups) >> 2] ?? 0;
  for (let i = 0; i < count; i += 16) {
    const classes = new Set(Array.from({ length: 16 }, (_, j) => (memory.i32[keys + i + j] ?? 0) >> 7));
    const [only = L.classMixed] = classes;
    memory.u8[groups + (i >> 4)] = classes.size === 1 && i + 16 <= count ? only : L.classMixed;
  }
}
