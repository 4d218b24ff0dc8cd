import { expect, test } from "vitest";
import { canadaFederalTax, canadaYear, canadaYears } from "./canada-tax.ts";

const of2025 = canadaYear(2025)!;
const nothing = { pay: 0, optionBenefit: 0, optionBenefitOverLimit: 0, gains: 0 };

test("T110 two years are held, 2026 is not", () => {
  expect(canadaYears).toEqual([2024, 2025]);
  expect(canadaYear(2026)).toBeUndefined();
});

test("T110 federal rates less the basic credit", () => {
  // 8,319.38 + 11,761.88 + 16,414.32 + 21,904.28 + 15,373.38 less 2,108.01
  expect(canadaFederalTax(of2025, { ...nothing, pay: 300_000 }).tax).toBeCloseTo(71_665.21, 1);
  expect(canadaFederalTax(of2025, { ...nothing, pay: 10_000 }).tax).toBe(0);
});

test("T111 half of an option benefit is deductible below the limit, half of a gain is income", () => {
  const base = { ...nothing, pay: 100_000 };
  expect(canadaFederalTax(of2025, { ...base, optionBenefit: 50_000 }).taxableIncome).toBe(125_000);
  expect(
    canadaFederalTax(of2025, { ...base, optionBenefit: 50_000, optionBenefitOverLimit: 20_000 })
      .taxableIncome,
  ).toBe(135_000);
  expect(
    canadaFederalTax(of2025, { ...base, optionBenefit: 10, optionBenefitOverLimit: 20 }).taxableIncome,
  ).toBe(100_010);
  expect(canadaFederalTax(of2025, { ...base, gains: 40_000 }).taxableIncome).toBe(120_000);
  expect(canadaFederalTax(of2025, { ...base, gains: -40_000 }).taxableIncome).toBe(100_000);
});
