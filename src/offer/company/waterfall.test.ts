import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsThatAddUp, microsOfUnits } from "../money.ts";
import { compared, numberOf, rational, sum, total, zero } from "../rational.ts";
import { breakEvenExit, payoutCurve } from "./payout-curve.ts";
import { breakpoints, exitValueForCommonPrice, waterfall } from "./waterfall.ts";
import type { ShareClass } from "./waterfall.ts";

type PreferredTerms = {
  invested: number;
  multiple?: number;
  participation?: "none" | "full" | "capped";
  cap?: number | null;
  seniority?: number;
  convertible?: boolean;
};

function preferred(id: string, shares: number, terms: PreferredTerms): ShareClass {
  return {
    id,
    shares: rational(shares),
    claim: {
      kind: "preferred",
      invested: rational(terms.invested),
      multiple: rational(Math.round((terms.multiple ?? 1) * 100), 100),
      participation: terms.participation ?? "none",
      capMultiple:
        terms.cap === undefined || terms.cap === null ? null : rational(Math.round(terms.cap * 100), 100),
      seniority: terms.seniority ?? 0,
      convertible: terms.convertible ?? true,
    },
  };
}

const common = (shares: number, id = "common"): ShareClass => ({
  id,
  shares: rational(shares),
  claim: { kind: "common" },
});
const option = (id: string, shares: number, strike: number): ShareClass => ({
  id,
  shares: rational(shares),
  claim: { kind: "option", strike: rational(strike) },
});

const noDebt = { debt: zero, carveOut: zero };

function payouts(
  classes: readonly ShareClass[],
  exit: number,
  debt = 0,
  carveOut = 0,
): Record<string, number> {
  const terms = { exitValue: rational(exit), debt: rational(debt), carveOut: rational(carveOut, 100) };
  return Object.fromEntries(
    waterfall(classes, terms).payouts.map((item) => [item.id, numberOf(item.payout)]),
  );
}

