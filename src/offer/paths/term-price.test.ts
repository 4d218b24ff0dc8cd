import fc from "fast-check";
import { expect, test } from "vitest";
import { wasmEngine } from "./engine.ts";
import type { NegotiableTerm } from "./negotiable-term.ts";
import { offerWithTerm } from "./negotiable-term.ts";
import type { Grant, Holder, OfferTerms } from "./offer-terms.ts";
import { publishedStages, stageNames, usualStay } from "./published-rates.ts";
import type { Beliefs } from "./simulated-paths.ts";
import { simulatePaths } from "./simulated-paths.ts";
import { askOrder, termPrices, termPriceSlots } from "./term-price.ts";
import { company, holder, offer } from "./testing/situations.ts";

const paths = 30_000;
const kernel = wasmEngine({ paths, contracts: termPriceSlots });

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyBeliefs: fc.Arbitrary<Beliefs> = fc
  .record({
    stage: fc.constantFrom(...stageNames),
    value: share(20e6, 900e6),
    growth: share(-0.1, 0.35),
    preference: share(0, 0.6),
    horizonDiscount: share(0.3, 1),
    letGo: share(0.002, 0.03),
    quit: share(0.002, 0.03),
    linked: fc.boolean(),
  })
  .map(({ stage, value, growth, preference, horizonDiscount, letGo, quit, linked }) => {
    const [first, ...rest] = publishedStages(stage);
    const grown = (rates: typeof first) => ({ ...rates, growth });
    return {
      company: company([grown(first), ...rest.map(grown)], {
        value,
        preferred: [
          { shares: 8e6, preference: 0.3 * preference * value },
          { shares: 12e6, preference: 0.7 * preference * value },
        ],
        horizonMonths: 120,
        horizonDiscount,
      }),
      stay: linked
        ? { ...usualStay.value, letGo, quit }
        : { letGo, quit, beforeFailure: null, afterSale: null },
    };
  });

const anyHolder: fc.Arbitrary<Holder> = fc.record({
  tax: fc.record({ ordinary: share(0.2, 0.55), gains: share(0, 0.35), isoExercise: share(0, 0.2) }),
  discountRate: share(0.02, 0.15),
  cashLimit: fc.option(share(0, 500_000)),
  rule: fc.constant({ kind: "expected-value" } as const),
});

/** Strike as a part of the price that every class converting would give. */
const anyGrant: fc.Arbitrary<Partial<Grant> & { readonly strikePart: number }> = fc.record({
  strikePart: share(0.05, 1.2),
  instrument: fc.constantFrom("iso", "nso"),
  vesting: fc.record({ cliffMonths: fc.constantFrom(6, 12), months: fc.constantFrom(36, 48, 60) }),
  windowMonths: fc.constantFrom(1, 3, 6),
  singleTrigger: fc.constantFrom(0, 0.25),
  doubleTrigger: fc.constantFrom(0, 0.5),
});

/** Terms that only add rights to the offer. */
function rightsTerms(grant: Grant): readonly NegotiableTerm[] {
  return [
    { kind: "cliff", months: 0 },
    { kind: "window", months: 12 },
    { kind: "window", months: "until-exit" },
    { kind: "single-trigger", fraction: grant.singleTrigger + 0.5 },
    { kind: "double-trigger", fraction: 1, protectionMonths: 18 },
    { kind: "let-go-acceleration", months: 12 },
    { kind: "vesting-length", months: grant.vesting.months - 12 },
    { kind: "grant-size", shares: grant.shares * 1.1 },
    { kind: "early-exercise", right: "allowed" },
    { kind: "severance", severance: { months: 6, includesBonus: false, other: 0 } },
    {
      kind: "package",
      terms: [
        { kind: "cliff", months: 0 },
        { kind: "window", months: "until-exit" },
      ],
    },
  ];
}

