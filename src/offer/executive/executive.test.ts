import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { cents, microsOfUnits } from "../money.ts";
import { acceleratedEquityParachute, fullMonthsBetween } from "./accelerated-equity.ts";
import {
  expectedBonus,
  leavePay,
  salaryBetween,
  severancePay,
  signOnClawBack,
  startDateCost,
  supportCover,
} from "./cash-terms.ts";
import { discountedOptionTax, windowExtension } from "./discounted-option.ts";
import { electionDeadline, isElectionInTime } from "./election-83b.ts";
import { acceleratedParachute, baseAmount, isExempt, parachute } from "./parachute.ts";
import { grossAssetLimit, smallBusinessExclusion } from "./small-business-stock.ts";

const day = (text: string): PlainDate => text as PlainDate;
const dollars = (units: number) => cents(units * 100);

describe("golden parachutes", () => {
  const terms = { baseAmount: dollars(250_000), incomeTaxRate: 0.4 };

  test("X1 below three times base nothing happens, at three times everything above one times does", () => {
    const below = parachute({ ...terms, payments: cents(74_999_999) });
    expect([below.isParachute, below.excess, below.exciseTax, below.grossUp]).toEqual([false, 0, 0, 0]);
    expect(below.cutbackPayments).toBe(74_999_999);
    expect(parachute({ ...terms, baseAmount: cents(0), payments: cents(0) }).isParachute).toBe(false);
    const at = parachute({ ...terms, payments: dollars(750_000) });
    expect([at.isParachute, at.excess, at.exciseTax, at.deductionLost]).toEqual([
      true,
      50_000_000,
      10_000_000,
      50_000_000,
    ]);
  });

  test("X4 the cutback stops one dollar short, and best-net takes the better after tax", () => {
    const near = parachute({ ...terms, payments: dollars(800_000) });
    expect(near.cutbackPayments).toBe(74_999_900);
    expect([near.afterTaxFull, near.afterTaxCutback]).toEqual([37_000_000, 44_999_940]);
    expect([near.bestNet, near.afterTaxBestNet]).toEqual(["cutback", 44_999_940]);
    const far = parachute({ ...terms, payments: dollars(3_000_000) });
    expect([far.bestNet, far.afterTaxBestNet]).toEqual(["full", dollars(3_000_000 - 1_200_000 - 550_000)]);
  });

  test("X5 a gross-up makes the executive whole, as it is taxed and a payment itself", () => {
    const found = parachute({ ...terms, payments: dollars(1_000_000) });
    const grossUp = found.grossUp! / 100;
    expect(found.grossUp).toBe(37_500_000);
    const all = 1_000_000 + grossUp;
    expect(all - 0.4 * all - 0.2 * (all - 250_000)).toBeCloseTo(600_000, 6);
    expect(parachute({ ...terms, incomeTaxRate: 0.8, payments: dollars(1_000_000) }).grossUp).toBeNull();
  });

  test("X3 service vesting counts its time value and one per cent a month, never more than the payment", () => {
    const payment = {
      accelerated: dollars(500_000),
      fullMonths: 14,
      timeValue: dollars(9000),
      performance: false,
    };
    expect(acceleratedParachute(payment)).toBe(7_900_000);
    expect(acceleratedParachute({ ...payment, performance: true })).toBe(50_000_000);
    expect(acceleratedParachute({ ...payment, fullMonths: 120 })).toBe(50_000_000);
  });

  test("X3 each tranche counts by its own months", () => {
    const tranche = (on: string, shares: number) => ({ on: day(on), shares, conditionId: "a" });
    const planned = [tranche("2027-01-01", 100), tranche("2027-07-01", 100), tranche("2028-01-15", 100)];
    const on = day("2027-01-01");
    const equity = {
      planned,
      on,
      price: microsOfUnits(11),
      strike: microsOfUnits(1),
      discountRate: 0,
      performance: false,
    };
    const all = [...planned.slice(0, 1), tranche("2027-01-01", 200)];
    expect(acceleratedEquityParachute({ ...equity, accelerated: all })).toBe(
      dollars(1000 * 0.06 + 1000 * 0.12),
    );
    expect(acceleratedEquityParachute({ ...equity, accelerated: all, performance: true })).toBe(
      dollars(2000),
    );
    const half = [...planned.slice(0, 1), tranche("2027-01-01", 50), tranche("2028-01-15", 150)];
    expect(acceleratedEquityParachute({ ...equity, accelerated: half })).toBe(dollars(500 * 0.06));
    expect(acceleratedEquityParachute({ ...equity, accelerated: planned })).toBe(0);
    const lone = {
      ...equity,
      planned: [tranche("2029-01-01", 100)],
      discountRate: 0.1,
      accelerated: [tranche("2027-01-01", 100)],
    };
    const years = 1000 - 1000 / 1.1 / 1.1 / (1 + 0.1 / 365);
    expect(acceleratedEquityParachute(lone)).toBe(Math.round(years * 100) + 24_000);
    expect(acceleratedEquityParachute({ ...lone, price: microsOfUnits(0.5) })).toBe(0);
    expect([
      fullMonthsBetween(day("2027-01-31"), day("2027-02-28")),
      fullMonthsBetween(day("2027-01-15"), day("2027-03-14")),
    ]).toEqual([1, 1]);
  });

  test("X2 the base amount averages, with part years annualised", () => {
    const years = [
      { wages: dollars(100_000), daysEmployed: 73, daysInYear: 365 },
      { wages: dollars(300_000), daysEmployed: 365, daysInYear: 365 },
    ];
    expect(baseAmount(years)).toBe(40_000_000);
    expect(baseAmount([])).toBe(0);
  });

  test("X6 a vote of more than three quarters in a private company, with a waiver first", () => {
    const vote = { privateCompany: true, approval: 0.76, waivedFirst: true, smallBusinessCorporation: false };
    expect(isExempt(vote)).toBe(true);
    expect(isExempt({ ...vote, approval: 0.75 })).toBe(false);
    expect(isExempt({ ...vote, waivedFirst: false })).toBe(false);
    expect(isExempt({ ...vote, privateCompany: false })).toBe(false);
    expect(isExempt({ ...vote, privateCompany: false, smallBusinessCorporation: true })).toBe(true);
  });

  test("X4 best-net is never worse than either", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 10 ** 8 }),
        fc.integer({ min: 0, max: 60 }),
        (payments, base, rate) => {
          const found = parachute({
            baseAmount: cents(base),
            payments: cents(payments),
            incomeTaxRate: rate / 100,
          });
          expect(found.afterTaxBestNet).toBe(Math.max(found.afterTaxFull, found.afterTaxCutback));
        },
      ),
    );
  });
});

