import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { rational } from "../rational.ts";
import { acceleratedShares, acceleratedVesting, isSecondTrigger } from "./acceleration.ts";
import type { Acceleration, Termination } from "./acceleration.ts";
import { totalShares, tranches, vestedShares } from "./vesting-run.ts";
import { monthlyVesting, statementVestingRuns } from "./vesting-statement.ts";

const day = (text: string): PlainDate => text as PlainDate;
const schedule = tranches(
  statementVestingRuns(monthlyVesting(48, 12), { start: day("2026-01-01"), events: [] }),
  4800,
  "CUMULATIVE_ROUND_DOWN",
);
const sale = { on: day("2027-07-01"), assumed: true };

const double: Acceleration = {
  trigger: "double",
  amount: { kind: "part-of-unvested", part: rational(1n) },
  protectionMonths: 12,
  lookBackMonths: 3,
  qualifyingTerminations: ["without-cause", "good-reason"],
  ifNotAssumed: "vests-in-full",
  beforeCliff: true,
  takenFrom: "last-tranches",
};
const single: Acceleration = { ...double, trigger: "single" };

function fired(on: string, kind: Termination["kind"] = "without-cause"): Termination {
  return { on: day(on), kind };
}

describe("acceleration", () => {
  test("V15 V16 a part of what, rounded down and never above what is unvested", () => {
    expect(acceleratedShares(1001, 400, { kind: "part-of-unvested", part: rational(1n, 2n) })).toBe(300);
    expect(acceleratedShares(1001, 400, { kind: "part-of-grant", part: rational(1n, 2n) })).toBe(500);
    expect(acceleratedShares(1001, 900, { kind: "part-of-grant", part: rational(1n, 2n) })).toBe(101);
    expect(acceleratedShares(1000, 1100, { kind: "part-of-grant", part: rational(1n, 2n) })).toBe(0);
    expect(acceleratedShares(1000, 0, { kind: "part-of-grant", part: rational(-1n, 2n) })).toBe(0);
  });

  test("V17 the window reaches from the look-back to the end of protection, both days included", () => {
    const counts = (on: string): boolean => isSecondTrigger(double, sale, fired(on));
    expect(["2027-03-31", "2027-04-01", "2027-07-01", "2028-07-01", "2028-07-02"].map(counts)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isSecondTrigger(double, sale, fired("2027-09-01", "good-reason"))).toBe(true);
    expect(isSecondTrigger(double, sale, fired("2027-09-01", "for-cause"))).toBe(false);
  });

  test("V17 double trigger vests the rest on the day of the second trigger", () => {
    const found = acceleratedVesting(schedule, double, sale, fired("2027-12-15"));
    expect([found.accelerated, found.on, totalShares(found.schedule)]).toEqual([2500, "2027-12-15", 4800]);
    expect(found.outcome).toBe("accelerated");
    expect(found.schedule.at(-1)).toEqual({ on: "2027-12-15", shares: 2500, conditionId: "acceleration" });
  });

  test("V17 a termination within the look-back vests at the change, and vesting has stopped at the termination", () => {
    const found = acceleratedVesting(schedule, double, sale, fired("2027-05-15"));
    expect([found.accelerated, found.on, vestedShares(found.schedule, day("2027-06-30"))]).toEqual([
      3200,
      "2027-07-01",
      1600,
    ]);
  });

  test("V17 one trigger alone does nothing", () => {
    const stays = acceleratedVesting(schedule, double, sale, null);
    expect([stays.accelerated, stays.on, stays.schedule]).toEqual([0, null, schedule]);
    const cause = acceleratedVesting(schedule, double, sale, fired("2027-12-15", "for-cause"));
    expect([cause.accelerated, totalShares(cause.schedule)]).toEqual([0, 2300]);
    expect([stays.outcome, cause.outcome]).toEqual(["no-termination", "termination-does-not-count"]);
  });

  test("V15 single trigger on a part of the grant, the rest on its old dates with the last tranches gone", () => {
    const terms = { ...single, amount: { kind: "part-of-grant", part: rational(1n, 4n) } } as const;
    const found = acceleratedVesting(schedule, terms, sale, null);
    expect([found.accelerated, found.on, found.outcome]).toEqual([1200, "2027-07-01", "accelerated"]);
    expect(found.schedule.find((tranche) => tranche.conditionId === "acceleration")!.shares).toBe(1200);
    expect(vestedShares(found.schedule, sale.on)).toBe(3000);
    expect(found.schedule.at(-1)).toEqual({ on: "2029-01-01", shares: 100, conditionId: "statement-1" });
    expect(totalShares(found.schedule)).toBe(4800);
  });

  test("V20 or with every later tranche smaller in proportion, a cliff included", () => {
    const terms = {
      ...single,
      amount: { kind: "part-of-unvested", part: rational(1n, 2n) },
      takenFrom: "all-tranches-in-proportion",
    } as const;
    const found = acceleratedVesting(schedule, terms, sale, null);
    expect(found.accelerated).toBe(1500);
    expect(found.schedule.filter(({ on }) => on > sale.on).map(({ shares }) => shares)).toEqual(
      Array(30).fill(50),
    );
  });

  test("V15 so many months more of service", () => {
    const terms = { ...double, amount: { kind: "months", months: 6 } } as const;
    expect(acceleratedVesting(schedule, terms, sale, fired("2027-12-15")).accelerated).toBe(600);
    expect(
      acceleratedVesting(schedule, { ...terms, trigger: "single" }, { ...sale, on: day("2026-08-01") }, null)
        .accelerated,
    ).toBe(1300);
  });

  test("V18 an award that is not taken over vests in full, lapses or accelerates as agreed", () => {
    const sold = { on: sale.on, assumed: false };
    const full = acceleratedVesting(schedule, double, sold, null);
    expect([full.accelerated, full.on, totalShares(full.schedule)]).toEqual([3000, "2027-07-01", 4800]);
    expect([full.outcome, full.schedule.at(-1)!.conditionId]).toEqual(["not-assumed-vests", "acceleration"]);
    const lapsed = acceleratedVesting(schedule, { ...double, ifNotAssumed: "lapses" }, sold, null);
    expect([lapsed.accelerated, lapsed.on, totalShares(lapsed.schedule)]).toEqual([0, null, 1800]);
    expect(lapsed.outcome).toBe("not-assumed-lapses");
    const agreed = acceleratedVesting(
      schedule,
      { ...double, ifNotAssumed: "accelerates-as-agreed" },
      sold,
      fired("2027-12-15"),
    );
    expect(agreed.accelerated).toBe(2500);
    const leftEarlier = acceleratedVesting(schedule, double, sold, fired("2026-08-01"));
    expect(totalShares(leftEarlier.schedule)).toBe(0);
    const done = acceleratedVesting(schedule, double, { on: day("2031-01-01"), assumed: false }, null);
    expect([done.accelerated, done.on, done.schedule]).toEqual([0, null, schedule]);
  });

  test("V19 before the cliff it works on everything, unless the contract says it does not", () => {
    const early = { on: day("2026-06-01"), assumed: true };
    expect(acceleratedVesting(schedule, single, early, null).accelerated).toBe(4800);
    const closed = acceleratedVesting(schedule, { ...single, beforeCliff: false }, early, null);
    expect([closed.accelerated, closed.on, closed.outcome, closed.schedule]).toEqual([
      0,
      null,
      "nothing-left",
      schedule,
    ]);
    expect(acceleratedVesting(schedule, { ...single, beforeCliff: false }, sale, null).accelerated).toBe(
      3000,
    );
  });

  test("V21 leaving before a single trigger leaves nothing to accelerate, leaving after it keeps what vested", () => {
    const before = acceleratedVesting(schedule, single, sale, fired("2027-06-30"));
    expect([before.accelerated, totalShares(before.schedule), before.outcome]).toEqual([
      0,
      1700,
      "left-before-change",
    ]);
    const half = { ...single, amount: { kind: "part-of-unvested", part: rational(1n, 2n) } } as const;
    const after = acceleratedVesting(schedule, half, sale, fired("2027-09-01"));
    expect(totalShares(after.schedule)).toBe(1800 + 1500 + 200);
    const same = acceleratedVesting(schedule, single, sale, fired("2027-07-01", "resigned"));
    expect(totalShares(same.schedule)).toBe(4800);
    const vestedAll = acceleratedVesting(
      schedule,
      double,
      { ...sale, on: day("2030-01-01") },
      fired("2030-06-01"),
    );
    expect([vestedAll.accelerated, vestedAll.on, vestedAll.outcome, totalShares(vestedAll.schedule)]).toEqual(
      [0, null, "nothing-left", 4800],
    );
  });

  test("V20 acceleration never vests less by any day, and never more than the grant", () => {
    const anyTerms = fc.record({
      trigger: fc.constantFrom("single", "double"),
      amount: fc.oneof(
        fc.record({
          kind: fc.constantFrom("part-of-unvested", "part-of-grant"),
          part: fc.integer({ min: 0, max: 10 }).map((n) => rational(n, 10)),
        }),
        fc.record({ kind: fc.constant("months"), months: fc.integer({ min: 0, max: 60 }) }),
      ),
      protectionMonths: fc.integer({ min: 0, max: 24 }),
      lookBackMonths: fc.integer({ min: 0, max: 6 }),
      qualifyingTerminations: fc.constantFrom(["without-cause"], ["without-cause", "resigned"]),
      ifNotAssumed: fc.constantFrom("vests-in-full", "accelerates-as-agreed"),
      beforeCliff: fc.boolean(),
      takenFrom: fc.constantFrom("last-tranches", "all-tranches-in-proportion"),
    }) as fc.Arbitrary<Acceleration>;
    const anyTermination = fc.option(
      fc.record({
        on: fc.nat(70).map((month) => addMonths(day("2026-01-15"), month)),
        kind: fc.constantFrom("without-cause", "resigned"),
      }),
    ) as fc.Arbitrary<Termination | null>;
    fc.assert(
      fc.property(
        anyTerms,
        fc.nat(60),
        fc.boolean(),
        anyTermination,
        (terms, month, assumed, termination) => {
          const change = { on: addMonths(day("2026-01-10"), month), assumed };
          const found = acceleratedVesting(schedule, terms, change, termination);
          const without = termination === null ? schedule : schedule.filter(({ on }) => on <= termination.on);
          expect(totalShares(found.schedule)).toBeGreaterThanOrEqual(totalShares(without));
          expect(totalShares(found.schedule)).toBeLessThanOrEqual(4800);
          const sorted = found.schedule.map(({ on }) => on);
          expect(sorted).toEqual(sorted.toSorted());
          for (const { on } of [...schedule, ...found.schedule]) {
            expect(vestedShares(found.schedule, on)).toBeGreaterThanOrEqual(vestedShares(without, on));
          }
        },
      ),
    );
  });
});
