import { z } from "zod";
import type { AskedTerm } from "../offer/asked-terms.ts";
import type { CalendarYear } from "../offer/offer-calendar.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
import type { Offer } from "../offer/offer.ts";
import type { TermPrice } from "../offer/paths/term-price.ts";
import type { Draw } from "../offer/paths/simulated-paths.ts";
import { count, line } from "./field.ts";
import { calendarRows } from "./offer-calendar.ts";
import {
  distributionShape,
  drawInput,
  drawOf,
  givenOffer,
  noteShape,
  oneOfferInput,
  pathAnswer,
  pay,
  pricedFor,
  shownDistribution,
  shownWarnings,
  warningShape,
} from "./offer-input.ts";
import { readOperation } from "./operation.ts";

const headShape = () => ({
  name: line("Offer", { imported: true }),
  currency: line("Currency"),
  paths: count("Futures drawn"),
  seed: count("Seed of the draw"),
  horizonMonths: count("Months looked ahead"),
});

function head(priced: PricedOffer, draw: Draw) {
  return {
    name: priced.name,
    currency: priced.currency,
    paths: draw.paths,
    seed: draw.seed,
    horizonMonths: priced.beliefs.company.horizonMonths,
  };
}

async function partsOf(priced: PricedOffer) {
  const { offerParts } = await import("../offer/priced-offer.ts");
  const [offer, ...further] = offerParts(
    priced.netTerms,
    priced.grants.map(({ grant }) => grant),
  );
  return { offer, further };
}

async function valued(priced: PricedOffer, draw: Draw) {
  const { beliefs, holder } = priced;
  const parts = await partsOf(priced);
  return (await pathAnswer({ kind: "value-parts", beliefs, holder, draw, ...parts })).value;
}

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

function totals(rows: readonly CalendarYear[]) {
  const afterTax = sumOrNull(rows.map(({ cashAfterTax }) => cashAfterTax));
  return {
    fromYear: rows[0]?.year ?? 0,
    toYear: rows.at(-1)?.year ?? 0,
    cash: rows.reduce((sum, { cash }) => sum + cash, 0) / 100,
    tax: sumOrNull(rows.map(({ taxes }) => taxes?.total ?? null)),
    cashAfterTax: afterTax === null ? null : afterTax / 100,
    vestedShares: rows.reduce((sum, { vestedShares }) => sum + vestedShares, 0),
  };
}

export const valueOffer = readOperation({
  name: "offer.value",
  summary:
    "Value a whole offer after tax under your beliefs of the company's future, with its error and its spread.",
  input: () => z.strictObject({ ...oneOfferInput(), ...drawInput() }),
  output: () =>
    z.object({
      ...headShape(),
      worth: distributionShape("Worth of all of it, in money of today after tax"),
      equity: distributionShape("Worth of the equity alone"),
      cashWorth: pay("Worth of the cash, with the present job's side of the start"),
      calendar: z
        .object({
          fromYear: count("First calendar year"),
          toYear: count("Last calendar year"),
          cash: z.number().meta({ description: "Cash before tax" }),
          tax: z.number().nullable().meta({ description: "All taxes; null where they are not modelled" }),
          cashAfterTax: z.number().nullable().meta({ description: "Cash less all taxes" }),
          vestedShares: z.number().meta({ description: "Shares that vest" }),
        })
        .meta({
          description: "Exact totals of the first five calendar years, without leaving",
          sensitive: "pay",
        }),
      grants: z.array(
        z.object({
          id: line("Grant", { imported: true }),
          decision: line("The best plan for its options"),
        }),
      ),
      notes: noteShape(),
      warnings: warningShape(),
    }),
  example: "docs/guide/offers/iso-california.yaml",
  positionals: ["file"],
  needs: "file",
  run: async ({ db, today }, input) => {
    const given = await givenOffer(db, input);
    const priced = await pricedFor(given, today);
    const draw = drawOf(input);
    const { whole, equity, plans } = await valued(priced, draw);
    return {
      ...head(priced, draw),
      worth: shownDistribution(whole),
      equity: shownDistribution(equity),
      cashWorth: whole.mean - equity.mean,
      calendar: totals(await calendarRows(given)),
      grants: priced.grants.map(({ id, grant }, index) => {
        const plan = plans[index];
        const isOption = grant.instrument === "iso" || grant.instrument === "nso";
        return { id, decision: isOption ? decision(plan) : "nothing to decide" };
      }),
      notes: [...priced.notes],
      warnings: shownWarnings(given),
    };
  },
});

type Plan = { readonly kind: string; readonly months?: number } | undefined;

function decision(plan: Plan): string {
  if (plan?.kind === "start") return "exercise at the start";
  if (plan?.kind === "window") return `decide ${plan.months ?? 0} months after leaving`;
  return "wait for the exit";
}

type Ask = { readonly asked: AskedTerm; readonly grantId: string | null; readonly price: TermPrice };