describe("small business stock", () => {
  const sale = {
    acquired: day("2025-07-05"),
    held: { years: 5 },
    gain: dollars(4_000_000),
    basis: dollars(50_000),
    otherTestsMet: true,
    excludedBefore: cents(0),
  };

  test.each([
    ["2025-07-05", 2.99, 0],
    ["2025-07-05", 3, 0.5],
    ["2025-07-05", 3.99, 0.5],
    ["2025-07-05", 4, 0.75],
    ["2025-07-05", 5, 1],
    ["2025-07-04", 5, 0],
    ["2025-07-04", 5.01, 1],
    ["2010-09-28", 6, 1],
    ["2010-09-27", 6, 0.75],
    ["2009-02-18", 6, 0.75],
    ["2009-02-17", 6, 0.5],
  ])("X7 X8 issued %s and held %d years", (acquired, years, rate) => {
    expect(smallBusinessExclusion({ ...sale, acquired: day(acquired), held: { years } }).rate).toBe(rate);
  });

  test("X7 X8 dates of sale: at least three years under the new law, more than five under the old", () => {
    const rate = (acquired: string, sold: string): number =>
      smallBusinessExclusion({ ...sale, acquired: day(acquired), held: { sold: day(sold) } }).rate;
    expect([rate("2025-08-01", "2028-07-31"), rate("2025-08-01", "2028-08-01")]).toEqual([0, 0.5]);
    expect([rate("2024-08-01", "2029-08-01"), rate("2024-08-01", "2029-08-02")]).toEqual([0, 1]);
  });

  test("X9 the cap is the larger of the dollar limit less what was used and ten times basis", () => {
    const big = { ...sale, gain: dollars(40_000_000) };
    expect(smallBusinessExclusion(big)).toEqual({
      rate: 1,
      cap: dollars(15_000_000),
      excluded: dollars(15_000_000),
      taxable: dollars(25_000_000),
      taxableAt28: 0,
    });
    expect(smallBusinessExclusion({ ...big, excludedBefore: dollars(14_000_000) }).cap).toBe(
      dollars(1_000_000),
    );
    expect(smallBusinessExclusion({ ...big, basis: dollars(2_000_000) }).cap).toBe(dollars(20_000_000));
    expect(smallBusinessExclusion({ ...big, acquired: day("2020-01-01"), held: { years: 6 } }).cap).toBe(
      dollars(10_000_000),
    );
  });

  test("X10 a part exclusion leaves gain at up to 28 %, other tests missed exclude nothing", () => {
    expect(smallBusinessExclusion({ ...sale, held: { years: 4 } })).toMatchObject({
      excluded: dollars(3_000_000),
      taxable: dollars(1_000_000),
      taxableAt28: dollars(1_000_000),
    });
    expect(smallBusinessExclusion({ ...sale, otherTestsMet: false })).toMatchObject({
      excluded: 0,
      taxable: sale.gain,
      taxableAt28: 0,
    });
    expect(smallBusinessExclusion({ ...sale, gain: dollars(-5) })).toMatchObject({
      excluded: 0,
      taxable: dollars(-5),
    });
    expect([grossAssetLimit(day("2025-07-04")), grossAssetLimit(day("2025-07-05"))]).toEqual([
      dollars(50_000_000),
      dollars(75_000_000),
    ]);
  });
});

