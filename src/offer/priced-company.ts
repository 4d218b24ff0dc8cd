/** The company of an offer as the chance engine sees it: the user's beliefs, else published base rates with their sources. */
import type { ShareClass } from "./company/waterfall.ts";
import { unitPrice } from "./money.ts";
import type { Company, Offer } from "./offer.ts";
import type { OfferBeliefs } from "./offer-beliefs.ts";
import type { CompanyBeliefs, PreferredClass, Scenario, StageRates } from "./paths/company-beliefs.ts";
import {
  dilutionByRound,
  horizonDiscount,
  logGrowth,
  monthlyHazards,
  publishedStages,
  saleShare,
  stageNames,
  volatilityByStage,
} from "./paths/published-rates.ts";
import type { Sourced, Stage } from "./paths/published-rates.ts";
import type { PricingNote } from "./pricing-note.ts";
import { compared, numberOf, one } from "./rational.ts";
import type { Problem } from "./reading.ts";

const usualHorizon = 120;
const mostClasses = 3;

function missing(path: string, reason: string, fix: string): Problem {
  return { code: "missing", severity: "error", path, reason, fix };
}

type Preferred = ShareClass & { readonly claim: Extract<ShareClass["claim"], { kind: "preferred" }> };

function preferredOf(company: Company): readonly Preferred[] {
  return company.classes.filter((one): one is Preferred => one.claim.kind === "preferred");
}

/** The engine holds three classes; the most alike by preference a share are joined. */
function joined(classes: readonly PreferredClass[]): readonly PreferredClass[] {
  const held = classes.toSorted((a, b) => a.preference * b.shares - b.preference * a.shares);
  while (held.length > mostClasses) {
    const [first, second] = held.splice(0, 2);
    held.unshift({
      shares: (first?.shares ?? 0) + (second?.shares ?? 0),
      preference: (first?.preference ?? 0) + (second?.preference ?? 0),
    });
  }
  return held;
}

function classNotes(classes: readonly Preferred[]): PricingNote[] {
  const note = (text: string): PricingNote => ({ about: "company", text, source: null });
  if (classes.length === 0)
    return [
      note(
        "No preferred classes are told, so common shares in everything from the first unit of money. That flatters common: ask for the preferences.",
      ),
    ];
  const odd = classes.filter(
    ({ claim }) => claim.participation !== "none" || compared(claim.multiple, one) !== 0,
  );
  const merged =
    classes.length > mostClasses ? [note("Classes with the lowest preference a share are joined.")] : [];
  if (odd.length === 0) return merged;
  const names = odd.map(({ id }) => id).join(", ");
  return [
    ...merged,
    note(
      `Participation, caps and ranks of ${names} are not modelled; multiples count as a larger preference.`,
    ),
  ];
}

/** The last round closed, guessed from the number of preferred classes. */
function guessedStage(classes: number): Stage {
  return stageNames[Math.min(Math.max(classes, 1), stageNames.length - 1)] ?? "A";
}

function sourceNote(what: string, sourced: Sourced<unknown>): PricingNote {
  return { about: "company", text: `${what}: ${sourced.basis}, ${sourced.asOf}.`, source: sourced.source };
}

function scenariosOf(
  offer: Offer,
  beliefs: OfferBeliefs,
): { scenarios: [Scenario, ...Scenario[]]; notes: PricingNote[] } {
  const { isPrivate } = offer.company;
  const classes = preferredOf(offer.company).length;
  const stage = beliefs.stage ?? guessedStage(classes);
  const published = isPrivate ? publishedStages(stage) : publicStage();
  const [first, ...rest] = beliefs.scenarios.map(({ name, probability, change }): Scenario => {
    const [now, ...later] = published.map((rates): StageRates => ({ ...rates, ...change }));
    return { name, probability, stages: [now ?? published[0], ...later] };
  });
  const notes: PricingNote[] = [];
  if (isPrivate && beliefs.stage === null)
    notes.push({
      about: "company",
      text: `No stage is told: base rates of a company after its Series ${stage} are taken, by the number of preferred classes. Say beliefs.stage.`,
      source: null,
    });
  if (isPrivate)
    notes.push(
      sourceNote("Rounds, failures and exits a month, by stage", monthlyHazards),
      sourceNote("Dilution a round", dilutionByRound),
      sourceNote("Volatility by stage", volatilityByStage),
      sourceNote("Growth of the log value", logGrowth),
      sourceNote("Share of exits that are sales", saleShare),
    );
  else
    notes.push({
      about: "company",
      text: "A listed company: no failure, sale or round is drawn, and shares count at the end of the horizon without a discount.",
      source: null,
    });
  const only: Scenario = {
    name: isPrivate ? `base rates, Series ${stage}` : "listed",
    probability: 1,
    stages: published,
  };
  return { scenarios: first === undefined ? [only] : [first, ...rest], notes };
}

