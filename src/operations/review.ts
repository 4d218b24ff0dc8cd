import * as z from "zod";
import { AppError } from "../app-error.ts";
import { feedbackVerdicts } from "../search/rationale.ts";
import {
  deleteReview,
  insertReview,
  rationaleVersions,
  reviewById,
  updateReview,
} from "../vault/rationale.ts";
import { date, id, requiredLine, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { reviewShape } from "./rationale.ts";

const answerInput = {
  said: text("What they said").optional(),
  saidOn: date("When they said it; today when left out").optional(),
  verdict: z.enum(feedbackVerdicts).optional().meta({ description: "What became of it" }),
  verdictReason: text("Why it was taken in or not").optional(),
};

export const addReview = writeOperation({
  name: "review.add",
  summary: "Record that you asked someone to review the rationale, or what they said.",
  input: () =>
    z.strictObject({
      reviewer: requiredLine("Who"),
      personId: id("Person id, when they are in your people").optional(),
      isExecutive: z
        .boolean()
        .default(false)
        .meta({ description: "Whether they have held an executive seat" }),
      askedOn: date("When you asked; today when left out").optional(),
      ...answerInput,
    }),
  output: reviewShape,
  example: '"Maya Ortiz" --is-executive --said "Say first what you want to build"',
  positionals: ["reviewer"],
  run: async (context, input) => {
    const current = (await rationaleVersions(context.db)).at(-1);
    if (current === undefined)
      throw new AppError(
        "conflict",
        "There is no rationale to review yet. Write one first with `oneofone rationale save`.",
      );
    const said = input.said ?? "";
    const review = {
      id: context.newId("rev"),
      versionId: current.id,
      reviewer: input.reviewer,
      personId: input.personId ?? null,
      isExecutive: input.isExecutive,
      askedOn: input.askedOn ?? context.today,
      saidOn: input.saidOn ?? (said === "" ? null : context.today),
      said,
      verdict: input.verdict ?? "pending",
      verdictReason: input.verdictReason ?? "",
    };
    await insertReview(context.db, review);
    context.describe(`Add ${review.reviewer}'s review of the rationale`);
    return review;
  },
});

export const editReview = writeOperation({
  name: "review.update",
  summary: "Record what a reviewer said and what became of it.",
  input: () =>
    z.strictObject({
      id: id("Review id"),
      reviewer: requiredLine("Who").optional(),
      isExecutive: z.boolean().optional().meta({ description: "Whether they have held an executive seat" }),
      ...answerInput,
    }),
  output: reviewShape,
  example: 'rev_0123456789ab --verdict taken-in --verdict-reason "Clearer opening"',
  positionals: ["id"],
  run: async (context, input) => {
    const before = await reviewById(context.db, input.id);
    const said = input.said ?? before.said;
    const review = {
      ...before,
      reviewer: input.reviewer ?? before.reviewer,
      isExecutive: input.isExecutive ?? before.isExecutive,
      said,
      saidOn: input.saidOn ?? before.saidOn ?? (said === "" ? null : context.today),
      verdict: input.verdict ?? before.verdict,
      verdictReason: input.verdictReason ?? before.verdictReason,
    };
    await updateReview(context.db, review);
    context.describe(`Change ${review.reviewer}'s review of the rationale`);
    return review;
  },
});

export const removeReview = writeOperation({
  name: "review.remove",
  summary: "Remove a review.",
  destructive: true,
  input: () => z.strictObject({ id: id("Review id") }),
  output: () => z.object({ id: id("Review id") }),
  example: "rev_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const review = await reviewById(context.db, input.id);
    context.describe(`Remove ${review.reviewer}'s review of the rationale`);
    await deleteReview(context.db, input.id);
    return { id: input.id };
  },
});
