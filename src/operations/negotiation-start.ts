import * as z from "zod";
import { AppError } from "../app-error.ts";
import { daysBetween } from "../plain-date.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { forgoneItems, negotiationPlan, opportunityOfForgone } from "../vault/negotiations.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { date, id, line, requiredLine } from "./field.ts";
import { offerOfOpportunity } from "./negotiation-offer.ts";
import {
  amountInput,
  currencyInput,
  inCents,
  negotiationShape,
  shownNegotiation,
} from "./negotiation-shape.ts";
import { noteShape, pay } from "./offer-input.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

export const saveForgone = writeOperation({
  name: "negotiation.save-forgone",
  summary: "Add what the present job would still pay or vest, with its day; or change it.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      id: id("Item to change; a new one when left out").optional(),
      what: requiredLine("What, such as the bonus of the year").optional(),
      dueOn: date("Day on which it is paid or vests").optional(),
      amount: amountInput("Amount before tax").optional(),
      currency: currencyInput().optional(),
    }),
  output: negotiationShape,
  example: 'opp_0123456789ab --what "Bonus of the year" --due-on 2027-03-15 --amount 42000',
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const { db } = context;
    const { opportunityId, id: itemId, what, dueOn, amount, currency } = input;
    await opportunityById(db, opportunityId);
    if (itemId !== undefined) {
      if ((await opportunityOfForgone(db, itemId)) !== opportunityId)
        throw new AppError("not-found", `The opportunity ${opportunityId} has no item ${itemId}.`);
      const paid = amount === undefined ? undefined : inCents(amount);
      await changeRow(
        db,
        "forgone_item",
        itemId,
        givenColumns({ what, due_on: dueOn, amount: paid, currency }),
      );
    } else {
      const missing = what === undefined ? "what" : dueOn === undefined ? "dueOn" : "amount";
      if (what === undefined || dueOn === undefined || amount === undefined)
        throw new AppError("invalid-input", `A new item needs ${missing}.`, {
          issues: [{ path: missing, message: "must be given" }],
        });
      await db
        .insertInto("forgone_item")
        .values({
          id: context.newId("fgi"),
          opportunity_id: opportunityId,
          what,
          due_on: dueOn,
          amount: inCents(amount),
          currency: currency ?? "USD",
        })
        .execute();
    }
    context.describe(`Change what is forgone for ${await seatOf(context, opportunityId)}`);
    return shownNegotiation(context, opportunityId);
  },
});

export const removeForgone = writeOperation({
  name: "negotiation.remove-forgone",
  summary: "Remove what the present job would still pay or vest.",
  destructive: true,
  input: () => z.strictObject({ id: id("Item id") }),
  output: negotiationShape,
  example: "fgi_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await opportunityOfForgone(context.db, input.id);
    await context.db.deleteFrom("forgone_item").where("id", "=", input.id).execute();
    context.describe(`Remove what is forgone for ${await seatOf(context, opportunityId)}`);
    return shownNegotiation(context, opportunityId);
  },
});

const longestLook = 366;
const fewestDays = 60;

export const showStartDate = readOperation({
  name: "negotiation.start-date",
  summary: "Show day by day what a start date leaves behind at the present job and at the new one.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      offerId: line("Saved offer; the one saved last for the opportunity when left out").optional(),
      earliest: date("First possible day; the one set for the negotiation, or today").optional(),
      days: z.coerce.number().int().min(1).max(longestLook).optional().meta({
        description: "Days shown; until two weeks after the last item when left out",
      }),
    }),
  output: () =>
    z.object({
      name: line("Offer", { imported: true }),
      currency: line("Currency"),
      startDate: date("Start in the letter"),
      earliest: date("First possible day"),
      days: z.array(
        z.object({
          on: date("Start on"),
          atPresentJob: pay("Lost at the present job: due on that day or later"),
          atNewJob: pay("Lost at the new job: pay since the first possible day"),
          total: pay("Both"),
          lostItems: z.array(line("What", { sensitive: "pay" })),
        }),
      ),
      least: date("Day on which the least is left behind").nullable(),
      notes: noteShape(),
    }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const { db, today } = context;
    const { leastForgone, startDays } = await import("../offer/executive/start-days.ts");
    const { name, offer } = await offerOfOpportunity(db, input);
    const plan = await negotiationPlan(db, input.opportunityId);
    const all = await forgoneItems(db, input.opportunityId);
    const items = all.filter(({ currency }) => currency === offer.currency);
    const earliest = input.earliest ?? plan.earliestStart ?? today;
    const last = items.at(-1)?.dueOn;
    const needed = last === undefined ? fewestDays : daysBetween(earliest, last) + 14;
    const days = startDays(offer, items, {
      earliest,
      days: input.days ?? Math.min(longestLook, Math.max(fewestDays, needed)),
    });
    const note = (about: string, text: string) => ({ about, text, source: null });
    const left = all.length - items.length;
    return {
      name,
      currency: offer.currency,
      startDate: offer.startDate,
      earliest,
      days: days.map(({ on, atPresentJob, atNewJob, total, lostItems }) => ({
        on,
        atPresentJob: atPresentJob / 100,
        atNewJob: atNewJob / 100,
        total: total / 100,
        lostItems: [...lostItems],
      })),
      least: leastForgone(days)?.on ?? null,
      notes: [
        note(
          "start",
          "Amounts are before tax. What is due on the start day itself counts as lost; the bonus counts at target.",
        ),
        note(
          "start",
          "Not modelled: what the present job pays while you wait, later vesting of the new grant, and a company that grows impatient.",
        ),
        ...(all.length === 0
          ? [note("present job", "Nothing is entered of what the present job still owes you.")]
          : []),
        ...(left > 0
          ? [note("currency", `${left} items in another currency than ${offer.currency} are left out.`)]
          : []),
      ],
    };
  },
});
