import * as z from "zod";
import { addDays } from "../plain-date.ts";
import { energyByActivity, energyLevels, energyScopes } from "../search/learning.ts";
import { energyEntries } from "../vault/learning.ts";
import { removeRow } from "../vault/removed-row.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const level = () =>
  z.coerce
    .number()
    .pipe(z.literal(energyLevels))
    .meta({ description: "-2 drained, -1, 0 neither, 1, 2 energised" });

const entryShape = () =>
  z.object({
    id: id("Entry id"),
    scope: z.enum(energyScopes).meta({ description: "An activity of the search, or of a past role" }),
    activity: line("Activity"),
    energy: z.literal(energyLevels).meta({ description: "-2 drained to 2 energised" }),
    minutes: count("Minutes").nullable(),
    feltOn: date("Day"),
    note: text("Note"),
  });

export const reviewEnergy = readOperation({
  name: "energy.review",
  summary: "Show where your energy went: activities from the most draining to the most energising.",
  input: () =>
    z.strictObject({
      scope: z.enum(energyScopes).default("search").meta({ description: "search or past-role" }),
      days: z.coerce.number().int().min(1).max(3650).default(28).meta({ description: "How many days back" }),
    }),
  output: () =>
    z.object({
      activities: z.array(
        z.object({
          activity: line("Activity"),
          entries: count("How often logged"),
          mean: z.number().meta({ description: "Mean from -2 to 2" }),
          minutes: count("Minutes in all"),
        }),
      ),
      rows: z.array(entryShape()),
    }),
  example: "--days 7",
  run: async ({ db, today }, { scope, days }) => {
    // Past roles were not felt this month: all of them count.
    const from = scope === "search" ? addDays(today, -days) : undefined;
    const rows = await energyEntries(db, { scope, from });
    return { activities: [...energyByActivity(rows)], rows };
  },
});

export const logEnergy = writeOperation({
  name: "energy.log",
  summary: "Log how an activity left you.",
  input: () =>
    z.strictObject({
      activity: requiredLine("Activity"),
      energy: level(),
      scope: z.enum(energyScopes).default("search").meta({ description: "search or past-role" }),
      minutes: z.coerce
        .number()
        .int()
        .min(0)
        .max(100_000)
        .nullable()
        .default(null)
        .meta({ description: "Minutes" }),
      feltOn: date("Day; today when left out").optional(),
      note: text("Note").default(""),
    }),
  output: entryShape,
  example: '"Writing to recruiters" -1 --minutes 40',
  positionals: ["activity", "energy"],
  run: async (context, input) => {
    const row = {
      id: context.newId("nrg"),
      scope: input.scope,
      activity: input.activity,
      energy: input.energy,
      minutes: input.minutes,
      felt_on: input.feltOn ?? context.today,
      note: input.note,
    };
    await context.db.insertInto("energy_entry").values(row).execute();
    context.describe(`Log energy: ${input.activity}`);
    const { felt_on: feltOn, ...shown } = row;
    return { ...shown, feltOn };
  },
});

export const removeEnergy = writeOperation({
  name: "energy.remove",
  summary: "Remove an entry of the energy log.",
  destructive: true,
  input: () => z.strictObject({ id: id("Entry id") }),
  output: () => z.object({ id: id("Entry id") }),
  example: "nrg_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    await removeRow(context.db, "energy_entry", input.id, "entry of the energy log");
    context.describe("Remove an energy entry");
    return { id: input.id };
  },
});
