import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../plain-date.ts";
import { emiLimits } from "./emi-limits.ts";
import { employeeNic, incomeTaxOn, personalAllowance, ukTax, type UkIncome } from "./uk-tax.ts";
import { ukYear, ukYears } from "./uk-year.ts";

const of2024 = ukYear(2024)!;
const of2025 = ukYear(2025)!;
const of2026 = ukYear(2026)!;

function taxOf(change: Partial<UkIncome>, table = of2026) {
  return ukTax(table, {
    pay: 0,
    equityPay: 0,
    readilyConvertible: true,
    employerNicPassedOn: false,
    scottish: false,
    gains: 0,
    businessDisposalGains: 0,
    businessDisposalUsed: 0,
    gainsBeforeChange: 0,
    ...change,
  });
}

test("T80 three tax years are held", () => {
  expect(ukYears).toEqual([2024, 2025, 2026]);
  expect(ukYear(2027)).toBeUndefined();
});

describe("T81, T82 income tax", () => {
  test("T81 the allowance falls to nothing between £100,000 and £125,140", () => {
    expect([100_000, 110_000, 125_140, 200_000].map((income) => personalAllowance(of2025, income))).toEqual([
      12_570, 7_570, 0, 0,
    ]);
    // So that band costs 60 %.
    expect(incomeTaxOn(of2025, 110_000, false) - incomeTaxOn(of2025, 100_000, false)).toBeCloseTo(6_000, 6);
  });

  test("T82 England, Wales and Northern Ireland", () => {
    expect(incomeTaxOn(of2025, 12_570, false)).toBe(0);
    expect(incomeTaxOn(of2025, 30_000, false)).toBeCloseTo(3_486, 6);
    expect(incomeTaxOn(of2025, 200_000, false)).toBeCloseTo(76_203, 6);
  });

  test("T82 Scotland, with the top rate from £125,140 of taxable income", () => {
    expect(incomeTaxOn(of2024, 30_000, true)).toBeCloseTo(3_497.33, 2);
    expect(incomeTaxOn(of2025, 30_000, true)).toBeCloseTo(3_482.82, 2);
    expect(incomeTaxOn(of2026, 30_000, true)).toBeCloseTo(3_451.07, 2);
    expect(incomeTaxOn(of2024, 110_000, true)).toBeCloseTo(37_528.31, 2);
    // 438.14 + 2,337 + 3,591.21 + 13,161.96 + 28,219.50 + 35,932.80
    expect(incomeTaxOn(of2024, 200_000, true)).toBeCloseTo(83_680.61, 2);
  });
});

describe("T83, T86 national insurance", () => {
  test("T83 8 % between the thresholds, 2 % above", () => {
    expect(employeeNic(of2025, 12_570)).toBe(0);
    expect(employeeNic(of2025, 50_270)).toBeCloseTo(3_016, 6);
    expect(employeeNic(of2025, 200_000)).toBeCloseTo(6_010.6, 6);
  });

  test("T83 equity bears it only where the shares can be sold", () => {
    const equity = { pay: 100_000, equityPay: 50_000 };
    expect(taxOf(equity).employeeNic).toBeCloseTo(employeeNic(of2026, 150_000), 6);
    expect(taxOf({ ...equity, readilyConvertible: false }).employeeNic).toBeCloseTo(
      employeeNic(of2026, 100_000),
      6,
    );
    expect(taxOf({ ...equity, readilyConvertible: false }).incomeTax).toBe(taxOf(equity).incomeTax);
  });

  test("T86 employer's contributions that are passed on are deducted", () => {
    const tax = taxOf({ pay: 150_000, equityPay: 200_000, employerNicPassedOn: true });
    expect(tax.employerNicBorne).toBeCloseTo(30_000, 6);
    expect(tax.taxablePay).toBeCloseTo(320_000, 6);
    expect(tax.incomeTax).toBeCloseTo(incomeTaxOn(of2026, 320_000, false), 6);
    expect(taxOf({ pay: 150_000, equityPay: 200_000 }).employerNicBorne).toBe(0);
    expect(
      taxOf({ equityPay: 1_000, employerNicPassedOn: true, readilyConvertible: false }).employerNicBorne,
    ).toBe(0);
    expect(taxOf({ equityPay: 1_000, employerNicPassedOn: true }, of2024).employerNicBorne).toBeCloseTo(
      138,
      6,
    );
  });
});

