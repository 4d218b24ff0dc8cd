import * as z from "zod";
import { AppError } from "../app-error.ts";
import { channels, rungs, usualRung } from "../search/ladder.ts";
import { closeReasons } from "../search/opportunity.ts";
import type { Opportunity } from "../search/opportunity.ts";
import {
  deleteOpportunity,
  opportunities,
  opportunityById,
  updateOpportunity,
} from "../vault/opportunities.ts";
import type { OpportunityFields } from "../vault/opportunities.ts";
import { closingFields, reopeningFields } from "./opportunity-closing.ts";
import { count, date, id, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const changeInput = {
  state: z
    .enum(["open", "offer", "accepted"])
    .optional()
    .meta({ description: "Where they stand; a closed one is open again by it" }),
  channel: z.enum(channels).nullable().optional().meta({ description: "How they reached you" }),
  rung: z
    .enum(rungs)
    .nullable()
    .optional()
    .meta({ description: "The rung; follows from the channel when left out" }),
  closeReason: z.enum(closeReasons).optional().meta({ description: "Close them for this reason" }),
  closeNote: text("With closeReason: what happened, in your words").optional(),
  closedOn: date("With closeReason: closed on; today when left out").optional(),
  delete: z.boolean().optional().meta({ description: "Delete them with their loops" }),
};

type Change = { [K in keyof typeof changeInput]?: z.output<(typeof changeInput)[K]> | undefined };

/** What is wrong with a change, or null. */
function contradiction(change: Change): string | null {
  const { state, channel, rung, closeReason, closeNote, closedOn } = change;
  const isEdit = state !== undefined || channel !== undefined || rung !== undefined;
  const isClosing = closeReason !== undefined;
  if (change.delete === true && (isEdit || isClosing))
    return "Deleting leaves nothing else to change. Give `delete` alone.";
  if (isClosing && state !== undefined)
    return "A closed opportunity has no other state. Give one of the two.";
  if (!isClosing && (closeNote !== undefined || closedOn !== undefined))
    return "A note or a day of closing needs `closeReason` beside it.";
  if (!isEdit && !isClosing && change.delete !== true)
    return "Nothing to change was given. Give a state, a channel, a rung, a reason to close or `delete`.";
  return null;
}

function changedFields(context: OperationContext, before: Opportunity, change: Change): OpportunityFields {
  const { state, channel, rung = channel == null ? undefined : usualRung(channel) } = change;
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(rung === undefined ? {} : { rung }),
    ...(change.closeReason === undefined
      ? {}
      : closingFields(before, {
          reason: change.closeReason,
          note: change.closeNote ?? "",
          closedOn: change.closedOn ?? context.today,
        })),
    ...(state === undefined ? {} : { ...(before.state === "closed" ? reopeningFields : {}), state }),
  };
}

/** "Harbor Robotics and Tidewater", "Harbor Robotics and 4 others". */
function spokenNames(all: readonly Opportunity[]): string {
  const [first, second] = all.map(({ companyName }) => companyName);
  if (second === undefined) return first ?? "";
  return all.length === 2 ? `${first} and ${second}` : `${first} and ${all.length - 1} others`;
}

function doing(change: Change): string {
  if (change.delete === true) return "Delete";
  if (change.closeReason !== undefined) return "Close";
  return "Change";
}

export const editOpportunities = writeOperation({
  name: "opportunity.update-many",
  summary: "Change, close or delete several opportunities at once; one undo takes it all back.",
  destructive: true,
  input: () =>
    z.strictObject({
      ids: z.array(id("Opportunity id")).min(1).max(1000).meta({ description: "Opportunities" }),
      ...changeInput,
    }),
  output: () => z.object({ ids: z.array(id("Opportunity id")), total: count("How many") }),
  example: "--ids opp_0123456789ab opp_0123456789cd --channel investor",
  run: async (context, { ids, ...change }) => {
    const wrong = contradiction(change);
    if (wrong !== null) throw new AppError("invalid-input", wrong);
    const wanted = [...new Set(ids)];
    const found = await opportunities(context.db, { ids: wanted });
    for (const missing of wanted.filter((one) => found.every((known) => known.id !== one)))
      await opportunityById(context.db, missing);
    for (const before of found) {
      if (change.delete === true) await deleteOpportunity(context.db, before.id);
      else
        await updateOpportunity(context.db, before.id, changedFields(context, before, change), context.now);
    }
    context.describe(`${doing(change)} ${spokenNames(found)}`);
    return { ids: wanted, total: wanted.length };
  },
});
