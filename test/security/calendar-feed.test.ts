import { readFileSync, statSync } from "node:fs";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { feedTitlesFor } from "../../src/operations/feed.ts";
import { ask, serverUnderTest } from "./server-under-test.ts";
import type { Answer, UnderTest } from "./server-under-test.ts";

let under: UnderTest;
const actor = { face: "cli", byAssistant: false } as const;

beforeAll(async () => {
  under = await serverUnderTest({ passphrase: "correct horse battery" });
  const { output } = await under.app.call(
    "opportunity.create",
    { company: "Harbor Robotics", title: "VP Engineering", withTemplate: false },
    actor,
  );
  await under.app.call(
    "step.add",
    {
      opportunityId: output.id,
      kind: "ceo-discussion",
      title: "CEO call",
      startsAt: "2026-12-03T15:00:00+01:00",
      place: "Pier 4",
    },
    actor,
  );
});
afterAll(() => under.stop());

async function enabled(titles: "busy" | "full"): Promise<string> {
  return (await under.app.call("feed.enable", { titles, port: under.port }, actor)).output.path;
}

function events({ body }: Answer): { summary: string; uid: string; text: string; start: string }[] {
  return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      summary: event.summary,
      uid: event.uid,
      text: component.toString(),
      start: event.startDate.toJSDate().toISOString(),
    };
  });
}

test("the feed is off until it is turned on, and what lies on disk opens nothing", async () => {
  expect((await under.app.call("feed.show", {}, actor)).output.isOn).toBe(false);
  const path = await enabled("full");
  const stored = readFileSync(under.app.session.paths.feed, "utf8");
  const secret = path.slice("/feed/".length, -".ics".length);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(stored).not.toContain(secret);
  const { secretHash } = JSON.parse(stored) as { secretHash: string };
  expect((await ask(under.port, { path: `/feed/${secretHash}.ics` })).status).toBe(404);
  const mode = process.platform === "win32" ? 0o600 : statSync(under.app.session.paths.feed).mode & 0o777;
  expect(mode).toBe(0o600);
  expect(JSON.stringify((await under.app.call("feed.show", {}, actor)).output)).not.toContain(secret);
  expect((await under.app.call("export.json", {}, actor)).output.content).not.toContain(secretHash);
});

test("its link needs no session and tells what it was told to tell", async () => {
  const full = await ask(under.port, { path: await enabled("full") });
  expect(full.status).toBe(200);
  expect(full.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(events(full)).toMatchObject([
    { summary: "CEO call · Harbor Robotics", start: "2026-12-03T14:00:00.000Z" },
  ]);
  expect(full.body).not.toContain("TZID");
  const busy = await ask(under.port, { path: await enabled("busy") });
  expect(events(busy)).toMatchObject([{ summary: "Busy", uid: events(full)[0]?.uid }]);
  expect(busy.body).not.toMatch(/CEO|Harbor|Pier/);
});

test("a calendar that knows it gets 304, HEAD gets the headers alone, and a change gets a new tag", async () => {
  const path = await enabled("full");
  const first = await ask(under.port, { path });
  const etag = first.headers.etag ?? "";
  expect((await ask(under.port, { path, headers: { "if-none-match": `"x", W/${etag}` } })).status).toBe(304);
  const head = await ask(under.port, { path, method: "HEAD" });
  expect([head.status, head.headers.etag, head.body]).toEqual([200, etag, ""]);
  const sequence = /SEQUENCE:(\d+)/.exec(first.body)?.[1];
  const [row] = (await under.app.call("opportunity.list", {}, actor)).output.rows;
  await under.app.call(
    "step.update",
    { id: row?.steps[0]?.id ?? "", startsAt: "2026-12-04T15:00:00+01:00" },
    actor,
  );
  const second = await ask(under.port, { path, headers: { "if-none-match": etag } });
  expect(second.status).toBe(200);
  expect(Number(/SEQUENCE:(\d+)/.exec(second.body)?.[1])).toBeGreaterThan(Number(sequence));
  expect(events(second)[0]?.uid).toBe(events(first)[0]?.uid);
});

test("every other secret finds nothing, whether the feed is on or off", async () => {
  const path = await enabled("busy");
  const wrong = [
    path.replace(".ics", ""),
    path.replace(".ics", ".ICS"),
    path.replace(/.\.ics$/, ".ics"),
    `${path}/`,
    path.replace("/feed/", "/feed/A"),
    path.replace(/[\w-]{43}/, (secret) => `${secret.slice(1)}${secret.slice(0, 1)}`),
    "/feed/.ics",
    "/feed/__proto__.ics",
  ];
  for (const one of wrong) {
    const { status, body } = await ask(under.port, { path: one });
    expect([one, status === 404 || status === 401]).toEqual([one, true]);
    expect(body).not.toContain("BEGIN:VCALENDAR");
  }
  expect((await ask(under.port, { path, headers: { host: "attacker.example" } })).status).toBe(421);
  expect((await ask(under.port, { path, headers: { origin: "http://attacker.example" } })).status).toBe(403);
  expect((await ask(under.port, { path, method: "POST", body: "{}" })).status).not.toBe(200);
});

test("a locked vault says so to the right link alone, and revoking works while it is locked", async () => {
  const path = await enabled("full");
  under.app.session.lock();
  const locked = await ask(under.port, { path });
  expect([locked.status, locked.headers["retry-after"]]).toEqual([503, "600"]);
  expect(locked.body).toContain("locked");
  expect((await ask(under.port, { path: path.replace("/feed/", "/feed/A") })).status).toBe(404);
  await under.app.call("feed.revoke", {}, actor);
  expect((await ask(under.port, { path })).status).toBe(404);
  under.app.session.unlock("correct horse battery");
  expect((await ask(under.port, { path })).status).toBe(404);
});

test("a new link ends the one before, and undo brings no revoked one back", async () => {
  const first = await enabled("busy");
  const second = await enabled("busy");
  expect((await ask(under.port, { path: first })).status).toBe(404);
  expect((await ask(under.port, { path: second })).status).toBe(200);
  await under.app.call("feed.revoke", {}, actor);
  await under.app.call("undo", {}, actor);
  expect((await ask(under.port, { path: second })).status).toBe(404);
  expect(feedTitlesFor(under.app.session, "")).toBeNull();
});
