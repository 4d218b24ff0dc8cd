import * as z from "zod";
import { askKinds, askStates, isMade } from "../search/negotiation/negotiation.ts";
import type { AskState } from "../search/negotiation/negotiation.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { flag } from "../vault/flag.ts";
import { negotiationAskById, negotiationAsks, negotiationPlan } from "../vault/negotiations.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { refuseUnreadTerm } from "./negotiation-offer.ts";
import {
  amountInput,
  askShape,
  currencyInput,
  inCents,
  negotiationShape,
  refuseBeforeOffer,
  shownAsk,
  shownNegotiation,
} from "./negotiation-shape.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

const pushesInput = (least: number) => z.coerce.number().int().min(least).max(50);
const roundInput = () =>
  z.coerce.number().int().min(1, "must be 1 at least").max(50).meta({ description: "Round, from 1" });

export const showNegotiation = readOperation({
  name: "negotiation.show",
  summary: "Show the ledger of an offer's negotiation: rounds, asks, answers, support and what is forgone.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: negotiationShape,
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId }) => shownNegotiation(context, opportunityId),
});

export const editNegotiation = writeOperation({
  name: "negotiation.update",
  summary: "Set the pushes to spend, the earliest start, expected leave, the adviser and private notes.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      pushes: pushesInput(0).optional().meta({ description: "Pushes to spend at most" }),
      earliestStart: date("First day that the present job's notice allows").nullable().optional(),
      expectsLeave: z.boolean().optional().meta({ description: "You expect to take parental leave" }),
      adviser: line("Adviser").optional(),
      adviserSpokenOn: date("Spoken to the adviser on").nullable().optional(),
      notes: text("Private notes; left out of adviser packs").optional(),
    }),
  output: negotiationShape,
  example: 'opp_0123456789ab --adviser "Ada Marsh" --adviser-spoken-on 2026-11-20',
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const { db } = context;
    await opportunityById(db, input.opportunityId);
    const plan = await negotiationPlan(db, input.opportunityId);
    const rowId = plan.id ?? context.newId("neg");
    if (plan.id === null)
      await db.insertInto("negotiation").values({ id: rowId, opportunity_id: input.opportunityId }).execute();
    await changeRow(
      db,
      "negotiation",
      rowId,
      givenColumns({
        pushes: input.pushes,
        earliest_start: input.earliestStart,
        expects_leave: input.expectsLeave === undefined ? undefined : flag(input.expectsLeave),
        adviser: input.adviser,
        adviser_spoken_on: input.adviserSpokenOn,
        notes: input.notes,
      }),
    );
    context.describe(`Change the negotiation for ${await seatOf(context, input.opportunityId)}`);
    return shownNegotiation(context, input.opportunityId);
  },
});

const askFields = () => ({
  term: line("In the words of offer asks, such as window=60; empty for what has no price"),
  reason: text("Why you ask"),
  fallBack: text("What you would take instead"),
  pushes: pushesInput(1).meta({ description: "Pushes that it costs" }),
  yearlyBudget: amountInput("Budget of a year, of a support ask").nullable(),
  currency: currencyInput(),
});

/** The dates that a state brings; what was dated before stays. */
function datesOf(
  state: AskState,
  context: OperationContext,
  before: { madeOn: string | null; answeredOn: string | null },
) {
  const isAnswered = state === "granted" || state === "partly" || state === "refused";
  return {
    made_on: isMade(state) ? (before.madeOn ?? context.today) : state === "planned" ? null : before.madeOn,
    answered_on: isAnswered ? (before.answeredOn ?? context.today) : null,
  } as { made_on: typeof context.today | null; answered_on: typeof context.today | null };
}

