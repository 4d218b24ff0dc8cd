import * as z from "zod";
import { AppError } from "../app-error.ts";
import { channels, rungs, usualRung } from "../search/ladder.ts";
import { closeReasons, founderKinds, productOwners } from "../search/opportunity.ts";
import { filteredOpportunities } from "../search/opportunity-filter.ts";
import { sortedOpportunities } from "../search/opportunity-view.ts";
import { ensureCompany } from "../vault/companies.ts";
import { flag } from "../vault/flag.ts";
import {
  deleteOpportunity,
  insertOpportunity,
  opportunities,
  opportunityById,
  updateOpportunity,
} from "../vault/opportunities.ts";
import type { OpportunityFields } from "../vault/opportunities.ts";
import { addDefaultLoop } from "./default-loop.ts";
import { count, date, id, line, requiredLine, text } from "./field.ts";
import { filterInput } from "./opportunity-filter-input.ts";
import { readOperation, writeOperation } from "./operation.ts";
import { closingFields, reopeningFields } from "./opportunity-closing.ts";
import { opportunityShape, shownOpportunity } from "./opportunity-shape.ts";
import { viewNamed } from "./saved-view.ts";

const detailInput = {
  channel: z.enum(channels).nullable().optional().meta({ description: "How it reached you" }),
  rung: z
    .enum(rungs)
    .nullable()
    .optional()
    .meta({ description: "The rung of the company's own search; follows from the channel when left out" }),
  isInternal: z.boolean().optional().meta({ description: "Whether the seat is at your present company" }),
  functionsInScope: z
    .array(requiredLine("Function"))
    .max(50)
    .optional()
    .meta({ description: "Functions that the seat runs" }),
  productOwner: z.enum(productOwners).optional().meta({ description: "Who owns product" }),
  founderKind: z
    .enum(founderKinds)
    .optional()
    .meta({ description: "What kind of founder leads the company" }),
  ceoNeedsMost: text("What the CEO needs most from the seat").optional(),
  scopeAgainstTitle: text("How the title compares with what the seat decides").optional(),
  seatHolder: line("Internal seat: who holds it").optional(),
  needsTeamLacks: text("Internal seat: what the company needs that its team lacks").optional(),
  transitionPlan: text("Internal seat: plan for the change").optional(),
  notes: text("Notes").optional(),
};

type DetailInput = { [K in keyof typeof detailInput]?: z.output<(typeof detailInput)[K]> | undefined };

