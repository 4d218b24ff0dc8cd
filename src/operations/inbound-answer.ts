import * as z from "zod";
import { flag } from "../vault/flag.ts";
import { insertMessage, saveThreadMark, threadMark } from "../vault/messages.ts";
import { personById } from "../vault/people.ts";
import { id, instant, requiredLine, text } from "./field.ts";
import { knownThread, threadStanding, threadStates } from "./inbound.ts";
import { writeOperation } from "./operation.ts";
import type { OperationContext } from "./operation.ts";

export const addInbound = writeOperation({
  name: "inbound.add",
  summary: "Record by hand that someone wrote to you or called; the reply clock starts.",
  input: () =>
    z.strictObject({
      name: requiredLine("Who"),
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

type Messages = Awaited<ReturnType<typeof knownThread>>;

async function recordAnswer(
  context: OperationContext,
  messages: Messages,
  answer: { readonly thread: string; readonly body: string; readonly at: string },
): Promise<void> {
  const last = messages.at(-1);
  await insertMessage(context.db, {
    id: context.newId("msg"),
    thread: answer.thread,
    title: last?.title ?? "",
    person_id: last?.person_id ?? null,
    name: last?.name ?? "",
    profile_url: last?.profile_url ?? "",
    direction: "outgoing",
    sent_at: answer.at,
    subject: "",
    body: answer.body,
    folder: "",
    is_noise: 0,
    source: "own",
  });
}

/** Up to when the user has seen the thread: whatever they write later waits again, also when it is imported later. */
function seenUntil(messages: Messages, now: string): string {
  return messages.findLast(({ sent_at }) => sent_at !== null)?.sent_at ?? now;
}

export const answerInbound = writeOperation({
  name: "inbound.answer",
  summary: "Keep a draft of your answer, record that you answered, or that no answer is owed.",
  input: () =>
    z.strictObject({
      thread: id("Thread"),
      state: z.enum(threadStates).optional().meta({ description: "answered, not-needed or waiting" }),
      draft: text("Your answer").optional(),
      answeredAt: instant("When you answered; now when left out").optional(),
      isRecruiter: z.boolean().optional().meta({ description: "Whether they are a recruiter" }),
    }),
  output: () => z.object({ thread: id("Thread"), state: z.enum(threadStates) }),
  example: "linkedin:2-abc answered",
  positionals: ["thread", "state"],
  run: async (context, input) => {
    const messages = await knownThread(context.db, input.thread);
    const before = await threadMark(context.db, input.thread);
    const isSettled = input.state === undefined ? before?.state === "settled" : input.state === "not-needed";
    const draft = input.draft ?? before?.draft ?? "";
    if (input.state === "answered")
      await recordAnswer(context, messages, {
        thread: input.thread,
        body: draft,
        at: input.answeredAt ?? context.now,
      });
    await saveThreadMark(context.db, {
      id: input.thread,
      state: isSettled ? "settled" : "open",
      at: input.state === undefined ? (before?.at ?? context.now) : seenUntil(messages, context.now),
      draft: input.state === "answered" ? "" : draft,
      is_recruiter:
        input.isRecruiter === undefined ? (before?.is_recruiter ?? null) : flag(input.isRecruiter),
    });
    const { state } = await threadStanding(context.db, input.thread);
    context.describe(
      input.state === undefined
        ? `Note on the thread with ${messages[0]?.name ?? "someone"}`
        : `Answer to ${messages[0]?.name ?? "a message"}: ${state}`,
    );
    return { thread: input.thread, state };
  },
});
