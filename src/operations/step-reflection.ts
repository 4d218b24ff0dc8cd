import * as z from "zod";
import { AppError } from "../app-error.ts";
import { stepsOf, stepById } from "../vault/steps.ts";
import { saveSelfReview, saveWorkingNote, selfReviews, workingNotes } from "../vault/step-reflections.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { date, id, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const noteShape = () =>
  z.object({
    stepId: id("Step id"),
    step: line("Step"),
    core: text("The core of what they said"),
    whyRight: text("Why they may be right"),
    agreements: text("Where you agreed"),
    disagreements: text("Where you did not"),
    howDisagreed: text("How they took it"),
    notedOn: date("Noted on"),
  });

async function ownSteps({ db }: Pick<OperationContext, "db">, opportunityId: string) {
  await opportunityById(db, opportunityId);
  return new Map((await stepsOf(db, [opportunityId])).map((step) => [step.id, step]));
}

async function shownNotes(context: Pick<OperationContext, "db">, opportunityId: string) {
  const steps = await ownSteps(context, opportunityId);
  return (await workingNotes(context.db)).flatMap((note) => {
    const step = steps.get(note.stepId);
    return step === undefined
      ? []
      : [{ ...note, step: step.title, core: step.core, whyRight: step.whyRight }];
  });
}

async function shownReviews(context: Pick<OperationContext, "db">, opportunityId: string) {
  const steps = await ownSteps(context, opportunityId);
  return (await selfReviews(context.db)).flatMap((review) => {
    const step = steps.get(review.stepId);
    return step === undefined ? [] : [{ ...review, step: step.title }];
  });
}

function only<T extends { readonly stepId: string }>(rows: readonly T[], stepId: string): T {
  const found = rows.find((row) => row.stepId === stepId);
  if (found === undefined) throw new AppError("unexpected", `The note on the step ${stepId} was not kept.`);
  return found;
}

export const listWorkingNotes = readOperation({
  name: "working-note.list",
  summary: "List your notes on how it would be to work with a seat's CEO or founders, talk by talk.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () => z.object({ rows: z.array(noteShape()) }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, input) => ({ rows: await shownNotes(context, input.opportunityId) }),
});

export const saveWorkingNoteOfStep = writeOperation({
  name: "working-note.save",
  summary: "Note, after a talk with a CEO or founder, where you agreed and disagreed and how they took it.",
  input: () =>
    z.strictObject({
      stepId: id("Step id"),
      agreements: text("Where you agreed").optional(),
      disagreements: text("Where you did not").optional(),
      howDisagreed: text("How they took it").optional(),
    }),
  output: noteShape,
  example: 'stp_0123456789ab --disagreements "Who hires the leads" --how-disagreed "He asked why, twice"',
  positionals: ["stepId"],
  run: async (context, input) => {
    const step = await stepById(context.db, input.stepId);
    await saveWorkingNote(
      context.db,
      {
        stepId: step.id,
        notedOn: context.today,
        ...(input.agreements === undefined ? {} : { agreements: input.agreements }),
        ...(input.disagreements === undefined ? {} : { disagreements: input.disagreements }),
        ...(input.howDisagreed === undefined ? {} : { howDisagreed: input.howDisagreed }),
      },
      context.newId("wrk"),
    );
    context.describe(`Note on working together after "${step.title}"`);
    return only(await shownNotes(context, step.opportunityId), step.id);
  },
});

const mark = (description: string) => z.coerce.number().int().min(1).max(5).meta({ description });

const reviewShape = () =>
  z.object({
    stepId: id("Step id"),
    step: line("Step"),
    background: z.int().min(1).max(5).meta({ description: "How your background came across, 1 to 5" }),
    preparation: z.int().min(1).max(5).meta({ description: "How prepared you were, 1 to 5" }),
    communication: z.int().min(1).max(5).meta({ description: "How clearly you spoke, 1 to 5" }),
    excitement: z.int().min(1).max(5).meta({ description: "How excited you seemed, 1 to 5" }),
    note: text("What to do better"),
    reviewedOn: date("Reviewed on"),
  });

export const listSelfReviews = readOperation({
  name: "self-review.list",
  summary: "List your reviews of yourself after CEO calls of a seat.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () => z.object({ rows: z.array(reviewShape()) }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async (context, input) => ({ rows: await shownReviews(context, input.opportunityId) }),
});

export const saveSelfReviewOfStep = writeOperation({
  name: "self-review.save",
  summary:
    "Mark yourself, after a CEO call, on the four things it weighs: background, preparation, communication, excitement.",
  input: () =>
    z.strictObject({
      stepId: id("Step id"),
      background: mark("How your background came across, 1 to 5"),
      preparation: mark("How prepared you were, 1 to 5"),
      communication: mark("How clearly you spoke, 1 to 5"),
      excitement: mark("How excited you seemed, 1 to 5"),
      note: text("What to do better").default(""),
    }),
  output: reviewShape,
  example: 'stp_0123456789ab 4 3 4 5 --note "Ask earlier about money"',
  positionals: ["stepId", "background", "preparation", "communication", "excitement"],
  run: async (context, input) => {
    const step = await stepById(context.db, input.stepId);
    await saveSelfReview(context.db, { ...input, reviewedOn: context.today }, context.newId("slf"));
    context.describe(`Review yourself after "${step.title}"`);
    return only(await shownReviews(context, step.opportunityId), step.id);
  },
});
