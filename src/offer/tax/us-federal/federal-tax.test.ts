import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statusValue, type FilingStatus } from "../filing-status.ts";
import {
  federalTax,
  noFederalIncome,
  regularTax,
  type FederalIncome,
  type FederalTax,
} from "./federal-tax.ts";
import { federalYear, federalYears, topBracketFrom } from "./federal-year.ts";

const statuses: readonly FilingStatus[] = [
  "single",
  "married_joint",
  "married_separate",
  "head_of_household",
  "surviving_spouse",
];

function taxOf(year: number, income: Partial<FederalIncome>): FederalTax {
  return federalTax(federalYear(year)!, { ...noFederalIncome, ...income });
}

describe("T10 tables", () => {
  test("T10 nine years are held, and no other", () => {
    expect(federalYears).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(federalYear(2017)).toBeUndefined();
    expect(federalYear(2027)).toBeUndefined();
  });

  test.each(federalYears)("T10 the figures of %i rise and have a source", (year) => {
    const table = federalYear(year)!;
    expect(table.source).toContain("Rev. Proc.");
    expect(table.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const status of statuses) {
      for (const rates of [statusValue(table.ordinary, status), statusValue(table.gains, status)]) {
        expect(rates[0]?.from).toBe(0);
        for (let index = 1; index < rates.length; index++) {
          expect(rates[index]!.from).toBeGreaterThan(rates[index - 1]!.from);
          expect(rates[index]!.rate).toBeGreaterThan(rates[index - 1]!.rate);
        }
      }
      expect(statusValue(table.ordinary, status)).toHaveLength(7);
      expect(topBracketFrom(table, status)).toBe(statusValue(table.ordinary, status)[6]!.from);
    }
    expect(table.amt.exemption.married_separate).toBe(table.amt.exemption.married_joint / 2);
    expect(table.ordinaryFrom.married_separate[6]).toBe(table.ordinaryFrom.married_joint[6]! / 2);
  });

  test("T10 a surviving spouse has the joint rates", () => {
    const income = { wages: [400_000], longTermGains: 90_000 };
    expect(taxOf(2025, { ...income, filingStatus: "surviving_spouse" }).incomeTax).toBe(
      taxOf(2025, { ...income, filingStatus: "married_joint" }).incomeTax,
    );
  });
});

describe("T11, T12 regular tax", () => {
  test("T11 $200,000 of wages, single", () => {
    // 2026: 1,240 + 4,560 + 12,166 + 18,768 on $183,900.
    expect(taxOf(2026, { wages: [200_000] }).regularTax).toBeCloseTo(36_734, 6);
    expect(taxOf(2024, { wages: [200_000] }).regularTax).toBeCloseTo(37_538.5, 6);
  });

  test("T11 each status has its own brackets", () => {
    const by = (filingStatus: FilingStatus): number =>
      taxOf(2025, { wages: [500_000], filingStatus }).regularTax;
    expect(statuses.map(by).map((tax) => Math.round(tax * 100) / 100)).toEqual([
      139_034.75, 104_046, 141_203.75, 134_540.25, 104_046,
    ]);
  });

  test("T12 gains fill the 0 % room first and then bear 15 and 20 %", () => {
    expect(taxOf(2026, { filingStatus: "married_joint", longTermGains: 90_000 }).incomeTax).toBe(0);
    expect(taxOf(2025, { longTermGains: 90_000 }).regularTax).toBeCloseTo(0.15 * (74_250 - 48_350), 6);
    const rich = taxOf(2024, { wages: [450_000], longTermGains: 5_000_000 });
    const ordinary = taxOf(2024, { wages: [450_000] }).regularTax;
    expect(rich.regularTax - ordinary).toBeCloseTo(
      0.15 * (518_900 - 435_400) + 0.2 * (5_435_400 - 518_900),
      4,
    );
  });

  test("T12 qualified dividends are taxed like long-term gains, other dividends and short-term gains are not", () => {
    const wages = [150_000];
    const gains = taxOf(2025, { wages, longTermGains: 40_000 }).incomeTax;
    expect(taxOf(2025, { wages, qualifiedDividends: 40_000 }).incomeTax).toBeCloseTo(gains, 6);
    const short = taxOf(2025, { wages, shortTermGains: 40_000 }).incomeTax;
    expect(taxOf(2025, { wages, ordinaryDividends: 40_000 }).incomeTax).toBeCloseTo(short, 6);
    expect(taxOf(2025, { wages, interest: 40_000 }).incomeTax).toBeCloseTo(short, 6);
    expect(taxOf(2025, { wages, otherInvestment: 40_000 }).incomeTax).toBeCloseTo(short, 6);
    expect(short - gains).toBeCloseTo(40_000 * (0.24 - 0.15), 6);
  });

  test("T12 where 15 % would exceed the ordinary rate the smaller tax counts", () => {
    const table = federalYear(2024)!;
    // Between 47,025 and 47,150 the ordinary rate is still 12 %.
    expect(regularTax(table, "single", 47_125, 100)).toBeCloseTo(regularTax(table, "single", 47_125, 0), 6);
    expect(regularTax(table, "single", 47_025, 50)).toBeLessThan(regularTax(table, "single", 47_025, 0));
  });

  test("T12 gains cannot exceed taxable income", () => {
    const table = federalYear(2024)!;
    expect(regularTax(table, "single", 50_000, 80_000)).toBe(regularTax(table, "single", 50_000, 50_000));
    expect(regularTax(table, "single", 50_000, -10)).toBe(regularTax(table, "single", 50_000, 0));
  });
});

