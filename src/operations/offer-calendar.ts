import { z } from "zod";
import type { CalendarYear } from "../offer/offer-calendar.ts";
import type { TaxOf } from "../offer/tax-interface.ts";
import type { ChangeInControl, Termination } from "../offer/vesting/acceleration.ts";
import { dateParts } from "../plain-date.ts";
import type { PlainDate } from "../plain-date.ts";
import { count, date, line } from "./field.ts";
import { givenOffer, noteShape, oneOfferInput, pay, shownWarnings, warningShape } from "./offer-input.ts";
import type { ReadOffer } from "./offer-file.ts";
import { readOperation } from "./operation.ts";

const usualYears = 5;
const mostYears = 40;

const leavings = ["without-cause", "good-reason", "for-cause", "resigned"] as const;

const eventKinds = [
  "start",
  "vest",
  "exercise",
  "sign-on",
  "leave",
  "claw-back",
  "window-ends",
  "change-in-control",
] as const;

const yearShape = () =>
  z.object({
    year: count("Calendar year"),
    cash: pay("Cash before tax"),
    income: z
      .array(z.object({ kind: line("Kind"), amount: z.number() }))
      .meta({ description: "Income by kind, delivered shares included", sensitive: "pay" }),
    vestedShares: pay("Shares that vest"),
    unpricedShares: pay("Units that vest without a price, so that their income is left out"),
    tax: pay("All taxes of the year; null where they are not modelled").nullable(),
    withheld: pay("Withheld during the year; null where not modelled").nullable(),
    balanceDue: pay("Owed with the return (the April bill); negative: comes back").nullable(),
    cashAfterTax: pay("Cash less all taxes").nullable(),
    coverage: z.enum(["full", "partial", "none"]).meta({ description: "How much of the tax is modelled" }),
    events: z.array(
      z.object({
        on: date("Day"),
        kind: z.enum(eventKinds),
        grantId: line("Grant", { imported: true }).nullable(),
        shares: pay("Shares"),
        cash: pay("Cash to you"),
      }),
    ),
  });

/** A year as every face shows it, amounts in units. */
export function shownYear(row: CalendarYear): z.output<ReturnType<typeof yearShape>> {
  return {
    year: row.year,
    cash: row.cash / 100,
    income: Object.entries(row.income).map(([kind, amount]) => ({ kind, amount: amount / 100 })),
    vestedShares: row.vestedShares,
    unpricedShares: row.unpricedShares,
    tax: row.taxes?.total ?? null,
    withheld: row.taxes?.withheld ?? null,
    balanceDue: row.taxes?.balanceDue ?? null,
    cashAfterTax: row.cashAfterTax === null ? null : row.cashAfterTax / 100,
    coverage: row.taxes?.coverage ?? "none",
    events: row.events.map(({ on, kind, grantId, shares, cash }) => ({
      on,
      kind,
      grantId,
      shares,
      cash: cash / 100,
    })),
  };
}

type Note = { readonly about: string; readonly text: string; readonly source: string | null };

/** What the years assume and leave out, with the sources of the tables. */
export function notesOf({ offer, beliefs }: ReadOffer, rows: readonly CalendarYear[]): Note[] {
  const note = (about: string, told: string, source: string | null = null): Note => ({
    about,
    text: told,
    source,
  });
  const problems = new Set(rows.flatMap(({ taxes }) => taxes?.problems.map(({ message }) => message) ?? []));
  const sources = new Set(
    rows.flatMap(({ taxes }) => taxes?.notes.map(({ source, asOf }) => `${source} (${asOf})`) ?? []),
  );
  const hasUnits = offer.grants.some(({ needsLiquidity }) => needsLiquidity);
  return [
    note(
      "shares",
      "Shares are never turned into cash here; delivered ones are taxed at today's price of common.",
    ),
    ...(hasUnits
      ? [note("shares", "Units that wait for a sale or listing vest only with --liquidity-on.")]
      : []),
    ...(beliefs.otherWages > 0
      ? [note("tax", "Taxes are what this offer adds to those of the other earner's pay.")]
      : []),
    ...[...problems].map((message) => note("tax", message)),
    ...[...sources].map((source) => note("tax", "Tables used.", source)),
  ];
}

