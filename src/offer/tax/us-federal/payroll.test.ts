import { describe, expect, test } from "vitest";
import { federalYear } from "./federal-year.ts";
import { investmentIncomeTaxFrom, netInvestmentIncomeTax } from "./investment-income-tax.ts";
import {
  additionalMedicareFrom,
  additionalMedicareTax,
  medicareTax,
  payrollTax,
  socialSecurityTax,
} from "./payroll.ts";
import { supplementalWithholding } from "./supplemental-withholding.ts";

const table = federalYear(2025)!;

describe("T30 payroll taxes", () => {
  test("T30 the wage base counts once for each earner", () => {
    expect(socialSecurityTax(table, 176_100)).toBeCloseTo(10_918.2, 6);
    expect(socialSecurityTax(table, 5_000_000)).toBeCloseTo(10_918.2, 6);
    expect(socialSecurityTax(table, -1)).toBe(0);
    expect(payrollTax(table, "married_joint", [150_000, 150_000]).socialSecurity).toBeCloseTo(18_600, 6);
    expect(payrollTax(table, "married_joint", [300_000, 0]).socialSecurity).toBeCloseTo(10_918.2, 6);
  });

  test("T30 Medicare has no base", () => {
    expect(medicareTax(1_000_000)).toBeCloseTo(14_500, 6);
    expect(medicareTax(-1)).toBe(0);
  });

  test("T30 0.9 % above the household's line, withheld above $200,000 for each earner", () => {
    const two = payrollTax(table, "married_joint", [150_000, 150_000]);
    expect(two.additionalMedicare).toBeCloseTo(450, 6);
    expect(two.withheld).toBeCloseTo(two.socialSecurity + two.medicare, 6);
    const one = payrollTax(table, "married_joint", [300_000, 0]);
    expect(one.withheld - one.socialSecurity - one.medicare).toBeCloseTo(900, 6);
    expect(additionalMedicareTax("single", 500_000)).toBeCloseTo(2_700, 6);
    expect(additionalMedicareTax("single", 199_999)).toBe(0);
  });

  test("T30 lines by status: a surviving spouse has that of a single person", () => {
    expect(additionalMedicareFrom("single")).toBe(200_000);
    expect(additionalMedicareFrom("married_joint")).toBe(250_000);
    expect(additionalMedicareFrom("married_separate")).toBe(125_000);
    expect(additionalMedicareFrom("head_of_household")).toBe(200_000);
    expect(additionalMedicareFrom("surviving_spouse")).toBe(200_000);
  });

  test("T30 negative wages count as none", () => {
    expect(payrollTax(table, "single", [-100, 300_000]).additionalMedicare).toBeCloseTo(900, 6);
  });
});

describe("T25 investment income tax", () => {
  test("T25 lines by status: a surviving spouse has the joint one", () => {
    expect(investmentIncomeTaxFrom("single")).toBe(200_000);
    expect(investmentIncomeTaxFrom("married_joint")).toBe(250_000);
    expect(investmentIncomeTaxFrom("married_separate")).toBe(125_000);
    expect(investmentIncomeTaxFrom("head_of_household")).toBe(200_000);
    expect(investmentIncomeTaxFrom("surviving_spouse")).toBe(250_000);
  });

  test("T25 3.8 % of the lesser", () => {
    expect(netInvestmentIncomeTax("single", 35_000, 230_000)).toBeCloseTo(1_140, 6);
    expect(netInvestmentIncomeTax("single", 10_000, 230_000)).toBeCloseTo(380, 6);
    expect(netInvestmentIncomeTax("single", -3_000, 230_000)).toBe(0);
    expect(netInvestmentIncomeTax("single", 35_000, 150_000)).toBe(0);
  });
});

describe("T31 supplemental withholding", () => {
  test("T31 22 % to a million of the year, 37 % above", () => {
    expect(supplementalWithholding(100_000)).toBeCloseTo(22_000, 6);
    expect(supplementalWithholding(1_500_000)).toBeCloseTo(220_000 + 185_000, 6);
    expect(supplementalWithholding(100_000, 1_200_000)).toBeCloseTo(37_000, 6);
    expect(supplementalWithholding(100_000, 950_000)).toBeCloseTo(11_000 + 18_500, 6);
  });
});