describe("T17 partly excluded small business gain", () => {
  test("T17 it bears 28 % above the brackets of lower rates, and other gains lie on top", () => {
    const table = federalYear(2026)!;
    const base = regularTax(table, "single", 300_000, 0);
    expect(regularTax(table, "single", 400_000, 0, 100_000) - base).toBeCloseTo(28_000, 6);
    // Below $201,775 the gain has ordinary rates up to 24 %.
    const low = regularTax(table, "single", 151_775, 0);
    expect(regularTax(table, "single", 251_775, 0, 100_000) - low).toBeCloseTo(0.24 * 50_000 + 14_000, 6);
    expect(regularTax(table, "single", 151_775, 0, 50_000)).toBeCloseTo(low, 6);
    const both = regularTax(table, "single", 500_000, 100_000, 100_000);
    expect(both - base).toBeCloseTo(28_000 + 15_000, 6);
  });

  test("T17 short losses and long losses carried in lower it first", () => {
    const wages = [300_000];
    const gain = (change: Partial<FederalIncome>): number =>
      taxOf(2025, { wages, smallBusinessGains: 100_000, ...change }).regularTax -
      taxOf(2025, { wages }).regularTax;
    expect(gain({})).toBeCloseTo(28_000, 6);
    expect(gain({ longTermGains: 50_000 })).toBeCloseTo(28_000 + 7_500, 6);
    expect(gain({ longTermGains: 50_000, shortTermGains: -50_000 })).toBeCloseTo(14_000 + 7_500, 6);
    expect(gain({ longTermGains: 50_000, capitalLosses: { short: 20_000, long: 30_000 } })).toBeCloseTo(
      21_500,
      6,
    );
    expect(gain({ longTermGains: -60_000 })).toBeCloseTo(0.28 * 40_000, 6);
    expect(gain({ shortTermGains: 10_000 })).toBeCloseTo(28_000 + 3_500, 6);
  });

  test("T17 it is investment income, and in the minimum tax it has no rate of its own", () => {
    const tax = taxOf(2026, { wages: [400_000], smallBusinessGains: 100_000, isoSpreadHeld: 1_000_000 });
    expect(tax.netInvestmentIncome).toBe(100_000);
    expect(tax.tentativeMinimumTax).toBeCloseTo(0.28 * 1_500_000 - 0.02 * 244_500, 6);
  });
});

