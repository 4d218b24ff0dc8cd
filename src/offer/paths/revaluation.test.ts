import fc from "fast-check";
import { expect, test } from "vitest";
import { loadReference } from "../../../bench/offer/load-reference.ts";
import { referenceContracts } from "../../../bench/offer/reference-company.ts";
import { wasmEngine } from "./engine.ts";
import type { Grant, Holder, OfferTerms } from "./offer-terms.ts";
import { quantileRanks } from "./path-kernel.ts";
import { quantileShares } from "./path-memory.ts";
import type { Beliefs, SimulatedPaths } from "./simulated-paths.ts";
import { meanValue, simulatePaths, standardError } from "./simulated-paths.ts";
import { company, holder, neverLeaves, offer, quiet } from "./testing/situations.ts";
import { valueContract, valuedOffer } from "./valued-offer.ts";

const paths = 100_000;
const kernel = wasmEngine({ paths, contracts: referenceContracts.length });
const untaxed: Holder = { ...holder, tax: { ordinary: 0, gains: 0, isoExercise: 0 } };

function simulated(beliefs: Beliefs, who: Holder = holder, count: number = 20_000): SimulatedPaths {
  return simulatePaths(kernel, beliefs, who, { seed: 3, paths: count });
}

/** Normal distribution function, by its series. */
function normalShare(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 1; k < 200; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

function checkNear(found: { mean: number; error: number }, exact: number): void {
  expect(Math.abs(found.mean - exact)).toBeLessThan(3 * found.error + 1e-6 * Math.abs(exact));
}

function valued(paths_: SimulatedPaths, terms: OfferTerms) {
  const { worth } = valuedOffer(paths_, terms);
  return { mean: worth.mean, error: worth.standardError };
}

const vestedAtOnce = { vesting: { cliffMonths: 0, months: 1 } };

test("R1 with nothing happening before the horizon an option is worth Black and Scholes' price", () => {
  const stay = neverLeaves;
  for (const [strike, volatility, growth] of [
    [1, 0.5, 0.06],
    [2, 0.8, 0.06],
    [4, 0.3, 0.15],
  ] as const) {
    const what = company([{ ...quiet, volatility, growth }]);
    const found = valued(
      simulated({ company: what, stay }, untaxed, paths),
      offer({ strike, ...vestedAtOnce }),
    );
    const [price, years] = [2, 5];
    const spread = volatility * Math.sqrt(years);
    const d1 = (Math.log(price / strike) + (growth + volatility ** 2 / 2) * years) / spread;
    const forward = price * Math.exp(growth * years);
    const worth = forward * normalShare(d1) - strike * normalShare(d1 - spread);
    checkNear(found, 100_000 * Math.exp(-untaxed.discountRate * years) * worth);
  }
});

test("R2 RSU, options, bought shares and a loan follow their tax where the price is certain", () => {
  const what = company([{ ...quiet, volatility: 0, growth: 0.2 }]);
  const [price, discount] = [2 * Math.exp(1), Math.exp(-0.3)];
  const certain = simulated({ company: what, stay: neverLeaves }, holder, 16);
  const each = (change: Partial<Grant>) =>
    valued(certain, offer({ ...vestedAtOnce, ...change })).mean / 100_000;
  expect(each({ instrument: "rsu", strike: 0 })).toBeCloseTo(discount * price * 0.6, 4);
  expect(each({ instrument: "nso" })).toBeCloseTo(discount * (price - 1) * 0.6, 4);
  // Bought at 1 when worth 2: ordinary tax on 1 now, gains from 2.
  const bought = { instrument: "rsa", fairValue: 2 } as const;
  const own = discount * (price - 0.2 * (price - 2)) - 1 - 0.4;
  expect(each(bought)).toBeCloseTo(own, 4);
  const loan = { share: 1, rate: 0.05, isRecourse: true, forgiven: 0 };
  const due = discount * 1.05 ** 5;
  expect(each({ ...bought, loan })).toBeCloseTo(own + 1 - due, 4);
  expect(each({ ...bought, loan: { ...loan, forgiven: 1 } })).toBeCloseTo(own + 1 - 0.4 * due, 4);
  // Exercised early as an ISO: the small rate on the spread now, gains from the strike.
  const early = { instrument: "iso", fairValue: 2, earlyExercise: "done" } as const;
  expect(each(early)).toBeCloseTo(discount * (price - 0.2 * (price - 1)) - 1 - 0.08, 4);
});

test("R2 a non-recourse loan is left with worthless shares, a recourse loan is not", () => {
  const what = company([{ ...quiet, failure: 0.499 }], { horizonMonths: 60 });
  const doomed = simulated({ company: what, stay: neverLeaves }, { ...holder, discountRate: 0 }, 2000);
  const loan = { share: 1, rate: 0, isRecourse: false, forgiven: 0 };
  const bought = { instrument: "rsa", fairValue: 1, ...vestedAtOnce } as const;
  expect(valued(doomed, offer({ ...bought, loan })).mean).toBeCloseTo(0, 3);
  const owed = valued(doomed, offer({ ...bought, loan: { ...loan, isRecourse: true } })).mean;
  expect(owed / 100_000).toBeCloseTo(-1, 3);
});

test("N4 leavers keep what has vested: cliff, monthly parts, acceleration when let go", () => {
  const what = company([{ ...quiet, volatility: 0, growth: 0 }]);
  const stay = { letGo: 0.02, quit: 0, beforeFailure: null, afterSale: null };
  const who = { ...untaxed, discountRate: 0 };
  const run = simulated({ company: what, stay }, who, paths);
  const rsu = (change: Partial<Grant>) => valued(run, offer({ instrument: "rsu", strike: 0, ...change }));
  const stays = (month: number) => 0.98 ** month;
  let [withCliff, accelerated] = [0, 0];
  for (let month = 1; month <= 1000; month++) {
    const chance = stays(month - 1) * 0.02;
    const share = month < 12 ? 0 : Math.min(1, month / 48);
    withCliff += chance * share;
    // Acceleration counts for those let go before the end only, at the horizon of 60 months.
    accelerated += chance * Math.min(1, share + (month < 60 ? 0.25 : 0));
  }
  checkNear(rsu({}), 200_000 * withCliff);
  checkNear(rsu({ letGoMonths: 12 }), 200_000 * accelerated);
});

test("N7 single and double triggers vest their share at a sale", () => {
  const what = company([{ ...quiet, volatility: 0, growth: 0, exit: 0.05 }], { horizonMonths: 120 });
  const stay = { letGo: 0.03, quit: 0, beforeFailure: null, afterSale: null };
  const who = { ...untaxed, discountRate: 0 };
  const run = simulated({ company: what, stay }, who, paths);
  const vested = (month: number) => (month < 12 ? 0 : Math.min(1, month / 48));
  const expected = (single: number, double: number): number => {
    let sum = 0;
    for (let sale = 1; sale <= 120; sale++)
      for (let leave = 1; leave <= 400; leave++) {
        const isLast = sale === 120;
        const chance = (isLast ? 0.95 ** 119 : 0.95 ** (sale - 1) * 0.05) * 0.97 ** (leave - 1) * 0.03;
        if (leave < sale) sum += chance * vested(leave);
        else {
          const after = vested(leave) + (leave <= sale + 12 ? double : 0) * (1 - vested(leave));
          sum +=
            chance * (vested(sale) + single * (1 - vested(sale)) + (1 - single) * (after - vested(sale)));
        }
      }
    return sum;
  };
  const rsu = (change: Partial<Grant>) => valued(run, offer({ instrument: "rsu", strike: 0, ...change }));
  checkNear(rsu({ singleTrigger: 0.5 }), 200_000 * expected(0.5, 0));
  checkNear(rsu({ doubleTrigger: 1 }), 200_000 * expected(0, 1));
});

test("N5 without cash a short window is worth nothing to a leaver", () => {
  const what = company([{ ...quiet, growth: 0.3 }]);
  const stay = { letGo: 0.49, quit: 0, beforeFailure: null, afterSale: null };
  const terms = offer(vestedAtOnce);
  const limited = (cashLimit: number | null) =>
    valued(simulated({ company: what, stay }, { ...holder, cashLimit }), terms).mean;
  expect(limited(0)).toBeLessThan(0.01 * limited(null));
  expect(limited(50_000)).toBeGreaterThan(limited(0));
  expect(limited(50_000)).toBeLessThan(limited(null));
});

test("R3 RSU that expire before any sale or listing are worth nothing", () => {
  const run = simulated({ company: company([quiet]), stay: neverLeaves });
  const rsu = { instrument: "rsu", strike: 0 } as const;
  expect(valued(run, offer({ ...rsu, expiryMonths: 48 })).mean).toBe(0);
  expect(valued(run, offer({ ...rsu, expiryMonths: 60 })).mean).toBeGreaterThan(0);
});

test("R4 a grant in two halves is worth the whole, under any terms", () => {
  const what = company([{ ...quiet, failure: 0.01, exit: 0.02, round: 0.04, dilution: 0.15 }]);
  const stay = { letGo: 0.01, quit: 0.01, beforeFailure: null, afterSale: null };
  const run = simulated({ company: what, stay });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 24 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("iso", "nso", "rsu", "rsa"),
      (cliffMonths, singleTrigger, instrument) => {
        const terms = (shares: number) =>
          offer({ shares, instrument, singleTrigger, vesting: { cliffMonths, months: 48 } });
        const whole = valued(run, terms(100_000)).mean;
        const halves = valued(run, terms(30_000)).mean + valued(run, terms(70_000)).mean;
        expect(Math.abs(whole - halves)).toBeLessThan(1e-5 * Math.abs(whole) + 0.01);
      },
    ),
    { numRuns: 30 },
  );
});

