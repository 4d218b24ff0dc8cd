import * as z from "zod";
import { AppError } from "../app-error.ts";
import { followUpDraft } from "../search/follow-up-draft.ts";
import { followUpStates } from "../search/step.ts";
import { noteContact, opportunityById } from "../vault/opportunities.ts";
import { settingValue } from "../vault/settings.ts";
import { stepById, updateStep } from "../vault/steps.ts";
import { id, instant, text } from "./field.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { shownStep, stepShape } from "./opportunity-shape.ts";
import { noteInput, seatOf, stepColumns } from "./step-fields.ts";

const hour = 3_600_000;

export const finishStep = writeOperation({
  name: "step.finish",
  summary:
    "Finish a step: keep its notes, the core of what was said and your excitement; a follow-up is owed within 24 hours.",
  input: () =>
    z.strictObject({
      id: id("Step id"),
      doneAt: instant("When it ended; now when left out").optional(),
      owesFollowUp: z.boolean().default(true).meta({ description: "Whether a follow-up is owed" }),
      ...noteInput,
    }),
  output: stepShape,
  example: 'stp_0123456789ab --core "They lost two leads this year" --excitement 4',
  positionals: ["id"],
  run: async (context, { id: stepId, doneAt, owesFollowUp, ...notes }) => {
    const before = await stepById(context.db, stepId);
    const at = doneAt ?? context.now;
    await updateStep(context.db, stepId, { ...stepColumns(notes), state: "done", done_at: at }, context.now);
    if (owesFollowUp && before.followUp.state === "none") {
      const due = new Date(Date.parse(at) + 24 * hour).toISOString();
      const draft = await draftFor(context, stepId);
      await updateStep(
        context.db,
        stepId,
        { follow_up_state: "owed", follow_up_due_at: due, follow_up_draft: draft },
        context.now,
      );
    }
    await noteContact(context.db, before.opportunityId, at);
    context.describe(`Finish step "${before.title}" of ${await seatOf(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, stepId));
  },
});

async function draftFor(context: OperationContext, stepId: string): Promise<string> {
  const step = await stepById(context.db, stepId);
  const opportunity = await opportunityById(context.db, step.opportunityId);
  return followUpDraft(step, opportunity, (await settingValue(context.db, "own.name")) ?? "").body;
}

export const setFollowUp = writeOperation({
  name: "step.follow-up",
  summary:
    "Record a step's follow-up as sent or not needed, change its draft, or draft it anew from the step's notes.",
  input: () =>
    z.strictObject({
      id: id("Step id"),
      state: z.enum(followUpStates).optional().meta({ description: "owed, sent, waived or none" }),
      draft: text("The draft").optional(),
      redraft: z.boolean().default(false).meta({ description: "Write the draft anew from the step's notes" }),
      sentAt: instant("When it was sent; now when left out").optional(),
    }),
  output: stepShape,
  example: "stp_0123456789ab sent",
  positionals: ["id", "state"],
  run: async (context, input) => {
    const before = await stepById(context.db, input.id);
    if (before.state !== "done" && input.state === "sent") {
      throw new AppError(
        "conflict",
        `The step "${before.title}" is not finished yet. Finish it first with \`oneofone step finish\`.`,
      );
    }
    const draft = input.redraft ? await draftFor(context, input.id) : input.draft;
    const sentAt = input.state === "sent" ? (input.sentAt ?? context.now) : null;
    await updateStep(
      context.db,
      input.id,
      {
        ...(draft === undefined ? {} : { follow_up_draft: draft }),
        ...(input.state === undefined ? {} : { follow_up_state: input.state, follow_up_sent_at: sentAt }),
      },
      context.now,
    );
    if (sentAt !== null) await noteContact(context.db, before.opportunityId, sentAt);
    context.describe(`Follow-up of step "${before.title}" of ${await seatOf(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, input.id));
  },
});
