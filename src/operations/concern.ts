import * as z from "zod";
import { concernStates } from "../search/concern.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { concernById, concerns, deleteConcern } from "../vault/concerns.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { personById } from "../vault/people.ts";
import { stepById } from "../vault/steps.ts";
import { date, id, line, requiredText, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

const concernShape = () =>
  z.object({
    id: id("Concern id"),
    opportunityId: id("Opportunity id"),
    whose: line("Whose", { imported: true }),
    text: text("What they worry about"),
    state: z.enum(concernStates).meta({ description: "open, answered or settled" }),
    answer: text("How you answered"),
    personId: id("Person id").nullable(),
    stepId: id("Step in which it came up").nullable(),
    raisedOn: date("Came up on"),
    answeredOn: date("Answered on").nullable(),
  });

export const listConcerns = readOperation({
  name: "concern.list",
  summary: "List what people in your loops worry about, how you answered, and what is settled.",
  input: () => z.strictObject({ opportunityId: id("Only those of this opportunity").optional() }),
  output: () => z.object({ rows: z.array(concernShape()) }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, input) => {
    if (input.opportunityId !== undefined) await opportunityById(db, input.opportunityId);
    return { rows: await concerns(db, input.opportunityId ?? null) };
  },
});

export const addConcern = writeOperation({
  name: "concern.add",
  summary: "Write down what someone in a loop worries about.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      text: requiredText("What they worry about"),
      personId: id("Id of whose it is").optional(),
      whose: line("Whose it is, when they are not among your people").default(""),
      stepId: id("Step in which it came up").optional(),
      answer: text("How you answered").default(""),
      raisedOn: date("Came up on; today when left out").optional(),
    }),
  output: concernShape,
  example: 'opp_0123456789ab "Never ran more than sixty people" --whose "The VP Product"',
  positionals: ["opportunityId", "text"],
  run: async (context, input) => {
    await opportunityById(context.db, input.opportunityId);
    if (input.personId !== undefined) await personById(context.db, input.personId);
    if (input.stepId !== undefined) await stepById(context.db, input.stepId);
    const newId = context.newId("ccn");
    const isAnswered = input.answer.trim() !== "";
    await context.db
      .insertInto("concern")
      .values({
        id: newId,
        opportunity_id: input.opportunityId,
        person_id: input.personId ?? null,
        whose: input.whose,
        text: input.text.trim(),
        step_id: input.stepId ?? null,
        raised_on: input.raisedOn ?? context.today,
        state: isAnswered ? "answered" : "open",
        answer: input.answer,
        answered_on: isAnswered ? context.today : null,
      })
      .execute();
    context.describe(`Add a concern at ${await seatOf(context, input.opportunityId)}`);
    return concernById(context.db, newId);
  },
});

export const editConcern = writeOperation({
  name: "concern.update",
  summary: "Record how you answered a concern, that it is settled, or change it.",
  input: () =>
    z.strictObject({
      id: id("Concern id"),
      state: z.enum(concernStates).optional().meta({ description: "open, answered or settled" }),
      answer: text("How you answered").optional(),
      text: requiredText("What they worry about").optional(),
      personId: id("Id of whose it is").nullable().optional(),
      whose: line("Whose it is, when they are not among your people").optional(),
    }),
  output: concernShape,
  example: 'ccn_0123456789ab answered --answer "Two years at ninety, through the merger"',
  positionals: ["id", "state"],
  run: async (context, input) => {
    const before = await concernById(context.db, input.id);
    if (input.personId !== undefined && input.personId !== null) await personById(context.db, input.personId);
    const isAnswered = input.state === undefined ? undefined : input.state !== "open";
    await changeRow(
      context.db,
      "concern",
      input.id,
      givenColumns({
        state: input.state,
        answer: input.answer,
        text: input.text?.trim(),
        person_id: input.personId,
        whose: input.whose,
        answered_on:
          isAnswered === undefined ? undefined : isAnswered ? (before.answeredOn ?? context.today) : null,
      }),
    );
    context.describe(`Change a concern at ${await seatOf(context, before.opportunityId)}`);
    return concernById(context.db, input.id);
  },
});

export const removeConcern = writeOperation({
  name: "concern.remove",
  summary: "Remove a concern.",
  destructive: true,
  input: () => z.strictObject({ id: id("Concern id") }),
  output: () => z.object({ id: id("Concern id") }),
  example: "ccn_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await concernById(context.db, input.id);
    await deleteConcern(context.db, input.id);
    context.describe(`Remove a concern at ${await seatOf(context, before.opportunityId)}`);
    return { id: input.id };
  },
});
