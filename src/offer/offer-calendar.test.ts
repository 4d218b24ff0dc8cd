import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainDate } from "../plain-date.ts";
import { changeInControlPayments } from "./executive/change-in-control.ts";
import { exerciseIncome, isoSharesOf, offerIsoLimit, vestingIncome } from "./exercise-income.ts";
import { grantSchedule, grantedShares } from "./grant-schedule.ts";
import { cents, microsOfUnits } from "./money.ts";
import type { Grant, Offer } from "./offer.ts";
import { offerCalendar, scheduledGrants } from "./offer-calendar.ts";
import type { CalendarAssumptions } from "./offer-calendar.ts";
import { rational } from "./rational.ts";
import type { IncomeByKind, TaxOf } from "./tax-interface.ts";
import { taxOfPlace } from "./tax-of-place.ts";
import { monthlyVesting } from "./vesting/vesting-statement.ts";

const day = (text: string): PlainDate => text as PlainDate;
const dollars = (units: number) => cents(units * 100);

const iso: Grant = {
  id: "iso",
  instrument: "ISO",
  quantity: 48_000,
  grantDate: day("2027-01-01"),
  vestingStart: day("2027-01-01"),
  vesting: { kind: "statements", allocation: "CUMULATIVE_ROUND_DOWN", statements: monthlyVesting(48, 12) },
  price: microsOfUnits(2),
  fairValueAtGrant: microsOfUnits(2),
  earlyExercisable: false,
  expires: day("2036-12-31"),
  windows: [{ length: 90, unit: "days" }],
  acceleration: null,
  loan: null,
  needsLiquidity: false,
  performance: null,
};
const units: Grant = {
  ...iso,
  id: "rsu",
  instrument: "RSU",
  quantity: 480,
  price: null,
  fairValueAtGrant: null,
  expires: null,
  windows: [],
};

const offer: Offer = {
  id: "o",
  currency: "USD",
  company: {
    name: "Acme",
    isPrivate: true,
    commonPrice: microsOfUnits(2),
    preferredPrice: null,
    fullyDilutedShares: null,
    classes: [],
    debt: cents(0),
    carveOut: 0,
  },
  place: "US-TX",
  startDate: day("2027-01-01"),
  salary: dollars(365_000),
  bonus: { target: 0.2, guaranteedPart: 0, guaranteedYears: 0, payouts: [] },
  signOn: {
    amount: dollars(40_000),
    paidOn: day("2027-02-01"),
    clawBackMonths: 24,
    clawBack: "full",
    clawBackTerminations: ["resigned"],
  },
  severance: {
    months: 6,
    bonusPart: 1,
    healthMonths: 0,
    healthMonthly: cents(0),
    vestingMonths: 3,
    qualifyingTerminations: ["without-cause"],
  },
  parentalLeave: null,
  support: [],
  parachuteClause: "silent",
  grants: [iso, units],
};

const plain: CalendarAssumptions = {
  lastYear: 2028,
  termination: null,
  changeInControl: null,
  liquidityOn: null,
  events: [],
  exercises: [],
  commonPrice: () => microsOfUnits(10),
  taxOf: null,
};

