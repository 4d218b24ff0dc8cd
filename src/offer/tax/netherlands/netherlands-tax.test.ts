import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  box1Tax,
  generalCredit,
  labourCredit,
  monthlyWageTax,
  netherlandsTax,
  payUnderRuling,
} from "./netherlands-tax.ts";
import { netherlandsYear, netherlandsYears } from "./netherlands-year.ts";

const of2025 = netherlandsYear(2025)!;
const of2026 = netherlandsYear(2026)!;

test("T100 three years are held", () => {
  expect(netherlandsYears).toEqual([2024, 2025, 2026]);
  expect(netherlandsYear(2027)).toBeUndefined();
});

test("T100 box 1 in whole euros, rounded down", () => {
  expect(box1Tax(of2025, 23_976)).toBe(8_588);
  expect(box1Tax(of2025, 100_000)).toBe(Math.floor(0.3582 * 38_441 + 0.3748 * 38_376 + 0.495 * 23_183));
});

test("T101 the general credit falls to nothing", () => {
  expect(generalCredit(of2025, 28_407)).toBe(3_068);
  expect(generalCredit(of2025, 50_000)).toBe(Math.ceil(3_068 - 0.06337 * 21_593));
  expect(generalCredit(of2025, 76_817)).toBe(1);
  expect(generalCredit(of2025, 90_000)).toBe(0);
});

test("T102 the labour credit rises and falls to nothing", () => {
  expect(labourCredit(of2025, 12_169)).toBe(980);
  expect(labourCredit(of2025, 23_976)).toBe(4_526);
  expect(labourCredit(of2025, 43_071)).toBe(5_599);
  expect(labourCredit(of2025, 128_078)).toBe(65);
  for (const year of netherlandsYears) expect(labourCredit(netherlandsYear(year)!, 132_948)).toBe(0);
  expect(labourCredit(netherlandsYear(2024)!, 124_934)).toBe(0);
});

test("T100 to T102 the credits are no refund", () => {
  expect(netherlandsTax(of2026, 5_000).incomeTax).toBe(0);
  const tax = netherlandsTax(of2026, 60_000);
  expect(tax.incomeTax).toBe(tax.taxBeforeCredits - tax.generalCredit - tax.labourCredit);
  expect(tax.taxableIncome).toBe(60_000);
});

test("T103 rows of the monthly table", () => {
  expect(monthlyWageTax(of2025, 1_998)).toEqual({
    withoutCredits: 715.67,
    withCredits: 82.83,
    labourCredit: 377.17,
  });
  // Pay between two rows has the lower one.
  expect(monthlyWageTax(of2025, 2_002.4)).toEqual(monthlyWageTax(of2025, 1_998));
  expect(monthlyWageTax(of2025, 2_002.5).withoutCredits).toBeGreaterThan(715.67);
});

describe("T104 the 30 % ruling", () => {
  test("T104 30 % is free up to the maximum", () => {
    expect(payUnderRuling(of2026, 100_000, false)).toBe(70_000);
    expect(payUnderRuling(of2026, 400_000, false)).toBe(400_000 - 78_600);
  });

  test("T104 the minimum stays taxable", () => {
    expect(payUnderRuling(of2026, 60_000, false)).toBe(48_013);
    expect(payUnderRuling(of2026, 60_000, true)).toBe(42_000);
    expect(payUnderRuling(of2026, 40_000, false)).toBe(40_000);
  });
});

test("T100 to T102 a table step more of pay never means less tax, but for a euro of rounding", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...netherlandsYears),
      fc.integer({ min: 0, max: 500_000 }),
      (year, income) => {
        const table = netherlandsYear(year)!;
        const more = netherlandsTax(table, income + 54).incomeTax - netherlandsTax(table, income).incomeTax;
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(54 * 0.57 + 3);
      },
    ),
  );
});
