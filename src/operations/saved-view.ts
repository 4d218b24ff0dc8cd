import * as z from "zod";
import { AppError } from "../app-error.ts";
import { groupings, layouts, sortColumns, tableColumns } from "../search/opportunity-view.ts";
import { deleteView, savedViews, storeView } from "../vault/saved-views.ts";
import { id, line, requiredLine } from "./field.ts";
import { filterInput } from "./opportunity-filter-input.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const layoutInput = z.enum(layouts).meta({ description: "list, board, table or timeline" });

const arrangementInput = {
  group: z.enum(groupings).optional().meta({ description: "What the board's columns stand for" }),
  sort: z.enum(sortColumns).optional().meta({ description: "The table's order" }),
  descending: z.boolean().optional().meta({ description: "The table's order turned round" }),
  columns: z.array(z.enum(tableColumns)).optional().meta({ description: "The table's columns" }),
};

const viewShape = () =>
  z.object({
    id: id("View id"),
    name: line("Name"),
    layout: layoutInput,
    filters: z.object(filterInput).meta({ description: "What it is narrowed to" }),
    arrangement: z.object(arrangementInput).meta({ description: "How it is laid out" }),
  });

type View = z.output<ReturnType<typeof viewShape>>;

async function views({ db }: Pick<OperationContext, "db">): Promise<View[]> {
  return (await savedViews(db)).map(({ stored, ...view }) => ({
    ...view,
    filters: z.object(filterInput).parse(stored),
    arrangement: z.object(arrangementInput).parse(stored),
  }));
}

/** The saved view of that name, upper and lower case aside. @throws AppError `not-found` naming those there are */
export async function viewNamed(context: Pick<OperationContext, "db">, name: string): Promise<View> {
  const all = await views(context);
  const found =
    all.find((view) => view.name === name) ??
    all.find((view) => view.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const names = all.map((view) => `"${view.name}"`).join(", ");
  throw new AppError(
    "not-found",
    `There is no view "${name}". ${names === "" ? "None is saved yet." : `Saved are ${names}.`}`,
  );
}

export const listViews = readOperation({
  name: "view.list",
  summary: "List the saved views of your opportunities.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(viewShape()) }),
  example: "",
  run: async (context) => ({ rows: await views(context) }),
});

export const saveView = writeOperation({
  name: "view.save",
  summary: "Save a view of your opportunities under a name; the same name again replaces it.",
  input: () =>
    z.strictObject({
      name: requiredLine("Name"),
      layout: layoutInput.default("table"),
      ...filterInput,
      ...arrangementInput,
    }),
  output: viewShape,
  example: '"Warm ones" --layout board --channel executive-network --channel investor',
  positionals: ["name"],
  run: async (context, { name, layout, ...stored }) => {
    await storeView(context.db, { name, layout, stored }, () => context.newId("viw"));
    context.describe(`Save the view "${name}"`);
    return viewNamed(context, name);
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
    await deleteView(context.db, input.id);
    context.describe("Remove a saved view");
    return { id: input.id };
  },
});
