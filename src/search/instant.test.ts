import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetweenInstants, epochMilliseconds, instantDaysAfter, startOfDay } from "./instant.ts";
import { sampleToday } from "./sample-search.ts";

test("an instant is its milliseconds since 1970, as the platform counts them", () => {
  const instants = fc.date({
    min: new Date("1900-01-01T00:00:00Z"),
    max: new Date("2200-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(fc.property(instants, (date) => epochMilliseconds(date.toISOString()) === date.getTime()));
  expect(epochMilliseconds("2026-11-24T12:00Z")).toBe(Date.parse("2026-11-24T12:00:00Z"));
  expect(epochMilliseconds("2026-11-24T12:00:00+01:00")).toBeNaN();
  expect(epochMilliseconds("soon")).toBeNaN();
});

test("days between instants are whole and round down", () => {
  expect(daysBetweenInstants("2026-11-23T13:00:00Z", "2026-11-24T12:59:59Z")).toBe(0);
  expect(daysBetweenInstants("2026-11-23T13:00:00Z", "2026-11-24T13:00:00Z")).toBe(1);
  expect(instantDaysAfter("2026-12-31T13:00:00Z", 1)).toBe("2027-01-01T13:00:00Z");
  expect(startOfDay(sampleToday)).toBe("2026-11-24T00:00:00Z");
});