describe("the calendar of an offer", () => {
  test("C3 salary, bonus and sign-on by calendar year", () => {
    const [first, second] = offerCalendar(offer, plain);
    expect(first).toMatchObject({
      year: 2027,
      cash: dollars(365_000 + 73_000 + 40_000),
      income: { salary: dollars(365_000), bonus: dollars(73_000), "sign-on": dollars(40_000) },
      vestedShares: 0,
      taxes: null,
      cashAfterTax: null,
    });
    expect(second).toMatchObject({
      year: 2028,
      vestedShares: 12_000 + 11_000 + 120 + 110,
      unpricedShares: 0,
    });
    expect(second!.income["rsu-vest"]).toBe(dollars(2300));
    expect(second!.events[0]).toMatchObject({ on: "2028-01-01", kind: "vest", shares: 12_000 });
  });

  test("C3 a start within the year, and C7 a bonus lost by leaving within it", () => {
    const late = { ...offer, startDate: day("2027-07-02"), signOn: null, grants: [] };
    const [first, second] = offerCalendar(late, {
      ...plain,
      termination: { on: day("2028-01-31"), kind: "resigned" },
    });
    expect(first!.income).toEqual({ salary: dollars(183_000), bonus: dollars(36_600) });
    expect(second!.income.bonus).toBeUndefined();
    expect(second!.income.salary).toBeCloseTo((36_500_000 * 30) / 366, 0);
  });

  test("C5 units without a price are counted, not valued", () => {
    const [, second] = offerCalendar(offer, { ...plain, commonPrice: () => null });
    expect([second!.unpricedShares, second!.income["rsu-vest"]]).toEqual([230, undefined]);
  });

  test("X18 X20 being let go pays severance and counts vesting months; resigning pays the sign-on back", () => {
    const [, let_go] = offerCalendar(offer, {
      ...plain,
      termination: { on: day("2028-03-31"), kind: "without-cause" },
    });
    expect(let_go!.income.severance).toBe(dollars(182_500 + 73_000));
    expect(let_go!.vestedShares).toBe((12_000 + 5000) * 1.01);
    const [, resigned] = offerCalendar(offer, {
      ...plain,
      termination: { on: day("2028-03-31"), kind: "resigned" },
    });
    expect(resigned!.income["sign-on"]).toBe(dollars(-40_000));
    expect(resigned!.vestedShares).toBe((12_000 + 2000) * 1.01);
    expect(resigned!.events.find((event) => event.kind === "window-ends")).toMatchObject({
      on: "2028-06-29",
      grantId: "iso",
    });
    const early = offerCalendar(offer, {
      ...plain,
      termination: { on: day("2027-01-15"), kind: "resigned" },
    });
    expect(early[0]!.income["sign-on"]).toBeUndefined();
    expect(early[1]!.cash).toBe(0);
  });

  test("V17 a change in control accelerates the grants that have the term", () => {
    const acceleration = {
      trigger: "single" as const,
      amount: { kind: "part-of-unvested" as const, part: rational(1n) },
      protectionMonths: 0,
      lookBackMonths: 0,
      qualifyingTerminations: [],
      ifNotAssumed: "accelerates-as-agreed" as const,
      beforeCliff: true,
      takenFrom: "last-tranches" as const,
    };
    const with_ = { ...offer, grants: [{ ...iso, acceleration }, units] };
    const change = { ...plain, changeInControl: { on: day("2027-06-01"), assumed: true } };
    const [first] = offerCalendar(with_, change);
    expect(first!.vestedShares).toBe(48_000);
    expect(first!.events.map((event) => event.kind)).toEqual([
      "start",
      "sign-on",
      "change-in-control",
      "vest",
    ]);
  });

  test("X24 X4 what a sale with a dismissal pays, and what each clause leaves of it", () => {
    const acceleration = {
      trigger: "double" as const,
      amount: { kind: "part-of-unvested" as const, part: rational(1n) },
      protectionMonths: 12,
      lookBackMonths: 0,
      qualifyingTerminations: ["without-cause" as const],
      ifNotAssumed: "accelerates-as-agreed" as const,
      beforeCliff: true,
      takenFrom: "last-tranches" as const,
    };
    const psu: Grant = {
      ...units,
      id: "psu",
      instrument: "PSU",
      acceleration,
      performance: { condition: "x", payout: 1 },
    };
    const sold = { ...offer, grants: [{ ...iso, acceleration }, units, psu] };
    const facts = {
      change: { on: day("2027-06-01"), assumed: true },
      termination: { on: day("2027-07-01"), kind: "without-cause" as const },
      price: microsOfUnits(12),
      baseAmount: dollars(50_000),
      incomeTaxRate: 0.4,
      discountRate: 0,
    };
    const found = changeInControlPayments(sold, facts);
    // 12,000 options at the cliff of month 12 arrive six months early, then 1,000 a month seven to 42 months early.
    const equity = 12_000 * 10 * 0.06 + 1000 * 10 * 0.01 * ((7 + 42) * 18);
    expect(found.items).toEqual([
      { what: "severance", amount: dollars(182_500 + 73_000) },
      { what: "acceleration of iso", amount: dollars(equity) },
      { what: "acceleration of psu", amount: dollars(480 * 12) },
    ]);
    expect(found.parachute.isParachute).toBe(true);
    const left = (parachuteClause: Offer["parachuteClause"]) =>
      changeInControlPayments({ ...sold, parachuteClause }, facts).afterTax;
    const { parachute } = found;
    expect(left("silent")).toBe(parachute.afterTaxFull);
    expect(left("full")).toBe(parachute.afterTaxFull);
    expect(left("cutback")).toBe(parachute.afterTaxCutback);
    expect(left("best-net")).toBe(parachute.afterTaxBestNet);
    expect(left("gross-up")).toBe(parachute.afterTaxFull + parachute.exciseTax);
    expect(changeInControlPayments(sold, { ...facts, termination: null }).items).toEqual([]);
    expect(changeInControlPayments({ ...sold, severance: null, bonus: null }, facts).items).toHaveLength(2);
  });

  test("C6 taxes come from the module, which hands its credit on", () => {
    const nothing = {
      federalMinimumTaxCredit: 0,
      stateMinimumTaxCredit: 0,
      shortTermLoss: 0,
      longTermLoss: 0,
      businessDisposalUsed: 0,
    };
    const taxOf: TaxOf = ({ income }, carried) => ({
      coverage: "full",
      currency: "USD",
      taxes: [],
      total: (income.salary ?? 0) / 200 - (carried.federalMinimumTaxCredit ?? 0),
      withheld: 0,
      balanceDue: 0,
      carriedOut: { ...nothing, federalMinimumTaxCredit: 100 },
      figures: {},
      problems: [],
      notes: [],
    });
    const rows = offerCalendar({ ...offer, bonus: null, signOn: null, grants: [] }, { ...plain, taxOf });
    expect(rows.map((row) => row.cashAfterTax)).toEqual([dollars(182_500), dollars(182_600)]);
  });

  test("C6 the household's place taxes the year, later years by the last law, unknown places not at all", () => {
    const household = {
      place: { country: "US", region: "TX" },
      filingStatus: "single" as const,
      otherWages: 0,
    };
    const shifted = { ...offer, startDate: day("2026-01-01"), grants: [], signOn: null, bonus: null };
    const rows = offerCalendar(shifted, { ...plain, taxOf: taxOfPlace(household) });
    expect(rows[0]!.taxes!.coverage).toBe("full");
    expect(rows[0]!.cashAfterTax).toBe(rows[0]!.cash - Math.round(100 * rows[0]!.taxes!.total!));
    expect(rows[1]!.taxes!.problems.map((problem) => problem.code)).toEqual(["year-not-modelled"]);
    expect(rows[1]!.taxes!.total).toBe(rows[0]!.taxes!.total);
    const elsewhere = taxOfPlace({ ...household, place: { country: "AQ" } });
    expect(offerCalendar(shifted, { ...plain, taxOf: elsewhere })[0]!.cashAfterTax).toBeNull();
  });

  test("C6 each kind of income reaches the tax module as what it is", () => {
    const taxOf = taxOfPlace({
      place: { country: "US", region: "TX" },
      filingStatus: "married_joint",
      otherWages: 100_000,
    });
    const taxes = (income: IncomeByKind) =>
      taxOf({ year: 2026, income: { salary: dollars(200_000), ...income } }, {});
    const base = taxes({});
    const of = (income: IncomeByKind): number => taxes(income).total! - base.total!;
    expect(of({ "iso-spread": dollars(1000) })).toBe(0);
    expect(of({ "option-spread": dollars(1000) })).toBe(of({ bonus: dollars(1000) }));
    expect(of({ "disqualifying-disposition": dollars(1000) })).toBeLessThan(
      of({ "rsu-vest": dollars(1000) }),
    );
    expect(of({ "long-term-gain": dollars(1000) })).toBeLessThan(of({ "short-term-gain": dollars(1000) }));
    expect(of({ "small-business-gain-excluded": dollars(1000) })).toBe(0);
    expect(of({ "small-business-gain": dollars(1000) })).toBeGreaterThan(
      of({ "long-term-gain": dollars(1000) }),
    );
  });

  test("C4 C8 an exercise costs its strike and gives income by kind", () => {
    const exercises = [{ grantId: "iso", on: day("2028-06-01"), shares: 1000, fairValue: microsOfUnits(5) }];
    const [, second] = offerCalendar(offer, { ...plain, exercises });
    expect(second!.events.find((event) => event.kind === "exercise")!.cash).toBe(dollars(-2000));
    expect(second!.income["iso-spread"]).toBe(dollars(3000));
    const late = {
      ...plain,
      exercises: [{ ...exercises[0]!, on: day("2028-09-01") }],
      termination: { on: day("2028-05-31"), kind: "resigned" as const },
    };
    expect(offerCalendar(offer, late)[1]!.income).toMatchObject({ "option-spread": dollars(3000) });
    const unknown = { ...plain, exercises: [{ ...exercises[0]!, grantId: "nothing" }] };
    expect(offerCalendar(offer, unknown)[1]!.income["iso-spread"]).toBeUndefined();
  });

  test("C4 ISO shares of an exercise are in proportion to the limit", () => {
    const dear = { ...iso, fairValueAtGrant: microsOfUnits(10), price: microsOfUnits(10) };
    const grants = scheduledGrants({ ...offer, grants: [dear] }, plain);
    const limit = offerIsoLimit(grants);
    expect(limit.get(2028)!.get("iso")).toEqual({ firstExercisable: 23_000, iso: 10_000, nso: 13_000 });
    expect(isoSharesOf(limit, "iso", 2300, day("2028-12-31"))).toBe(1000);
    expect(isoSharesOf(limit, "iso", 2300, day("2027-12-31"))).toBe(0);
    const exercise = { grantId: "iso", on: day("2028-12-31"), shares: 2300, fairValue: microsOfUnits(12) };
    expect(exerciseIncome(exercise, dear, limit, null)).toEqual({
      "iso-spread": dollars(2000),
      "option-spread": dollars(2600),
    });
    expect(exerciseIncome(exercise, { ...dear, instrument: "NSO" }, limit, null)).toEqual({
      "option-spread": dollars(4600),
    });
    expect(exerciseIncome(exercise, units, limit, null)).toEqual({});
  });

  test("I9 I14 vesting income by instrument", () => {
    expect(vestingIncome(iso, 10, microsOfUnits(5))).toEqual({});
    expect(vestingIncome(units, 10, microsOfUnits(5))).toEqual({ "rsu-vest": dollars(50) });
    expect(vestingIncome({ ...iso, instrument: "RSA" }, 10, microsOfUnits(5))).toEqual({
      "restricted-stock": dollars(30),
    });
    expect(vestingIncome({ ...iso, instrument: "RSA" }, 10, microsOfUnits(1))).toEqual({
      "restricted-stock": 0,
    });
    expect(vestingIncome(units, 10, null)).toBeNull();
  });

  test("I15 I17 double-trigger and performance units", () => {
    const waiting = { ...units, needsLiquidity: true };
    expect(grantSchedule(waiting, [], null)).toEqual([]);
    expect(grantSchedule(waiting, [], day("2030-01-01"))[0]).toMatchObject({ on: "2030-01-01", shares: 360 });
    expect(grantedShares({ ...units, performance: { condition: "x", payout: 0.5 } })).toBe(240);
    expect(
      grantSchedule({ ...units, performance: { condition: "x", payout: 0.5 } }, [], null)[0]!.shares,
    ).toBe(60);
  });

  test("V25 a graph of conditions works in a grant as well", () => {
    const terms = {
      id: "t",
      name: "t",
      description: "",
      allocation: "FRONT_LOADED" as const,
      conditions: [
        {
          id: "sale",
          trigger: { kind: "event" as const },
          amount: { kind: "portion" as const, portion: rational(1n), ofRemainder: false },
          next: [],
        },
      ],
    };
    const grant = { ...units, vesting: { kind: "terms" as const, terms } };
    expect(grantSchedule(grant, [{ id: "sale", on: day("2029-05-05") }], null)).toEqual([
      { on: "2029-05-05", shares: 480, conditionId: "sale" },
    ]);
  });

  test("C3 what grants give is additive over grants", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 0, max: 70 }), (a, b, price) => {
        const grants = [
          { ...units, id: "a", quantity: a },
          { ...units, id: "b", quantity: b },
        ];
        const assumptions = { ...plain, lastYear: 2031, commonPrice: () => microsOfUnits(price) };
        const income = (of: readonly Grant[]): number =>
          offerCalendar({ ...offer, grants: of }, assumptions).reduce(
            (sofar, row) => sofar + (row.income["rsu-vest"] ?? 0),
            0,
          );
        expect(income(grants)).toBe(income(grants.slice(0, 1)) + income(grants.slice(1)));
        expect(income(grants)).toBe((a + b) * price * 100);
      }),
      { numRuns: 30 },
    );
  });
});
