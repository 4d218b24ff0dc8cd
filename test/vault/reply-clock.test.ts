import fc from "fast-check";
import { expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { replyClock } from "../../src/search/reply-clock.ts";
import { bulkInsert } from "../../src/vault/bulk-write.ts";
import type { VaultDb } from "../../src/vault/database.ts";
import { answerTimes, quietThreads, waitingThreads } from "../../src/vault/messages.ts";
import { run, tempApp } from "../support/temp-app.ts";

type Sent = {
  readonly thread: string;
  readonly direction: "incoming" | "outgoing" | "unknown";
  readonly minute: number | null;
  readonly style: "utc" | "zoneless" | "day" | "offset";
  readonly isNoise: boolean;
  readonly isSilentInvitation: boolean;
};

/** The vault's handle, on which rows can be written outside an operation. */
async function bareVault(app: App): Promise<VaultDb> {
  await run(app, "settings.show", {});
  const { db, database } = app.session.current();
  for (const table of ["message", "thread_mark"])
    for (const change of ["insert", "update", "delete"])
      database.exec(`drop trigger ${table}_journal_${change}`);
  return db;
}

const two = (n: number): string => String(n).padStart(2, "0");
const day = (minute: number): string => `2026-11-${two(10 + Math.floor(minute / 1440))}`;
const time = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:00`;

/** One moment in one of the ways in which a source writes it. */
function written({ minute, style }: Sent): string | null {
  if (minute === null) return null;
  if (style === "day") return day(minute);
  if (style === "zoneless") return `${day(minute)}T${time(minute)}`;
  return style === "utc" ? `${day(minute)}T${time(minute)}Z` : `${day(minute)}T${time(minute)}+02:00`;
}

function utc(sent: Sent): string | null {
  const text = written(sent);
  if (text === null) return null;
  const zoned = sent.style === "day" ? `${text}T00:00:00Z` : sent.style === "zoneless" ? `${text}Z` : text;
  return new Date(zoned).toISOString();
}

const message: fc.Arbitrary<Sent> = fc.record({
  thread: fc.constantFrom("a", "b", "c", "d"),
  direction: fc.constantFrom(
    "incoming" as const,
    "incoming" as const,
    "outgoing" as const,
    "unknown" as const,
  ),
  minute: fc.option(fc.integer({ min: 120, max: 4000 }), { freq: 9, nil: null }),
  style: fc.constantFrom("utc" as const, "zoneless" as const, "day" as const, "offset" as const),
  isNoise: fc.constantFrom(false, false, true),
  isSilentInvitation: fc.constantFrom(false, false, false, true),
});

function row(sent: Sent, index: number) {
  return {
    id: `m${index}`,
    thread: sent.thread,
    title: "",
    person_id: null,
    name: `name ${sent.thread}`,
    profile_url: "",
    direction: sent.direction,
    sent_at: written(sent),
    subject: "",
    body: sent.isSilentInvitation ? "" : "text",
    folder: sent.isSilentInvitation ? "invitation" : "",
    is_noise: sent.isNoise ? 1 : 0,
    source: "own",
  };
}

test("S5 the vault's query and the rule say the same of any threads", async () => {
  const app = tempApp();
  const db = await bareVault(app);
  const settlements = fc.array(
    fc.record({ thread: fc.constantFrom("a", "b", "c"), minute: fc.integer({ min: 0, max: 4000 }) }),
    { maxLength: 2 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 24 }), settlements, async (messages, settled) => {
      await db.deleteFrom("message").execute();
      await db.deleteFrom("thread_mark").execute();
      await bulkInsert(db, "message", messages.map(row));
      const until = new Map(
        settled.map(({ thread, minute }) => [thread, `${day(minute)}T${time(minute)}.000Z`]),
      );
      for (const [id, at] of until)
        await db
          .insertInto("thread_mark")
          .values({ id, at, state: "settled", draft: "", is_recruiter: null })
          .execute();
      const rule = replyClock(
        messages.filter((sent) => !sent.isSilentInvitation).map((sent) => ({ ...sent, sentAt: utc(sent) })),
        until,
      );
      const found = await waitingThreads(db);
      expect(found.map(({ thread, since }) => ({ thread, since }))).toEqual(rule.waiting);
      expect(found.every(({ thread, name }) => name === `name ${thread}`)).toBe(true);
      const times = await answerTimes(db);
      expect(times.answered).toBe(rule.answered);
      expect(times.medianHours ?? -1).toBeCloseTo(rule.medianHours ?? -1, 4);
      const waiting = new Set(rule.waiting.map(({ thread }) => thread));
      const wrote = new Set(
        messages.flatMap((sent) =>
          sent.direction === "incoming" && !sent.isNoise && !sent.isSilentInvitation ? [sent.thread] : [],
        ),
      );
      const quiet = await quietThreads(db, { limit: 10, offset: 0 });
      expect(new Set(quiet.rows.map(({ thread }) => thread))).toEqual(
        new Set([...wrote].filter((thread) => !waiting.has(thread))),
      );
      expect(quiet.total).toBe(quiet.rows.length);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("S5 with 20,000 messages in 2,000 threads the clock of Today costs a few milliseconds", async () => {
  const app = tempApp();
  const db = await bareVault(app);
  const messages = Array.from({ length: 20_000 }, (_, index) => ({
    ...row(
      {
        thread: `t${index % 2000}`,
        direction: index % 2 === 0 || index > 19_900 ? "incoming" : "outgoing",
        minute: 120 + ((index * 7) % 3800),
        style: "utc",
        isNoise: false,
        isSilentInvitation: false,
      },
      index,
    ),
    thread: `t${Math.floor(index / 10)}`,
    body: "Some text of a message that is as long as messages are. ".repeat(8),
  }));
  await bulkInsert(db, "message", messages);
  let took = Number.POSITIVE_INFINITY;
  let waiting = await waitingThreads(db);
  for (let round = 0; round < 7; round += 1) {
    // Time of the processor: what else runs on the machine does not count.
    const start = process.cpuUsage();
    waiting = await waitingThreads(db);
    const { user, system } = process.cpuUsage(start);
    took = Math.min(took, (user + system) / 1000);
  }
  console.info(`waitingThreads over 20,000 messages: ${took.toFixed(1)} ms, ${waiting.length} wait`);
  expect(waiting.length).toBeGreaterThan(0);
  expect(took).toBeLessThan(50);
}, 60_000);

test("S5 no answer is owed until they write again, and a draft may be kept meanwhile", async () => {
  const app = tempApp();
  const { thread } = await run(app, "inbound.add", {
    name: "Ola Pemberton",
    body: "A seat?",
    receivedAt: "2026-11-20T09:00:00Z",
  });
  expect((await run(app, "inbound.list", {})).rows).toMatchObject([
    { thread, hours: 96, isOverdue: true, dueAt: "2026-11-22T09:00:00.000Z", messages: 1 },
  ]);
  await run(app, "inbound.answer", { thread, state: "not-needed" });
  expect((await run(app, "inbound.list", {})).total).toBe(0);
  expect((await run(app, "inbound.answered", {})).rows).toMatchObject([{ thread, state: "not-needed" }]);
  const db = await bareVault(app);
  await bulkInsert(db, "message", [
    {
      ...row(
        {
          thread,
          direction: "incoming",
          minute: 15_000,
          style: "utc",
          isNoise: false,
          isSilentInvitation: false,
        },
        1,
      ),
    },
  ]);
  expect(await run(app, "inbound.answer", { thread, draft: "Hello" })).toEqual({ thread, state: "waiting" });
  expect((await run(app, "inbound.show", { thread })).state).toBe("waiting");
  await run(app, "inbound.answer", { thread, state: "answered", answeredAt: "2026-11-20T19:00:00Z" });
  expect(await run(app, "inbound.list", {})).toMatchObject({ total: 0, answered: 1, medianHours: 10 });
  expect((await run(app, "inbound.show", { thread })).messages).toHaveLength(3);
});
