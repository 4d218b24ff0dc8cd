import { expect, test } from "vitest";
import type { PlainDate } from "../plain-date.ts";
import { readOfferBeliefs } from "./offer-beliefs.ts";
import { openOffer } from "./offer-session.ts";
import { parseOffer } from "./parse-offer.ts";
import { modelledYears } from "./tax/index.ts";
import { placesWithTables } from "./tax/places-with-tables.ts";
import { warmOffer } from "./warm-offer.ts";

test("the offer that warms a worker up is valued like any other", () => {
  const [offer, beliefs] = [parseOffer(warmOffer), readOfferBeliefs(null)];
  expect(offer.problems).toEqual([]);
  const settings = { today: "2026-01-01" as PlainDate, paths: 2048 };
  const session = openOffer(offer.facts!, beliefs.facts!, settings).facts!;
  expect(session.move([], 8).whole.mean).toBeGreaterThan(0);
});

test("T1 every place offered has tables, and no code stands twice", () => {
  const places = placesWithTables();
  expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  for (const { code } of places) {
    const [country = "", region, city] = code.split("-");
    const place = {
      country: country === "UK" ? "GB" : country,
      ...(region === undefined ? {} : { region }),
      ...(city === undefined ? {} : { city }),
    };
    expect(modelledYears(place).length, code).toBeGreaterThan(0);
  }
});
