import { median } from "./median.ts";
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

/** An answer is due this long after they wrote. Two working days are the product's own measure of polite; the source names none. */
export const answerWithinHours = 48;

/** A recruiter by position, or by what recruiters write. */
export function seemsRecruiter(position: string, body: string): boolean {
  return (
    /recruit|talent|search|headhunt|sourc/i.test(position) ||
    /\b(?:opportunity|role|position|hiring|candidate|search for a|executive search|confidential)\b/i.test(
      body,
    )
  );
}

type Timed = ClockMessage & { readonly ms: number; readonly sentAt: Instant };

/** In order of time. What came in within the same instant as an answer is taken to be answered by it. */
function inOrder(messages: readonly ClockMessage[]): readonly Timed[] {
  const timed = messages.flatMap(({ sentAt, ...message }) =>
    sentAt === null || message.isNoise ? [] : [{ ...message, sentAt, ms: epochMilliseconds(sentAt) }],
  );
  const rank = (message: Timed): number => (message.direction === "outgoing" ? 1 : 0);
  return timed.toSorted((a, b) => a.ms - b.ms || rank(a) - rank(b));
}

/** Hours to each answer, from the first message that it answers. */
function answerHours(messages: readonly Timed[]): number[] {
  const open = new Map<string, number>();
  const hours: number[] = [];
  for (const { thread, direction, ms } of messages) {
    const since = open.get(thread);
    if (direction === "incoming" && since === undefined) open.set(thread, ms);
    if (direction !== "outgoing" || since === undefined) continue;
    hours.push((ms - since) / 3_600_000);
    open.delete(thread);
  }
  return hours;
}

/**
 * Who waits for an answer, and how long answers take (S5). `settledUntil` holds, by thread, up to which instant the user said that
 * no answer is owed; what they write afterwards waits again. Messages without a time cannot be put in order and are left out. The
 * vault asks the same of SQLite, and a test holds the two together. Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function replyClock(
  messages: readonly ClockMessage[],
  settledUntil: ReadonlyMap<string, Instant>,
): ReplyClock {
  const ordered = inOrder(messages);
  const quietUntil = new Map(
    Array.from(settledUntil, ([thread, until]): [string, number] => [thread, epochMilliseconds(until)]),
  );
  for (const { thread, direction, ms } of ordered)
    if (direction === "outgoing")
      quietUntil.set(thread, Math.max(ms, quietUntil.get(thread) ?? Number.NEGATIVE_INFINITY));
  const waiting = new Map<string, Timed>();
  for (const message of ordered) {
    const { thread, direction, ms } = message;
    if (direction !== "incoming" || waiting.has(thread)) continue;
    if (ms > (quietUntil.get(thread) ?? Number.NEGATIVE_INFINITY)) waiting.set(thread, message);
  }
  const hours = answerHours(ordered);
  return {
    waiting: Array.from(waiting.values())
      .toSorted((a, b) => a.ms - b.ms || (a.thread < b.thread ? -1 : 1))
      .map(({ thread, sentAt }) => ({ thread, since: sentAt })),
    medianHours: median(hours),
    answered: hours.length,
  };
}
