import fc from "fast-check";
import { expect, test } from "vitest";
import { ranking, weightRooms } from "./criteria.ts";

const names = ["a", "b", "c"];

test("D3 within its room a weight moves without a change of order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
      fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
        minLength: 2,
        maxLength: 4,
      }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (weights, rows, at) => {
        const criteria = names.map((id, index) => ({ id, name: id, weight: weights[index] ?? 1 }));
        const choices = rows.map((row, index) => ({
          id: String(index),
          name: String(index),
          scores: new Map(names.map((id, place) => [id, row[place] ?? 0])),
        }));
        const totals = ranking(criteria, choices).ranked.map(({ total }) => total);
        fc.pre(totals.every((total, index) => index === 0 || (totals[index - 1] ?? 0) - total > 1e-6));
        const [room] = weightRooms(criteria, choices);
        if (room === undefined) throw new Error("no room");
        const share = room.from + (room.to - room.from) * at;
        const rest = (weights[1] ?? 1) + (weights[2] ?? 1);
        const moved = criteria.map((row, index) => ({
          ...row,
          weight: index === 0 ? share : (row.weight / rest) * (1 - share),
        }));
        const order = (list: typeof criteria) => ranking(list, choices).ranked.map(({ id }) => id);
        expect(order(moved)).toEqual(order(criteria));
      },
    ),
  );
});
