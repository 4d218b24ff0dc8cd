/**
 * From an exact offer and beliefs to what the chance engine takes. Every approximation on the way is told in `notes`.
 */
import type { PlainDate } from "../plain-date.ts";
import { effectiveRates } from "./effective-rates.ts";
import { targetBonus } from "./executive/cash-terms.ts";
import type { Offer } from "./offer.ts";
import type { OfferBeliefs } from "./offer-beliefs.ts";
import type { StayBeliefs } from "./paths/company-beliefs.ts";
import type { Bonus, CashTerms, Grant, Holder, OfferTerms, SignOn, Start } from "./paths/offer-terms.ts";
import { equityOnly } from "./paths/contract-parameters.ts";
import { expectedPayout } from "./paths/cash-tables.ts";
import { usualStay } from "./paths/published-rates.ts";
import type { Beliefs } from "./paths/simulated-paths.ts";
import { pricedCompany } from "./priced-company.ts";
import { monthsFrom, pricedGrant } from "./priced-grant.ts";
import type { PricedGrant } from "./priced-grant.ts";
import type { PricingNote } from "./pricing-note.ts";
import type { Problem } from "./reading.ts";

/** What the chance engine needs of one offer. */
export type PricedOffer = {
  readonly name: string;
  readonly currency: string;
  readonly beliefs: Beliefs;
  readonly holder: Holder;
  /** Cash and start, without a grant; pay before tax as the letter has it. */
  readonly terms: OfferTerms;
  /** The same with the salary set so that the flat rate leaves what the exact tax of a full year leaves. */
  readonly netTerms: OfferTerms;
  /** What the exact tax leaves of a full year of salary and expected bonus. */
  readonly netPay: number;
  /** The grants, whose worths add up path by path. */
  readonly grants: readonly PricedGrant[];
  readonly employerRate: number;
  readonly notes: readonly PricingNote[];
};

const usualDiscountRate = 0.05;

/** Employer's payroll taxes on the next pay of an executive. */
const employerRates: Readonly<Record<string, { readonly rate: number; readonly source: string }>> = {
  US: { rate: 0.0145, source: "IRC §3111(b): Medicare; above the Social Security wage base" },
  UK: { rate: 0.15, source: "Employer's secondary Class 1 NIC from 6 April 2025 (NICs Act 2025)" },
  GB: { rate: 0.15, source: "Employer's secondary Class 1 NIC from 6 April 2025 (NICs Act 2025)" },
  DE: { rate: 0, source: "Pay above the ceilings of the social contributions" },
};

function employer(offer: Offer, beliefs: OfferBeliefs): { rate: number; note: PricingNote } {
  const known = employerRates[offer.place.split("-")[0] ?? ""];
  const rate = beliefs.employerRate ?? known?.rate ?? 0;
  const source = beliefs.employerRate === null ? (known?.source ?? null) : "your own";
  const text =
    source === null
      ? `The employer's payroll taxes of ${offer.place} are not modelled and count as nothing in the cost.`
      : `The employer's payroll tax on pay counts as ${Math.round(rate * 10_000) / 100} % in the cost.`;
  return { rate, note: { about: "cost", text, source } };
}

function bonusOf({ bonus, salary }: Offer): Bonus | null {
  if (bonus === null) return null;
  return {
    target: targetBonus(bonus, salary) / 100,
    payouts:
      bonus.payouts.length === 0
        ? [{ share: 1, probability: 1 }]
        : bonus.payouts.map(({ multiple, probability }) => ({ share: multiple, probability })),
    guaranteedShare: bonus.guaranteedPart,
    guaranteedYears: bonus.guaranteedYears,
  };
}

function signOnOf({ signOn, startDate }: Offer, notes: PricingNote[]): SignOn | null {
  if (signOn === null) return null;
  const quits = signOn.clawBackTerminations.includes("resigned");
  if (monthsFrom(startDate, signOn.paidOn) > 0)
    notes.push({ about: "sign-on", text: "The sign-on is counted as paid at the start.", source: null });
  return {
    amount: signOn.amount / 100,
    clawBackMonths: quits ? Math.min(signOn.clawBackMonths, 120) : 0,
    isProRata: signOn.clawBack === "monthly",
    onLetGo: signOn.clawBackTerminations.includes("without-cause"),
  };
}

/** Severance as one sum: it is fixed by the letter, so that a changed salary leaves it alone. */
function severanceSum({ severance, salary, bonus }: Offer): number {
  if (severance === null || !severance.qualifyingTerminations.includes("without-cause")) return 0;
  const ofSalary = (severance.months / 12) * salary;
  const ofBonus = severance.bonusPart * targetBonus(bonus, salary);
  return (ofSalary + ofBonus + severance.healthMonths * severance.healthMonthly) / 100;
}

