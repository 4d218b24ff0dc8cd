import * as z from "zod";
import { AppError } from "../app-error.ts";
import { messageDirections } from "../search/network.ts";
import { answerWithinHours, seemsRecruiter } from "../search/reply-clock.ts";
import { replyDraft } from "../search/reply-draft.ts";
import type { VaultDb } from "../vault/database.ts";
import {
  answerTimes,
  lastOfThreads,
  quietThreads,
  threadMark,
  threadMessages,
  undatedMessages,
  waitingThreads,
} from "../vault/messages.ts";
import type { WaitingMessage } from "../vault/messages.ts";
import { settingValue } from "../vault/settings.ts";
import { count, id, instant, limit, line, paging, text } from "./field.ts";
import { readOperation } from "./operation.ts";

const hour = 3_600_000;

/** How a thread stands. */
export const threadStates = ["answered", "not-needed", "waiting"] as const;

const clockShape = {
  since: instant("Waiting since"),
  hours: count("Hours waited"),
  dueAt: instant(`When an answer is due: ${answerWithinHours} hours after they wrote`),
  isOverdue: z.boolean().meta({ description: "Whether that time is over" }),
};

function clock(since: string, now: string) {
  const dueMs = Date.parse(since) + answerWithinHours * hour;
  return {
    since,
    hours: Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / hour)),
    dueAt: new Date(dueMs).toISOString(),
    isOverdue: dueMs < Date.parse(now),
  };
}

function isFromRecruiter(message: Pick<WaitingMessage, "isRecruiter" | "position" | "lastText">): boolean {
  return message.isRecruiter === null
    ? seemsRecruiter(message.position, message.lastText)
    : message.isRecruiter === 1;
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
      limit: limit("How many threads at most", 50, 1000),
    }),
  output: () =>
    z.object({
      total: count("How many wait"),
      overdue: count("How many of them wait longer than an answer should take"),
      rows: z.array(
        z.object({
          thread: id("Thread"),
          name: line("Who", { imported: true }),
          personId: id("Person id").nullable(),
          ...clockShape,
          isRecruiter: z.boolean().meta({ description: "Whether it seems to come from a recruiter" }),
          messages: count("Messages in the thread"),
          lastText: text("What they wrote last", { imported: true }),
          draft: text("Your answer so far"),
        }),
      ),
      medianHours: z
        .number()
        .nullable()
        .meta({ description: "Median hours to your answer; null before the first" }),
      answered: count("Answers that the median is taken over"),
      undated: count("Messages without a readable time, which the clock leaves out"),
    }),
  example: "--recruiters-only",
  run: async ({ db, now }, { recruitersOnly, limit: most }) => {
    const waiting = await lastOfThreads(db, await waitingThreads(db));
    const rows = waiting
      .map(({ position: _position, ...message }) => ({
        ...message,
        ...clock(message.since, now),
        isRecruiter: isFromRecruiter({ ...message, position: _position }),
      }))
      .filter((row) => !recruitersOnly || row.isRecruiter);
    return {
      total: rows.length,
      overdue: rows.filter((row) => row.isOverdue).length,
      rows: rows.slice(0, most),
      ...(await answerTimes(db)),
      undated: await undatedMessages(db),
    };
  },
});

export const listAnswered = readOperation({
  name: "inbound.answered",
  summary: "List the threads in which nobody waits for you, the latest first.",
  input: () => z.strictObject(paging()),
  output: () =>
    z.object({
      total: count("How many there are"),
      rows: z.array(
        z.object({
          thread: id("Thread"),
          name: line("Who", { imported: true }),
          personId: id("Person id").nullable(),
          state: z.enum(threadStates),
          lastAt: instant("When the last message was").nullable(),
          lastText: text("What they wrote last", { imported: true }),
        }),
      ),
    }),
  example: "--limit 20",
  run: async ({ db }, input) => {
    const { rows, total } = await quietThreads(db, input);
    return {
      total,
      rows: rows.map(({ isSettled, ...row }) => ({
        ...row,
        state: isSettled ? ("not-needed" as const) : ("answered" as const),
      })),
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
      name: line("Who", { imported: true }),
      personId: id("Person id").nullable(),
      state: z.enum(threadStates),
      waits: z
        .object(clockShape)
        .nullable()
        .meta({ description: "How long they wait; null when they do not" }),
      isRecruiter: z.boolean().meta({ description: "Whether it seems to come from a recruiter" }),
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
  run: async ({ db, now }, { thread }) => {
    const messages = await knownThread(db, thread);
    const mark = await threadMark(db, thread);
    const sender = (await settingValue(db, "own.name")) ?? "";
    const from = messages.findLast((message) => message.direction === "incoming") ?? messages.at(-1);
    const name = from?.name ?? "";
    const { state, since } = await threadStanding(db, thread);
    const [last] = await lastOfThreads(db, [{ thread, since: "" }]);
    return {
      thread,
      name,
      personId: from?.person_id ?? null,
      state,
      waits: since === null ? null : clock(since, now),
      isRecruiter: last !== undefined && isFromRecruiter(last),
      messages: messages.map((message) => ({
        id: message.id,
        name: message.name,
        direction: message.direction,
        sentAt: message.sent_at,
        subject: message.subject,
        body: message.body,
      })),
      draft: mark === null || mark.draft === "" ? replyDraft({ name, sender }) : mark.draft,
    };
  },
});

/** How a thread stands, and since when it waits. */
export async function threadStanding(
  db: VaultDb,
  thread: string,
): Promise<{ readonly state: (typeof threadStates)[number]; readonly since: string | null }> {
  const since = (await waitingThreads(db)).find((row) => row.thread === thread)?.since ?? null;
  if (since !== null) return { state: "waiting", since };
  const mark = await threadMark(db, thread);
  const isLastTheirs = (await threadMessages(db, thread)).at(-1)?.direction !== "outgoing";
  return { state: mark?.state === "settled" && isLastTheirs ? "not-needed" : "answered", since: null };
}

/** @throws AppError `not-found` when there is no message in it */
export async function knownThread(db: VaultDb, thread: string) {
  const messages = await threadMessages(db, thread);
  if (messages.length === 0)
    throw new AppError(
      "not-found",
      `There is no thread ${thread}. \`oneofone inbound list\` shows those that wait.`,
    );
  return messages;
}
