import { describe, expect, test } from "vitest";
import { federalYear } from "./federal-year.ts";
import {
  flatMinimumTax,
  flatMinimumTaxParts,
  minimumTaxExemption,
  minimumTaxWithGains,
  separateReturnAddition,
} from "./minimum-tax.ts";

const of2023 = federalYear(2023)!;
const of2025 = federalYear(2025)!;
const of2026 = federalYear(2026)!;

describe("T21 exemption", () => {
  test("T21 whole up to the line, then 25 cents on the dollar", () => {
    expect(minimumTaxExemption(of2025, "single", 626_350)).toBe(88_100);
    expect(minimumTaxExemption(of2025, "single", 726_350)).toBe(63_100);
    expect(minimumTaxExemption(of2025, "married_joint", 1_352_700)).toBe(112_000);
    expect(minimumTaxExemption(of2025, "head_of_household", 0)).toBe(88_100);
    expect(minimumTaxExemption(of2025, "single", 5_000_000)).toBe(0);
  });

  test("T21 from 2026 50 cents from $500,000 and $1,000,000", () => {
    expect(minimumTaxExemption(of2026, "single", 600_000)).toBe(40_100);
    expect(minimumTaxExemption(of2026, "married_joint", 1_100_000)).toBe(90_200);
  });

  test("T21 a child has its earned income and a sum", () => {
    expect(minimumTaxExemption(of2025, "single", 50_000, 3_000)).toBe(12_550);
    expect(minimumTaxExemption(of2025, "single", 50_000, 300_000)).toBe(88_100);
    expect(minimumTaxExemption(of2025, "single", 50_000, 0)).toBe(9_550);
  });
});

describe("T20 separate returns", () => {
  test("T20 25 % of the excess where the exemption is used up, up to the exemption", () => {
    expect(separateReturnAddition(of2025, "single", 2_000_000)).toBe(0);
    expect(separateReturnAddition(of2025, "married_separate", 900_350)).toBe(0);
    expect(separateReturnAddition(of2025, "married_separate", 940_350)).toBe(10_000);
    expect(separateReturnAddition(of2025, "married_separate", 5_000_000)).toBe(68_500);
    expect(separateReturnAddition(of2026, "married_separate", 660_200)).toBe(10_000);
  });
});

describe("T22 rates", () => {
  test("T22 26 % and 28 %, the line halved on a separate return", () => {
    expect(flatMinimumTax(of2025, "single", 239_100)).toBeCloseTo(62_166, 6);
    expect(flatMinimumTax(of2025, "married_joint", 339_100)).toBeCloseTo(90_166, 6);
    expect(flatMinimumTax(of2025, "married_separate", 219_550)).toBeCloseTo(59_083, 6);
    const parts = flatMinimumTaxParts(of2025, "single", 339_100);
    expect(parts.lower).toBeCloseTo(62_166, 6);
    expect(parts.upper).toBeCloseTo(28_000, 6);
    expect(flatMinimumTaxParts(of2025, "single", 10_000)).toEqual({ lower: 2_600, upper: 0 });
  });

  const gainsOnly = (gains: number, ordinaryTaxable: number) => ({
    gains,
    unrecaptured1250: 0,
    limit: gains,
    ordinaryTaxable,
  });

  test("T22 without gains the flat rates", () => {
    expect(minimumTaxWithGains(of2025, "single", 300_000, gainsOnly(0, 0))).toBe(
      flatMinimumTax(of2025, "single", 300_000),
    );
  });

  test("T22 gains have the 0 % room that ordinary income leaves, then 15 and 20 %", () => {
    // 2023, single: 44,625 at 0, up to 492,300 at 15 %.
    expect(minimumTaxWithGains(of2023, "single", 492_300, gainsOnly(492_300, 0))).toBeCloseTo(67_151.25, 6);
    expect(minimumTaxWithGains(of2023, "single", 592_300, gainsOnly(592_300, 0))).toBeCloseTo(87_151.25, 6);
    expect(minimumTaxWithGains(of2023, "single", 600_000, gainsOnly(150_000, 0))).toBeCloseTo(137_392.25, 6);
    expect(minimumTaxWithGains(of2023, "single", 600_000, gainsOnly(150_000, 44_625))).toBeCloseTo(
      121_586 + 22_500,
      6,
    );
    expect(minimumTaxWithGains(of2023, "single", 600_000, gainsOnly(150_000, 20_000))).toBeCloseTo(
      121_586 + 0.15 * (150_000 - 24_625),
      6,
    );
    expect(minimumTaxWithGains(of2023, "single", 600_000, gainsOnly(150_000, 400_000))).toBeCloseTo(
      121_586 + 0.15 * 92_300 + 0.2 * 57_700,
      6,
    );
  });

  test("T22 gains beyond the excess do not count", () => {
    expect(minimumTaxWithGains(of2023, "single", 40_000, gainsOnly(90_000, 0))).toBe(0);
  });

  test("T22 unrecaptured §1250 gain bears 25 %, within the worksheet's limit", () => {
    const preferential = {
      gains: 100_000,
      unrecaptured1250: 50_000,
      limit: 150_000,
      ordinaryTaxable: 100_000,
    };
    expect(minimumTaxWithGains(of2023, "single", 250_000, preferential)).toBeCloseTo(
      26_000 + 15_000 + 12_500,
      6,
    );
    const limited = { ...preferential, limit: 120_000 };
    expect(minimumTaxWithGains(of2023, "single", 250_000, limited)).toBeCloseTo(
      0.26 * 130_000 + 15_000 + 5_000,
      6,
    );
    const tight = { ...preferential, limit: 90_000 };
    expect(minimumTaxWithGains(of2023, "single", 250_000, tight)).toBeCloseTo(0.26 * 160_000 + 15_000, 6);
  });
});
