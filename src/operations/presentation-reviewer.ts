import * as z from "zod";
import { personById } from "../vault/people.ts";
import { deleteReviewer, insertReviewer, updateReviewer } from "../vault/presentation-parts.ts";
import { presentationById } from "../vault/presentations.ts";
import { date, id, requiredLine, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { changedPresentation, presentationShape } from "./presentation-shape.ts";

export const askReviewer = writeOperation({
  name: "presentation.ask-reviewer",
  summary: "Record whom you asked for feedback on a presentation before the day.",
  input: () =>
    z.strictObject({
      presentationId: id("Presentation id"),
      reviewer: requiredLine("Who"),
      personId: id("Person id").optional(),
      askedOn: date("Asked on; today when left out").optional(),
    }),
  output: presentationShape,
  example: 'prs_0123456789ab "Greta Holloway"',
  positionals: ["presentationId", "reviewer"],
  run: async (context, input) => {
    await presentationById(context.db, input.presentationId);
    if (input.personId !== undefined) await personById(context.db, input.personId);
    await insertReviewer(context.db, {
      id: context.newId("prv"),
      presentation_id: input.presentationId,
      person_id: input.personId ?? null,
      reviewer: input.reviewer,
      asked_on: input.askedOn ?? context.today,
      said_on: null,
      said: "",
    });
    return changedPresentation(context, input.presentationId, `Ask ${input.reviewer} for feedback`);
  },
});

export const editReviewer = writeOperation({
  name: "presentation.update-reviewer",
  summary: "Record what somebody said of a presentation beforehand.",
  input: () =>
    z.strictObject({
      id: id("Reviewer's entry"),
      said: text("What they said").optional(),
      saidOn: date("Answered on; today when they said something").nullable().optional(),
      askedOn: date("Asked on").optional(),
    }),
  output: presentationShape,
  example: 'prv_0123456789ab --said "Start with delivery, not with yourself"',
  positionals: ["id"],
  run: async (context, input) => {
    const isNew = input.said !== undefined && input.said.trim() !== "" && input.saidOn === undefined;
    const saidOn = isNew ? context.today : input.saidOn;
    const presentationId = await updateReviewer(context.db, input.id, {
      ...(input.said === undefined ? {} : { said: input.said }),
      ...(saidOn === undefined ? {} : { said_on: saidOn }),
      ...(input.askedOn === undefined ? {} : { asked_on: input.askedOn }),
    });
    return changedPresentation(context, presentationId, "Note feedback");
  },
});

export const removeReviewer = writeOperation({
  name: "presentation.remove-reviewer",
  summary: "Remove an entry of somebody asked for feedback on a presentation.",
  destructive: true,
  input: () => z.strictObject({ id: id("Reviewer's entry") }),
  output: presentationShape,
  example: "prv_0123456789ab",
  positionals: ["id"],
  run: async (context, input) =>
    changedPresentation(context, await deleteReviewer(context.db, input.id), "Remove a reviewer"),
});
