import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "../../plain-date.ts";
import type { PlainDate } from "../../plain-date.ts";
import { one, rational } from "../rational.ts";
import { allocationKinds } from "./allocation.ts";
import { heldUntilGrant, totalShares, tranches, vestedShares } from "./vesting-run.ts";
import { monthlyVesting, statementVestingRuns, withoutCliff } from "./vesting-statement.ts";
import type { VestingStatement } from "./vesting-statement.ts";

const day = (text: string): PlainDate => text as PlainDate;
const wholeKinds = allocationKinds.filter((kind) => kind !== "FRACTIONAL");

function schedule(
  statements: readonly VestingStatement[],
  quantity: number,
  start: string,
  kind = wholeKinds[1]!,
) {
  return tranches(statementVestingRuns(statements, { start: day(start), events: [] }), quantity, kind);
}

const statement: VestingStatement = {
  order: 1,
  base: { kind: "start" },
  part: one,
  occurrences: 4,
  period: 1,
  unit: "months",
  cliff: null,
};

describe("vesting as an offer letter says it", () => {
  test("V2 a month end comes back after a short month", () => {
    const dates = schedule([statement], 400, "2025-12-31").map(({ on }) => on);
    expect(dates).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  });

  test("V2 days and years are counted from the start as well", () => {
    expect(
      schedule([{ ...statement, unit: "days", period: 10 }], 400, "2028-02-20").map(({ on }) => on),
    ).toEqual(["2028-03-01", "2028-03-11", "2028-03-21", "2028-03-31"]);
    expect(schedule([{ ...statement, unit: "years" }], 400, "2028-02-29").map(({ on }) => on)).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ]);
  });

  test("V5 a cliff in proportion gathers the tranches before it, whatever the rounding", () => {
    const letter = monthlyVesting(4, 2);
    expect(schedule(letter, 14, "2026-01-01", "FRONT_LOADED").map(({ shares }) => shares)).toEqual([8, 3, 3]);
    expect(
      schedule(letter, 14, "2026-01-01", "BACK_LOADED_TO_SINGLE_TRANCHE").map(({ shares }) => shares),
    ).toEqual([6, 3, 5]);
    expect(schedule(letter, 14, "2026-01-01", "CUMULATIVE_ROUNDING").map(({ shares }) => shares)).toEqual([
      7, 4, 3,
    ]);
  });

  test("V12 statements follow one another, in their order and not in that of the list", () => {
    const steep = [5, 15, 40, 40].map((percent, index) => ({
      ...statement,
      order: index + 1,
      part: rational(percent, 100),
      occurrences: 1,
      period: 12,
    }));
    const found = schedule(steep.toReversed(), 1000, "2026-03-15");
    expect(found.map(({ on, shares }) => [on, shares])).toEqual([
      ["2027-03-15", 50],
      ["2028-03-15", 150],
      ["2029-03-15", 400],
      ["2030-03-15", 400],
    ]);
    expect(found.map(({ conditionId }) => conditionId)).toEqual([
      "statement-1",
      "statement-2",
      "statement-3",
      "statement-4",
    ]);
  });

  test("V13 an event starts its statement, a milestone met in part scales it, no event vests nothing", () => {
    const onSale: VestingStatement = {
      ...statement,
      base: { kind: "event", eventId: "sale" },
      occurrences: 1,
      period: 0,
    };
    const runs = statementVestingRuns([onSale], {
      start: null,
      events: [
        { id: "sale", on: day("2027-05-02"), realized: rational(1n, 3n) },
        { id: "sale", on: day("2027-05-01"), realized: rational(1n, 2n) },
        { id: "other", on: day("2020-01-01") },
      ],
    });
    expect(tranches(runs, 101, "CUMULATIVE_ROUND_DOWN")).toEqual([
      { on: "2027-05-01", shares: 50, conditionId: "sale" },
    ]);
    expect(statementVestingRuns([onSale, statement], { start: null, events: [] })).toEqual([]);
    const whole = statementVestingRuns([onSale], {
      start: null,
      events: [{ id: "sale", on: day("2027-05-01") }],
    });
    expect(totalShares(tranches(whole, 101, "CUMULATIVE_ROUND_DOWN"))).toBe(101);
  });

  test("V14 a stated part vests at the cliff and the rest spreads evenly over what is left", () => {
    const cliffed = { ...statement, cliff: { occurrence: 2, part: rational(2n, 5n) } };
    expect(schedule([cliffed], 100, "2026-01-01").map(({ on, shares }) => [on, shares])).toEqual([
      ["2026-03-01", 40],
      ["2026-04-01", 30],
      ["2026-05-01", 30],
    ]);
    const atEnd = { ...statement, cliff: { occurrence: 4, part: rational(1n, 2n) } };
    expect(schedule([atEnd], 100, "2026-01-01").map(({ on, shares }) => [on, shares])).toEqual([
      ["2026-05-01", 50],
    ]);
    const first = { ...statement, cliff: { occurrence: 1, part: rational(7n, 10n) } };
    expect(schedule([first], 100, "2026-01-01").map(({ shares }) => shares)).toEqual([70, 10, 10, 10]);
  });

  test("V14 waiving a cliff changes only what an early leaver has", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...wholeKinds),
        (quantity, cliff, kind) => {
          const letter = monthlyVesting(48, cliff);
          const [with_, without] = [letter, withoutCliff(letter)].map((terms) =>
            schedule(terms, quantity, "2026-01-31", kind),
          );
          for (let month = 0; month <= 48; month += 1) {
            const on = addMonths(day("2026-01-31"), month);
            expect(vestedShares(with_!, on)).toBe(month < cliff ? 0 : vestedShares(without!, on));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("V3 V11 tranches of any statements add up to the grant, whatever the day of grant", () => {
    const anyStatement = fc.record({
      occurrences: fc.integer({ min: 1, max: 60 }),
      period: fc.integer({ min: 0, max: 6 }),
      unit: fc.constantFrom("days", "months", "years") as fc.Arbitrary<"days" | "months" | "years">,
    });
    fc.assert(
      fc.property(
        fc.array(anyStatement, { minLength: 1, maxLength: 4 }),
        fc.nat(1_000_000),
        fc.constantFrom(...wholeKinds),
        fc.integer({ min: -60, max: 120 }),
        (parts, quantity, kind, late) => {
          const statements = parts.map((part, index) => ({
            ...statement,
            ...part,
            order: index + 1,
            part: rational(1, parts.length),
          }));
          const found = schedule(statements, quantity, "2024-08-31", kind);
          const grantDate = addMonths(day("2024-08-31"), late);
          const held = heldUntilGrant(found, grantDate);
          expect(totalShares(found)).toBe(quantity);
          expect(totalShares(held)).toBe(quantity);
          for (const tranche of held) expect(tranche.on >= grantDate && tranche.shares > 0).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