describe("the waterfall", () => {
  const simple = [preferred("A", 25, { invested: 500 }), common(75)];

  test.each([
    [300, 300, 0],
    [500, 500, 0],
    [600, 500, 100],
    [2000, 500, 1500],
    [2400, 600, 1800],
  ])(
    "W3 a class that does not participate takes the larger of preference and conversion at %i",
    (exit, a, rest) => {
      expect(payouts(simple, exit)).toEqual({ A: a, common: rest });
    },
  );

  test("W3 says who converts, only where it gains", () => {
    const converted = (exit: number): boolean | undefined =>
      waterfall(simple, { exitValue: rational(exit), ...noDebt }).payouts[0]?.converted;
    expect([300, 2000, 2001].map(converted)).toEqual([false, false, true]);
    const full = [preferred("A", 25, { invested: 500, participation: "full" }), common(75)];
    expect(waterfall(full, { exitValue: rational(9000), ...noDebt }).payouts[0]?.converted).toBe(false);
    const stuck = [preferred("A", 25, { invested: 500, convertible: false }), common(75)];
    expect(waterfall(stuck, { exitValue: rational(9000), ...noDebt }).payouts[0]?.converted).toBe(false);
  });

  test("W3 full participation takes its preference and a share of the rest", () => {
    expect(payouts([preferred("A", 25, { invested: 500, participation: "full" }), common(75)], 900)).toEqual({
      A: 600,
      common: 300,
    });
  });

  test.each([
    [900, 600, 300],
    [2500, 1000, 1500],
    [3000, 1000, 2000],
    [4000, 1000, 3000],
    [4400, 1100, 3300],
  ])("W3 a cap holds until conversion is better, at %i", (exit, a, rest) => {
    const capped = [preferred("A", 25, { invested: 500, participation: "capped", cap: 2 }), common(75)];
    expect(payouts(capped, exit)).toEqual({ A: a, common: rest });
    const converted = waterfall(capped, { exitValue: rational(exit), ...noDebt }).payouts[0]?.converted;
    expect(converted).toBe(exit > 4000);
  });

  test("W3 no cap stated is full participation", () => {
    const open = [preferred("A", 25, { invested: 500, participation: "capped", cap: null }), common(75)];
    expect(payouts(open, 90_500)).toEqual({ A: 23_000, common: 67_500 });
    expect(waterfall(open, { exitValue: rational(90_500), ...noDebt }).payouts[0]?.converted).toBe(false);
  });

  test("W2 the highest rank is paid first, equal rank in proportion to what is owed", () => {
    const stack = [
      preferred("old", 10, { invested: 100, seniority: 1 }),
      preferred("x", 10, { invested: 200, multiple: 1.5, seniority: 2 }),
      preferred("y", 10, { invested: 100, seniority: 2 }),
      common(70),
    ];
    expect(payouts(stack, 200)).toEqual({ old: 0, x: 150, y: 50, common: 0 });
    expect(payouts(stack, 450)).toEqual({ old: 50, x: 300, y: 100, common: 0 });
  });

  test("W2 debt comes first, then the carve-out", () => {
    const result = waterfall(simple, {
      exitValue: rational(1100),
      debt: rational(100),
      carveOut: rational(1n, 10n),
    });
    expect([result.debtPaid, result.carveOutPaid].map(numberOf)).toEqual([100, 100]);
    expect(result.payouts.map((item) => numberOf(item.payout))).toEqual([500, 400]);
    expect(payouts(simple, 80, 100)).toEqual({ A: 0, common: 0 });
    expect(
      numberOf(waterfall(simple, { exitValue: rational(80), debt: rational(100), carveOut: zero }).debtPaid),
    ).toBe(80);
  });

  test("W4 one pass over the classes is not enough: D stays although a share of the exit is worth more than its preference", () => {
    const classes = [
      preferred("D", 30, { invested: 300 }),
      preferred("C", 20, { invested: 20 }),
      preferred("B", 10, { invested: 200, seniority: 3 }),
      common(40),
    ];
    const found = payouts(classes, 1000);
    expect(found["B"]).toBe(200);
    expect(found["D"]).toBe(300);
    expect(found["C"]).toBeCloseTo(500 / 3, 9);
    expect(found["common"]).toBeCloseTo(1000 / 3, 9);
  });

  test("W5 strikes that are paid in add to the proceeds", () => {
    const classes = [common(80), option("low", 10, 1), option("high", 10, 50)];
    expect(payouts(classes, 890)).toEqual({ common: 800, low: 90, high: 0 });
    const result = waterfall(classes, { exitValue: rational(890), ...noDebt });
    expect([numberOf(result.commonPrice), ...result.payouts.map((item) => item.converted)]).toEqual([
      10,
      false,
      true,
      false,
    ]);
    expect(payouts(classes, 50 * 90 - 10)).toEqual({ common: 4000, low: 490, high: 0 });
    const atStrike = waterfall(classes, { exitValue: rational(50 * 90 - 10), ...noDebt });
    expect(atStrike.payouts.map((item) => item.converted)).toEqual([false, true, false]);
  });

  test("W6 a cap below the preference cuts it", () => {
    const classes = [
      preferred("A", 10, { invested: 100, participation: "capped", cap: 0.5, convertible: false }),
      common(90),
    ];
    expect(payouts(classes, 40)).toEqual({ A: 40, common: 0 });
    expect(payouts(classes, 1000)).toEqual({ A: 50, common: 950 });
  });

  test("W7 what no class shares in is undistributed", () => {
    const classes = [
      preferred("A", 10, { invested: 100, convertible: false }),
      preferred("B", 0, { invested: 50, participation: "capped", cap: 2, convertible: false }),
    ];
    const result = waterfall(classes, { exitValue: rational(400), ...noDebt });
    expect([numberOf(result.undistributed), numberOf(result.commonPrice)]).toEqual([250, 0]);
    const capped = [
      preferred("A", 10, { invested: 100, participation: "capped", cap: 2, convertible: false }),
    ];
    expect(payouts(capped, 400)).toEqual({ A: 200 });
    expect(payouts([], 400)).toEqual({});
    expect(payouts(simple, -5)).toEqual({ A: 0, common: 0 });
  });

  test("W7 preferred alone takes everything by converting", () => {
    expect(payouts([preferred("A", 10, { invested: 100 })], 250)).toEqual({ A: 250 });
  });

  test("W6 a multiple of zero is a claim to conversion only", () => {
    const classes = [
      preferred("Z", 10, { invested: 100, multiple: 0 }),
      preferred("A", 10, { invested: 100 }),
      common(80),
    ];
    expect(payouts(classes, 50)).toEqual({ Z: 0, A: 50, common: 0 });
    expect(payouts(classes, 190)).toEqual({ Z: 10, A: 100, common: 80 });
  });

  test("W9 the exit at which common reaches a strike, and the points where a class changes what it does", () => {
    const classes = [...simple, option("o", 10, 30)];
    const needed = exitValueForCommonPrice(
      classes,
      { debt: rational(40), carveOut: rational(1n, 5n) },
      rational(30n),
    );
    expect(numberOf(needed!)).toBe(40 + (25 * 30 + 75 * 30) / 0.8);
    expect(
      exitValueForCommonPrice(classes, { debt: zero, carveOut: rational(1n) }, rational(30n)),
    ).toBeNull();
    const points = breakpoints(classes, noDebt);
    expect(
      points.map((point) => [numberOf(point.exitValue), numberOf(point.commonPrice), point.classes]),
    ).toEqual([
      [500, 0, []],
      [2000, 20, ["A"]],
      [3000, 30, ["o"]],
    ]);
    expect(breakpoints(classes, { debt: zero, carveOut: rational(1n) })).toEqual([]);
    expect(breakpoints(classes.toReversed(), noDebt).map((point) => numberOf(point.commonPrice))).toEqual([
      0, 20, 30,
    ]);
    const full = [preferred("A", 25, { invested: 500, participation: "full" }), common(75)];
    expect(breakpoints(full, noDebt).map((point) => point.classes)).toEqual([[]]);
    const cappedOnly = [
      preferred("A", 25, { invested: 500, multiple: 0, participation: "capped", cap: 2 }),
      common(75),
    ];
    expect(breakpoints(cappedOnly, noDebt).map((point) => point.classes)).toEqual([[], ["A"]]);
    const twins = [preferred("A", 10, { invested: 100 }), preferred("B", 20, { invested: 200 }), common(10)];
    expect(breakpoints(twins, noDebt).map((point) => point.classes)).toEqual([[], ["A", "B"]]);
  });
});

