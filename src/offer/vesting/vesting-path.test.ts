import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { one, rational, zero } from "../rational.ts";
import type { Rational } from "../rational.ts";
import { allocationKinds } from "./allocation.ts";
import { vestingRuns } from "./vesting-path.ts";
import { totalShares, tranches } from "./vesting-run.ts";
import type { AllocationKind } from "./allocation.ts";
import type {
  VestingAmount,
  VestingCondition,
  VestingPeriod,
  VestingTerms,
  VestingTrigger,
} from "./vesting-terms.ts";

const day = (text: string): PlainDate => text as PlainDate;
const portion = (value: Rational, ofRemainder = false): VestingAmount => ({
  kind: "portion",
  portion: value,
  ofRemainder,
});
const nothing = portion(zero);
const start: VestingTrigger = { kind: "start" };
const event: VestingTrigger = { kind: "event" };

function months(length: number, occurrences: number, more: Partial<VestingPeriod> = {}): VestingPeriod {
  return { length, unit: "months", occurrences, dayOfMonth: "start-day", cliffInstallment: 0, ...more };
}

function condition(
  id: string,
  trigger: VestingTrigger,
  amount: VestingAmount,
  next: string[] = [],
): VestingCondition {
  return { id, trigger, amount, next };
}

function terms(
  conditions: VestingCondition[],
  allocation: AllocationKind = "CUMULATIVE_ROUND_DOWN",
): VestingTerms {
  return { id: "t", name: "t", description: "", allocation, conditions };
}

function vested(
  of: VestingTerms,
  quantity: number,
  from: string | null,
  events: [string, string, Rational?][] = [],
) {
  const facts = {
    start: from === null ? null : day(from),
    events: events.map(([id, on, realized]) =>
      realized === undefined ? { id, on: day(on) } : { id, on: day(on), realized },
    ),
  };
  return tranches(vestingRuns(of, quantity, facts), quantity, of.allocation).map(({ on, shares }) => [
    on,
    shares,
  ]);
}

const monthly = terms([
  condition("start", start, nothing, ["cliff"]),
  condition("cliff", { kind: "relative", to: "start", period: months(12, 1) }, portion(rational(1n, 4n)), [
    "rest",
  ]),
  condition("rest", { kind: "relative", to: "cliff", period: months(1, 36) }, portion(rational(1n, 48n))),
]);