function publicStage(): readonly [StageRates, ...StageRates[]] {
  const volatility = 0.4;
  const growth = logGrowth.value + (volatility * volatility) / 2;
  return [{ growth, volatility, failure: 0, exit: 0, saleShare: 1, round: 0, dilution: 0 }];
}

type Priced = { readonly value: number; readonly notes: readonly PricingNote[] };

function valueOf(company: Company, beliefs: OfferBeliefs, shares: number): Priced | null {
  if (beliefs.value !== null) return { value: beliefs.value, notes: [] };
  const { preferredPrice, commonPrice } = company;
  const price = preferredPrice ?? commonPrice;
  if (price === null) return null;
  const text =
    preferredPrice === null
      ? "The company's value is the price of common times all shares, as no round's price is told."
      : "The company's value is the last preferred price times all shares: the headline, which takes every share as equal and may be old. Say beliefs.value.";
  return { value: unitPrice(price) * shares, notes: [{ about: "company", text, source: null }] };
}

export type PricedCompany = { readonly company: CompanyBeliefs; readonly notes: readonly PricingNote[] };

type Counted = {
  readonly shares: number | null;
  readonly commonShares: number;
  readonly preferred: readonly PreferredClass[];
};

function countedShares(company: Company, hasEquity: boolean): Counted {
  const told = company.classes.reduce((sum, { shares }) => sum + numberOf(shares), 0);
  const shares = company.fullyDilutedShares ?? (told > 0 ? told : hasEquity ? null : 1);
  const preferred = joined(
    preferredOf(company).map(({ shares: held, claim }) => ({
      shares: numberOf(held),
      preference: numberOf(claim.invested) * numberOf(claim.multiple),
    })),
  );
  return {
    shares,
    preferred,
    commonShares: (shares ?? 1) - preferred.reduce((sum, one) => sum + one.shares, 0),
  };
}

function companyProblems(
  { shares, commonShares }: Counted,
  priced: Priced | null,
  hasEquity: boolean,
): Problem[] {
  if (shares === null)
    return [
      missing(
        "company.fullyDilutedShares",
        "The number of all shares is not told, so a share of the company has no price.",
        "Ask for the fully diluted count; every offer of equity should come with it.",
      ),
    ];
  const problems: Problem[] = [];
  if (priced === null && hasEquity)
    problems.push(
      missing(
        "beliefs.value",
        "Neither a price of a share nor a value of the company is told.",
        "Give company.preferredPrice, company.commonPrice or beliefs.value.",
      ),
    );
  if (commonShares < 1)
    problems.push({
      code: "contradiction",
      severity: "error",
      path: "company.fullyDilutedShares",
      reason: "The preferred classes hold as many shares as there are in all.",
      fix: "Count common, options and the pool in fullyDilutedShares.",
    });
  return problems;
}

/** An offer without equity needs no company; one with equity needs the number of shares and a price. */
export function pricedCompany(
  offer: Offer,
  beliefs: OfferBeliefs,
): { readonly facts: PricedCompany | null; readonly problems: readonly Problem[] } {
  const { company, grants } = offer;
  const hasEquity = grants.length > 0;
  const counted = countedShares(company, hasEquity);
  const priced = counted.shares === null ? null : valueOf(company, beliefs, counted.shares);
  const problems = companyProblems(counted, priced, hasEquity);
  if (problems.length > 0) return { facts: null, problems };
  const { scenarios, notes } = scenariosOf(offer, beliefs);
  const discount = company.isPrivate ? horizonDiscount.value : 1;
  const discountNotes =
    company.isPrivate && beliefs.horizonDiscount === null
      ? [sourceNote(`An unsold share at the horizon counts ${discount} of its price`, horizonDiscount)]
      : [];
  const facts: PricedCompany = {
    company: {
      value: priced?.value ?? 1,
      commonShares: counted.commonShares,
      preferred: counted.preferred,
      debt: company.debt / 100,
      scenarios,
      horizonMonths: beliefs.horizonMonths ?? (company.isPrivate ? usualHorizon : 48),
      horizonDiscount: beliefs.horizonDiscount ?? discount,
    },
    notes: hasEquity
      ? [...(priced?.notes ?? []), ...classNotes(preferredOf(company)), ...notes, ...discountNotes]
      : [],
  };
  return { facts, problems: [] };
}
