import * as z from "zod";
import { fits, gapsFirst } from "../search/requirement.ts";
import type { Requirement } from "../search/requirement.ts";
import { careerEntryById } from "../vault/career.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { deleteRequirement, requirementById, requirements, saveMatches } from "../vault/requirements.ts";
import { id, requiredText, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { seatOf } from "./step-fields.ts";

const requirementShape = () =>
  z.object({
    id: id("Requirement id"),
    opportunityId: id("Opportunity id"),
    text: text("Requirement", { imported: true }),
    fit: z.enum(fits).meta({ description: "open until you looked; then met, partly or gap" }),
    note: text("How you speak to it"),
    careerEntryIds: z.array(id("Role that shows it")),
  });

function shown({ position: _position, ...requirement }: Requirement) {
  return { ...requirement, careerEntryIds: [...requirement.careerEntryIds] };
}

const matchFields = {
  fit: z.enum(fits).optional().meta({ description: "met, partly or gap; open until you looked" }),
  note: text("How you speak to it").optional(),
  careerEntryIds: z
    .array(id("Role id"))
    .max(30)
    .optional()
    .meta({ description: "Roles of your career ledger that show it" }),
};

export const listRequirements = readOperation({
  name: "requirement.list",
  summary: "List the minimum requirements of a seat against your career ledger, gaps first.",
  input: () => z.strictObject({ opportunityId: id("Opportunity id") }),
  output: () => z.object({ rows: z.array(requirementShape()) }),
  example: "opp_0123456789ab",
  positionals: ["opportunityId"],
  run: async ({ db }, input) => {
    await opportunityById(db, input.opportunityId);
    return { rows: gapsFirst(await requirements(db, input.opportunityId)).map(shown) };
  },
});

export const addRequirement = writeOperation({
  name: "requirement.add",
  summary: "Add a minimum requirement of a seat, with how you meet it if you know.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      text: requiredText("Requirement"),
      ...matchFields,
    }),
  output: requirementShape,
  example: 'opp_0123456789ab "Has run more than one hundred people" --fit gap',
  positionals: ["opportunityId", "text"],
  run: async (context, input) => {
    await opportunityById(context.db, input.opportunityId);
    for (const entry of input.careerEntryIds ?? []) await careerEntryById(context.db, entry);
    const before = await requirements(context.db, input.opportunityId);
    const newId = context.newId("rqm");
    await context.db
      .insertInto("requirement")
      .values({
        id: newId,
        opportunity_id: input.opportunityId,
        text: input.text.trim(),
        fit: input.fit ?? "open",
        note: input.note ?? "",
        position: Math.max(-1, ...before.map(({ position }) => position)) + 1,
      })
      .execute();
    await saveMatches(context.db, await requirementById(context.db, newId), input.careerEntryIds ?? [], () =>
      context.newId("rqx"),
    );
    context.describe(`Add a requirement of ${await seatOf(context, input.opportunityId)}`);
    return shown(await requirementById(context.db, newId));
  },
});

export const editRequirement = writeOperation({
  name: "requirement.update",
  summary:
    "Match a requirement against your career: how far you meet it, which roles show it, how you speak to it.",
  input: () =>
    z.strictObject({
      id: id("Requirement id"),
      text: requiredText("Requirement").optional(),
      ...matchFields,
    }),
  output: requirementShape,
  example:
    'rqm_0123456789ab --fit partly --note "Sixty, then ninety through a merger" --career-entry-ids pos_0123456789ab',
  positionals: ["id"],
  run: async (context, input) => {
    const before = await requirementById(context.db, input.id);
    for (const entry of input.careerEntryIds ?? []) await careerEntryById(context.db, entry);
    await changeRow(
      context.db,
      "requirement",
      input.id,
      givenColumns({ text: input.text?.trim(), fit: input.fit, note: input.note }),
    );
    if (input.careerEntryIds !== undefined)
      await saveMatches(context.db, before, input.careerEntryIds, () => context.newId("rqx"));
    context.describe(`Match a requirement of ${await seatOf(context, before.opportunityId)}`);
    return shown(await requirementById(context.db, input.id));
  },
});

export const removeRequirement = writeOperation({
  name: "requirement.remove",
  summary: "Remove a requirement.",
  destructive: true,
  input: () => z.strictObject({ id: id("Requirement id") }),
  output: () => z.object({ id: id("Requirement id") }),
  example: "rqm_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await requirementById(context.db, input.id);
    await deleteRequirement(context.db, input.id);
    context.describe(`Remove a requirement of ${await seatOf(context, before.opportunityId)}`);
    return { id: input.id };
  },
});