describe("charts over exit values", () => {
  test("W9 a curve and the break-even of a strike", () => {
    const classes = [preferred("A", 25, { invested: 500 }), common(75)];
    expect(payoutCurve(classes, noDebt, [500, 2400])).toEqual([
      { exitValue: 500, commonPrice: 0, payouts: { A: 500, common: 0 } },
      { exitValue: 2400, commonPrice: 24, payouts: { A: 600, common: 1800 } },
    ]);
    expect(breakEvenExit(classes, noDebt, microsOfUnits(4))).toBe(800);
    expect(breakEvenExit(classes, { debt: zero, carveOut: rational(1n) }, microsOfUnits(4))).toBeNull();
  });
});

/** Payouts for fixed conversion decisions, by repeated sharing: another way to the numbers than the engine's. */
function payoutsFor(
  classes: readonly ShareClass[],
  converts: ReadonlySet<string>,
  exit: number,
): Map<string, number> {
  const paid = new Map(classes.map((share) => [share.id, 0]));
  let left = exit;
  const holders = classes.flatMap((share) =>
    share.claim.kind === "preferred" && !converts.has(share.id)
      ? [{ id: share.id, shares: numberOf(share.shares), claim: share.claim }]
      : [],
  );
  const capOf = (claim: (typeof holders)[number]["claim"]): number =>
    claim.participation === "capped" && claim.capMultiple !== null
      ? numberOf(claim.invested) * numberOf(claim.capMultiple)
      : Number.POSITIVE_INFINITY;
  for (const rank of [...new Set(holders.map((item) => item.claim.seniority))].toSorted((a, b) => b - a)) {
    const tier = holders.filter((item) => item.claim.seniority === rank);
    const owed = tier.map((item) =>
      Math.min(capOf(item.claim), numberOf(item.claim.invested) * numberOf(item.claim.multiple)),
    );
    const due = owed.reduce((a, b) => a + b, 0);
    const part = due === 0 ? 0 : Math.min(1, left / due);
    tier.forEach((item, index) => paid.set(item.id, owed[index]! * part));
    left -= due * part;
  }
  const sharing = classes.flatMap((share) => {
    const { claim } = share;
    const shares = numberOf(share.shares);
    if (claim.kind !== "preferred") return [{ id: share.id, shares, room: Number.POSITIVE_INFINITY }];
    if (converts.has(share.id)) return [{ id: share.id, shares, room: Number.POSITIVE_INFINITY }];
    return claim.participation === "none"
      ? []
      : [{ id: share.id, shares, room: capOf(claim) - paid.get(share.id)! }];
  });
  for (let open = sharing; left > 1e-9 && open.length > 0;) {
    const shares = open.reduce((a, b) => a + b.shares, 0);
    const perShare = Math.min(left / shares, ...open.map((item) => item.room / item.shares));
    for (const item of open) {
      paid.set(item.id, paid.get(item.id)! + perShare * item.shares);
      item.room -= perShare * item.shares;
    }
    left -= perShare * shares;
    open = open.filter((item) => item.room > 1e-9);
  }
  return paid;
}

