import { describe, expect, test } from "vitest";
import { askOrder } from "./ask-order.ts";
import { cents, microsOfUnits } from "./money.ts";

const ask = (
  id: string,
  worth: number,
  standardError = 0,
  costs: Parameters<typeof askOrder>[0][number]["costs"] = [],
) => ({
  id,
  worth: cents(worth),
  standardError: cents(standardError),
  costs,
});

describe("the order of asks", () => {
  test("C9 what an ask costs the company", () => {
    const found = askOrder([
      ask("salary", 1, 0, [{ kind: "yearly-cash", amount: cents(10_000), years: 3, payrollRate: 0.1 }]),
      ask("severance", 1, 0, [{ kind: "cash-if", amount: cents(10_000), probability: 0.25 }]),
      ask("equity", 1, 0, [{ kind: "shares", shares: 100, price: microsOfUnits(2) }, { kind: "none" }]),
    ]);
    expect(Object.fromEntries(found.map(({ id, cost }) => [id, cost]))).toEqual({
      salary: 33_000,
      severance: 2500,
      equity: 20_000,
    });
  });

  test("C10 free and certain ones first, then worth per cost, uncertain and worthless ones last", () => {
    const costly = (probability: number) => [
      { kind: "cash-if" as const, amount: cents(10_000), probability },
    ];
    const found = askOrder([
      ask("noise", 500, 251),
      ask("negative", -900),
      ask("dear", 9000, 100, costly(1)),
      ask("cheap", 3000, 100, costly(0.1)),
      ask("window", 4000, 2000),
      ask("cliff", 6000, 10),
    ]);
    expect(found.map(({ id }) => id)).toEqual(["cliff", "window", "cheap", "dear", "noise", "negative"]);
    expect(found.map(({ isUncertain }) => isUncertain)).toEqual([false, false, false, false, true, false]);
    expect(found.map(({ worthPerCost }) => worthPerCost)).toEqual([null, null, 3, 0.9, null, null]);
  });

  test("C10 equal asks are in the order of their names", () => {
    expect(askOrder([ask("b", 5), ask("a", 5)]).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
