import * as z from "zod";
import { stepKindOf } from "../search/step-kinds.ts";
import { stepStates } from "../search/step.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { personById } from "../vault/people.ts";
import {
  deleteStep,
  insertStep,
  moveStep,
  ownStepKinds,
  saveInterviewers,
  stepById,
  updateStep,
} from "../vault/steps.ts";
import { id, requiredLine } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { shownStep, stepShape } from "./opportunity-shape.ts";
import { noteInput, planInput, seatOf, stepColumns } from "./step-fields.ts";

async function kindName(context: Pick<OperationContext, "db">, kind: string): Promise<string> {
  const own = await ownStepKinds(context.db);
  return stepKindOf(kind)?.name ?? own.find((candidate) => candidate.id === kind)?.name ?? kind;
}

async function checkedInterviewers(
  context: OperationContext,
  stepId: string,
  people: readonly string[] | undefined,
): Promise<void> {
  if (people === undefined) return;
  for (const person of people) await personById(context.db, person);
  await saveInterviewers(context.db, stepId, [...new Set(people)], () => context.newId("int"));
}

export const addStep = writeOperation({
  name: "step.add",
  summary: "Add a step of any kind to an opportunity's loop, at its end or at a place.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      kind: requiredLine("Kind: one of the built-in kinds or your own"),
      position: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .meta({ description: "Place in the loop, from 0; the end when left out" }),
      ...planInput,
    }),
  output: stepShape,
  example: "opp_0123456789ab peer-interview --starts-at 2026-12-03T15:00:00+01:00",
  positionals: ["opportunityId", "kind"],
  run: async (context, { opportunityId, kind, position, interviewers, ...plan }) => {
    await opportunityById(context.db, opportunityId);
    const place = { id: context.newId("stp"), opportunityId, position: position ?? null };
    const title = plan.title || (await kindName(context, kind));
    await insertStep(context.db, place, { ...stepColumns(plan), kind, title }, context.now);
    await checkedInterviewers(context, place.id, interviewers);
    context.describe(`Add step "${title}" to ${await seatOf(context, opportunityId)}`);
    return shownStep(await stepById(context.db, place.id));
  },
});

export const editStep = writeOperation({
  name: "step.update",
  summary: "Change a step's plan, notes or state; fields left out stay as they are.",
  input: () =>
    z.strictObject({
      id: id("Step id"),
      kind: requiredLine("Kind").optional(),
      state: z.enum(stepStates).optional().meta({ description: "planned, done or cancelled" }),
      ...planInput,
      ...noteInput,
    }),
  output: stepShape,
  example: 'stp_0123456789ab --core "Hiring is the worry, not speed"',
  positionals: ["id"],
  run: async (context, { id: stepId, interviewers, ...fields }) => {
    const before = await stepById(context.db, stepId);
    await updateStep(context.db, stepId, stepColumns(fields), context.now);
    await checkedInterviewers(context, stepId, interviewers);
    context.describe(`Change step "${before.title}" of ${await seatOf(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, stepId));
  },
});

export const showStep = readOperation({
  name: "step.show",
  summary: "Show one step.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: stepShape,
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => shownStep(await stepById(db, input.id)),
});

export const repositionStep = writeOperation({
  name: "step.move",
  summary: "Move a step to another place in its loop.",
  input: () =>
    z.strictObject({
      id: id("Step id"),
      position: z.coerce.number().int().min(0).meta({ description: "New place, from 0" }),
    }),
  output: stepShape,
  example: "stp_0123456789ab 0",
  positionals: ["id", "position"],
  run: async (context, input) => {
    await moveStep(context.db, input.id, input.position);
    const moved = await stepById(context.db, input.id);
    context.describe(`Move step "${moved.title}" of ${await seatOf(context, moved.opportunityId)}`);
    return shownStep(moved);
  },
});

export const repeatStep = writeOperation({
  name: "step.repeat",
  summary: "Add another step of the same kind, with the same people, right after this one and undated.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: stepShape,
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const first = await stepById(context.db, input.id);
    const place = {
      id: context.newId("stp"),
      opportunityId: first.opportunityId,
      position: first.position + 1,
    };
    await insertStep(
      context.db,
      place,
      { kind: first.kind, title: first.title, minutes: first.minutes, place: first.place },
      context.now,
    );
    await checkedInterviewers(
      context,
      place.id,
      first.interviewers.map((person) => person.personId),
    );
    context.describe(`Repeat step "${first.title}" of ${await seatOf(context, first.opportunityId)}`);
    return shownStep(await stepById(context.db, place.id));
  },
});

export const removeStep = writeOperation({
  name: "step.remove",
  summary: "Remove a step from its loop.",
  destructive: true,
  input: () => z.strictObject({ id: id("Step id") }),
  output: () => z.object({ id: id("Step id") }),
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const step = await stepById(context.db, input.id);
    context.describe(`Remove step "${step.title}" from ${await seatOf(context, step.opportunityId)}`);
    await deleteStep(context.db, input.id);
    return { id: input.id };
  },
});
