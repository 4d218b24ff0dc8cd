import * as z from "zod";
import { loggedOperations } from "../vault/operation-log.ts";
import { redoPlan, reverseOperation, undoPlan } from "../vault/undo.ts";
import { count, instant, limit, line } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const sequence = (description: string) => z.coerce.number().int().min(1).optional().meta({ description });

const reversalShape = () =>
  z.object({ of: count("Number of the operation concerned"), summary: line("What was done") });

export const showHistory = readOperation({
  name: "history",
  summary: "Show what was changed, newest first, by whom and whether it is undone.",
  input: () =>
    z.strictObject({
      limit: limit("How many entries at most", 30, 1000),
      before: sequence("Only entries before this number"),
    }),
  output: () =>
    z.object({
      rows: z.array(
        z.object({
          seq: count("Number"),
          name: line("Operation"),
          summary: line("What it did", { imported: true }),
          face: line("Where from: web, cli, http or mcp"),
          byAssistant: z.boolean().meta({ description: "Whether an assistant did it" }),
          at: instant("When"),
          kind: z.enum(["do", "undo", "redo"]),
          of: count("The operation it undid or did again").nullable(),
          undone: z.boolean(),
          changes: count("Rows changed"),
        }),
      ),
    }),
  example: "--limit 10",
  run: async ({ db }, { limit, before }) => ({
    rows: await loggedOperations(db, { limit, before: before ?? null }),
  }),
});

export const undo = writeOperation({
  name: "undo",
  summary: "Undo the newest change, or the one with the given number.",
  input: () => z.strictObject({ seq: sequence("Number in the history; without it, the newest change") }),
  output: reversalShape,
  example: "",
  positionals: ["seq"],
  run: async (context, { seq }) => {
    const plan = await undoPlan(context.db, seq ?? null);
    context.describe(plan.summary);
    context.reverses(plan);
    await reverseOperation(context.db, plan);
    return { of: plan.of, summary: plan.summary };
  },
});

export const redo = writeOperation({
  name: "redo",
  summary: "Do again what was undone last, or the undone change with the given number.",
  input: () => z.strictObject({ seq: sequence("Number in the history; without it, what was undone last") }),
  output: reversalShape,
  example: "",
  positionals: ["seq"],
  run: async (context, { seq }) => {
    const plan = await redoPlan(context.db, seq ?? null);
    context.describe(plan.summary);
    context.reverses(plan);
    await reverseOperation(context.db, plan);
    return { of: plan.of, summary: plan.summary };
  },
});
