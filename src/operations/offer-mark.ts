import { z } from "zod";
import { appErrorFrom } from "../app-error.ts";
import type { Grant, Offer } from "../offer/offer.ts";
import { savedOffers } from "../vault/offers.ts";
import { id, line, text } from "./field.ts";
import { offerOfData } from "./offer-file.ts";
import { readOperation } from "./operation.ts";

/** What an option is worth on the day of grant, where a proxy statement would say it: stated here, since an offer says none of it. */
const optionTerms = { rate: 0.04, volatility: 0.6, years: 6, dividend: 0 };
const usualVestingYears = 4;

type Worth = { readonly stock: number; readonly options: number; readonly unknown: readonly string[] };

/** Years over which a grant vests; four where it depends on events. */
function vestingYears({ vesting }: Grant): number {
  if (vesting.kind !== "statements") return usualVestingYears;
  const perYear = { days: 365, months: 12, years: 1 };
  const years = vesting.statements.reduce(
    (sum, { occurrences, period, unit }) => sum + (occurrences * period) / perYear[unit],
    0,
  );
  return years > 0 ? Math.max(1, years) : usualVestingYears;
}

async function yearlyEquity({ grants, company }: Offer): Promise<Worth> {
  const { blackScholes } = await import("../offer/instruments/option-value.ts");
  const { grantedShares } = await import("../offer/grant-schedule.ts");
  let stock = 0;
  let options = 0;
  const unknown: string[] = [];
  for (const grant of grants) {
    const price = grant.fairValueAtGrant ?? company.commonPrice;
    if (price === null) {
      unknown.push(grant.id);
      continue;
    }
    const spot = price / 1e6;
    const strike = (grant.price ?? 0) / 1e6;
    const shares = grantedShares(grant) / vestingYears(grant);
    if (grant.instrument === "ISO" || grant.instrument === "NSO")
      options += shares * blackScholes({ spot, strike, ...optionTerms }).call;
    else stock += shares * Math.max(0, spot - strike);
  }
  return { stock: Math.round(stock), options: Math.round(options), unknown };
}

const yearly = (description: string) => z.number().nullable().meta({ description, sensitive: "pay" });

async function markOf(offer: Offer) {
  const { targetBonus } = await import("../offer/executive/cash-terms.ts");
  const salary = Math.round(offer.salary / 100);
  const bonus = Math.round(targetBonus(offer.bonus, offer.salary) / 100);
  const { stock, options, unknown } = await yearlyEquity(offer);
  const isKnown = unknown.length === 0;
  const isOption = (grant: Grant): boolean => grant.instrument === "ISO" || grant.instrument === "NSO";
  const lacks = (option: boolean): boolean =>
    offer.grants.some((grant) => unknown.includes(grant.id) && isOption(grant) === option);
  return {
    currency: offer.currency,
    salary,
    bonus,
    stock: lacks(false) ? null : stock,
    options: lacks(true) ? null : options,
    total: isKnown ? salary + bonus + stock + options : null,
    note: [
      "Bonus at target; equity at the common share's appraised price on the day of grant, spread over its vesting.",
      ...(options > 0
        ? ["Options by Black and Scholes over 6 years at 60 % volatility and 4 % interest, without dividend."]
        : []),
      ...(isKnown
        ? []
        : [
            `Not valued: ${unknown.join(", ")}. The offer says no price of a share; add fairValueAtGrant or the company's commonPrice.`,
          ]),
    ].join(" "),
  };
}

/** The newest version of each saved offer. */
export const showOfferMarks = readOperation({
  name: "filing.offers",
  summary: "Show what your saved offers come to a year, in the columns of a proxy statement.",
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          id: id("Offer id"),
          name: line("Offer", { imported: true }),
          currency: line("Currency"),
          salary: yearly("Salary"),
          bonus: yearly("Bonus at target"),
          stock: yearly("Stock a year; null where no price is known"),
          options: yearly("Options a year; null where no price is known"),
          total: yearly("Total a year; null where a part is not known"),
          note: text("What this assumes"),
        }),
      ),
    }),
  example: "",
  run: async ({ db }) => {
    const all = await savedOffers(db);
    const newest = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
    const rows = [];
    for (const { id: offerId, name, body } of newest) {
      try {
        const { offer } = await offerOfData(JSON.parse(body), name);
        rows.push({ id: offerId, name, ...(await markOf(offer)) });
      } catch (cause) {
        const nothing = { salary: null, bonus: null, stock: null, options: null, total: null };
        rows.push({ id: offerId, name, currency: "", ...nothing, note: appErrorFrom(cause).message });
      }
    }
    return { rows };
  },
});