export const addAsk = writeOperation({
  name: "negotiation.add-ask",
  summary: "Add an ask to the ledger; planning is always possible, making it only once there is an offer.",
  input: () => {
    const fields = askFields();
    return z.strictObject({
      opportunityId: id("Opportunity id"),
      what: requiredLine("What you ask for"),
      kind: z.enum(askKinds).default("term").meta({ description: "A term, or support for the seat" }),
      round: roundInput().optional(),
      term: fields.term.default(""),
      reason: fields.reason.default(""),
      fallBack: fields.fallBack.default(""),
      pushes: fields.pushes.default(1),
      yearlyBudget: fields.yearlyBudget.default(null),
      currency: fields.currency.default("USD"),
      state: z.enum(askStates).default("planned").meta({ description: "How it stands" }),
    });
  },
  output: askShape,
  example: 'opp_0123456789ab "A window of five years" --term window=60 --fall-back "Three years"',
  positionals: ["opportunityId", "what"],
  run: async (context, input) => {
    const { db } = context;
    await opportunityById(db, input.opportunityId);
    if (isMade(input.state)) await refuseBeforeOffer(context, input.opportunityId);
    await refuseUnreadTerm(context, input.opportunityId, input.term);
    const known = await negotiationAsks(db, input.opportunityId);
    const newId = context.newId("ask");
    await db
      .insertInto("negotiation_ask")
      .values({
        id: newId,
        opportunity_id: input.opportunityId,
        kind: input.kind,
        round: input.round ?? Math.max(1, ...known.map(({ round }) => round)),
        term: input.term,
        what: input.what,
        reason: input.reason.trim(),
        fall_back: input.fallBack.trim(),
        pushes: input.pushes,
        yearly_budget: input.yearlyBudget === null ? null : inCents(input.yearlyBudget),
        currency: input.yearlyBudget === null ? "" : input.currency,
        state: input.state,
        planned_on: context.today,
        ...datesOf(input.state, context, { madeOn: null, answeredOn: null }),
      })
      .execute();
    context.describe(`Add an ask for ${await seatOf(context, input.opportunityId)}`);
    return shownAsk(await negotiationAskById(db, newId));
  },
});

export const editAsk = writeOperation({
  name: "negotiation.update-ask",
  summary: "Record that an ask was made, how it was answered, or change it.",
  input: () => {
    const fields = askFields();
    return z.strictObject({
      id: id("Ask id"),
      state: z.enum(askStates).optional().meta({ description: "How it stands" }),
      answer: text("Their answer").optional(),
      what: requiredLine("What you ask for").optional(),
      round: roundInput().optional(),
      term: fields.term.optional(),
      reason: fields.reason.optional(),
      fallBack: fields.fallBack.optional(),
      pushes: fields.pushes.optional(),
      yearlyBudget: fields.yearlyBudget.optional(),
      currency: fields.currency.optional(),
      madeOn: date("Made on; today when left out").optional(),
      answeredOn: date("Answered on; today when left out").optional(),
    });
  },
  output: askShape,
  example: 'ask_0123456789ab granted --answer "Five years, in writing on Friday"',
  positionals: ["id", "state"],
  run: async (context, input) => {
    const before = await negotiationAskById(context.db, input.id);
    if (input.state !== undefined && isMade(input.state))
      await refuseBeforeOffer(context, before.opportunityId);
    if (input.term !== undefined && input.term !== before.term)
      await refuseUnreadTerm(context, before.opportunityId, input.term);
    const dates = datesOf(input.state ?? before.state, context, {
      madeOn: input.madeOn ?? before.madeOn,
      answeredOn: input.answeredOn ?? before.answeredOn,
    });
    const budget = input.yearlyBudget;
    await changeRow(context.db, "negotiation_ask", input.id, {
      ...dates,
      ...givenColumns({
        state: input.state,
        answer: input.answer,
        what: input.what,
        round: input.round,
        term: input.term,
        reason: input.reason,
        fall_back: input.fallBack,
        pushes: input.pushes,
        yearly_budget: budget === undefined || budget === null ? budget : inCents(budget),
        currency: input.currency,
      }),
    });
    context.describe(`Change an ask for ${await seatOf(context, before.opportunityId)}`);
    return shownAsk(await negotiationAskById(context.db, input.id));
  },
});

export const removeAsk = writeOperation({
  name: "negotiation.remove-ask",
  summary: "Remove an ask from the ledger.",
  destructive: true,
  input: () => z.strictObject({ id: id("Ask id") }),
  output: () => z.object({ id: id("Ask id") }),
  example: "ask_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await negotiationAskById(context.db, input.id);
    await context.db.deleteFrom("negotiation_ask").where("id", "=", input.id).execute();
    context.describe(`Remove an ask for ${await seatOf(context, before.opportunityId)}`);
    return { id: input.id };
  },
});
