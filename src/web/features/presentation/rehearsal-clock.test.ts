import { expect, test } from "vitest";
import {
  clockAt,
  clockText,
  lapsOf,
  pausedClock,
  projectedEnd,
  resumedClock,
  spentInAll,
  spentOn,
  startedClock,
} from "./rehearsal-clock.ts";

const start = Date.parse("2026-11-24T10:00:00Z");
const at = (seconds: number): number => start + seconds * 1000;

test("RC1 each section has its own time, pauses count for none, and going back adds to it", () => {
  let clock = startedClock(["a", "b"], start);
  clock = clockAt(clock, 1, at(60));
  clock = pausedClock(clock, at(90));
  clock = resumedClock(clock, at(500));
  clock = clockAt(clock, 0, at(510));
  expect(lapsOf(clock, at(515))).toEqual([
    { id: "a", seconds: 65 },
    { id: "b", seconds: 40 },
  ]);
  expect(spentInAll(clock, at(515))).toBe(105_000);
  expect(clock.startedAt).toBe("2026-11-24T10:00:00.000Z");
});

test("RC2 time is taken from timestamps: an hour in the background is an hour", () => {
  const clock = startedClock(["a"], start);
  expect(spentOn(clock, "a", at(3600))).toBe(3_600_000);
  expect(spentOn(clock, "a", at(-60))).toBe(0);
});

test("RC3 the end is foreseen from what is left", () => {
  const targets = { a: 60_000, b: 120_000 };
  const clock = startedClock(["a", "b"], start);
  expect(projectedEnd(clock, targets, at(30))).toBe(180_000);
  expect(projectedEnd(clock, targets, at(100))).toBe(220_000);
  expect(projectedEnd(clockAt(clock, 1, at(100)), targets, at(130))).toBe(220_000);
});

test("RC4 sections not spoken are not logged, and the clock stays within its sections", () => {
  const clock = clockAt(startedClock(["a", "b"], start), 9, at(5));
  expect(clock.at).toBe(1);
  expect(lapsOf(clock, at(5))).toEqual([{ id: "a", seconds: 5 }]);
  expect([clockText(65_400), clockText(-30_000), clockText(-300)]).toEqual(["1:05", "−0:30", "0:00"]);
});
