import * as z from "zod";
import { AppError } from "../app-error.ts";
import { defaultOutline, usualQuestionMinutes } from "../search/presentation/default-outline.ts";
import { promptClauses } from "../search/presentation/prompt-clauses.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { deletePart, insertPart, movePart } from "../vault/presentation-parts.ts";
import {
  deletePresentation,
  insertPresentation,
  presentationById,
  presentationOf,
  updatePresentation,
} from "../vault/presentations.ts";
import { stepById } from "../vault/steps.ts";
import { id, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { changedPresentation, minutes, presentationShape, shownPresentation } from "./presentation-shape.ts";
import { seatOf } from "./step-fields.ts";

const promptText = (description: string) => text(description).max(20_000, "at most 20000 characters");

export const showPresentation = readOperation({
  name: "presentation.show",
  summary: "Show the plan of an opportunity's presentation with its checks, costs and rehearsals.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () =>
    z.object({
      plan: presentationShape().nullable().meta({ description: "Null while none is planned" }),
    }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, { opportunityId }) => {
    await opportunityById(db, opportunityId);
    const plan = await presentationOf(db, opportunityId);
    return { plan: plan === null ? null : shownPresentation(plan) };
  },
});

/** The step that is meant: the one given, else the loop's next planned presentation; null when there is none. */
async function meantStep(context: OperationContext, opportunityId: string, stepId: string | undefined) {
  if (stepId !== undefined) {
    const step = await stepById(context.db, stepId);
    if (step.opportunityId !== opportunityId)
      throw new AppError("invalid-input", `The step ${stepId} is in the loop of another opportunity.`, {
        issues: [{ path: "stepId", message: "belongs to another opportunity" }],
      });
    return step;
  }
  const { steps } = await opportunityById(context.db, opportunityId);
  return steps.find(({ kind, state }) => kind === "presentation" && state === "planned") ?? null;
}

async function insertClauses(context: OperationContext, presentationId: string, prompt: string) {
  for (const clause of promptClauses(prompt).clauses)
    await insertPart(
      context.db,
      "presentation_clause",
      { id: context.newId("pcl"), presentationId },
      { text: clause },
    );
}

export const createPresentation = writeOperation({
  name: "presentation.create",
  summary: "Plan a presentation: split the prompt into asks and start from the usual outline.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      stepId: id("Step at which it is held; the loop's planned presentation when left out").optional(),
      title: line("Title").optional(),
      prompt: promptText("What they asked for, in their words").default(""),
      totalMinutes: minutes("Minutes in all; the step's, or 60, when left out")
        .refine((value) => value >= 1, "must be 1 at least")
        .optional(),
      questionMinutes: minutes("Minutes to be left for questions; a quarter when left out").optional(),
    }),
  output: presentationShape,
  example: 'opp_0123456789ab --prompt "Your first 90 days, and what you would stop."',
  positionals: ["opportunityId"],
  run: async (context, input) => {
    const { title, companyName } = await opportunityById(context.db, input.opportunityId);
    if ((await presentationOf(context.db, input.opportunityId)) !== null)
      throw new AppError(
        "conflict",
        `A presentation for ${title} at ${companyName} is planned already. Change that one, or remove it first.`,
      );
    const step = await meantStep(context, input.opportunityId, input.stepId);
    const presentationId = context.newId("prs");
    const totalMinutes = input.totalMinutes ?? step?.minutes ?? 60;
    const questionMinutes = input.questionMinutes ?? usualQuestionMinutes(totalMinutes);
    await insertPresentation(context.db, {
      id: presentationId,
      opportunity_id: input.opportunityId,
      step_id: step?.id ?? null,
      title: input.title ?? `${title} at ${companyName}`,
      prompt: input.prompt,
      total_minutes: totalMinutes,
      question_minutes: questionMinutes,
      well_received: "",
    });
    await insertClauses(context, presentationId, input.prompt);
    for (const section of defaultOutline(totalMinutes, questionMinutes))
      await insertPart(
        context.db,
        "presentation_section",
        { id: context.newId("psc"), presentationId },
        { ...section, points: "", notes: "" },
      );
    return changedPresentation(context, presentationId, "Plan");
  },
});

export const editPresentation = writeOperation({
  name: "presentation.update",
  summary: "Change a presentation's title, time, step, or what others did that was well received.",
  input: () =>
    z.strictObject({
      id: id("Presentation id"),
      stepId: id("Step at which it is held").nullable().optional(),
      title: line("Title").optional(),
      totalMinutes: minutes("Minutes in all")
        .refine((value) => value >= 1, "must be 1 at least")
        .optional(),
      questionMinutes: minutes("Minutes to be left for questions").optional(),
      wellReceived: text("What others did that was well received").optional(),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab --well-received "Three slides, then an argument"',
  positionals: ["id"],
  run: async (context, input) => {
    const { opportunityId } = await presentationById(context.db, input.id);
    if (input.stepId !== undefined && input.stepId !== null)
      await meantStep(context, opportunityId, input.stepId);
    await updatePresentation(context.db, input.id, {
      ...(input.stepId === undefined ? {} : { step_id: input.stepId }),
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.totalMinutes === undefined ? {} : { total_minutes: input.totalMinutes }),
      ...(input.questionMinutes === undefined ? {} : { question_minutes: input.questionMinutes }),
      ...(input.wellReceived === undefined ? {} : { well_received: input.wellReceived }),
    });
    return changedPresentation(context, input.id, "Change");
  },
});

export const splitPrompt = writeOperation({
  name: "presentation.split-prompt",
  summary: "Keep a new wording of the prompt and split it afresh; asks that stay keep their answers.",
  input: () =>
    z.strictObject({
      id: id("Presentation id"),
      prompt: promptText("What they asked for, in their words"),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab "Cover: your focus, and your first 90 days."',
  positionals: ["id", "prompt"],
  run: async (context, input) => {
    const before = await presentationById(context.db, input.id);
    await updatePresentation(context.db, input.id, { prompt: input.prompt });
    const wanted = promptClauses(input.prompt).clauses;
    for (const clause of before.clauses)
      if (!wanted.includes(clause.text)) await deletePart(context.db, "presentation_clause", clause.id);
    for (const [position, clause] of wanted.entries()) {
      const kept = before.clauses.find((known) => known.text === clause);
      if (kept !== undefined) await movePart(context.db, "presentation_clause", kept.id, position);
      else
        await insertPart(
          context.db,
          "presentation_clause",
          { id: context.newId("pcl"), presentationId: input.id, position },
          { text: clause },
        );
    }
    return changedPresentation(context, input.id, "Split the prompt");
  },
});

export const removePresentation = writeOperation({
  name: "presentation.remove",
  summary: "Remove a presentation's plan with its rehearsals.",
  destructive: true,
  input: () => z.strictObject({ id: id("Presentation id") }),
  output: () => z.object({ id: id("Presentation id") }),
  example: "prs_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const { opportunityId } = await presentationById(context.db, input.id);
    context.describe(`Remove the presentation for ${await seatOf(context, opportunityId)}`);
    await deletePresentation(context.db, input.id);
    return { id: input.id };
  },
});
