import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateOfEpochDay,
  daysBetween,
  epochDay,
  parsePlainDate,
  plainDate,
} from "./plain-date.ts";

const days = fc.integer({ min: -700_000, max: 2_000_000 });

test("an epoch day and its date are inverse", () => {
  fc.assert(fc.property(days, (n) => epochDay(dateOfEpochDay(n)) === n));
});

test("agrees with the platform's calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 200_000 }), (n) => {
      expect(dateOfEpochDay(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test("months are counted from the start, so the 31st returns after a short month", () => {
  const start = plainDate(2025, 1, 31);
  expect([1, 2, 3].map((n) => addMonths(start, n))).toEqual(["2025-02-28", "2025-03-31", "2025-04-30"]);
  expect(addMonths(plainDate(2024, 2, 29), 12)).toBe("2025-02-28");
});

test("adding days and counting them agree", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (n, k) => {
      const date = dateOfEpochDay(n);
      return daysBetween(date, addDays(date, k)) === k;
    }),
  );
});

test("refuses what is no calendar date", () => {
  for (const text of ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025-1-1", ""])
    expect(parsePlainDate(text)).toBeNull();
});
