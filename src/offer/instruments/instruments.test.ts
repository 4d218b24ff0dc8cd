import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { cents, micros, microsOfUnits } from "../money.ts";
import { rational } from "../rational.ts";
import type { Tranche } from "../vesting/vesting-run.ts";
import {
  forgivenessIncome,
  imputedInterest,
  isTreatedAsOption,
  loanDefault,
  owedAfter,
} from "./company-loan.ts";
import { gainTerm, isoSale, isQualifyingSale, nsoSale } from "./disposition.ts";
import { earlyExercisedIso, repurchaseCost, restrictedShares } from "./early-exercise.ts";
import { firstExercisable, isoLimitByYear } from "./iso-limit.ts";
import {
  blackScholes,
  errorFunction,
  exerciseValue,
  expectedNetValue,
  normalDistribution,
} from "./option-value.ts";
import {
  deliveryIncome,
  doubleTriggerSchedule,
  lapsedValue,
  performanceUnits,
  sellToCover,
} from "./restricted-stock-units.ts";

const day = (text: string): PlainDate => text as PlainDate;
const tranche = (on: string, shares: number): Tranche => ({ on: day(on), shares, conditionId: "a" });
const price = microsOfUnits;

describe("the $100,000 limit", () => {
  const grant = (id: string, grantedKey: string, value: number, exercisable: [number, number][]) => ({
    id,
    grantedKey,
    fairValue: rational(value, 100),
    exercisable: new Map(exercisable),
  });

  test("I1 counts by calendar year at the value on the day of grant", () => {
    const found = isoLimitByYear([
      grant("a", "2026-01-01", 700, [
        [2028, 20_000],
        [2027, 14_285],
      ]),
    ]);
    expect([...found]).toEqual([
      [2027, new Map([["a", { firstExercisable: 14_285, iso: 14_285, nso: 0 }]])],
      [2028, new Map([["a", { firstExercisable: 20_000, iso: 14_285, nso: 5715 }]])],
    ]);
  });

  test("I2 takes all grants together in the order of grant; the first above the limit uses it up", () => {
    const grants = [
      grant("late", "2027-06-01", 10, [[2028, 1000]]),
      grant("first", "2026-01-01", 600, [[2028, 10_000]]),
      grant("second", "2026-06-01", 700, [[2028, 10_000]]),
    ];
    const year = isoLimitByYear(grants).get(2028)!;
    expect([...year]).toEqual([
      ["first", { firstExercisable: 10_000, iso: 10_000, nso: 0 }],
      ["second", { firstExercisable: 10_000, iso: 5714, nso: 4286 }],
      ["late", { firstExercisable: 1000, iso: 0, nso: 1000 }],
    ]);
  });

  test("I2 exactly at the limit everything is an ISO, and worthless stock never reaches it", () => {
    const at = isoLimitByYear([
      grant("a", "2026-01-01", 1000, [[2027, 10_000]]),
      grant("b", "2026-02-01", 0, [[2027, 7]]),
    ]).get(2027)!;
    expect(at.get("a")).toEqual({ firstExercisable: 10_000, iso: 10_000, nso: 0 });
    expect(at.get("b")).toEqual({ firstExercisable: 7, iso: 7, nso: 0 });
  });

  test("I3 early-exercisable options count in full in the year of grant, I4 the others when they vest", () => {
    const schedule = [tranche("2027-01-01", 10), tranche("2027-06-01", 5), tranche("2028-01-01", 20)];
    expect([...firstExercisable(schedule, day("2026-05-01"), true)]).toEqual([[2026, 35]]);
    expect([...firstExercisable(schedule, day("2026-05-01"), false)]).toEqual([
      [2027, 15],
      [2028, 20],
    ]);
    expect([...firstExercisable(schedule, day("2027-12-31"), false)]).toEqual([
      [2027, 15],
      [2028, 20],
    ]);
  });

  test("I1 I2 ISO and NSO shares add up and stay within the limit for any grants", () => {
    const anyGrant = fc.record({
      id: fc.uuid(),
      grantedKey: fc.constantFrom("2024-01-01", "2025-01-01", "2026-01-01"),
      fairValue: fc.integer({ min: 1, max: 5000 }).map((n) => rational(n, 100)),
      exercisable: fc
        .array(fc.tuple(fc.integer({ min: 2026, max: 2029 }), fc.nat(50_000)))
        .map((pairs) => new Map(pairs)),
    });
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), (grants) => {
        for (const [year, shares] of isoLimitByYear(grants)) {
          let value = 0;
          for (const [id, share] of shares) {
            const found = grants.find((item) => item.id === id)!;
            expect(share.iso + share.nso).toBe(found.exercisable.get(year));
            value += (share.iso * Number(found.fairValue.numerator)) / Number(found.fairValue.denominator);
          }
          expect(value).toBeLessThanOrEqual(100_000 + 1e-6);
        }
      }),
    );
  });
});