function cashOf(offer: Offer, beliefs: OfferBeliefs, notes: PricingNote[]): CashTerms {
  const { parentalLeave } = offer;
  if (parentalLeave !== null && beliefs.parentalLeave === null)
    notes.push({
      about: "parental leave",
      text: "Parental leave counts as nothing, as you do not say that you expect to take it (beliefs.parentalLeave).",
      source: null,
    });
  if (offer.support.length > 0)
    notes.push({
      about: "support",
      text: "The support budget is not your money and has no part in the worth.",
      source: null,
    });
  return {
    salary: offer.salary / 100,
    bonus: bonusOf(offer),
    signOn: signOnOf(offer, notes),
    severance: { months: 0, includesBonus: false, other: severanceSum(offer) },
    parentalLeave:
      parentalLeave === null || beliefs.parentalLeave === null
        ? null
        : {
            ...beliefs.parentalLeave,
            weeks: parentalLeave.weeks,
            paidShare: parentalLeave.payPart,
            waitingMonths: parentalLeave.waitingMonths,
          },
  };
}

/** Terms with the salary set so that the flat rate `ordinary` leaves `netPay` in a year. */
export function withNetSalary(terms: OfferTerms, netPay: number, ordinary: number): OfferTerms {
  const { cash } = terms;
  const bonus = cash.bonus === null ? 0 : cash.bonus.target * expectedPayout(cash.bonus, 0);
  const salary = Math.max(0, netPay / (1 - ordinary) - bonus);
  return { ...terms, cash: { ...cash, salary } };
}

function stayOf(beliefs: OfferBeliefs): { stay: StayBeliefs; note: PricingNote } {
  const stay = { ...usualStay.value, ...beliefs.stay };
  const own = beliefs.stay.letGo !== undefined && beliefs.stay.quit !== undefined;
  const text = `Your stay: ${stay.letGo} a month of being let go, ${stay.quit} of leaving, more of both around a failure or sale.`;
  return { stay, note: { about: "stay", text, source: own ? "your own" : usualStay.source } };
}

function generalNotes(beliefs: OfferBeliefs, rate: number): PricingNote[] {
  const told = beliefs.discountRate === null ? " (assumed)" : "";
  return [
    { about: "money", text: `Money of later years is discounted at ${rate} a year${told}.`, source: null },
    {
      about: "money",
      text: "Pay counts until you leave, the company fails or the horizon comes; no next job is counted after it.",
      source: null,
    },
    {
      about: "bonus",
      text: "A bonus counts at its expected payout: its luck is not drawn.",
      source: null,
    },
  ];
}

/** Whole months from today to a start, as the engine counts them: five years at most. */
export function startMonth(today: PlainDate, startDate: PlainDate): number {
  return Math.min(monthsFrom(today, startDate), 60);
}

/** The offer for the chance engine, or what is missing for it. */
export function pricedOffer(
  name: string,
  offer: Offer,
  beliefs: OfferBeliefs,
  today: PlainDate,
): { readonly facts: PricedOffer | null; readonly problems: readonly Problem[] } {
  const tax = effectiveRates(offer, beliefs);
  const company = pricedCompany(offer, beliefs);
  const problems = [...tax.problems, ...company.problems];
  if (tax.facts === null || company.facts === null) return { facts: null, problems };
  const notes: PricingNote[] = [];
  const cash = cashOf(offer, beliefs, notes);
  const grants = offer.grants.map((grant) => pricedGrant(offer, grant, today));
  const start: Start = {
    month: startMonth(today, offer.startDate),
    presentNetPay: beliefs.presentNetPay,
    forgone: beliefs.forgone,
  };
  const discountRate = beliefs.discountRate ?? usualDiscountRate;
  const { stay, note } = stayOf(beliefs);
  const { rate: employerRate, note: employerNote } = employer(offer, beliefs);
  const facts: PricedOffer = {
    name,
    currency: offer.currency,
    beliefs: { company: company.facts.company, stay },
    holder: {
      tax: tax.facts.rates,
      discountRate,
      cashLimit: beliefs.cashLimit,
      rule: { kind: "expected-value" },
    },
    terms: { grant: null, cash, start },
    netTerms: withNetSalary({ grant: null, cash, start }, tax.facts.netPay, tax.facts.rates.ordinary),
    netPay: tax.facts.netPay,
    grants,
    employerRate,
    notes: [
      ...tax.facts.notes,
      ...company.facts.notes,
      note,
      ...grants.flatMap((one) => one.notes),
      ...notes,
      ...generalNotes(beliefs, discountRate),
      employerNote,
    ],
  };
  return { facts, problems };
}

/** The offer's parts as the engine values them: cash with the first grant, then one part for each further grant. */
export function offerParts(
  terms: OfferTerms,
  grants: readonly Grant[],
): readonly [OfferTerms, ...OfferTerms[]] {
  const [first = null, ...rest] = grants;
  return [{ ...terms, grant: first }, ...rest.map((grant) => equityOnly({ ...terms, grant }))];
}