test("R5 the short and the general kernel agree", () => {
  const what = company([{ ...quiet, failure: 0.01, exit: 0.02, round: 0.04, dilution: 0.15 }]);
  const stay = { letGo: 0.01, quit: 0.01, beforeFailure: null, afterSale: null };
  const run = simulated({ company: what, stay });
  const cash = { severance: { months: 0, includesBonus: false, other: 90_000 } };
  for (const change of [
    {},
    { singleTrigger: 0.5, doubleTrigger: 1 },
    { letGoMonths: 6 },
    { instrument: "rsa" },
  ] as const) {
    const plan =
      "instrument" in change
        ? ({ kind: "start" } as const)
        : ({ kind: "window", slot: 1, months: 3 } as const);
    const view = { plan, side: "holder", employerRate: 0 } as const;
    valueContract(run, 0, offer(change, cash), view);
    valueContract(run, 1, offer(change, cash), { ...view, inFull: true }, 0);
    kernel.subtract(run.paths, 1, 0, 2);
    expect(Math.abs(meanValue(run, 2))).toBeLessThan(1e-6 * Math.abs(meanValue(run, 0)) + 0.01);
    expect(standardError(run, 2)).toBeLessThan(0.01);
  }
});

test("R6 quantiles are the order statistics of the values, exactly", () => {
  loadReference(kernel, 4);
  for (const count of [1, 2, 15, 1000, 4099]) {
    kernel.simulate(0, count, 0);
    kernel.classify(count);
    kernel.revalue(count, 0, referenceContracts.length, 0);
    for (const contract of referenceContracts.keys()) {
      kernel.quantiles(count, contract);
      const { f32, f64, values, stride, quantiles } = kernel.memory;
      const from = (values >> 2) + contract * stride;
      const sorted = f32.slice(from, from + count).toSorted();
      const at = (quantiles >> 3) + contract * quantileShares.length;
      const found = f64.subarray(at, at + quantileShares.length);
      expect([...found]).toEqual(quantileRanks(count).map((rank) => sorted[rank]));
    }
  }
});

