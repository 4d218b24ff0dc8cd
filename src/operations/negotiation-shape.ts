import * as z from "zod";
import { AppError } from "../app-error.ts";
import { centsOfUnits } from "../offer/money.ts";
import { mountingWarning } from "../search/negotiation/mounting-warning.ts";
import { askKinds, askStates } from "../search/negotiation/negotiation.ts";
import type { NegotiationAsk } from "../search/negotiation/negotiation.ts";
import { hasReachedOffer } from "../search/negotiation/offer-reached.ts";
import { supportCoverage } from "../search/negotiation/support-cover.ts";
import { planCost } from "../search/presentation/plan-totals.ts";
import { forgoneItems, latestOfferId, negotiationAsks, negotiationPlan } from "../vault/negotiations.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { presentationOf } from "../vault/presentations.ts";
import { count, date, id, line, text } from "./field.ts";
import { pay } from "./offer-input.ts";
import type { OperationContext } from "./operation.ts";

/** Money given in units of the currency. */
export const amountInput = (description: string) =>
  z.coerce
    .number({ error: "must be an amount" })
    .min(0, "must not be below 0")
    .max(1e12, "is too much")
    .meta({ description });

export const currencyInput = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")
    .meta({ description: "Currency code, such as EUR" });

export function inCents(amount: number): number {
  return centsOfUnits(amount);
}

export const askShape = () =>
  z.object({
    id: id("Ask id"),
    opportunityId: id("Opportunity id"),
    kind: z.enum(askKinds).meta({ description: "A term of the contract, or support for the seat" }),
    round: count("Round, from 1"),
    term: line("In the words of offer asks; empty for what has no price", { sensitive: "pay" }),
    what: line("What is asked for", { sensitive: "pay" }),
    reason: text("Why", { sensitive: "pay" }),
    fallBack: text("What to take instead", { sensitive: "pay" }),
    pushes: count("Pushes that it costs"),
    yearlyBudget: pay("Budget of a year, of a support ask").nullable(),
    currency: line("Currency of the budget"),
    state: z.enum(askStates).meta({ description: "planned, made, granted, partly, refused or withdrawn" }),
    answer: text("Their answer", { imported: true, sensitive: "pay" }),
    plannedOn: date("Planned on"),
    madeOn: date("Made on").nullable(),
    answeredOn: date("Answered on").nullable(),
  });

export function shownAsk(ask: NegotiationAsk): z.output<ReturnType<typeof askShape>> {
  return { ...ask, yearlyBudget: ask.yearlyBudget === null ? null : ask.yearlyBudget / 100 };
}

export const negotiationShape = () =>
  z.object({
    opportunityId: id("Opportunity id"),
    gate: z.object({
      isOpen: z.boolean().meta({ description: "Whether asks can be made: the company wants to hire" }),
      reason: line("Why not yet; empty when they can"),
    }),
    pushes: count("Pushes to spend at most"),
    earliestStart: date("First day that the present job's notice allows").nullable(),
    expectsLeave: z.boolean().meta({ description: "Whether parental leave is expected" }),
    adviser: line("Adviser", { imported: true }),
    adviserSpokenOn: date("Spoken to the adviser on").nullable(),
    notes: text("Private notes", { sensitive: "pay" }),
    rounds: count("Rounds so far"),
    asks: z.array(askShape()),
    mounting: z
      .object({
        rounds: count("Rounds made"),
        asks: count("Asks made"),
        reason: line("Why it mounts"),
        fix: line("What to do"),
      })
      .nullable()
      .meta({ description: "Set past three rounds or six asks" }),
    support: z.array(
      z.object({
        currency: line("Currency"),
        asked: pay("Budget asked for, a year"),
        needed: pay("First year of the 90-day plan's hires and budget"),
        shortBy: pay("What is missing"),
      }),
    ),
    hiresWithoutCost: count("Hires of the 90-day plan whose cost is not known"),
    forgone: z.array(
      z.object({
        id: id("Item id"),
        what: line("What", { sensitive: "pay" }),
        dueOn: date("Due on"),
        amount: pay("Amount before tax"),
        currency: line("Currency"),
      }),
    ),
    offerId: id("Offer version saved last for it").nullable(),
  });

type Shown = z.output<ReturnType<typeof negotiationShape>>;

const gateReason =
  "The company has made no offer yet. Before it wants to hire you, an ask only gives it a reason not to (N1). Planning is always possible.";

/** The whole ledger of one opportunity. @throws AppError `not-found` */
export async function shownNegotiation(
  { db }: Pick<OperationContext, "db">,
  opportunityId: string,
): Promise<Shown> {
  const opportunity = await opportunityById(db, opportunityId);
  const asks = await negotiationAsks(db, opportunityId);
  const { id: _row, ...plan } = await negotiationPlan(db, opportunityId);
  const presentation = await presentationOf(db, opportunityId);
  const cost = planCost(presentation?.hires ?? [], presentation?.budget ?? []);
  const isOpen = hasReachedOffer(opportunity);
  return {
    opportunityId,
    gate: { isOpen, reason: isOpen ? "" : gateReason },
    ...plan,
    rounds: Math.max(0, ...asks.map(({ round }) => round)),
    asks: asks.map(shownAsk),
    mounting: mountingWarning(asks),
    support: supportCoverage(asks, cost).map(({ currency, asked, needed, shortBy }) => ({
      currency,
      asked: asked / 100,
      needed: needed / 100,
      shortBy: shortBy / 100,
    })),
    hiresWithoutCost: cost.hiresWithoutCost,
    forgone: (await forgoneItems(db, opportunityId)).map((item) => ({ ...item, amount: item.amount / 100 })),
    offerId: await latestOfferId(db, opportunityId),
  };
}

/** Refuses to log an ask as made before the offer step (N1). @throws AppError `conflict` */
export async function refuseBeforeOffer(
  { db }: Pick<OperationContext, "db">,
  opportunityId: string,
): Promise<void> {
  const opportunity = await opportunityById(db, opportunityId);
  if (hasReachedOffer(opportunity)) return;
  throw new AppError(
    "conflict",
    `${gateReason} Once there is an offer, set the opportunity to "offer" (\`oneofone opportunity update ${opportunityId} --state offer\`) or finish its offer conversation; until then keep the ask planned.`,
    { issues: [{ path: "state", message: "cannot be made before the offer step; keep it planned" }] },
  );
}
