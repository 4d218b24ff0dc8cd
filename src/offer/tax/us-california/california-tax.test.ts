import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FilingStatus } from "../filing-status.ts";
import {
  californiaMinimumTax,
  californiaMinimumTaxExemption,
  minimumTaxFigures,
} from "./california-minimum-tax.ts";
import {
  californiaTax,
  exemptionCredit,
  mentalHealthServicesTax,
  type CaliforniaIncome,
} from "./california-tax.ts";
import { californiaYear, californiaYears } from "./california-year.ts";

const of2024 = californiaYear(2024)!;
const of2025 = californiaYear(2025)!;

function income(change: Partial<CaliforniaIncome>): CaliforniaIncome {
  return {
    filingStatus: "single",
    federalAdjustedGrossIncome: 0,
    addedToFederalIncome: 0,
    isoSpreadHeld: 0,
    itemised: 0,
    minimumTaxCredit: 0,
    ...change,
  };
}

test("T40 2024 and 2025 are held", () => {
  expect(californiaYears).toEqual([2024, 2025]);
  expect(californiaYear(2026)).toBeUndefined();
});

test("T40, T41 rates on income less the standard deduction", () => {
  const tax = californiaTax(of2024, income({ federalAdjustedGrossIncome: 80_000 }));
  expect(tax.taxableIncome).toBe(74_460);
  expect(tax.total).toBeCloseTo(3_318.14, 2);
  expect(tax.exemptionCredit).toBe(149);
  const status = (filingStatus: FilingStatus): number =>
    californiaTax(of2025, income({ federalAdjustedGrossIncome: 100_000, filingStatus })).taxableIncome;
  expect(status("single")).toBe(94_294);
  expect(status("married_joint")).toBe(88_588);
  expect(status("married_separate")).toBe(94_294);
  expect(status("head_of_household")).toBe(88_588);
  expect(status("surviving_spouse")).toBe(88_588);
});

test("T41 larger itemised deductions take the place of the standard one", () => {
  const tax = californiaTax(of2025, income({ federalAdjustedGrossIncome: 300_000, itemised: 40_000 }));
  expect(tax.taxableIncome).toBe(260_000);
  expect(tax.minimumTaxableIncome).toBe(260_000);
  const standard = californiaTax(of2025, income({ federalAdjustedGrossIncome: 300_000, itemised: 5_000 }));
  expect(standard.taxableIncome).toBe(294_294);
  expect(standard.minimumTaxableIncome).toBe(300_000);
});

test("T42 1 % above a million", () => {
  expect(mentalHealthServicesTax(1_000_000)).toBe(0);
  expect(mentalHealthServicesTax(1_500_000)).toBe(5_000);
  const tax = californiaTax(of2025, income({ federalAdjustedGrossIncome: 2_005_706 }));
  expect(tax.mentalHealthTax).toBe(10_000);
  expect(tax.total).toBeCloseTo(tax.taxBeforeCredits + 10_000, 6);
});

test("T43 the exemption credit falls in steps", () => {
  expect(exemptionCredit(of2024, "single", 244_857)).toBe(149);
  expect(exemptionCredit(of2024, "single", 244_858)).toBe(143);
  expect(exemptionCredit(of2024, "single", 247_357)).toBe(143);
  expect(exemptionCredit(of2024, "single", 300_000)).toBe(11);
  expect(exemptionCredit(of2024, "single", 400_000)).toBe(0);
  expect(exemptionCredit(of2024, "married_joint", 489_719)).toBe(298);
  expect(exemptionCredit(of2024, "married_joint", 489_720)).toBe(286);
  expect(exemptionCredit(of2024, "surviving_spouse", 0)).toBe(298);
  expect(exemptionCredit(of2024, "married_separate", 246_108)).toBe(137);
  expect(exemptionCredit(of2024, "head_of_household", 367_291)).toBe(149);
  expect(exemptionCredit(of2024, "head_of_household", 367_292)).toBe(143);
});

test("T43 the credit is no refund", () => {
  expect(californiaTax(of2025, income({ federalAdjustedGrossIncome: 10_000 })).total).toBe(0);
});

test("T46 gain that is excluded federally is income here, but not for the exemption credit", () => {
  const tax = californiaTax(
    of2025,
    income({ federalAdjustedGrossIncome: 200_000, addedToFederalIncome: 1_000_000 }),
  );
  expect(tax.taxableIncome).toBe(1_194_294);
  expect(tax.minimumTaxableIncome).toBe(1_200_000);
  expect(tax.exemptionCredit).toBe(153);
});

