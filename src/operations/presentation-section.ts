import * as z from "zod";
import { AppError } from "../app-error.ts";
import { sectionKinds } from "../search/presentation/presentation.ts";
import { deletePart, insertPart, movePart, saveAnswers, updatePart } from "../vault/presentation-parts.ts";
import { presentationById } from "../vault/presentations.ts";
import { id, requiredLine, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { changedPresentation, minutes, presentationShape } from "./presentation-shape.ts";

const impact = () =>
  z.coerce
    .number()
    .int()
    .min(1, "must be 1 to 5")
    .max(5, "must be 1 to 5")
    .meta({ description: "How much it matters to them, 1 to 5" });

const kind = () =>
  z.enum(sectionKinds).meta({ description: "What it is about; bonus stands outside the minutes" });

const answers = () =>
  z.array(id("Clause id")).max(200).meta({ description: "Ids of all clauses of the prompt that it answers" });

const written = {
  points: text("What stands on the slide, a point a line").optional(),
  notes: text("What you say; never on a slide").optional(),
};

async function checkedAnswers(
  context: OperationContext,
  presentationId: string,
  sectionId: string,
  clauseIds: readonly string[] | undefined,
): Promise<void> {
  if (clauseIds === undefined) return;
  const { clauses } = await presentationById(context.db, presentationId);
  const unknown = clauseIds.find((asked) => !clauses.some((clause) => clause.id === asked));
  if (unknown !== undefined)
    throw new AppError(
      "not-found",
      `The prompt of this presentation has no clause ${unknown}. \`oneofone presentation show\` lists them.`,
      { issues: [{ path: "answers", message: `does not know ${unknown}` }] },
    );
  await saveAnswers(context.db, sectionId, clauseIds, () => context.newId("pan"));
}

export const addSection = writeOperation({
  name: "presentation.add-section",
  summary: "Add a section to a presentation, at its end or at a place.",
  input: () =>
    z.strictObject({
      presentationId: id("Presentation id"),
      title: requiredLine("Title"),
      kind: kind().default("other"),
      minutes: minutes("Minutes").default(5),
      impact: impact().default(3),
      answers: answers().optional(),
      position: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .meta({ description: "Place, from 0; last when left out" }),
      ...written,
    }),
  output: presentationShape,
  example: 'prs_0123456789ab "What I would stop" --minutes 8 --impact 5',
  positionals: ["presentationId", "title"],
  run: async (
    context,
    { presentationId, answers: clauses, position, points = "", notes = "", ...section },
  ) => {
    await presentationById(context.db, presentationId);
    const place = { id: context.newId("psc"), presentationId, position };
    await insertPart(context.db, "presentation_section", place, { ...section, points, notes });
    await checkedAnswers(context, presentationId, place.id, clauses);
    return changedPresentation(context, presentationId, `Add the section ${section.title}`);
  },
});

export const editSection = writeOperation({
  name: "presentation.update-section",
  summary: "Change a section: its minutes, impact, slide, notes, or the clauses it answers.",
  input: () =>
    z.strictObject({
      id: id("Section id"),
      title: requiredLine("Title").optional(),
      kind: kind().optional(),
      minutes: minutes("Minutes").optional(),
      impact: impact().optional(),
      answers: answers().optional(),
      ...written,
    }),
  output: presentationShape,
  example: "psc_0123456789ab --minutes 12 --answers pcl_0123456789ab",
  positionals: ["id"],
  run: async (context, { id: sectionId, answers: clauses, ...fields }) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const presentationId = await updatePart(context.db, "presentation_section", sectionId, given);
    await checkedAnswers(context, presentationId, sectionId, clauses);
    const { sections } = await presentationById(context.db, presentationId);
    const title = sections.find((section) => section.id === sectionId)?.title ?? "";
    return changedPresentation(context, presentationId, `Change the section ${title}`);
  },
});

export const repositionSection = writeOperation({
  name: "presentation.move-section",
  summary: "Move a section of a presentation to another place.",
  input: () =>
    z.strictObject({
      id: id("Section id"),
      position: z.coerce.number().int().min(0).meta({ description: "New place, from 0" }),
    }),
  output: presentationShape,
  example: "psc_0123456789ab 0",
  positionals: ["id", "position"],
  run: async (context, input) =>
    changedPresentation(
      context,
      await movePart(context.db, "presentation_section", input.id, input.position),
      "Move a section",
    ),
});

export const removeSection = writeOperation({
  name: "presentation.remove-section",
  summary: "Remove a section from a presentation; rehearsals keep its time under its title.",
  destructive: true,
  input: () => z.strictObject({ id: id("Section id") }),
  output: presentationShape,
  example: "psc_0123456789ab",
  positionals: ["id"],
  run: async (context, input) =>
    changedPresentation(
      context,
      await deletePart(context.db, "presentation_section", input.id),
      "Remove a section",
    ),
});