describe("an 83(b) election", () => {
  test.each([
    ["2027-03-01", "2027-03-31"],
    // Sunday, then the Monday after.
    ["2027-01-01", "2027-02-01"],
    // Saturday before Presidents' Day.
    ["2026-01-15", "2026-02-17"],
    // New Year's Day of a year that begins on a Saturday is kept on the Friday before.
    ["2027-12-01", "2028-01-03"],
    ["2021-12-01", "2022-01-03"],
    ["2025-12-02", "2026-01-02"],
    // Memorial Day, Juneteenth, Thanksgiving, Labor Day, Columbus Day.
    ["2027-05-01", "2027-06-01"],
    ["2026-05-20", "2026-06-22"],
    ["2026-10-27", "2026-11-27"],
    ["2026-08-08", "2026-09-08"],
    ["2026-09-12", "2026-10-13"],
    // Christmas on a Saturday, kept on Friday.
    ["2027-11-24", "2027-12-27"],
    // Independence Day on a Sunday, kept on Monday.
    ["2027-06-04", "2027-07-06"],
  ])("X11 X12 of a transfer on %s is due on %s", (transfer, last) => {
    expect(electionDeadline(day(transfer))).toBe(last);
  });

  test("X11 in time on the last day and not after", () => {
    expect(isElectionInTime(day("2027-03-01"), day("2027-03-31"))).toBe(true);
    expect(isElectionInTime(day("2027-03-01"), day("2027-04-01"))).toBe(false);
  });
});

describe("options below value and longer windows", () => {
  const option = {
    options: 1000,
    strike: microsOfUnits(2),
    fairValueAtGrant: microsOfUnits(2.5),
    fairValueAtVest: microsOfUnits(6),
    incomeTaxRate: 0.35,
    california: true,
  };

  test("X13 income at vesting, 20 % on top and California's 5 %", () => {
    expect(discountedOptionTax(option)).toEqual({
      isDiscounted: true,
      incomeAtVest: 400_000,
      incomeTax: 140_000,
      additionalTax: 80_000,
      californiaAdditionalTax: 20_000,
      total: 240_000,
    });
    expect(discountedOptionTax({ ...option, california: false }).total).toBe(220_000);
    expect(discountedOptionTax({ ...option, fairValueAtGrant: microsOfUnits(2) })).toMatchObject({
      isDiscounted: false,
      total: 0,
    });
    expect(discountedOptionTax({ ...option, fairValueAtVest: microsOfUnits(1) }).incomeAtVest).toBe(0);
  });

  test("X14 X15 extending the window of an option that exists", () => {
    const extension = {
      strike: microsOfUnits(2),
      fairValueNow: microsOfUnits(5),
      withinOriginalTerm: true,
      iso: true,
    };
    expect(windowExtension(extension)).toEqual({ safeUnder409A: true, endsIsoStatus: true });
    expect(windowExtension({ ...extension, withinOriginalTerm: false })).toEqual({
      safeUnder409A: false,
      endsIsoStatus: true,
    });
    expect(
      windowExtension({ ...extension, withinOriginalTerm: false, fairValueNow: microsOfUnits(2) }),
    ).toEqual({ safeUnder409A: true, endsIsoStatus: false });
    expect(windowExtension({ ...extension, iso: false }).endsIsoStatus).toBe(false);
  });
});