const anyPreferred = fc
  .record({
    shares: fc.integer({ min: 1, max: 50 }),
    invested: fc.integer({ min: 1, max: 1000 }),
    multiple: fc.constantFrom(0, 0.5, 1, 1.5, 3),
    participation: fc.constantFrom("none", "full", "capped") as fc.Arbitrary<"none" | "full" | "capped">,
    cap: fc.constantFrom(1, 2, 3.5),
    seniority: fc.integer({ min: 0, max: 3 }),
    convertible: fc.boolean(),
  })
  .map(
    ({ shares, ...terms }) =>
      (id: string): ShareClass =>
        preferred(id, shares, terms),
  );

const anyStack = fc
  .tuple(fc.array(anyPreferred, { maxLength: 6 }), fc.integer({ min: 1, max: 100 }))
  .map(([makers, shares]) => [...makers.map((maker, index) => maker(`P${index}`)), common(shares)]);

describe("the waterfall of any stack", () => {
  test("W4 no class gains by switching, and the payouts are those of the decisions", () => {
    fc.assert(
      fc.property(anyStack, fc.integer({ min: 0, max: 20_000 }), (classes, exit) => {
        const result = waterfall(classes, { exitValue: rational(exit), ...noDebt });
        const converts = new Set(result.payouts.filter((item) => item.converted).map((item) => item.id));
        const chosen = payoutsFor(classes, converts, exit);
        for (const item of result.payouts) expect(numberOf(item.payout)).toBeCloseTo(chosen.get(item.id)!, 5);
        for (const { id, claim } of classes) {
          const switched = new Set(converts);
          if (converts.has(id)) switched.delete(id);
          else switched.add(id);
          const may = claim.kind === "preferred" && claim.convertible;
          const gained = may ? payoutsFor(classes, switched, exit).get(id)! - chosen.get(id)! : 0;
          expect(gained).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("W1 W8 payouts add up exactly, are never negative, and a higher exit never pays common less", () => {
    const withOptions = fc
      .tuple(
        anyStack,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 })), {
          maxLength: 3,
        }),
      )
      .map(([stack, grants]) => [
        ...stack,
        ...grants.map(([shares, strike], index) => option(`O${index}`, shares, strike)),
      ]);
    fc.assert(
      fc.property(
        withOptions,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 99 }),
        (classes, exit, more, part) => {
          const terms = { debt: rational(more), carveOut: rational(part, 100) };
          const low = waterfall(classes, { exitValue: rational(exit), ...terms });
          const high = waterfall(classes, { exitValue: rational(exit + more), ...terms });
          const paid = total(low.payouts.map((item) => item.payout));
          expect(sum(sum(sum(paid, low.debtPaid), low.carveOutPaid), low.undistributed)).toEqual(
            rational(exit),
          );
          for (const item of low.payouts) expect(compared(item.payout, zero)).toBeGreaterThanOrEqual(0);
          expect(compared(high.commonPrice, low.commonPrice)).toBeGreaterThanOrEqual(0);
          const rounded = centsThatAddUp(low.payouts.map((item) => item.payout));
          expect(rounded.reduce<number>((a, b) => a + b, 0)).toBe(Math.round(numberOf(paid) * 100));
        },
      ),
      { numRuns: 300 },
    );
  });
});
