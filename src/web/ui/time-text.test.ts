import { expect, test } from "vitest";
import { dayText, distanceText, exactText, momentText } from "./time-text.ts";

const now = new Date("2026-11-24T13:00:00Z");

test("dates as people say them", () => {
  const say = (date: string) => dayText(date, now, "UTC");
  expect([say("2026-11-24"), say("2026-11-25"), say("2026-11-23")]).toEqual([
    "today",
    "tomorrow",
    "yesterday",
  ]);
  expect(say("2026-11-27")).toBe("Friday");
  expect(say("2026-11-03")).toBe("3 Nov");
  expect(say("2027-02-03")).toBe("3 Feb 2027");
});

test("moments carry the time of day in their zone", () => {
  expect(momentText("2026-11-25T14:30:00Z", "Europe/Berlin", now)).toBe("tomorrow 15:30");
  expect(momentText("2026-12-09T14:30:00Z", "UTC", now)).toBe("9 Dec 14:30");
  expect(momentText("2026-11-02T14:30:00Z", "UTC", now)).toBe("2 Nov");
  expect(exactText("2026-11-25T14:30:00Z", "Europe/Berlin")).toMatch(
    /^Wednesday,? 25 November 2026, 15:30 \(Berlin\)$/u,
  );
  expect(exactText("2026-11-25")).toMatch(/^Wednesday,? 25 November 2026$/u);
});

test("distances", () => {
  expect(distanceText("2026-11-24T18:00:00Z", now)).toBe("in 5 h");
  expect(distanceText("2026-11-22T12:00:00Z", now)).toBe("2 days ago");
  expect(distanceText("2026-11-24T12:59:50Z", now)).toBe("1 min ago");
});
