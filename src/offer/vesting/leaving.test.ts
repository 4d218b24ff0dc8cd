import { describe, expect, test } from "vitest";
import type { PlainDate } from "../../plain-date.ts";
import { exerciseDeadline, isoLastDay, isoTaxedAs, leaving } from "./leaving.ts";
import type { TerminationKind } from "./acceleration.ts";

const day = (text: string): PlainDate => text as PlainDate;
const left = (on: string, kind: TerminationKind = "resigned") => ({ on: day(on), kind });
const end = {
  expires: day("2035-01-01"),
  windows: [
    { kind: "disability" as const, length: 12, unit: "months" as const },
    { length: 90, unit: "days" as const },
    { kind: "retirement" as const, length: 5, unit: "years" as const },
    { kind: "for-cause" as const, length: 0, unit: "days" as const },
  ],
};

describe("leaving", () => {
  test("V22 each kind of leaving has its own window, others the general one", () => {
    expect(exerciseDeadline(end, left("2027-11-30"))).toBe("2028-02-28");
    expect(exerciseDeadline(end, left("2027-11-30", "disability"))).toBe("2028-11-30");
    expect(exerciseDeadline(end, left("2027-11-30", "retirement"))).toBe("2032-11-30");
    expect(exerciseDeadline(end, left("2027-11-30", "for-cause"))).toBe("2027-11-30");
  });

  test("V22 no window outlives the option, and a kind without a window says so", () => {
    expect(exerciseDeadline(end, left("2034-12-31", "retirement"))).toBe("2035-01-01");
    expect(exerciseDeadline({ ...end, windows: [end.windows[0]!] }, left("2027-11-30"))).toBeNull();
  });

  test("V23 three calendar months are not 90 days", () => {
    expect(isoLastDay(left("2027-11-30"))).toBe("2028-02-29");
    expect(isoTaxedAs(day("2028-02-29"), left("2027-11-30"))).toBe("ISO");
    expect(isoTaxedAs(day("2028-03-01"), left("2027-11-30"))).toBe("NSO");
    expect(isoLastDay(left("2027-07-15"))).toBe("2027-10-15");
    expect(exerciseDeadline(end, left("2027-07-15"))).toBe("2027-10-13");
  });

  test("V23 twelve when disabled, V24 no limit after death", () => {
    expect(isoTaxedAs(day("2028-11-30"), left("2027-11-30", "disability"))).toBe("ISO");
    expect(isoTaxedAs(day("2028-12-01"), left("2027-11-30", "disability"))).toBe("NSO");
    expect(isoLastDay(left("2027-11-30", "death"))).toBeNull();
    expect(isoTaxedAs(day("2033-01-01"), left("2027-11-30", "death"))).toBe("ISO");
  });

  test("V23 an exercise while employed is an ISO's", () => {
    expect(isoTaxedAs(day("2030-01-01"), null)).toBe("ISO");
    expect(isoTaxedAs(day("2027-11-30"), left("2027-11-30"))).toBe("ISO");
  });

  test("V21 vesting stops on the day of leaving", () => {
    const schedule = [
      { on: day("2027-01-01"), shares: 25, conditionId: "a" },
      { on: day("2027-02-01"), shares: 5, conditionId: "a" },
      { on: day("2027-03-01"), shares: 5, conditionId: "a" },
    ];
    expect(leaving(schedule, end, left("2027-02-01"))).toEqual({
      vested: 30,
      unvested: 5,
      exerciseUntil: "2027-05-02",
      isoUntil: "2027-05-01",
    });
  });
});
