import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational } from "../rational.ts";
import { ocfNumeric, ocfVestingTerms, readVestingTerms } from "./ocf-vesting-terms.ts";

const graph = {
  object_type: "VESTING_TERMS",
  id: "terms-1",
  name: "Two years",
  description: "A cliff and eight quarters",
  comments: ["as signed", ""],
  allocation_type: "FRONT_LOADED",
  vesting_conditions: [
    { id: "start", quantity: "0", trigger: { type: "VESTING_START_DATE" }, next_condition_ids: ["quarters"] },
    {
      id: "quarters",
      description: "Eight quarters",
      portion: { numerator: "2", denominator: "16" },
      trigger: {
        type: "VESTING_SCHEDULE_RELATIVE",
        period: {
          length: 3,
          type: "MONTHS",
          occurrences: 8,
          day_of_month: "31_OR_LAST_DAY_OF_MONTH",
          cliff_installment: 2,
        },
        relative_to_condition_id: "start",
      },
      next_condition_ids: ["sale", "end"],
    },
    {
      id: "sale",
      portion: { numerator: "1", denominator: "1", remainder: true },
      trigger: { type: "VESTING_EVENT" },
      next_condition_ids: [],
    },
    {
      id: "end",
      quantity: "12.5",
      trigger: { type: "VESTING_SCHEDULE_ABSOLUTE", date: "2030-01-31" },
      next_condition_ids: ["weeks"],
    },
    {
      id: "weeks",
      portion: { numerator: "1", denominator: "100" },
      trigger: {
        type: "VESTING_SCHEDULE_RELATIVE",
        period: { length: 7, type: "DAYS", occurrences: 2 },
        relative_to_condition_id: "end",
      },
      next_condition_ids: [],
    },
  ],
};

function problemsOf(change: (copy: typeof graph) => unknown): string[] {
  const copy = structuredClone(graph);
  const changed = change(copy) ?? copy;
  return readVestingTerms(changed).problems.map((problem) => `${problem.code} ${problem.path}`);
}

describe("vesting terms in the Open Cap Format", () => {
  test("V25 are read and written back unchanged", () => {
    const { facts, problems } = readVestingTerms(graph);
    expect(problems).toEqual([]);
    expect(ocfVestingTerms(facts!)).toEqual(graph);
  });

  test.each(["01", "28", "29_OR_LAST_DAY_OF_MONTH", "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH"])(
    "V25 keep the day of the month %s",
    (day) => {
      const copy = structuredClone(graph);
      copy.vesting_conditions[1]!.trigger.period!.day_of_month = day;
      expect(ocfVestingTerms(readVestingTerms(copy).facts!)).toEqual(copy);
    },
  );

  test("V25 terms made here are written in lowest terms", () => {
    const { conditions, ...terms } = readVestingTerms(graph).facts!;
    const amount = { kind: "portion", portion: rational(2n, 16n), ofRemainder: false } as const;
    const written = ocfVestingTerms({ ...terms, conditions: [{ ...conditions[1]!, amount }] });
    expect(written).toMatchObject({
      vesting_conditions: [{ portion: { numerator: "1", denominator: "8" } }],
    });
    expect(problemsOf((copy) => ({ ...copy, comments: [7] }))).toContain("wrong-type comments[0]");
  });

  test("V25 a cliff at the first installment is none", () => {
    const copy = structuredClone(graph);
    copy.vesting_conditions[1]!.trigger.period!.cliff_installment = 1;
    expect(readVestingTerms(copy).facts!.conditions[1]!.trigger).toMatchObject({
      period: { cliffInstallment: 0 },
    });
  });

  test("C2 what cannot be read is a problem with its place", () => {
    expect(readVestingTerms(null).problems[0]).toMatchObject({ code: "missing", path: "" });
    expect(readVestingTerms("x").problems[0]).toMatchObject({ code: "wrong-type" });
    expect(problemsOf((copy) => ({ ...copy, allocation_type: "SIDE_LOADED" }))).toContain(
      "unknown-value allocation_type",
    );
    expect(problemsOf((copy) => ({ ...copy, id: "" }))).toContain("wrong-type id");
    expect(problemsOf((copy) => ({ ...copy, vesting_conditions: [] }))).toContain(
      "missing vesting_conditions",
    );
    expect(problemsOf((copy) => ({ ...copy, vesting_conditions: {} }))).toContain(
      "wrong-type vesting_conditions",
    );
    expect(
      problemsOf(
        (copy) =>
          Object.assign(copy.vesting_conditions[1]!, { portion: { numerator: "1", denominator: "0" } }) &&
          copy,
      ),
    ).toContain("out-of-range vesting_conditions[1].portion");
    expect(
      problemsOf((copy) => Object.assign(copy.vesting_conditions[1]!, { quantity: "1" }) && copy),
    ).toContain("contradiction vesting_conditions[1]");
    expect(
      problemsOf((copy) => Object.assign(copy.vesting_conditions[3]!, { quantity: "many" }) && copy),
    ).toContain("wrong-type vesting_conditions[3].quantity");
    expect(
      problemsOf(
        (copy) => Object.assign(copy.vesting_conditions[1]!.trigger.period!, { day_of_month: "30" }) && copy,
      ),
    ).toContain("unknown-value vesting_conditions[1].trigger.period.day_of_month");
    expect(
      problemsOf(
        (copy) => Object.assign(copy.vesting_conditions[1]!.trigger.period!, { occurrences: 0 }) && copy,
      ),
    ).toContain("out-of-range vesting_conditions[1].trigger.period.occurrences");
    expect(
      problemsOf(
        (copy) => Object.assign(copy.vesting_conditions[3]!.trigger, { date: "2030-02-30" }) && copy,
      ),
    ).toContain("wrong-type vesting_conditions[3].trigger.date");
  });

  test("V25 names of conditions that are not there, twins and circles are problems", () => {
    const dangling = problemsOf(
      (copy) => Object.assign(copy.vesting_conditions[0]!, { next_condition_ids: ["nowhere"] }) && copy,
    );
    expect(dangling).toContain("unknown-reference vesting_conditions");
    const twins = problemsOf((copy) => Object.assign(copy.vesting_conditions[2]!, { id: "start" }) && copy);
    expect(twins).toContain("contradiction vesting_conditions");
    const circle = problemsOf(
      (copy) => Object.assign(copy.vesting_conditions[4]!, { next_condition_ids: ["start"] }) && copy,
    );
    expect(circle).toContain("contradiction vesting_conditions");
    const cut = readVestingTerms({ ...graph, vesting_conditions: graph.vesting_conditions.slice(0, 1) });
    expect([cut.facts!.conditions.length, cut.problems[0]!.severity]).toEqual([1, "warning"]);
  });

  test("V25 never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, inner) => {
        expect(readVestingTerms(value).facts).toBeNull();
        const nested = { ...graph, vesting_conditions: [inner, ...graph.vesting_conditions] };
        expect(readVestingTerms(nested).problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [rational(0n), "0"],
    [rational(-5n, 4n), "-1.25"],
    [rational(1n, 3n), "0.3333333333"],
    [rational(120_000n), "120000"],
  ])("V25 numbers have at most ten decimals", (value, text) => {
    expect(ocfNumeric(value)).toBe(text);
  });
});
