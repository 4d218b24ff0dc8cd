import { z } from "zod";
import { AppError } from "../app-error.ts";
import { followUpDraft } from "../search/follow-up-draft.ts";
import { prepSheet } from "../search/prep-sheet.ts";
import { stepKindOf } from "../search/step-kinds.ts";
import { followUpStates, stepStates } from "../search/step.ts";
import { noteContact, opportunityById } from "../vault/opportunities.ts";
import { personById } from "../vault/people.ts";
import { searchFacts } from "../vault/search-facts.ts";
import { settingValue } from "../vault/settings.ts";
import { deleteStep, insertStep, moveStep, ownStepKinds, saveInterviewers, stepById, updateStep } from "../vault/steps.ts";
import type { StepFields } from "../vault/steps.ts";
import { count, id, instant, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";
import { shownStep, stepShape } from "./opportunity-shape.ts";

const hour = 3_600_000;

const planInput = {
  title: line("Title; the kind's name when left out").optional(),
  startsAt: instant("When it starts, with an offset").nullable().optional(),
  timeZone: line("Time zone that you think of it in, such as Europe/Berlin").nullable().optional(),
  minutes: z.coerce.number().int().min(1).max(1440).nullable().optional().meta({ description: "Length in minutes" }),
  place: line("Place or link").optional(),
  interviewers: z.array(id("Person id")).max(50).optional().meta({ description: "Ids of the people you meet, in order" }),
  notes: text("Notes").optional(),
};

const noteInput = {
  notes: text("Notes").optional(),
  core: text("The core of what they said").optional(),
  whyRight: text("Why they may be right").optional(),
  excitement: z.coerce.number().int().min(1).max(5).nullable().optional().meta({ description: "How excited you are now, 1 to 5" }),
};

type PlanInput = { [K in keyof typeof planInput]?: z.output<(typeof planInput)[K]> | undefined };
type NoteInput = { [K in keyof typeof noteInput]?: z.output<(typeof noteInput)[K]> | undefined };

function columns(input: Omit<PlanInput, "interviewers"> & NoteInput & { kind?: string | undefined; state?: "planned" | "done" | "cancelled" | undefined }): StepFields {
  const { startsAt, timeZone, whyRight, ...same } = input;
  const all = { ...same, starts_at: startsAt, time_zone: timeZone, why_right: whyRight };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function kindName(context: Pick<OperationContext, "db">, kind: string): Promise<string> {
  const own = await ownStepKinds(context.db);
  return stepKindOf(kind)?.name ?? own.find((candidate) => candidate.id === kind)?.name ?? kind;
}

async function seat(context: Pick<OperationContext, "db">, opportunityId: string): Promise<string> {
  const { title, companyName } = await opportunityById(context.db, opportunityId);
  return `${title} at ${companyName}`;
}

async function checkedInterviewers(context: OperationContext, stepId: string, people: readonly string[] | undefined): Promise<void> {
  if (people === undefined) return;
  for (const person of people) await personById(context.db, person);
  await saveInterviewers(context.db, stepId, [...new Set(people)], () => context.newId("int"));
}

export const addStep = writeOperation({
  name: "step.add",
  summary: "Add a step of any kind to an opportunity's loop, at its end or at a place.",
  input: () =>
    z.strictObject({
      opportunityId: id("Opportunity id"),
      kind: requiredLine("Kind: one of the built-in kinds or your own"),
      position: z.coerce.number().int().min(0).optional().meta({ description: "Place in the loop, from 0; the end when left out" }),
      ...planInput,
    }),
  output: stepShape,
  example: "opp_0123456789ab peer-interview --starts-at 2026-12-03T15:00:00+01:00",
  positionals: ["opportunityId", "kind"],
  run: async (context, { opportunityId, kind, position, interviewers, ...plan }) => {
    await opportunityById(context.db, opportunityId);
    const place = { id: context.newId("stp"), opportunityId, position: position ?? null };
    const title = plan.title || (await kindName(context, kind));
    await insertStep(context.db, place, { ...columns(plan), kind, title }, context.now);
    await checkedInterviewers(context, place.id, interviewers);
    context.describe(`Add step "${title}" to ${await seat(context, opportunityId)}`);
    return shownStep(await stepById(context.db, place.id));
  },
});

export const editStep = writeOperation({
  name: "step.update",
  summary: "Change a step's plan, notes or state; fields left out stay as they are.",
  input: () =>
    z.strictObject({
      id: id("Step id"),
      kind: requiredLine("Kind").optional(),
      state: z.enum(stepStates).optional().meta({ description: "planned, done or cancelled" }),
      ...planInput,
      ...noteInput,
    }),
  output: stepShape,
  example: 'stp_0123456789ab --core "Hiring is the worry, not speed"',
  positionals: ["id"],
  run: async (context, { id: stepId, interviewers, ...fields }) => {
    const before = await stepById(context.db, stepId);
    await updateStep(context.db, stepId, columns(fields), context.now);
    await checkedInterviewers(context, stepId, interviewers);
    context.describe(`Change step "${before.title}" of ${await seat(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, stepId));
  },
});

export const showStep = readOperation({
  name: "step.show",
  summary: "Show one step.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: stepShape,
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async ({ db }, input) => shownStep(await stepById(db, input.id)),
});

export const repositionStep = writeOperation({
  name: "step.move",
  summary: "Move a step to another place in its loop.",
  input: () => z.strictObject({ id: id("Step id"), position: z.coerce.number().int().min(0).meta({ description: "New place, from 0" }) }),
  output: stepShape,
  example: "stp_0123456789ab 0",
  positionals: ["id", "position"],
  run: async (context, input) => {
    await moveStep(context.db, input.id, input.position);
    const moved = await stepById(context.db, input.id);
    context.describe(`Move step "${moved.title}" of ${await seat(context, moved.opportunityId)}`);
    return shownStep(moved);
  },
});

export const repeatStep = writeOperation({
  name: "step.repeat",
  summary: "Add another step of the same kind, with the same people, right after this one and undated.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: stepShape,
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const first = await stepById(context.db, input.id);
    const place = { id: context.newId("stp"), opportunityId: first.opportunityId, position: first.position + 1 };
    await insertStep(context.db, place, { kind: first.kind, title: first.title, minutes: first.minutes, place: first.place }, context.now);
    await checkedInterviewers(context, place.id, first.interviewers.map((person) => person.personId));
    context.describe(`Repeat step "${first.title}" of ${await seat(context, first.opportunityId)}`);
    return shownStep(await stepById(context.db, place.id));
  },
});

export const removeStep = writeOperation({
  name: "step.remove",
  summary: "Remove a step from its loop.",
  destructive: true,
  input: () => z.strictObject({ id: id("Step id") }),
  output: () => z.object({ id: id("Step id") }),
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const step = await stepById(context.db, input.id);
    context.describe(`Remove step "${step.title}" from ${await seat(context, step.opportunityId)}`);
    await deleteStep(context.db, input.id);
    return { id: input.id };
  },
});

export const finishStep = writeOperation({
  name: "step.finish",
  summary: "Finish a step: keep its notes, the core of what was said and your excitement; a follow-up is owed within 24 hours.",
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
    await updateStep(context.db, stepId, { ...columns(notes), state: "done", done_at: at }, context.now);
    if (owesFollowUp && before.followUp.state === "none") {
      const due = new Date(Date.parse(at) + 24 * hour).toISOString();
      const draft = await draftFor(context, stepId);
      await updateStep(context.db, stepId, { follow_up_state: "owed", follow_up_due_at: due, follow_up_draft: draft }, context.now);
    }
    await noteContact(context.db, before.opportunityId, at);
    context.describe(`Finish step "${before.title}" of ${await seat(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, stepId));
  },
});

async function draftFor(context: OperationContext, stepId: string): Promise<string> {
  const step = await stepById(context.db, stepId);
  const opportunity = await opportunityById(context.db, step.opportunityId);
  return followUpDraft(step, opportunity, (await settingValue(context.db, "own.name")) ?? "");
}

export const setFollowUp = writeOperation({
  name: "step.follow-up",
  summary: "Record a step's follow-up as sent or not needed, change its draft, or draft it anew from the step's notes.",
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
      throw new AppError("conflict", `The step "${before.title}" is not finished yet. Finish it first with \`oneofone step finish\`.`);
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
    context.describe(`Follow-up of step "${before.title}" of ${await seat(context, before.opportunityId)}`);
    return shownStep(await stepById(context.db, input.id));
  },
});

export const showPrepSheet = readOperation({
  name: "step.sheet",
  summary: "Make the one-page prep sheet of a step.",
  input: () => z.strictObject({ id: id("Step id") }),
  output: () =>
    z.object({
      stepId: id("Step id"),
      opportunityId: id("Opportunity id"),
      companyName: line("Company"),
      seat: line("Seat"),
      stepTitle: line("Step"),
      kindName: line("Kind"),
      when: z.object({ startsAt: instant("Start").nullable(), timeZone: line("Zone").nullable(), minutes: count("Minutes").nullable(), place: line("Place") }),
      interviewers: stepShape().shape.interviewers,
      sections: z.array(
        z.object({
          id: line("Section"),
          title: line("Heading"),
          rules: z.array(line("Playbook rule")),
          source: line("Where the advice comes from"),
          items: z.array(z.object({ text: text("Item"), detail: text("Detail") })),
        }),
      ),
    }),
  example: "stp_0123456789ab",
  positionals: ["id"],
  run: async ({ db, now, today }, input) => {
    const step = await stepById(db, input.id);
    const facts = await searchFacts(db, { now, today });
    const opportunity = await opportunityById(db, step.opportunityId);
    const sheet = prepSheet(step, opportunity, facts.rationale.at(-1) ?? null, facts);
    return {
      ...sheet,
      interviewers: [...sheet.interviewers],
      sections: sheet.sections.map((section) => ({ ...section, rules: [...section.rules], items: [...section.items] })),
    };
  },
});
