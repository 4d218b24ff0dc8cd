import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational } from "./rational.ts";
import { offerJson } from "./offer-json.ts";
import { parseOffer } from "./parse-offer.ts";

const whole = {
  id: "acme",
  currency: "USD",
  place: "US-CA",
  startDate: "2027-02-01",
  salary: 35_000_000,
  bonus: { target: 0.3, guaranteedPart: 1, guaranteedYears: 1, payouts: [{ multiple: 1, probability: 1 }] },
  signOn: { amount: 5_000_000, paidOn: "2027-02-28", clawBackMonths: 12 },
  severance: { months: 6, bonusPart: 0.5, healthMonths: 6, healthMonthly: 200_000, vestingMonths: 3 },
  parentalLeave: { weeks: 16 },
  support: [{ what: "executive assistant", yearlyBudget: 9_000_000 }],
  parachuteClause: "best-net",
  company: {
    name: "Acme",
    isPrivate: true,
    commonPrice: 2_500_000,
    preferredPrice: 9_000_000,
    fullyDilutedShares: 20_000_000,
    debt: 100,
    carveOut: 0.05,
    classes: [
      {
        id: "A",
        kind: "preferred",
        shares: 1000,
        invested: 900_000,
        participation: "capped",
        capMultiple: 3,
        seniority: 1,
      },
      { id: "common", kind: "common", shares: 5000 },
      { id: "options", kind: "option", shares: 500, strike: 1_000_000 },
    ],
  },
  grants: [
    {
      id: "iso",
      instrument: "ISO",
      quantity: 200_000,
      grantDate: "2027-03-01",
      vestingStart: "2027-02-01",
      vesting: { months: 48, cliffMonths: 12 },
      price: 2_500_000,
      fairValueAtGrant: 2_500_000,
      expires: "2037-02-28",
      windows: [
        { length: 90, unit: "days" },
        { kind: "disability", length: 12, unit: "months" },
      ],
      acceleration: { trigger: "double", amount: { kind: "part-of-unvested", part: 1 } },
    },
    {
      id: "psu",
      instrument: "PSU",
      quantity: 1000,
      grantDate: "2027-03-01",
      vesting: {
        allocation: "BACK_LOADED",
        statements: [
          { part: "50%", occurrences: 2, period: 12, cliff: { occurrence: 1, part: "1/4" } },
          { part: { numerator: 1, denominator: 2 }, onEvent: "ipo", period: 0 },
        ],
      },
      performance: { condition: "revenue doubles", payout: 1.5 },
    },
  ],
};

type Path = readonly (string | number)[];

function changed(path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(whole);
  const last = path.at(-1)!;
  const holder = path
    .slice(0, -1)
    .reduce((inner, key) => (inner as Record<string | number, unknown>)[key], copy);
  (holder as Record<string | number, unknown>)[last] = value;
  return copy;
}

function problemsOf(value: unknown): string[] {
  return parseOffer(value).problems.map((problem) => `${problem.severity} ${problem.code} ${problem.path}`);
}