test("R7 standard errors match the spread between independent batches, also of a difference", () => {
  loadReference(kernel, 9);
  const count = 2000;
  const batches = Array.from({ length: 200 }, (_, batch) => {
    kernel.simulate(batch * count, count, 0);
    kernel.classify(count);
    kernel.revalue(count, 0, 2, 0);
    kernel.subtract(count, 1, 0, 2);
    const view = { kernel, paths: count } as SimulatedPaths;
    return [0, 2].map((k) => ({ mean: meanValue(view, k), error: standardError(view, k) }));
  });
  const spreads = [0, 1].map((k) => {
    const means = batches.map((batch) => batch[k]?.mean ?? NaN);
    const centre = means.reduce((a, b) => a + b, 0) / means.length;
    const spread = Math.sqrt(means.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (means.length - 1));
    const stated = Math.sqrt(
      batches.reduce((sum, batch) => sum + (batch[k]?.error ?? NaN) ** 2, 0) / means.length,
    );
    return { spread, stated };
  });
  for (const { spread, stated } of spreads) expect(spread / stated).toBeCloseTo(1, 0.6);
  // Same draws make a small term readable: its error is a small part of the base's.
  expect(spreads[1]?.stated).toBeLessThan(0.2 * (spreads[0]?.stated ?? 0));
});
