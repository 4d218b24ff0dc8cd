import * as z from "zod";
import { AppError } from "../app-error.ts";
import { deleteRehearsal, insertRehearsal } from "../vault/presentation-parts.ts";
import { presentationById } from "../vault/presentations.ts";
import { id, instant, line } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { changedPresentation, presentationShape } from "./presentation-shape.ts";

export const recordRehearsal = writeOperation({
  name: "rehearsal.record",
  summary: "Log a rehearsal of a presentation: which sections were spoken, and the seconds that each took.",
  input: () =>
    z.strictObject({
      presentationId: id("Presentation id"),
      sections: z
        .array(id("Section id"))
        .min(1, "needs one section at least")
        .max(200)
        .meta({ description: "Ids of the sections spoken, in order" }),
      seconds: z
        .array(z.coerce.number().int("must be whole seconds").min(0).max(86_400))
        .min(1)
        .max(200)
        .meta({ description: "Seconds of each of them" }),
      startedAt: instant("When it began; now when left out").optional(),
      note: line("Note").default(""),
    }),
  output: presentationShape,
  example: "prs_0123456789ab --sections psc_0123456789ab psc_ba9876543210 --seconds 430 610",
  positionals: ["presentationId"],
  run: async (context, input) => {
    const plan = await presentationById(context.db, input.presentationId);
    if (input.sections.length !== input.seconds.length)
      throw new AppError(
        "invalid-input",
        `${input.sections.length} sections and ${input.seconds.length} times were given. Give one time a section.`,
        { issues: [{ path: "seconds", message: "must be as many as sections" }] },
      );
    const rehearsalId = context.newId("rhs");
    const laps = input.sections.map((sectionId, position) => {
      const section = plan.sections.find((candidate) => candidate.id === sectionId);
      if (section === undefined)
        throw new AppError("not-found", `This presentation has no section ${sectionId}.`, {
          issues: [{ path: `sections.${position}`, message: "is not a section of this presentation" }],
        });
      return {
        id: context.newId("lap"),
        rehearsal_id: rehearsalId,
        section_id: sectionId,
        position,
        title: section.title,
        target_seconds: section.minutes * 60,
        seconds: input.seconds[position] ?? 0,
      };
    });
    await insertRehearsal(
      context.db,
      {
        id: rehearsalId,
        presentation_id: plan.id,
        started_at: input.startedAt ?? context.now,
        note: input.note,
      },
      laps,
    );
    return changedPresentation(context, plan.id, "Log a rehearsal");
  },
});

export const removeRehearsal = writeOperation({
  name: "rehearsal.remove",
  summary: "Remove a rehearsal from a presentation's log.",
  destructive: true,
  input: () => z.strictObject({ id: id("Rehearsal id") }),
  output: presentationShape,
  example: "rhs_0123456789ab",
  positionals: ["id"],
  run: async (context, input) =>
    changedPresentation(context, await deleteRehearsal(context.db, input.id), "Remove a rehearsal"),
});