describe("T84, T85 gains", () => {
  test("T84 basic rate while band is left, exempt sum first", () => {
    expect(taxOf({ pay: 60_000, gains: 20_000 }, of2025).capitalGainsTax).toBeCloseTo(4_080, 6);
    expect(taxOf({ pay: 30_000, gains: 50_000 }).capitalGainsTax).toBeCloseTo(10_063.8, 6);
    expect(taxOf({ pay: 30_000, gains: 3_000 }).capitalGainsTax).toBe(0);
    expect(taxOf({ pay: 30_000, gains: -9_000 }).capitalGainsTax).toBe(0);
    expect(taxOf({ pay: 30_000, gains: 50_000, scottish: true }).capitalGainsTax).toBeCloseTo(10_063.8, 6);
  });

  test("T84 in 2024-25 earlier gains have earlier rates", () => {
    expect(taxOf({ pay: 100_000, gains: 103_000 }, of2024).capitalGainsTax).toBeCloseTo(24_000, 6);
    expect(
      taxOf({ pay: 100_000, gains: 103_000, gainsBeforeChange: 103_000 }, of2024).capitalGainsTax,
    ).toBeCloseTo(20_000, 6);
    // £40,000 later less the exempt sum at 24 %, £60,000 earlier at 20 %.
    expect(
      taxOf({ pay: 100_000, gains: 100_000, gainsBeforeChange: 60_000 }, of2024).capitalGainsTax,
    ).toBeCloseTo(0.24 * 37_000 + 0.2 * 60_000, 6);
    // No other income: the basic band takes £37,000 of later and £700 of earlier gains.
    expect(taxOf({ gains: 100_000, gainsBeforeChange: 60_000 }, of2024).capitalGainsTax).toBeCloseTo(
      0.18 * 37_000 + 0.1 * 700 + 0.2 * 59_300,
      6,
    );
    expect(
      taxOf({ pay: 100_000, gains: 103_000, gainsBeforeChange: 50_000 }, of2025).capitalGainsTax,
    ).toBeCloseTo(24_000, 6);
  });

  test("T85 relief up to a lifetime million, at the rate of the year", () => {
    const sold = { pay: 150_000, gains: 1_500_000, businessDisposalGains: 1_500_000 };
    const tax = taxOf(sold);
    expect(tax.capitalGainsTax).toBeCloseTo(180_000 + 0.24 * 497_000, 6);
    expect(tax.businessDisposalUsed).toBe(1_000_000);
    expect(taxOf(sold, of2025).capitalGainsTax).toBeCloseTo(140_000 + 0.24 * 497_000, 6);
    expect(taxOf(sold, of2024).capitalGainsTax).toBeCloseTo(100_000 + 0.24 * 497_000, 6);
    const second = taxOf({ ...sold, businessDisposalUsed: 900_000 });
    expect(second.capitalGainsTax).toBeCloseTo(18_000 + 0.24 * 1_397_000, 6);
    expect(second.businessDisposalUsed).toBe(1_000_000);
    expect(taxOf({ ...sold, businessDisposalUsed: 2_000_000 }).capitalGainsTax).toBeCloseTo(
      0.24 * 1_497_000,
      6,
    );
  });

  test("T85 relieved gains use the exempt sum last and the basic band first", () => {
    expect(taxOf({ gains: 10_000, businessDisposalGains: 10_000 }, of2025).capitalGainsTax).toBeCloseTo(
      980,
      6,
    );
    expect(taxOf({ gains: 12_000, businessDisposalGains: 10_000 }, of2025).capitalGainsTax).toBeCloseTo(
      0.14 * 9_000,
      6,
    );
    // £37,700 of relieved gains leave no basic band.
    expect(taxOf({ gains: 50_700, businessDisposalGains: 37_700 }, of2025).capitalGainsTax).toBeCloseTo(
      0.14 * 37_700 + 0.24 * 10_000,
      6,
    );
    expect(taxOf({ gains: -1, businessDisposalGains: 10_000 }).capitalGainsTax).toBe(0);
    expect(taxOf({ gains: 5_000, businessDisposalGains: -1 }).capitalGainsTax).toBeCloseTo(360, 6);
  });
});

test("T81 to T85 one more pound never lowers the tax", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(of2024, of2025, of2026),
      amount,
      amount,
      amount,
      fc.boolean(),
      (table, pay, equityPay, gains, scottish) => {
        const total = (change: Partial<UkIncome>): number => {
          const tax = taxOf({ pay, equityPay, gains, scottish, employerNicPassedOn: true, ...change }, table);
          return tax.incomeTax + tax.employeeNic + tax.employerNicBorne + tax.capitalGainsTax;
        };
        for (const change of [{ pay: pay + 1 }, { equityPay: equityPay + 1 }, { gains: gains + 1 }]) {
          const more = total(change) - total({});
          expect(more).toBeGreaterThanOrEqual(-1e-6);
          expect(more).toBeLessThan(1);
        }
      },
    ),
  );
});

test("T87 EMI limits by day of grant", () => {
  expect(emiLimits(plainDate(2026, 4, 5))).toMatchObject({
    person: 250_000,
    company: 3_000_000,
    grossAssets: 30_000_000,
    staffBelow: 250,
    lifeYears: 10,
  });
  expect(emiLimits(plainDate(2026, 4, 6))).toMatchObject({
    person: 250_000,
    company: 6_000_000,
    grossAssets: 120_000_000,
    staffBelow: 500,
    lifeYears: 15,
  });
});
