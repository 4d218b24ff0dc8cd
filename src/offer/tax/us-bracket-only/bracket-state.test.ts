import { expect, test } from "vitest";
import { hasNoWageTax } from "../us-no-wage-tax/no-wage-tax-states.ts";
import { bracketState, bracketStateTax, bracketStateYears } from "./bracket-state.ts";

test("T70 fifteen states are held", () => {
  const codes = ["NJ", "OR", "CT", "MD", "MN", "VA", "DC", "CO", "IL", "PA", "UT", "NC", "GA", "MI", "AZ"];
  for (const code of codes) {
    const state = bracketState(code)!;
    expect(state.code).toBe(code);
    expect(state.source.length).toBeGreaterThan(5);
    for (const year of bracketStateYears(state)) {
      const low = bracketStateTax(state, year, "single", 100_000)!;
      expect(low).toBeGreaterThan(0);
      expect(bracketStateTax(state, year, "single", 200_000)!).toBeGreaterThan(low);
      expect(bracketStateTax(state, year, "married_joint", 100_000)!).toBeLessThanOrEqual(low);
      expect(bracketStateTax(state, year, "single", -1)).toBe(0);
    }
  }
  expect(bracketState("OH")).toBeUndefined();
});

test("T70 one rate or a schedule, by year", () => {
  const utah = bracketState("UT")!;
  expect(bracketStateYears(utah)).toEqual([2024, 2025, 2026]);
  expect(bracketStateTax(utah, 2026, "single", 100_000)).toBeCloseTo(4_450, 6);
  expect(bracketStateTax(bracketState("CO")!, 2026, "single", 100_000)).toBeUndefined();
  const maryland = bracketState("MD")!;
  // 2025 adds 6.25 and 6.5 % at the top.
  const more =
    bracketStateTax(maryland, 2025, "single", 1_100_000)! -
    bracketStateTax(maryland, 2024, "single", 1_100_000)!;
  expect(more).toBeCloseTo(0.005 * 500_000 + 0.0075 * 100_000, 6);
  expect(bracketStateYears(bracketState("OR")!)).toEqual([2024, 2025]);
});

test("T66 states without a tax on wages", () => {
  expect(["AK", "FL", "NV", "NH", "SD", "TN", "TX", "WY"].every(hasNoWageTax)).toBe(true);
  expect(["WA", "CA", "OH", ""].some(hasNoWageTax)).toBe(false);
});
