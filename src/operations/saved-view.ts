import * as z from "zod";
import { AppError } from "../app-error.ts";
import { channels } from "../search/ladder.ts";
import { opportunityStates } from "../search/opportunity.ts";
import { id, line, requiredLine } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const layouts = ["board", "table", "timeline"] as const;

const filterShape = () =>
  z.strictObject({
    states: z.array(z.enum(opportunityStates)).default([]),
    channels: z.array(z.enum(channels)).default([]),
    search: line("Words in company or title").default(""),
    isInternal: z.boolean().optional(),
  });

const viewShape = () =>
  z.object({ id: id("View id"), name: line("Name"), layout: z.enum(layouts), filters: filterShape() });

export const listViews = readOperation({
  name: "view.list",
  summary: "List the saved views of your opportunities.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(viewShape()) }),
  example: "",
  run: async ({ db }) => {
    const rows = await db.selectFrom("saved_view").selectAll().orderBy("name").execute();
    return {
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        layout: row.layout,
        filters: filterShape().parse(JSON.parse(row.filters)),
      })),
    };
  },
});

export const saveView = writeOperation({
  name: "view.save",
  summary: "Save a view of your opportunities under a name; the same name again replaces it.",
  input: () =>
    z.strictObject({
      name: requiredLine("Name"),
      layout: z.enum(layouts).default("table").meta({ description: "board, table or timeline" }),
      states: z.array(z.enum(opportunityStates)).default([]).meta({ description: "Only these states" }),
      channels: z.array(z.enum(channels)).default([]).meta({ description: "Only these channels" }),
      search: line("Words in company or title").default(""),
      isInternal: z.boolean().optional().meta({ description: "Only internal or only external seats" }),
    }),
  output: viewShape,
  example: '"Warm ones" --layout board --channels executive-network --channels investor',
  positionals: ["name"],
  run: async (context, { name, layout, ...filters }) => {
    const known = await context.db
      .selectFrom("saved_view")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirst();
    const viewId = known?.id ?? context.newId("viw");
    const columns = { name, layout, filters: JSON.stringify(filters) };
    if (known === undefined)
      await context.db
        .insertInto("saved_view")
        .values({ id: viewId, ...columns })
        .execute();
    else await context.db.updateTable("saved_view").set(columns).where("id", "=", viewId).execute();
    context.describe(`Save the view "${name}"`);
    return { id: viewId, name, layout, filters: filterShape().parse(filters) };
  },
});

export const removeView = writeOperation({
  name: "view.remove",
  summary: "Remove a saved view; the opportunities in it stay.",
  destructive: true,
  input: () => z.strictObject({ id: id("View id") }),
  output: () => z.object({ id: id("View id") }),
  example: "viw_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const result = await context.db.deleteFrom("saved_view").where("id", "=", input.id).executeTakeFirst();
    if (result.numDeletedRows === 0n)
      throw new AppError("not-found", `There is no view ${input.id}. \`oneofone view list\` shows them.`);
    context.describe("Remove a saved view");
    return { id: input.id };
  },
});
