import { describe, expect, test } from "vitest";
import { deductionChoices, itemisedCut, standardDeduction, stateAndLocalTaxCap } from "./deductions.ts";
import { federalYear } from "./federal-year.ts";

const of2024 = federalYear(2024)!;
const of2025 = federalYear(2025)!;
const of2026 = federalYear(2026)!;

describe("T14 standard deduction", () => {
  test("T14 by status", () => {
    expect(standardDeduction(of2025, "single", 0)).toBe(15_750);
    expect(standardDeduction(of2025, "married_joint", 0)).toBe(31_500);
    expect(standardDeduction(of2025, "married_separate", 0)).toBe(15_750);
    expect(standardDeduction(of2025, "head_of_household", 0)).toBe(23_625);
    expect(standardDeduction(of2025, "surviving_spouse", 0)).toBe(31_500);
  });

  test("T14 people of 65 and over have more", () => {
    expect(standardDeduction(of2025, "single", 1)).toBe(17_750);
    expect(standardDeduction(of2025, "head_of_household", 1)).toBe(25_625);
    expect(standardDeduction(of2025, "married_joint", 2)).toBe(34_700);
    expect(standardDeduction(of2025, "married_separate", 1)).toBe(17_350);
  });
});

describe("T15 state and local tax", () => {
  test("T15 the cap by year", () => {
    expect(stateAndLocalTaxCap(of2024, "single", 900_000)).toBe(10_000);
    expect(stateAndLocalTaxCap(of2024, "married_separate", 900_000)).toBe(5_000);
    expect(stateAndLocalTaxCap(of2025, "single", 500_000)).toBe(40_000);
    expect(stateAndLocalTaxCap(of2026, "married_joint", 505_000)).toBe(40_400);
  });

  test("T15 it falls by 30 cents on the dollar to $10,000", () => {
    expect(stateAndLocalTaxCap(of2025, "single", 550_000)).toBe(25_000);
    expect(stateAndLocalTaxCap(of2025, "single", 600_000)).toBe(10_000);
    expect(stateAndLocalTaxCap(of2025, "single", 700_000)).toBe(10_000);
    expect(stateAndLocalTaxCap(of2026, "married_joint", 560_000)).toBeCloseTo(23_900, 6);
  });

  test("T15 a separate return has half of every figure", () => {
    expect(stateAndLocalTaxCap(of2025, "married_separate", 250_000)).toBe(20_000);
    expect(stateAndLocalTaxCap(of2025, "married_separate", 275_000)).toBe(12_500);
    expect(stateAndLocalTaxCap(of2025, "married_separate", 400_000)).toBe(5_000);
  });
});

describe("T16 the cut in the top bracket", () => {
  test("T16 2/37 of the lesser, from 2026", () => {
    expect(itemisedCut(of2025, "single", 2_000_000, 100_000)).toBe(0);
    expect(itemisedCut(of2026, "single", 640_600, 100_000)).toBe(0);
    expect(itemisedCut(of2026, "single", 677_600, 100_000)).toBeCloseTo(2_000, 6);
    expect(itemisedCut(of2026, "single", 2_000_000, 37_000)).toBeCloseTo(2_000, 6);
  });
});

describe("T14 choices", () => {
  test("T14 without anything to itemise only the standard deduction", () => {
    expect(deductionChoices(of2024, "single", 250_000, { stateAndLocalTax: 0, other: 0 }, 0)).toEqual([
      { kind: "standard", amount: 14_600, allowedInMinimumTax: 0 },
    ]);
  });

  test("T14, T15 the itemised one holds state tax up to the cap; the minimum tax allows only the rest", () => {
    expect(
      deductionChoices(of2025, "single", 550_000, { stateAndLocalTax: 45_000, other: 7_000 }, 0)[1],
    ).toEqual({
      kind: "itemised",
      amount: 32_000,
      allowedInMinimumTax: 7_000,
    });
    const below = deductionChoices(of2025, "single", 300_000, { stateAndLocalTax: 25_000, other: 0 }, 0);
    expect(below[1]?.amount).toBe(25_000);
  });

  test("T16 the cut comes before the choice", () => {
    const cut = deductionChoices(of2026, "single", 2_000_000, { stateAndLocalTax: 0, other: 74_000 }, 0)[1];
    expect(cut?.amount).toBeCloseTo(70_000, 6);
    expect(cut?.allowedInMinimumTax).toBe(74_000);
  });
});
