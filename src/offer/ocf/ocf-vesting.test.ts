import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../plain-date.ts";
import { allocationKinds } from "../vesting/allocation.ts";
import { readVestingTerms } from "../vesting/ocf-vesting-terms.ts";
import { vestingRuns } from "../vesting/vesting-path.ts";
import { tranches } from "../vesting/vesting-run.ts";
import type { Tranche } from "../vesting/vesting-run.ts";
import { monthlyVesting, statementVestingRuns } from "../vesting/vesting-statement.ts";
import type { VestingTerms } from "../vesting/vesting-terms.ts";
import { plainVestingOf } from "./ocf-vesting.ts";

const startDay = "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH";

type Shape = {
  readonly months: number;
  readonly cliff: number;
  readonly day: string;
  readonly isOneRun: boolean;
};

/** Monthly terms as cap tables write them: with a cliff within the run, or as a condition of its own. */
function termsOf({ months, cliff, day, isOneRun }: Shape, allocation: string): VestingTerms {
  const portion = (numerator: number) => ({ numerator: String(numerator), denominator: String(months) });
  const after = (to: string, length: number, occurrences: number, more = {}) => ({
    type: "VESTING_SCHEDULE_RELATIVE",
    relative_to_condition_id: to,
    period: { type: "MONTHS", length, occurrences, day_of_month: day, ...more },
  });
  const start = { id: "start", quantity: "0", trigger: { type: "VESTING_START_DATE" } };
  const conditions = isOneRun
    ? [
        { ...start, next_condition_ids: ["run"] },
        {
          id: "run",
          portion: portion(1),
          trigger: after("start", 1, months, { cliff_installment: cliff }),
          next_condition_ids: [],
        },
      ]
    : [
        { ...start, next_condition_ids: ["cliff"] },
        {
          id: "cliff",
          portion: portion(cliff),
          trigger: after("start", cliff, 1),
          next_condition_ids: months > cliff ? ["run"] : [],
        },
        ...(months > cliff
          ? [
              {
                id: "run",
                portion: portion(1),
                trigger: after("cliff", 1, months - cliff),
                next_condition_ids: [],
              },
            ]
          : []),
      ];
  const { facts } = readVestingTerms({
    object_type: "VESTING_TERMS",
    id: "t",
    name: "t",
    description: "",
    allocation_type: allocation,
    vesting_conditions: conditions,
  });
  if (facts === null) throw new Error("The terms cannot be read.");
  return facts;
}

const shape = fc.integer({ min: 2, max: 72 }).chain((months) =>
  fc.record({
    months: fc.constant(months),
    cliff: fc.integer({ min: 1, max: months }),
    day: fc.constantFrom(startDay, startDay, "01", "15", "31_OR_LAST_DAY_OF_MONTH"),
    isOneRun: fc.boolean(),
  }),
);
const start = fc.nat(2000).map((days) => addDays(plainDate(2023, 1, 1), days));
const shown = (all: readonly Tranche[]): (readonly [string, number])[] =>
  all.filter(({ shares }) => shares > 0).map(({ on, shares }) => [on, shares] as const);

test("V26 terms told as months vest the same shares on the same days as the terms", () => {
  let told = 0;
  fc.assert(
    fc.property(
      shape,
      fc.constantFrom(...allocationKinds),
      fc.integer({ min: 1, max: 2_000_000 }),
      start,
      (own, allocation, quantity, on) => {
        const terms = termsOf(own, allocation);
        const plain = plainVestingOf(terms, quantity, on);
        if (plain === null) return;
        told += 1;
        const facts = { start: on, events: [] };
        const asMonths = statementVestingRuns(monthlyVesting(plain.months, plain.cliffMonths), facts);
        expect(shown(tranches(asMonths, quantity, terms.allocation))).toEqual(
          shown(tranches(vestingRuns(terms, quantity, facts), quantity, terms.allocation)),
        );
      },
    ),
  );
  expect(told).toBeGreaterThan(10);
});

test("V26 the usual terms are told as months, in both ways of writing the cliff; a fixed day of the month is not", () => {
  const on = plainDate(2026, 1, 31);
  for (const isOneRun of [true, false]) {
    const usual = { months: 48, cliff: 12, day: startDay, isOneRun };
    expect(plainVestingOf(termsOf(usual, "CUMULATIVE_ROUND_DOWN"), 100_001, on)).toEqual({
      months: 48,
      cliffMonths: 12,
    });
    expect(
      plainVestingOf(termsOf({ ...usual, day: "31_OR_LAST_DAY_OF_MONTH" }, "CUMULATIVE_ROUND_DOWN"), 9, on),
    ).toBe(null);
  }
});
