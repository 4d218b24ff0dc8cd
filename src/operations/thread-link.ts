import * as z from "zod";
import { AppError } from "../app-error.ts";
import type { VaultDb } from "../vault/database.ts";
import { opportunityById } from "../vault/opportunities.ts";
import { deleteThreadLink, hasThread, saveThreadLink } from "../vault/thread-links.ts";
import { id } from "./field.ts";
import { writeOperation } from "./operation.ts";

async function checkThread(db: VaultDb, thread: string): Promise<void> {
  if (!(await hasThread(db, thread)))
    throw new AppError(
      "not-found",
      `There is no conversation ${thread}. \`oneofone correspondence offers\` lists those that may belong to a seat.`,
    );
}

const linkShape = () =>
  z.object({ thread: id("Thread"), opportunityId: id("Opportunity it belongs to").nullable() });

export const linkThread = writeOperation({
  name: "thread.link",
  summary: "Say which opportunity a conversation belongs to.",
  input: () => z.strictObject({ thread: id("Thread"), opportunityId: id("Opportunity id") }),
  output: linkShape,
  example: "linkedin:demo-1 opp_0123456789ab",
  positionals: ["thread", "opportunityId"],
  run: async (context, input) => {
    await checkThread(context.db, input.thread);
    const seat = await opportunityById(context.db, input.opportunityId);
    await saveThreadLink(context.db, { id: input.thread, opportunity_id: seat.id, offer_state: "taken" });
    context.describe(`A conversation belongs to ${seat.companyName}`);
    return { thread: input.thread, opportunityId: seat.id };
  },
});

export const refuseThread = writeOperation({
  name: "thread.refuse",
  summary: "Say that a conversation belongs to no seat; it is not offered again.",
  input: () => z.strictObject({ thread: id("Thread") }),
  output: linkShape,
  example: "linkedin:demo-1",
  positionals: ["thread"],
  run: async (context, input) => {
    await checkThread(context.db, input.thread);
    await saveThreadLink(context.db, { id: input.thread, opportunity_id: null, offer_state: "refused" });
    context.describe("A conversation belongs to no seat");
    return { thread: input.thread, opportunityId: null };
  },
});

export const releaseThread = writeOperation({
  name: "thread.release",
  summary: "Take a conversation off its opportunity, or offer a refused one again.",
  input: () => z.strictObject({ thread: id("Thread") }),
  output: linkShape,
  example: "linkedin:demo-1",
  positionals: ["thread"],
  run: async (context, input) => {
    await checkThread(context.db, input.thread);
    await deleteThreadLink(context.db, input.thread);
    context.describe("Offer a conversation again");
    return { thread: input.thread, opportunityId: null };
  },
});
