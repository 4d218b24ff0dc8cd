import { expect, test } from "vitest";
import { washingtonCapitalGainsTax, washingtonYear, washingtonYears } from "./washington-tax.ts";

const of2025 = washingtonYear(2025)!;

test("T64 four years are held", () => {
  expect(washingtonYears).toEqual([2022, 2023, 2024, 2025]);
  expect(washingtonYear(2026)).toBeUndefined();
});

test("T64 7 % above one deduction, 9.9 % on more than a million from 2025", () => {
  expect(washingtonCapitalGainsTax(of2025, 278_000)).toBe(0);
  expect(washingtonCapitalGainsTax(of2025, -50_000)).toBe(0);
  expect(washingtonCapitalGainsTax(of2025, 600_000)).toBeCloseTo(22_540, 6);
  expect(washingtonCapitalGainsTax(of2025, 1_500_000)).toBeCloseTo(91_978, 6);
  expect(washingtonCapitalGainsTax(washingtonYear(2024)!, 3_000_000)).toBeCloseTo(191_100, 6);
  expect(washingtonCapitalGainsTax(washingtonYear(2023)!, 2_262_000)).toBeCloseTo(140_000, 6);
});

test("T64 gifts above the sum count up to the cap", () => {
  const of2022 = washingtonYear(2022)!;
  expect(washingtonCapitalGainsTax(of2022, 500_000, 500_000)).toBeCloseTo(10_500, 6);
  expect(washingtonCapitalGainsTax(of2022, 500_000, 300_000)).toBeCloseTo(14_000, 6);
  expect(washingtonCapitalGainsTax(of2022, 500_000, 250_000)).toBeCloseTo(17_500, 6);
});