describe("T44 minimum tax", () => {
  const figures = minimumTaxFigures(of2024);

  test("T44 exemption and its phase-out by status", () => {
    expect(californiaMinimumTaxExemption(figures, "single", 337_678)).toBe(90_048);
    expect(californiaMinimumTaxExemption(figures, "single", 350_000)).toBeCloseTo(86_967.5, 6);
    expect(californiaMinimumTaxExemption(figures, "head_of_household", 0)).toBe(90_048);
    expect(californiaMinimumTaxExemption(figures, "married_joint", 650_000)).toBeCloseTo(70_124.5, 6);
    expect(californiaMinimumTaxExemption(figures, "surviving_spouse", 0)).toBe(120_065);
    expect(californiaMinimumTaxExemption(figures, "married_separate", 0)).toBe(60_032.5);
    expect(californiaMinimumTaxExemption(figures, "married_separate", 235_119)).toBeCloseTo(57_532.5, 6);
    expect(californiaMinimumTaxExemption(figures, "single", 2_000_000)).toBe(0);
  });

  test("T44 a separate return has half the joint figures", () => {
    const given = { filingStatus: "married_separate", federalAdjustedGrossIncome: 260_000 } as const;
    // 61,833.50 less 25 % of what lies above 231,872.50.
    expect(californiaTax(of2025, income(given)).minimumTaxExemption).toBeCloseTo(
      61_833.5 - 0.25 * 28_127.5,
      6,
    );
  });

  test("T44 minimum tax that would be due without a spread leaves no credit", () => {
    // Large itemised deductions of a rich couple; the exemption is gone.
    const low = { federalAdjustedGrossIncome: 1_000_000, itemised: 900_000 };
    const tax = californiaTax(of2025, income({ ...low, isoSpreadHeld: 500_000 }));
    const without = californiaTax(of2025, income(low));
    expect(tax.minimumTaxCreditCarried).toBeCloseTo(tax.minimumTax - without.minimumTax, 6);
  });

  test("T44 7 % of what lies above, less the regular tax", () => {
    expect(californiaMinimumTax(350_000, 40_000, 20_000)).toBeCloseTo(1_700, 6);
    expect(californiaMinimumTax(350_000, 40_000, 55_000)).toBe(0);
    expect(californiaMinimumTax(30_000, 40_000, 0)).toBe(0);
  });

  test("T44 a spread of $300,000 on $600,000 of wages", () => {
    const tax = californiaTax(
      of2024,
      income({ federalAdjustedGrossIncome: 600_000, isoSpreadHeld: 300_000 }),
    );
    expect(tax.minimumTaxableIncome).toBe(900_000);
    expect(tax.minimumTaxExemption).toBe(0);
    expect(tax.minimumTax).toBeCloseTo(7_218.12, 2);
    expect(tax.total).toBeCloseTo(63_000, 2);
    expect(tax.minimumTaxCreditCarried).toBeCloseTo(7_218.12, 2);
  });

  test("T44 the credit is used in later years and conserved", () => {
    const later = californiaTax(
      of2025,
      income({ federalAdjustedGrossIncome: 600_000, minimumTaxCredit: 7_218 }),
    );
    expect(later.minimumTaxCreditUsed).toBe(7_218);
    expect(later.minimumTaxCreditCarried).toBe(0);
    const without = californiaTax(of2025, income({ federalAdjustedGrossIncome: 600_000 }));
    expect(later.total).toBeCloseTo(without.total - 7_218, 6);
    const much = californiaTax(
      of2025,
      income({ federalAdjustedGrossIncome: 600_000, minimumTaxCredit: 500_000 }),
    );
    // The credit stops at the tentative minimum tax.
    expect(much.total).toBeCloseTo(0.07 * (600_000 - 29_701), 6);
    expect(much.minimumTaxCreditCarried).toBeCloseTo(500_000 - much.minimumTaxCreditUsed, 6);
  });

  test("T44 the total is never below the tentative minimum tax less the exemption credit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000_000 }),
        fc.integer({ min: 0, max: 3_000_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        (agi, spread, credit) => {
          const given = { federalAdjustedGrossIncome: agi, isoSpreadHeld: spread, minimumTaxCredit: credit };
          const tax = californiaTax(of2025, income(given));
          const tentative = 0.07 * Math.max(0, agi + spread - tax.minimumTaxExemption);
          expect(tax.total + tax.exemptionCredit).toBeGreaterThanOrEqual(
            Math.min(tentative, tax.taxBeforeCredits) - 1e-6,
          );
          const more = californiaTax(of2025, income({ ...given, isoSpreadHeld: spread + 1 }));
          expect(more.total).toBeGreaterThanOrEqual(tax.total - 1e-6);
          expect(more.total - tax.total).toBeLessThan(0.1);
        },
      ),
    );
  });
});