test("E1 a term that only adds rights never prices below zero by more than three standard errors", () => {
  fc.assert(
    fc.property(anyBeliefs, anyHolder, anyGrant, (beliefs, who, { strikePart, ...change }) => {
      const strike = (strikePart * beliefs.company.value) / 70e6;
      const base = offer({ ...change, strike, fairValue: strike }, { salary: 250_000 });
      if (!base.grant) throw new Error("The offer has a grant.");
      const run = simulatePaths(kernel, beliefs, who, { seed: 77, paths });
      const { terms } = termPrices(run, base, rightsTerms(base.grant), 0);
      const negative = terms.filter(({ worth }) => worth.mean < -3 * worth.standardError - 0.01);
      expect(negative.map(({ term, worth }) => [term, worth.mean, worth.standardError])).toEqual([]);
    }),
    { numRuns: 40, seed: 20_261_124 },
  );
});

const beliefs: Beliefs = {
  company: company(publishedStages("B"), {
    value: 200e6,
    preferred: [{ shares: 20e6, preference: 60e6 }],
    horizonMonths: 120,
    horizonDiscount: 0.6,
  }),
  stay: usualStay.value,
};

const base: OfferTerms = offer({ shares: 300_000, strike: 1.1, fairValue: 1.1 }, { salary: 280_000 });

function prices(terms: readonly NegotiableTerm[], who: Holder = holder) {
  return termPrices(simulatePaths(kernel, beliefs, who, { seed: 1, paths }), base, terms, 0.0765);
}

test("E1 a term that changes nothing is worth nothing, with no error", () => {
  const { terms } = prices([
    { kind: "salary", salary: 280_000 },
    { kind: "bonus-guarantee", share: 1, years: 1 },
  ]);
  for (const { worth, cost } of terms) {
    expect([worth.mean, worth.standardError, worth.zeroShare]).toEqual([0, 0, 1]);
    expect(cost.total.mean).toBe(0);
  }
});

test("E1 a term is worth its yearly salary and its share of the grant", () => {
  const { terms } = prices([
    { kind: "salary", salary: 300_000 },
    { kind: "grant-size", shares: 330_000 },
  ]);
  expect(terms[0]?.asSalary).toBeCloseTo(20_000, -2);
  expect(terms[1]?.asShareOfGrant).toBeCloseTo(0.1, 6);
});

test("E2 salary costs the company its gross with payroll taxes, shares what the others lose", () => {
  const { terms } = prices([
    { kind: "salary", salary: 300_000 },
    { kind: "grant-size", shares: 330_000 },
    { kind: "instrument", instrument: "rsu", shares: 200_000, strike: 0 },
  ]);
  const [salary, shares, rsu] = terms;
  const net = 1 - holder.tax.ordinary;
  expect((salary?.cost.total.mean ?? 0) / (salary?.worth.mean ?? 1)).toBeCloseTo(1.0765 / net, 3);
  expect(salary?.cost.equity.mean).toBe(0);
  expect(shares?.cost.cash).toBeCloseTo(0, 2);
  // What the holder gets after tax costs the others more than that.
  expect(shares?.cost.equity.mean).toBeGreaterThan(shares?.worth.mean ?? Infinity);
  expect(rsu?.cost.total.standardError).toBeGreaterThan(0);
});

test("E2 asks are ordered by worth against cost, worthless ones last", () => {
  const { terms } = prices([
    { kind: "cliff", months: 24 },
    { kind: "salary", salary: 300_000 },
    { kind: "window", months: "until-exit" },
    { kind: "severance", severance: { months: 6, includesBonus: false, other: 0 } },
  ]);
  const ordered = askOrder(terms);
  expect(ordered.at(-1)?.term.kind).toBe("cliff");
  const ratios = ordered.slice(0, -1).map(({ worth, cost }) => worth.mean / cost.total.mean);
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
});

test("E1 under the simple rule a waived cliff can price below zero, which is why it is not the default", () => {
  const reckless: Holder = { ...holder, rule: { kind: "simple", factor: 1 } };
  const expectMean = (who: Holder) => prices([{ kind: "cliff", months: 0 }], who).terms[0]?.worth.mean ?? NaN;
  expect(expectMean(reckless)).toBeLessThan(expectMean(holder));
});

test("N5 a term on what the offer lacks changes nothing", () => {
  const bare: OfferTerms = { ...base, grant: null };
  expect(offerWithTerm(bare, { kind: "cliff", months: 0 })).toEqual(bare);
  expect(offerWithTerm(bare, { kind: "parental-leave", paidShare: 1, waitingMonths: 0 })).toEqual(bare);
});
