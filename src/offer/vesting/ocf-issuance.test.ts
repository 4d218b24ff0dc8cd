import { describe, expect, test } from "vitest";
import { ocfIssuance, readIssuance } from "./ocf-issuance.ts";

const optionGrant = {
  object_type: "TX_EQUITY_COMPENSATION_ISSUANCE",
  id: "tx-1",
  date: "2026-03-02",
  security_id: "sec-1",
  custom_id: "ES-7",
  stakeholder_id: "holder",
  security_law_exemptions: [{ description: "Rule 701", jurisdiction: "US" }],
  compensation_type: "OPTION_ISO",
  quantity: "48000",
  exercise_price: { amount: "1.25", currency: "USD" },
  early_exercisable: true,
  expiration_date: "2036-03-01",
  termination_exercise_windows: [
    { reason: "VOLUNTARY_OTHER", period: 90, period_type: "DAYS" },
    { reason: "INVOLUNTARY_DISABILITY", period: 12, period_type: "MONTHS" },
    { reason: "VOLUNTARY_RETIREMENT", period: 5, period_type: "YEARS" },
  ],
  vesting_terms_id: "terms-1",
};

const stock = {
  object_type: "TX_STOCK_ISSUANCE",
  id: "tx-2",
  date: "2026-03-02",
  security_id: "sec-2",
  custom_id: "CS-1",
  stakeholder_id: "holder",
  security_law_exemptions: [],
  stock_class_id: "common",
  stock_legend_ids: [],
  issuance_type: "RSA",
  share_price: { amount: "0.0001", currency: "USD" },
  quantity: "1000.5",
  vestings: [{ date: "2027-03-02", amount: "1000.5" }],
};

describe("issuances in the Open Cap Format", () => {
  test("V25 grants of options and of stock are read and written back unchanged", () => {
    for (const object of [optionGrant, stock]) {
      const { facts, problems } = readIssuance(object);
      expect(problems).toEqual([]);
      expect(ocfIssuance(facts!)).toEqual(object);
    }
  });

  test("V25 units need no price", () => {
    const { exercise_price: _, ...rest } = optionGrant;
    const units = {
      ...rest,
      compensation_type: "RSU",
      expiration_date: null,
      object_type: "TX_PLAN_SECURITY_ISSUANCE",
    };
    const { facts } = readIssuance(units);
    expect(facts).toMatchObject({ kind: "rsu", price: null, expires: null });
    expect(ocfIssuance(facts!)).toEqual(units);
    expect(readIssuance({ ...rest }).problems.map((problem) => problem.path)).toEqual(["exercise_price"]);
  });

  test("V25 what a document does not say stays unsaid", () => {
    const { early_exercisable: _, ...rest } = optionGrant;
    const { facts } = readIssuance(rest);
    expect(facts!.earlyExercisable).toBeNull();
    expect(ocfIssuance(facts!)).toEqual(rest);
  });

  test("V25 the windows carry the kind of leaving", () => {
    expect(readIssuance(optionGrant).facts!.windows).toEqual([
      { kind: "resigned", length: 90, unit: "days" },
      { kind: "disability", length: 12, unit: "months" },
      { kind: "retirement", length: 5, unit: "years" },
    ]);
  });

  test("I26 appreciation rights are named as not modelled", () => {
    const { facts, problems } = readIssuance({ ...optionGrant, compensation_type: "SSAR" });
    expect([facts, problems[0]!.code, problems[0]!.path]).toEqual([
      null,
      "not-modelled",
      "compensation_type",
    ]);
  });

  test.each([
    [{ quantity: "x" }, "quantity"],
    [{ quantity: undefined }, "quantity"],
    [{ compensation_type: "GOLD" }, "compensation_type"],
    [{ object_type: "TX_WARRANT_ISSUANCE" }, "object_type"],
    [{ date: "2026-02-30" }, "date"],
    [{ exercise_price: "1.25" }, "exercise_price"],
    [{ exercise_price: { amount: "1.25" } }, "exercise_price.currency"],
    [{ vestings: [{ date: "x", amount: "1" }] }, "vestings[0].date"],
    [{ early_exercisable: "yes" }, "early_exercisable"],
    [
      { termination_exercise_windows: [{ reason: "BORED", period: 1, period_type: "DAYS" }] },
      "termination_exercise_windows[0].reason",
    ],
  ])("C2 %j is a problem at its place", (change, path) => {
    const { facts, problems } = readIssuance({ ...optionGrant, ...change });
    expect(facts).toBeNull();
    expect(problems.map((problem) => problem.path)).toContain(path);
  });

  test("C2 something that is no object", () => {
    expect(readIssuance([]).facts).toBeNull();
  });
});