describe("selling shares from options", () => {
  const sale = {
    shares: 1000,
    strike: price(3),
    fairValueAtExercise: price(20),
    salePrice: price(30),
    grantDate: day("2024-01-15"),
    exerciseDate: day("2025-03-10"),
    saleDate: day("2026-03-11"),
  };

  test("I5 more than two years from grant and one from exercise; on the very day it is not", () => {
    expect(isQualifyingSale(sale)).toBe(true);
    expect(isQualifyingSale({ ...sale, saleDate: day("2026-03-10") })).toBe(false);
    expect(isQualifyingSale({ ...sale, grantDate: day("2024-03-11") })).toBe(false);
    expect(isQualifyingSale({ ...sale, grantDate: day("2024-03-10") })).toBe(true);
    expect([
      gainTerm(day("2025-03-10"), day("2026-03-10")),
      gainTerm(day("2025-03-10"), day("2026-03-11")),
    ]).toEqual(["short", "long"]);
  });

  test("I5 I7 a qualifying sale is all long gain, with the spread in the AMT of the year of exercise", () => {
    expect(isoSale(sale)).toEqual({
      qualifying: true,
      ordinaryIncome: 0,
      capitalGain: 2_700_000,
      term: "long",
      amtAdjustment: 1_700_000,
      amtCapitalGain: 1_000_000,
    });
  });

  test.each([
    ["above the value at exercise", "2026-01-05", 30, 1_700_000, 1_000_000, 1_700_000, 1_000_000],
    ["below the value at exercise", "2026-01-05", 12, 900_000, 0, 1_700_000, -800_000],
    ["below the strike", "2026-01-05", 1, 0, -200_000, 1_700_000, -1_900_000],
    ["in the year of exercise", "2025-12-31", 12, 900_000, 0, 0, 0],
    ["in the year of exercise at a gain", "2025-12-31", 25, 1_700_000, 500_000, 0, 500_000],
  ])("I6 I7 a disqualifying sale %s", (_, on, at, ordinary, gain, adjustment, amtGain) => {
    expect(isoSale({ ...sale, salePrice: price(at), saleDate: day(on) })).toEqual({
      qualifying: false,
      ordinaryIncome: ordinary,
      capitalGain: gain,
      term: "short",
      amtAdjustment: adjustment,
      amtCapitalGain: amtGain,
    });
  });

  test("I7 an option under water gives no negative adjustment", () => {
    expect(isoSale({ ...sale, fairValueAtExercise: price(2) }).amtAdjustment).toBe(0);
  });

  test("I8 the spread of an NSO is wages and becomes basis", () => {
    expect(nsoSale(sale)).toMatchObject({
      ordinaryIncome: 1_700_000,
      capitalGain: 1_000_000,
      term: "long",
      amtAdjustment: 0,
    });
    expect(nsoSale({ ...sale, fairValueAtExercise: price(2), salePrice: price(2) })).toMatchObject({
      ordinaryIncome: 0,
      capitalGain: -100_000,
    });
  });
});

