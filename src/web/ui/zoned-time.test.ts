import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, localTime, placeOfZone } from "./zoned-time.ts";

test("a wall-clock time and its instant", () => {
  expect(instantOf("2026-12-03T15:00", "Europe/Berlin")).toBe("2026-12-03T14:00:00.000Z");
  expect(instantOf("2026-07-03T15:00", "America/Los_Angeles")).toBe("2026-07-03T22:00:00.000Z");
  expect(localTime("2026-12-03T14:00:00.000Z", "Asia/Kolkata")).toBe("2026-12-03T19:30");
  expect(instantOf("", "UTC")).toBeNull();
  expect(localTime(null, "UTC")).toBe("");
  expect(placeOfZone("America/New_York")).toBe("New York");
});

test("an hour that a clock skips becomes a time beside it, never another day", () => {
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin")).toMatch(/^2026-03-29T0[01]:30/u);
});

test("an instant survives the way to the clock and back", () => {
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"];
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
      fc.constantFrom(...zones),
      (seconds, zone) => {
        const local = localTime(new Date(Math.floor(seconds / 60) * 60_000).toISOString(), zone);
        const back = instantOf(local, zone);
        // An hour that the clock shows twice may come back as its twin, but shows the same time.
        expect(localTime(back, zone)).toBe(local);
      },
    ),
  );
});
