import * as z from "zod";
import { AppError } from "../app-error.ts";
import { groundworkKinds } from "../search/learning.ts";
import type { VaultDb } from "../vault/database.ts";
import { groundworkActions, lastGroundworkReview } from "../vault/learning.ts";
import { changeRow, givenColumns } from "../vault/changed-row.ts";
import { removeRow } from "../vault/removed-row.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const actionShape = () =>
  z.object({
    id: id("Action id"),
    kind: z.enum(groundworkKinds).meta({ description: "What it lays the ground for" }),
    text: line("What to do"),
    dueOn: date("Due").nullable(),
    doneOn: date("Done").nullable(),
    outcome: text("What came of it"),
  });

async function actionById(db: VaultDb, actionId: string) {
  const found = (await groundworkActions(db)).find((action) => action.id === actionId);
  if (found === undefined)
    throw new AppError(
      "not-found",
      `There is no groundwork action ${actionId}. \`oneofone groundwork list\` shows them.`,
    );
  return found;
}

export const listGroundwork = readOperation({
  name: "groundwork.list",
  summary: "List the groundwork plan: what makes an executive seat reachable years ahead.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(actionShape()), reviewedOn: date("Last reviewed").nullable() }),
  example: "",
  run: async ({ db }) => ({ rows: await groundworkActions(db), reviewedOn: await lastGroundworkReview(db) }),
});

export const addGroundwork = writeOperation({
  name: "groundwork.add",
  summary: "Add a dated action to the groundwork plan.",
  input: () =>
    z.strictObject({
      kind: z.enum(groundworkKinds).meta({ description: "What it lays the ground for" }),
      text: requiredLine("What to do"),
      dueOn: date("Due").nullable().default(null),
    }),
  output: actionShape,
  example: 'visible-work "Give the migration talk at a regional conference" --due-on 2027-03-01',
  positionals: ["kind", "text"],
  run: async (context, input) => {
    const newId = context.newId("gwk");
    await context.db
      .insertInto("groundwork_action")
      .values({
        id: newId,
        kind: input.kind,
        text: input.text,
        due_on: input.dueOn,
        done_on: null,
        outcome: "",
      })
      .execute();
    context.describe(`Plan groundwork: ${input.text}`);
    return actionById(context.db, newId);
  },
});

export const editGroundwork = writeOperation({
  name: "groundwork.update",
  summary: "Change an action of the groundwork plan, or say that it is done and what came of it.",
  input: () =>
    z.strictObject({
      id: id("Action id"),
      kind: z.enum(groundworkKinds).optional().meta({ description: "What it lays the ground for" }),
      text: requiredLine("What to do").optional(),
      dueOn: date("Due").nullable().optional(),
      doneOn: date("Done").nullable().optional(),
      outcome: text("What came of it").optional(),
    }),
  output: actionShape,
  example: "gwk_0123456789ab --done-on 2026-11-20",
  positionals: ["id"],
  run: async (context, { id: actionId, dueOn, doneOn, ...fields }) => {
    await changeRow(
      context.db,
      "groundwork_action",
      actionId,
      givenColumns({ ...fields, due_on: dueOn, done_on: doneOn }),
    );
    const action = await actionById(context.db, actionId);
    context.describe(`Change groundwork: ${action.text}`);
    return action;
  },
});

export const removeGroundwork = writeOperation({
  name: "groundwork.remove",
  summary: "Remove an action from the groundwork plan.",
  destructive: true,
  input: () => z.strictObject({ id: id("Action id") }),
  output: () => z.object({ id: id("Action id") }),
  example: "gwk_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const action = await actionById(context.db, input.id);
    await removeRow(context.db, "groundwork_action", input.id, "groundwork action");
    context.describe(`Remove groundwork: ${action.text}`);
    return { id: input.id };
  },
});

export const reviewGroundwork = writeOperation({
  name: "groundwork.review",
  summary: "Record that the groundwork plan was reviewed; it comes back in a quarter.",
  input: () =>
    z.strictObject({
      note: text("What you saw").default(""),
      on: date("Reviewed on; today when left out").optional(),
    }),
  output: () => z.object({ reviewedOn: date("Reviewed on") }),
  example: '--note "Investors are missing"',
  run: async (context, input) => {
    const on = input.on ?? context.today;
    await context.db
      .insertInto("groundwork_review")
      .values({ id: context.newId("gwr"), reviewed_on: on, note: input.note })
      .execute();
    context.describe("Review the groundwork plan");
    return { reviewedOn: on };
  },
});
