import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalLossLimit, netGains } from "./capital-gains.ts";

const none = { short: 0, long: 0 };

describe("T13 netting", () => {
  test("T13 gains of both kinds stay what they are", () => {
    expect(netGains(10, 20, none, "single")).toEqual({ inIncome: 30, netCapitalGain: 20, lossCarried: none });
  });

  test("T13 a short loss lowers the long gain, a long loss the short gain", () => {
    expect(netGains(-5, 20, none, "single")).toEqual({ inIncome: 15, netCapitalGain: 15, lossCarried: none });
    expect(netGains(20, -5, none, "single")).toEqual({ inIncome: 15, netCapitalGain: 0, lossCarried: none });
    expect(netGains(10, 0, none, "single").netCapitalGain).toBe(0);
  });

  test("T13 a net loss counts up to $3,000, or $1,500 on a separate return", () => {
    expect(netGains(-5_000, 0, none, "single")).toEqual({
      inIncome: -3_000,
      netCapitalGain: 0,
      lossCarried: { short: 2_000, long: 0 },
    });
    expect(netGains(-5_000, 0, none, "married_separate").inIncome).toBe(-1_500);
    expect(capitalLossLimit("married_joint")).toBe(3_000);
    expect(netGains(-200, 0, none, "single")).toEqual({
      inIncome: -200,
      netCapitalGain: 0,
      lossCarried: none,
    });
  });

  test("T13 the allowed part comes from short-term losses first", () => {
    expect(netGains(-2_000, -5_000, none, "single").lossCarried).toEqual({ short: 0, long: 4_000 });
    expect(netGains(1_000, -9_000, none, "single").lossCarried).toEqual({ short: 0, long: 5_000 });
    expect(netGains(-9_000, 1_000, none, "single").lossCarried).toEqual({ short: 5_000, long: 0 });
  });

  test("T13 losses carried in keep their character", () => {
    expect(netGains(0, 10_000, { short: 4_000, long: 3_000 }, "single")).toEqual({
      inIncome: 3_000,
      netCapitalGain: 3_000,
      lossCarried: none,
    });
  });

  test("T13 nothing is lost: income and what is carried add up to the results", () => {
    const result = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const carried = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(result, result, carried, carried, (short, long, shortIn, longIn) => {
        const net = netGains(short, long, { short: shortIn, long: longIn }, "single");
        expect(net.inIncome - net.lossCarried.short - net.lossCarried.long).toBe(
          short + long - shortIn - longIn,
        );
        expect(
          Math.min(net.lossCarried.short, net.lossCarried.long, net.netCapitalGain),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