describe("the path through vesting conditions", () => {
  test("V2 the day of the vesting start comes back although the cliff fell on a shorter month", () => {
    const found = vested(monthly, 4800, "2027-02-28");
    expect(found[0]).toEqual(["2028-02-28", 1200]);
    const leap = vested(monthly, 4800, "2028-02-29");
    expect(leap.slice(0, 3)).toEqual([
      ["2029-02-28", 1200],
      ["2029-03-29", 100],
      ["2029-04-29", 100],
    ]);
    expect(leap.at(-1)).toEqual(["2032-02-29", 100]);
    expect(leap).toHaveLength(37);
  });

  test.each([
    [5, ["2026-02-05", "2026-03-05"]],
    [31, ["2026-02-28", "2026-03-31"]],
    [29, ["2026-02-28", "2026-03-29"]],
  ])("V2 a stated day of the month %i", (dayOfMonth, dates) => {
    const fixed = terms([
      condition("start", start, nothing, ["m"]),
      condition(
        "m",
        { kind: "relative", to: "start", period: months(1, 2, { dayOfMonth }) },
        portion(rational(1n, 2n)),
      ),
    ]);
    expect(vested(fixed, 10, "2026-01-30").map(([on]) => on)).toEqual(dates);
  });

  test("V2 periods in days", () => {
    const weekly = terms([
      condition("start", start, nothing, ["w"]),
      condition(
        "w",
        { kind: "relative", to: "start", period: months(7, 3, { unit: "days" }) },
        portion(rational(1n, 3n)),
      ),
    ]);
    expect(vested(weekly, 9, "2026-02-20")).toEqual([
      ["2026-02-27", 3],
      ["2026-03-06", 3],
      ["2026-03-13", 3],
    ]);
  });

  test("V7 nothing vests before the start has come", () => {
    expect(vested(monthly, 4800, null)).toEqual([]);
  });

  const race = terms([
    condition("start", start, nothing, ["lapse", "sale"]),
    condition("lapse", { kind: "absolute", date: day("2027-06-30") }, nothing),
    condition("sale", event, portion(one)),
  ]);

  test("V6 the condition met first is taken, on one day the one listed first", () => {
    expect(vested(race, 10, "2026-01-01", [["sale", "2027-06-29"]])).toEqual([["2027-06-29", 10]]);
    expect(vested(race, 10, "2026-01-01", [["sale", "2027-06-30"]])).toEqual([]);
    expect(vested(race, 10, "2026-01-01", [["sale", "2027-07-01"]])).toEqual([]);
    expect(
      vested(race, 10, "2026-01-01", [
        ["sale", "2027-08-01"],
        ["sale", "2027-01-01"],
      ]),
    ).toEqual([["2027-01-01", 10]]);
  });

  test("V7 an absolute date that is past on arrival counts from the arrival", () => {
    const late = terms([
      condition("start", start, nothing, ["fixed"]),
      condition("fixed", { kind: "absolute", date: day("2020-01-01") }, portion(one)),
    ]);
    expect(vested(late, 10, "2026-01-01")).toEqual([["2026-01-01", 10]]);
    expect(
      vested(
        terms([condition("fixed", { kind: "absolute", date: day("2020-01-01") }, portion(one))]),
        10,
        null,
      ),
    ).toEqual([["2020-01-01", 10]]);
  });

  test("V7 an event before its condition can be reached does not count", () => {
    const chain = terms([
      condition("start", start, nothing, ["a"]),
      condition("a", event, portion(rational(3n, 5n)), ["b"]),
      condition("b", event, portion(rational(2n, 5n))),
    ]);
    expect(
      vested(chain, 10, "2026-01-01", [
        ["b", "2026-03-01"],
        ["a", "2026-04-01"],
      ]),
    ).toEqual([["2026-04-01", 6]]);
    expect(vested(chain, 10, "2026-01-01", [["a", "2025-12-31"]])).toEqual([]);
    expect(
      vested(chain, 10, "2026-01-01", [
        ["b", "2026-04-01"],
        ["a", "2026-04-01"],
      ]),
    ).toEqual([
      ["2026-04-01", 6],
      ["2026-04-01", 4],
    ]);
  });

  test("V13 an event met in part vests in part", () => {
    expect(vested(race, 10, "2026-01-01", [["sale", "2027-01-01", rational(1n, 4n)]])).toEqual([
      ["2027-01-01", 2],
    ]);
  });

  const accelerating = terms([
    condition("start", start, nothing, ["monthly"]),
    condition(
      "monthly",
      { kind: "relative", to: "start", period: months(1, 10, { cliffInstallment: 3 }) },
      portion(rational(1n, 10n)),
      ["ipo", "sale", "end"],
    ),
    condition("ipo", event, portion(rational(1n, 5n))),
    condition("sale", event, portion(one, true)),
    condition("end", { kind: "absolute", date: day("2027-06-15") }, nothing),
  ]);

  test("V8 an event that vests a part comes while the run goes on, and never more than the grant vests", () => {
    const found = vested(accelerating, 100, "2026-01-01", [["ipo", "2026-05-15"]]);
    expect(found.reduce((sofar, [, shares]) => sofar + Number(shares), 0)).toBe(100);
    expect(found[0]).toEqual(["2026-04-01", 30]);
    expect(found.at(-1)).toEqual(["2026-11-01", 10]);
  });

  test("V9 an acceleration vests the remainder and stops the run", () => {
    expect(vested(accelerating, 100, "2026-01-01", [["sale", "2026-06-15"]])).toEqual([
      ["2026-04-01", 30],
      ["2026-05-01", 10],
      ["2026-06-01", 10],
      ["2026-06-15", 50],
    ]);
  });

  test("V9 before the cliff nothing of the run has vested, on its day it has", () => {
    expect(vested(accelerating, 100, "2026-01-01", [["sale", "2026-03-31"]])).toEqual([["2026-03-31", 100]]);
    expect(vested(accelerating, 100, "2026-01-01", [["sale", "2026-04-01"]])).toEqual([
      ["2026-04-01", 30],
      ["2026-04-01", 70],
    ]);
  });

  test("V9 an expiry stops a run, a way station without shares does not", () => {
    const expiring = terms([
      condition("start", start, nothing, ["monthly"]),
      condition(
        "monthly",
        { kind: "relative", to: "start", period: months(1, 10) },
        portion(rational(1n, 10n)),
        ["stop"],
      ),
      condition("stop", { kind: "absolute", date: day("2026-04-15") }, nothing),
    ]);
    expect(vested(expiring, 100, "2026-01-01")).toHaveLength(3);
    const noShares = { kind: "shares", shares: zero } as const;
    const byShares = terms(
      expiring.conditions.map((item) => (item.id === "stop" ? { ...item, amount: noShares } : item)),
    );
    expect(vested(byShares, 100, "2026-01-01")).toHaveLength(3);
    const passing = terms([
      ...expiring.conditions.map((item) => (item.id === "stop" ? { ...item, next: ["later"] } : item)),
      condition("later", event, portion(zero)),
    ]);
    expect(vested(passing, 100, "2026-01-01")).toHaveLength(10);
  });

  test("V9 nothing but the whole remainder or an expiry stops a run", () => {
    const after = (amount: VestingAmount, next: string[] = []) =>
      vested(
        terms([
          condition("start", start, nothing, ["monthly"]),
          condition(
            "monthly",
            { kind: "relative", to: "start", period: months(1, 4) },
            portion(rational(1n, 8n)),
            ["then"],
          ),
          condition("then", event, amount, next),
          condition("last", event, nothing),
        ]),
        800,
        "2026-01-01",
        [["then", "2026-02-15"]],
      ).map(([, shares]) => shares);
    expect(after({ kind: "shares", shares: rational(40n) })).toEqual([100, 40, 100, 100, 100]);
    expect(after({ kind: "shares", shares: zero }, ["last"])).toEqual([100, 100, 100, 100]);
    expect(after({ kind: "shares", shares: zero })).toEqual([100]);
    expect(after(portion(rational(1n, 2n)))).toEqual([100, 400, 100, 100, 100]);
    expect(after(portion(rational(1n, 2n), true))).toEqual([100, 200, 100, 100, 100]);
    expect(after(portion(one))).toEqual([100, 400, 100, 100, 100]);
    expect(after(portion(one, true))).toEqual([100, 700]);
    expect(after(nothing, ["last"])).toEqual([100, 100, 100, 100]);
  });

  test("V10 a portion of the remainder is taken of what has not vested", () => {
    const halves = terms([
      condition("start", start, portion(rational(2n, 5n)), ["half"]),
      condition("half", event, portion(rational(1n, 5n), true)),
    ]);
    expect(vested(halves, 1000, "2026-01-01", [["half", "2026-02-01"]])).toEqual([
      ["2026-01-01", 400],
      ["2026-02-01", 120],
    ]);
  });

  test("V10 a fixed number of shares, and no path above the grant", () => {
    const fixed = terms([
      condition("start", start, { kind: "shares", shares: rational(300n) }, ["again"]),
      condition(
        "again",
        { kind: "relative", to: "start", period: months(1, 4) },
        { kind: "shares", shares: rational(250n) },
      ),
    ]);
    expect(vested(fixed, 1000, "2026-01-01").map(([, shares]) => shares)).toEqual([300, 175, 175, 175, 175]);
    expect(vested(fixed, 0, "2026-01-01")).toEqual([]);
  });

  test("V6 a relative condition whose base was not reached is out of reach", () => {
    const lost = terms([
      condition("start", start, nothing, ["b"]),
      condition("a", event, portion(zero), ["b"]),
      condition("b", { kind: "relative", to: "a", period: months(1, 1) }, portion(one)),
    ]);
    expect(vested(lost, 10, "2026-01-01")).toEqual([]);
  });

  test("V3 V10 any chain with an acceleration adds up to the grant", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 48 }),
        fc.integer({ min: 0, max: 48 }),
        fc.integer({ min: 0, max: 1700 }),
        fc.constantFrom(...allocationKinds.filter((kind) => kind !== "FRACTIONAL")),
        (quantity, occurrences, cliffInstallment, late, kind) => {
          const graph = terms(
            [
              condition("start", start, nothing, ["run"]),
              condition(
                "run",
                {
                  kind: "relative",
                  to: "start",
                  period: months(1, occurrences, {
                    cliffInstallment: Math.min(cliffInstallment, occurrences),
                  }),
                },
                portion(rational(1, occurrences)),
                ["sale"],
              ),
              condition("sale", event, portion(one, true)),
            ],
            kind,
          );
          const on = `20${26 + Math.floor(late / 360)}-${String(1 + (Math.floor(late / 30) % 12)).padStart(2, "0")}-${String(1 + (late % 28)).padStart(2, "0")}`;
          const facts = { start: day("2026-01-31"), events: [{ id: "sale", on: day(on) }] };
          expect(totalShares(tranches(vestingRuns(graph, quantity, facts), quantity, kind))).toBe(quantity);
        },
      ),
    );
  });
});