describe("cash terms", () => {
  const severance = {
    months: 9,
    bonusPart: 0.5,
    healthMonths: 6,
    healthMonthly: dollars(2000),
    vestingMonths: 0,
    qualifyingTerminations: ["without-cause", "good-reason"] as const,
  };

  test("X18 severance for the kinds of leaving on the list", () => {
    expect(severancePay(severance, dollars(400_000), dollars(100_000), "without-cause")).toEqual({
      salary: dollars(300_000),
      bonus: dollars(50_000),
      health: dollars(12_000),
      total: dollars(362_000),
    });
    expect(severancePay(severance, dollars(400_000), dollars(100_000), "resigned").total).toBe(0);
  });

  test("X19 target, guarantee and a stated distribution", () => {
    const bonus = { target: 0.3, guaranteedPart: 1, guaranteedYears: 1, payouts: [] };
    const uneven = {
      ...bonus,
      payouts: [
        { multiple: 0, probability: 0.5 },
        { multiple: 1.5, probability: 0.5 },
      ],
    };
    expect(expectedBonus(bonus, dollars(100_000), 3)).toBe(dollars(30_000));
    expect(expectedBonus({ ...bonus, guaranteedPart: 2 }, dollars(100_000), 0)).toBe(dollars(60_000));
    expect(expectedBonus(uneven, dollars(100_000), 0)).toBe(dollars(37_500));
    expect(expectedBonus(uneven, dollars(100_000), 1)).toBe(dollars(22_500));
  });

  test("X20 claw-back in full or by month", () => {
    const signOn = {
      amount: dollars(120_000),
      paidOn: day("2026-01-31"),
      clawBackMonths: 12,
      clawBack: "monthly" as const,
      clawBackTerminations: ["resigned"] as const,
    };
    expect(signOnClawBack(signOn, day("2026-07-30"), "resigned")).toBe(dollars(70_000));
    expect(signOnClawBack(signOn, day("2026-07-31"), "resigned")).toBe(dollars(60_000));
    expect(signOnClawBack({ ...signOn, clawBack: "full" }, day("2027-01-30"), "resigned")).toBe(
      dollars(120_000),
    );
    expect(signOnClawBack(signOn, day("2027-01-31"), "resigned")).toBe(0);
    expect(signOnClawBack(signOn, day("2026-07-31"), "without-cause")).toBe(0);
  });

  test("X21 parental leave after its waiting period", () => {
    const leave = { weeks: 10, payPart: 0.5, waitingMonths: 6 };
    expect(leavePay(leave, dollars(365_000), day("2026-01-15"), day("2026-07-15"))).toBe(dollars(35_000));
    expect(leavePay(leave, dollars(365_000), day("2026-01-15"), day("2026-07-14"))).toBe(0);
  });

  test("C3 salary by the calendar days of each year", () => {
    expect(salaryBetween(dollars(366_000), day("2028-01-01"), day("2028-02-01"))).toBe(dollars(31_000));
    expect(salaryBetween(dollars(365_000), day("2026-12-31"), day("2027-01-02"))).toBe(dollars(2000));
    expect(salaryBetween(dollars(365_000), day("2026-12-31"), day("2026-12-31"))).toBe(0);
  });

  test("X22 what a start date costs on each side", () => {
    const terms = {
      forgone: [
        { what: "year-end bonus", on: day("2026-12-31"), value: dollars(80_000) },
        { what: "vesting", on: day("2026-11-15"), value: dollars(20_000) },
      ],
    };
    const now = startDateCost(terms, dollars(365_000), day("2026-11-01"), day("2026-11-15"));
    expect(now).toEqual({
      forgoneThere: dollars(100_000),
      lostItems: ["year-end bonus", "vesting"],
      forgoneHere: dollars(14_000),
      total: dollars(114_000),
    });
    expect(startDateCost(terms, dollars(365_000), day("2026-11-01"), day("2027-01-01"))).toMatchObject({
      forgoneThere: 0,
      lostItems: [],
      forgoneHere: dollars(61_000),
    });
    expect(startDateCost(terms, dollars(365_000), day("2026-11-01"), day("2026-10-01")).forgoneHere).toBe(0);
  });

  test("X23 support against the plan's hires", () => {
    const support = [
      { what: "executive assistant", yearlyBudget: dollars(90_000) },
      { what: "hires", yearlyBudget: dollars(400_000) },
    ];
    expect(supportCover(support, [dollars(300_000), dollars(250_000)])).toEqual({
      budget: dollars(490_000),
      plannedCost: dollars(550_000),
      shortBy: dollars(60_000),
    });
    expect(supportCover(support, []).shortBy).toBe(0);
  });
});