describe("T23, T24 minimum tax", () => {
  test("T23 $40,000 of spread on $200,000 of wages costs $2,240 in 2026, not 28 % of the spread", () => {
    expect(taxOf(2026, { wages: [200_000], isoSpreadHeld: 40_000 }).minimumTax).toBeCloseTo(2_240, 6);
  });

  test("T20 the spread is no regular income", () => {
    const tax = taxOf(2025, { wages: [250_000], isoSpreadHeld: 1_000_000 });
    expect(tax.adjustedGrossIncome).toBe(250_000);
    expect(tax.minimumTaxableIncome).toBe(1_250_000);
    expect(tax.minimumTax).toBeCloseTo(293_195, 6);
    expect(tax.incomeTax).toBeCloseTo(345_218, 6);
  });

  test("T20 a separate return adds to its minimum taxable income", () => {
    const tax = taxOf(2025, { filingStatus: "married_separate", wages: [300_000], isoSpreadHeld: 640_350 });
    expect(tax.minimumTaxableIncome).toBe(950_350);
  });

  test("T20 state tax is added back, other itemised deductions are not", () => {
    const itemised = { stateAndLocalTax: 30_000, other: 50_000 };
    const tax = taxOf(2025, { wages: [400_000], itemised });
    expect(tax.taxableIncome).toBe(320_000);
    expect(tax.minimumTaxableIncome).toBe(350_000);
  });

  test("T24 the credit pays down to the tentative minimum tax and lasts", () => {
    const first = taxOf(2024, { wages: [250_000], isoSpreadHeld: 300_000 });
    expect(first.minimumTaxCreditCarried).toBeCloseTo(72_337.5, 6);
    const second = taxOf(2025, { wages: [250_000], minimumTaxCredit: first.minimumTaxCreditCarried });
    expect(second.tentativeMinimumTax).toBeCloseTo(42_094, 6);
    expect(second.minimumTaxCreditUsed).toBeCloseTo(9_929, 6);
    expect(second.incomeTax).toBeCloseTo(42_094, 6);
    const third = taxOf(2026, { wages: [250_000], minimumTaxCredit: second.minimumTaxCreditCarried });
    expect(third.minimumTaxCreditCarried).toBeCloseTo(72_337.5 - 9_929 - third.minimumTaxCreditUsed, 6);
    expect(third.minimumTaxCreditUsed).toBeGreaterThan(0);
  });

  test("T24 a credit larger than the room never makes a refund, and none is used in a year of minimum tax", () => {
    const tax = taxOf(2025, { wages: [250_000], isoSpreadHeld: 300_000, minimumTaxCredit: 50_000 });
    expect(tax.minimumTaxCreditUsed).toBe(0);
    expect(tax.minimumTaxCreditCarried).toBeCloseTo(50_000 + tax.minimumTax, 6);
  });

  test("T24 minimum tax that gains alone cause leaves no credit", () => {
    const tax = taxOf(2024, { filingStatus: "married_joint", wages: [150_000], longTermGains: 2_000_000 });
    expect(tax.minimumTax).toBeCloseTo(22_318, 6);
    expect(tax.minimumTaxCreditCarried).toBe(0);
    const withSpread = taxOf(2024, {
      filingStatus: "married_joint",
      wages: [150_000],
      longTermGains: 2_000_000,
      isoSpreadHeld: 100_000,
    });
    expect(withSpread.minimumTaxCreditCarried).toBeCloseTo(withSpread.minimumTax - 22_318, 6);
  });
});

describe("T14 choice of deduction", () => {
  test("T14 the larger one, where the minimum tax is no matter", () => {
    const small = taxOf(2024, { wages: [250_000], itemised: { stateAndLocalTax: 30_000, other: 0 } });
    expect(small.deduction).toEqual({ kind: "standard", amount: 14_600, allowedInMinimumTax: 0 });
    const large = taxOf(2024, { wages: [250_000], itemised: { stateAndLocalTax: 30_000, other: 8_000 } });
    expect(large.deduction.kind).toBe("itemised");
    expect(large.taxableIncome).toBe(232_000);
    const equal = taxOf(2024, { wages: [250_000], itemised: { stateAndLocalTax: 0, other: 14_600 } });
    expect(equal.deduction.kind).toBe("standard");
  });

  test("T14 under the minimum tax a smaller itemised deduction can be the better one", () => {
    const wages = [250_000];
    const tax = taxOf(2025, {
      wages,
      isoSpreadHeld: 500_000,
      itemised: { stateAndLocalTax: 0, other: 10_000 },
    });
    expect(tax.deduction.kind).toBe("itemised");
    const standard = taxOf(2025, { wages, isoSpreadHeld: 500_000 });
    // 28 % of $10,000 and of the exemption that comes back.
    expect(standard.incomeTax - tax.incomeTax).toBeCloseTo(0.28 * 12_500, 6);
  });

  test("T14 where the minimum tax makes both equal the larger deduction is taken", () => {
    const itemised = { stateAndLocalTax: 40_000, other: 0 };
    const tax = taxOf(2025, { wages: [250_000], isoSpreadHeld: 500_000, itemised });
    expect(tax.deduction).toMatchObject({ kind: "itemised", amount: 40_000 });
    const small = taxOf(2025, {
      wages: [250_000],
      isoSpreadHeld: 500_000,
      itemised: { stateAndLocalTax: 9_000, other: 0 },
    });
    expect(small.deduction.kind).toBe("standard");
  });
});

