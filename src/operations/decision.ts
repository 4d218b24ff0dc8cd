import * as z from "zod";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { deletePartOfDecision } from "../vault/decisions.ts";
import { friendShape, pastDate, referenceShape, removedShape } from "./decision-shape.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { decisionShape, shownDecision } from "./shown-decision.ts";
import { seatOf } from "./step-fields.ts";

export const showDecision = readOperation({
  name: "decision.show",
  summary: "Show a decision: deadline, refusals, what is missing before it is ready, and what you decided.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: decisionShape,
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId }) => shownDecision(context, opportunityId),
});

export const editDecision = writeOperation({
  name: "decision.update",
  summary:
    "Note the deadline, what speaks for and against, whether you are still excited, that nobody left, or what you decided.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      deadline: date("The day by which you answer").nullable().optional(),
      isExcited: z.boolean().optional().meta({ description: "Whether you are still excited" }),
      departuresLookedOn: date("Nobody left, as far as you could learn on this day").nullable().optional(),
      verdict: z
        .enum(["yes", "no"])
        .nullable()
        .optional()
        .meta({ description: "What you decided: yes or no" }),
      reason: text("What speaks for and against; the reason once decided").optional(),
    }),
  output: decisionShape,
  example: "opp_0123456789ab --deadline 2026-12-04",
  positionals: ["opportunityId"],
  run: async (context, { opportunityId, deadline, isExcited, departuresLookedOn, verdict, reason }) => {
    const { db, today } = context;
    if (departuresLookedOn != null) pastDate(departuresLookedOn, today, "departuresLookedOn");
    context.describe(`Change the decision on ${await seatOf(context, opportunityId)}`);
    const before = await db
      .selectFrom("decision")
      .select("id")
      .where("opportunity_id", "=", opportunityId)
      .executeTakeFirst();
    const rowId = before?.id ?? context.newId("dcs");
    if (before === undefined)
      await db
        .insertInto("decision")
        .values({ id: rowId, opportunity_id: opportunityId, reason: "" })
        .execute();
    await changeRow(
      db,
      "decision",
      rowId,
      givenColumns({
        deadline,
        is_excited: isExcited === undefined ? undefined : isExcited ? (1 as const) : (0 as const),
        excited_on: isExcited === undefined ? undefined : today,
        departures_looked_on: departuresLookedOn,
        verdict,
        decided_on: verdict === undefined ? undefined : verdict === null ? null : today,
        reason,
        reason_on: reason === undefined ? undefined : reason.trim() === "" ? null : today,
      }),
    );
    return shownDecision(context, opportunityId);
  },
});

export const addFriend = writeOperation({
  name: "friend.add",
  summary: "Record a friend to whom you explained the decision, and what they said.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      name: requiredLine("Friend"),
      said: text("What they said").default(""),
      toldOn: date("Explained on; today when left out").optional(),
    }),
  output: friendShape,
  example: 'opp_0123456789ab "Ada Moreno" --said "You lit up at the factory, not at the pay"',
  positionals: ["opportunityId", "name"],
  run: async (context, { opportunityId, name, said, toldOn }) => {
    context.describe(`Record a friend's word on ${await seatOf(context, opportunityId)}`);
    const row = { id: context.newId("frd"), name, said };
    const on = pastDate(toldOn ?? context.today, context.today, "toldOn");
    await context.db
      .insertInto("friend_talk")
      .values({ ...row, opportunity_id: opportunityId, told_on: on })
      .execute();
    return { ...row, toldOn: on };
  },
});

export const removeFriend = writeOperation({
  name: "friend.remove",
  summary: "Remove the record of explaining a decision to a friend.",
  destructive: true,
  input: () => z.strictObject({ id: id("Talk id") }),
  output: removedShape,
  example: "frd_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await deletePartOfDecision(context.db, "friend_talk", input.id);
    context.describe(`Remove a friend's word on ${await seatOf(context, opportunityId)}`);
    return { id: input.id };
  },
});

export const addReference = writeOperation({
  name: "reference.add",
  summary: "Write down what someone said when you asked about a company or its CEO.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      name: requiredLine("Whom you asked"),
      relation: line("How they know the company").default(""),
      said: text("What they said").default(""),
      askedOn: date("Asked on; today when left out").optional(),
    }),
  output: referenceShape,
  example: 'opp_0123456789ab "Leo Hart" --relation "Reported to the CEO" --said "Keeps promises"',
  positionals: ["opportunityId", "name"],
  run: async (context, { opportunityId, name, relation, said, askedOn }) => {
    context.describe(`Add a reference on ${await seatOf(context, opportunityId)}`);
    const row = { id: context.newId("ref"), name, relation, said };
    const on = pastDate(askedOn ?? context.today, context.today, "askedOn");
    await context.db
      .insertInto("company_reference")
      .values({ ...row, opportunity_id: opportunityId, asked_on: on })
      .execute();
    return { ...row, askedOn: on };
  },
});

export const removeReference = writeOperation({
  name: "reference.remove",
  summary: "Remove what someone said of a company when you asked.",
  destructive: true,
  input: () => z.strictObject({ id: id("Reference id") }),
  output: removedShape,
  example: "ref_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunityId = await deletePartOfDecision(context.db, "company_reference", input.id);
    context.describe(`Remove a reference on ${await seatOf(context, opportunityId)}`);
    return { id: input.id };
  },
});
