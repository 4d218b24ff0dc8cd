import { expect, test } from "vitest";
import { cashTables, expectedPayout } from "./cash-tables.ts";
import type { CashTerms, OfferTerms, Start } from "./offer-terms.ts";
import { noCash, startToday } from "./offer-terms.ts";

const view = { perUnit: 1, discountRate: 0, horizonMonths: 120, countsPresentJob: true };

function tables(cash: Partial<CashTerms>, start: Start = startToday) {
  const offer: OfferTerms = { grant: null, cash: { ...noCash, ...cash }, start };
  return cashTables(offer, view);
}

const bonus = {
  target: 100,
  payouts: [
    { share: 0, probability: 0.5 },
    { share: 1.2, probability: 0.5 },
  ],
  guaranteedShare: 0,
  guaranteedYears: 0,
};

test("N9 a guarantee lifts only the payouts below it, only in its years", () => {
  expect(expectedPayout(bonus, 0)).toBeCloseTo(0.6, 12);
  expect(expectedPayout(bonus, 1)).toBeCloseTo(1.1, 12);
  const guaranteed = tables({ bonus: { ...bonus, guaranteedShare: 1, guaranteedYears: 1 } });
  for (const [month, paid] of [
    [11, 0],
    [12, 110],
    [24, 170],
  ] as const)
    expect(guaranteed.quit[month]).toBeCloseTo(paid, 9);
});

test("N8 severance is paid to the let go alone, in months of pay, bonus and other money", () => {
  const { letGo, quit, companyFailed } = tables({
    salary: 1200,
    bonus,
    severance: { months: 6, includesBonus: true, other: 40 },
  });
  expect((letGo[7] ?? 0) - (quit[7] ?? 0)).toBeCloseTo(650 + 40, 9);
  expect(companyFailed[7]).toBeCloseTo(700, 9);
});

test("N11 a sign-on is clawed back pro rata from those who leave, from the let go only where it says so", () => {
  const signOn = { amount: 120, clawBackMonths: 12, isProRata: true, onLetGo: false };
  const fair = tables({ signOn });
  expect([fair.quit[3], fair.letGo[3], fair.quit[12]]).toEqual([30, 120, 120]);
  const harsh = tables({ signOn: { ...signOn, isProRata: false, onLetGo: true } });
  expect([harsh.quit[3], harsh.letGo[3], harsh.letGo[12]]).toEqual([0, 0, 120]);
});

test("N10 parental leave costs its unpaid weeks, all of them before the waiting period is over", () => {
  const parentalLeave = { probability: 0.5, atMonth: 10, weeks: 26, paidShare: 1, waitingMonths: 12 };
  const lost = (change: Partial<typeof parentalLeave>) =>
    (tables({ salary: 1200 }).quit[20] ?? 0) -
    (tables({ salary: 1200, parentalLeave: { ...parentalLeave, ...change } }).quit[20] ?? 0);
  expect(lost({})).toBeCloseTo(300, 9);
  expect(lost({ waitingMonths: 0 })).toBeCloseTo(0, 9);
  expect(lost({ waitingMonths: 0, paidShare: 0.25 })).toBeCloseTo(225, 9);
});

test("N11 a later start earns the present job's pay until then and loses what is forgone", () => {
  const { quit } = tables({ salary: 1200 }, { month: 3, presentNetPay: 50, forgone: 70 });
  expect([0, 1, 2, 3, 4].map((month) => quit[month])).toEqual([50, 100, 150, 80, 180]);
});

test("R8 cash is discounted by month and stops at the horizon", () => {
  const offer = { grant: null, cash: { ...noCash, salary: 12 }, start: startToday };
  const { quit, stayed } = cashTables(offer, { ...view, discountRate: 0.12, horizonMonths: 24 });
  const annuity = (months: number) => {
    let sum = 0;
    for (let m = 1; m <= months; m++) sum += Math.exp(-0.01 * m);
    return sum;
  };
  expect(quit[10]).toBeCloseTo(annuity(10), 10);
  expect(stayed).toBeCloseTo(annuity(24), 10);
});
