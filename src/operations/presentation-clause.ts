import * as z from "zod";
import { AppError } from "../app-error.ts";
import type { PromptClause } from "../search/presentation/presentation.ts";
import {
  addAnswers,
  deletePart,
  insertPart,
  presentationOfPart,
  sectionsAnswering,
  updatePart,
} from "../vault/presentation-parts.ts";
import { presentationById } from "../vault/presentations.ts";
import { id, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { changedPresentation, presentationShape } from "./presentation-shape.ts";

const ask = (description: string) =>
  text(description).trim().min(1, "must not be empty").max(2000, "at most 2000 characters");

/** The clause with its neighbours. */
async function placed(
  context: OperationContext,
  clauseId: string,
): Promise<{
  readonly presentationId: string;
  readonly clauses: readonly PromptClause[];
  readonly at: number;
}> {
  const presentationId = await presentationOfPart(context.db, "presentation_clause", clauseId);
  const { clauses } = await presentationById(context.db, presentationId);
  return { presentationId, clauses, at: clauses.findIndex((clause) => clause.id === clauseId) };
}

export const addClause = writeOperation({
  name: "presentation.add-clause",
  summary: "Add an ask to a presentation's prompt, such as one that was said on the phone.",
  input: () =>
    z.strictObject({
      presentationId: id("Presentation id"),
      text: ask("What they ask for"),
      position: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .meta({ description: "Place, from 0; last when left out" }),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab "How you work with product"',
  positionals: ["presentationId", "text"],
  run: async (context, { presentationId, text: asked, position }) => {
    await presentationById(context.db, presentationId);
    const place = { id: context.newId("pcl"), presentationId, position };
    await insertPart(context.db, "presentation_clause", place, { text: asked });
    return changedPresentation(context, presentationId, "Add an ask");
  },
});

export const editClause = writeOperation({
  name: "presentation.update-clause",
  summary: "Reword an ask of the prompt; sections that answer it still do.",
  input: () => z.strictObject({ id: id("Clause id"), text: ask("What they ask for") }),
  output: presentationShape,
  example: 'pcl_0123456789ab "Your first 90 days, with hires"',
  positionals: ["id", "text"],
  run: async (context, input) =>
    changedPresentation(
      context,
      await updatePart(context.db, "presentation_clause", input.id, { text: input.text }),
      "Reword an ask",
    ),
});

export const splitClause = writeOperation({
  name: "presentation.split-clause",
  summary: "Split an ask of the prompt into several; what answered it counts for each until you change it.",
  input: () =>
    z.strictObject({
      id: id("Clause id"),
      parts: z
        .array(ask("Part"))
        .min(2, "needs two parts at least")
        .max(20, "at most 20 parts")
        .meta({ description: "The asks that it becomes, in order" }),
    }),
  output: presentationShape,
  example: 'pcl_0123456789ab --parts "Your focus" "What you would stop"',
  positionals: ["id"],
  run: async (context, { id: clauseId, parts }) => {
    const { presentationId, at } = await placed(context, clauseId);
    const sections = await sectionsAnswering(context.db, clauseId);
    const [first = "", ...others] = parts;
    await updatePart(context.db, "presentation_clause", clauseId, { text: first });
    for (const [index, part] of others.entries()) {
      const place = { id: context.newId("pcl"), presentationId, position: at + 1 + index };
      await insertPart(context.db, "presentation_clause", place, { text: part });
      await addAnswers(context.db, sections, place.id, () => context.newId("pan"));
    }
    return changedPresentation(context, presentationId, "Split an ask");
  },
});

export const mergeClause = writeOperation({
  name: "presentation.merge-clause",
  summary: "Join an ask of the prompt with the one after it; what answered either answers both.",
  input: () =>
    z.strictObject({
      id: id("Clause id"),
      text: ask("Wording of both; the two joined when left out").optional(),
    }),
  output: presentationShape,
  example: "pcl_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const { presentationId, clauses, at } = await placed(context, input.id);
    const next = clauses[at + 1];
    if (next === undefined)
      throw new AppError("conflict", "This is the last ask, so there is none after it to join with.");
    const sections = await sectionsAnswering(context.db, next.id);
    await deletePart(context.db, "presentation_clause", next.id);
    const joined = `${clauses[at]?.text ?? ""}, and ${next.text.charAt(0).toLowerCase()}${next.text.slice(1)}`;
    await updatePart(context.db, "presentation_clause", input.id, { text: input.text ?? joined });
    await addAnswers(context.db, sections, input.id, () => context.newId("pan"));
    return changedPresentation(context, presentationId, "Join two asks");
  },
});

export const removeClause = writeOperation({
  name: "presentation.remove-clause",
  summary: "Remove an ask that the prompt does not make.",
  destructive: true,
  input: () => z.strictObject({ id: id("Clause id") }),
  output: presentationShape,
  example: "pcl_0123456789ab",
  positionals: ["id"],
  run: async (context, input) =>
    changedPresentation(
      context,
      await deletePart(context.db, "presentation_clause", input.id),
      "Remove an ask",
    ),
});
