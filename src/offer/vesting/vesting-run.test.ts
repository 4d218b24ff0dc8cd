import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { rational } from "../rational.ts";
import { heldUntilGrant, totalShares, tranches, vestedShares } from "./vesting-run.ts";
import type { Tranche, VestingRun } from "./vesting-run.ts";

const days = (...texts: string[]): PlainDate[] => texts as PlainDate[];
const tranche = (on: string, shares: number, conditionId = "a"): Tranche => ({
  on: on as PlainDate,
  shares,
  conditionId,
});

const monthly: VestingRun = {
  id: "monthly",
  order: 1,
  portion: rational(1n, 6n),
  occurrences: 3,
  dates: days("2026-02-01", "2026-03-01", "2026-04-01"),
  cliffInstallment: 0,
};
const bonus: VestingRun = {
  id: "bonus",
  order: 2,
  portion: rational(1n, 2n),
  occurrences: 1,
  dates: days("2026-03-01"),
  cliffInstallment: 0,
};

describe("runs of tranches", () => {
  test("V4 the cumulative kinds round over all runs in order of time, ties by order", () => {
    expect(tranches([bonus, monthly], 7, "CUMULATIVE_ROUND_DOWN")).toEqual([
      tranche("2026-02-01", 1, "monthly"),
      tranche("2026-03-01", 1, "monthly"),
      tranche("2026-03-01", 3, "bonus"),
      tranche("2026-04-01", 2, "monthly"),
    ]);
  });

  test("V4 the loading kinds keep a run's remainder within the run", () => {
    expect(tranches([monthly, bonus], 9, "FRONT_LOADED").map(({ shares }) => shares)).toEqual([2, 1, 5, 1]);
    expect(tranches([monthly, bonus], 10, "FRONT_LOADED").map(({ shares }) => shares)).toEqual([2, 2, 5, 1]);
    expect(
      tranches([monthly, bonus], 10, "BACK_LOADED_TO_SINGLE_TRANCHE").map(({ shares }) => shares),
    ).toEqual([1, 1, 5, 3]);
  });

  test("V4 a run that was cut off leaves the rest to the run after it", () => {
    const cut: VestingRun = { ...monthly, portion: rational(1n, 3n), dates: monthly.dates.slice(0, 1) };
    const rest: VestingRun = { ...bonus, portion: rational(2n, 3n) };
    const found = tranches([cut, rest], 10, "FRONT_LOADED_TO_SINGLE_TRANCHE");
    expect(found.map(({ shares }) => shares)).toEqual([4, 6]);
    expect(tranches([cut, rest], 10, "CUMULATIVE_ROUND_DOWN").map(({ shares }) => shares)).toEqual([3, 7]);
  });

  test("V5 a cliff of one installment is none", () => {
    expect(tranches([{ ...monthly, cliffInstallment: 1 }], 6, "CUMULATIVE_ROUND_DOWN")).toHaveLength(3);
    expect(
      tranches([{ ...monthly, cliffInstallment: 2 }], 6, "FRONT_LOADED").map(({ shares }) => shares),
    ).toEqual([2, 1]);
  });

  test("V4 tranches of one run on one day keep their order", () => {
    const atOnce: VestingRun = {
      ...bonus,
      occurrences: 2,
      portion: rational(1n, 2n),
      dates: days("2026-03-01", "2026-03-01"),
    };
    expect(tranches([atOnce], 7, "CUMULATIVE_ROUND_DOWN").map(({ shares }) => shares)).toEqual([3, 4]);
    expect(tranches([atOnce], 7, "FRONT_LOADED").map(({ shares }) => shares)).toEqual([4, 3]);
  });

  test("V3 empty tranches are left out", () => {
    expect(tranches([monthly, bonus], 1, "CUMULATIVE_ROUND_DOWN")).toEqual([
      tranche("2026-04-01", 1, "monthly"),
    ]);
  });

  test("V11 what is due before the grant arrives on its day", () => {
    const due = [tranche("2026-01-01", 1), tranche("2026-02-01", 2, "b"), tranche("2026-03-01", 3)];
    expect(heldUntilGrant(due, "2025-01-01" as PlainDate)).toEqual(due);
    expect(heldUntilGrant(due, "2026-01-01" as PlainDate)).toEqual(due);
    expect(heldUntilGrant(due, "2026-02-01" as PlainDate)).toEqual([
      tranche("2026-02-01", 3, "b"),
      tranche("2026-03-01", 3),
    ]);
    expect(heldUntilGrant(due, "2026-02-15" as PlainDate)).toEqual([
      tranche("2026-02-15", 3),
      tranche("2026-03-01", 3),
    ]);
    expect(heldUntilGrant(due, "2030-01-01" as PlainDate)).toEqual([tranche("2030-01-01", 6)]);
    expect(heldUntilGrant([], "2030-01-01" as PlainDate)).toEqual([]);
  });

  test("V1 a day's vesting counts on that day", () => {
    const due = [tranche("2026-01-01", 1), tranche("2026-02-01", 2)];
    expect(vestedShares(due, "2025-12-31" as PlainDate)).toBe(0);
    expect(vestedShares(due, "2026-01-01" as PlainDate)).toBe(1);
    expect(vestedShares(due, "2026-02-01" as PlainDate)).toBe(3);
    expect(totalShares(due)).toBe(3);
  });
});
