import * as z from "zod";
import type { ContractEnd } from "../offer/executive/contract-ends.ts";
import { addMonths } from "../plain-date.ts";
import { count, date, id, line } from "./field.ts";
import { offerOfOpportunity } from "./negotiation-offer.ts";
import { noteShape, pay } from "./offer-input.ts";
import type { NamedOffer } from "./offer-input.ts";
import { readOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const usualMonths = 18;
const usualDiscountRate = 0.05;

type Supposed = {
  readonly on?: OperationContext["today"] | undefined;
  readonly price?: number | undefined;
  readonly baseAmount?: number | undefined;
  readonly discountRate?: number | undefined;
};

const rowShape = () =>
  z.object({
    id: z.enum(["sale", "let-go", "both"]).meta({ description: "A sale, being let go, or both" }),
    severance: pay("Severance in salary"),
    severanceBonus: pay("Severance in bonus"),
    health: pay("Health cover paid on"),
    clawBack: pay("Sign-on to be paid back"),
    vestedShares: pay("Shares vested with what vests early"),
    acceleratedShares: pay("Shares that vest early"),
    equity: pay("All vested shares at the price supposed, less strikes").nullable(),
    acceleratedEquity: pay("The part of it that vests early").nullable(),
    parachute: z
      .object({
        payments: pay("Payments that count, 26 CFR 1.280G-1"),
        limit: pay("Three times the base amount"),
        bites: z.boolean().meta({ description: "Whether the excise tax applies" }),
        exciseTax: pay("Excise tax of a fifth of what is above the base amount"),
        afterTax: pay("Left of the payments after income and excise tax under the contract's clause"),
        clause: line("The contract's clause"),
      })
      .nullable()
      .meta({ description: "IRC 280G, on a sale in the US" }),
  });

function shownRow(row: ContractEnd): z.output<ReturnType<typeof rowShape>> {
  const part = (value: number | null): number | null => (value === null ? null : value / 100);
  return {
    id: row.id,
    severance: row.severance.salary / 100,
    severanceBonus: row.severance.bonus / 100,
    health: row.severance.health / 100,
    clawBack: row.clawBack / 100,
    vestedShares: row.vestedShares,
    acceleratedShares: row.acceleratedShares,
    equity: part(row.equity),
    acceleratedEquity: part(row.acceleratedEquity),
    parachute:
      row.parachute === null
        ? null
        : {
            payments: row.parachute.payments / 100,
            limit: row.parachute.limit / 100,
            bites: row.parachute.bites,
            exciseTax: row.parachute.exciseTax / 100,
            afterTax: row.parachute.afterTax / 100,
            clause: row.parachute.clause,
          },
  };
}

const note = (about: string, text: string, source: string | null = null) => ({ about, text, source });

/** What the contract pays on a sale, on being let go, and on both, with what was supposed. */
export async function contractScenarios(given: NamedOffer, supposed: Supposed) {
  const { contractEnds } = await import("../offer/executive/contract-ends.ts");
  const { effectiveRates } = await import("../offer/effective-rates.ts");
  const { targetBonus } = await import("../offer/executive/cash-terms.ts");
  const { centsOfUnits } = await import("../offer/money.ts");
  const { offer, beliefs } = given;
  const rates = effectiveRates(offer, beliefs);
  const on = supposed.on ?? addMonths(offer.startDate, usualMonths);
  const baseAmount = supposed.baseAmount ?? (offer.salary + targetBonus(offer.bonus, offer.salary)) / 100;
  const price =
    supposed.price ?? (offer.company.commonPrice === null ? null : offer.company.commonPrice / 1e6);
  const rows = contractEnds(offer, {
    on,
    price,
    baseAmount: centsOfUnits(baseAmount),
    incomeTaxRate: rates.facts?.rates.ordinary ?? null,
    discountRate: supposed.discountRate ?? usualDiscountRate,
  });
  const bites = rows.some(({ parachute }) => parachute?.bites === true);
  return {
    name: given.name,
    currency: offer.currency,
    on,
    price,
    baseAmount,
    rows: rows.map(shownRow),
    notes: [
      note(
        "equity",
        price === null
          ? "The equity has no figure: the offer does not say what common is worth. Suppose a price."
          : "All shares count at one price in every row; strikes are taken off, taxes are not.",
      ),
      note("severance", "Severance and bonus are before tax."),
      ...(offer.place.startsWith("US")
        ? [
            note(
              "280G",
              `${bites ? "The payments reach three times the base amount." : "The payments stay below three times the base amount."} The base amount is ${supposed.baseAmount === undefined ? "taken as a year's salary and target bonus" : "your own"}; the law averages box 1 of up to five years. Early vesting counts in part, at ${(supposed.discountRate ?? usualDiscountRate) * 100} % a year in place of 120 % of the AFR of the day.`,
              "IRC §§280G, 4999; 26 CFR 1.280G-1",
            ),
            ...(offer.company.isPrivate
              ? [
                  note(
                    "280G",
                    "A private company can be exempt by a vote of more than 75 % of its holders after a waiver; that is not modelled here.",
                    "IRC §280G(b)(5)",
                  ),
                ]
              : []),
          ]
        : [note("280G", `IRC 280G is US law; what ${offer.place} has in its place is not modelled.`)]),
      ...(rates.facts === null
        ? [note("tax", "Income tax on the payments is not modelled for this place and counts as nothing.")]
        : []),
    ],
  };
}

export const showScenarios = readOperation({
  name: "negotiation.scenarios",
  summary:
    "Show what the contract pays on a sale, on being let go, and on both: severance, early vesting, IRC 280G; and parental leave.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      offerId: line("Saved offer; the one saved last for the opportunity when left out").optional(),
      on: date("Day of it; 18 months after the start when left out").optional(),
      price: z.coerce.number().min(0).max(1e9).optional().meta({
        description: "Price of a common share; today's when left out",
      }),
      baseAmount: z.coerce.number().min(0).max(1e12).optional().meta({
        description: "Base amount of IRC 280G; a year's salary and target bonus when left out",
      }),
      discountRate: z.coerce.number().min(0).max(1).optional().meta({
        description: "120 % of the AFR, a year; 0.05 when left out",
      }),
    }),
  output: () =>
    z.object({
      name: line("Offer", { imported: true }),
      currency: line("Currency"),
      on: date("Day of it"),
      price: pay("Price of a common share").nullable(),
      baseAmount: pay("Base amount of IRC 280G"),
      rows: z.array(rowShape()),
      parentalLeave: z
        .object({
          weeks: count("Weeks"),
          paidPart: z.number().meta({ description: "Part of pay, 0 to 1" }),
          waitingMonths: count("Months of service before it is paid"),
          payFromDayOne: pay("Pay of the whole leave once the wait is over"),
          paidFrom: date("First day on which it is paid"),
        })
        .nullable()
        .meta({ description: "Null where the offer says nothing of it" }),
      notes: noteShape(),
    }),
  example: "opp_0123456789ab --on 2028-06-30 --price 4.10",
  positionals: ["opportunityId"],
  run: async ({ db }, input) => {
    const given = await offerOfOpportunity(db, input);
    const { leavePay } = await import("../offer/executive/cash-terms.ts");
    const { parentalLeave: leave, salary, startDate } = given.offer;
    const paidFrom = leave === null ? startDate : addMonths(startDate, leave.waitingMonths);
    return {
      ...(await contractScenarios(given, input)),
      parentalLeave:
        leave === null
          ? null
          : {
              weeks: leave.weeks,
              paidPart: leave.payPart,
              waitingMonths: leave.waitingMonths,
              payFromDayOne: leavePay(leave, salary, startDate, paidFrom) / 100,
              paidFrom,
            },
    };
  },
});