describe("T25 to T30 other taxes", () => {
  test("T25 the investment tax takes the lesser of the two", () => {
    expect(taxOf(2026, { wages: [200_000], longTermGains: 50_000 }).netInvestmentIncomeTax).toBeCloseTo(
      1_900,
      6,
    );
    expect(taxOf(2026, { wages: [180_000], longTermGains: 50_000 }).netInvestmentIncomeTax).toBeCloseTo(
      1_140,
      6,
    );
    const all = taxOf(2026, {
      wages: [300_000],
      interest: 1_000,
      ordinaryDividends: 2_000,
      qualifiedDividends: 4_000,
      otherInvestment: 8_000,
      shortTermGains: 16_000,
      longTermGains: 32_000,
    });
    expect(all.netInvestmentIncome).toBe(63_000);
    expect(all.netInvestmentIncomeTax).toBeCloseTo(0.038 * 63_000, 6);
  });

  test("T26 disqualifying income bears income tax but no payroll tax", () => {
    const wages = taxOf(2025, { wages: [250_000] });
    const both = taxOf(2025, { wages: [200_000], otherOrdinary: 50_000 });
    expect(both.incomeTax).toBe(wages.incomeTax);
    expect(both.netInvestmentIncome).toBe(0);
    expect(both.payroll.medicare).toBeCloseTo(2_900, 6);
  });

  test("T13 a loss lowers income by $3,000 and the rest is carried", () => {
    const tax = taxOf(2025, { wages: [100_000], longTermGains: -20_000 });
    expect(tax.adjustedGrossIncome).toBe(97_000);
    expect(tax.lossCarried).toEqual({ short: 0, long: 17_000 });
    const next = taxOf(2026, { wages: [100_000], longTermGains: 20_000, capitalLosses: tax.lossCarried });
    expect(next.adjustedGrossIncome).toBe(103_000);
  });
});

const anyIncome = fc.record({
  filingStatus: fc.constantFrom(...statuses),
  wages: fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 2 }),
  isoSpreadHeld: fc.integer({ min: 0, max: 5_000_000 }),
  longTermGains: fc.integer({ min: 0, max: 5_000_000 }),
  shortTermGains: fc.integer({ min: 0, max: 500_000 }),
  stateAndLocalTax: fc.integer({ min: 0, max: 300_000 }),
  other: fc.integer({ min: 0, max: 200_000 }),
  minimumTaxCredit: fc.integer({ min: 0, max: 500_000 }),
});
const anyYear = fc.constantFrom(...federalYears);

describe("properties", () => {
  test("T11 to T25 one more dollar of wages never lowers the tax and never takes more than the dollar", () => {
    fc.assert(
      fc.property(anyYear, anyIncome, (year, { stateAndLocalTax, other, ...income }) => {
        const base = { ...income, itemised: { stateAndLocalTax, other } };
        const [first = 0, ...rest] = income.wages;
        const more =
          taxOf(year, { ...base, wages: [first + 1, ...rest] }).incomeTax - taxOf(year, base).incomeTax;
        expect(more).toBeGreaterThanOrEqual(-1e-6);
        expect(more).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test("T12, T22 one more dollar of gain never lowers the tax and never takes more than the dollar", () => {
    fc.assert(
      fc.property(anyYear, anyIncome, (year, { stateAndLocalTax, other, ...income }) => {
        const base = { ...income, itemised: { stateAndLocalTax, other } };
        const more =
          taxOf(year, { ...base, longTermGains: income.longTermGains + 1 }).incomeTax -
          taxOf(year, base).incomeTax;
        expect(more).toBeGreaterThanOrEqual(-1e-6);
        expect(more).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test("T23 the year costs the larger of the two taxes, and the spread costs at most 42 cents on the dollar", () => {
    fc.assert(
      fc.property(anyYear, anyIncome, (year, { stateAndLocalTax, other, ...income }) => {
        const tax = taxOf(year, { ...income, minimumTaxCredit: 0, itemised: { stateAndLocalTax, other } });
        expect(tax.regularTax + tax.minimumTax).toBeCloseTo(
          Math.max(tax.regularTax, tax.tentativeMinimumTax),
          4,
        );
        expect(tax.minimumTaxCreditCarried).toBeLessThanOrEqual(0.42 * income.isoSpreadHeld + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  test("T24 credits are conserved over any number of years", () => {
    fc.assert(
      fc.property(fc.array(anyIncome, { minLength: 2, maxLength: 6 }), (years) => {
        let credit = 0;
        let earned = 0;
        let used = 0;
        for (const { stateAndLocalTax, other, ...income } of years) {
          const tax = taxOf(2026, {
            ...income,
            minimumTaxCredit: credit,
            itemised: { stateAndLocalTax, other },
          });
          earned += tax.minimumTaxCreditCarried - credit + tax.minimumTaxCreditUsed;
          used += tax.minimumTaxCreditUsed;
          credit = tax.minimumTaxCreditCarried;
          expect(credit).toBeGreaterThanOrEqual(-1e-6);
          expect(tax.incomeTax).toBeGreaterThanOrEqual(-1e-6);
        }
        expect(earned - used).toBeCloseTo(credit, 2);
      }),
      { numRuns: 100 },
    );
  });
});
