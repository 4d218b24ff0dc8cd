import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FilingStatus } from "../filing-status.ts";
import { newYorkCityTax, schoolTaxCredit } from "./new-york-city-tax.ts";
import { newYorkSupplementalTax, newYorkTax } from "./new-york-tax.ts";
import { newYorkYear, newYorkYears } from "./new-york-year.ts";

const of2025 = newYorkYear(2025)!;
const of2026 = newYorkYear(2026)!;

function taxOf(income: number, filingStatus: FilingStatus = "single", itemised = 0) {
  return newYorkTax(of2025, { filingStatus, federalAdjustedGrossIncome: income, itemised });
}

describe("T50 rates", () => {
  test("T50 three years are held", () => {
    expect(newYorkYears).toEqual([2024, 2025, 2026]);
    expect(newYorkYear(2027)).toBeUndefined();
  });

  test("T50 $80,000 of wages", () => {
    expect(taxOf(80_000).total).toBeCloseTo(3_795, 2);
    expect(taxOf(80_000, "married_joint").total).toBeCloseTo(3_184.75, 2);
    expect(
      newYorkTax(of2026, { filingStatus: "single", federalAdjustedGrossIncome: 80_000, itemised: 0 }).total,
    ).toBeCloseTo(3_723, 2);
  });

  test("T50 deductions by status, itemised where larger", () => {
    expect(taxOf(100_000).taxableIncome).toBe(92_000);
    expect(taxOf(100_000, "married_joint").taxableIncome).toBe(83_950);
    expect(taxOf(100_000, "married_separate").taxableIncome).toBe(92_000);
    expect(taxOf(100_000, "head_of_household").taxableIncome).toBe(88_800);
    expect(taxOf(100_000, "surviving_spouse").taxableIncome).toBe(83_950);
    expect(taxOf(100_000, "single", 20_000).taxableIncome).toBe(80_000);
    expect(taxOf(-5).total).toBe(0);
  });
});

describe("T51 recapture", () => {
  const recapture = of2025.recapture;

  test("T51 nothing up to $107,650, all of the band's benefit $50,000 above", () => {
    expect(newYorkSupplementalTax(recapture, "single", 107_650, 99_650, 0)).toBe(0);
    expect(newYorkSupplementalTax(recapture, "single", 132_650, 124_650, 0)).toBe(284);
    expect(newYorkSupplementalTax(recapture, "single", 157_650, 149_650, 0)).toBe(568);
    expect(newYorkSupplementalTax(recapture, "single", 200_000, 192_000, 0)).toBe(568);
  });

  test("T51 each band of taxable income adds to the one below, counted from its start", () => {
    expect(newYorkSupplementalTax(recapture, "single", 240_400, 232_400, 0)).toBeCloseTo(568 + 915.5, 6);
    expect(newYorkSupplementalTax(recapture, "married_joint", 250_000, 233_950, 0)).toBe(1_140);
    expect(newYorkSupplementalTax(recapture, "married_joint", 900_000, 883_950, 0)).toBe(3_887);
    expect(newYorkSupplementalTax(recapture, "married_separate", 900_000, 892_000, 0)).toBe(2_399);
    expect(newYorkSupplementalTax(recapture, "head_of_household", 8_000_000, 7_988_800, 0)).toBe(
      48_337 + 32_500,
    );
  });

  test("T51 a band begins at its own first dollar, and no row means no recapture", () => {
    expect(newYorkSupplementalTax(recapture, "single", 300_000, 215_400, 0)).toBe(568 + 1_831);
    expect(newYorkSupplementalTax(recapture, "single", 300_000, -1, 0)).toBe(0);
    const tax = taxOf(300_000);
    expect(tax.total).toBeCloseTo(tax.scheduleTax + 2_399, 6);
    expect(tax.total).toBeCloseTo(20_001.85, 2);
  });

  test("T51 above $25,000,000 everything bears 10.9 %", () => {
    expect(newYorkSupplementalTax(recapture, "single", 25_000_001, 24_000_000, 2_400_000)).toBeCloseTo(
      216_000,
      2,
    );
    expect(newYorkSupplementalTax(recapture, "single", 25_000_000, 24_000_000, 2_400_000)).toBe(65_071);
    expect(newYorkSupplementalTax(recapture, "single", 26_000_000, 100_000, 50_000)).toBe(0);
  });

  test("T51 tax rises with income", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        (income, more) => {
          expect(taxOf(income + more).total).toBeGreaterThanOrEqual(taxOf(income).total - 1);
        },
      ),
    );
  });
});

describe("T52, T53 city", () => {
  test("T53 the school tax credit", () => {
    expect(schoolTaxCredit("single", 80_000, 72_000)).toBeCloseTo(20.52 + 136.8 + 63, 6);
    expect(schoolTaxCredit("married_joint", 80_000, 63_950)).toBeCloseTo(36.936 + 96.558 + 125, 6);
    expect(schoolTaxCredit("surviving_spouse", 10_000, 0)).toBe(125);
    expect(schoolTaxCredit("head_of_household", 10_000, 0)).toBe(63);
    expect(schoolTaxCredit("head_of_household", 30_000, 20_000)).toBeCloseTo(63 + 24.624 + 12.768, 6);
    expect(schoolTaxCredit("single", 250_000, 0)).toBe(63);
    expect(schoolTaxCredit("single", 250_001, 0)).toBe(0);
    expect(schoolTaxCredit("single", 300_000, 292_000)).toBeCloseTo(658.92, 6);
    expect(schoolTaxCredit("single", 500_000, 12_000)).toBeCloseTo(20.52, 6);
    expect(schoolTaxCredit("single", 500_001, 492_000)).toBe(0);
  });

  test("T52 city tax less the credit", () => {
    expect(newYorkCityTax("single", 80_000, 72_000).total).toBeCloseTo(2_445.57, 2);
    expect(newYorkCityTax("single", 900_000, 892_000)).toEqual({
      beforeCredits: expect.closeTo(34_449.09, 2),
      schoolTaxCredit: 0,
      total: expect.closeTo(34_449.09, 2),
    });
    expect(newYorkCityTax("married_joint", 300_000, 283_950).total).toBeCloseTo(10_146.11, 2);
    expect(newYorkCityTax("single", 5_000, 0).total).toBe(-63);
  });
});