function columns(input: DetailInput): OpportunityFields {
  const all = {
    channel: input.channel,
    rung: input.rung ?? (input.channel == null ? input.rung : usualRung(input.channel)),
    is_internal: input.isInternal === undefined ? undefined : flag(input.isInternal),
    functions_in_scope:
      input.functionsInScope === undefined ? undefined : JSON.stringify(input.functionsInScope),
    product_owner: input.productOwner,
    founder_kind: input.founderKind,
    ceo_needs_most: input.ceoNeedsMost,
    scope_against_title: input.scopeAgainstTitle,
    seat_holder: input.seatHolder,
    needs_team_lacks: input.needsTeamLacks,
    transition_plan: input.transitionPlan,
    notes: input.notes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const listOpportunities = readOperation({
  name: "opportunity.list",
  summary: "List opportunities with their loops, newest first, narrowed by what is asked or as a saved view.",
  input: () =>
    z.strictObject({
      ...filterInput,
      companyId: id("Only at this company").optional(),
      view: line("Name of a saved view; what is asked beside it counts instead of the view's").optional(),
    }),
  output: () => z.object({ total: count("How many"), rows: z.array(opportunityShape()) }),
  example: "--state open --silent-for 14",
  run: async (context, { companyId, view, ...asked }) => {
    const saved = view === undefined ? null : await viewNamed(context, view);
    const all = await opportunities(context.db, companyId === undefined ? {} : { companyId });
    const filter = { ...saved?.filters, ...asked };
    const found = filteredOpportunities(all, filter, context.now);
    const { sort, descending = false } = saved?.arrangement ?? {};
    const rows =
      sort === undefined ? found : sortedOpportunities(found, { column: sort, descending }, context.now);
    return { total: rows.length, rows: rows.map(shownOpportunity) };
  },
});

export const showOpportunity = readOperation({
  name: "opportunity.show",
  summary: "Show one opportunity with its role profile and its loop.",
  input: () => z.strictObject({ id: id("Opportunity id") }),
  output: opportunityShape,
  example: "opp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => shownOpportunity(await opportunityById(db, input.id)),
});

export const createOpportunity = writeOperation({
  name: "opportunity.create",
  summary: "Open an opportunity: one seat at one company, with its own loop.",
  input: () =>
    z.strictObject({
      company: requiredLine("Company by name; made when it is new"),
      title: requiredLine("The seat's title, such as VP Engineering"),
      openedOn: date("Opened; today when left out").optional(),
      withTemplate: z
        .boolean()
        .default(true)
        .meta({ description: "Start the loop from the general template" }),
      ...detailInput,
    }),
  output: opportunityShape,
  example: '"Harbor Robotics" "VP Engineering" --channel executive-network',
  positionals: ["company", "title"],
  run: async (context, { company, title, openedOn, withTemplate, ...details }) => {
    const companyId = await ensureCompany(context.db, company, () => context.newId("com"), context.now);
    const newId = context.newId("opp");
    context.describe(`Open ${title} at ${company}`);
    await insertOpportunity(
      context.db,
      newId,
      {
        company_id: companyId,
        title,
        opened_on: openedOn ?? context.today,
        last_contact_at:
          openedOn === undefined || openedOn >= context.today ? context.now : `${openedOn}T12:00:00.000Z`,
        ...columns({ ...details, isInternal: details.isInternal ?? details.channel === "internal" }),
      },
      context.now,
    );
    if (withTemplate) await addDefaultLoop(context, newId);
    return shownOpportunity(await opportunityById(context.db, newId));
  },
});

export const editOpportunity = writeOperation({
  name: "opportunity.update",
  summary: "Change an opportunity or its role profile; fields left out stay as they are.",
  input: () =>
    z.strictObject({
      id: id("Opportunity id"),
      title: requiredLine("The seat's title").optional(),
      company: requiredLine("Company by name").optional(),
      state: z
        .enum(["open", "offer", "accepted"])
        .optional()
        .meta({ description: "Where it stands; use opportunity.close to end it" }),
      openedOn: date("Opened").optional(),
      ...detailInput,
    }),
  output: opportunityShape,
  example: "opp_0123456789ab --founder-kind technical --product-owner ceo",
  positionals: ["id"],
  run: async (context, { id: opportunityId, title, company, state, openedOn, ...details }) => {
    const before = await opportunityById(context.db, opportunityId);
    const moved =
      company === undefined
        ? {}
        : { company_id: await ensureCompany(context.db, company, () => context.newId("com"), context.now) };
    if (before.state === "closed" && state !== undefined) {
      throw new AppError(
        "conflict",
        "The opportunity is closed. Reopen it first with `oneofone opportunity reopen`.",
      );
    }
    await updateOpportunity(
      context.db,
      opportunityId,
      {
        ...columns(details),
        ...moved,
        ...(title === undefined ? {} : { title }),
        ...(state === undefined ? {} : { state }),
        ...(openedOn === undefined ? {} : { opened_on: openedOn }),
      },
      context.now,
    );
    const after = await opportunityById(context.db, opportunityId);
    context.describe(`Change ${after.title} at ${after.companyName}`);
    return shownOpportunity(after);
  },
});

export const closeOpportunity = writeOperation({
  name: "opportunity.close",
  summary: "Close an opportunity with the reason it ended.",
  input: () =>
    z.strictObject({
      id: id("Opportunity id"),
      reason: z.enum(closeReasons).meta({ description: "Why it ended" }),
      note: text("What happened, in your words").default(""),
      closedOn: date("Closed; today when left out").optional(),
    }),
  output: opportunityShape,
  example: "opp_0123456789ab ghosted",
  positionals: ["id", "reason"],
  run: async (context, input) => {
    const before = await opportunityById(context.db, input.id);
    const { reason, note, closedOn = context.today } = input;
    await updateOpportunity(
      context.db,
      input.id,
      closingFields(before, { reason, note, closedOn }),
      context.now,
    );
    context.describe(`Close ${before.title} at ${before.companyName}`);
    return shownOpportunity(await opportunityById(context.db, input.id));
  },
});

export const reopenOpportunity = writeOperation({
  name: "opportunity.reopen",
  summary: "Open a closed opportunity again.",
  input: () => z.strictObject({ id: id("Opportunity id") }),
  output: opportunityShape,
  example: "opp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await opportunityById(context.db, input.id);
    await updateOpportunity(context.db, input.id, reopeningFields, context.now);
    context.describe(`Reopen ${before.title} at ${before.companyName}`);
    return shownOpportunity(await opportunityById(context.db, input.id));
  },
});

export const applyTemplate = writeOperation({
  name: "opportunity.apply-template",
  summary: "Add the general loop's steps to an opportunity, after those it has.",
  input: () => z.strictObject({ id: id("Opportunity id") }),
  output: opportunityShape,
  example: "opp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await opportunityById(context.db, input.id);
    await addDefaultLoop(context, input.id);
    context.describe(`Add the general loop to ${before.title} at ${before.companyName}`);
    return shownOpportunity(await opportunityById(context.db, input.id));
  },
});

export const removeOpportunity = writeOperation({
  name: "opportunity.delete",
  summary: "Delete an opportunity with its whole loop; closing keeps what was learnt.",
  destructive: true,
  input: () => z.strictObject({ id: id("Opportunity id") }),
  output: () => z.object({ id: id("Opportunity id") }),
  example: "opp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const before = await opportunityById(context.db, input.id);
    context.describe(`Delete ${before.title} at ${before.companyName}`);
    await deleteOpportunity(context.db, input.id);
    return { id: input.id };
  },
});
