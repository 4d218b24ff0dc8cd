import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../plain-date.ts";
import { deferralRule, deferredBenefit, deferredTaxDate } from "./deferred-equity.ts";
import {
  basicTariff,
  germanyTax,
  incomeTaxTariff,
  solidaritySurcharge,
  type GermanyIncome,
} from "./germany-tax.ts";
import { germanyYear, germanyYears, type GermanyYear } from "./germany-year.ts";

const of2024 = germanyYear(2024)!;
const of2025 = germanyYear(2025)!;
const of2026 = germanyYear(2026)!;

function taxOf(change: Partial<GermanyIncome>, table: GermanyYear = of2025) {
  return germanyTax(table, {
    taxableIncome: 0,
    joint: false,
    capitalIncome: 0,
    substantialGains: 0,
    churchTaxRate: 0,
    ...change,
  });
}

describe("T90 tariff", () => {
  test("T90 three years are held", () => {
    expect(germanyYears).toEqual([2024, 2025, 2026]);
    expect(germanyYear(2027)).toBeUndefined();
  });

  test("T90 every zone, in whole euros", () => {
    expect(basicTariff(of2025, 12_096)).toBe(0);
    expect(basicTariff(of2025, 15_000)).toBe(485);
    expect(basicTariff(of2025, 40_000)).toBe(7_320);
    expect(basicTariff(of2025, 120_000)).toBe(39_488);
    expect(basicTariff(of2025, 400_000)).toBe(160_753);
    expect(basicTariff(of2024, 50_000)).toBe(10_872);
    expect(basicTariff(of2026, 90_000)).toBe(26_664);
    expect(basicTariff(of2025, -5)).toBe(0);
  });

  test("T90 income is rounded down first", () => {
    expect(basicTariff(of2025, 100_000.99)).toBe(basicTariff(of2025, 100_000));
    expect(basicTariff(of2025, 277_825.5)).toBe(basicTariff(of2025, 277_825));
  });

  test.each(germanyYears)("T90 the zones of %i meet, from 14 to 45 %%", (year) => {
    const table = germanyYear(year)!;
    for (const edge of [table.basicAllowance, table.zone1.to, table.zone2.to, table.zone3.to]) {
      const step = basicTariff(table, edge + 1) - basicTariff(table, edge);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(1);
    }
    const hundred = (income: number): number => basicTariff(table, income + 100) - basicTariff(table, income);
    expect(Math.abs(hundred(table.basicAllowance) - 14)).toBeLessThanOrEqual(1);
    expect(Math.abs(hundred(table.zone1.to) - 24)).toBeLessThanOrEqual(1);
    expect(hundred(100_000)).toBe(42);
    expect(hundred(500_000)).toBe(45);
  });
});

test("T91 a couple pays twice the tax on half", () => {
  expect(incomeTaxTariff(of2025, 68_000, true)).toBe(10_936);
  expect(incomeTaxTariff(of2026, 400_000, true)).toBe(145_728);
  expect(incomeTaxTariff(of2025, 40_000, false)).toBe(7_320);
});

describe("T92 surcharge", () => {
  test("T92 nothing up to the free sum, then 11.9 % of the excess, at most 5.5 % of all", () => {
    expect(solidaritySurcharge(of2025, 19_950, false)).toBe(0);
    expect(solidaritySurcharge(of2025, 20_950, false)).toBe(119);
    expect(solidaritySurcharge(of2025, 39_488, false)).toBe(2_171.84);
    expect(solidaritySurcharge(of2025, 39_900, true)).toBe(0);
    expect(solidaritySurcharge(of2025, 45_376, true)).toBe(651.64);
    expect(solidaritySurcharge(of2026, 26_664, false)).toBe(751.36);
  });

  test("T92 cents are rounded down", () => {
    expect(solidaritySurcharge(of2025, 160_753, false)).toBe(8_841.41);
    expect(solidaritySurcharge(of2025, 19_951, false)).toBe(0.11);
  });
});

describe("T93 to T95 capital income and church tax", () => {
  test("T93 25 % above the allowance with its surcharge", () => {
    expect(taxOf({ capitalIncome: 101_000 })).toMatchObject({
      capitalIncomeTax: 25_000,
      solidaritySurcharge: 1_375,
    });
    expect(taxOf({ capitalIncome: 1_000 }).capitalIncomeTax).toBe(0);
    expect(taxOf({ capitalIncome: -500 }).capitalIncomeTax).toBe(0);
    expect(taxOf({ capitalIncome: 102_000, joint: true }).capitalIncomeTax).toBe(25_000);
  });

  test("T94 60 % of a substantial holder's gain at the personal rates", () => {
    const tax = taxOf({ taxableIncome: 100_000, substantialGains: 200_000 });
    expect(tax.taxableIncome).toBe(220_000);
    expect(tax.incomeTax).toBe(basicTariff(of2025, 220_000));
  });

  test("T95 church tax on both, and the flat rate falls", () => {
    const tax = taxOf({ taxableIncome: 100_000, capitalIncome: 101_000, churchTaxRate: 0.09 });
    expect(tax.capitalIncomeTax).toBeCloseTo(100_000 / 4.09, 6);
    expect(tax.churchTax).toBeCloseTo(0.09 * (tax.incomeTax + 100_000 / 4.09), 1);
    expect(taxOf({ taxableIncome: 100_000 }).churchTax).toBe(0);
  });
});

describe("T96 deferred shares", () => {
  const acquired = plainDate(2024, 2, 29);

  test("T96 the first of sale, leaving and fifteen years", () => {
    expect(deferredTaxDate({ acquired, employerLiable: false })).toBe("2039-02-28");
    expect(deferredTaxDate({ acquired, left: plainDate(2027, 5, 31), employerLiable: false })).toBe(
      "2027-05-31",
    );
    expect(deferredTaxDate({ acquired, left: plainDate(2027, 5, 31), employerLiable: true })).toBe(
      "2039-02-28",
    );
    expect(
      deferredTaxDate({
        acquired,
        left: plainDate(2027, 5, 31),
        sold: plainDate(2026, 1, 2),
        employerLiable: false,
      }),
    ).toBe("2026-01-02");
    expect(deferredTaxDate({ acquired, sold: plainDate(2045, 1, 1), employerLiable: true })).toBe(
      "2039-02-28",
    );
  });

  test("T96 the benefit less the yearly allowance", () => {
    expect(deferredBenefit(10_000, 1_000)).toBe(7_000);
    expect(deferredBenefit(10_000, 1_000, 1_500)).toBe(8_500);
    expect(deferredBenefit(10_000, 1_000, 5_000)).toBe(9_000);
    expect(deferredBenefit(2_500, 1_000)).toBe(0);
    expect(deferralRule.confidence).toBe("medium");
  });
});

test("T90 to T92 more income never means less tax, and no euro costs more than a euro or two of rounding", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(of2024, of2025, of2026),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.boolean(),
      (table, income, joint) => {
        const total = (taxableIncome: number): number => {
          const tax = taxOf({ taxableIncome, joint }, table);
          return tax.incomeTax + tax.solidaritySurcharge;
        };
        const more = total(income + 2) - total(income);
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(2.3);
      },
    ),
  );
});
