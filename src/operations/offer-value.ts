import { z } from "zod";
import type { CalendarYear } from "../offer/offer-calendar.ts";
import type { PlainDate } from "../plain-date.ts";
import type { PricedOffer } from "../offer/priced-offer.ts";
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
import type { NamedOffer } from "./offer-input.ts";
import { readOperation } from "./operation.ts";

export const headShape = () => ({
  name: line("Offer", { imported: true }),
  currency: line("Currency"),
  paths: count("Futures drawn"),
  seed: count("Seed of the draw"),
  horizonMonths: count("Months looked ahead"),
});

export function head(priced: PricedOffer, draw: Draw) {
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

/** What an offer is worth, in money of today after tax. @throws AppError where something that it needs is missing */
export async function offerWorth(
  given: NamedOffer,
  today: PlainDate,
  wanted: { readonly paths: number; readonly seed: number },
) {
  const priced = await pricedFor(given, today);
  const { whole } = await valued(priced, await drawOf(wanted, [priced]));
  return { currency: priced.currency, horizonMonths: priced.beliefs.company.horizonMonths, worth: whole };
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
    const draw = await drawOf(input, [priced]);
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
