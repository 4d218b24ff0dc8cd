/** Runs the shared equity cases where they are at hand, and small cases of our own for what their inputs can also say. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { disagreement, toleranceOf } from "../../scripts/corpus/comparison.ts";
import { fileResults } from "../../scripts/corpus/run-cases.ts";
import { scheduleOfText } from "../../scripts/corpus/schedule-text.ts";
import { numberOf } from "../../src/offer/rational.ts";

const folder = fileURLToPath(new URL("../../../shared/equity/cases", import.meta.url));
const isHere = existsSync(folder);
if (!isHere) console.error(`SKIPPED: the shared equity cases, because ${folder} is not there.`);

test.skipIf(!isHere)("every shared equity case passes", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const results = names.flatMap((name) =>
    fileResults(name, JSON.parse(readFileSync(join(folder, name), "utf8"))),
  );
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter((result) => result.status !== "pass")).toEqual([]);
});

function actual(topic: string, input: unknown): Record<string, unknown> {
  const [result] = fileResults(`${topic}.json`, { topic: "", cases: [{ id: "own", input }] });
  expect(result?.reason).toBeNull();
  return result!.actual as Record<string, unknown>;
}

function reasonFor(topic: string, input: unknown): string {
  const [result] = fileResults(`${topic}.json`, { topic: "", cases: [{ id: "own", input }] });
  expect(result?.status).toBe("unsupported");
  return result!.reason!;
}

describe("the case runner", () => {
  const file = (more: object, item: object) => ({
    topic: "Dilution arithmetic",
    ...more,
    cases: [{ id: "x", input: { pre_money: 8, investment: 2 }, ...item }],
  });
  const status = (parsed: unknown) => fileResults("some-name.json", parsed)[0]?.status;

  test("compares only the keys of expected, with the case's tolerance, the file's, or none", () => {
    expect(status(file({}, { expected: { investor_pct: 20 } }))).toBe("pass");
    expect(status(file({}, { expected: { investor_pct: 20.5 } }))).toBe("fail");
    expect(status(file({ tolerance_usd: 1 }, { expected: { investor_pct: 20.5 } }))).toBe("pass");
    expect(status(file({ tolerance_usd: 1 }, { expected: { investor_pct: 20.5 }, tolerance: 0.1 }))).toBe(
      "fail",
    );
    expect(status(file({}, { expected: { investor_pct: 20.5, tolerance: 1 } }))).toBe("pass");
    expect(status(file({}, { expected: { unheard_of: 1 } }))).toBe("fail");
    expect(toleranceOf({}, {})).toBe(0);
  });

  test("computes cases that expect nothing, and says what it cannot compute", () => {
    expect(status(file({}, {}))).toBe("computed");
    expect(status(file({ topic: "Astrology" }, {}))).toBe("unsupported");
    expect(fileResults("x.json", null)[0]).toMatchObject({ status: "unsupported", id: "" });
    expect(reasonFor("waterfall", { exit_value: 1, classes: "none" })).toContain("classes");
    expect(reasonFor("exec-terms", { colour: "red" })).toContain("colour");
    expect(
      reasonFor("iso-rules", {
        grants: [{ grant_date: "2026-01-01", quantity: 1, fmv_at_grant: 1, schedule: "when we like" }],
      }),
    ).toContain("when we like");
  });

  test("knows a topic by the shape of its input when neither name nor title tells", () => {
    const cases = [
      {
        id: "x",
        input: { quantity: 10, tranches: 3, allocation: "FRONT_LOADED" },
        expected: { tranche_quantities: [4, 3, 3] },
      },
    ];
    expect(fileResults("hidden-7.json", { topic: "?", cases })[0]?.status).toBe("pass");
  });

  test("compares nested values and lists", () => {
    expect(disagreement({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }, 0)).toBeNull();
    expect(disagreement({ a: [1] }, { a: [1, 2] }, 0)).toContain("1 items");
    expect(disagreement({ a: { b: true } }, { a: { b: false } }, 0)).toContain("a.b");
    expect(disagreement({ a: 1 }, { a: null }, 0)).toContain("null");
    expect(disagreement([1], 1, 0)).toContain("list");
    expect(disagreement({ a: {} }, { a: 1 }, 0)).toContain("object");
  });
});

describe("vesting in words", () => {
  const read = (words: string) =>
    scheduleOfText(words)?.map((item) => [
      numberOf(item.part),
      item.occurrences,
      item.period,
      item.cliff?.occurrence ?? 0,
    ]);

  test.each([
    ["1/48 a month, no cliff", [[1, 48, 1, 0]]],
    ["25% a year", [[1, 4, 12, 0]]],
    ["1/16 a quarter, 12-month cliff", [[1, 16, 3, 4]]],
    [
      "12/48 at month 12 then 1/48 a month",
      [
        [0.25, 1, 12, 0],
        [0.75, 36, 1, 0],
      ],
    ],
    [
      "25% after one year, then 1/36 of the rest a month",
      [
        [0.25, 1, 12, 0],
        [0.75, 36, 1, 0],
      ],
    ],
    ["monthly over 4 years with a 1-year cliff", [[1, 48, 1, 12]]],
    ["100% at grant", [[1, 1, 0, 0]]],
    ["4-year monthly vesting with a one-year cliff", [[1, 48, 1, 12]]],
    ["four years quarterly, no cliff", [[1, 16, 3, 0]]],
    ["monthly over 48 months, cliff of 6 months", [[1, 48, 1, 6]]],
    [
      "25% on the first anniversary, then 1/36 of the remainder monthly",
      [
        [0.25, 1, 12, 0],
        [0.75, 36, 1, 0],
      ],
    ],
    [
      "20% at year 1 then 5% every 3 months",
      [
        [0.2, 1, 12, 0],
        [0.8, 16, 3, 0],
      ],
    ],
    [
      "10% at month 6, then monthly 1/20, 1/10 for 6 months each",
      [
        [0.1, 1, 6, 0],
        [0.3, 6, 1, 0],
        [0.6, 6, 1, 0],
      ],
    ],
  ])("%s", (words, expected) => {
    const found = read(words)!.flat();
    expected.flat().forEach((value, index) => expect(found[index]).toBeCloseTo(value, 12));
    expect(found).toHaveLength(expected.flat().length);
  });

  test("what cannot be read is null", () => {
    expect(read("at the board's pleasure")).toBeUndefined();
  });

  const path = "50% on regulatory approval by 2027-06-30; then 50% on a listing by 2028-06-30";
  const chain =
    "10% on each of four contracts in order, all within 24 months of start; double-trigger event vests the whole remainder";

  test.each([
    [path, [["approval", "2027-06-30"]], 500],
    [
      path,
      [
        ["approval", "2027-07-01"],
        ["ipo", "2028-01-01"],
      ],
      0,
    ],
    [
      path,
      [
        ["ipo", "2027-01-01"],
        ["approval", "2027-02-01"],
      ],
      500,
    ],
    [
      path,
      [
        ["regulatory-approval", "2027-01-01"],
        ["listing", "2028-06-30"],
      ],
      1000,
    ],
    [
      chain,
      [
        ["contract-1", "2026-02-01"],
        ["contract-2", "2026-03-01"],
        ["contract-4", "2026-04-01"],
      ],
      200,
    ],
    [
      chain,
      [
        ["contract-1", "2026-02-01"],
        ["double-trigger-acceleration", "2026-03-01"],
      ],
      1000,
    ],
    [chain, [["contract-1", "2028-01-01"]], 100],
    [chain, [["contract-1", "2028-01-02"]], 0],
    [chain, [["double-trigger", "2029-01-01"]], 0],
    ["100% on a sale of the company within 3 years of start", [["acquisition", "2028-12-31"]], 1000],
    ["100% on a sale, no later than 3 years from start", [["acquisition", "2029-01-02"]], 0],
    [
      "two independent events: X (30%) before 2027-01-01, Y (70%) by 2027-01-01",
      [
        ["X-occurs", "2027-01-01"],
        ["Y", "2027-01-01"],
      ],
      700,
    ],
    ["1/4 a year, no cliff", [], 1000],
  ])("%s with %j vests %i of 1000", (terms, events, vested) => {
    const input = {
      quantity: 1000,
      terms,
      vesting_start: "2026-01-01",
      events: events.map(([id, date]) => ({ id, date })),
    };
    expect(actual("vesting-events", input)).toMatchObject({
      total_vested: vested,
      total_unvested: 1000 - vested,
    });
  });
});

describe("fields that cases of a kind can carry", () => {
  test("acceleration: late, early, partial, not assumed", () => {
    const base = {
      quantity: 1000,
      vested_at_cic: 200,
      trigger: "double",
      acceleration_pct_of_unvested: 50,
      months_window_after_cic: 12,
    };
    const of = (more: object) => actual("exec-terms", { ...base, ...more });
    expect(
      of({
        terminated_months_after_cic: 12,
        termination: "good reason",
        vested_between_cic_and_termination: 100,
      }),
    ).toMatchObject({ accelerated: 350, vested_total: 650 });
    expect(
      of({
        terminated_months_after_cic: 13,
        termination: "without cause",
        vested_between_cic_and_termination: 100,
      }),
    ).toMatchObject({ accelerated: 0, vested_total: 300 });
    expect(of({ terminated_months_after_cic: 3, termination: "voluntary resignation" })).toMatchObject({
      accelerated: 0,
    });
    expect(
      of({ terminated_months_before_cic: 2, months_window_before_cic: 3, termination: "without cause" }),
    ).toMatchObject({ accelerated: 400 });
    expect(of({ award_assumed: false })).toMatchObject({ vested_total: 1000 });
    expect(of({})).toMatchObject({ accelerated: 0, vested_total: 200 });
  });

  test("acceleration overflows the ISO limit in the year it is triggered", () => {
    const input = {
      grants: [
        {
          id: "A",
          grant_date: "2026-01-01",
          vesting_start: "2026-01-01",
          quantity: 48_000,
          fmv_at_grant: 10,
          schedule: "1/48 a month, no cliff",
          acceleration_date: "2027-07-15",
        },
      ],
    };
    expect(actual("iso-rules", input)["by_year"]).toEqual({
      2026: { first_exercisable: 11_000, iso: 10_000, nso: 1000 },
      2027: { first_exercisable: 37_000, iso: 10_000, nso: 27_000 },
    });
    const early = { grants: [{ ...input.grants[0], acceleration_date: undefined, early_exercisable: true }] };
    expect(actual("iso-rules", early)["by_year"]).toEqual({
      2026: { first_exercisable: 48_000, iso: 10_000, nso: 38_000 },
    });
  });

  test("leaving disabled or dead, and an NSO", () => {
    const input = { option: "ISO", termination_date: "2026-01-15", exercise_date: "2027-01-15" };
    expect(actual("iso-rules", { ...input, reason: "disabled" })["taxed_as"]).toBe("ISO");
    expect(
      actual("iso-rules", { ...input, exercise_date: "2027-01-16", reason: "disability" })["taxed_as"],
    ).toBe("NSO");
    expect(actual("iso-rules", { ...input, reason: "death" })["taxed_as"]).toBe("ISO");
    expect(actual("iso-rules", { ...input, option: "NSO", exercise_date: "2026-01-20" })["taxed_as"]).toBe(
      "NSO",
    );
    expect(actual("iso-rules", { ...input, reason: "laid off without cause" })["taxed_as"]).toBe("NSO");
  });

  test("restricted shares with an election, in time or late", () => {
    const input = {
      shares: 1000,
      strike: 0.5,
      fmv_at_exercise: 0.75,
      election: true,
      fmv_at_vest: [{ shares: 1000, fmv: 4 }],
      sale_price: 9,
      held_after_exercise_years: 2,
    };
    expect(actual("exec-terms", input)).toMatchObject({
      ordinary_income: 250,
      capital_gain: 8250,
      term: "long",
    });
    const late = { ...input, transfer_date: "2027-03-01", filed: "2027-04-01" };
    expect(actual("exec-terms", late)).toMatchObject({ ordinary_income: 3500, capital_gain: 5000 });
    const forfeited = { shares: 1000, strike: 0.5, fmv_at_exercise: 0.75, election: true, forfeited: true };
    expect(actual("exec-terms", forfeited)).toMatchObject({
      ordinary_income: 250,
      deduction_for_income_taxed: 0,
      capital_loss: 0,
    });
    expect(actual("exec-terms", { ...input, option: "ISO", qualifying: false })).toMatchObject({
      ordinary_income: 3500,
      capital_gain: 5000,
      amt_adjustment_year_of_exercise: 250,
      amt_adjustment_at_vesting: 0,
    });
  });

  test("units that lapse, wait or are withheld across the line", () => {
    const units = { units: 100_000, service_vested_at_liquidity: 80_000, liquidity_price: 20 };
    expect(actual("exec-terms", { ...units, supplemental_paid_earlier_this_year: 500_000 })).toMatchObject({
      ordinary_income: 1_600_000,
      federal_income_tax_withheld: 110_000 + 407_000,
      still_unvested: 20_000,
    });
    expect(
      actual("exec-terms", { ...units, expires: "2030-01-01", liquidity_date: "2030-01-02" }),
    ).toMatchObject({ ordinary_income: 0 });
    expect(actual("exec-terms", { ...units, expiry_years: 7, years_to_liquidity: 7 })).toMatchObject({
      ordinary_income: 1_600_000,
    });
    expect(actual("exec-terms", { units: 10, liquidity_price: null })).toMatchObject({
      ordinary_income: 0,
      still_unvested: 10,
    });
  });

  test("loans with recourse, in part or forgiven; options held to the exit", () => {
    const loan = { shares: 1000, strike: 3, loan: 3000, share_price_later: 1 };
    expect(actual("exec-terms", { ...loan, recourse: "full" })).toMatchObject({
      owed_after_default: 2000,
      treated_as_option: false,
    });
    expect(actual("exec-terms", { ...loan, recourse: "partial", recourse_pct: 25 })).toMatchObject({
      owed_after_default: 500,
    });
    expect(actual("exec-terms", { ...loan, recourse: 0.5 })).toMatchObject({ owed_after_default: 1000 });
    expect(actual("exec-terms", { ...loan, recourse: "non-recourse" })).toMatchObject({
      owed_after_default: 0,
      treated_as_option: true,
    });
    expect(actual("exec-terms", { ...loan, forgiven: true, on_change_in_control: true })).toMatchObject({
      ordinary_income: 3000,
      parachute_payment: 3000,
    });
    const scenarios = [
      { multiple: 0, probability: 0.5 },
      { exit_value: 2_000_000, probability: 0.5 },
    ];
    const value = { stake_pct: 1, exercise_cost: 4000, company_value: 1_000_000, scenarios };
    expect(actual("exec-terms", { ...value, exercise: "now, cost sunk" })["expected_net_value"]).toBe(6000);
    expect(
      actual("exec-terms", { ...value, exercise: "at exit, only if in the money" })["expected_net_value"],
    ).toBe(8000);
  });

  test("parachutes by performance, by vote and under the line", () => {
    const pay = { base_amount: 100_000, marginal_income_tax_rate: 0.4 };
    expect(
      actual("exec-terms", {
        accelerated_value: 500,
        full_months_accelerated: 10,
        time_value_component: 5,
        performance_vested: true,
      })["parachute_value"],
    ).toBe(500);
    expect(actual("exec-terms", { ...pay, payments_before_gross_up: 299_999 })["gross_up"]).toBe(0);
    expect(
      actual("exec-terms", {
        ...pay,
        parachute_payments_present_value: 900_000,
        private_company: true,
        shareholder_vote: 0.8,
      }),
    ).toMatchObject({ is_parachute: false, excise_tax: 0 });
    expect(
      actual("exec-terms", {
        ...pay,
        parachute_payments_present_value: 900_000,
        private_company: true,
        shareholder_vote: 0.7,
      })["is_parachute"],
    ).toBe(true);
  });

  test("options and debt in a waterfall", () => {
    const classes = [
      { id: "A", kind: "preferred", shares: 100, invested: 1000, conversion_ratio: 2 },
      { id: "common", kind: "common", shares: 700 },
      { id: "options", kind: "option", shares: 100, strike: 5 },
    ];
    const found = actual("waterfall", { exit_value: 10_500, debt: 1000, classes });
    expect(found["payout"]).toEqual({ A: 2000, common: 7000, options: 500 });
    expect(found).toMatchObject({
      common_price: 10,
      converted: ["A", "options"],
      break_even_exit: { options: 1000 + 1000 + 3500 },
    });
    const zeroCap = [
      { id: "P", kind: "preferred", shares: 20, invested: 10, participation: "capped", cap_multiple: 0 },
      { id: "c", kind: "common", shares: 80 },
    ];
    expect(actual("waterfall", { exit_value: 110, classes: zeroCap })["payout"]).toEqual({ P: 30, c: 80 });
  });

  test("dilution: implied values, SAFEs, pools and undoing", () => {
    expect(actual("dilution", { investment: 2, investor_pct: 20 })).toMatchObject({
      pre_money: 8,
      post_money: 10,
    });
    expect(
      actual("dilution", { safe_investment: 0.5, post_money_cap: 10, dilutions_pct: [20] }),
    ).toMatchObject({ safe_pct: 5, stake_after_pct: 4 });
    expect(
      actual("dilution", { pre_money: 10, investment: 2, new_pool_pct_post: 15 })["effective_pre_money"],
    ).toBeCloseTo(8.2, 9);
    expect(
      actual("dilution", { stake_after_pct: 48, dilutions_pct: [20, 25] })["stake_before_pct"],
    ).toBeCloseTo(80, 9);
    expect(
      actual("dilution", { stake_pct: 50, pre_money: 16, investment: 4 })["stake_after_pct"],
    ).toBeCloseTo(40, 9);
    expect(actual("dilution", { pre_money: 20, shares_m: 5, investment: 4 })).toMatchObject({
      price: 4,
      new_shares_m: 1,
    });
    expect(actual("dilution", { stake_pct: 10, round_size: 5 })["pro_rata_investment"]).toBeCloseTo(0.5, 9);
    expect(reasonFor("dilution", { weather: "fine" })).toContain("nothing");
  });
});
