import * as z from "zod";
import { outreachStates } from "../search/rationale.ts";
import { outreachDraft } from "../search/outreach-draft.ts";
import {
  deleteOutreach,
  insertOutreach,
  outreachById,
  outreachMessages,
  rationaleVersions,
  updateOutreach,
} from "../vault/rationale.ts";
import { settingValue } from "../vault/settings.ts";
import { date, id, line, requiredLine, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";

const outreachShape = () =>
  z.object({
    id: id("Message id"),
    recipient: line("To whom"),
    personId: id("Person id").nullable(),
    connection: line("What connects the two of you"),
    draft: text("The message"),
    state: z.enum(outreachStates),
    draftedOn: date("Drafted on"),
    sentOn: date("Sent on").nullable(),
    answeredOn: date("Answered on").nullable(),
  });

export const listOutreach = readOperation({
  name: "outreach.list",
  summary: "List the messages to executives who might review your rationale, with their state.",
  input: () => z.strictObject({}),
  output: () => z.object({ rows: z.array(outreachShape()) }),
  example: "",
  run: async ({ db }) => ({ rows: await outreachMessages(db) }),
});

export const addOutreach = writeOperation({
  name: "outreach.add",
  summary: "Draft a message to an executive who might review your rationale.",
  input: () =>
    z.strictObject({
      recipient: requiredLine("To whom"),
      personId: id("Person id, when they are in your people").optional(),
      connection: line("What connects the two of you, such as a company you both worked at").default(""),
      draft: text("The message; drafted for you when left out").optional(),
    }),
  output: outreachShape,
  example: '"Ana Silva" --connection "both at Harbor Robotics"',
  positionals: ["recipient"],
  run: async (context, input) => {
    const rationale = (await rationaleVersions(context.db)).at(-1)?.text ?? "";
    const sender = (await settingValue(context.db, "own.name")) ?? "";
    const message = {
      id: context.newId("out"),
      recipient: input.recipient,
      personId: input.personId ?? null,
      connection: input.connection,
      draft:
        input.draft ??
        outreachDraft({ recipient: input.recipient, connection: input.connection, rationale, sender }),
      state: "drafted" as const,
      draftedOn: context.today,
      sentOn: null,
      answeredOn: null,
    };
    await insertOutreach(context.db, message);
    context.describe(`Draft a message to ${message.recipient}`);
    return message;
  },
});

export const editOutreach = writeOperation({
  name: "outreach.update",
  summary: "Change a message or record that it was sent, answered or declined.",
  input: () =>
    z.strictObject({
      id: id("Message id"),
      state: z.enum(outreachStates).optional().meta({ description: "drafted, sent, answered or declined" }),
      draft: text("The message").optional(),
      connection: line("What connects the two of you").optional(),
      on: date("When; today when left out").optional(),
    }),
  output: outreachShape,
  example: "out_0123456789ab sent",
  positionals: ["id", "state"],
  run: async (context, input) => {
    const before = await outreachById(context.db, input.id);
    const on = input.on ?? context.today;
    const state = input.state ?? before.state;
    const isOver = state === "answered" || state === "declined";
    const message = {
      ...before,
      state,
      draft: input.draft ?? before.draft,
      connection: input.connection ?? before.connection,
      sentOn: state === "drafted" ? null : (before.sentOn ?? on),
      answeredOn: isOver ? (before.answeredOn ?? on) : null,
    };
    await updateOutreach(context.db, message);
    context.describe(`Message to ${message.recipient}: ${state}`);
    return message;
  },
});

export const removeOutreach = writeOperation({
  name: "outreach.remove",
  summary: "Remove a message from the outreach list.",
  destructive: true,
  input: () => z.strictObject({ id: id("Message id") }),
  output: () => z.object({ id: id("Message id") }),
  example: "out_0123456789ab",
  positionals: ["id"],
  run: async (context, input) => {
    const message = await outreachById(context.db, input.id);
    context.describe(`Remove the message to ${message.recipient}`);
    await deleteOutreach(context.db, input.id);
    return { id: input.id };
  },
});
