import * as z from "zod";
import { AppError } from "../app-error.ts";
import { builtInStepKinds } from "../search/step.ts";
import { stepKindOf } from "../search/step-kinds.ts";
import { deleteStepKind, ownStepKinds, saveStepKind } from "../vault/steps.ts";
import { count, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const kindShape = () =>
  z.object({
    id: id("Kind, as steps name it"),
    name: line("Name"),
    isBuiltIn: z.boolean(),
    assesses: text("What it assesses"),
    prepare: text("What to prepare"),
    learn: text("What to learn"),
    minutes: count("Usual length in minutes").nullable(),
  });

export const listStepKinds = readOperation({
  name: "step-kind.list",
  summary: "List the kinds of step: the built-in ones and your own.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(kindShape()) }),
  example: "",
  run: async ({ db }) => {
    const builtIn = builtInStepKinds.map((kind) => {
      const known = stepKindOf(kind);
      return {
        id: kind,
        name: known?.name ?? kind,
        isBuiltIn: true,
        assesses: known?.assesses ?? "",
        prepare: (known?.prepare ?? []).join("\n"),
        learn: (known?.learn ?? []).join("\n"),
        minutes: known?.usualMinutes ?? null,
      };
    });
    const own = (await ownStepKinds(db)).map((kind) => ({ ...kind, isBuiltIn: false }));
    return { rows: [...builtIn, ...own] };
  },
});

export const saveKind = writeOperation({
  name: "step-kind.save",
  summary: "Make a kind of step of your own, or change one.",
  input: () =>
    z.strictObject({
      id: id("Short name, as steps will name it, such as dinner").regex(
        /^[a-z0-9][a-z0-9-]*$/,
        "use lower-case letters, digits and hyphens",
      ),
      name: requiredLine("Name"),
      assesses: text("What it assesses").default(""),
      prepare: text("What to prepare").default(""),
      learn: text("What to learn").default(""),
      minutes: z.coerce
        .number()
        .int()
        .min(1)
        .max(1440)
        .nullable()
        .default(null)
        .meta({ description: "Usual length in minutes" }),
    }),
  output: kindShape,
  example: 'dinner "Dinner with the team" --minutes 120',
  positionals: ["id", "name"],
  run: async (context, input) => {
    if (builtInStepKinds.some((kind) => kind === input.id)) {
      throw new AppError("conflict", `"${input.id}" is a built-in kind. Give yours another short name.`, {
        issues: [{ path: "id", message: "is taken by a built-in kind" }],
      });
    }
    await saveStepKind(context.db, input);
    context.describe(`Save step kind "${input.name}"`);
    return { ...input, isBuiltIn: false };
  },
});

export const removeKind = writeOperation({
  name: "step-kind.delete",
  summary: "Delete a step kind of your own that no step uses.",
  destructive: true,
  input: () => z.strictObject({ id: id("Kind") }),
  output: () => z.object({ id: id("Kind") }),
  example: "dinner",
  positionals: ["id"],
  run: async (context, input) => {
    await deleteStepKind(context.db, input.id);
    context.describe(`Delete step kind "${input.id}"`);
    return { id: input.id };
  },
});
