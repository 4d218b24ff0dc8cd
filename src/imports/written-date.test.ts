import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOfEpochDay } from "../plain-date.ts";
import { dateOrderOf, partialDate, writtenDate, writtenTime } from "./written-date.ts";

test("reads the forms that exports write", () => {
  const cases = [
    ["12 Mar 2021", "2021-03-12"],
    ["3. März 2024", "2024-03-03"],
    ["1er février 2022", "2022-02-01"],
    ["12 de março de 2021", "2021-03-12"],
    ["7 juil. 2020", "2020-07-07"],
    ["March 5, 2026", "2026-03-05"],
    ["Thu, 5 Mar 2026", "2026-03-05"],
    ["2026-3-5", "2026-03-05"],
    ["20260305", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["15/02/2026", "2026-02-15"],
    ["03.04.2026", "2026-04-03"],
    ["2/7/23, 2:37 PM", "2023-02-07"],
  ] as const;
  for (const [written, date] of cases) expect([written, writtenDate(written)]).toEqual([written, date]);
});

test("reads no date where there is none", () => {
  for (const text of ["", "soon", "31 Feb 2021", "2021-13-01", "0/0/00", "12", "Mar", "99 Xyz 2021"]) {
    expect([text, writtenDate(text)]).toEqual([text, null]);
  }
});

test("every day is read back from its ISO form and from the day-month-year form", () => {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      const date = dateOfEpochDay(day);
      const [year = "", month = "", dayOfMonth = ""] = date.split("-");
      expect(writtenDate(date)).toBe(date);
      expect(writtenDate(`${dayOfMonth} ${months[Number(month) - 1] ?? ""} ${year}`)).toBe(date);
    }),
  );
});

test("a column's own values settle the order of day and month", () => {
  expect(dateOrderOf(["02/03/2026", "15/02/2026"], "month-first")).toEqual({
    order: "day-first",
    isSettled: true,
  });
  expect(dateOrderOf(["02/03/2026", "02/15/2026"], "day-first")).toEqual({
    order: "month-first",
    isSettled: true,
  });
  expect(dateOrderOf(["02/03/2026", "2026-01-01"], "day-first")).toEqual({
    order: "day-first",
    isSettled: false,
  });
  expect(dateOrderOf(["2/7/23, 2:37\u202FPM"], "month-first")).toEqual({
    order: "month-first",
    isSettled: true,
  });
});

test("a time is UTC only where the source says so", () => {
  expect(writtenTime("2023-06-01 14:03:22 UTC")).toBe("2023-06-01T14:03:22Z");
  expect(writtenTime("2023-06-01T23:30:00+02:00")).toBe("2023-06-01T21:30:00Z");
  expect(writtenTime("2/7/23, 2:37\u202FPM")).toBe("2023-02-07T14:37:00");
  expect(writtenTime("12/31/25, 12:05 AM")).toBe("2025-12-31T00:05:00");
  expect(writtenTime("2023-06-01 25:00")).toBeNull();
});

test("a partial date is as precise as it is written", () => {
  expect([
    partialDate("Jan 2024"),
    partialDate("2019"),
    partialDate("03/2019"),
    partialDate("2019-03-01"),
  ]).toEqual(["2024-01", "2019", "2019-03", "2019-03-01"]);
});