describe("shares before they vest", () => {
  const held = {
    shares: 100,
    paid: price(1),
    fairValueAtTransfer: price(3),
    vestings: [
      { shares: 40, fairValue: price(5) },
      { shares: 30, fairValue: price(0.5) },
    ],
    repurchasePrice: price(0.5),
    salePrice: price(10),
    heldOverOneYear: true,
  };

  test("I9 without an election each vesting is wages on its own value", () => {
    expect(restrictedShares({ ...held, election: false })).toEqual({
      ordinaryIncome: 16_000,
      capitalGain: 70_000 - 7000 - 16_000,
      term: "long",
      forfeitedShares: 30,
      forfeitureLoss: -1500,
      taxedThenForfeited: 0,
    });
  });

  test("I10 I11 with an election all is taxed at transfer, and what is forfeited gives no deduction for it", () => {
    expect(restrictedShares({ ...held, election: true, heldOverOneYear: false })).toEqual({
      ordinaryIncome: 20_000,
      capitalGain: 70_000 - 7000 - 14_000,
      term: "short",
      forfeitedShares: 30,
      forfeitureLoss: -1500,
      taxedThenForfeited: 6000,
    });
  });

  test("I12 an election on an ISO moves the minimum tax alone", () => {
    const sold = { ...held, qualifying: false, election: true };
    expect(earlyExercisedIso(sold)).toEqual({
      amtAtExercise: 20_000,
      amtAtVesting: 0,
      ordinaryIncome: 16_000,
      capitalGain: 47_000,
    });
    expect(earlyExercisedIso({ ...sold, election: false })).toMatchObject({
      amtAtExercise: 0,
      amtAtVesting: 16_000,
      ordinaryIncome: 16_000,
    });
    expect(earlyExercisedIso({ ...sold, qualifying: true })).toMatchObject({
      ordinaryIncome: 0,
      capitalGain: 63_000,
    });
    expect(earlyExercisedIso({ ...sold, salePrice: price(2) })).toMatchObject({
      ordinaryIncome: 4000,
      capitalGain: 3000,
    });
  });

  test("I13 the company buys back at the lower of cost and value", () => {
    expect([repurchaseCost(30, price(1), price(4)), repurchaseCost(30, price(1), price(0.25))]).toEqual([
      3000, 750,
    ]);
  });
});

describe("units", () => {
  const service = [tranche("2027-01-01", 10), tranche("2028-01-01", 10), tranche("2029-01-01", 10)];

  test("I15 nothing before liquidity, then all that has served its time, later ones on their day", () => {
    expect(doubleTriggerSchedule(service, { liquidityOn: null, expires: null })).toEqual([]);
    expect(
      doubleTriggerSchedule(service, { liquidityOn: day("2028-01-01"), expires: day("2028-01-01") }),
    ).toEqual([{ on: "2028-01-01", shares: 20, conditionId: "liquidity" }, tranche("2029-01-01", 10)]);
    expect(doubleTriggerSchedule(service, { liquidityOn: day("2026-06-01"), expires: null })).toEqual(
      service,
    );
  });

  test("I15 an award that lapses first gives nothing", () => {
    const late = { liquidityOn: day("2033-01-02"), expires: day("2033-01-01") };
    expect(doubleTriggerSchedule(service, late)).toEqual([]);
    expect(lapsedValue(service, late, price(2))).toBe(6000);
    expect(lapsedValue(service, { ...late, expires: null }, price(2))).toBe(0);
  });

  test("I14 I16 I17 delivery, selling for tax and performance", () => {
    expect(deliveryIncome(30, price(2.5))).toBe(7500);
    expect(sellToCover(1001, 0.4)).toEqual({ withheld: 401, delivered: 600 });
    expect(sellToCover(1000, 0.3)).toEqual({ withheld: 300, delivered: 700 });
    expect(sellToCover(10, 2)).toEqual({ withheld: 10, delivered: 0 });
    expect(performanceUnits(1001, 1.5)).toBe(1501);
  });
});

