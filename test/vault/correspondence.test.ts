import { expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { run, tempApp } from "../support/temp-app.ts";

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

type EventSample = {
  readonly start?: string;
  readonly sequence?: number;
  readonly status?: string;
  readonly title?: string;
};

function calendar({
  start = "20261202T150000Z",
  sequence = 0,
  status = "CONFIRMED",
  title = "Talk",
}: EventSample = {}): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:talk@example",
    `SEQUENCE:${sequence}`,
    `DTSTART:${start}`,
    "DURATION:PT45M",
    `STATUS:${status}`,
    `SUMMARY:${title}`,
    "LOCATION:Room 4",
    "ATTENDEE;CN=Dana Okafor:mailto:dana@acme.example",
    "ATTENDEE;CN=Zoe Unknown:mailto:zoe@acme.example",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
}

function mail(id: string, head: readonly string[], text: string): string {
  return [
    "From x@example Mon Nov 23 09:00:00 2026",
    `Message-ID: <${id}>`,
    ...head,
    "Content-Type: text/plain",
    "",
    text,
    "",
  ].join("\n");
}

async function seat(app: App) {
  const opportunity = await run(app, "opportunity.create", { company: "Acme", title: "CTO" });
  const dana = await run(app, "person.create", {
    fullName: "Dana Okafor",
    email: "dana@acme.example",
    company: "Acme",
  });
  return { opportunity, dana };
}

async function importFile(app: App, fileName: string, text: string) {
  return run(app, "import.run", { fileName, file: base64(text) });
}

test("an event is offered with its reason, taken as a step, and the step follows later versions of it", async () => {
  const app = tempApp();
  const { opportunity, dana } = await seat(app);
  expect(await importFile(app, "a.ics", calendar())).toMatchObject({ new: 1 });
  expect(await importFile(app, "a.ics", calendar())).toMatchObject({ new: 0, changed: 0, same: 1 });

  const [offered] = (await run(app, "correspondence.offers", {})).events;
  expect(offered?.offers).toEqual([
    {
      opportunityId: opportunity.id,
      companyName: "Acme",
      title: "CTO",
      reason: "Dana Okafor works at Acme.",
    },
  ]);
  expect(offered?.people.map(({ email, personId }) => [email, personId])).toEqual([
    ["dana@acme.example", dana.id],
    ["zoe@acme.example", null],
  ]);
  const event = await run(app, "event.take", {
    id: offered?.id ?? "",
    opportunityId: opportunity.id,
    kind: "ceo-discussion",
  });
  const stepId = event.stepId ?? "";
  expect(await run(app, "step.show", { id: stepId })).toMatchObject({
    title: "Talk",
    startsAt: "2026-12-02T15:00:00.000Z",
    minutes: 45,
    place: "Room 4",
    interviewers: [{ personId: dana.id }],
  });
  expect((await run(app, "correspondence.offers", {})).events).toEqual([]);

  await importFile(app, "b.ics", calendar({ start: "20261203T090000Z", sequence: 1 }));
  expect((await run(app, "step.show", { id: stepId })).startsAt).toBe("2026-12-03T09:00:00.000Z");
  expect(await importFile(app, "a.ics", calendar())).toMatchObject({ changed: 0 });
  expect((await run(app, "step.show", { id: stepId })).startsAt).toBe("2026-12-03T09:00:00.000Z");
  await importFile(app, "c.ics", calendar({ start: "20261203T090000Z", sequence: 2, status: "CANCELLED" }));
  expect((await run(app, "step.show", { id: stepId })).state).toBe("cancelled");
  await run(app, "undo", {});
  expect((await run(app, "step.show", { id: stepId })).state).toBe("planned");
});

test("a time that the user set differently stays when the calendar changes", async () => {
  const app = tempApp();
  const { opportunity } = await seat(app);
  await importFile(app, "a.ics", calendar());
  const [row] = (await run(app, "event.list", {})).rows;
  const { stepId } = await run(app, "event.take", { id: row?.id ?? "", opportunityId: opportunity.id });
  await run(app, "step.update", { id: stepId ?? "", startsAt: "2026-12-05T10:00:00Z" });
  await importFile(app, "b.ics", calendar({ start: "20261203T090000Z", sequence: 1 }));
  expect((await run(app, "step.show", { id: stepId ?? "" })).startsAt).toBe("2026-12-05T10:00:00.000Z");
});