/** What is supposed of the years to come. */
export type Supposed = {
  readonly lastYear?: number | undefined;
  readonly termination?: Termination | null;
  readonly changeInControl?: ChangeInControl | null;
  readonly liquidityOn?: PlainDate | null;
};

function less(all: number | null, alone: number | null): number | null {
  return all === null || alone === null ? null : Math.round((all - alone) * 100) / 100;
}

/** What the offer adds to the taxes of a household with another earner. */
function addedTax(taxOf: TaxOf): TaxOf {
  return (income, carried) => {
    const [all, alone] = [taxOf(income, carried), taxOf({ year: income.year, income: {} }, {})];
    return {
      ...all,
      total: less(all.total, alone.total),
      withheld: less(all.withheld, alone.withheld),
      balanceDue: less(all.balanceDue, alone.balanceDue),
    };
  };
}

/** The exact years of an offer, five unless told; shares are priced at today's price of common. */
export async function calendarRows(
  { offer, beliefs }: ReadOffer,
  supposed: Supposed = {},
): Promise<CalendarYear[]> {
  const { offerCalendar } = await import("../offer/offer-calendar.ts");
  const { householdOf } = await import("../offer/effective-rates.ts");
  const { taxOfPlace } = await import("../offer/tax-of-place.ts");
  const { year } = dateParts(offer.startDate);
  const taxOf = taxOfPlace(householdOf(offer, beliefs));
  return offerCalendar(offer, {
    lastYear: Math.min(supposed.lastYear ?? year + usualYears - 1, year + mostYears),
    termination: supposed.termination ?? null,
    changeInControl: supposed.changeInControl ?? null,
    liquidityOn: supposed.liquidityOn ?? null,
    events: [],
    exercises: [],
    commonPrice: () => offer.company.commonPrice,
    taxOf: beliefs.otherWages > 0 ? addedTax(taxOf) : taxOf,
  });
}

export const showCalendar = readOperation({
  name: "offer.calendar",
  summary:
    "Show every year of an offer exactly: cash, shares, taxes, what is withheld and the bill in April.",
  input: () =>
    z.strictObject({
      ...oneOfferInput(),
      lastYear: z.coerce.number().int().min(1990).max(2100).optional().meta({
        description: "Last year shown; five years when left out",
      }),
      leaveOn: date("You leave on this day").optional(),
      leaveAs: z.enum(leavings).default("resigned").meta({ description: "How you leave" }),
      saleOn: date("The company is sold on this day").optional(),
      liquidityOn: date("Units that wait for a sale or listing are delivered on this day").optional(),
    }),
  output: () =>
    z.object({
      name: line("Offer", { imported: true }),
      currency: line("Currency"),
      place: line("Where it is taxed"),
      years: z.array(yearShape()),
      notes: noteShape(),
      warnings: warningShape(),
    }),
  example: "docs/guide/offers/iso-california.yaml --last-year 2030",
  positionals: ["file"],
  needs: "file",
  run: async ({ db }, input) => {
    const given = await givenOffer(db, input);
    const { offer } = given;
    const rows = await calendarRows(given, {
      lastYear: input.lastYear,
      termination: input.leaveOn === undefined ? null : { on: input.leaveOn, kind: input.leaveAs },
      changeInControl: input.saleOn === undefined ? null : { on: input.saleOn, assumed: true },
      liquidityOn: input.liquidityOn ?? input.saleOn ?? null,
    });
    return {
      name: given.name,
      currency: offer.currency,
      place: offer.place,
      years: rows.map(shownYear),
      notes: notesOf(given, rows),
      warnings: shownWarnings(given),
    };
  },
});