describe("a company loan", () => {
  const loan = { principal: cents(100_000), rate: 0.04, applicableFederalRate: 0.05, recourse: 0.5 };

  test("I18 I19 the shortfall is owed as far as the note has recourse", () => {
    expect(loanDefault(loan, cents(100_000), cents(40_000))).toEqual({ owed: 30_000, loss: 30_000 });
    expect(loanDefault({ ...loan, recourse: 1 }, cents(100_000), cents(40_000)).owed).toBe(60_000);
    expect(loanDefault({ ...loan, recourse: 0 }, cents(100_000), cents(40_000)).owed).toBe(0);
    expect(loanDefault(loan, cents(100_000), cents(140_000)).owed).toBe(0);
    expect([isTreatedAsOption(loan), isTreatedAsOption({ ...loan, recourse: 0 })]).toEqual([false, true]);
  });

  test("I20 I21 interest, imputed interest and forgiveness", () => {
    expect([owedAfter(loan, 0), owedAfter(loan, 2)]).toEqual([100_000, 108_160]);
    expect(imputedInterest(loan, cents(100_000))).toBe(1000);
    expect(imputedInterest({ ...loan, rate: 0.06 }, cents(100_000))).toBe(0);
    expect(forgivenessIncome(cents(5000), true)).toEqual({ wages: 5000, parachute: 5000 });
    expect(forgivenessIncome(cents(5000), false)).toEqual({ wages: 5000, parachute: 0 });
  });
});

describe("what an option is worth", () => {
  test("I23 exercise value is never below zero", () => {
    expect(exerciseValue(100, price(2), price(5))).toBe(30_000);
    expect(exerciseValue(100, price(5), price(2))).toBe(0);
  });

  test.each([
    [0, 0],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2.5, 0.999593047982555],
    [4, 0.9999999845827421],
    [7, 1],
    [-1, -0.8427007929497149],
  ])("I24 the error function at %d", (x, expected) => {
    expect(Math.abs(errorFunction(x) - expected)).toBeLessThan(1e-14);
  });

  test("I24 call and put agree with parity and with the textbook value", () => {
    const terms = { spot: 42, strike: 40, rate: 0.1, volatility: 0.2, years: 0.5, dividend: 0 };
    const { call, put } = blackScholes(terms);
    expect(call).toBeCloseTo(4.759422392871532, 10);
    expect(put).toBeCloseTo(0.8085993729000922, 10);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0.05, max: 1.5, noNaN: true }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        (spot, volatility, dividend) => {
          const found = blackScholes({ ...terms, spot, volatility, dividend });
          const parity = spot * Math.exp(-dividend * 0.5) - 40 * Math.exp(-0.05);
          expect(found.call - found.put).toBeCloseTo(parity, 9);
          expect(found.call).toBeGreaterThanOrEqual(-1e-12);
          expect(found.call).toBeLessThanOrEqual(spot);
        },
      ),
    );
  });

  test("I24 without chance or time it is worth exercising now", () => {
    expect(blackScholes({ spot: 3, strike: 1, rate: 0, volatility: 0.6, years: 0, dividend: 0 })).toEqual({
      call: 2,
      put: 0,
    });
    expect(blackScholes({ spot: 1, strike: 3, rate: 0, volatility: 0, years: 2, dividend: 0 })).toEqual({
      call: 0,
      put: 2,
    });
    expect(blackScholes({ spot: 0, strike: 3, rate: 0, volatility: 0.5, years: 2, dividend: 0 }).call).toBe(
      0,
    );
    expect(normalDistribution(0)).toBe(0.5);
  });

  test("I25 an exercise now sinks its cost everywhere, an option pays it only where it is worth it", () => {
    const scenarios = [
      { companyValue: cents(0), probability: 0.6 },
      { companyValue: cents(1_000_000_00), probability: 0.4 },
    ];
    expect(expectedNetValue(0.01, cents(2000_00), scenarios, true)).toBe(200_000);
    expect(expectedNetValue(0.01, cents(2000_00), scenarios, false)).toBe(320_000);
    expect(micros(0)).toBe(0);
  });
});