test("a step of another opportunity is refused for an event, and deleting step or seat leaves the event", async () => {
  const app = tempApp();
  const { opportunity } = await seat(app);
  const other = await run(app, "opportunity.create", { company: "Other", title: "VPE" });
  await importFile(app, "a.ics", calendar());
  const [row] = (await run(app, "event.list", {})).rows;
  const id = row?.id ?? "";
  await expect(
    run(app, "event.take", { id, opportunityId: opportunity.id, stepId: other.steps[0]?.id ?? "" }),
  ).rejects.toThrow("belongs to another opportunity");
  const taken = await run(app, "event.take", { id, opportunityId: opportunity.id });
  await run(app, "step.remove", { id: taken.stepId ?? "" });
  expect((await run(app, "event.list", {})).rows[0]).toMatchObject({
    stepId: null,
    opportunityId: opportunity.id,
  });
  await run(app, "opportunity.delete", { id: opportunity.id });
  expect((await run(app, "event.list", {})).rows[0]).toMatchObject({ opportunityId: null });
});

test("mails become threads with their direction; newsletters wait for no answer; a thread is linked, refused and offered again", async () => {
  const app = tempApp();
  const { opportunity } = await seat(app);
  const box = [
    mail(
      "1@a",
      [
        "Date: Mon, 23 Nov 2026 09:00:00 +0000",
        "From: Dana Okafor <dana@acme.example>",
        "To: me@home.example",
        "Subject: Hello",
      ],
      "Are you free on Friday?",
    ),
    mail(
      "2@a",
      [
        "Date: Sun, 22 Nov 2026 09:00:00 +0000",
        "From: me@home.example",
        "To: dana@acme.example",
        "Subject: Earlier",
        "X-Gmail-Labels: Sent",
      ],
      "Hi",
    ),
    mail(
      "3@a",
      [
        "Date: Mon, 23 Nov 2026 10:00:00 +0000",
        "From: news@shop.example",
        "To: me@home.example",
        "Subject: Sale",
        "List-Unsubscribe: <https://shop.example/u>",
      ],
      "Buy",
    ),
  ].join("\n");
  expect(await importFile(app, "m.mbox", box)).toMatchObject({ new: 3 });
  expect(await importFile(app, "m.mbox", box)).toMatchObject({ new: 0, same: 3 });
  const inbox = (await run(app, "inbound.list", {})).rows;
  expect(inbox.map(({ name, lastText }) => [name, lastText])).toEqual([
    ["Dana Okafor", "Are you free on Friday?"],
  ]);
  const { threads } = await run(app, "correspondence.offers", {});
  expect(threads.map(({ title }) => title).toSorted()).toEqual(["Earlier", "Hello"]);
  const thread = threads.find(({ title }) => title === "Hello")?.thread ?? "";
  await run(app, "thread.link", { thread, opportunityId: opportunity.id });
  expect((await run(app, "correspondence.list", { id: opportunity.id })).threads).toMatchObject([
    { thread, title: "Hello" },
  ]);
  await run(app, "thread.refuse", { thread });
  expect((await run(app, "correspondence.offers", {})).threads.map(({ title }) => title)).toEqual([
    "Earlier",
  ]);
  await run(app, "thread.release", { thread });
  expect((await run(app, "correspondence.offers", {})).threads).toHaveLength(2);
  await expect(
    run(app, "thread.link", { thread: "mail:none", opportunityId: opportunity.id }),
  ).rejects.toThrow("no conversation");
});

test("W1 one search finds everything, the core of what people said first, and follows every change", async () => {
  const app = tempApp();
  const { opportunity, dana } = await seat(app);
  const [first] = opportunity.steps;
  await run(app, "step.update", { id: first?.id ?? "", notes: "They mention the release train twice." });
  const second = opportunity.steps[1];
  await run(app, "step.update", { id: second?.id ?? "", core: "Nobody owns the release train." });
  await run(app, "person.update", { id: dana.id, notes: "Release train fan" });
  await importFile(
    app,
    "m.mbox",
    mail(
      "1@a",
      [
        "Date: Mon, 23 Nov 2026 09:00:00 +0000",
        "From: dana@acme.example",
        "To: me@home.example",
        "Subject: Train",
      ],
      "The release was late again.",
    ),
  );
  const { rows } = await run(app, "search", { words: "release tr" });
  expect(rows.map(({ kind, inCore, excerpt }) => [kind, inCore, excerpt])).toEqual([
    ["step", true, "Nobody owns the release train."],
    ["person", false, ""],
    ["message", false, "The release was late again."],
    ["step", false, "They mention the release train twice."],
  ]);
  await run(app, "undo", {});
  expect((await run(app, "search", { words: "release" })).rows.map(({ kind }) => kind)).not.toContain(
    "message",
  );
  await run(app, "step.update", { id: second?.id ?? "", core: "" });
  expect((await run(app, "search", { words: "release" })).rows.some(({ inCore }) => inCore)).toBe(false);
  for (const words of ['"', "* ( ^", "core : zzz", "\u0000", "ß".repeat(400)])
    expect((await run(app, "search", { words })).rows).toEqual([]);
});