/** Prices of all asks: those on a grant against that grant with the cash, the others against the first. */
async function pricedAsks(priced: PricedOffer, draw: Draw): Promise<Ask[]> {
  const { cashAsks, grantAsks } = await import("../offer/asked-terms.ts");
  const { beliefs, holder, employerRate } = priced;
  const bases = priced.grants.length > 0 ? priced.grants : [null];
  const asks: Ask[] = [];
  for (const [index, base] of bases.entries()) {
    const ofGrant = base === null ? [] : grantAsks(base.grant, beliefs.company.horizonMonths);
    const asked = index === 0 ? [...ofGrant, ...cashAsks(priced.terms)] : ofGrant;
    const { prices } = await pathAnswer({
      kind: "price-terms",
      beliefs,
      holder,
      draw,
      employerRate,
      offer: { ...priced.terms, grant: base?.grant ?? null },
      terms: asked.map(({ term }) => term),
    });
    const isOfGrant = (place: number) => place < ofGrant.length;
    prices.terms.forEach((price, place) => {
      const term = asked[place];
      if (term !== undefined)
        asks.push({ asked: term, grantId: isOfGrant(place) ? (base?.id ?? null) : null, price });
    });
  }
  return asks;
}

function shownAsk({ asked, grantId, price }: Ask) {
  const { worth, cost, asSalary, asShareOfGrant } = price;
  const isClear = Math.abs(worth.mean) > 2 * worth.standardError;
  return {
    id: asked.id,
    label: asked.label,
    grantId,
    worth: worth.mean,
    standardError: worth.standardError,
    median: worth.median,
    p10: worth.p10,
    p90: worth.p90,
    noDifference: worth.zeroShare,
    asSalary,
    asShareOfGrant: grantId === null ? null : asShareOfGrant,
    cost: cost.total.mean,
    costStandardError: cost.total.standardError,
    costInShares: cost.equity.mean,
    costInCash: cost.cash,
    worthPerCost: cost.total.mean > 0 ? worth.mean / cost.total.mean : null,
    isClear,
  };
}

function bonusNotes({ bonus }: Offer) {
  if (bonus === null || bonus.payouts.length > 0) return [];
  return [
    {
      about: "bonus",
      text: "The bonus is taken to pay its target for sure, so that a guarantee is worth nothing; give bonus.payouts with what the last years paid.",
      source: null,
    },
  ];
}

export const priceTerms = readOperation({
  name: "offer.price",
  summary:
    "Price what you can ask for beyond an offer: its worth to you with its error, its cost to the company, best asks first.",
  input: () => z.strictObject({ ...oneOfferInput(), ...drawInput() }),
  output: () =>
    z.object({
      ...headShape(),
      asks: z.array(
        z.object({
          id: line("Ask"),
          label: line("What is asked for"),
          grantId: line("Grant that it concerns", { imported: true }).nullable(),
          worth: pay("Worth to you, in money of today after tax"),
          standardError: pay("Its standard error, from the same draws with and without the term"),
          median: pay("Median of the difference"),
          p10: pay("Tenth percentile of the difference"),
          p90: pay("Ninetieth percentile of the difference"),
          noDifference: z.number().meta({ description: "Chance that it makes no difference" }),
          asSalary: pay("Gross yearly salary of the same worth, while employed"),
          asShareOfGrant: z.number().nullable().meta({ description: "Part of the grant of the same worth" }),
          cost: pay("Expected cost to the company, before your tax"),
          costStandardError: pay("Standard error of the cost"),
          costInShares: pay("Part of the cost that other holders bear as dilution"),
          costInCash: pay("Part of the cost in cash, with the employer's payroll taxes"),
          worthPerCost: z.number().nullable().meta({
            description: "Worth for each unit of cost; null where it costs nothing",
          }),
          isClear: z
            .boolean()
            .meta({ description: "Whether the worth is more than two standard errors from nothing" }),
        }),
      ),
      notes: noteShape(),
      warnings: warningShape(),
    }),
  example: "docs/guide/offers/iso-california.yaml",
  positionals: ["file"],
  needs: "file",
  run: async ({ db, today }, input) => {
    const given = await givenOffer(db, input);
    const priced = await pricedFor(given, today);
    const draw = drawOf(input);
    const asks = await pricedAsks(priced, draw);
    const { askOrder } = await import("../offer/paths/term-price.ts");
    const isClear = ({ worth }: TermPrice) => Math.abs(worth.mean) > 2 * worth.standardError;
    const clear = asks.filter(({ price }) => isClear(price));
    const order = [
      ...askOrder(clear.map(({ price }) => price)),
      ...asks.filter(({ price }) => !isClear(price)).map(({ price }) => price),
    ];
    return {
      ...head(priced, draw),
      asks: order.flatMap((price) => asks.filter((ask) => ask.price === price).map(shownAsk)),
      notes: [
        ...priced.notes,
        ...bonusNotes(given.offer),
        {
          about: "window",
          text: "The worth of a long window is a lower bound: the holder is taken to follow the best single plan, not one that turns on what is seen later.",
          source: null,
        },
        {
          about: "cost",
          text: "The company's own tax deductions are not modelled in its cost. Asks are priced one by one; two together may be worth more or less than their sum.",
          source: null,
        },
      ],
      warnings: shownWarnings(given),
    };
  },
});
