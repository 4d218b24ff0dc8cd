import fc from "fast-check";
import { expect, test } from "vitest";
import { ranking, weightRooms } from "./criteria.ts";

const names = ["a", "b", "c"];

type Row = { readonly weight: number; readonly scores: readonly number[] };

/** Criteria by row, each with the scores of the choices in their order. */
function table(rows: readonly Row[]) {
  const criteria = rows.map(({ weight }, index) => ({ id: `c${index}`, name: `c${index}`, weight }));
  const choices = (rows[0]?.scores ?? []).map((_score, place) => ({
    id: String(place),
    name: String(place),
    scores: new Map(rows.map(({ scores }, index) => [`c${index}`, scores[place] ?? 0])),
  }));
  return { criteria, choices };
}

function roomsOf(rows: readonly Row[]) {
  const { criteria, choices } = table(rows);
  return weightRooms(criteria, choices);
}

test("D3 a weight moved alone within its room, as the user writes it, keeps the order; beyond its end it does not", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ weight: fc.integer({ min: 1, max: 100 }), scores: fc.tuple(fc.nat(10), fc.nat(10)) }),
        {
          minLength: 2,
          maxLength: 5,
        },
      ),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (rows, at) => {
        const { criteria, choices } = table(rows);
        const [a, b] = ranking(criteria, choices).ranked;
        fc.pre(a !== undefined && b !== undefined && a.total - b.total > 1e-6);
        const [room] = weightRooms(criteria, choices);
        if (room === undefined) throw new Error("no room");
        const order = (weight: number) =>
          ranking(
            criteria.map((row, index) => (index === 0 ? { ...row, weight } : row)),
            choices,
          ).ranked.map(({ id }) => id);
        const end = room.toWeight ?? room.fromWeight + 500;
        const before = order(criteria[0]?.weight ?? 0);
        expect(order(room.fromWeight + (end - room.fromWeight) * at)).toEqual(before);
        const beyond = room.toWeight === null ? null : order(room.toWeight * 1.01 + 0.01);
        expect(beyond).not.toEqual(before);
      },
    ),
  );
});

test("D3 level choices have no room, and say so", () => {
  const [room] = roomsOf([
    { weight: 50, scores: [8, 4] },
    { weight: 50, scores: [4, 8] },
  ]);
  expect(room).toMatchObject({ isTied: true, canChange: true, fromWeight: 50, toWeight: 50 });
});

test("D3 choices alike on every criterion stay level whatever the weights", () => {
  const [room] = roomsOf([
    { weight: 50, scores: [5, 5] },
    { weight: 50, scores: [7, 7] },
  ]);
  expect(room).toMatchObject({ isTied: false, canChange: false, from: 0, to: 1 });
});

test("D3 a criterion of no weight needs no score, and tells from which weight it would turn the order", () => {
  const rooms = roomsOf([
    { weight: 40, scores: [6, 5] },
    { weight: 0, scores: [2, 6] },
  ]);
  expect(rooms[1]).toMatchObject({ share: 0, fromWeight: 0, toWeight: 10, canChange: true });
  const { criteria, choices } = table([
    { weight: 40, scores: [6, 5] },
    { weight: 0, scores: [] },
  ]);
  const without = choices.map((choice) => ({ ...choice, scores: new Map([["c0", 5]]) }));
  expect(ranking(criteria, without)).toMatchObject({ unscored: [], ranked: [{ id: "0" }, { id: "1" }] });
});

test("D3 one alternative, or no weight at all, has no order to change", () => {
  expect(roomsOf([{ weight: 40, scores: [6] }])).toEqual([]);
  expect(roomsOf([{ weight: 0, scores: [6, 3] }])).toEqual([]);
  const [only] = roomsOf([{ weight: 40, scores: [6, 3] }]);
  expect(only).toMatchObject({ canChange: false, toWeight: null });
});

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
