import * as z from "zod";
import { AppError } from "../app-error.ts";
import { messageDirections } from "../search/network.ts";
import { replyDraft } from "../search/reply-draft.ts";
import type { VaultDb } from "../vault/database.ts";
import { flag } from "../vault/flag.ts";
import {
  insertMessage,
  saveThreadMark,
  threadMarks,
  threadMessages,
  vaultReplyClock,
} from "../vault/messages.ts";
import { personById } from "../vault/people.ts";
import { settingValue } from "../vault/settings.ts";
import { count, id, instant, line, text } from "./field.ts";
import { readOperation, writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

const threadShape = () =>
  z.object({
    thread: id("Thread"),
    name: line("Who", { imported: true }),
    personId: id("Person id").nullable(),
    since: instant("Waiting since"),
    hours: count("Hours waited"),
    isRecruiter: z.boolean().meta({ description: "Whether it seems to come from a recruiter" }),
    lastText: text("What they wrote last", { imported: true }),
    draft: text("Your answer so far"),
  });

/** A recruiter by position, or by what recruiters write. */
function seemsRecruiter(position: string, body: string): boolean {
  return (
    /recruit|talent|search|headhunt|sourc/i.test(position) ||
    /\b(?:opportunity|role|position|hiring|candidate|search for a|executive search|confidential)\b/i.test(
      body,
    )
  );
}

async function waitingThread(
  db: VaultDb,
  thread: string,
  since: string,
  now: string,
  draft: string,
  isRecruiter: boolean | null,
) {
  const messages = await threadMessages(db, thread);
  const incoming = messages.filter((message) => message.direction === "incoming");
  const last = incoming.at(-1);
  const person = last?.person_id == null ? null : await personById(db, last.person_id);
  return {
    thread,
    name: last?.name ?? "",
    personId: last?.person_id ?? null,
    since,
    hours: Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 3_600_000)),
    isRecruiter: isRecruiter ?? seemsRecruiter(person?.position ?? "", last?.body ?? ""),
    lastText: last?.body ?? "",
    draft,
  };
}

export const listInbound = readOperation({
  name: "inbound.list",
  summary: "List who wrote to you and waits for an answer, longest first, with your median time to answer.",
  input: () =>
    z.strictObject({
      recruitersOnly: z
        .boolean()
        .default(false)
        .meta({ description: "Only those who seem to be recruiters" }),
    }),
  output: () =>
    z.object({
      rows: z.array(threadShape()),
      medianHours: z
        .number()
        .nullable()
        .meta({ description: "Median hours to your answer; null before the first" }),
      answered: count("Answers that the median is taken over"),
    }),
  example: "--recruiters-only",
  run: async ({ db, now }, { recruitersOnly }) => {
    const clock = await vaultReplyClock(db);
    const marks = await threadMarks(db);
    const rows = [];
    for (const { thread, since } of clock.waiting) {
      const mark = marks.get(thread);
      const isRecruiter = mark?.is_recruiter == null ? null : mark.is_recruiter === 1;
      rows.push(await waitingThread(db, thread, since, now, mark?.draft ?? "", isRecruiter));
    }
    return {
      rows: rows.filter((row) => !recruitersOnly || row.isRecruiter),
      medianHours: clock.medianHours,
      answered: clock.answered,
    };
  },
});

export const showThread = readOperation({
  name: "inbound.show",
  summary: "Show a thread's messages, oldest first, with a draft of an answer.",
  input: () => z.strictObject({ thread: id("Thread") }),
  output: () =>
    z.object({
      thread: id("Thread"),
      messages: z.array(
        z.object({
          id: id("Message id"),
          name: line("Correspondent", { imported: true }),
          direction: z.enum(messageDirections),
          sentAt: line("When").nullable(),
          subject: line("Subject", { imported: true }),
          body: text("Text", { imported: true }),
        }),
      ),
      draft: text("A draft of your answer"),
    }),
  example: "linkedin:2-abc",
  positionals: ["thread"],
  run: async ({ db }, { thread }) => {
    const messages = await knownThread(db, thread);
    const mark = (await threadMarks(db)).get(thread);
    const sender = (await settingValue(db, "own.name")) ?? "";
    const from = messages.findLast((message) => message.direction === "incoming");
    return {
      thread,
      messages: messages.map((message) => ({
        id: message.id,
        name: message.name,
        direction: message.direction,
        sentAt: message.sent_at,
        subject: message.subject,
        body: message.body,
      })),
      draft:
        mark === undefined || mark.draft === "" ? replyDraft({ name: from?.name ?? "", sender }) : mark.draft,
    };
  },
});

