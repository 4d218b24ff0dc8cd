import { describe, expect, test } from "vitest";
import type { FilingStatus } from "../filing-status.ts";
import {
  massachusettsTax,
  massachusettsTaxOnParts,
  massachusettsYear,
  massachusettsYears,
  type MassachusettsIncome,
} from "./massachusetts-tax.ts";

const of2025 = massachusettsYear(2025)!;
const noParts = { interestAndDividends: 0, shortTermGains: 0, wages: 0, longTermGains: 0 };

function taxOf(change: Partial<MassachusettsIncome>, year = 2025) {
  return massachusettsTax(massachusettsYear(year)!, {
    filingStatus: "single",
    wages: [],
    payrollTaxes: [],
    otherOrdinary: 0,
    interestAndDividends: 0,
    shortTermGains: 0,
    longTermGains: 0,
    ...change,
  });
}

test("T60 five years are held", () => {
  expect(massachusettsYears).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(massachusettsYear(2026)).toBeUndefined();
});

test("T60 rates by part and year", () => {
  expect(massachusettsTaxOnParts(of2025, { ...noParts, wages: 1_000 })).toBe(50);
  expect(massachusettsTaxOnParts(of2025, { ...noParts, interestAndDividends: 1_000 })).toBe(50);
  expect(massachusettsTaxOnParts(of2025, { ...noParts, longTermGains: 1_000 })).toBe(50);
  expect(massachusettsTaxOnParts(of2025, { ...noParts, shortTermGains: 1_000 })).toBeCloseTo(85, 9);
  expect(massachusettsTaxOnParts(massachusettsYear(2022)!, { ...noParts, shortTermGains: 2_000_000 })).toBe(
    240_000,
  );
});

test("T61 4 % on everything above the yearly line", () => {
  expect(massachusettsTaxOnParts(of2025, { ...noParts, wages: 1_083_150 })).toBeCloseTo(54_157.5, 6);
  expect(
    massachusettsTaxOnParts(of2025, {
      ...noParts,
      wages: 1_000_000,
      shortTermGains: 100_000,
      longTermGains: 83_150,
    }),
  ).toBeCloseTo(54_157.5 + 8_500 + 4_000, 6);
  expect(massachusettsTaxOnParts(massachusettsYear(2023)!, { ...noParts, wages: 1_100_000 })).toBeCloseTo(
    59_000,
    6,
  );
});

describe("T62 exemptions and deductions", () => {
  test("T62 the exemption by status and up to $2,000 of payroll tax an earner", () => {
    const total = (filingStatus: FilingStatus): number =>
      taxOf({ filingStatus, wages: [80_000], payrollTaxes: [6_120] }).total;
    expect(total("single")).toBeCloseTo(3_680, 6);
    expect(total("married_joint")).toBeCloseTo(3_460, 6);
    expect(total("married_separate")).toBeCloseTo(3_680, 6);
    expect(total("head_of_household")).toBeCloseTo(3_560, 6);
    expect(total("surviving_spouse")).toBeCloseTo(3_460, 6);
    const two = taxOf({ filingStatus: "married_joint", wages: [80_000, 10_000], payrollTaxes: [6_120, 765] });
    expect(two.total).toBeCloseTo(0.05 * (90_000 - 8_800 - 2_765), 6);
  });

  test("T62 what wages do not use goes against interest, then short and long gains", () => {
    expect(taxOf({ interestAndDividends: 3_000, shortTermGains: 1_000, longTermGains: 2_000 }).parts).toEqual(
      {
        wages: 0,
        interestAndDividends: 0,
        shortTermGains: 0,
        longTermGains: 1_600,
      },
    );
    expect(taxOf({ otherOrdinary: 10_000, interestAndDividends: 3_000 }).parts).toMatchObject({
      wages: 5_600,
      interestAndDividends: 3_000,
    });
  });

  test("T62 losses of one kind lower gains of the other and nothing else", () => {
    const wages = [50_000];
    expect(taxOf({ wages, shortTermGains: -4_000, longTermGains: 10_000 }).parts.longTermGains).toBe(6_000);
    expect(taxOf({ wages, shortTermGains: 10_000, longTermGains: -4_000 }).parts.shortTermGains).toBe(6_000);
    expect(taxOf({ wages, longTermGains: -4_000 }).parts).toMatchObject({ wages: 45_600, longTermGains: 0 });
  });
});
