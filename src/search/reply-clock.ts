import { epochMilliseconds } from "./instant.ts";
import type { MessageDirection } from "./network.ts";
import type { Instant } from "./step.ts";

/** A message as the reply clock needs it. */
export type ClockMessage = {
  readonly thread: string;
  readonly direction: MessageDirection;
  readonly sentAt: Instant | null;
  /** Drafts, spam and advertisements: owed no answer. */
  readonly isNoise: boolean;
};

/** A thread whose last word is theirs. */
export type WaitingThread = {
  readonly thread: string;
  /** The first message since your last. */ readonly since: Instant;
};

export type ReplyClock = {
  /** Longest waiting first. */
  readonly waiting: readonly WaitingThread[];
  /** Median hours from their first unanswered message to your answer; null before the first answer. */
  readonly medianHours: number | null;
  readonly answered: number;
};

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? upper)) / 2;
}

/**
 * Who waits for an answer, and how long answers take (S5). Threads in `settled` owe none. Messages without a time cannot be put in order and
 * are left out. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function replyClock(messages: readonly ClockMessage[], settled: ReadonlySet<string>): ReplyClock {
  const dated = messages.flatMap((message) =>
    message.sentAt === null || message.isNoise ? [] : [{ ...message, sentAt: message.sentAt }],
  );
  const ordered = dated.toSorted((a, b) => epochMilliseconds(a.sentAt) - epochMilliseconds(b.sentAt));
  const open = new Map<string, Instant>();
  const hours: number[] = [];
  for (const { thread, direction, sentAt } of ordered) {
    const since = open.get(thread);
    if (direction === "incoming" && since === undefined) open.set(thread, sentAt);
    if (direction !== "outgoing" || since === undefined) continue;
    hours.push((epochMilliseconds(sentAt) - epochMilliseconds(since)) / 3_600_000);
    open.delete(thread);
  }
  const waiting = Array.from(open, ([thread, since]) => ({ thread, since })).filter(
    ({ thread }) => !settled.has(thread),
  );
  return {
    waiting: waiting.toSorted((a, b) => epochMilliseconds(a.since) - epochMilliseconds(b.since)),
    medianHours: median(hours),
    answered: hours.length,
  };
}