async function knownThread(db: VaultDb, thread: string) {
  const messages = await threadMessages(db, thread);
  if (messages.length === 0)
    throw new AppError(
      "not-found",
      `There is no thread ${thread}. \`oneofone inbound list\` shows those that wait.`,
    );
  return messages;
}

export const addInbound = writeOperation({
  name: "inbound.add",
  summary: "Record by hand that someone wrote to you or called; the reply clock starts.",
  input: () =>
    z.strictObject({
      name: line("Who").refine((name) => name !== "", "must not be empty"),
      body: text("What they wrote or said").default(""),
      personId: id("Person id, when they are in your people").optional(),
      receivedAt: instant("When; now when left out").optional(),
      isRecruiter: z.boolean().optional().meta({ description: "Whether they are a recruiter" }),
    }),
  output: () => z.object({ thread: id("Thread") }),
  example: '"Ola Pemberton" --body "A CTO seat in health records; can we talk?" --is-recruiter',
  positionals: ["name"],
  run: async (context, input) => {
    if (input.personId !== undefined) await personById(context.db, input.personId);
    const thread = context.newId("thr");
    await insertMessage(context.db, {
      id: context.newId("msg"),
      thread,
      title: "",
      person_id: input.personId ?? null,
      name: input.name,
      profile_url: "",
      direction: "incoming",
      sent_at: input.receivedAt ?? context.now,
      subject: "",
      body: input.body,
      folder: "",
      is_noise: 0,
      source: "own",
    });
    if (input.isRecruiter !== undefined)
      await saveThreadMark(context.db, {
        id: thread,
        state: "open",
        at: context.now,
        draft: "",
        is_recruiter: flag(input.isRecruiter),
      });
    context.describe(`Note that ${input.name} wrote`);
    return { thread };
  },
});

async function recordAnswer(
  context: OperationContext,
  thread: string,
  body: string,
  at: string,
): Promise<void> {
  const last = (await knownThread(context.db, thread)).at(-1);
  await insertMessage(context.db, {
    id: context.newId("msg"),
    thread,
    title: last?.title ?? "",
    person_id: last?.person_id ?? null,
    name: last?.name ?? "",
    profile_url: last?.profile_url ?? "",
    direction: "outgoing",
    sent_at: at,
    subject: "",
    body,
    folder: "",
    is_noise: 0,
    source: "own",
  });
}

export const answerInbound = writeOperation({
  name: "inbound.answer",
  summary: "Keep a draft of your answer, record that you answered, or that no answer is owed.",
  input: () =>
    z.strictObject({
      thread: id("Thread"),
      state: z
        .enum(["answered", "not-needed", "waiting"])
        .optional()
        .meta({ description: "answered, not-needed or waiting" }),
      draft: text("Your answer").optional(),
      answeredAt: instant("When you answered; now when left out").optional(),
    }),
  output: () => z.object({ thread: id("Thread"), state: z.enum(["answered", "not-needed", "waiting"]) }),
  example: "linkedin:2-abc answered",
  positionals: ["thread", "state"],
  run: async (context, input) => {
    const messages = await knownThread(context.db, input.thread);
    const before = (await threadMarks(context.db)).get(input.thread);
    const state = input.state ?? (before?.state === "settled" ? "not-needed" : "waiting");
    const draft = input.draft ?? before?.draft ?? "";
    if (state === "answered")
      await recordAnswer(context, input.thread, draft, input.answeredAt ?? context.now);
    await saveThreadMark(context.db, {
      id: input.thread,
      state: state === "not-needed" ? "settled" : "open",
      at: context.now,
      draft: state === "answered" ? "" : draft,
      is_recruiter: before?.is_recruiter ?? null,
    });
    context.describe(`Answer to ${messages[0]?.name ?? "a message"}: ${state}`);
    return { thread: input.thread, state };
  },
});
