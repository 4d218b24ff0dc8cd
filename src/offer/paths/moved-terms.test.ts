import { expect, test } from "vitest";
import { openOffer } from "../offer-session.ts";
import { beliefsOf, sampleOffer, today } from "../testing/sample-offer.ts";

const { facts } = openOffer(sampleOffer(), beliefsOf(), { today, paths: 20_000 });
if (facts === null) throw new Error("The sample offer cannot be opened.");
const session = facts;

test("E1 with nothing moved there is no difference, and the whole is the offer's own value", () => {
  const { worth, cost, whole, spread } = session.move([], 20);
  expect([worth.mean, cost.mean]).toEqual([0, 0]);
  expect(Math.abs(whole.mean / session.value(session.contract).worth.mean - 1)).toBeLessThan(1e-4);
  expect(spread.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
});

test("E1 a moved term agrees with the same ask priced exactly", () => {
  const moved = session.move([{ part: 0, term: { kind: "cliff", months: 0 } }], 20);
  const [priced] = session.priceTerms(["cliff=0"]).prices;
  expect(Math.abs(moved.worth.mean - (priced?.worth.mean ?? 0))).toBeLessThan(1);
  expect(Math.abs(moved.cost.mean - (priced?.cost.total.mean ?? 0))).toBeLessThan(1);
  expect(moved.worth.standardError).toBeGreaterThan(0);
});

test("E2 a raise costs the company more than it leaves the holder", () => {
  const salary = session.gross[0].cash.salary + 20_000;
  const { worth, cost } = session.move([{ part: 0, term: { kind: "salary", salary } }], 20);
  expect(worth.mean).toBeGreaterThan(0);
  expect(cost.mean).toBeGreaterThan(worth.mean);
});
