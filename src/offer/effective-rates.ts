/** Flat tax rates for the chance engine, taken from the exact modules of the offer's place at the offer's income. */
import { cents, centsOfUnits } from "./money.ts";
import type { Offer } from "./offer.ts";
import type { OfferBeliefs } from "./offer-beliefs.ts";
import { expectedBonus } from "./executive/cash-terms.ts";
import type { TaxRates } from "./paths/offer-terms.ts";
import type { PricingNote } from "./pricing-note.ts";
import type { Problem } from "./reading.ts";
import { dateParts } from "../plain-date.ts";
import { taxOfPlace } from "./tax-of-place.ts";
import type { Household } from "./tax-of-place.ts";
import type { IncomeByKind, TaxOf } from "./tax-interface.ts";
import { portableExp } from "./paths/portable-math.ts";
import { modelledYears } from "./tax/index.ts";
import type { TaxPlace, YearTax } from "./tax/year-tax.ts";

/** `US-CA`, `US-NY-NYC`, `UK`, `UK-SCT`, `DE` and the like as a place of the tax modules. */
function taxPlace(place: string): TaxPlace {
  const [country = "", region, city] = place.split("-");
  return {
    country: country === "UK" ? "GB" : country,
    ...(region === undefined ? {} : { region }),
    ...(city === undefined ? {} : { city }),
  };
}

export function householdOf(offer: Offer, beliefs: OfferBeliefs): Household {
  const { filingStatus, otherWages, circumstances } = beliefs;
  return { place: taxPlace(offer.place), filingStatus, otherWages, circumstances };
}

export type EffectiveRates = {
  readonly rates: TaxRates;
  /** What is left in a full year of salary and expected bonus, in currency units. */
  readonly netPay: number;
  readonly notes: readonly PricingNote[];
};

function currencyFits(offer: Offer, tax: YearTax): boolean {
  return tax.currency === null || tax.currency === offer.currency;
}

/** Examples of every kind of place that has tables. */
const knownPlaces = ["US-CA", "US-NY-NYC", "US-WA", "UK", "UK-SCT", "DE", "NL", "CA-ON"];

function notModelled(offer: Offer, why: string): Problem {
  return {
    code: "not-modelled",
    severity: "error",
    path: "place",
    reason: `Taxes of ${offer.place} are not modelled: ${why}`,
    fix: `Tables are there for ${knownPlaces.join(", ")} and other places like these, written as here. For any other place give flat rates: beliefs.tax with ordinary, gains and, for ISOs, isoExercise.`,
  };
}

function statedRates(rates: TaxRates, pay: number): EffectiveRates {
  const text = `Your own flat tax rates: ${percent(rates.ordinary)} on pay, ${percent(rates.gains)} on gains.`;
  return {
    rates,
    netPay: pay * (1 - rates.ordinary),
    notes: [{ about: "tax", text, source: "your own" }],
  };
}

export function percent(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}

type Question = { readonly kind: keyof IncomeByKind; readonly step: number };

const creditYears = 10;
const usualDiscountRate = 0.05;

type Spread = {
  readonly taxOf: TaxOf;
  readonly year: number;
  readonly base: IncomeByKind;
  readonly spread: number;
  readonly discountRate: number | null;
};

/** What later years of the same pay get back of the minimum tax on a spread, in money of the year of exercise (T24). */
function laterCredit({ taxOf, year, base, spread, discountRate }: Spread): number {
  const rate = discountRate ?? usualDiscountRate;
  let carried = taxOf({ year, income: { ...base, "iso-spread": centsOfUnits(spread) } }, {}).carriedOut;
  let sum = 0;
  for (let later = 1; later <= creditYears; later++) {
    const ofYear = { year: year + later, income: base };
    const [without, withCredit] = [taxOf(ofYear, {}), taxOf(ofYear, carried)];
    sum += ((without.total ?? 0) - (withCredit.total ?? 0)) * portableExp(-rate * later);
    carried = withCredit.carriedOut;
  }
  return sum;
}

/**
 * Rates on the next money that the offer's income meets: on pay a tenth of a year's pay more, on gains and on ISO spread a
 * year's pay more. The user's stated rates come first; a place that is not modelled is a problem.
 */
export function effectiveRates(
  offer: Offer,
  beliefs: OfferBeliefs,
): { readonly facts: EffectiveRates | null; readonly problems: readonly Problem[] } {
  const bonus = offer.bonus === null ? 0 : expectedBonus(offer.bonus, offer.salary, 1);
  const pay = (offer.salary + bonus) / 100;
  if (beliefs.tax !== null) return { facts: statedRates(beliefs.tax, pay), problems: [] };
  const taxOf = taxOfPlace(householdOf(offer, beliefs));
  const { year } = dateParts(offer.startDate);
  const base: IncomeByKind = { salary: offer.salary, bonus: cents(bonus) };
  const before = taxOf({ year, income: base }, {});
  const without = beliefs.otherWages > 0 ? taxOf({ year, income: {} }, {}).total : 0;
  if (before.total === null || !currencyFits(offer, before)) {
    const isUnknown = modelledYears(taxPlace(offer.place)).length === 0;
    const why = isUnknown
      ? `there is no tax table for ${offer.place}, and what is left after tax cannot be said.`
      : (before.problems[0]?.message ??
        `its tables are in ${before.currency ?? "another currency"}, the offer in ${offer.currency}.`);
    return { facts: null, problems: [notModelled(offer, why)] };
  }
  const told = new Set(before.problems.map(({ message }) => message));
  const total = before.total;
  const next = ({ kind, step }: Question): number => {
    const more = cents((base[kind] ?? 0) + centsOfUnits(step));
    const after = taxOf({ year, income: { ...base, [kind]: more } }, {});
    for (const { message } of after.problems) told.add(message);
    return Math.min(Math.max(((after.total ?? total) - total) / step, 0), 0.95);
  };
  const isUs = offer.place.startsWith("US");
  const step = Math.max(pay, 50_000);
  const credit = isUs
    ? laterCredit({ taxOf, year, base, spread: step, discountRate: beliefs.discountRate })
    : 0;
  const rates: TaxRates = {
    ordinary: next({ kind: "option-spread", step: step / 10 }),
    gains: next({ kind: "long-term-gain", step }),
    isoExercise: isUs ? Math.max(next({ kind: "iso-spread", step }) - credit / step, 0) : 0,
  };
  const notes: PricingNote[] = [
    {
      about: "tax",
      text: `Flat rates at this income (${offer.place}, ${beliefs.filingStatus.replaceAll("_", " ")}): ${percent(rates.ordinary)} on the next pay, ${percent(rates.gains)} on gains${isUs ? `, ${percent(rates.isoExercise)} on the spread of an ISO that is held. The rate on the spread is less the credit for minimum tax that ${creditYears} years of the same pay use` : ""}. A year with a large sale is taxed higher.`,
      source: before.notes.map((note) => `${note.source} (${note.asOf})`).join("; "),
    },
    ...[...told].map((text) => ({ about: "tax", text, source: null })),
  ];
  return { facts: { rates, netPay: pay - (total - (without ?? 0)), notes }, problems: [] };
}
