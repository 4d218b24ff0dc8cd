import * as z from "zod";
import { AppError } from "../app-error.ts";
import { deletePeer, insertPeer, opportunityById, updatePeer } from "../vault/opportunities.ts";
import { date, id, requiredLine, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import { opportunityShape, shownOpportunity } from "./opportunity-shape.ts";

async function opportunityOfPeer(db: Parameters<typeof updatePeer>[0], peerId: string) {
  const row = await db
    .selectFrom("transition_peer")
    .select("opportunity_id")
    .where("id", "=", peerId)
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError("not-found", `There is no former peer ${peerId} in a transition plan.`);
  return opportunityById(db, row.opportunity_id);
}

export const addTransitionPeer = writeOperation({
  name: "transition-peer.add",
  summary: "Name a former peer in an internal opportunity's transition plan, with the conversation owed.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      name: requiredLine("Name of the former peer"),
      personId: id("Person id, when the peer is in your people").optional(),
      conversationOwed: text("What you owe them a conversation about").default(""),
    }),
  output: opportunityShape,
  example: 'opp_0123456789ab "Ira Bloom" --conversation-owed "They wanted the seat too"',
  positionals: ["opportunityId", "name"],
  run: async (context, input) => {
    const opportunity = await opportunityById(context.db, input.opportunityId);
    if (opportunity.internal === null) {
      throw new AppError(
        "conflict",
        "Only an internal opportunity has a transition plan. Mark it internal first with `oneofone opportunity update --is-internal`.",
      );
    }
    await insertPeer(context.db, opportunity.id, {
      id: context.newId("prr"),
      name: input.name,
      personId: input.personId ?? null,
      conversationOwed: input.conversationOwed,
      heldOn: null,
    });
    context.describe(`Add ${input.name} to the transition plan`);
    return shownOpportunity(await opportunityById(context.db, opportunity.id));
  },
});

export const editTransitionPeer = writeOperation({
  name: "transition-peer.update",
  summary: "Change the conversation owed to a former peer, or record that it was held.",
  input: () =>
    z.strictObject({
      id: id("Former peer's id"),
      name: requiredLine("Name").optional(),
      conversationOwed: text("What you owe them a conversation about").optional(),
      heldOn: date("When it was held").nullable().optional(),
    }),
  output: opportunityShape,
  example: "prr_0123456789ab --held-on 2026-11-20",
  positionals: ["id"],
  run: async (context, input) => {
    await updatePeer(context.db, input.id, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.conversationOwed === undefined ? {} : { conversation_owed: input.conversationOwed }),
      ...(input.heldOn === undefined ? {} : { held_on: input.heldOn }),
    });
    context.describe("Change a conversation owed to a former peer");
    return shownOpportunity(await opportunityOfPeer(context.db, input.id));
  },
});

export const removeTransitionPeer = writeOperation({
  name: "transition-peer.remove",
  summary: "Take a former peer out of a transition plan.",
  destructive: true,
  input: () => z.strictObject({ id: id("Former peer's id") }),
  output: opportunityShape,
  example: "prr_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const opportunity = await opportunityOfPeer(context.db, input.id);
    await deletePeer(context.db, input.id);
    context.describe("Remove a former peer from the transition plan");
    return shownOpportunity(await opportunityById(context.db, opportunity.id));
  },
});