describe("an offer from untyped data", () => {
  test("C2 a whole offer is read without a problem", () => {
    const { facts, problems } = parseOffer(whole);
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      id: "acme",
      currency: "USD",
      salary: 35_000_000,
      parachuteClause: "best-net",
    });
    expect(facts!.signOn).toMatchObject({
      clawBack: "full",
      clawBackTerminations: ["resigned", "for-cause"],
    });
    expect(facts!.severance!.qualifyingTerminations).toEqual(["without-cause", "good-reason"]);
    expect(facts!.parentalLeave).toEqual({ weeks: 16, payPart: 1, waitingMonths: 0 });
    expect(facts!.grants[0]).toMatchObject({ vestingStart: "2027-02-01", needsLiquidity: false, loan: null });
    expect(facts!.grants[0]!.acceleration).toMatchObject({
      protectionMonths: 12,
      lookBackMonths: 0,
      beforeCliff: true,
    });
    expect(facts!.grants[1]!.vestingStart).toBe("2027-03-01");
    expect(facts!.grants[1]!.vesting).toMatchObject({
      allocation: "BACK_LOADED",
      statements: [
        { order: 1, part: rational(1n, 2n), cliff: { occurrence: 1, part: rational(1n, 4n) } },
        { order: 2, base: { kind: "event", eventId: "ipo" } },
      ],
    });
    expect(facts!.company.classes.map((item) => item.claim.kind)).toEqual(["preferred", "common", "option"]);
  });

  test("C2 a small offer gets the usual terms", () => {
    const { facts, problems } = parseOffer({
      id: "x",
      currency: "EUR",
      place: "DE",
      startDate: "2027-01-01",
      salary: 1,
      company: { name: "X" },
    });
    expect(facts).toMatchObject({
      bonus: null,
      signOn: null,
      severance: null,
      parentalLeave: null,
      grants: [],
      parachuteClause: "silent",
    });
    expect(problems.map((problem) => problem.path)).toEqual(["company.commonPrice"]);
    expect(problems[0]!.severity).toBe("warning");
  });

  test.each([
    [["id"], undefined, "error missing id"],
    [["currency"], "dollar", "error unknown-value currency"],
    [["startDate"], "2027-02-30", "error wrong-type startDate"],
    [["salary"], "much", "error wrong-type salary"],
    [["salary"], 1.5, "error out-of-range salary"],
    [["salary"], -1, "error out-of-range salary"],
    [["company"], undefined, "error missing company"],
    [["company"], [], "error wrong-type company"],
    [["company", "carveOut"], 1.1, "error out-of-range company.carveOut"],
    [["company", "classes", 0, "capMultiple"], undefined, "error missing company.classes[0].capMultiple"],
    [["company", "classes", 0, "kind"], "gold", "error unknown-value company.classes[0].kind"],
    [["bonus", "payouts", 0, "probability"], 0.5, "error contradiction bonus.payouts"],
    [["bonus"], 0.3, "error wrong-type bonus"],
    [["signOn", "clawBack"], "never", "error unknown-value signOn.clawBack"],
    [
      ["severance", "qualifyingTerminations"],
      ["bored"],
      "error unknown-value severance.qualifyingTerminations[0]",
    ],
    [["support"], "assistant", "error wrong-type support"],
    [["support", 0, "what"], 7, "error wrong-type support[0].what"],
    [["grants", 0, "instrument"], "warrant", "error unknown-value grants[0].instrument"],
    [["grants", 0, "instrument"], "profits interest", "error not-modelled grants[0].instrument"],
    [["grants", 0, "quantity"], -5, "error out-of-range grants[0].quantity"],
    [["grants", 0, "price"], undefined, "error missing grants[0].price"],
    [["grants", 0, "price"], 2_000_000, "warning tax-risk grants[0].price"],
    [["grants", 0, "expires"], "2037-03-02", "warning tax-risk grants[0].expires"],
    [["grants", 0, "expires"], "2027-02-28", "error contradiction grants[0].expires"],
    [["grants", 0, "windows", 0, "length"], 93, "warning tax-risk grants[0].windows"],
    [["grants", 0, "windows", 0, "unit"], "years", "warning tax-risk grants[0].windows"],
    [["grants", 0, "windows", 0, "unit"], "moons", "error unknown-value grants[0].windows[0].unit"],
    [["grants", 0, "vesting"], undefined, "error missing grants[0].vesting"],
    [["grants", 0, "vesting", "cliffMonths"], 49, "error out-of-range grants[0].vesting.cliffMonths"],
    [["grants", 0, "acceleration", "amount"], undefined, "error missing grants[0].acceleration.amount"],
    [
      ["grants", 0, "acceleration", "amount", "part"],
      1.5,
      "error out-of-range grants[0].acceleration.amount.part",
    ],
    [
      ["grants", 0, "acceleration", "amount", "part"],
      "half",
      "error wrong-type grants[0].acceleration.amount.part",
    ],
    [
      ["grants", 0, "acceleration", "amount"],
      { kind: "months" },
      "error missing grants[0].acceleration.amount.months",
    ],
    [
      ["grants", 0, "acceleration", "trigger"],
      "triple",
      "error unknown-value grants[0].acceleration.trigger",
    ],
    [["grants", 0, "loan"], { principal: 1, recourse: 0 }, "warning tax-risk grants[0].loan"],
    [
      ["grants", 0, "loan"],
      { principal: 1, recourse: 1, applicableFederalRate: 0.04 },
      "warning tax-risk grants[0].loan.rate",
    ],
    [["grants", 0, "loan"], { principal: 1 }, "error missing grants[0].loan.recourse"],
    [["grants", 0, "earlyExercisable"], 1, "error wrong-type grants[0].earlyExercisable"],
    [["grants", 1, "id"], "iso", "error contradiction grants"],
    [["grants", 1, "performance"], undefined, "error missing grants[1].performance"],
    [["grants", 1, "vesting", "statements"], [], "error missing grants[1].vesting.statements"],
    [["grants", 1, "vesting", "statements", 0, "part"], 0.75, "error contradiction grants[1].vesting"],
    [["grants", 1, "vesting", "statements", 0, "part"], 0.25, "warning contradiction grants[1].vesting"],
    [
      ["grants", 1, "vesting", "statements", 0, "cliff", "occurrence"],
      3,
      "error out-of-range grants[1].vesting.statements[0].cliff.occurrence",
    ],
    [["grants", 1, "vesting", "terms"], {}, "error missing grants[1].vesting.terms.id"],
    [["grants", 1], "a grant", "error wrong-type grants[1]"],
  ] as [Path, unknown, string][])("C2 %j = %j is a problem", (path, value, problem) => {
    const found = problemsOf(changed(path, value));
    expect(found).toContain(problem);
    const isError = problem.startsWith("error");
    expect(parseOffer(changed(path, value)).facts === null).toBe(isError);
  });

  test("C11 an offer survives being written as JSON and read back", () => {
    const terms = {
      object_type: "VESTING_TERMS",
      id: "t",
      name: "all at start",
      description: "",
      allocation_type: "FRONT_LOADED",
      vesting_conditions: [
        {
          id: "start",
          portion: { numerator: "1", denominator: "1" },
          trigger: { type: "VESTING_START_DATE" },
          next_condition_ids: [],
        },
      ],
    };
    const withTerms = changed(["grants", 0, "vesting"], { terms });
    const byMonths = changed(["grants", 0, "acceleration", "amount"], { kind: "months", months: 6 });
    const small = {
      id: "x",
      currency: "EUR",
      place: "DE",
      startDate: "2027-01-01",
      salary: 1,
      company: { name: "X" },
    };
    for (const value of [whole, withTerms, byMonths, small]) {
      const offer = parseOffer(value).facts!;
      const again: unknown = JSON.parse(JSON.stringify(offerJson(offer)));
      expect(parseOffer(again).facts).toEqual(offer);
    }
  });

  test("I22 a public company may not lend to its executives", () => {
    const copy = changed(["company", "isPrivate"], false) as typeof whole;
    Object.assign(copy.grants[0]!, { loan: { principal: 1, recourse: 1 } });
    expect(problemsOf(copy)).toContain("warning tax-risk grants[0].loan");
  });

  test("C2 vesting terms in the Open Cap Format", () => {
    const terms = {
      object_type: "VESTING_TERMS",
      id: "t",
      name: "all at start",
      allocation_type: "FRONT_LOADED",
      vesting_conditions: [
        {
          id: "start",
          portion: { numerator: "1", denominator: "1" },
          trigger: { type: "VESTING_START_DATE" },
          next_condition_ids: [],
        },
      ],
    };
    expect(parseOffer(changed(["grants", 0, "vesting"], { terms })).facts!.grants[0]!.vesting.kind).toBe(
      "terms",
    );
  });

  test("C2 every problem says why and what to do, and nothing makes it throw", () => {
    const keys = Object.keys(whole);
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.anything(),
        fc.nat(1),
        fc.anything(),
        (key, value, grant, inner) => {
          for (const input of [value, changed([key], value), changed(["grants", grant], inner)]) {
            for (const problem of parseOffer(input).problems) {
              expect(problem.reason.length > 10 && problem.fix.length > 5).toBe(true);
            }
          }
        },
      ),
    );
  });
});
